// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QWheelEvent>

#include "app/gui/bridge/appearance.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/charts/chart_view.h"
#include "app/gui/charts/point_table.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

experiment::Surroundings surroundings() {
    experiment::Surroundings here;
    here.machine = test::sampleMachine(8, 2);
    here.workerProgram = "/nonexistent/dartscope-worker";
    return here;
}

class ChartPanelTest : public ::testing::Test {
protected:
    ChartPanelTest() {
        m_panel.resize(440, 560);
        m_panel.show();
    }
    void showSweep(const test::SampleSweep& wanted = {}) {
        m_session.show(experiment::assess(test::sampleSweep(wanted)));
        QApplication::processEvents();
    }
    ChartView& view() { return *m_panel.view(); }

    Session m_session{surroundings()};
    ChartPanel m_panel{&m_session};
};

/// The picked point's workers; 0 while none is picked.
std::uint32_t pickedWorkers(const ChartView& view) {
    const auto index = view.picked();
    return index ? view.model().series[index->series].points[index->point].view.workers : 0;
}

TEST_F(ChartPanelTest, WithoutASweepOffersToMeasureOne) {
    EXPECT_FALSE(view().isVisible());
    QSignalSpy requested(&m_panel, &ChartPanel::sweepRequested);
    for (QPushButton* button : m_panel.findChildren<QPushButton*>()) {
        if (button->isVisible()) {
            button->click();
        }
    }
    EXPECT_EQ(requested.count(), 1);
}

TEST_F(ChartPanelTest, ShowsTheSweepOfTheSessionAndForgetsItWithIt) {
    QSignalSpy changed(&m_panel, &ChartPanel::hasChartChanged);
    showSweep();
    EXPECT_TRUE(view().isVisible());
    EXPECT_TRUE(m_panel.hasChart());
    m_session.clear();
    EXPECT_FALSE(m_panel.hasChart());
    EXPECT_FALSE(view().isVisible());
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(ChartPanelTest, AxesAndIdealLineStandAsSoonAsASweepStarts) {
    // The worker does not exist, so nothing will be measured: the offer comes back.
    record::SweepConfig config;
    config.models = {"threads"};
    config.workers = {1, 2, 4};
    QSignalSpy finished(&m_session, &Session::sweepFinished);
    m_session.startSweep(config);
    EXPECT_TRUE(view().isVisible());
    EXPECT_TRUE(view().model().empty());
    EXPECT_FALSE(view().model().ideal.empty());
    EXPECT_GT(view().model().x.top, 4);
    EXPECT_FALSE(m_panel.hasChart());
    ASSERT_TRUE(QTest::qWaitFor([&finished] { return finished.count() == 1; }, 20'000));
    EXPECT_FALSE(view().isVisible());
}

TEST_F(ChartPanelTest, ArrowKeysWalkFromPointToPointAndReadThemOut) {
    showSweep();
    QSignalSpy read(&view(), &ChartView::readoutChanged);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(pickedWorkers(view()), 1u);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(pickedWorkers(view()), 2u);
    QTest::keyClick(&view(), Qt::Key_End);
    EXPECT_EQ(pickedWorkers(view()), 4u);
    QTest::keyClick(&view(), Qt::Key_Right);
    EXPECT_EQ(pickedWorkers(view()), 4u);
    QTest::keyClick(&view(), Qt::Key_Left);
    EXPECT_EQ(pickedWorkers(view()), 3u);
    EXPECT_EQ(read.count(), 4);
    EXPECT_FALSE(view().readout().isEmpty());
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_EQ(pickedWorkers(view()), 0u);
}

TEST_F(ChartPanelTest, UpAndDownChangeTheSeriesAtTheSameWorkers) {
    test::SampleSweep two;
    two.models = {"threads", "openmp"};
    showSweep(two);
    view().pick(PointIndex{0, 2});
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_EQ(view().picked(), (PointIndex{1, 2}));
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_EQ(view().picked(), (PointIndex{1, 2}));
    QTest::keyClick(&view(), Qt::Key_Up);
    EXPECT_EQ(view().picked(), (PointIndex{0, 2}));
}

TEST_F(ChartPanelTest, APickedPointThatIsNoLongerThereIsLetGo) {
    showSweep();
    view().pick(PointIndex{0, 3});
    test::SampleSweep shorter;
    shorter.workers = {1, 2};
    showSweep(shorter);
    EXPECT_FALSE(view().picked());
    view().pick(PointIndex{7, 0});
    EXPECT_FALSE(view().picked());
}

TEST_F(ChartPanelTest, TheMousePicksTheMarkerUnderIt) {
    showSweep();
    const auto* chart = static_cast<const SweepChart*>(view().chart());
    const ChartPoint& point = chart->point({0, 1});
    const QPoint at = view().mapFromScene(chart->positionOf({point.x, point.y}));
    QTest::mouseMove(view().viewport(), at);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(view().picked(), (PointIndex{0, 1}));
}

TEST_F(ChartPanelTest, CopyTakesTheNumbersOfThePointOrTheTable) {
    showSweep();
    view().pick(PointIndex{0, 1});
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), view().readout());
    m_panel.setShowsTable(true);
    QTest::keyClick(m_panel.table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().count(QLatin1Char('\n')), 4);
}

TEST_F(ChartPanelTest, AScreenReaderMeetsAChartWithASummary) {
    showSweep();
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&view());
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->role(), QAccessible::Chart);
    EXPECT_EQ(chart->text(QAccessible::Description), view().model().summary);
    view().pick(PointIndex{0, 1});
    EXPECT_EQ(chart->text(QAccessible::Value), view().readout());
}

TEST_F(ChartPanelTest, EverythingThatTakesTheFocusHasAName) {
    showSweep();
    for (const QWidget* widget : m_panel.findChildren<QWidget*>()) {
        // A viewport hands the focus on to its view.
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
            !widget->isVisibleTo(&m_panel)) {
            continue;
        }
        QAccessibleInterface* node =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        ASSERT_NE(node, nullptr);
        EXPECT_FALSE(node->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
        EXPECT_GE(widget->height(), 24) << widget->metaObject()->className();
    }
}

TEST_F(ChartPanelTest, TheWheelChangesNoControlThatIsNotInUse) {
    showSweep();
    view().setFocus();
    for (QWidget* control : {static_cast<QWidget*>(m_panel.findChild<QComboBox*>()),
                             static_cast<QWidget*>(m_panel.findChild<QTabBar*>())}) {
        QWheelEvent wheel(QPointF(5, 5), control->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &wheel);
    }
    EXPECT_EQ(m_panel.figure(), Figure::Compute);
    EXPECT_EQ(m_panel.kind(), ChartKind::Speedup);
}

TEST_F(ChartPanelTest, AxesAndMarkersKeepTogetherWhenTheSizeChanges) {
    showSweep();
    for (const QSize size : {QSize(400, 500), QSize(700, 640), QSize(430, 460)}) {
        m_panel.resize(size);
        QApplication::processEvents();
        const QImage image = view().viewport()->grab().toImage();
        const auto* chart = static_cast<const SweepChart*>(view().chart());
        // Where the model's x axis lies there is the axis' line, and beside it only ground.
        const QPointF zero = chart->positionOf({0.45, 0});
        const QColor ground = chart->style().ground;
        int inked = 0;
        for (int dy = -1; dy <= 1; ++dy) {
            inked += image.pixelColor(qRound(zero.x()), qRound(zero.y()) + dy) != ground;
        }
        EXPECT_GT(inked, 0) << size.width();
    }
}

TEST_F(ChartPanelTest, ThemeAndLanguageChangeWithoutLosingTheSweep) {
    showSweep();
    view().pick(PointIndex{0, 1});
    applyTheme(*qApp, Theme::Dark);
    QApplication::processEvents();
    const auto* chart = static_cast<const SweepChart*>(view().chart());
    EXPECT_TRUE(chart->style().dark);
    EXPECT_EQ(view().viewport()->grab().toImage().pixelColor(2, 2),
              view().palette().color(QPalette::Base));
    applyTheme(*qApp, Theme::Light);
    QApplication::processEvents();
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&m_panel, &change);
    EXPECT_FALSE(chart->style().dark);
    EXPECT_EQ(view().picked(), (PointIndex{0, 1}));
    EXPECT_TRUE(m_panel.hasChart());
}

}  // namespace
}  // namespace dartscope::gui
