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

/// Two tasks of 100 ns with a gap of 50 ns between them, from 1000 on.
record::Lane twoTasks() {
    record::Lane lane;
    lane.spans.push({1000, 1100, 100, 0, 10, 1});
    lane.spans.push({1150, 1250, 100, 10, 10, 1});
    return lane;
}

double sumOf(const std::vector<Column>& columns, Activity activity) {
    double sum = 0;
    for (const Column& column : columns) {
        sum += static_cast<double>(column.share(activity));
    }
    return sum;
}

TEST(LaneTrack, DividesEveryColumnByWhatTheLaneDidThen) {
    const record::Lane lane = twoTasks();
    const LaneTrack track(lane, {});
    std::vector<Column> columns(6);
    track.fill(950, 50, columns);
    const std::vector<float> work = {0, 1, 1, 0, 1, 1};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        EXPECT_FLOAT_EQ(columns[i].share(Activity::Work), work[i]) << i;
        EXPECT_FLOAT_EQ(columns[i].share(Activity::Idle), 1 - work[i]) << i;
    }
    EXPECT_NEAR(track.total(1050, 1150).share(Activity::Work), 0.5, 1e-6);
    EXPECT_FALSE(track.waitingKnown());
}

TEST(LaneTrack, CountsOnlyTheTimeInsideMergedTasksAsWork) {
    record::Lane lane;
    lane.spans.push({0, 1000, 400, 0, 1000, 4});
    const LaneTrack track(lane, {});
    EXPECT_NEAR(track.total(250, 500).share(Activity::Work), 0.4, 1e-6);
}

TEST(LaneTrack, GivesTheWaitingToTheTaskThatTookLongerThanItsWork) {
    record::Lane lane;
    lane.spans.push({0, 100, 100, 0, 10, 1});
    lane.spans.push({100, 500, 400, 10, 10, 1});  // as much work, four times the time
    lane.probes.atNs = {500};
    lane.probes.cpuNs = {200};
    lane.probes.runqueueNs = {300};
    const LaneTrack track(lane, 0);
    ASSERT_TRUE(track.waitingKnown());
    EXPECT_NEAR(track.total(0, 100).share(Activity::WaitingCpu), 0, 1e-6);
    EXPECT_NEAR(track.total(100, 500).share(Activity::WaitingCpu), 0.75, 1e-6);
    EXPECT_NEAR(track.total(100, 500).share(Activity::Work), 0.25, 1e-6);
}

TEST(LaneTrack, PutsWaitingThatNoTaskCanHaveHadIntoTheGaps) {
    record::Lane lane = twoTasks();
    lane.probes.atNs = {1250};
    lane.probes.cpuNs = {200};      // on a CPU during both tasks
    lane.probes.runqueueNs = {80};  // of 100 + 50 ns between tasks since the start line
    const LaneTrack track(lane, 900);
    EXPECT_NEAR(track.total(1000, 1100).share(Activity::WaitingCpu), 0, 1e-6);
    EXPECT_NEAR(track.total(900, 1000).share(Activity::WaitingCpu), 80.0 / 150, 1e-6);
    EXPECT_NEAR(track.total(1100, 1150).share(Activity::WaitingCpu), 80.0 / 150, 1e-6);
}

TEST(LaneTrack, PutsWaitingIntoTheGapInWhichTheProbeItselfLostItsCpu) {
    // Both probes lie between tasks. At the first the thread lost its CPU and, when it had it back,
    // read its counters again.
    record::Lane lane;
    lane.spans.push({0, 100, 100, 0, 10, 1});
    lane.spans.push({1000, 1100, 100, 10, 10, 1});
    lane.probes.atNs = {999, 1101};
    lane.probes.cpuNs = {100, 205};
    lane.probes.runqueueNs = {890, 890};
    const LaneTrack track(lane, 0);
    EXPECT_NEAR(track.total(100, 1000).share(Activity::WaitingCpu), 890.0 / 900, 1e-3);
    EXPECT_NEAR(track.total(1000, 1100).share(Activity::WaitingCpu), 0, 1e-6);
}

TEST(LaneTrack, NeverLosesOrInventsWaitingTime) {
    const auto run = builtRun({.workers = 6, .allowedCpus = 2, .tasksALane = 80});
    for (const record::Lane& lane : run->lanes) {
        const LaneTrack track(lane, run->marks.readyNs);
        std::vector<Column> columns(777);
        const double each = static_cast<double>(lane.spans.endNs.back()) / 777;
        track.fill(0, each, columns);
        for (const Column& column : columns) {
            float sum = 0;
            for (const float share : column.shares) {
                EXPECT_GE(share, 0);
                sum += share;
            }
            EXPECT_NEAR(sum, 1, 1e-5);
        }
        EXPECT_NEAR(sumOf(columns, Activity::WaitingCpu) * each,
                    static_cast<double>(*lane.runqueueNs), 1e-3 * static_cast<double>(lane.wallNs));
        EXPECT_NEAR(sumOf(columns, Activity::Work) * each, static_cast<double>(*lane.cpuNs),
                    1e-3 * static_cast<double>(lane.wallNs));
    }
}

TEST(LaneTrack, KnowsOfNoWaitingWhereTheMachineOffersNoProbe) {
    const auto run = builtRun({.workers = 4, .allowedCpus = 1, .tasksALane = 8, .probes = false});
    const RecordTracks tracks(run);
    EXPECT_FALSE(tracks.waitingKnown());
    EXPECT_EQ(tracks.lanes()[0].total(0, 1e8).share(Activity::WaitingCpu), 0);
}

TEST(LaneTrack, TakesProbesThatContradictThemselves) {
    record::Lane lane = twoTasks();
    lane.probes.atNs = {1100, 1100, 1050, 1250};
    lane.probes.cpuNs = {9000, 0, -5, 1};
    lane.probes.runqueueNs = {1'000'000, 3, -7, 2};
    lane.runqueueNs = -1;
    const LaneTrack track(lane, 2000);
    const Column column = track.total(900, 1300);
    EXPECT_GE(column.share(Activity::Work), 0);
    EXPECT_LE(column.share(Activity::WaitingCpu), 1);
}

TEST(LaneTrack, SumsUpAMillionTasksAsItWouldTen) {
    record::Lane lane;
    for (std::int64_t i = 0; i < 1'000'000; ++i) {
        lane.spans.push({i * 1000, i * 1000 + 600, 600, 0, 1, 1});
    }
    const LaneTrack track(lane, {});
    std::vector<Column> columns(1000);
    track.fill(0, 1e6, columns);
    for (const Column& column : columns) {
        EXPECT_NEAR(column.share(Activity::Work), 0.6, 1e-5);
    }
    EXPECT_NEAR(track.total(123'456'000, 123'456'600).share(Activity::Work), 1, 1e-4);
    EXPECT_EQ(track.spanAt(123'456'599), 123'456U);
    EXPECT_EQ(track.spanAt(123'456'600), std::nullopt);
}

/// Not judged here, because the machine may be busy: printed for who measures.
TEST(LaneTrack, ReportsWhatAPictureOf64LanesCosts) {
    const RecordTracks tracks(builtRun({.workers = 64, .allowedCpus = 16, .tasksALane = 10'000}));
    const TimelineLayout layout = timelineLayout(QRectF(0, 0, 1000, 500), QFont(), 64);
    TimeAxis axis;
    axis.setWidth(layout.lanes.width());
    axis.setWhole(tracks.endNs());
    constexpr int kPictures = 10;
    const std::clock_t before = std::clock();
    for (int i = 0; i < kPictures; ++i) {
        EXPECT_FALSE(laneImage(tracks, axis, layout, 0, {{}, {}, {}}, 1).isNull());
    }
    std::printf("timeline, 64 lanes of 10,000 tasks: %.1f ms a picture\n",
                1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / kPictures);
}

TEST(TimeAxis, KeepsTheInstantUnderThePointerWhenZooming) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(1'000'000);
    const double held = axis.nsAt(123);
    axis.zoom(8, 123);
    EXPECT_NEAR(axis.nsAt(123), held, 1e-6);
    EXPECT_NEAR(axis.toNs() - axis.fromNs(), 125'000, 1e-6);
    axis.zoom(1e12, 123);
    EXPECT_GE(axis.toNs() - axis.fromNs(), TimeAxis::kLeastNs - 1e-9);
    axis.zoom(1e-12, 123);
    EXPECT_TRUE(axis.showsWhole());
}

TEST(TimeAxis, NeverLeavesTheRun) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(1'000'000);
    axis.zoom(10, 0);
    axis.pan(-1e9);
    EXPECT_EQ(axis.fromNs(), 0);
    axis.pan(1e9);
    EXPECT_NEAR(axis.toNs(), 1'000'000, 1e-6);
    EXPECT_TRUE(axis.reveal(10));
    EXPECT_LE(axis.fromNs(), 10);
    EXPECT_FALSE(axis.reveal(10));
}

TEST(TimeAxis, TicksInStepsOfOneTwoFiveWithTheirUnitInTheReadersLocale) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(2'000'000'000);
    axis.zoom(4, 0);
    Ticks ticks = ticksOf(axis, 80);
    EXPECT_EQ(ticks.unit, QStringLiteral("ms"));
    EXPECT_EQ(ticks.ticks.at(1).label, QStringLiteral("100"));
    axis.showAll();
    QLocale::setDefault(QLocale(QLocale::German));
    ticks = ticksOf(axis, 80);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(ticks.unit, QStringLiteral("s"));
    EXPECT_EQ(ticks.ticks.at(1).label, QStringLiteral("0,5"));
    for (std::size_t i = 1; i < ticks.ticks.size(); ++i) {
        EXPECT_GE(axis.xAt(ticks.ticks[i].ns) - axis.xAt(ticks.ticks[i - 1].ns), 80);
    }
}

TEST(Phases, FollowTheMarksAndLeaveOutWhatWasNeverReached) {
    record::Marks marks;
    marks.launchedNs = 10;
    marks.readyNs = 20;
    marks.firstDartNs = 22;
    marks.lastDartNs = 90;
    marks.endedNs = 100;
    using Kind = Phase::Kind;
    EXPECT_THAT(
        phasesOf(marks),
        testing::ElementsAre(Phase{Kind::Launching, 0, 10}, Phase{Kind::GettingReady, 10, 22},
                             Phase{Kind::Throwing, 22, 90}, Phase{Kind::Ending, 90, 100}));
    EXPECT_TRUE(phasesOf({}).empty());
}

// The widget

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

}  // namespace
}  // namespace dartscope::gui
