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

#include "app/gui/board/board_canvas.h"
#include "app/gui/board/board_widget.h"
#include "app/gui/board/first_darts.h"
#include "app/gui/board/worker_chips.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"
#include "core/darts/kernels.h"
#include "tests/gui/sample_runs.h"

namespace dartscope::gui {
namespace {

using test::builtRun;

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

TEST(FirstDarts, AreCountedAgainInOrderAsFarAsTheyWereThrown) {
    record::RunRecord run;
    run.config.seed = 7;
    run.darts = 5'000;
    const auto counts = firstDarts(run);
    ASSERT_FALSE(counts.empty());
    EXPECT_EQ(counts.front().darts, 1'000U);
    EXPECT_LE(counts.back().darts, 5'000U);
    for (const DartCount& count : counts) {
        EXPECT_EQ(count.hits, darts::hitsTextbook(7, 0, count.darts));
    }
    run.darts = 999;
    EXPECT_TRUE(firstDarts(run).empty());
    run.darts = 5'000;
    run.config.streams = record::Streams::Same;
    EXPECT_TRUE(firstDarts(run).empty()) << "nobody threw the later ones";
}

}  // namespace
}  // namespace dartscope::gui
