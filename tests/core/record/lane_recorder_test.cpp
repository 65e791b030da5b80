// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/lane_recorder.h"

#include "core/base/clock.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace dartscope::record {
namespace {

/// Task i of this fake lane: starts at 100·i, takes 90, throws i + 1 darts of which i hit.
void recordTasks(LaneRecorder& recorder, std::uint64_t count) {
    std::uint64_t first = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto start = static_cast<std::int64_t>(i) * 100;
        recorder.beginTaskAt(start, first, i + 1);
        recorder.endTaskAt(start + 90, i + 1, i);
        first += i + 1;
    }
    recorder.finish();
}

template <typename T>
T sum(const std::vector<T>& values) {
    return std::accumulate(values.begin(), values.end(), T{});
}

TEST(LaneRecorder, KeepsASpanForEveryTaskWhileThereIsRoom) {
    LaneRecorder recorder(3, {.spans = 16, .probes = 16});
    recordTasks(recorder, 5);
    const Lane lane = recorder.lane();
    EXPECT_EQ(lane.lane, 3u);
    EXPECT_EQ(lane.tasks, 5u);
    EXPECT_EQ(lane.mergedSpans, 0u);
    ASSERT_EQ(lane.spans.size(), 5u);
    EXPECT_EQ(lane.spans.at(2), (Span{200, 290, 90, 3, 3, 1}));
    EXPECT_EQ(lane.darts, 15u);
    EXPECT_EQ(lane.hits, 10u);
    EXPECT_EQ(recorder.firstDartNs(), 0);
    EXPECT_EQ(recorder.lastDartNs(), 490);
}

TEST(LaneRecorder, MergesNeighboursWithoutLosingAnythingWhenItIsFull) {
    for (std::uint64_t count = 1; count < 700; ++count) {
        LaneRecorder recorder(0, {.spans = 16, .probes = 16});
        recordTasks(recorder, count);
        const Lane lane = recorder.lane();
        ASSERT_LE(lane.spans.size(), 16u);
        ASSERT_EQ(sum(lane.spans.darts), count * (count + 1) / 2);
        ASSERT_EQ(sum(lane.spans.tasks), count);
        ASSERT_EQ(sum(lane.spans.busyNs), static_cast<std::int64_t>(count) * 90);
        ASSERT_EQ(lane.mergedSpans, count - lane.spans.size());
        std::uint64_t next = 0;
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            const Span span = lane.spans.at(i);
            // Its first task is task n, where n(n + 1)/2 darts came before.
            const auto n = static_cast<std::uint64_t>(span.startNs) / 100;
            ASSERT_EQ(n, next);
            ASSERT_EQ(span.first, n * (n + 1) / 2);
            ASSERT_EQ(span.endNs, span.startNs + static_cast<std::int64_t>(span.tasks) * 100 - 10);
            next = n + span.tasks;
        }
    }
}

TEST(LaneRecorder, StaysWithinTheSmallestLimits) {
    LaneRecorder recorder(0, {.spans = 2, .probes = 2});
    recorder.prepare();
    recorder.start();
    recordTasks(recorder, 1'000);
    EXPECT_LE(recorder.lane().spans.size(), 2u);
    EXPECT_EQ(sum(recorder.lane().spans.tasks), 1'000u);
    EXPECT_LE(recorder.lane().probes.size(), 2u);
}

TEST(LaneRecorder, LimitsAllLanesOfARunTogether) {
    EXPECT_EQ(RecorderLimits::forLanes(1).spans, 32'768u);
    for (const std::size_t lanes : {1u, 2u, 64u, 1'000u, 4'096u}) {
        EXPECT_LE(RecorderLimits::forLanes(lanes).spans * lanes, 1u << 20);
        EXPECT_LE(RecorderLimits::forLanes(lanes).probes * lanes, 1u << 17);
        EXPECT_GE(RecorderLimits::forLanes(lanes).spans, 2u);
        EXPECT_GE(RecorderLimits::forLanes(lanes).probes, 2u);
    }
}

TEST(LaneRecorder, ThatThrewNothingIsEmpty) {
    LaneRecorder recorder(0, {});
    recorder.prepare();
    recorder.start();
    recorder.finish();
    const Lane lane = recorder.lane();
    EXPECT_EQ(lane.spans.size(), 0u);
    EXPECT_EQ(lane.tasks, 0u);
    EXPECT_EQ(recorder.firstDartNs(), std::nullopt);
}

/// Whether time on a CPU and waiting for one fit into the wall time of a lane that works for 20 ms.
bool timesFitIntoTheWallTime() {
    LaneRecorder recorder(0, {});
    recorder.prepare();
    recorder.start();
    recorder.beginTask(0, 1);
    const std::int64_t until = monotonicNs() + 20'000'000;
    while (monotonicNs() < until) {
    }
    recorder.endTask(1, 1);
    recorder.finish();
    const Lane lane = recorder.lane();
    EXPECT_GE(lane.wallNs, 20'000'000);
    // Signals of one probe are read within 20 µs; a machine that interrupts every try gets leave.
    constexpr std::int64_t kLeaveNs = 5'000'000;
    return lane.cpuNs.value_or(0) + lane.runqueueNs.value_or(0) <= lane.wallNs + kLeaveNs;
}

TEST(LaneRecorder, TimeOnACpuAndWaitingForOneFitIntoTheWallTime) {
    bool fit = false;
    for (int i = 0; i < 20 && !fit; ++i) {  // a busy machine may interrupt for longer than that
        fit = timesFitIntoTheWallTime();
    }
    EXPECT_TRUE(fit);
}

TEST(LaneRecorder, LeavesAbsentWhatWasNotProbed) {
    LaneRecorder recorder(0, {});
    recorder.start();  // without prepare()
    recorder.beginTask(0, 1);
    recorder.endTask(1, 1);
    recorder.finish();
    const Lane lane = recorder.lane();
    EXPECT_EQ(lane.cpuNs, std::nullopt);
    EXPECT_EQ(lane.runqueueNs, std::nullopt);
    EXPECT_EQ(lane.voluntarySwitches, std::nullopt);
    EXPECT_EQ(lane.lockWaitNs, std::nullopt);
    EXPECT_TRUE(lane.probes.cpuNs.empty());
    EXPECT_TRUE(lane.probes.cpu.empty());
}

TEST(LaneRecorder, ProbesFromStartToEndAndNotAtEveryTask) {
    constexpr std::uint64_t kTasks = 20'000;
    LaneRecorder recorder(0, {.spans = 64, .probes = 32});
    recorder.prepare();
    recorder.start();
    for (std::uint64_t task = 0; task < kTasks; ++task) {
        recorder.beginTask(task, 1);
        recorder.endTask(1, 0);
    }
    recorder.finish();
    const Lane lane = recorder.lane();
    ASSERT_GE(lane.probes.size(), 2u);
    EXPECT_LE(lane.probes.size(), 32u);
    EXPECT_TRUE(std::ranges::is_sorted(lane.probes.atNs));
    EXPECT_LE(lane.probes.atNs.front(), lane.spans.startNs.front());
    EXPECT_GE(lane.probes.atNs.back(), lane.spans.endNs.back());
    ASSERT_EQ(lane.probes.cpuNs.size(), lane.probes.size());
    EXPECT_TRUE(std::ranges::is_sorted(lane.probes.cpuNs));
    EXPECT_EQ(lane.probes.cpuNs.front(), 0);
    EXPECT_EQ(lane.probes.cpuNs.back(), lane.cpuNs);
}

/// So many empty tasks of 10 darts, 7 of them hits, one after another.
void recordEmptyTasks(LaneRecorder& recorder, std::uint64_t tasks) {
    for (std::uint64_t task = 0; task < tasks; ++task) {
        recorder.beginTask(10 * task, 10);
        recorder.endTask(10, 7);
    }
}

TEST(LaneRecorder, ShortTasksThatFollowAtOnceShareTimeStampsAndLoseNothing) {
    constexpr std::uint64_t kTasks = 10'007;
    LaneRecorder recorder(0, {.spans = 32'768, .probes = 16});
    recorder.start();
    recorder.tasksFollowAtOnce(true);
    const std::int64_t from = monotonicNs();
    recordEmptyTasks(recorder, kTasks);
    recorder.finish();
    const std::int64_t until = monotonicNs();
    const Lane lane = recorder.lane();
    EXPECT_EQ(lane.tasks, kTasks);
    EXPECT_EQ(lane.darts, 10 * kTasks);
    EXPECT_EQ(lane.hits, 7 * kTasks);
    ASSERT_EQ(lane.spans.size(), kTasks);
    std::int64_t before = from;
    for (std::size_t i = 0; i < kTasks; ++i) {
        const Span span = lane.spans.at(i);
        ASSERT_EQ(span.first, 10 * i);
        ASSERT_EQ(span.darts, 10u);
        ASSERT_EQ(span.tasks, 1u);
        ASSERT_EQ(span.busyNs, span.endNs - span.startNs);
        ASSERT_GE(span.startNs, before);
        before = span.endNs;
    }
    EXPECT_LE(before, until);
    EXPECT_EQ(recorder.lastDartNs(), before);
}

/// Whether three tasks that share a time stamp, of 300, 0 and 100 darts, share the time like that.
bool shareTheTimeByTheirDarts() {
    LaneRecorder recorder(0, {.spans = 16, .probes = 16});
    recorder.start();
    recorder.tasksFollowAtOnce(true);
    recordEmptyTasks(recorder, 1);  // so short that many fit between two stamps
    for (const std::uint64_t darts : {300u, 0u, 100u}) {
        recorder.beginTask(1'000, darts);
        recorder.endTask(darts, 0);
    }
    recorder.tasksFollowAtOnce(false);
    const Lane lane = recorder.lane();
    const auto& busy = lane.spans.busyNs;
    return lane.spans.size() == 4 && busy[2] == 0 && std::abs(busy[1] - 3 * busy[3]) <= 4;
}

TEST(LaneRecorder, TasksThatShareATimeStampShareTheTimeByTheirDarts) {
    bool shared = false;
    for (int i = 0; i < 100 && !shared; ++i) {  // a thread that is interrupted takes more stamps
        shared = shareTheTimeByTheirDarts();
    }
    EXPECT_TRUE(shared);
}

TEST(LaneRecorder, NoWaitThatIsAnnouncedCountsAsWork) {
    LaneRecorder recorder(0, {.spans = 4'096, .probes = 16});
    recorder.start();
    for (int round = 0; round < 100; ++round) {
        recorder.tasksFollowAtOnce(true);
        recordEmptyTasks(recorder, 7);
        recorder.tasksFollowAtOnce(false);
        const std::int64_t from = monotonicNs();
        EXPECT_LE(recorder.lastDartNs().value_or(from + 1), from);
        const Lane before = recorder.lane();
        recorder.beginTask(70, 1);
        recorder.endTask(1, 0);
        const Lane after = recorder.lane();
        ASSERT_EQ(after.spans.size(), before.spans.size() + 1);
        EXPECT_GE(after.spans.startNs.back(), from);
    }
}

TEST(LaneRecorder, ShowsTheTaskInHand) {
    LaneRecorder recorder(0, {});
    EXPECT_FALSE(recorder.slot().working);
    recorder.beginTask(65'536, 1'000);
    recorder.advance(400);
    EXPECT_TRUE(recorder.slot().working);
    EXPECT_EQ(recorder.slot().first, 65'536u);
    EXPECT_EQ(recorder.slot().count, 1'000u);
    EXPECT_EQ(recorder.slot().done, 400u);
    EXPECT_EQ(recorder.slot().finishedDarts, 0u);
    recorder.endTask(1'000, 785);
    EXPECT_FALSE(recorder.slot().working);
    EXPECT_EQ(recorder.slot().done, 0u);
    EXPECT_EQ(recorder.slot().finishedDarts, 1'000u);
    EXPECT_EQ(recorder.slot().finishedHits, 785u);
}

}  // namespace
}  // namespace dartscope::record
