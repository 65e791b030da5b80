// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/gui/board/board_widget.h"
#include "app/gui/board/first_darts.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/close_question.h"
#include "app/gui/help_window.h"
#include "app/gui/language.h"
#include "app/gui/main_menu.h"
#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/history_panel.h"
#include "app/gui/panels/run_bar.h"
#include "app/gui/panels/status_panel.h"
#include "app/gui/panels/sweep_panel.h"
#include "app/gui/panels/why_panel.h"
#include "app/gui/presentation.h"
#include "app/gui/timeline/timeline_widget.h"
#include "app/gui/timeline/transport_bar.h"

namespace dartscope::gui {
namespace {

constexpr double kLeastFontSize = 7;
constexpr double kMostFontSize = 28;

}  // namespace

MainWindow::MainWindow(Session* session, Parameters* parameters, Language* language,
                       QWidget* parent)
    : QMainWindow(parent),
      m_session(session),
      m_parameters(parameters),
      m_language(language),
      m_defaultFontSize(QFontInfo(QApplication::font()).pointSizeF()) {
    build();
    connectAll();
    restore();
    retranslate();
    m_runBar->throwButton()->setFocus();
    if (const auto& bad = m_session->surroundings().badManifests; !bad.empty()) {
        showMessage(describe(bad.front().errors.front()));
    }
}

void MainWindow::build() {
    m_runBar = new RunBar(m_session);
    m_controls = new ControlsPanel(m_parameters, m_session);
    m_board = new BoardWidget(m_session, &m_cursor, &m_highlight);
    m_timeline = new TimelineWidget(m_session, &m_cursor, &m_highlight);
    m_transport = new TransportBar(&m_cursor);
    m_sweepPanel = new SweepPanel(m_parameters, m_session);
    m_charts = new ChartPanel(m_session);
    m_why = new WhyPanel(m_session);
    m_history = new HistoryPanel(m_session);
    m_presentationHead = new PresentationHead(m_parameters, m_session);
    m_presentationBar = new PresentationBar(m_parameters, m_session);
    m_presentationHead->hide();
    m_presentationBar->hide();
    m_flags = new FlagBar(m_session, &m_highlight);
    m_status = new StatusPanel(m_parameters, m_session);
    m_closeQuestion = new CloseQuestion;

    m_controlsArea = new QScrollArea;
    m_controlsArea->setWidget(m_controls);
    m_controlsArea->setWidgetResizable(true);
    m_controlsArea->setFrameShape(QFrame::NoFrame);
    m_controlsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_controlsArea->setFocusPolicy(Qt::NoFocus);

    auto* below = new QWidget;
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    belowColumn->addWidget(m_transport);
    belowColumn->addWidget(m_timeline, 1);
    m_middle = new QSplitter(Qt::Vertical);
    m_middle->addWidget(m_board);
    m_middle->addWidget(below);
    m_middle->setStretchFactor(0, 3);
    m_middle->setStretchFactor(1, 2);
    m_middle->setChildrenCollapsible(false);

    buildRight();
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_controlsArea);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 3);
    m_columns->setChildrenCollapsible(false);

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_presentationHead);
    column->addWidget(m_runBar);
    column->addWidget(m_columns, 1);
    column->addWidget(m_presentationBar);
    column->addWidget(m_flags);
    column->addWidget(m_closeQuestion);
    setCentralWidget(centre);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    m_menu = new MainMenu(this);
    resize(1366, 768);
}

void MainWindow::buildRight() {
    auto* charts = new QWidget;
    auto* chartsColumn = new QVBoxLayout(charts);
    chartsColumn->setContentsMargins(0, 0, 0, 0);
    chartsColumn->setSpacing(4);
    chartsColumn->addWidget(m_sweepPanel);
    chartsColumn->addWidget(m_charts, 1);
    m_right = new QTabWidget;
    m_right->setDocumentMode(true);
    m_right->addTab(charts, QString());
    m_right->addTab(m_why, QString());
    m_right->addTab(m_history, QString());
}

void MainWindow::connectAll() {
    connect(m_runBar, &RunBar::throwRequested, this, &MainWindow::throwDarts);
    connect(m_runBar, &RunBar::stopRequested, m_session, &Session::stop);
    connect(m_runBar, &RunBar::resetRequested, this, &MainWindow::resetAll);
    connect(m_runBar, &RunBar::sweepRequested, this, &MainWindow::measureSpeedup);
    connect(m_runBar, &RunBar::measureBaseRequested, m_session, &Session::measureBase);
    connect(m_board, &BoardWidget::throwRequested, this, &MainWindow::throwDarts);
    connect(m_charts, &ChartPanel::sweepRequested, this, &MainWindow::measureSpeedup);
    connect(m_charts, &ChartPanel::exportRequested, this,
            [this] { exportChart(QStringLiteral("png")); });
    connect(m_flags, &FlagBar::whyRequested, this, &MainWindow::showWhy);
    connect(m_flags, &FlagBar::wordsRequested, this, &MainWindow::showProgramWords);
    connect(m_flags, &FlagBar::findingsChanged, this,
            [this] { m_why->showFindings(m_flags->findings()); });
    connect(m_history, &HistoryPanel::raceRequested, this, &MainWindow::race);
    connect(m_presentationBar, &PresentationBar::throwRequested, this, &MainWindow::throwDarts);
    connect(m_presentationBar, &PresentationBar::sweepRequested, this, &MainWindow::measureSpeedup);
    connect(m_closeQuestion, &CloseQuestion::saveRequested, this,
            [this] { saveSessionThen([this] { close(); }); });
    connect(m_closeQuestion, &CloseQuestion::discardRequested, this,
            &MainWindow::closeWithoutAsking);
    connect(m_session, &Session::stateChanged, this, &MainWindow::onStateChanged);
    connect(m_session, &Session::runStarted, this, &MainWindow::onRunStarted);
    connect(m_session, &Session::runFinished, this, &MainWindow::onRunFinished);
    connect(m_session, &Session::cleared, this, [this] {
        m_cursor.setRecord(nullptr);
        m_charts->setConvergence({});
    });
    connect(m_session, &Session::submitted, this, [this](const QString& id, const QString& folder) {
        //: %1 is a job's number, %2 a folder
        m_flags->showNote(tr("Job %1 is submitted. Collect it by the menu File; its folder is %2")
                              .arg(id, folder));
    });
    connect(m_session, &Session::sweepStarted, this, [this] { m_right->setCurrentIndex(0); });
}

void MainWindow::onStateChanged(Session::State state) {
    if (state == Session::State::Confirming) {
        // The same run comes back; an animation would disturb its twins.
        m_shownBefore = true;
        m_cursor.pause();
    }
}

void MainWindow::onRunStarted() {
    m_shownBefore = m_session->measuringBase();
    m_cursor.setRecord(nullptr);
}

void MainWindow::onRunFinished() {
    const record::RunRecordPtr& record = m_session->run().record;
    if (record->details.observed) {
        showObserved();
        return;
    }
    m_cursor.setRecord(record);
    Convergence convergence = convergenceOf(record);
    convergence.inOrder = firstDarts(*record);
    m_charts->setConvergence(std::move(convergence));
    if (m_cursor.wantsReplay() && !m_shownBefore) {
        m_cursor.play();
    }
    m_shownBefore = false;
}

void MainWindow::throwDarts() {
    if (m_session->busy()) {
        return;
    }
    if (const QString problem = m_controls->settle(); !problem.isEmpty()) {
        showMessage(problem);
        return;
    }
    const auto config = m_parameters->validated();
    if (!config) {
        showMessage(describe(config.error()));
        return;
    }
    m_session->throwDarts(*config);
}

void MainWindow::measureSpeedup() {
    if (m_session->busy()) {
        return;
    }
    if (const QString problem = m_controls->settle(); !problem.isEmpty()) {
        showMessage(problem);
        return;
    }
    m_right->setCurrentIndex(0);
    m_sweepPanel->start();
}

void MainWindow::resetAll() {
    if (!m_session->busy()) {
        m_parameters->resetAll();
        m_session->clear();
    }
}

void MainWindow::useTheme(Theme theme) {
    m_theme = theme;
    applyTheme(*qApp, theme);
}

void MainWindow::setTheme(Theme theme) {
    m_settings.setValue(QStringLiteral("theme"), static_cast<int>(theme));
    useTheme(theme);
}

QString MainWindow::language() const {
    return m_language->code();
}

void MainWindow::setLanguage(const QString& code) {
    m_language->use(code);
    m_settings.setValue(QStringLiteral("language"), m_language->code());
    setLocale(QLocale());
}

void MainWindow::changeFontSize(int steps) {
    QFont font = QApplication::font();
    const double size = steps == 0 ? m_defaultFontSize : QFontInfo(font).pointSizeF() + steps;
    font.setPointSizeF(std::clamp(size, kLeastFontSize, kMostFontSize));
    QApplication::setFont(font);
    m_settings.setValue(QStringLiteral("fontSize"), font.pointSizeF());
}

void MainWindow::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    m_settings.setValue(QStringLiteral("reducedMotion"), reduced);
    m_cursor.setReducedMotion(reduced);
    m_board->setReducedMotion(reduced);
    m_timeline->setReducedMotion(reduced);
}

void MainWindow::showWhy() {
    m_right->setCurrentIndex(1);
}

void MainWindow::showProgramWords(const QString& words) {
    auto* window = new HelpWindow(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setPage(tr("What the program said"),
                    QStringLiteral("<pre>%1</pre>").arg(words.toHtmlEscaped()));
    window->resize(820, 520);
    window->show();
}

void MainWindow::showMessage(const QString& sentence) {
    m_flags->showMessage(sentence);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    setPresenting(false);
    if (const int unsaved = m_session->unsaved(); unsaved > 0 && !m_closesUnasked) {
        event->ignore();
        m_closeQuestion->ask(unsaved);
        return;
    }
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("columns"), m_columns->saveState());
    m_settings.setValue(QStringLiteral("middle"), m_middle->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::closeWithoutAsking() {
    m_closesUnasked = true;
    close();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // Only reaches the window where no control takes the key.
    if (event->key() == Qt::Key_Escape && m_presenting) {
        setPresenting(false);
        return;
    }
    if (event->key() == Qt::Key_Space && !m_session->busy()) {
        throwDarts();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::retranslate() {
    setWindowTitle(tr("Dartscope"));
    m_right->setTabText(0, tr("&Charts"));
    //: tab with the findings and the exact command
    m_right->setTabText(1, tr("Wh&y and how"));
    //: tab with all runs and measurements of the session
    m_right->setTabText(2, tr("History"));
    m_right->setAccessibleName(tr("Charts and explanations"));
    m_menu->retranslate();
}

void MainWindow::restore() {
    const bool restored =
        restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    if (!restored ||
        !m_columns->restoreState(m_settings.value(QStringLiteral("columns")).toByteArray())) {
        const int controls = m_controls->sizeHint().width() + 16;
        const int rest = std::max(width() - controls, 200);
        m_columns->setSizes({controls, rest / 2, rest - rest / 2});
    }
    if (!m_middle->restoreState(m_settings.value(QStringLiteral("middle")).toByteArray())) {
        m_middle->setSizes({height() * 6 / 10, height() * 3 / 10});
    }
    if (const double size = m_settings.value(QStringLiteral("fontSize")).toDouble(); size > 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(std::clamp(size, kLeastFontSize, kMostFontSize));
        QApplication::setFont(font);
    }
    setReducedMotion(m_settings.value(QStringLiteral("reducedMotion")).toBool());
}

}  // namespace dartscope::gui
