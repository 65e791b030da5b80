// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

class QAction;
class QActionGroup;
class QDialog;
class QMenu;

namespace dartscope::gui {

class MainWindow;

/// The menu bar and its shortcuts. Every action that the window offers is here too.
class MainMenu : public QObject {
    Q_OBJECT
public:
    explicit MainMenu(MainWindow* window);
    void retranslate();

private:
    void buildFile();
    void buildRun();
    void buildView();
    void buildHelp();
    void showState();
    void exportChart(const QString& suffix);
    void showKeys();
    void showAbout();

    MainWindow* m_window;
    QMenu* m_file = nullptr;
    QMenu* m_export = nullptr;
    QMenu* m_run = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_language = nullptr;
    QMenu* m_help = nullptr;
    QAction* m_open = nullptr;
    QAction* m_save = nullptr;
    std::vector<QAction*> m_exports;
    QAction* m_quit = nullptr;
    QAction* m_throw = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_measure = nullptr;
    QAction* m_base = nullptr;
    QAction* m_play = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
    QAction* m_normal = nullptr;
    QAction* m_reduced = nullptr;
    QAction* m_keys = nullptr;
    QAction* m_about = nullptr;
    QPointer<QDialog> m_keysWindow;
    QPointer<QDialog> m_aboutWindow;
};

}  // namespace dartscope::gui
