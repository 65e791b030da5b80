// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/play_cursor.h"

#include <gtest/gtest.h>

#include <QTest>
#include <cmath>

namespace dartscope::gui {
namespace {

/// A run whose lanes work from 10 ms to `lastedNs` later, in two tasks each.
record::RunRecordPtr runOf(std::int64_t lastedNs) {
    auto record = std::make_shared<record::RunRecord>();
    constexpr std::int64_t kReady = 10'000'000;
    record->marks.readyNs = kReady;
    record->marks.firstDartNs = kReady + 10;
    record->marks.lastDartNs = kReady + lastedNs;
    record->marks.combinedNs = kReady + lastedNs;
    for (std::uint32_t i = 0; i < 2; ++i) {
        record::Lane lane;
        lane.lane = i;
        const std::int64_t half = kReady + lastedNs / 2 + i * 100;
        lane.spans.push({kReady, half, half - kReady, 0, 100, 1});
        lane.spans.push({half, kReady + lastedNs, kReady + lastedNs - half, 100, 100, 1});
        record->lanes.push_back(std::move(lane));
    }
    return record;
}

TEST(PlayCursor, HasNothingToPlayWithoutARecord) {
    PlayCursor cursor;
    cursor.play();
    cursor.step(1);
    EXPECT_FALSE(cursor.playing());
    EXPECT_FALSE(cursor.wantsReplay());
}

TEST(PlayCursor, RunsUnderThreeSecondsReplayByThemselves) {
    PlayCursor cursor;
    cursor.setRecord(runOf(2'900'000'000));
    EXPECT_TRUE(cursor.wantsReplay());
    cursor.setRecord(runOf(3'100'000'000));
    EXPECT_FALSE(cursor.wantsReplay());
}

TEST(PlayCursor, SlowsAShortRunDownToSomeSecondsByARoundFactor) {
    for (const std::int64_t lasted :
         {50'000LL, 1'000'000LL, 37'000'000LL, 900'000'000LL, 60'000'000'000LL}) {
        PlayCursor cursor;
        cursor.setRecord(runOf(lasted));
        const double shownS = static_cast<double>(lasted) * 1e-9 * cursor.slowDown();
        EXPECT_GE(shownS, 4) << lasted;
        EXPECT_LE(shownS, 16) << lasted;
        const double mantissa =
            cursor.slowDown() / std::pow(10, std::floor(std::log10(cursor.slowDown()) + 1e-9));
        EXPECT_TRUE(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                    std::abs(mantissa - 5) < 1e-6)
            << cursor.slowDown();
    }
}

TEST(PlayCursor, SlowerAndFasterGoThroughTheSameSteps) {
    PlayCursor cursor;
    cursor.setRecord(runOf(1'000'000));
    cursor.setSlowDown(1);
    for (const double expected : {2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        cursor.slower();
        EXPECT_NEAR(cursor.slowDown(), expected, expected * 1e-9);
    }
    for (const double expected : {50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1}) {
        cursor.faster();
        EXPECT_NEAR(cursor.slowDown(), expected, expected * 1e-9);
    }
}

TEST(PlayCursor, SeekStaysInsideTheRun) {
    PlayCursor cursor;
    cursor.setRecord(runOf(1'000'000));
    cursor.seek(-5);
    EXPECT_EQ(cursor.positionNs(), 10'000'000);
    cursor.seek(1'000'000'000);
    EXPECT_EQ(cursor.positionNs(), 11'000'000);
}

TEST(PlayCursor, StepsGoFromTaskBoundaryToTaskBoundaryOfAnyLane) {
    PlayCursor cursor;
    cursor.setRecord(runOf(1'000'000));
    cursor.seek(cursor.startNs());
    cursor.step(1);
    EXPECT_EQ(cursor.positionNs(), 10'500'000);
    cursor.step(1);
    EXPECT_EQ(cursor.positionNs(), 10'500'100);
    cursor.step(1);
    EXPECT_EQ(cursor.positionNs(), 11'000'000);
    cursor.step(1);
    EXPECT_EQ(cursor.positionNs(), 11'000'000);
    cursor.step(-1);
    EXPECT_EQ(cursor.positionNs(), 10'500'100);
}

TEST(PlayCursor, PlaysFromTheStartToTheEndAndStops) {
    PlayCursor cursor;
    cursor.setRecord(runOf(1'000'000));
    cursor.setSlowDown(10);  // 10 ms in all
    std::int64_t last = -1;
    bool forwards = true;
    QObject::connect(&cursor, &PlayCursor::moved, [&] {
        forwards = forwards && cursor.positionNs() >= last;
        last = cursor.positionNs();
    });
    cursor.play();
    EXPECT_TRUE(cursor.playing());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !cursor.playing(); }, 30'000));
    EXPECT_EQ(cursor.positionNs(), cursor.endNs());
    EXPECT_TRUE(forwards);
}

TEST(PlayCursor, ARunWithoutAnyMarksIsNotPlayed) {
    PlayCursor cursor;
    cursor.setRecord(std::make_shared<record::RunRecord>());
    cursor.play();
    EXPECT_FALSE(cursor.playing());
}

}  // namespace
}  // namespace dartscope::gui
