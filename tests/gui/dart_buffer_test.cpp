// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>

#include "app/gui/board/board_painting.h"
#include "app/gui/board/dart_buffer.h"
#include "app/gui/board/dart_source.h"
#include "app/gui/board/frame_governor.h"
#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {
namespace {

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
