// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QSettings>
#include <functional>
#include <optional>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"

class QScrollArea;
class QSplitter;
class QTabWidget;

namespace dartscope::gui {

class BoardWidget;
class ChartPanel;
class CloseQuestion;
class ControlsPanel;
class FlagBar;
class HistoryPanel;
class Language;
class MainMenu;
class PresentationBar;
class PresentationHead;
class RunBar;
class StatusPanel;
class SweepPanel;
class TimelineWidget;
class TransportBar;
class WhyPanel;

/// The window: puts the panels together and carries their wishes to the session. It owns nothing
/// that runs.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session* session, Parameters* parameters, Language* language,
               QWidget* parent = nullptr);

    Session& session() { return *m_session; }
    Parameters& parameters() { return *m_parameters; }
    PlayCursor& cursor() { return m_cursor; }
    BoardWidget& board() { return *m_board; }
    TimelineWidget& timeline() { return *m_timeline; }
    ChartPanel& charts() { return *m_charts; }

    Theme theme() const { return m_theme; }
    QString language() const;
    bool presenting() const { return m_presenting; }
    bool reducedMotion() const { return m_reducedMotion; }
    /// Lets the controls show what the last run was asked for, as one step of undo.
    void takeParameters();
    /// The theme for now; setTheme() is remembered too.
    void useTheme(Theme theme);

public slots:
    void throwDarts();
    void measureSpeedup();
    void resetAll();
    void openRecord();
    void openFile(const QString& path);
    /// A stored measurement of speedup, to be drawn over the present one.
    void addSweep();
    /// Lists the jobs that were left alone, and shows what has come of the one that is chosen.
    void collectJob();
    void saveSession();
    void saveRun();
    void saveSweep();
    /// The current chart as "png", "svg", "pdf" or "csv".
    void exportChart(const QString& suffix);
    void exportPicture();
    void setTheme(dartscope::gui::Theme theme);
    void setLanguage(const QString& code);
    /// 0: back to the size at the start.
    void changeFontSize(int steps);
    void setReducedMotion(bool reduced);
    /// For a projector: the whole screen, large, with nothing but what a room should see.
    void setPresenting(bool presenting);
    void togglePresentation();
    /// Replays two runs of the history side by side.
    void race(std::size_t first, std::size_t second);
    void showWhy();
    void showMessage(const QString& sentence);
    void showProgramWords(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void restore();
    void buildRight();
    void saveSessionThen(std::function<void()> saved);
    void closeWithoutAsking();
    void askForRecord(const QString& title, std::function<void(const QString& path)> take);
    void onStateChanged(Session::State state);
    void onRunStarted();
    void onRunFinished();
    /// A record of a program that was watched from outside.
    void showObserved();
    void sayObserved();
    /// What went wrong, or where the file is now.
    void reportSaved(const std::optional<QString>& problem, const QString& path);

    Session* m_session;
    Parameters* m_parameters;
    Language* m_language;
    Highlight m_highlight;
    PlayCursor m_cursor;
    QSettings m_settings;
    Theme m_theme = Theme::System;
    bool m_reducedMotion = false;
    double m_defaultFontSize = 0;
    bool m_shownBefore = false;  ///< the run that comes back after its base was measured

    bool m_closesUnasked = false;

    CloseQuestion* m_closeQuestion = nullptr;
    RunBar* m_runBar = nullptr;
    ControlsPanel* m_controls = nullptr;
    QScrollArea* m_controlsArea = nullptr;
    BoardWidget* m_board = nullptr;
    TimelineWidget* m_timeline = nullptr;
    TransportBar* m_transport = nullptr;
    SweepPanel* m_sweepPanel = nullptr;
    ChartPanel* m_charts = nullptr;
    WhyPanel* m_why = nullptr;
    HistoryPanel* m_history = nullptr;
    PresentationHead* m_presentationHead = nullptr;
    PresentationBar* m_presentationBar = nullptr;
    bool m_presenting = false;
    Qt::WindowStates m_stateBefore;  ///< of the window, before it was presented
    QByteArray m_columnsBefore;
    QTabWidget* m_right = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_middle = nullptr;
    FlagBar* m_flags = nullptr;
    StatusPanel* m_status = nullptr;
    MainMenu* m_menu = nullptr;
};

}  // namespace dartscope::gui
