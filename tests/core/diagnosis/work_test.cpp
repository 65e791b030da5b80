// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using scaling::test::nineAround;
using scaling::test::point;
using scaling::test::sweepOf;
using test::evidence;
using test::fairRun;
using test::found;
using test::kMs;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

/// Four workers for a second; what each computed and when it ended, in ms, in tasks of so many ms.
record::RunRecord worked(const std::vector<std::int64_t>& ms, std::int64_t taskMs) {
    auto record = fairRun(static_cast<std::uint32_t>(ms.size()), 8, 1000);
    record.marks.lastDartNs = 1000 * kMs;
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane;
        lane.cpuNs = ms[lane.lane] * kMs;
        lane.runqueueNs = 0;
        for (std::int64_t at = 0; at < ms[lane.lane]; at += taskMs) {
            lane.spans.push({at * kMs, (at + taskMs) * kMs, taskMs * kMs, 0, 1, 1});
        }
    }
    return record;
}

TEST(Imbalance, IsLanesThatDidMuchLess) {
    const auto findings = found("imbalance", worked({1000, 500, 500, 500}, 10));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "load_balance"), 0.625);
    EXPECT_EQ(findings[0].recoverableNs, 375 * kMs);
    EXPECT_THAT(findings[0].lanes, ElementsAre(1, 2, 3));
    EXPECT_THAT(findings[0].intervalsNs, ElementsAre(Pair(500 * kMs, 1000 * kMs)));
    EXPECT_THAT(found("idle-tail", worked({1000, 500, 500, 500}, 10)), IsEmpty()) << "it follows";
}

TEST(Imbalance, IsNoneWhereTheyDidNearlyTheSame) {
    EXPECT_THAT(found("imbalance", worked({1000, 800, 800, 800}, 10)), IsEmpty());
    EXPECT_THAT(found("imbalance", worked({1000, 1000, 1000, 1000}, 10)), IsEmpty());
}

TEST(Imbalance, IsNotAMatterOfOneTask) {
    EXPECT_THAT(found("imbalance", worked({1000, 500, 500, 500}, 500)), IsEmpty());
}

/// Lanes that held the CPU to the end and waited for a lock half of the time: nothing is to be
/// dealt out otherwise.
TEST(Imbalance, IsNotALaneThatWaitedWhileItHadWork) {
    auto record = worked({1000, 1000}, 10);
    record.lanes[1].waitCpuNs = 500 * kMs;
    EXPECT_THAT(found("imbalance", record), IsEmpty());
    record = worked({1000, 900}, 10);  // of which 100 ms without work
    record.lanes[1].waitCpuNs = 400 * kMs;
    ASSERT_THAT(found("imbalance", record), SizeIs(1));
    EXPECT_EQ(found("imbalance", record)[0].recoverableNs, 50 * kMs) << "two workers share it";
}

/// Twenty rounds with a barrier after each.
TEST(Imbalance, IsAlsoALaneThatWaitsBetweenItsTasks) {
    auto record = worked({1000, 0}, 50);
    record.lanes[1].cpuNs = 200 * kMs;
    for (std::int64_t round = 0; round < 20; ++round) {
        record.lanes[1].spans.push({round * 50 * kMs, (round * 50 + 10) * kMs, 10 * kMs, 0, 1, 1});
    }
    const auto findings = found("imbalance", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].recoverableNs, 400 * kMs);
}

TEST(Imbalance, IsNotTheWaitForTheSerialPart) {
    auto record = worked({1000, 800}, 10);
    for (std::size_t i = 0; i < record.lanes[1].spans.size(); ++i) {  // begins after it
        record.lanes[1].spans.startNs[i] += 200 * kMs;
        record.lanes[1].spans.endNs[i] += 200 * kMs;
    }
    record.details.serialParts = {{0, 0, 200 * kMs, 200 * kMs, 1}};
    record.lanes[1].waitCpuNs = 400 * kMs;  // for a lock that favours the other one
    EXPECT_THAT(found("imbalance", record), IsEmpty());
}

TEST(Imbalance, IsNotALaneThatHadNoCpuToComeInTime) {
    auto record = worked({1000, 0, 1000, 1000}, 10);
    record.lanes[1].darts = 0;
    EXPECT_THAT(found("imbalance", record), IsEmpty());
    EXPECT_THAT(found("idle-tail", record), IsEmpty());
    record = worked({1000, 0, 0, 1000}, 10);
    record.lanes[1].darts = record.lanes[2].darts = 0;
    EXPECT_THAT(found("imbalance", record), IsEmpty());
    record.config.schedule = record::Schedule::Static;
    EXPECT_THAT(found("imbalance", record), SizeIs(1)) << "they were dealt nothing";
}

TEST(Imbalance, AdvisesByTheSchedule) {
    auto record = worked({1000, 500, 500, 500}, 10);
    record.config.schedule = record::Schedule::Static;
    EXPECT_THAT(english(found("imbalance", record).at(0).advice), HasSubstr("dynamic"));
    record.config.schedule = record::Schedule::Dynamic;
    EXPECT_THAT(english(found("imbalance", record).at(0).advice), HasSubstr("smaller tasks"));
}

TEST(Imbalance, DoesNotCountTheSerialPart) {
    auto record = worked({1000, 500, 500, 500}, 10);
    record.details.serialParts = {{0, 0, 500 * kMs, 500 * kMs, 1}};
    EXPECT_THAT(found("imbalance", record), IsEmpty());
}

TEST(Imbalance, IsHiddenByWorkersThatTakeTurnsAndUnsureWithoutCpuTimes) {
    auto record = worked({1000, 500, 500, 500}, 10);
    record.machines[0].constraints[0].cpus = 2;
    record.machines[0].allowed = 2;
    EXPECT_THAT(found("imbalance", record), IsEmpty());
    record = worked({1000, 500, 500, 500}, 10);
    record.lanes[0].cpuNs.reset();
    EXPECT_EQ(found("imbalance", record).at(0).certainty, Certainty::CannotTell);
}

TEST(IdleTail, IsLanesThatWaitForTheLastOne) {
    const auto findings = found("idle-tail", worked({1000, 500, 500, 500}, 500));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_DOUBLE_EQ(evidence(findings[0], "idle_share"), 0.375);
    EXPECT_EQ(findings[0].recoverableNs, 375 * kMs);
    EXPECT_THAT(findings[0].lanes, ElementsAre(1, 2, 3));
    EXPECT_THAT(findings[0].intervalsNs, ElementsAre(Pair(500 * kMs, 1000 * kMs)));
    EXPECT_THAT(found("idle-tail", worked({1000, 900, 900, 900}, 100)), IsEmpty());
}

TEST(IdleTail, CountsLanesThatGotNoTask) {
    auto record = worked({1000, 0, 0, 0}, 1000);
    record.config.taskSize = record.config.darts;
    for (auto& lane : record.lanes) {
        lane.darts = lane.lane == 0 ? record.darts : 0;
    }
    EXPECT_THAT(found("idle-tail", record), SizeIs(1));
    record.lanes[1].darts = 1;
    EXPECT_THAT(found("idle-tail", record), IsEmpty()) << "it worked, and nobody knows when";
}

TEST(IdleTail, IsNotTheWaitForTheSerialPart) {
    auto record = worked({1000, 0}, 10);
    record.config.taskSize = record.config.darts / 100;
    record.config.schedule = record::Schedule::Static;
    record.lanes[1].darts = 0;
    record.details.serialParts = {{0, 0, 1000 * kMs, 1000 * kMs, record.darts}};
    EXPECT_THAT(found("idle-tail", record), IsEmpty());
}

/// Tasks of one block that take `taskNs` each, of which their darts take 10 µs by themselves; one
/// worker needs `aloneNs` for one.
record::RunRecord handedOut(double taskNs, double aloneNs) {
    auto record = fairRun(2, 2, 1000);
    const double tasks = 1e9 / taskNs;
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane;
        lane.tasks = static_cast<std::uint64_t>(tasks);
    }
    record.reference.emplace();
    record.reference->generatorNs = 10'000;
    record.reference->nsPerDart = aloneNs / 65'536;
    record.reference->vectorNsPerDart = 10'000.0 / 65'536;
    return record;
}

TEST(TasksTooSmall, IsHandingOutThatCostsATenthOfATask) {
    const auto findings = found("tasks-too-small", handedOut(12'500, 12'500));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_NEAR(evidence(findings[0], "overhead_share"), 0.2, 1e-6);
    EXPECT_NEAR(static_cast<double>(*findings[0].recoverableNs), 200e6, 1e3);
    // 2.5 µs are one per cent of 250 µs, which 1.6 million darts take: the next power of two.
    EXPECT_THAT(english(findings[0].advice), HasSubstr("Hand out 2097152 darts"));
    EXPECT_EQ(found("tasks-too-small", handedOut(25'000, 25'000)).at(0).severity, Severity::Error);
}

TEST(TasksTooSmall, IsNoneBelowTheThreshold) {
    EXPECT_THAT(found("tasks-too-small", handedOut(10'900, 10'900)), IsEmpty());
}

TEST(TasksTooSmall, IsNotDartsThatAreDearForAnotherReason) {
    EXPECT_THAT(found("tasks-too-small", handedOut(13'000, 10'100)), IsEmpty())
        << "one worker is handed the same tasks at no cost";
    auto record = handedOut(12'500, 12'500);
    record.config.sharing = record::Sharing::Atomic;
    EXPECT_THAT(found("tasks-too-small", record), IsEmpty());
}

TEST(TasksTooSmall, IsConfirmedByATwinThatWinsHalfOfIt) {
    auto record = handedOut(25'000, 10'900);  // 60 % of 1 s, hardly any with one worker
    EXPECT_EQ(found("tasks-too-small", record).at(0).certainty, Certainty::Likely);
    record.twins = {{"task-size", record.config, 1, 650 * kMs, record.darts}};
    EXPECT_EQ(found("tasks-too-small", record).at(0).certainty, Certainty::Confirmed);
    record.twins[0].computeNs = 990 * kMs;
    EXPECT_THAT(found("tasks-too-small", record), IsEmpty()) << "larger tasks won nothing";
}

TEST(TasksTooSmall, IsTheSameBesideASerialPart) {
    auto record = handedOut(12'500, 12'500);
    const double share = evidence(found("tasks-too-small", record).at(0), "overhead_share");
    const std::uint64_t serial = 40'000;  // tasks of lane 0 that take 500 ms
    record.marks.combinedNs = 1500 * kMs;
    record.lanes[0].cpuNs = 1500 * kMs;
    record.lanes[0].tasks += serial;
    record.details.serialParts = {{0, 0, 500 * kMs, 500 * kMs, serial * record.config.taskSize}};
    EXPECT_NEAR(evidence(found("tasks-too-small", record).at(0), "overhead_share"), share, 1e-6);
}

TEST(TasksTooSmall, CannotBeToldOfShortTasksWithoutAReference) {
    auto record = handedOut(12'500, 12'500);
    record.reference.reset();
    EXPECT_EQ(found("tasks-too-small", record).at(0).certainty, Certainty::CannotTell);
    for (auto& lane : record.lanes) {
        lane.tasks = 100;
    }
    EXPECT_THAT(found("tasks-too-small", record), IsEmpty()) << "10 ms a task cost no hand-out";
}

TEST(SerialPart, IsMeasured) {
    auto record = worked({1000, 500, 500, 500}, 10);
    record.details.serialParts = {{0, 0, 500 * kMs, 500 * kMs, 1}};
    const auto findings = found("serial-part", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "serial_share"), 0.2);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "speedup_limit"), 5);
    EXPECT_EQ(findings[0].recoverableNs, 375 * kMs);
    EXPECT_THAT(findings[0].lanes, ElementsAre(1, 2, 3));
    EXPECT_THAT(findings[0].intervalsNs, ElementsAre(Pair(0, 500 * kMs)));
    record.details.serialParts = {{0, 0, 10 * kMs, 10 * kMs, 1}};
    EXPECT_THAT(found("serial-part", record), IsEmpty());
}

/// Amdahl's times with a serial share.
record::SweepRecord amdahl(double share) {
    std::vector<record::SweepPoint> points;
    for (const std::uint32_t workers : {1U, 2U, 4U, 8U}) {
        points.push_back(point(workers, nineAround(share + (1 - share) / workers)));
    }
    return sweepOf(std::move(points));
}

TEST(SerialPart, IsInferredFromAFlatKarpFlattMetric) {
    const auto findings = found("serial-part", amdahl(0.3));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_NEAR(evidence(findings[0], "serial_share"), 0.3, 0.05);
    EXPECT_THAT(found("serial-part", amdahl(0)), IsEmpty());
}

TEST(SerialPart, IsNotOverheadThatGrowsWithTheWorkers) {
    std::vector<record::SweepPoint> points;
    for (const std::uint32_t workers : {1U, 2U, 4U, 8U}) {
        points.push_back(point(workers, nineAround(1.0 / workers + 0.08 * (workers - 1))));
    }
    EXPECT_THAT(found("serial-part", sweepOf(std::move(points))), IsEmpty());
}

TEST(SerialPart, IsNotInferredFromOnePointOrWeakScaling) {
    EXPECT_THAT(found("serial-part", sweepOf({point(1, nineAround(1)), point(2, nineAround(0.7))})),
                IsEmpty());
    auto weak = amdahl(0.3);
    weak.config.scaling = record::Scaling::Weak;
    EXPECT_THAT(found("serial-part", weak), IsEmpty());
}

record::RunRecord withCosts(std::uint32_t workers, double one, double vector) {
    auto record = fairRun(workers, 8, 1000);
    record.reference.emplace();
    record.reference->nsPerDart = one;
    record.reference->vectorNsPerDart = vector;
    return record;
}

TEST(OptimiseFirst, IsANoteWhereOneTunedCoreDoesIt) {
    const auto findings = found("optimise-first", withCosts(2, 2, 0.1));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
    EXPECT_EQ(findings[0].recoverableNs, 900 * kMs);
    EXPECT_THAT(english(findings[0].text), HasSubstr("100 ms; 2 workers took 1000 ms"));
    EXPECT_THAT(english(found("optimise-first", withCosts(8, 9, 2)).at(0).text),
                HasSubstr("4.5 times as fast"));
}

TEST(OptimiseFirst, IsNoneWhereTheKernelIsTunedAndSomethingElseMakesDartsDear) {
    auto record = withCosts(2, 2, 0.1);
    record.reference->generatorNs = 0.1 * 65'536;
    EXPECT_THAT(found("optimise-first", record), IsEmpty());
    record.reference->generatorNs = 2 * 65'536;
    EXPECT_THAT(found("optimise-first", record), SizeIs(1));
}

TEST(OptimiseFirst, IsNoneForTunedWorkOrASingleWorker) {
    EXPECT_THAT(found("optimise-first", withCosts(2, 0.25, 0.1)), IsEmpty());
    EXPECT_THAT(found("optimise-first", withCosts(1, 2, 0.1)), IsEmpty());
    EXPECT_EQ(found("optimise-first", fairRun(2, 2, 1000)).at(0).certainty, Certainty::CannotTell);
}

/// Four workers on four CPUs of which 0 and 2, 1 and 3 share a core; a dart costs one worker 1 ns.
record::RunRecord onCpus(const std::vector<std::int64_t>& cpus, const std::vector<double>& cost) {
    auto record = fairRun(static_cast<std::uint32_t>(cpus.size()), 8, 1000);
    record.machines[0].cores = {{0, 2}, {1, 3}};
    record.reference.emplace();
    record.reference->nsPerDart = 1;
    record.reference->vectorNsPerDart = 1;
    record.darts = record.config.darts = 0;
    for (auto& lane : record.lanes) {
        lane.darts = static_cast<std::uint64_t>(1e9 / cost[lane.lane]);
        record.darts += lane.darts;
        lane.probes.atNs = {0, kMs};
        lane.probes.cpu = {cpus[lane.lane], cpus[lane.lane]};
    }
    record.config.darts = record.darts;
    return record;
}

TEST(SmtPlateau, IsDearDartsOnlyWhereSiblingsAreActive) {
    const auto findings = found("smt-plateau", onCpus({0, 2, 1}, {1.8, 1.8, 1}));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1));
    EXPECT_NEAR(evidence(findings[0], "inflation_of_siblings"), 1.8, 1e-6);
    EXPECT_EQ(found("smt-plateau", onCpus({0, 2}, {1.8, 1.8})).at(0).certainty, Certainty::Likely);
}

TEST(SmtPlateau, IsNotDartsThatAreDearEverywhereOrNowhere) {
    EXPECT_THAT(found("smt-plateau", onCpus({0, 2, 1}, {1.8, 1.8, 1.8})), IsEmpty());
    EXPECT_THAT(found("smt-plateau", onCpus({0, 2}, {1.1, 1.1})), IsEmpty());
    EXPECT_THAT(found("smt-plateau", onCpus({0, 1}, {1.8, 1.8})), IsEmpty());
}

TEST(SmtPlateau, IsConfirmedByATwinWithOneWorkerACore) {
    auto record = onCpus({0, 2, 1, 3}, {1.8, 1.8, 1.8, 1.8});
    record.twins = {
        {.changed = "workers", .config = {}, .nsPerDart = 1.05, .computeNs = 1, .darts = 1}};
    EXPECT_EQ(found("smt-plateau", record).at(0).certainty, Certainty::Confirmed);
}

TEST(SmtPlateau, CannotBeToldWhereTheTopologyIsHidden) {
    auto record = onCpus({0, 2}, {1.8, 1.8});
    record.machines[0].cores.clear();
    EXPECT_EQ(found("smt-plateau", record).at(0).certainty, Certainty::CannotTell);
    EXPECT_THAT(found("smt-plateau",
                      [] {
                          auto fine = onCpus({0, 2}, {1.1, 1.1});
                          fine.machines[0].cores.clear();
                          return fine;
                      }()),
                IsEmpty())
        << "nothing to be told";
}

TEST(Points, AreSaidWhatTheirRecordsSayLargestFirst) {
    auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5)),
                          point(4, nineAround(0.25)), point(8, nineAround(0.2))});
    sweep.series[0].points[1].nearestMedian =
        std::make_shared<record::RunRecord>(worked({1000, 400}, 10));
    sweep.series[0].points[2].nearestMedian =
        std::make_shared<record::RunRecord>(worked({1000, 500, 500, 500}, 10));
    sweep.series[0].points[3].nearestMedian =
        std::make_shared<record::RunRecord>(worked({1000, 1000, 1000}, 10));
    const auto findings = found("imbalance", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].workers, 4);
    EXPECT_EQ(findings[0].model, "threads");
}

TEST(Points, CannotTellOnlyWhatNoPointTells) {
    auto unsure = worked({1000, 500}, 10);
    unsure.lanes[0].cpuNs.reset();
    auto sweep = sweepOf({point(2, nineAround(1)), point(4, nineAround(0.5))});
    sweep.series[0].points[1].nearestMedian = std::make_shared<record::RunRecord>(unsure);
    EXPECT_EQ(found("imbalance", sweep).at(0).certainty, Certainty::CannotTell);
    sweep.series[0].points[0].nearestMedian =
        std::make_shared<record::RunRecord>(worked({1000, 500}, 10));
    ASSERT_THAT(found("imbalance", sweep), SizeIs(1));
    EXPECT_EQ(found("imbalance", sweep)[0].workers, 2);
}

}  // namespace
}  // namespace dartscope::diagnosis
