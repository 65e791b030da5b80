// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"
#include "app/gui/timeline/lane_columns.h"
#include "app/gui/timeline/live_strip.h"
#include "app/gui/timeline/time_axis.h"
#include "app/gui/timeline/timeline_widget.h"
#include "app/gui/timeline/timeline_words.h"
#include "app/gui/timeline/transport_bar.h"
#include "tests/gui/sample_runs.h"

namespace dartscope::gui {
namespace {

using test::builtRun;

class Timeline : public testing::Test {
protected:
    Session session{experiment::Surroundings{}};
    PlayCursor cursor;
    Highlight highlight;
    TimelineWidget timeline{&session, &cursor, &highlight};

    void show(const test::BuiltRun& run, int width = 560, int height = 220) {
        cursor.setRecord(builtRun(run));
        timeline.resize(width, height);
        timeline.show();
        QTest::qWait(0);
    }
    TimelineLayout layout() const {
        return timelineLayout(timeline.rect(), timeline.font(), cursor.record()->lanes.size());
    }
    QPoint at(double share, double y) const {
        const TimelineLayout l = layout();
        return QPointF(l.lanes.left() + share * l.lanes.width(), y).toPoint();
    }
    QImage picture() { return timeline.grab().toImage(); }
    void wheel(QPoint where, int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(where, timeline.mapToGlobal(where), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&timeline, &event);
    }
};

TEST_F(Timeline, SaysWhatWillAppearBeforeTheFirstRun) {
    timeline.resize(500, 200);
    EXPECT_TRUE(timeline.accessibleDescription().startsWith(QStringLiteral("Empty")));
    EXPECT_FALSE(timeline.accessibleName().isEmpty());
    EXPECT_FALSE(picture().isNull());
}

TEST_F(Timeline, TellsAScreenReaderHowBusyEachLaneWas) {
    show({.workers = 2, .allowedCpus = 1, .tasksALane = 50});
    const QString said = timeline.accessibleDescription();
    EXPECT_TRUE(said.startsWith(QStringLiteral("2 ")));
    EXPECT_EQ(said.count(QStringLiteral("waiting for a CPU")), 2);
}

TEST_F(Timeline, MovesTheSharedCursorByClickAndDrag) {
    show({.workers = 3, .tasksALane = 40});
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, at(0.5, layout().lanes.center().y()));
    const double whole = timeline.axis().wholeNs();
    EXPECT_NEAR(static_cast<double>(cursor.positionNs()), whole / 2, whole / 100);
    QTest::mousePress(&timeline, Qt::LeftButton, {}, at(0.5, 30));
    QTest::mouseMove(&timeline, at(0.75, 30));
    QMouseEvent move(QEvent::MouseMove, at(0.75, 30), timeline.mapToGlobal(at(0.75, 30)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&timeline, &move);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, at(0.75, 30));
    EXPECT_NEAR(static_cast<double>(cursor.positionNs()), 0.75 * whole, whole / 100);
}

TEST_F(Timeline, MovesTheCursorWithTheKeys) {
    show({.workers = 2, .tasksALane = 20});
    QTest::keyClick(&timeline, Qt::Key_Home);
    EXPECT_EQ(cursor.positionNs(), cursor.startNs());
    QTest::keyClick(&timeline, Qt::Key_Right, Qt::ControlModifier);
    const auto& lanes = cursor.record()->lanes;
    EXPECT_EQ(cursor.positionNs(),
              std::min(lanes[0].spans.endNs.front(), lanes[1].spans.endNs.front()));
    const std::int64_t before = cursor.positionNs();
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_GT(cursor.positionNs(), before);
    QTest::keyClick(&timeline, Qt::Key_End);
    EXPECT_EQ(cursor.positionNs(), cursor.endNs());
}

TEST_F(Timeline, ZoomsWithKeysAndWithControlAndTheWheelAlone) {
    show({.workers = 2, .tasksALane = 20});
    const QPoint middle = at(0.5, layout().lanes.center().y());
    wheel(middle, 120, Qt::NoModifier);
    EXPECT_TRUE(timeline.axis().showsWhole());
    wheel(middle, 120, Qt::ControlModifier);
    EXPECT_FALSE(timeline.axis().showsWhole());
    EXPECT_NEAR(timeline.axis().fromNs() + timeline.axis().toNs(), timeline.axis().wholeNs(),
                timeline.axis().wholeNs() / 100);
    QTest::keyClick(&timeline, Qt::Key_0);
    EXPECT_TRUE(timeline.axis().showsWhole());
    QTest::keyClick(&timeline, Qt::Key_Plus);
    const double from = timeline.axis().fromNs();
    wheel(middle, 120, Qt::ShiftModifier);
    EXPECT_NE(timeline.axis().fromNs(), from);
}

TEST_F(Timeline, FollowsTheCursorOutOfWhatIsShown) {
    show({.workers = 2, .tasksALane = 40});
    cursor.seek(cursor.startNs());
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&timeline, Qt::Key_Plus);
    }
    cursor.seek(cursor.endNs());
    EXPECT_GE(timeline.axis().toNs(), static_cast<double>(cursor.endNs()));
}

TEST_F(Timeline, ChoosesALaneByKeyAndTellsWhatItDid) {
    show({.workers = 3, .tasksALane = 20});
    cursor.seek(cursor.record()->lanes[1].spans.startNs[3] + 10);
    QTest::keyClick(&timeline, Qt::Key_Down);
    QTest::keyClick(&timeline, Qt::Key_Down);
    EXPECT_EQ(timeline.chosenLane(), 1U);
    EXPECT_TRUE(timeline.accessibleDescription().startsWith(QStringLiteral("Worker 2")));
    EXPECT_TRUE(timeline.accessibleDescription().contains(QStringLiteral("took ")));
    QTest::keyClick(&timeline, Qt::Key_Return);
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(1U));
    QTest::keyClick(&timeline, Qt::Key_Return);
    EXPECT_FALSE(highlight.active());
}

TEST_F(Timeline, HighlightsALaneByAClickOnItsNumberAndDimsTheOthers) {
    show({.workers = 4, .tasksALane = 20});
    const QImage before = picture();
    const TimelineLayout l = layout();
    QTest::mouseClick(&timeline, Qt::LeftButton, {},
                      QPointF(l.gutter.center().x(), l.gutter.top() + 2.5 * l.pitch).toPoint());
    EXPECT_THAT(highlight.lanes(), testing::ElementsAre(2U));
    EXPECT_NE(picture(), before);
}

TEST_F(Timeline, ScrollsLanesThatWouldBeTooThinToSee) {
    show({.workers = 200, .tasksALane = 4});
    auto* bar = timeline.findChild<QScrollBar*>();
    ASSERT_TRUE(bar->isVisible());
    QTest::keyClick(&timeline, Qt::Key_Down);
    for (int i = 0; i < 120; ++i) {
        QTest::keyClick(&timeline, Qt::Key_Down);
    }
    EXPECT_EQ(timeline.chosenLane(), 120U);
    EXPECT_GT(bar->value(), 0);
    show({.workers = 4, .tasksALane = 4});
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(Timeline, LeavesKeysThatAreNotItsOwnToTheWindow) {
    show({.workers = 2, .tasksALane = 4});
    for (const int key : {Qt::Key_Space, Qt::Key_F5, Qt::Key_Escape}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&timeline, &event);
        EXPECT_FALSE(event.isAccepted()) << key;
    }
    QKeyEvent throwing(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
    QApplication::sendEvent(&timeline, &throwing);
    EXPECT_FALSE(throwing.isAccepted());
}

TEST_F(Timeline, IsPaintedWithoutAWindow) {
    cursor.setRecord(builtRun({.workers = 8, .allowedCpus = 2, .tasksALane = 20}));
    QImage image(600, 240, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    timeline.renderTo(painter, image.rect());
    painter.end();
    for (int x = 0; x < image.width(); x += 7) {
        for (int y = 0; y < image.height(); y += 7) {
            EXPECT_NE(image.pixel(x, y), qRgb(255, 0, 255));
        }
    }
}

TEST_F(Timeline, SurvivesRecordsThatHoldNothing) {
    show({.workers = 2, .tasksALane = 0});
    EXPECT_FALSE(picture().isNull());
    QTest::keyClick(&timeline, Qt::Key_Down);
    QTest::keyClick(&timeline, Qt::Key_Plus);
    cursor.setRecord(std::make_shared<const record::RunRecord>());
    EXPECT_FALSE(picture().isNull());
    cursor.setRecord(nullptr);
    EXPECT_FALSE(picture().isNull());
}

TEST(LiveStrip, SaysHowFarTheRunIs) {
    experiment::Progress progress;
    EXPECT_EQ(liveWords(progress, 1).isEmpty(), false);
    progress.phase = experiment::Progress::Phase::Working;
    progress.darts = 250;
    progress.totalDarts = 1000;
    EXPECT_TRUE(liveWords(progress, 4).startsWith(QStringLiteral("25 %")));
}

class Transport : public testing::Test {
protected:
    PlayCursor cursor;
    TransportBar bar{&cursor};

    QToolButton* button(const QString& name) {
        for (QToolButton* candidate : bar.findChildren<QToolButton*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    bool says(const QString& words) {
        for (const QLabel* label : bar.findChildren<QLabel*>()) {
            if (label->text() == words) {
                return true;
            }
        }
        return false;
    }
};

TEST_F(Transport, IsOnlyForFinishedRuns) {
    for (const QToolButton* one : bar.findChildren<QToolButton*>()) {
        EXPECT_FALSE(one->isEnabled());
        EXPECT_FALSE(one->accessibleName().isEmpty());
        EXPECT_FALSE(one->toolTip().isEmpty());
        EXPECT_GE(one->minimumWidth(), 24);
        EXPECT_GE(one->minimumHeight(), 24);
    }
    cursor.setRecord(builtRun());
    for (const QToolButton* one : bar.findChildren<QToolButton*>()) {
        EXPECT_TRUE(one->isEnabled());
    }
}

TEST_F(Transport, PlaysStepsAndSaysHowSlow) {
    cursor.setRecord(builtRun({.tasksALane = 40}));
    cursor.setSlowDown(200);
    EXPECT_TRUE(says(QStringLiteral("200× slower")));
    button(QStringLiteral("Faster"))->click();
    EXPECT_TRUE(says(QStringLiteral("100× slower")));
    button(QStringLiteral("To the start"))->click();
    EXPECT_EQ(cursor.positionNs(), cursor.startNs());
    button(QStringLiteral("Step forward"))->click();
    EXPECT_GT(cursor.positionNs(), cursor.startNs());
    button(QStringLiteral("Play"))->click();
    EXPECT_TRUE(cursor.playing());
    ASSERT_NE(button(QStringLiteral("Pause")), nullptr);
    button(QStringLiteral("Pause"))->click();
    EXPECT_FALSE(cursor.playing());
}

TEST_F(Timeline, TellsOfSerialPartsAndMessages) {
    auto run = *builtRun({.workers = 2});
    run.details.serialParts.push_back({0, 12'000'000, 40'000'000, 28'000'000, 1000});
    run.details.messages.push_back({1, 0, 50'000'000, 60'000'000, 8});
    cursor.setRecord(std::make_shared<record::RunRecord>(run));
    timeline.resize(560, 220);
    const QImage with = picture();
    EXPECT_TRUE(timeline.accessibleDescription().contains(QStringLiteral("serial part")))
        << timeline.accessibleDescription().toStdString();
    EXPECT_TRUE(timeline.accessibleDescription().contains(QStringLiteral("1 message")));
    cursor.setRecord(builtRun({.workers = 2}));
    EXPECT_NE(with, picture()) << "they are drawn";
}

}  // namespace
}  // namespace dartscope::gui
