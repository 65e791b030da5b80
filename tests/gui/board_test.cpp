// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>

#include "app/gui/board/board_canvas.h"
#include "app/gui/board/board_painting.h"
#include "app/gui/board/board_widget.h"
#include "app/gui/board/dart_buffer.h"
#include "app/gui/board/dart_source.h"
#include "app/gui/board/frame_governor.h"
#include "app/gui/board/worker_chips.h"
#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"
#include "tests/gui/sample_runs.h"

namespace dartscope::gui {
namespace {

using test::builtRun;

std::vector<std::uint32_t> firstLanes(std::uint32_t count) {
    std::vector<std::uint32_t> lanes(count);
    std::iota(lanes.begin(), lanes.end(), 0U);
    return lanes;
}

DartBuffer boardOf(std::uint32_t workers, int side, int dartPixels = 3) {
    DartBuffer buffer;
    buffer.resize(side, dartPixels, firstLanes(workers));
    buffer.setLook(boardLook(firstLanes(workers), {}, true));
    return buffer;
}

darts::Dart dartAt(double x, double y) {
    return {static_cast<std::int32_t>(x * 2147483648.0),
            static_cast<std::int32_t>(y * 2147483648.0)};
}

TEST(DartBuffer, ShowsADartWhereItLandedWithUpwardsUp) {
    DartBuffer buffer = boardOf(3, 201);
    buffer.land(dartAt(0.5, 0.25), 2);
    EXPECT_EQ(buffer.slotAt(150, 75), 2);
    EXPECT_EQ(buffer.slotAt(150, 125), -1);
    EXPECT_EQ(QColor(buffer.compose().pixel(150, 75)), workerColor(2, true));
}

TEST(DartBuffer, TakesTheCornersOfTheSquareWithoutLeavingTheBoard) {
    DartBuffer buffer = boardOf(1, 100, 5);
    for (const std::int32_t x : {INT32_MIN, INT32_MAX}) {
        for (const std::int32_t y : {INT32_MIN, INT32_MAX}) {
            buffer.land({x, y}, 0);
        }
    }
    int seen = 0;
    for (const int x : {0, 2, 97, 99}) {
        for (const int y : {0, 2, 97, 99}) {
            seen += buffer.slotAt(x, y) == 0 ? 1 : 0;
        }
    }
    EXPECT_GE(seen, 4);
    EXPECT_EQ(buffer.slotAt(50, 50), -1);
}

TEST(DartBuffer, HalvesADartsStrengthInItsHalfLifeAndEndsItAfterFour) {
    DartBuffer buffer = boardOf(1, 101);
    buffer.land(dartAt(0, 0), 0);
    const BoardLook look = boardLook(firstLanes(1), {}, true);
    const int full = qBlue(buffer.compose().pixel(50, 50));
    buffer.setTick(DartBuffer::kHalfLifeTicks);
    const int half = qBlue(buffer.compose().pixel(50, 50));
    EXPECT_NEAR(half, (full + look.disc.blue()) / 2, 2);
    buffer.setTick(DartBuffer::kLifeTicks - 1);
    EXPECT_EQ(buffer.slotAt(50, 50), 0);
    buffer.setTick(DartBuffer::kLifeTicks);
    EXPECT_EQ(buffer.slotAt(50, 50), -1);
    EXPECT_EQ(QColor(buffer.compose().pixel(50, 50)), look.disc);
}

TEST(DartBuffer, KeepsADeadDartDeadWhenTheTickCodesComeRoundAgain) {
    DartBuffer buffer = boardOf(1, 101);
    buffer.land(dartAt(0, 0), 0);
    for (std::int64_t tick = 1; tick < 1300; ++tick) {
        buffer.setTick(tick);
        EXPECT_EQ(buffer.slotAt(50, 50), tick < DartBuffer::kLifeTicks ? 0 : -1) << tick;
    }
}

TEST(DartBuffer, FadesNothingWithReducedMotion) {
    DartBuffer buffer = boardOf(1, 101);
    buffer.setLook(boardLook(firstLanes(1), {}, false));
    buffer.land(dartAt(0, 0), 0);
    const QRgb landed = buffer.compose().pixel(50, 50);
    buffer.setTick(DartBuffer::kLifeTicks - 1);
    EXPECT_EQ(buffer.compose().pixel(50, 50), landed);
}

TEST(DartBuffer, ForgetsTheFutureWhenTimeGoesBack) {
    DartBuffer buffer = boardOf(1, 101);
    buffer.setTick(100);
    buffer.land(dartAt(0, 0), 0);
    buffer.setTick(99);
    EXPECT_EQ(buffer.slotAt(50, 50), -1);
}

TEST(DartBuffer, TellsAHitFromAMissWithoutColour) {
    for (const int size : {3, 5, 7, 9}) {
        DartBuffer buffer = boardOf(1, 201, size);
        buffer.land(dartAt(0, 0), 0);
        buffer.land(dartAt(0.9, 0.9), 0);
        EXPECT_EQ(buffer.slotAt(100, 100), 0) << "a hit is full";
        EXPECT_EQ(buffer.slotAt(190, 10), -1) << "a miss is hollow, size " << size;
        EXPECT_EQ(buffer.slotAt(190 - size / 2, 10), 0) << size;
    }
}

TEST(DartBuffer, DimsTheDartsOfWorkersThatAreNotHighlighted) {
    DartBuffer buffer = boardOf(2, 101);
    buffer.land(dartAt(-0.5, 0), 0);
    buffer.land(dartAt(0.5, 0), 1);
    buffer.setLook(boardLook(firstLanes(2), {true, false}, true));
    const QColor ground = boardLook({}, {}, true).disc;
    const QImage& image = buffer.compose();
    EXPECT_LT(contrastRatio(QColor(image.pixel(25, 50)), ground), 2);
    EXPECT_GT(contrastRatio(QColor(image.pixel(75, 50)), ground), 3);
}

TEST(DartStamp, GivesEveryGroupOfEightItsOwnPatternInThreePixels) {
    for (std::uint32_t a = 0; a < 8; ++a) {
        for (std::uint32_t b = 0; b < a; ++b) {
            EXPECT_NE(dartStamp(8 * a, true, 3).runs, dartStamp(8 * b, true, 3).runs) << a << b;
        }
    }
}

TEST(BoardColours, StandOutFromTheBoardForEveryWorker) {
    const BoardLook look = boardLook(firstLanes(64), {}, true);
    for (const QColor& worker : look.workers) {
        EXPECT_GE(contrastRatio(worker, look.disc), 3);
        EXPECT_GE(contrastRatio(worker, look.square), 3);
    }
    EXPECT_GE(contrastRatio(look.line, look.disc), 3);
}

TEST(DrawnLanes, AreAllUpToTheMostAndASampleWithTheWantedAbove) {
    EXPECT_EQ(drawnLanes(64, 64, {}), firstLanes(64));
    const auto sample = drawnLanes(512, 64, {77, 511, 9999});
    EXPECT_EQ(sample.size(), 64U);
    EXPECT_EQ(std::set(sample.begin(), sample.end()).size(), 64U);
    EXPECT_THAT(sample, testing::Contains(77U));
    EXPECT_THAT(sample, testing::Contains(511U));
    EXPECT_TRUE(std::ranges::is_sorted(sample));
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

// The widget

class Board : public testing::Test {
protected:
    Session session{experiment::Surroundings{}};
    PlayCursor cursor;
    Highlight highlight;
    BoardWidget board{&session, &cursor, &highlight};

    void show(int width = 480, int height = 420) {
        board.resize(width, height);
        board.show();
        QTest::qWait(0);
    }
    const BoardCanvas& canvas() const { return *board.findChild<BoardCanvas*>(); }
    QImage picture() { return board.grab().toImage(); }
};

TEST_F(Board, SaysWhatWillAppearAndOffersToThrow) {
    show();
    EXPECT_EQ(canvas().words().invitation, QStringLiteral("The darts will land here"));
    EXPECT_FALSE(canvas().accessibleDescription().isEmpty());
    auto* button = board.findChild<QPushButton*>();
    ASSERT_TRUE(button->isVisible());
    EXPECT_GE(button->height(), 24);
    QSignalSpy asked(&board, &BoardWidget::throwRequested);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(Board, AlwaysSaysWhatADartStandsForAndHowSlowTheReplayIs) {
    cursor.setRecord(builtRun());
    show();
    EXPECT_FALSE(board.findChild<QPushButton*>()->isVisible());
    EXPECT_TRUE(canvas().words().ratio.startsWith(QStringLiteral("1 drawn ≈ ")));
    EXPECT_TRUE(canvas().words().mode.contains(QStringLiteral("slower")));
    EXPECT_TRUE(canvas().accessibleDescription().contains(canvas().words().ratio));
    cursor.play();
    EXPECT_TRUE(canvas().words().mode.startsWith(QStringLiteral("Slow motion: ")));
}

TEST_F(Board, ShowsTheSameAfterSeekingAsAfterPlayingThere) {
    cursor.setRecord(builtRun({.workers = 3, .tasksALane = 30}));
    show();
    const std::int64_t middle = (cursor.startNs() + cursor.endNs()) / 2;
    cursor.seek(cursor.startNs());
    for (std::int64_t at = cursor.startNs(); at <= middle; at += 77'777) {
        cursor.seek(at);
    }
    cursor.seek(middle);
    const QImage played = picture();
    cursor.seek(cursor.endNs());
    EXPECT_NE(picture(), played);
    cursor.seek(middle);
    EXPECT_EQ(picture(), played);
}

TEST_F(Board, ShowsTheSameDartsAfterAResizeThereAndBack) {
    cursor.setRecord(builtRun({.workers = 3, .tasksALane = 30}));
    show();
    const QImage before = picture();
    board.resize(300, 300);
    QTest::qWait(0);
    picture();
    board.resize(480, 420);
    QTest::qWait(0);
    EXPECT_EQ(picture(), before);
}

TEST_F(Board, HighlightsAWorkerFromItsChipAndBack) {
    cursor.setRecord(builtRun({.workers = 4}));
    show();
    const auto chips = board.findChildren<WorkerChip*>();
    ASSERT_EQ(chips.size(), 4);
    QTest::mouseClick(chips[2], Qt::LeftButton);
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(2U));
    EXPECT_TRUE(chips[2]->isChecked());
    QTest::mouseClick(chips[0], Qt::LeftButton, Qt::ControlModifier);
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(0U, 2U));
    chips[1]->setFocus();
    QTest::keyClick(chips[1], Qt::Key_Space);
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(1U));
    QTest::keyClick(chips[1], Qt::Key_Space);
    EXPECT_FALSE(highlight.active());
    EXPECT_FALSE(chips[1]->isChecked());
}

TEST_F(Board, PutsManyWorkersInOneLineWithAFieldThatTheWheelLeavesAlone) {
    cursor.setRecord(builtRun({.workers = 100, .tasksALane = 4}));
    show();
    EXPECT_TRUE(board.findChildren<WorkerChip*>().isEmpty());
    EXPECT_TRUE(canvas().words().sample.contains(QStringLiteral("64")));
    auto* pick = board.findChild<QSpinBox*>();
    ASSERT_TRUE(pick->isVisible());
    pick->setValue(78);
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(77U));
    EXPECT_THAT(canvas().lanes(), testing::Contains(77U));
    pick->clearFocus();
    QWheelEvent wheel(QPointF(5, 5), pick->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(pick, &wheel);
    EXPECT_EQ(pick->value(), 78);
}

TEST_F(Board, HasChipsLargeEnoughToHitAndAllInsideAtANarrowWidth) {
    cursor.setRecord(builtRun({.workers = 16, .tasksALane = 4}));
    show(300, 400);
    for (const WorkerChip* chip : board.findChildren<WorkerChip*>()) {
        EXPECT_GE(chip->height(), 24);
        EXPECT_GE(chip->width(), 24);
        EXPECT_FALSE(chip->accessibleName().isEmpty());
        EXPECT_TRUE(chip->parentWidget()->rect().contains(chip->geometry()));
    }
}

TEST_F(Board, IsPaintedWithoutAWindowAtTheResolutionAskedFor) {
    cursor.setRecord(builtRun({.workers = 2, .tasksALane = 30}));
    QImage image(800, 800, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.scale(2, 2);
    board.renderTo(painter, QRectF(0, 0, 400, 400));
    painter.end();
    int magenta = 0;
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            magenta += image.pixel(x, y) == qRgb(255, 0, 255) ? 1 : 0;
            colours.insert(image.pixel(x, y));
        }
    }
    EXPECT_EQ(magenta, 0);
    EXPECT_GT(colours.size(), 100U);
}

TEST_F(Board, SurvivesRecordsThatHoldNothing) {
    cursor.setRecord(builtRun({.workers = 2, .tasksALane = 0}));
    show();
    EXPECT_EQ(canvas().words().ratio, QString());
    cursor.setRecord(std::make_shared<const record::RunRecord>());
    EXPECT_FALSE(canvas().words().invitation.isEmpty());
    cursor.setRecord(nullptr);
    EXPECT_FALSE(picture().isNull());
}

/// Not judged here, because the machine may be busy: printed for who measures.
TEST(BoardCapacity, IsReportedAsAShareOfACore) {
    constexpr int kFrames = 60;
    constexpr std::uint64_t kDartsAFrame = 20'000;
    for (const int side : {400, 600}) {
        DartBuffer buffer = boardOf(8, side, dartSize(side, 1));
        QImage window(side, side, QImage::Format_RGB32);
        std::vector<ShownDart> drawn;
        const std::int64_t before = processCpuNs();
        for (int frame = 0; frame < kFrames; ++frame) {
            buffer.setTick(frame);
            drawn.clear();
            for (std::uint32_t slot = 0; slot < 8; ++slot) {
                drawTask({.seed = 1,
                          .first = (static_cast<std::uint64_t>(frame) * 8 + slot) << 24,
                          .offset = 0,
                          .thrownPerDrawn = 800,
                          .samples = kDartsAFrame / 8,
                          .slot = slot},
                         drawn);
            }
            for (const ShownDart& shown : drawn) {
                buffer.land(shown.dart, shown.slot);
            }
            QPainter(&window).drawImage(0, 0, buffer.compose());
        }
        const double share = static_cast<double>(processCpuNs() - before) / 1e9 * 60 / kFrames;
        EXPECT_EQ(drawn.size(), kDartsAFrame);
        std::printf("board %d px, %llu new darts a frame at 60 fps: %.1f %% of a core\n", side,
                    static_cast<unsigned long long>(kDartsAFrame), 100 * share);
    }
}

}  // namespace
}  // namespace dartscope::gui
