// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using test::evidence;
using test::fairRun;
using test::found;
using test::kMs;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Ranks of so many threads each.
record::RunRecord ranksOf(std::uint32_t ranks, std::uint32_t threads, double cpus) {
    auto record = fairRun(ranks * threads, cpus, 1000);
    record.config.ranks = ranks;
    record.config.workers = threads;
    for (auto& lane : record.lanes) {
        lane.rank = lane.lane / threads;
        lane.pid = 100 + *lane.rank;
    }
    return record;
}

TEST(NestedOversubscription, IsProcessesTimesThreads) {
    const auto findings = found("nested-oversubscription", ranksOf(2, 2, 2));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_THAT(findings[0].formula, HasSubstr("P = 2, T = 2, ΣT = 4 > A = 2"));
    EXPECT_THAT(found("oversubscribed", ranksOf(2, 2, 2)), IsEmpty()) << "it follows";
}

TEST(NestedOversubscription, IsAnErrorAboveThreeTimesTheCpus) {
    EXPECT_EQ(found("nested-oversubscription", ranksOf(2, 3, 2)).at(0).severity, Severity::Warning);
    EXPECT_EQ(found("nested-oversubscription", ranksOf(2, 4, 2)).at(0).severity, Severity::Error);
}

TEST(NestedOversubscription, IsNoneWhereThereAreCpusOrOneLevel) {
    EXPECT_THAT(found("nested-oversubscription", ranksOf(2, 2, 4)), IsEmpty());
    // Processes of one thread each; the workers that got nothing to do are told of by the first.
    auto pool = ranksOf(4, 1, 2);
    for (std::uint32_t i = 4; i < 8; ++i) {
        record::Lane idle;
        idle.lane = i;
        idle.pid = pool.lanes[0].pid;
        idle.host = pool.lanes[0].host;
        pool.lanes.push_back(idle);
    }
    pool.config.workers = 8;
    EXPECT_THAT(found("nested-oversubscription", pool), IsEmpty());
    EXPECT_THAT(found("nested-oversubscription", ranksOf(4, 1, 2)), IsEmpty());
    EXPECT_THAT(found("nested-oversubscription", fairRun(4, 2, 1000)), IsEmpty());
}

TEST(NestedOversubscription, DoesNotCountThreadsThatSleep) {
    auto record = ranksOf(2, 2, 2);
    for (auto& lane : record.lanes) {
        lane.cpuNs = lane.lane % 2 == 0 ? 1000 * kMs : 0;
        lane.runqueueNs = 0;
    }
    EXPECT_THAT(found("nested-oversubscription", record), IsEmpty());
}

TEST(RanksExceedSlots, HasTwoMessages) {
    auto record = ranksOf(3, 1, 2);
    record.details.launcherSlots = 2;
    auto findings = found("ranks-exceed-slots", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].formula, "R = 3 > slots = 2; A = 2");
    record = ranksOf(3, 1, 8);
    record.details.launcherSlots = 2;
    findings = found("ranks-exceed-slots", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
    EXPECT_THAT(english(findings[0].text), HasSubstr("not cores"));
}

TEST(RanksExceedSlots, IsSilentWhereThereAreEnoughAndUnsureWithoutThem) {
    auto record = ranksOf(3, 1, 2);
    ASSERT_THAT(found("ranks-exceed-slots", record), SizeIs(1));
    EXPECT_EQ(found("ranks-exceed-slots", record)[0].certainty, Certainty::CannotTell);
    record.details.launcherSlots = 3;
    EXPECT_THAT(found("ranks-exceed-slots", record), IsEmpty());
    EXPECT_THAT(found("ranks-exceed-slots", fairRun(4, 2, 1000)), IsEmpty()) << "no ranks";
}

record::RunRecord tiedRanks(const std::vector<int>& first, const std::vector<int>& second) {
    auto record = ranksOf(2, 2, 4);
    record.machines[0].cpuIds = {0, 1, 2, 3};
    for (auto& lane : record.lanes) {
        lane.cpuIds = lane.rank == 0 ? first : second;
    }
    return record;
}

TEST(BindingTrap, IsThreadsTiedToFewerCoresThanTheyAre) {
    const auto findings = found("binding-trap", tiedRanks({0}, {1}));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(evidence(findings[0], "threads"), 2);
    EXPECT_EQ(evidence(findings[0], "cores"), 1);
    EXPECT_EQ(evidence(findings[0], "cores_of_the_host"), 4);
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1));
}

TEST(BindingTrap, IsRanksOnOneCoreToo) {
    auto record = ranksOf(2, 1, 4);
    record.machines[0].cpuIds = {0, 1, 2, 3};
    for (auto& lane : record.lanes) {
        lane.cpuIds = {0};
        lane.runqueueNs = lane.wallNs / 2;
        lane.cpuNs = lane.wallNs / 2;
    }
    const auto findings = found("binding-trap", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].recoverableNs, 500 * kMs);
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1));
    EXPECT_THAT(found("noisy-machine", record), IsEmpty()) << "it follows";
}

TEST(BindingTrap, IsNoneWhereEachThreadHasACore) {
    EXPECT_THAT(found("binding-trap", tiedRanks({0, 1}, {2, 3})), IsEmpty());
    EXPECT_THAT(found("binding-trap", tiedRanks({}, {})), IsEmpty());
    auto one = ranksOf(2, 1, 2);
    one.machines[0].cpuIds = {0, 1};
    one.lanes[0].cpuIds = {0};
    one.lanes[1].cpuIds = {1};
    EXPECT_THAT(found("binding-trap", one), IsEmpty());
}

TEST(BindingTrap, CountsCoresAndNotHyperthreadsWhereItCan) {
    auto record = tiedRanks({0, 2}, {1, 3});
    record.machines[0].cores = {{0, 2}, {1, 3}};
    EXPECT_THAT(found("binding-trap", record), SizeIs(1));
}

TEST(BindingTrap, CannotBeToldWithoutTheMasks) {
    auto record = tiedRanks({}, {});
    record.config.bind = record::Binding::Core;
    ASSERT_THAT(found("binding-trap", record), SizeIs(1));
    EXPECT_EQ(found("binding-trap", record)[0].certainty, Certainty::CannotTell);
}

record::RunRecord underQuota(double quota, std::optional<double> share) {
    auto record = fairRun(3, quota, 1000);
    record.machines[0].quotaCpus = quota;
    record.noise.throttledShare = share;
    return record;
}

TEST(Throttled, IsPeriodsInWhichTheQuotaStoppedTheWorkers) {
    const auto findings = found("throttled", underQuota(1.5, 0.6));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].recoverableNs, 500 * kMs);
    EXPECT_EQ(findings[0].formula, "throttled periods = 0.6 ≥ 0.05; W = 3, quota = 1.5 CPUs");
}

TEST(Throttled, IsLikelyWhereOthersMustHaveUsedTheQuota) {
    const auto findings = found("throttled", underQuota(4, 0.2));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_FALSE(findings[0].recoverableNs);
}

TEST(Throttled, IsNoneBelowTheThresholdAndUnsureWithoutTheCounter) {
    EXPECT_THAT(found("throttled", underQuota(1.5, 0.04)), IsEmpty());
    EXPECT_EQ(found("throttled", underQuota(1.5, {})).at(0).certainty, Certainty::CannotTell);
    EXPECT_THAT(found("throttled", fairRun(3, 3, 1000)), IsEmpty()) << "no quota";
}

/// Darts that cost `inflation` times one worker's, and arithmetic that took `chain` times as long.
record::RunRecord slowed(double inflation, double chain) {
    auto record = fairRun(4, 4, 1000);
    record.reference.emplace();
    record.reference->nsPerDart = 4.0 / inflation;
    record.reference->vectorNsPerDart = record.reference->nsPerDart;
    record.reference->chainNs = 1;
    for (auto& lane : record.lanes) {
        lane.chainNs = chain;
    }
    return record;
}

TEST(ClockDrop, IsFixedArithmeticThatTookLonger) {
    const auto findings = found("clock-drop", slowed(1.25, 1.25));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(findings[0].recoverableNs, 200 * kMs);
    EXPECT_THAT(found("clock-drop", slowed(1.25, 1.05)), IsEmpty());
}

TEST(ClockDrop, IsNoneWhereDartsCostWhatTheyDid) {
    EXPECT_THAT(found("clock-drop", slowed(1.02, 1.25)), IsEmpty());
}

TEST(ClockDrop, IsNotAProbeThatWasInterrupted) {
    auto record = slowed(1.25, 5);
    record.lanes[0].chainNs = 1;
    EXPECT_THAT(found("clock-drop", record), IsEmpty());
}

TEST(ClockDrop, CannotBeToldWithoutTheProbe) {
    auto record = slowed(1.25, 1.25);
    record.reference->chainNs.reset();
    EXPECT_EQ(found("clock-drop", record).at(0).certainty, Certainty::CannotTell);
}

}  // namespace
}  // namespace dartscope::diagnosis
