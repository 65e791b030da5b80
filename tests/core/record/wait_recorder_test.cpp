// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/wait_recorder.h"

#include <gtest/gtest.h>

namespace dartscope::record {
namespace {

Wait waitOf(WaitKind kind, std::int64_t start, std::int64_t length) {
    Wait wait;
    wait.kind = kind;
    wait.startNs = start;
    wait.endNs = start + length;
    return wait;
}

Lane laneOf(std::int64_t wallNs, std::int64_t cpuNs, std::int64_t runqueueNs) {
    Lane lane;
    lane.wallNs = wallNs;
    lane.cpuNs = cpuNs;
    lane.runqueueNs = runqueueNs;
    return lane;
}

TEST(WaitRecorder, KnowsOfNoLockWhereThereIsNone) {
    WaitRecorder recorder(10);
    Lane lane = laneOf(1'000, 1'000, 0);
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, std::nullopt);
    EXPECT_EQ(lane.waitCpuNs, std::nullopt);
    EXPECT_EQ(lane.waits.size(), 0u);
    recorder.usesLock();
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, 0) << "a lock that nobody waited for";
}

TEST(WaitRecorder, AddsUpWhatItWasTold) {
    WaitRecorder recorder(10);
    Wait wait = waitOf(WaitKind::Lock, 1'000, 500);
    wait.peer = 3;
    wait.cpuNs = 40;
    wait.holderOffCpuNs = 200;
    recorder.add(wait);
    wait.startNs += 10'000;
    wait.endNs += 10'000;
    recorder.add(wait);
    recorder.held(70);
    Lane lane = laneOf(100'000, 90'000, 0);
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, 1'000);
    EXPECT_EQ(lane.waitCpuNs, 80);
    EXPECT_EQ(lane.holderOffCpuNs, 400);
    EXPECT_EQ(lane.lockHeldNs, 70);
    EXPECT_EQ(lane.lockWaitFactor, 1);
    ASSERT_EQ(lane.waits.size(), 2u);
    EXPECT_EQ(lane.waits.startNs[1], 11'000);
    EXPECT_EQ(lane.waits.endNs[1], 11'500);
    EXPECT_EQ(lane.waits.kind[1], static_cast<std::int64_t>(WaitKind::Lock));
    EXPECT_EQ(lane.waits.peer[1], 3);
}

TEST(WaitRecorder, TellsWaitsForOtherThingsFromThoseForALock) {
    WaitRecorder recorder(10);
    recorder.add(waitOf(WaitKind::Barrier, 0, 500));
    recorder.add(waitOf(WaitKind::Message, 1'000, 300));
    Lane lane = laneOf(100'000, 90'000, 0);
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, std::nullopt);
    EXPECT_EQ(lane.messageWaitNs, 300);
    EXPECT_EQ(lane.waits.size(), 2u);
}

TEST(WaitRecorder, TimesEveryWaitWhereTheyAreFew) {
    WaitRecorder recorder(100);
    for (std::int64_t i = 1; i <= 50; ++i) {
        ASSERT_TRUE(recorder.timesNext());
        Wait wait = waitOf(WaitKind::Lock, i * 1'000'000, 1'000);
        wait.cpuNs = 0;
        recorder.addSampled(wait);
    }
    Lane lane = laneOf(100'000'000, 90'000'000, 0);
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitFactor, 1);
    EXPECT_EQ(lane.lockWaitNs, 50'000);
}

/// 1,000,000 waits of 100 ns, one each 200 ns: 100 ms of waiting.
TEST(WaitRecorder, SamplesWhereTheyComeThickAndFastAndComesToTheSame) {
    WaitRecorder recorder(100);
    std::int64_t timed = 0;
    for (std::int64_t i = 0; i < 1'000'000; ++i) {
        if (recorder.timesNext()) {
            ++timed;
            Wait wait = waitOf(WaitKind::Lock, i * 200, 100);
            wait.cpuNs = 100;
            recorder.addSampled(wait);
        }
    }
    EXPECT_LT(timed, 10'000) << "one in about 100 µs";
    EXPECT_GT(timed, 500);
    Lane lane = laneOf(200'000'000, 200'000'000, 0);
    recorder.fill(lane);
    EXPECT_NEAR(static_cast<double>(*lane.lockWaitNs), 1e8, 1e6);
    EXPECT_NEAR(static_cast<double>(*lane.waitCpuNs), 1e8, 1e6);
    EXPECT_NEAR(lane.lockWaitFactor * static_cast<double>(timed), 1e6, 1e4);
    EXPECT_LE(lane.waits.size(), 100u);
    EXPECT_EQ(lane.waits.size() + lane.droppedWaits, static_cast<std::uint64_t>(timed));
}

TEST(WaitRecorder, KeepsWaitsOfTheWholeRunWhenThereAreTooMany) {
    WaitRecorder recorder(16);
    recorder.add(waitOf(WaitKind::Barrier, 0, 10));
    for (std::int64_t i = 1; i <= 1'000; ++i) {
        recorder.add(waitOf(WaitKind::Lock, i * 100, 10));
    }
    Lane lane = laneOf(1'000'000, 900'000, 0);
    recorder.fill(lane);
    EXPECT_LE(lane.waits.size(), 16u);
    EXPECT_GE(lane.waits.size(), 8u);
    EXPECT_EQ(lane.waits.size() + lane.droppedWaits, 1'001u);
    EXPECT_EQ(lane.waits.kind[0], static_cast<std::int64_t>(WaitKind::Barrier));
    EXPECT_GT(lane.waits.startNs.back(), 50'000);
    for (std::size_t i = 1; i < lane.waits.size(); ++i) {
        EXPECT_GE(lane.waits.startNs[i], lane.waits.endNs[i - 1]);
    }
}

TEST(WaitRecorder, DropsWhatIsTooMuchEvenWhereAllOfItIsToBeKept) {
    WaitRecorder recorder(4);
    for (std::int64_t i = 0; i < 10; ++i) {
        recorder.add(waitOf(WaitKind::Barrier, i * 100, 10));
    }
    Lane lane;
    recorder.fill(lane);
    EXPECT_EQ(lane.waits.size(), 4u);
    EXPECT_EQ(lane.droppedWaits, 6u);
}

TEST(WaitRecorder, FindsTheTimeAsleepFromTheLanesOwnTimes) {
    WaitRecorder recorder(10);
    recorder.add(waitOf(WaitKind::Lock, 0, 2'000));           // awake: spun
    recorder.add(waitOf(WaitKind::Lock, 10'000, 9'000'000));  // lost its CPU, or slept
    Lane lane = laneOf(20'000'000, 10'000'000, 3'000'000);    // and so 7 ms blocked
    recorder.fill(lane);
    EXPECT_EQ(lane.waitCpuNs, 2'000 + 5'000);
    EXPECT_EQ(lane.lockWaitNs, 7'000'000 + 7'000);
    EXPECT_EQ(lane.holderOffCpuNs, std::nullopt) << "nobody said";
}

TEST(WaitRecorder, TakesTheWaitsAtTheirWordWhereTheLanesTimesAreUnknown) {
    WaitRecorder recorder(10);
    recorder.add(waitOf(WaitKind::Lock, 10'000, 9'000'000));
    Lane lane;
    lane.wallNs = 20'000'000;
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, 9'000'000);
    EXPECT_EQ(lane.waitCpuNs, std::nullopt);
}

TEST(WaitRecorder, TakesTheCostOfEnteringOffAnEntry) {
    WaitRecorder recorder(10);
    std::int64_t at = 0;
    for (const std::int64_t took : {30, 40, 26, 34, 1'030}) {
        at += 1'000'000;
        ASSERT_TRUE(recorder.timesNext());
        recorder.addSampledEntry(waitOf(WaitKind::Lock, at, took));
    }
    Lane lane = laneOf(10'000'000, 10'000'000, 0);
    recorder.fill(lane);
    // The mean of the four that found it free is 32 (rounded down).
    EXPECT_EQ(lane.lockWaitNs, 1'030 - 32);
    ASSERT_EQ(lane.waits.size(), 1u);
    EXPECT_EQ(lane.waits.endNs[0] - lane.waits.startNs[0], 1'030 - 32);
}

TEST(WaitRecorder, FindsOutThatTheFirstEntriesWereWaits) {
    WaitRecorder recorder(100);
    std::int64_t at = 0;
    for (const std::int64_t took : {5'000, 4'000, 100, 30, 120, 30, 30, 90, 30}) {
        at += 1'000'000;
        ASSERT_TRUE(recorder.timesNext());
        recorder.addSampledEntry(waitOf(WaitKind::Lock, at, took));
    }
    Lane lane = laneOf(10'000'000, 10'000'000, 0);
    recorder.fill(lane);
    EXPECT_EQ(lane.lockWaitNs, 90 + 60) << "of the entries after the first free one";
    for (std::size_t i = 0; i < lane.waits.size(); ++i) {
        EXPECT_GT(lane.waits.endNs[i], lane.waits.startNs[i]);
    }
}

TEST(WaitRecorder, OfManyLanesKeepsLessForEach) {
    EXPECT_EQ(WaitRecorder::mostWaitsOf(1), 8'192u);
    EXPECT_EQ(WaitRecorder::mostWaitsOf(4'096), 32u);
    EXPECT_LE(4'096 * WaitRecorder::mostWaitsOf(4'096), std::size_t{1} << 17);
    EXPECT_GE(WaitRecorder::mostWaitsOf(0), 2u);
}

}  // namespace
}  // namespace dartscope::record
