// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>

#include "app/gui/board/board_widget.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/panels/history_panel.h"
#include "app/gui/presentation.h"
#include "app/gui/race_window.h"
#include "app/gui/timeline/timeline_widget.h"
#include "tests/gui/sample_records.h"
#include "tests/gui/window_fixture.h"

namespace dartscope::gui {
namespace {

class Views : public test::WindowTest {};

TEST_F(Views, PresentationHidesWhatARoomNeedNotSeeAndEscapeComesBack) {
    MainWindow& window = open();
    QTest::keyClick(&window, Qt::Key_F11);
    EXPECT_TRUE(window.presenting());
    EXPECT_TRUE(window.isFullScreen());
    EXPECT_FALSE(window.menuBar()->isVisible());
    auto* bar = window.findChild<PresentationBar*>();
    ASSERT_NE(bar, nullptr);
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(window.board().isVisible());
    EXPECT_TRUE(window.charts().isVisible());
    for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        EXPECT_GE(button->height(), 44) << button->accessibleName().toStdString();
        EXPECT_GE(button->width(), 44) << button->accessibleName().toStdString();
        EXPECT_FALSE(button->accessibleName().isEmpty());
    }
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_FALSE(window.presenting());
    EXPECT_FALSE(window.isFullScreen());
    EXPECT_TRUE(window.menuBar()->isVisible());
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(Views, PresentationChangesTheWorkersOneByOne) {
    MainWindow& window = open();
    window.setPresenting(true);
    const std::uint32_t before = window.parameters().config().workers;
    for (QPushButton* button : window.findChild<PresentationBar*>()->findChildren<QPushButton*>()) {
        if (button->accessibleName() == "One worker more") {
            button->click();
        }
    }
    EXPECT_EQ(window.parameters().config().workers, before + 1);
    window.parameters().undoStack().undo();
    EXPECT_EQ(window.parameters().config().workers, before);
}

TEST_F(Views, TheChartOfPiFollowsTheRun) {
    MainWindow& window = open();
    window.charts().setKind(ChartKind::Pi);
    EXPECT_FALSE(window.charts().hasChart());
    window.session().show(experiment::assess(test::sampleRun(2, 4)));
    EXPECT_TRUE(window.charts().hasChart());
    EXPECT_TRUE(window.charts().title().contains(QStringLiteral("π")));
    window.resetAll();
    EXPECT_FALSE(window.charts().hasChart());
}

TEST_F(Views, TwoRunsAreRacedOnOneTimeAxis) {
    const auto quick = test::sampleRun(4, 4, 50);
    const auto slow = test::sampleRun(1, 4, 400);
    RaceWindow race({}, historyEntry(quick), quick, historyEntry(slow), slow);
    race.show();
    const auto timelines = race.findChildren<TimelineWidget*>();
    ASSERT_EQ(timelines.size(), 2);
    EXPECT_DOUBLE_EQ(timelines[0]->axis().wholeNs(), timelines[1]->axis().wholeNs());
    EXPECT_EQ(race.cursor().record(), slow) << "the longer run leads";
    race.cursor().pause();
    race.cursor().seek(race.cursor().endNs());
    EXPECT_FALSE(race.grab().isNull());
}

TEST_F(Views, TheHistoryListsWhatWasMeasured) {
    MainWindow& window = open();
    auto* list = window.findChild<HistoryPanel*>()->list();
    EXPECT_EQ(list->topLevelItemCount(), 0);
    setDarts(1'000'000);
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(list->topLevelItemCount(), 1);
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(window.session().history().size(), 2U);
}

}  // namespace
}  // namespace dartscope::gui
