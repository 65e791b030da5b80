// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

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
using testing::Pair;
using testing::SizeIs;

/// Two workers for a second; a dart cost 2 ns, `inflation` times what it costs one worker. One that
/// combines nothing needs 1 ns.
record::RunRecord sharing(record::Sharing how, double inflation) {
    auto record = fairRun(2, 2, 1000);
    record.config.sharing = how;
    record.config.kernel = record::Kernel::Textbook;
    record.reference.emplace();
    record.reference->nsPerDart = 2 / inflation;
    record.reference->vectorNsPerDart = 2 / inflation;
    record.reference->generatorNs = 65'536;
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane;
    }
    return record;
}

record::Twin privateTwin(double nsPerDart, std::int64_t ms) {
    return {.changed = "sharing",
            .config = {},
            .nsPerDart = nsPerDart,
            .computeNs = ms * kMs,
            .darts = 1'000'000'000};
}

TEST(LockContention, IsWaitingForATenthOfTheTime) {
    auto record = sharing(record::Sharing::Mutex, 1);
    record.lanes[0].lockWaitNs = 300 * kMs;
    record.lanes[1].lockWaitNs = 100 * kMs;
    record.lanes[0].waits.push(10, 20, record::WaitKind::Lock, 1);
    record.lanes[1].waits.push(15, 30, record::WaitKind::Lock, 0);
    const auto findings = found("lock-contention", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_THAT(english(findings[0].text), HasSubstr("one mutex"));
    EXPECT_DOUBLE_EQ(evidence(findings[0], "lock_wait_share"), 0.2);
    EXPECT_EQ(findings[0].recoverableNs, 200 * kMs);
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1));
    EXPECT_THAT(findings[0].intervalsNs, ElementsAre(Pair(10, 30)));
    EXPECT_EQ(findings[0].lesson, "one-counter-for-all");
}

TEST(LockContention, NamesTheConstruct) {
    const auto sentence = [](record::Sharing how, double lockShare) {
        auto record = sharing(how, 1);
        record.config.lockShare = lockShare;
        record.lanes[0].lockWaitNs = record.lanes[1].lockWaitNs = 500 * kMs;
        return english(found("lock-contention", record).at(0).text);
    };
    EXPECT_THAT(sentence(record::Sharing::Critical, 0), HasSubstr("critical section"));
    EXPECT_THAT(sentence(record::Sharing::Private, 0.7), HasSubstr("planted lock"));
    EXPECT_THAT(sentence(record::Sharing::Private, 0), HasSubstr("one lock"));
}

TEST(LockContention, IsABlockingSharingThatMakesDartsDear) {
    auto record = sharing(record::Sharing::Critical, 1.6);
    EXPECT_THAT(found("lock-contention", record), SizeIs(1));
    EXPECT_THAT(found("lock-contention", sharing(record::Sharing::Critical, 1.4)), IsEmpty());
    EXPECT_THAT(found("lock-contention", sharing(record::Sharing::Atomic, 1.6)), IsEmpty());
}

TEST(LockContention, LeavesOutWaitsForAHolderWithoutACpu) {
    auto record = sharing(record::Sharing::Mutex, 1);
    record.lanes[0].lockWaitNs = 400 * kMs;
    record.lanes[0].holderOffCpuNs = 350 * kMs;
    EXPECT_THAT(found("lock-contention", record), IsEmpty());
}

TEST(LockContention, IsConfirmedByTheTwinWithoutTheLock) {
    auto record = sharing(record::Sharing::Mutex, 1.6);
    record.twins = {privateTwin(1, 200)};
    const auto findings = found("lock-contention", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].recoverableNs, 800 * kMs);
    record.twins = {privateTwin(1, 950)};
    EXPECT_EQ(found("lock-contention", record).at(0).certainty, Certainty::Likely);
}

TEST(LockContention, CannotBeToldOfALockWithoutTimesAndReference) {
    auto record = sharing(record::Sharing::Mutex, 1);
    record.reference.reset();
    EXPECT_EQ(found("lock-contention", record).at(0).certainty, Certainty::CannotTell);
    record.config.sharing = record::Sharing::Private;
    EXPECT_THAT(found("lock-contention", record), IsEmpty()) << "no lock there";
}

/// Two workers that took turns under one lock, each inside its task all the time.
record::RunRecord underGlobalLock() {
    auto record = fairRun(2, 2, 1000);
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane;
        lane.cpuNs = 510 * kMs;
        lane.runqueueNs = 10 * kMs;
        lane.lockWaitNs = 480 * kMs;
        lane.spans.push({0, 1000 * kMs, 1000 * kMs, 0, 1000, 1});
        lane.waits.push(lane.lane * 500 * kMs, (lane.lane * 500 + 400) * kMs, record::WaitKind::Gil,
                        1 - lane.lane);
    }
    return record;
}

TEST(OneAtATime, IsAGlobalLock) {
    const auto findings = found("one-at-a-time", underGlobalLock());
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].lesson, "the-gil");
    EXPECT_DOUBLE_EQ(evidence(findings[0], "running_at_a_time"), 1.02);
    EXPECT_EQ(findings[0].recoverableNs, 490 * kMs);
    EXPECT_THAT(findings[0].intervalsNs, SizeIs(2));
    EXPECT_THAT(found("lock-contention", underGlobalLock()), IsEmpty()) << "it follows";
}

TEST(OneAtATime, SaysHowLongWorkersThatBlockStoodInLine) {
    auto record = underGlobalLock();
    record.config.model = "gil";
    record.config.gilBlocking = 1;
    auto& waits = record.lanes[0].waits;
    waits = {};
    for (const std::int64_t lengthMs : {5, 7, 6}) {
        waits.push(lengthMs * 100 * kMs, lengthMs * 101 * kMs, record::WaitKind::Gil, 1);
    }
    record.lanes[0].droppedWaits = 4;
    const auto finding = found("one-at-a-time", record).at(0);
    EXPECT_THAT(english(finding.text),
                HasSubstr("waited for it 7 times, and half of these waits took 6 ms or more; the "
                          "switch interval is 5 ms"));
    EXPECT_EQ(evidence(finding, "blocking_waits"), 7);
    EXPECT_DOUBLE_EQ(evidence(finding, "blocking_wait_median_ms"), 6);
    record.lanes[0].droppedWaits = std::numeric_limits<std::uint64_t>::max();
    EXPECT_DOUBLE_EQ(evidence(found("one-at-a-time", record).at(0), "blocking_waits"), 1e18)
        << "no more than can be told";
    record.config.gilBlocking = 0;
    EXPECT_THAT(english(found("one-at-a-time", record).at(0).text),
                testing::Not(HasSubstr("block")));
}

TEST(OneAtATime, IsNotWorkersThatAreKeptFromTheirCpus) {
    auto record = underGlobalLock();
    for (auto& lane : record.lanes) {
        lane.runqueueNs = 480 * kMs;
    }
    EXPECT_THAT(found("one-at-a-time", record), IsEmpty());
}

TEST(OneAtATime, IsNotWorkersWithoutTasksOrASingleCpu) {
    auto record = underGlobalLock();
    record.lanes[1].spans.endNs[0] = record.lanes[1].spans.busyNs[0] = 700 * kMs;
    EXPECT_THAT(found("one-at-a-time", record), IsEmpty()) << "waited at a barrier";
    record = underGlobalLock();
    record.machines[0].allowed = 1;
    record.machines[0].constraints[0].cpus = 1;
    EXPECT_THAT(found("one-at-a-time", record), IsEmpty());
    record = underGlobalLock();
    record.lanes[0].cpuNs = 700 * kMs;
    EXPECT_THAT(found("one-at-a-time", record), IsEmpty());
}

TEST(OneAtATime, CannotBeToldWithoutTheSignals) {
    auto record = underGlobalLock();
    record.lanes[0].runqueueNs.reset();
    EXPECT_EQ(found("one-at-a-time", record).at(0).certainty, Certainty::CannotTell);
}

TEST(AtomicContention, IsDartsThatCostHalfAsMuchAgain) {
    const auto findings = found("atomic-contention", sharing(record::Sharing::Atomic, 2));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_EQ(findings[0].formula, "I = c_W/c_1 = 2/1 = 2 ≥ 1.5");
    EXPECT_EQ(findings[0].recoverableNs, 500 * kMs);
    EXPECT_THAT(found("atomic-contention", sharing(record::Sharing::Atomic, 1.4)), IsEmpty());
    EXPECT_THAT(found("atomic-contention", sharing(record::Sharing::Private, 2)), IsEmpty());
}

TEST(AtomicContention, IsConfirmedByATwinThatRecoversHalfOfTheExcess) {
    auto record = sharing(record::Sharing::Atomic, 2);
    record.twins = {privateTwin(1.1, 300)};
    const auto findings = found("atomic-contention", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].recoverableNs, 700 * kMs);
}

TEST(AtomicContention, IsRefutedByATwinThatIsAsDear) {
    auto record = sharing(record::Sharing::Atomic, 2);
    record.twins = {privateTwin(1.8, 900)};
    EXPECT_THAT(found("atomic-contention", record), IsEmpty())
        << "private counters cost 1.8 times as well, so it was not the atomic";
}

TEST(AtomicContention, IsConfirmedAlsoWhereDartsAreThrownTwiceForAnImbalance) {
    auto record = sharing(record::Sharing::Atomic, 2);
    record.config.imbalance = 0.5;
    record.twins = {privateTwin(2.1, 600)};
    EXPECT_EQ(found("atomic-contention", record).at(0).certainty, Certainty::Confirmed);
    record.twins = {privateTwin(3.6, 900)};
    EXPECT_THAT(found("atomic-contention", record), IsEmpty());
}

TEST(AtomicContention, CannotBeToldWithoutAReference) {
    auto record = sharing(record::Sharing::Atomic, 2);
    record.reference.reset();
    EXPECT_EQ(found("atomic-contention", record).at(0).certainty, Certainty::CannotTell);
    record.marks.combinedNs = 10 * kMs;
    EXPECT_THAT(found("atomic-contention", record), IsEmpty()) << "too short for anything";
}

TEST(FalseSharing, IsDartsThatCostAFifthMore) {
    const auto findings = found("false-sharing", sharing(record::Sharing::FalseSharing, 1.25));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(english(findings[0].text), HasSubstr("one cache line"));
    EXPECT_THAT(found("false-sharing", sharing(record::Sharing::FalseSharing, 1.15)), IsEmpty());
    EXPECT_THAT(found("false-sharing", sharing(record::Sharing::Private, 1.25)), IsEmpty());
    auto record = sharing(record::Sharing::FalseSharing, 1.25);
    record.reference.reset();
    EXPECT_EQ(found("false-sharing", record).at(0).certainty, Certainty::CannotTell);
}

TEST(FalseSharing, IsConfirmedByThePaddedTwin) {
    auto record = sharing(record::Sharing::FalseSharing, 1.6);
    record.twins = {privateTwin(1.05, 300)};
    EXPECT_EQ(found("false-sharing", record).at(0).certainty, Certainty::Confirmed);
}

}  // namespace
}  // namespace dartscope::diagnosis
