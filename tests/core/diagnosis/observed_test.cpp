// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that were watched from outside: what may be said of them and what not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "core/diagnosis/rules.h"
#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using test::evidence;
using test::kMs;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A thread that was there for so long and ran and waited for a CPU for such parts of it.
record::Lane thread(std::int64_t pid, std::int64_t wallMs, double ran, double waited) {
    record::Lane lane;
    lane.host = "node1";
    lane.pid = pid;
    lane.wallNs = wallMs * kMs;
    lane.cpuNs = static_cast<std::int64_t>(ran * static_cast<double>(lane.wallNs));
    lane.runqueueNs = static_cast<std::int64_t>(waited * static_cast<double>(lane.wallNs));
    return lane;
}

/// A program of these threads that ran for a second on so many CPUs, with so many threads that
/// wanted one at a time.
record::RunRecord observedRun(std::vector<record::Lane> lanes, int cpus, std::uint64_t atOnce) {
    record::RunRecord record = test::fairRun(1, cpus, 1000);
    record.config = {};
    record.config.model = record::kObservedModel;
    record.config.workers = static_cast<std::uint32_t>(lanes.size());
    record.config.darts = 1;
    record.darts = 0;
    record.hits = 0;
    record.reference.reset();
    record.marks = {};
    record.marks.launchedNs = kMs;
    record.marks.endedNs = 1001 * kMs;
    record::Observed observed;
    observed.processes = 1;
    observed.threads = lanes.size();
    observed.looks = 100;
    observed.runnablePeak = atOnce;
    observed.runnableMedian = atOnce;
    observed.busyProcessesMedian = 1;
    observed.cpuNs = 0;
    std::uint32_t number = 0;
    for (record::Lane& lane : lanes) {
        lane.lane = number++;
        observed.cpuNs = *observed.cpuNs + *lane.cpuNs;
    }
    record.lanes = std::move(lanes);
    record.details.observed = observed;
    return record;
}

std::vector<std::string> idsOf(const std::vector<Finding>& findings) {
    std::vector<std::string> ids;
    ids.reserve(findings.size());
    for (const Finding& finding : findings) {
        ids.push_back(finding.id);
    }
    return ids;
}

TEST(ObservedProgram, OfOneThreadIsNotCriticised) {
    EXPECT_THAT(idsOf(examine(observedRun({thread(7, 1000, 0.99, 0.001)}, 2, 1))), IsEmpty());
}

TEST(ObservedProgram, ThatIsShortOrThrewNoDartsIsNotCriticised) {
    auto record = observedRun({thread(7, 3, 0.9, 0)}, 2, 1);
    record.marks.endedNs = 4 * kMs;
    EXPECT_THAT(idsOf(examine(record)), IsEmpty());
}

TEST(ObservedProgram, WithUnevenThreadsIsNotCriticised) {
    EXPECT_THAT(
        idsOf(examine(observedRun({thread(7, 1000, 0.99, 0), thread(7, 1000, 0.3, 0)}, 2, 2))),
        IsEmpty());
}

TEST(ObservedProgram, WhoseThreadsTakeTurnsIsOversubscribed) {
    const std::vector<record::Lane> lanes(8, thread(7, 1000, 0.25, 0.75));
    const auto findings = examine(observedRun(lanes, 2, 8));
    ASSERT_THAT(idsOf(findings), ElementsAre("oversubscribed"));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(english(findings[0].text),
              "8 threads want a CPU at a time and share 2 CPUs, so they take turns.");
    EXPECT_EQ(evidence(findings[0], "workers"), 8);
}

TEST(ObservedProgram, WhoseThreadsOthersHeldUpIsOnlyNotedAsOversubscribed) {
    // Three of four threads that share one lock want a CPU, as others have them.
    const std::vector<record::Lane> lanes(4, thread(7, 1000, 0.02, 0.93));
    auto record = observedRun(lanes, 2, 3);
    auto findings = test::found("oversubscribed", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
    record = observedRun(std::vector<record::Lane>(8, thread(7, 1000, 0.2, 0.8)), 2, 8);
    record.noise.foreignShare = 0.2;
    findings = test::found("oversubscribed", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
}

TEST(ObservedProgram, WhoseThreadsFollowOneAnotherIsNotOversubscribed) {
    const std::vector<record::Lane> lanes(8, thread(7, 100, 0.99, 0));
    EXPECT_THAT(idsOf(examine(observedRun(lanes, 2, 1))), IsEmpty());
}

TEST(ObservedProgram, WithThreadsInsideProcessesIsNested) {
    std::vector<record::Lane> lanes;
    for (const std::int64_t pid : {7, 7, 8, 8}) {
        lanes.push_back(thread(pid, 1000, 0.5, 0.5));
    }
    auto record = observedRun(lanes, 2, 4);
    record.details.observed->busyProcessesMedian = 2;
    EXPECT_THAT(idsOf(examine(record)), ElementsAre("nested-oversubscription"));
    // Processes of which one works at a time are no nesting.
    record.details.observed->busyProcessesMedian = 1;
    EXPECT_THAT(idsOf(examine(record)), ElementsAre("oversubscribed"));
}

TEST(ObservedProgram, ThatWaitedThoughThereWereCpusWasDisturbed) {
    const auto record = observedRun({thread(7, 1000, 0.7, 0.3)}, 2, 1);
    ASSERT_THAT(idsOf(examine(record)), ElementsAre("noisy-machine"));
}

TEST(ObservedProgram, ThatSleepsIsNotDisturbed) {
    // A second of sleep, half a millisecond of CPU time and ten milliseconds of waiting for it.
    EXPECT_THAT(idsOf(examine(observedRun({thread(7, 1000, 0.0005, 0.01)}, 2, 1))), IsEmpty());
    // What is awake, but only for 50 ms of the second, says nothing of the rest.
    EXPECT_THAT(idsOf(examine(observedRun({thread(7, 1000, 0, 0), thread(8, 50, 0.5, 0.5)}, 2, 1))),
                IsEmpty());
}

TEST(ObservedProgram, ThatWasDisturbedCouldWinWhatOneThreadWaited) {
    // ρ = (200 + 100)/(800 + 200 + 100 + 100) over the two threads that did not sleep.
    auto record = observedRun(
        {thread(7, 1000, 0.8, 0.2), thread(7, 500, 0.2, 0.2), thread(7, 1000, 0.01, 0.08)}, 2, 2);
    const auto findings = examine(record);
    ASSERT_THAT(idsOf(findings), ElementsAre("noisy-machine"));
    EXPECT_DOUBLE_EQ(evidence(findings[0], "waiting_share"), 0.25);
    EXPECT_THAT(english(findings[0].text), HasSubstr("25 % of the time in which they wanted one"));
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1));
    EXPECT_EQ(findings[0].recoverableNs, 200 * kMs);
    record.lanes[0].runqueueNs = std::int64_t{1} << 61;
    EXPECT_EQ(examine(record).at(0).recoverableNs, 1000 * kMs) << "no more than it took";
}

TEST(ObservedProgram, WhoseThreadsTakeTurnsMayHavePausedByItself) {
    // Half a second of sleep, then four threads on two CPUs that are never idle.
    auto record = observedRun(std::vector<record::Lane>(4, thread(7, 500, 0.5, 0.5)), 2, 4);
    ASSERT_THAT(idsOf(examine(record)), ElementsAre("oversubscribed"));
    EXPECT_FALSE(examine(record).at(0).recoverableNs);
    record.lanes[2].pid = record.lanes[3].pid = 8;
    record.details.observed->busyProcessesMedian = 2;
    ASSERT_THAT(idsOf(examine(record)), ElementsAre("nested-oversubscription"));
    EXPECT_FALSE(examine(record).at(0).recoverableNs);
}

TEST(ObservedProgram, WhosePeakMayHaveBeenMissedIsNotCalledDisturbed) {
    auto record = observedRun(
        {thread(7, 1000, 0.2, 0.3), thread(7, 1000, 0.2, 0.3), thread(7, 1000, 0.2, 0.3)}, 2, 2);
    const auto unsure = [&] {
        const auto findings = examine(record);
        return findings.size() == 1 && findings[0].id == "noisy-machine" &&
               findings[0].severity == Severity::Note &&
               findings[0].certainty == Certainty::CannotTell &&
               english(findings[0].text).find("too little was seen") != std::string::npos;
    };
    record.details.observed->looks = 3;
    EXPECT_TRUE(unsure());
    record.details.observed->looks = 100;
    EXPECT_FALSE(unsure());
    EXPECT_THAT(idsOf(examine(record)), ElementsAre("noisy-machine"));
    // Most of the work was done by threads that nobody saw.
    record.details.observed->cpuNs = 2'000 * kMs;
    EXPECT_TRUE(unsure());
    // Threads that had a CPU when they wanted one were not disturbed, however many they were.
    for (record::Lane& lane : record.lanes) {
        lane.runqueueNs = 0;
    }
    EXPECT_THAT(idsOf(examine(record)), IsEmpty());
}

TEST(ObservedProgram, CannotBeToldDisturbedWithoutTheSignal) {
    auto record = observedRun({thread(7, 1000, 0.7, 0.3)}, 2, 1);
    record.lanes[0].runqueueNs.reset();
    ASSERT_THAT(idsOf(examine(record)), ElementsAre("noisy-machine"));
    EXPECT_EQ(examine(record).at(0).certainty, Certainty::CannotTell);
    EXPECT_THAT(english(examine(record).at(0).text), HasSubstr("this machine does not say"));
    record.details.observed->runnablePeak = 3;  // they crowd each other out
    EXPECT_THAT(idsOf(examine(record)), IsEmpty());
}

TEST(ObservedProgram, WhoseThreadsAreTiedToOneCpuIsTrapped) {
    std::vector<record::Lane> lanes(2, thread(7, 1000, 0.5, 0.5));
    for (record::Lane& lane : lanes) {
        lane.cpuIds = {0};
    }
    auto record = observedRun(lanes, 2, 2);
    record.machines.front().cpuIds = {0, 1};
    record.machines.front().cores = {};
    ASSERT_THAT(idsOf(examine(record)), ElementsAre("binding-trap"));
    EXPECT_THAT(english(examine(record)[0].advice), HasSubstr("OMP_PROC_BIND"));
    // One at a time they have all that they want.
    record.details.observed->runnableMedian = 1;
    for (record::Lane& lane : record.lanes) {
        lane.runqueueNs = 0;
        lane.wallNs = 500 * kMs;
    }
    EXPECT_THAT(idsOf(examine(record)), IsEmpty());
}

/// Threads tied to CPU 0 of a machine that has two.
record::RunRecord tiedRun(std::vector<record::Lane> lanes, std::uint64_t atOnce) {
    for (record::Lane& lane : lanes) {
        lane.cpuIds = {0};
    }
    auto record = observedRun(std::move(lanes), 2, atOnce);
    record.machines.front().cpuIds = {0, 1};
    record.machines.front().cores = {};
    return record;
}

TEST(ObservedProgram, WhoseTiedThreadsFollowOneAnotherHasAsManyAsAreThereAtATime) {
    // Ten jobs of 200 ms, two at a time: what each could win are the 100 ms that it waited.
    std::vector<record::Lane> jobs;
    for (std::int64_t pid = 1; pid <= 10; ++pid) {
        jobs.push_back(thread(pid, 200, 0.5, 0.5));
    }
    const auto findings = examine(tiedRun(jobs, 2));
    ASSERT_THAT(idsOf(findings), ElementsAre("binding-trap"));
    EXPECT_EQ(english(findings[0].text),
              "2 threads want a CPU at a time and are tied to 1 core, while the machine has 2 for "
              "them.");
    EXPECT_EQ(findings[0].formula, "T = 2 > c = 1; the host has 2");
    EXPECT_EQ(evidence(findings[0], "threads"), 2);
    EXPECT_THAT(findings[0].lanes, SizeIs(10));
    EXPECT_EQ(findings[0].recoverableNs, 500 * kMs);
    EXPECT_THAT(idsOf(examine(tiedRun(jobs, 1))), testing::Not(testing::Contains("binding-trap")));
}

TEST(ObservedProgram, WhoseThreadsAreTiedWinsNothingOfTheTimeThatOneRanAlone) {
    // 500 ms alone, then 500 ms of two that share the core: on two cores, 250 ms less.
    const auto findings =
        examine(tiedRun({thread(7, 1000, 0.75, 0.25), thread(7, 500, 0.5, 0.5)}, 2));
    ASSERT_THAT(idsOf(findings), ElementsAre("binding-trap"));
    EXPECT_EQ(findings[0].recoverableNs, 250 * kMs);
}

TEST(ObservedProgram, IsTrappedThoughAThreadThatHardlyWorkedHasNoMask) {
    auto record = tiedRun({thread(7, 1000, 0.5, 0.5), thread(7, 1000, 0.5, 0.5)}, 2);
    record.lanes.push_back(thread(7, 0, 0, 0));  // had ended when it was first seen
    EXPECT_THAT(idsOf(examine(record)), ElementsAre("binding-trap"));
    record.lanes.push_back(thread(7, 2, 1, 0));
    EXPECT_THAT(idsOf(examine(record)), ElementsAre("binding-trap"));
    record.lanes.push_back(thread(7, 300, 1, 0));  // nobody knows what this one was tied to
    EXPECT_THAT(idsOf(examine(record)), testing::Not(testing::Contains("binding-trap")));
}

TEST(ObservedProgram, WhoseThreadsRunOneAtATimeIsLikelyToHaveALock) {
    const std::vector<record::Lane> lanes(4, thread(7, 1000, 0.25, 0.0));
    const auto findings = examine(observedRun(lanes, 4, 1));
    ASSERT_THAT(idsOf(findings), ElementsAre("one-at-a-time"));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(findings[0].recoverableNs, 750 * kMs);
}

TEST(ObservedProgram, WithOneBusyThreadAndHelpersIsNotOneAtATime) {
    EXPECT_THAT(
        idsOf(examine(observedRun({thread(7, 1000, 0.85, 0), thread(7, 1000, 0.12, 0)}, 4, 1))),
        IsEmpty());
    // Threads that sleep most of the time do not wait for one another.
    EXPECT_THAT(
        idsOf(examine(observedRun({thread(7, 1000, 0.2, 0), thread(7, 1000, 0.2, 0)}, 4, 1))),
        IsEmpty());
}

/// A sweep at 1 and 4 workers whose threads were so many at a time.
record::SweepRecord observedSweep(std::uint64_t atOnceAtFour, double seconds) {
    record::SweepRecord sweep;
    sweep.config.run.model = record::kObservedModel;
    sweep.config.run.darts = 1;
    sweep.config.models = {sweep.config.run.model};
    sweep.config.workers = {1, 4};
    sweep.machine = test::fairRun(1, 2, 1).machines.front();
    record::SweepSeries series;
    series.model = record::kObservedModel;
    for (const std::uint32_t workers : {1U, 4U}) {
        record::SweepPoint point;
        point.workers = workers;
        for (int i = 0; i < 9; ++i) {
            point.repeats.emplace_back();
            point.repeats.back().computeS = seconds;
            point.repeats.back().endToEndS = seconds;
        }
        const std::vector<record::Lane> lanes(workers, thread(7, 1000, 1.0 / workers, 0));
        point.nearestMedian = std::make_shared<const record::RunRecord>(
            observedRun(lanes, 2, workers == 1 ? 1 : atOnceAtFour));
        series.points.push_back(point);
    }
    sweep.series = {series};
    return sweep;
}

TEST(ObservedSweep, CountsWorkersThatWereThereAndNotThoseAskedFor) {
    EXPECT_THAT(idsOf(examine(observedSweep(4, 1))), testing::Contains("oversubscribed"));
    EXPECT_THAT(idsOf(examine(observedSweep(1, 1))),
                testing::Not(testing::Contains("oversubscribed")));
}

/// A sweep at 1 and 2 workers of a program that starts eight threads whatever it is told.
record::SweepRecord deafSweep() {
    auto sweep = observedSweep(1, 1);
    sweep.config.workers = {1, 2};
    sweep.series[0].points[1].workers = 2;
    for (record::SweepPoint& point : sweep.series[0].points) {
        point.nearestMedian = std::make_shared<const record::RunRecord>(
            observedRun(std::vector<record::Lane>(8, thread(7, 1000, 0.25, 0.75)), 2, 8));
        for (record::Repeat& repeat : point.repeats) {
            repeat.runqueueShare = 0.75;
        }
    }
    return sweep;
}

TEST(ObservedSweep, OfAProgramThatIgnoresWhatItIsToldIsOversubscribed) {
    const auto findings = test::found("oversubscribed", deafSweep());
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(english(findings[0].text),
              "At some points (workers: 1–2) more threads want a CPU at a time than the 2 CPUs "
              "allowed, so they take turns.");
    EXPECT_EQ(findings[0].formula, "W = 8 > A = 2; ρ = 0.75, 1 − A/W = 0.75");
    EXPECT_EQ(findings[0].workers, 1);
    EXPECT_THAT(english(findings[0].advice), HasSubstr("starts as many threads as it is told"));
    EXPECT_THAT(test::found("noisy-machine", deafSweep()), IsEmpty());
    EXPECT_THAT(english(test::found("oversubscribed", observedSweep(4, 1)).at(0).advice),
                HasSubstr("greyed"));
}

TEST(ObservedSweep, ThatOthersHeldUpIsOnlyNotedAsOversubscribed) {
    auto sweep = deafSweep();
    for (record::Repeat& repeat : sweep.series[0].points[1].repeats) {
        repeat.noise.foreignShare = 0.3;
    }
    const auto findings = test::found("oversubscribed", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
}

TEST(ObservedSweep, SaysNothingOfThreadsThatAreNotRecorded) {
    auto sweep = deafSweep();
    for (record::SweepPoint& point : sweep.series[0].points) {
        point.workers += 4;
        point.nearestMedian.reset();
    }
    EXPECT_THAT(test::found("oversubscribed", sweep), IsEmpty());
}

TEST(ObservedSweep, SpeaksOfShortTimesWithoutDarts) {
    const auto findings = examine(observedSweep(1, 0.005));
    const auto found = std::ranges::find(findings, "too-short", &Finding::id);
    ASSERT_NE(found, findings.end());
    EXPECT_THAT(english(found->advice), testing::Not(HasSubstr("dart")));
    EXPECT_THAT(english(found->caveat), testing::Not(HasSubstr("π")));
}

}  // namespace
}  // namespace dartscope::diagnosis
