// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "app/gui/board/dart_source.h"
#include "app/gui/board/frame_governor.h"
#include "app/gui/bridge/play_cursor.h"
#include "tests/gui/sample_runs.h"

namespace dartscope::gui {
namespace {

using test::builtRun;

std::vector<std::uint32_t> firstLanes(std::uint32_t count) {
    std::vector<std::uint32_t> lanes(count);
    std::iota(lanes.begin(), lanes.end(), 0U);
    return lanes;
}

// What is drawn

std::vector<ShownDart> allOf(const ReplaySource& source, const PlayCursor& cursor) {
    std::vector<ShownDart> darts;
    source.collect(cursor.startNs() - 1, cursor.endNs(), darts);
    return darts;
}

ReplaySource sourceOf(const PlayCursor& cursor) {
    return {cursor.record(), cursor.slowDown(), cursor.startNs(), cursor.endNs(),
            firstLanes(static_cast<std::uint32_t>(cursor.record()->lanes.size()))};
}

TEST(ReplaySource, DrawsOnlyDartsThatTheirWorkerReallyThrew) {
    PlayCursor cursor;
    cursor.setRecord(builtRun({.workers = 3, .tasksALane = 50, .seed = 7}));
    const auto drawn = allOf(sourceOf(cursor), cursor);
    ASSERT_GT(drawn.size(), 1000U);
    for (std::size_t i = 0; i < drawn.size(); i += 17) {
        const ShownDart& shown = drawn[i];
        darts::DartRange one = darts::darts(7, shown.number, 1);
        EXPECT_EQ(*one.begin(), shown.dart) << shown.number;
        // Tasks of the built run go round the workers.
        EXPECT_EQ(shown.number / (std::uint64_t{1} << 24) % 3, shown.slot);
    }
}

TEST(ReplaySource, DrawsNoDartBeforeItWasThrown) {
    PlayCursor cursor;
    cursor.setRecord(builtRun({.workers = 2, .tasksALane = 40}));
    const ReplaySource source = sourceOf(cursor);
    const std::int64_t until = (cursor.startNs() + cursor.endNs()) / 2;
    std::vector<ShownDart> drawn;
    source.collect(cursor.startNs() - 1, until, drawn);
    ASSERT_FALSE(drawn.empty());
    for (const ShownDart& shown : drawn) {
        const auto& spans = cursor.record()->lanes[shown.slot].spans;
        bool thrown = false;
        for (std::size_t i = 0; i < spans.size() && !thrown; ++i) {
            const double share =
                std::min(1.0, static_cast<double>(until - spans.startNs[i]) /
                                  static_cast<double>(spans.endNs[i] - spans.startNs[i]));
            const auto done = static_cast<std::uint64_t>(
                std::max(0.0, share) * static_cast<double>(spans.darts[i]) + 1);
            thrown = shown.number >= spans.first[i] && shown.number < spans.first[i] + done;
        }
        EXPECT_TRUE(thrown) << shown.number;
    }
}

TEST(ReplaySource, DrawsEachDartOnceAtAReadableRateAndSaysHowManyEachStandsFor) {
    PlayCursor cursor;
    cursor.setRecord(builtRun({.workers = 5, .tasksALane = 60}));
    const ReplaySource source = sourceOf(cursor);
    const auto drawn = allOf(source, cursor);
    std::set<std::uint64_t> numbers;
    for (const ShownDart& shown : drawn) {
        numbers.insert(shown.number);
    }
    EXPECT_EQ(numbers.size(), drawn.size());
    const double shownSeconds =
        static_cast<double>(cursor.endNs() - cursor.startNs()) / 1e9 * cursor.slowDown();
    EXPECT_NEAR(static_cast<double>(drawn.size()), kReadableDartsPerSecond * shownSeconds,
                0.01 * kReadableDartsPerSecond * shownSeconds);
    EXPECT_NEAR(source.thrownPerDrawn(),
                static_cast<double>(cursor.record()->darts) / static_cast<double>(drawn.size()), 1);
}

TEST(ReplaySource, FavoursNoPlaceOnTheBoard) {
    PlayCursor cursor;
    cursor.setRecord(builtRun({.workers = 4, .tasksALane = 100}));
    const auto drawn = allOf(sourceOf(cursor), cursor);
    double hits = 0, x = 0, y = 0;
    for (const ShownDart& shown : drawn) {
        hits += shown.dart.inside() ? 1 : 0;
        x += shown.dart.x / 2147483648.0;
        y += shown.dart.y / 2147483648.0;
    }
    const auto n = static_cast<double>(drawn.size());
    // Five standard deviations of a fair sample: √(p(1−p)/n), and 1/√(3n) for a mean coordinate.
    const double p = std::acos(-1.0) / 4;
    EXPECT_NEAR(hits / n, p, 5 * std::sqrt(p * (1 - p) / n));
    EXPECT_NEAR(x / n, 0, 5 / std::sqrt(3 * n));
    EXPECT_NEAR(y / n, 0, 5 / std::sqrt(3 * n));
}

TEST(ReplaySource, DrawsEveryDartOfARunThatHasFew) {
    record::RunRecord run = *builtRun({.workers = 2, .tasksALane = 3, .taskSize = 1000});
    PlayCursor cursor;
    cursor.setRecord(std::make_shared<const record::RunRecord>(run));
    const ReplaySource source = sourceOf(cursor);
    EXPECT_EQ(allOf(source, cursor).size(), 6000U);
    EXPECT_DOUBLE_EQ(source.thrownPerDrawn(), 1);
}

TEST(ReplaySource, TakesOfMergedTasksOnlyWhatIsKnownToBeTheLanes) {
    auto run = std::make_shared<record::RunRecord>(*builtRun({.workers = 1, .tasksALane = 0}));
    run->config.taskSize = 1 << 20;
    run->darts = 64ULL << 20;
    run->lanes[0].darts = run->darts;
    run->lanes[0].spans.push({12'000'000, 76'000'000, 60'000'000, 5ULL << 20, run->darts, 64});
    run->marks.firstDartNs = 12'000'000;
    run->marks.lastDartNs = run->marks.combinedNs = 76'000'000;
    PlayCursor cursor;
    cursor.setRecord(run);
    const auto drawn = allOf(sourceOf(cursor), cursor);
    ASSERT_GT(drawn.size(), 1000U);
    for (const ShownDart& shown : drawn) {
        EXPECT_GE(shown.number, 5ULL << 20);
        EXPECT_LT(shown.number, 6ULL << 20);
    }
}

experiment::Progress progressOf(std::vector<experiment::LaneProgress> lanes, std::uint64_t darts) {
    experiment::Progress progress;
    progress.phase = experiment::Progress::Phase::Working;
    progress.darts = darts;
    progress.totalDarts = 1'000'000'000;
    progress.lanes = std::move(lanes);
    return progress;
}

constexpr std::int64_t kFrameNs = 33'000'000;

TEST(LiveSource, DrawsATaskInHandOnlyAsFarAsItIsDone) {
    LiveSource live(42, firstLanes(1));
    std::vector<ShownDart> drawn;
    live.feed(progressOf({{0, 1'000'000, 500'000, 0, true}}, 0), kFrameNs, drawn);
    EXPECT_TRUE(drawn.empty());
    live.feed(progressOf({{0, 1'000'000, 500'000, 100'000, true}}, 100'000), 2 * kFrameNs, drawn);
    ASSERT_FALSE(drawn.empty());
    for (const ShownDart& shown : drawn) {
        EXPECT_GE(shown.number, 1'000'000U);
        EXPECT_LT(shown.number, 1'100'000U);
        darts::DartRange one = darts::darts(42, shown.number, 1);
        EXPECT_EQ(*one.begin(), shown.dart);
    }
}

TEST(LiveSource, DrawsTheRestOfATaskOnceItsWorkerHasGoneOn) {
    LiveSource live(42, firstLanes(1));
    std::vector<ShownDart> drawn;
    live.feed(progressOf({{0, 0, 500'000, 0, true}}, 0), kFrameNs, drawn);
    live.feed(progressOf({{0, 5'000'000, 500'000, 0, true}}, 500'000), 2 * kFrameNs, drawn);
    ASSERT_FALSE(drawn.empty());
    for (const ShownDart& shown : drawn) {
        EXPECT_LT(shown.number, 500'000U);
    }
}

TEST(LiveSource, DrawsATaskThatEndedOnceItsWorkerHasAnother) {
    LiveSource live(42, firstLanes(1));
    std::vector<ShownDart> drawn;
    live.feed(progressOf({{0, 0, 500'000, 200'000, true}}, 200'000), kFrameNs, drawn);
    const std::size_t before = drawn.size();
    // Between tasks a lane shows its last one, of which it has no longer anything in hand.
    live.feed(progressOf({{0, 0, 500'000, 0, false}}, 500'000), 2 * kFrameNs, drawn);
    EXPECT_EQ(drawn.size(), before);
    live.feed(progressOf({{0, 700'000, 500'000, 0, true}}, 500'000), 3 * kFrameNs, drawn);
    ASSERT_GT(drawn.size(), before);
    for (std::size_t i = before; i < drawn.size(); ++i) {
        EXPECT_LT(drawn[i].number, 500'000U);
    }
}

TEST(LiveSource, DrawsNothingOfATaskThatItsWorkerMayHaveLeftUnfinished) {
    LiveSource live(42, firstLanes(1));
    std::vector<ShownDart> drawn;
    live.feed(progressOf({{0, 0, 500'000, 0, true}}, 0), kFrameNs, drawn);
    live.feed(progressOf({{0, 0, 0, 0, false}}, 200'000), 2 * kFrameNs, drawn);
    EXPECT_TRUE(drawn.empty());
}

TEST(LiveSource, KeepsToTheReadableRateAndSaysHowManyADartStandsFor) {
    LiveSource live(42, firstLanes(4));
    std::vector<ShownDart> drawn;
    std::uint64_t thrown = 0;
    for (int frame = 1; frame <= 60; ++frame) {
        std::vector<experiment::LaneProgress> lanes;
        for (std::uint32_t lane = 0; lane < 4; ++lane) {
            const auto task = static_cast<std::uint64_t>(frame) * 4 + lane;
            lanes.push_back({lane, task << 24, 1 << 24, 0, true});
        }
        thrown += 4ULL << 24;
        live.feed(progressOf(lanes, thrown), frame * kFrameNs, drawn);
    }
    const double seconds = 60 * static_cast<double>(kFrameNs) / 1e9;
    EXPECT_NEAR(static_cast<double>(drawn.size()), kReadableDartsPerSecond * seconds,
                0.05 * kReadableDartsPerSecond * seconds);
    EXPECT_NEAR(live.thrownPerDrawn(), 4.0 * (1 << 24) / (kReadableDartsPerSecond * 0.033),
                0.05 * 4.0 * (1 << 24) / (kReadableDartsPerSecond * 0.033));
    std::array<int, 4> bySlot{};
    for (const ShownDart& shown : drawn) {
        ++bySlot[shown.slot];
    }
    EXPECT_NEAR(bySlot[0], bySlot[3], 0.1 * bySlot[0]);
}

TEST(FrameGovernor, PaintsLessOftenWhenTheProgramTakesTooMuchAndNeverTooSeldom) {
    FrameGovernor governor(2);
    for (int i = 0; i < 20; ++i) {
        governor.measured(10'000'000, 1'000'000'000);  // half a percent of two CPUs
    }
    EXPECT_EQ(governor.fps(), FrameGovernor::kMostFps);
    governor.measured(80'000'000, 1'000'000'000);  // 4 %: twice what it may take
    EXPECT_EQ(governor.fps(), FrameGovernor::kMostFps / 2);
    for (int i = 0; i < 20; ++i) {
        governor.measured(1'500'000'000, 1'000'000'000);
    }
    EXPECT_EQ(governor.fps(), FrameGovernor::kLeastFps);
}

}  // namespace
}  // namespace dartscope::gui
