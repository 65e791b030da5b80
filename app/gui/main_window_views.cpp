// SPDX-License-Identifier: GPL-3.0-or-later
// Other ways to look at the same: on a projector, and two runs side by side.
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>

#include "app/gui/board/board_widget.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/main_window.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/sweep_panel.h"
#include "app/gui/presentation.h"
#include "app/gui/race_window.h"
#include "app/gui/timeline/timeline_widget.h"
#include "app/gui/timeline/transport_bar.h"

namespace dartscope::gui {

void MainWindow::togglePresentation() {
    setPresenting(!m_presenting);
}

void MainWindow::setPresenting(bool presenting) {
    if (presenting == m_presenting) {
        return;
    }
    m_presenting = presenting;
    if (presenting) {
        m_stateBefore = windowState();
        m_columnsBefore = m_columns->saveState();
        m_right->setCurrentIndex(0);
    }
    for (QWidget* widget :
         std::initializer_list<QWidget*>{menuBar(), m_runBar, m_controlsArea, m_sweepPanel,
                                         m_transport, m_flags, statusBar(), m_right->tabBar()}) {
        widget->setVisible(!presenting);
    }
    const int lines = screen()->size().height();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_board, m_charts, m_timeline}) {
        if (presenting) {
            QFont large = widget->font();
            // The chart and the board share the width: a little under the strip's own size.
            large.setPixelSize(std::max(13, kPresentationText * 7 / 10 * lines / 1080));
            widget->setFont(large);
        } else {
            widget->setFont(QFont());
        }
    }
    constexpr std::size_t kMostRows = 16;
    m_timeline->setMostRows(presenting ? kMostRows : 0);
    m_presentationHead->setScreenHeight(lines);
    m_presentationBar->setScreenHeight(lines);
    m_presentationHead->setVisible(presenting);
    m_presentationBar->setVisible(presenting);
    if (presenting) {
        setWindowState(m_stateBefore | Qt::WindowFullScreen);
    } else {
        setWindowState(m_stateBefore);
        m_columns->restoreState(m_columnsBefore);
    }
}

void MainWindow::race(std::size_t first, std::size_t second) {
    const auto& history = m_session->history();
    const auto firstRun = runOf(history.at(first));
    const auto secondRun = runOf(history.at(second));
    if (!firstRun || !secondRun) {
        showMessage(describe(firstRun ? secondRun.error() : firstRun.error()));
        return;
    }
    if ((*firstRun)->details.observed || (*secondRun)->details.observed) {
        sayObserved();
        return;
    }
    auto* window = new RaceWindow(m_session->surroundings(), history[first], *firstRun,
                                  history[second], *secondRun, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

}  // namespace dartscope::gui
