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

std::vector<Finding> oversubscription(const record::RunRecord& record) {
    return found("oversubscribed", record);
}

TEST(Oversubscribed, IsConfirmedWhereWorkersTakeFairTurns) {
    const auto findings = oversubscription(fairRun(12, 2, 1000));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(english(findings[0].text), "12 workers share 2 CPUs and take turns.");
    EXPECT_NEAR(evidence(findings[0], "waiting_share"), 10.0 / 12, 1e-6);
    EXPECT_EQ(findings[0].formula, "W = 12 > A = 2; ρ = 0.833, 1 − A/W = 0.833");
    EXPECT_THAT(findings[0].lanes, SizeIs(12));
}

TEST(Oversubscribed, CountsOneCpuInTheSingular) {
    const auto findings = oversubscription(fairRun(4, 1, 1000));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(english(findings[0].text), "4 workers share 1 CPU and take turns.");
    EXPECT_THAT(english(findings[0].advice), HasSubstr("Start 1 worker,"));
}

TEST(Oversubscribed, IsSilentWhereEveryWorkerHasACpu) {
    EXPECT_THAT(oversubscription(fairRun(2, 2, 1000)), IsEmpty());
    EXPECT_THAT(oversubscription(fairRun(1, 1, 1000)), IsEmpty());
    EXPECT_THAT(oversubscription(fairRun(3, 8, 1000)), IsEmpty());
}

TEST(Oversubscribed, DoesNotCountTasksThatAQueueLetFollowEachOther) {
    auto record = fairRun(6, 2, 600);
    record.marks.readyNs.reset();
    record.details.queuedNs = 5 * kMs;
    for (record::Lane& lane : record.lanes) {
        const std::int64_t start = lane.lane / 2 * 200 * kMs;
        lane.spans.push({start, start + 200 * kMs, 200 * kMs, 0, lane.darts, 1});
    }
    EXPECT_THAT(oversubscription(record), IsEmpty());
    EXPECT_THAT(found("idle-tail", record), IsEmpty());
    record.marks.readyNs = 0;  // with a start line they were all there from the beginning
    EXPECT_THAT(oversubscription(record), SizeIs(1));
}

TEST(Oversubscribed, IsLikelyAtAnyLength) {
    auto record = fairRun(4, 2, 1);
    ASSERT_THAT(oversubscription(record), SizeIs(1));
    EXPECT_EQ(oversubscription(record)[0].certainty, Certainty::Likely);
    record.marks.combinedNs = 49 * kMs;
    EXPECT_EQ(oversubscription(record)[0].certainty, Certainty::Likely);
    record.marks.combinedNs = 50 * kMs;
    EXPECT_EQ(oversubscription(record)[0].certainty, Certainty::Confirmed);
    record.marks.combinedNs.reset();
    EXPECT_EQ(oversubscription(record)[0].certainty, Certainty::Likely);
}

TEST(Oversubscribed, IsLikelyWhereLanesHardlyWaited) {
    auto record = fairRun(4, 2, 1000);
    for (auto& lane : record.lanes) {
        lane.cpuNs = 910 * kMs;
        lane.runqueueNs = 90 * kMs;
    }
    const auto findings = oversubscription(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_THAT(english(findings[0].caveat), HasSubstr("9 %"));
    EXPECT_THAT(english(findings[0].caveat), HasSubstr("50 %"));
}

TEST(Oversubscribed, IsConfirmedOnlyNearTheFairShare) {
    // 1 − 2/4 = 0.5, so waiting from 0.35 to 0.65 is what taking turns explains.
    const auto certainty = [](std::int64_t waitedMs) {
        auto record = fairRun(4, 2, 1000);
        for (auto& lane : record.lanes) {
            lane.runqueueNs = waitedMs * kMs;
            lane.cpuNs = (1000 - waitedMs) * kMs;
        }
        return oversubscription(record).at(0).certainty;
    };
    EXPECT_EQ(certainty(340), Certainty::Likely);
    EXPECT_EQ(certainty(360), Certainty::Confirmed);
    EXPECT_EQ(certainty(640), Certainty::Confirmed);
    EXPECT_EQ(certainty(660), Certainty::Likely);
}

TEST(Oversubscribed, WithoutTheWaitingSignalSaysSo) {
    auto record = fairRun(4, 2, 1000);
    for (auto& lane : record.lanes) {
        lane.runqueueNs.reset();
    }
    const auto findings = oversubscription(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(evidence(findings[0], "waiting_share"), -1);
    EXPECT_THAT(english(findings[0].caveat), HasSubstr("does not say how long"));
}

TEST(Oversubscribed, IsNotConfirmedUnderForeignLoad) {
    auto record = fairRun(4, 2, 1000);
    record.noise.foreignShare = 0.3;
    const auto findings = oversubscription(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_THAT(english(findings[0].caveat), HasSubstr("30 %"));
}

TEST(Oversubscribed, DoesNotCountWorkersThatSleep) {
    auto record = fairRun(4, 2, 1000);
    for (auto& lane : record.lanes) {
        const bool sleeps = lane.lane < 2;
        lane.cpuNs = (sleeps ? 10 : 1000) * kMs;
        lane.runqueueNs = 0;
    }
    EXPECT_THAT(oversubscription(record), IsEmpty());
    record.lanes[1].cpuNs = 1000 * kMs;
    ASSERT_THAT(oversubscription(record), SizeIs(1));
    EXPECT_EQ(evidence(oversubscription(record)[0], "workers"), 3);
    EXPECT_THAT(oversubscription(record)[0].lanes, ElementsAre(1, 2, 3));
}

TEST(Oversubscribed, DoesNotCountWorkersForWhomThereIsNoTask) {
    auto record = fairRun(12, 2, 1000);
    record.config.darts = 2 * record.config.taskSize;
    EXPECT_THAT(oversubscription(record), IsEmpty());
    record.config.darts += 1;
    EXPECT_THAT(oversubscription(record), SizeIs(1));
}

TEST(Oversubscribed, ReckonsWithARealNumberOfCpus) {
    const auto findings = oversubscription(fairRun(3, 1.5, 1000));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "expected_waiting_share"), 0.5);
    EXPECT_THAT(english(findings[0].text), HasSubstr("1.5 CPUs"));
    EXPECT_THAT(english(findings[0].advice), HasSubstr("quota"));
}

TEST(Oversubscribed, IsOnlyANoteForTheWholeNumberAboveAQuota) {
    const auto findings = oversubscription(fairRun(2, 1.5, 1000));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
}

TEST(Oversubscribed, AdvisesByWhatBinds) {
    const auto adviceUnder = [](const char* boundBy) {
        auto record = fairRun(12, 2, 1000);
        record.machines[0].boundBy = boundBy;
        return english(oversubscription(record).at(0).advice);
    };
    EXPECT_THAT(adviceUnder("cpus-flag"), HasSubstr("--cpus"));
    EXPECT_THAT(adviceUnder("slurm"), HasSubstr("--cpus-per-task"));
    EXPECT_THAT(adviceUnder("pbs"), HasSubstr("scheduler"));
    EXPECT_THAT(adviceUnder("affinity"), HasSubstr("affinity"));
    EXPECT_THAT(adviceUnder("cgroup-v1"), HasSubstr("quota"));
    EXPECT_THAT(adviceUnder("online"), HasSubstr("Start 2 workers"));
}

TEST(Oversubscribed, ShowsWhenLanesWaited) {
    auto record = fairRun(4, 2, 1000);
    auto& probes = record.lanes[0].probes;
    probes.atNs = {100 * kMs, 200 * kMs, 300 * kMs, 400 * kMs};
    probes.runqueueNs = {60 * kMs, 160 * kMs, 170 * kMs, 220 * kMs};
    record.lanes[1].probes.atNs = {150 * kMs, 250 * kMs};
    record.lanes[1].probes.runqueueNs = {0, 100 * kMs};
    const auto findings = oversubscription(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(findings[0].intervalsNs,
                ElementsAre(Pair(0, 250 * kMs), Pair(300 * kMs, 400 * kMs)));
}

TEST(Oversubscribed, CouldRecoverWhatTheCpusDidNotWork) {
    auto record = fairRun(4, 2, 1000);
    record.marks.combinedNs = 1200 * kMs;
    // Four lanes ran 500 ms each: 1000 ms on two CPUs.
    EXPECT_EQ(oversubscription(record).at(0).recoverableNs, 200 * kMs);
    record.lanes[2].cpuNs.reset();
    EXPECT_FALSE(oversubscription(record).at(0).recoverableNs);
}

TEST(Oversubscribed, CannotTellWithoutAMachine) {
    auto record = fairRun(4, 2, 1000);
    record.machines.clear();
    const auto findings = oversubscription(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::CannotTell);
    EXPECT_EQ(findings[0].severity, Severity::Note);
}

record::SweepRecord sweepTo(std::uint32_t most, int allowed) {
    std::vector<record::SweepPoint> points;
    for (std::uint32_t workers = 1; workers <= most; workers *= 2) {
        points.push_back(point(workers, nineAround(1)));
    }
    return sweepOf(std::move(points), allowed);
}

TEST(OversubscribedPoints, AreNamedByTheirWorkers) {
    const auto findings = found("oversubscribed", sweepTo(16, 2));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(findings[0].workers, 4);
    EXPECT_EQ(findings[0].model, "threads");
    EXPECT_THAT(english(findings[0].text), HasSubstr("workers: 4–16"));
    EXPECT_THAT(english(findings[0].text), HasSubstr("2 CPUs allowed"));
}

TEST(OversubscribedPoints, AreConfirmedByWaitingAsExpected) {
    auto sweep = sweepTo(4, 2);
    for (auto& repeat : sweep.series[0].points[2].repeats) {
        repeat.runqueueShare = 0.52;
    }
    EXPECT_EQ(found("oversubscribed", sweep).at(0).certainty, Certainty::Confirmed);
}

TEST(OversubscribedPoints, AreNoneWithinTheAllowedCpus) {
    EXPECT_THAT(found("oversubscribed", sweepTo(8, 8)), IsEmpty());
}

}  // namespace
}  // namespace dartscope::diagnosis
