// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;

namespace dartscope::gui {

class HelpWindow;
class MainWindow;

/// The menu bar and its shortcuts. Every action that the window offers is here too, so that the
/// list of keys can be made from it.
class MainMenu : public QObject {
    Q_OBJECT
public:
    explicit MainMenu(MainWindow* window);
    void retranslate();

private:
    /// An action or menu with the source of its text.
    struct Word {
        QAction* action;
        const char* text;
    };

    QMenu* addMenu(QMenu* parent, const char* text);
    QAction* add(QMenu* menu, const char* text, const QList<QKeySequence>& keys,
                 std::function<void()> triggered);
    void buildFile();
    void buildRun();
    void buildView();
    void buildThemes(QMenu* view);
    void buildLanguages(QMenu* view);
    void buildHelp();
    void showState();
    void showKeys();
    void showAbout();
    QString keysHtml() const;
    static QString aboutHtml();

    MainWindow* m_window;
    std::vector<Word> m_words;
    std::vector<QMenu*> m_menus;
    std::vector<QAction*> m_exports;
    QAction* m_open = nullptr;
    QAction* m_collect = nullptr;
    QAction* m_add = nullptr;
    QAction* m_dropAdded = nullptr;
    QAction* m_saveSession = nullptr;
    QAction* m_present = nullptr;
    QAction* m_saveRun = nullptr;
    QAction* m_saveSweep = nullptr;
    QAction* m_throw = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_measure = nullptr;
    QAction* m_base = nullptr;
    QAction* m_replay = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_reduced = nullptr;
    QPointer<HelpWindow> m_keys;
    QPointer<HelpWindow> m_about;
};

}  // namespace dartscope::gui
