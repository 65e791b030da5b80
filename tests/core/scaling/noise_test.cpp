// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/noise.h"

#include <gtest/gtest.h>

#include <memory>

#include "tests/core/scaling/sweeps.h"

namespace dartscope::scaling {
namespace {

using test::nineAround;
using test::point;

constexpr std::int64_t kMs = 1'000'000;

/// A run of `workers` on `cpus` for `ms`, each lane having waited `waitedMs` of it for a CPU.
record::RunRecord run(std::uint32_t workers, int cpus, std::int64_t ms, std::int64_t waitedMs) {
    record::RunRecord record;
    record.config.workers = workers;
    record.machines.emplace_back();
    record.machines[0].allowed = cpus;
    record.marks.firstDartNs = 0;
    record.marks.combinedNs = ms * kMs;
    for (std::uint32_t i = 0; i < workers; ++i) {
        record::Lane lane;
        lane.lane = i;
        lane.cpuNs = (ms - waitedMs) * kMs;
        lane.runqueueNs = waitedMs * kMs;
        record.lanes.push_back(lane);
    }
    return record;
}

TEST(RunqueueShare, IsWaitingOverRunningAndWaiting) {
    EXPECT_DOUBLE_EQ(*runqueueShare(run(4, 4, 100, 25)), 0.25);
}

TEST(RunqueueShare, IsAbsentWithoutTheSignalAndNeverZeroForIt) {
    auto record = run(1, 1, 100, 25);
    record.lanes[0].runqueueNs.reset();
    EXPECT_FALSE(runqueueShare(record));
    EXPECT_FALSE(runqueueShare({}));
}

/// A program watched from outside for 100 ms, of one thread that was there for all of them.
record::RunRecord watchedRun(std::int64_t ranMs, std::int64_t waitedMs) {
    auto record = run(1, 2, 100, 0);
    record.marks = {};
    record.marks.launchedNs = 0;
    record.marks.endedNs = 100 * kMs;
    record.lanes[0].wallNs = 100 * kMs;
    record.lanes[0].cpuNs = ranMs * kMs;
    record.lanes[0].runqueueNs = waitedMs * kMs;
    record.details.observed.emplace();
    record.details.observed->threads = 1;
    record.details.observed->runnablePeak = 1;
    record.details.observed->cpuNs = ranMs * kMs;
    return record;
}

TEST(RunqueueShare, OfAWatchedProgramIsThatOfThreadsThatDoNotSleep) {
    EXPECT_DOUBLE_EQ(*runqueueShare(watchedRun(60, 20)), 0.25);
    EXPECT_FALSE(runqueueShare(watchedRun(1, 8)));
    auto record = watchedRun(60, 20);
    record.lanes.push_back(watchedRun(1, 8).lanes[0]);
    EXPECT_DOUBLE_EQ(*runqueueShare(record), 0.25);
}

TEST(RunqueueShare, OfAWatchedProgramIsAbsentWhereItHardlyWantedACpu) {
    auto record = watchedRun(5, 4);
    record.lanes[0].wallNs = 9 * kMs;  // awake all its life, which was not a tenth of the time
    EXPECT_FALSE(runqueueShare(record));
    EXPECT_FALSE(noiseSigns(record).runqueueShare);
    record.lanes[0].cpuNs = 6 * kMs;
    EXPECT_DOUBLE_EQ(*runqueueShare(record), 0.4);
}

TEST(WatchedProgram, ShowedItsPeakWhereItWasSeenOftenAndAsAWhole) {
    auto record = watchedRun(60, 20);
    EXPECT_TRUE(sawItsPeak(record)) << "no more threads than CPUs";
    record.details.observed->threads = 3;
    EXPECT_FALSE(sawItsPeak(record));
    record.details.observed->looks = 20;
    EXPECT_TRUE(sawItsPeak(record));
    record.details.observed->cpuNs = 67 * kMs;  // 60 of 67 is less than nine tenths
    EXPECT_FALSE(sawItsPeak(record));
    EXPECT_FALSE(sawItsPeak(run(1, 2, 100, 0)));
}

TEST(NoiseOfARun, IsTheLanesOwnWaitingWhereEachHasACpu) {
    EXPECT_TRUE(noiseSigns(run(2, 2, 100, 5)).noisy());
    EXPECT_FALSE(noiseSigns(run(2, 2, 100, 4)).noisy());
}

TEST(NoiseOfARun, IsNotTheWaitingOfWorkersThatTakeTurns) {
    const auto signs = noiseSigns(run(4, 2, 1000, 500));
    EXPECT_FALSE(signs.runqueueShare);
    EXPECT_FALSE(signs.noisy());
}

TEST(NoiseOfARun, SaysNothingOfRunsTooShort) {
    auto record = run(2, 2, 19, 10);
    record.noise.stealShare = 0.5;
    EXPECT_FALSE(noiseSigns(record).any());
}

TEST(NoiseOfARun, CountsOthersOnlyOverOneSecondOfCpuTime) {
    auto record = run(2, 2, 499, 0);
    record.noise.foreignShare = 0.3;
    EXPECT_FALSE(noiseSigns(record).foreignShare);
    record.marks.combinedNs = 500 * kMs;
    EXPECT_EQ(noiseSigns(record).foreignShare, 0.3);
    EXPECT_TRUE(noiseSigns(record).noisy());
}

TEST(NoiseOfARun, DoesNotCountOthersUnderAQuotaOrAGrant) {
    for (const char* source : {"cgroup-v2", "cgroup-v1", "slurm", "pbs"}) {
        auto record = run(2, 2, 1000, 0);
        record.noise.foreignShare = 0.3;
        record.machines[0].boundBy = source;
        EXPECT_FALSE(noiseSigns(record).foreignShare) << source;
    }
}

TEST(NoiseOfARun, DoesNotCountOthersOnCpusThatNoWorkerNeeded) {
    auto record = run(2, 8, 1000, 0);
    record.noise.foreignShare = 0.5;  // four of eight CPUs, and two workers
    EXPECT_FALSE(noiseSigns(record).noisy());
    record.noise.foreignShare = 0.8;
    EXPECT_TRUE(noiseSigns(record).noisy());
}

/// Two workers of which one always waits for a lock, as under the interpreter's: one CPU would do.
record::RunRecord takingTurns(std::int64_t ms) {
    auto record = run(2, 2, ms, 0);
    for (record::Lane& lane : record.lanes) {
        lane.cpuNs = ms / 2 * kMs;
        lane.runqueueNs = ms / 20 * kMs;  // the one that is woken up, for a tenth of its turn
        lane.lockWaitNs = ms / 2 * kMs;
        lane.waitCpuNs = 0;
    }
    return record;
}

TEST(NoiseOfARun, IsNotTheWakingOfWorkersThatWaitForALock) {
    auto record = takingTurns(1000);
    record.noise.foreignShare = 0.06;
    EXPECT_FALSE(noiseSigns(record).noisy());
    record.noise.foreignShare = 0.5;  // now the other CPU is taken
    EXPECT_TRUE(noiseSigns(record).noisy());
    record.noise.foreignShare.reset();
    EXPECT_TRUE(noiseSigns(record).noisy()) << "who had the other CPU is not known";
}

TEST(NoiseOfARun, IsTheWaitingWhileALocksHolderHasNoCpu) {
    auto record = takingTurns(1000);
    record.noise.foreignShare = 0.25;
    EXPECT_FALSE(noiseSigns(record).noisy());
    record.lanes[0].holderOffCpuNs = record.lanes[1].holderOffCpuNs = 240 * kMs;
    EXPECT_TRUE(noiseSigns(record).noisy()) << "others made the room that they seem to leave";
}

TEST(NoiseOfARun, CountsTheWakingWhereOthersShareCannotBeTold) {
    auto record = takingTurns(499);
    record.noise.foreignShare = 0.06;
    EXPECT_TRUE(noiseSigns(record).runqueueShare);
    record = takingTurns(1000);
    record.noise.foreignShare = 0.06;
    record.machines[0].boundBy = "slurm";
    EXPECT_TRUE(noiseSigns(record).runqueueShare);
}

TEST(NoiseOfARun, IsNotTheTurnsOfRanksWithThreads) {
    auto record = run(4, 2, 1000, 500);
    record.config.workers = 2;
    record.config.ranks = 2;
    EXPECT_FALSE(noiseSigns(record).runqueueShare);
}

TEST(NoiseOfARun, IsTheWaitingOfWorkersThatSpinForALock) {
    auto record = takingTurns(1000);
    record.noise.foreignShare = 0.06;
    for (record::Lane& lane : record.lanes) {
        lane.waitCpuNs = lane.lockWaitNs;
    }
    EXPECT_TRUE(noiseSigns(record).noisy());
}

TEST(NoiseOfAPoint, IsNotTheWakingOfWorkersThatWaitForALock) {
    auto measured = point(2, nineAround(1));
    machine::Machine machine;
    machine.allowed = 2;
    machine.boundBy = "online";
    measured.nearestMedian = std::make_shared<record::RunRecord>(takingTurns(1000));
    for (record::Repeat& repeat : measured.repeats) {
        repeat.runqueueShare = 0.09;
        repeat.noise.foreignShare = 0.06;
    }
    EXPECT_FALSE(noiseSigns(measured, machine).noisy());
    for (record::Repeat& repeat : measured.repeats) {
        repeat.noise.foreignShare = 0.5;
    }
    EXPECT_TRUE(noiseSigns(measured, machine).noisy());
}

TEST(NoiseOfARun, CountsTheHypervisorsShareFromTwoPercent) {
    auto record = run(4, 2, 100, 50);
    record.noise.stealShare = 0.019;
    EXPECT_FALSE(noiseSigns(record).noisy());
    record.noise.stealShare = 0.02;
    EXPECT_TRUE(noiseSigns(record).noisy());
}

TEST(NoiseOfAPoint, IsNotWhatAFewOfItsRepeatsCouldTell) {
    auto measured = point(2, nineAround(1));
    machine::Machine machine;
    machine.allowed = 2;
    for (std::size_t i = 0; i < 4; ++i) {
        measured.repeats[i].noise.stealShare = 0.025;
    }
    EXPECT_FALSE(noiseSigns(measured, machine).stealShare);
    measured.repeats[4].noise.stealShare = 0.025;
    EXPECT_TRUE(noiseSigns(measured, machine).noisy());
}

TEST(NoiseOfAPoint, IsTheMedianOfItsRepeats) {
    auto measured = point(2, nineAround(1));
    machine::Machine machine;
    machine.allowed = 2;
    for (std::size_t i = 0; i < 4; ++i) {
        measured.repeats[i].runqueueShare = 0.5;
    }
    for (std::size_t i = 4; i < 9; ++i) {
        measured.repeats[i].runqueueShare = 0.01;
    }
    EXPECT_FALSE(noiseSigns(measured, machine).noisy());
    measured.repeats[4].runqueueShare = 0.5;
    EXPECT_TRUE(noiseSigns(measured, machine).noisy());
}

TEST(NoiseOfAPoint, CountsOthersByTheThreadsThatWereSeen) {
    auto measured = point(1, nineAround(1));
    machine::Machine machine;
    machine.allowed = 2;
    machine.boundBy = "affinity";
    for (auto& each : measured.repeats) {
        each.noise.foreignShare = 0.3;
    }
    // Others took 0.6 of two CPUs: one worker has what it needs, two have not.
    auto record = watchedRun(60, 20);
    record.details.observed->runnableMedian = 1;
    measured.nearestMedian = std::make_shared<const record::RunRecord>(record);
    EXPECT_EQ(noiseSigns(measured, machine).foreignShare, 0);
    record.details.observed->runnableMedian = 2;
    measured.nearestMedian = std::make_shared<const record::RunRecord>(record);
    EXPECT_EQ(noiseSigns(measured, machine).foreignShare, 0.3);
}

TEST(NoiseOfAPoint, IsASpreadOfTenPercent) {
    machine::Machine machine;
    machine.allowed = 2;
    EXPECT_FALSE(noiseSigns(point(2, nineAround(1)), machine).noisy());
    // Deviations 0 0.1 0.1 0.2 0.2: 1.4826 · 0.1 of the median.
    const auto wide = point(2, {1, 0.9, 1.1, 0.8, 1.2});
    EXPECT_TRUE(noiseSigns(wide, machine).noisy());
    machine.allowed = 1;
    EXPECT_FALSE(noiseSigns(wide, machine).noisy()) << "workers that take turns spread anyway";
}

TEST(NoiseOfAPoint, TakesNoSpreadFromTwoRepeats) {
    machine::Machine machine;
    EXPECT_FALSE(noiseSigns(point(1, {1, 2}), machine).spread);
}

}  // namespace
}  // namespace dartscope::scaling
