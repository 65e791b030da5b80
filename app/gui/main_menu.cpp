// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

#include "app/gui/charts/chart_panel.h"
#include "app/gui/help_window.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"

namespace dartscope::gui {

MainMenu::MainMenu(MainWindow* window) : QObject(window), m_window(window) {
    buildFile();
    buildRun();
    buildView();
    buildHelp();
    const auto update = [this] { showState(); };
    Session* session = &window->session();
    connect(session, &Session::stateChanged, this, update);
    connect(session, &Session::runStarted, this, update);
    connect(session, &Session::runFinished, this, update);
    connect(session, &Session::sweepMeasured, this, update);
    connect(session, &Session::sweepFinished, this, update);
    connect(session, &Session::cleared, this, update);
    connect(session, &Session::historyChanged, this, update);
    connect(session, &Session::comparisonsChanged, this, update);
    connect(&window->charts(), &ChartPanel::hasChartChanged, this, update);
    connect(&window->cursor(), &PlayCursor::recordChanged, this, update);
    connect(&window->cursor(), &PlayCursor::playingChanged, this, update);
    connect(&window->parameters().undoStack(), &QUndoStack::indexChanged, this, update);
    retranslate();
}

QMenu* MainMenu::addMenu(QMenu* parent, const char* text) {
    QMenu* menu = parent ? parent->addMenu(QString()) : m_window->menuBar()->addMenu(QString());
    m_words.push_back({menu->menuAction(), text});
    m_menus.push_back(menu);
    return menu;
}

QAction* MainMenu::add(QMenu* menu, const char* text, const QList<QKeySequence>& keys,
                       std::function<void()> triggered) {
    QAction* action = menu->addAction(QString());
    action->setShortcuts(keys);
    m_window->addAction(action);  // its keys work without the menu bar too
    if (triggered) {
        connect(action, &QAction::triggered, this, std::move(triggered));
    }
    m_words.push_back({action, text});
    return action;
}

void MainMenu::buildFile() {
    QMenu* file = addMenu(nullptr, QT_TR_NOOP("&File"));
    m_open = add(file, QT_TR_NOOP("&Open record or session …"),
                 {QKeySequence(Qt::CTRL | Qt::Key_O)}, [this] { m_window->openRecord(); });
    m_collect = add(file, QT_TR_NOOP("&Collect job …"), {}, [this] { m_window->collectJob(); });
    m_add =
        add(file, QT_TR_NOOP("&Add speedup measurement …"), {}, [this] { m_window->addSweep(); });
    m_dropAdded = add(file, QT_TR_NOOP("&Remove added measurements"), {},
                      [this] { m_window->session().clearComparisons(); });
    file->addSeparator();
    m_saveSession =
        add(file, QT_TR_NOOP("Save sess&ion …"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)},
            [this] { m_window->saveSession(); });
    m_saveRun = add(file, QT_TR_NOOP("&Save run …"), {QKeySequence(Qt::CTRL | Qt::Key_S)},
                    [this] { m_window->saveRun(); });
    m_saveSweep =
        add(file, QT_TR_NOOP("Save speedup &measurement …"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { m_window->saveSweep(); });
    file->addSeparator();
    QMenu* chart = addMenu(file, QT_TR_NOOP("&Export chart"));
    const auto exporter = [&](const char* text, const char* suffix, QKeySequence keys) {
        m_exports.push_back(add(chart, text, {keys}, [this, suffix] {
            m_window->exportChart(QString::fromLatin1(suffix));
        }));
    };
    exporter(QT_TR_NOOP("As &PNG picture …"), "png", QKeySequence(Qt::CTRL | Qt::Key_E));
    exporter(QT_TR_NOOP("As &SVG drawing …"), "svg", {});
    exporter(QT_TR_NOOP("As P&DF page …"), "pdf", {});
    exporter(QT_TR_NOOP("As &CSV table …"), "csv", {});
    add(file, QT_TR_NOOP("Export &picture of the window …"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, [this] { m_window->exportPicture(); });
    file->addSeparator();
    add(file, QT_TR_NOOP("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)},
        [this] { m_window->close(); });
}

void MainMenu::buildRun() {
    QMenu* run = addMenu(nullptr, QT_TR_NOOP("&Run"));
    m_throw = add(run, QT_TR_NOOP("&Throw darts"),
                  {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return),
                   QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  [this] { m_window->throwDarts(); });
    m_stop = add(run, QT_TR_NOOP("&Stop"), {QKeySequence(Qt::Key_Escape)},
                 [this] { m_window->session().stop(); });
    run->addSeparator();
    m_measure = add(run, QT_TR_NOOP("&Measure speedup"), {QKeySequence(Qt::Key_F6)},
                    [this] { m_window->measureSpeedup(); });
    m_base = add(run, QT_TR_NOOP("Measure &one worker"), {QKeySequence(Qt::Key_F7)},
                 [this] { m_window->session().measureBase(); });
    run->addSeparator();
    m_replay = add(run, QT_TR_NOOP("&Replay or pause"), {QKeySequence(Qt::Key_F8)},
                   [this] { m_window->cursor().toggle(); });
    run->addSeparator();
    m_undo = add(run, QT_TR_NOOP("&Undo change"), {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                 [this] { m_window->parameters().undoStack().undo(); });
    m_redo =
        add(run, QT_TR_NOOP("Re&do change"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            [this] { m_window->parameters().undoStack().redo(); });
    m_reset = add(run, QT_TR_NOOP("Reset &all"), {QKeySequence(Qt::CTRL | Qt::Key_R)},
                  [this] { m_window->resetAll(); });
}

void MainMenu::buildThemes(QMenu* view) {
    QMenu* menu = addMenu(view, QT_TR_NOOP("&Theme"));
    m_themes = new QActionGroup(this);
    const auto theme = [&](const char* text, Theme value) {
        QAction* action = add(menu, text, {}, [this, value] { m_window->setTheme(value); });
        action->setCheckable(true);
        action->setData(static_cast<int>(value));
        m_themes->addAction(action);
    };
    theme(QT_TR_NOOP("As the &system"), Theme::System);
    theme(QT_TR_NOOP("&Light"), Theme::Light);
    theme(QT_TR_NOOP("&Dark"), Theme::Dark);
}

void MainMenu::buildLanguages(QMenu* view) {
    QMenu* menu = addMenu(view, QT_TR_NOOP("&Language"));
    m_languages = new QActionGroup(this);
    for (const QString& code : Language::codes()) {
        // In its own words, whatever language is spoken now.
        QAction* action = menu->addAction(Language::nativeName(code));
        action->setCheckable(true);
        action->setData(code);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { m_window->setLanguage(code); });
    }
}

void MainMenu::buildView() {
    QMenu* view = addMenu(nullptr, QT_TR_NOOP("&View"));
    buildThemes(view);
    buildLanguages(view);
    view->addSeparator();
    add(view, QT_TR_NOOP("Lar&ger text"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_window->changeFontSize(1); });
    add(view, QT_TR_NOOP("S&maller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { m_window->changeFontSize(-1); });
    add(view, QT_TR_NOOP("&Normal text"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
        [this] { m_window->changeFontSize(0); });
    view->addSeparator();
    m_reduced = add(view, QT_TR_NOOP("&Reduced motion"), {}, nullptr);
    m_reduced->setCheckable(true);
    connect(m_reduced, &QAction::triggered, m_window, &MainWindow::setReducedMotion);
    m_present = add(view, QT_TR_NOOP("&Presentation"), {QKeySequence(Qt::Key_F11)},
                    [this] { m_window->togglePresentation(); });
    m_present->setCheckable(true);
    // What is set may come from the settings or the command line, so it is asked for.
    connect(view, &QMenu::aboutToShow, this, &MainMenu::showState);
}

void MainMenu::buildHelp() {
    QMenu* help = addMenu(nullptr, QT_TR_NOOP("&Help"));
    add(help, QT_TR_NOOP("&Keys"), {QKeySequence(Qt::Key_F1)}, [this] { showKeys(); });
    add(help, QT_TR_NOOP("&About Dartscope"), {}, [this] { showAbout(); });
}

void MainMenu::retranslate() {
    for (const Word& word : m_words) {
        word.action->setText(tr(word.text));
    }
    if (m_keys) {
        m_keys->setPage(tr("Keys"), keysHtml());
    }
    if (m_about) {
        m_about->setPage(tr("About Dartscope"), aboutHtml());
    }
    showState();
}

void MainMenu::showState() {
    const Session& session = m_window->session();
    const bool busy = session.busy();
    const bool ran = session.run().record != nullptr;
    for (QAction* action : {m_open, m_add, m_throw, m_measure, m_reset}) {
        action->setEnabled(!busy);
    }
    m_stop->setEnabled(busy && session.state() != Session::State::Stopping);
    m_dropAdded->setEnabled(!session.comparisons().empty());
    m_saveSession->setEnabled(!session.history().empty());
    m_present->setChecked(m_window->presenting());
    m_saveRun->setEnabled(ran);
    m_saveSweep->setEnabled(!busy && session.sweep().record);
    for (QAction* action : m_exports) {
        action->setEnabled(m_window->charts().hasChart());
    }
    m_base->setEnabled(!busy && ran && !session.run().record->partial &&
                       !session.run().record->details.observed && !session.speedup());
    m_replay->setEnabled(!busy && m_window->cursor().record());
    m_undo->setEnabled(m_window->parameters().undoStack().canUndo());
    m_redo->setEnabled(m_window->parameters().undoStack().canRedo());
    for (QAction* action : m_themes->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(m_window->theme()));
    }
    for (QAction* action : m_languages->actions()) {
        action->setChecked(action->data().toString() == m_window->language());
    }
    m_reduced->setChecked(m_window->reducedMotion());
}

void MainMenu::showKeys() {
    if (!m_keys) {
        m_keys = new HelpWindow(m_window);
        m_keys->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_keys->setPage(tr("Keys"), keysHtml());
    m_keys->show();
    m_keys->raise();
    m_keys->activateWindow();
}

void MainMenu::showAbout() {
    if (!m_about) {
        m_about = new HelpWindow(m_window);
        m_about->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_about->setPage(tr("About Dartscope"), aboutHtml());
    m_about->show();
    m_about->raise();
    m_about->activateWindow();
}

QString MainMenu::keysHtml() const {
    QString html = QStringLiteral("<table cellpadding='3'>");
    const auto row = [&](const QString& keys, const QString& what) {
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    };
    for (const Word& word : m_words) {
        QStringList keys;
        for (const QKeySequence& sequence : word.action->shortcuts()) {
            if (!sequence.isEmpty()) {
                keys << sequence.toString(QKeySequence::NativeText);
            }
        }
        QString what = word.action->text().remove(u'&');
        if (!keys.isEmpty()) {
            row(keys.join(QStringLiteral(", ")), what.remove(QStringLiteral(" …")));
        }
    }
    row(tr("Space"), tr("Throw darts, where no control takes the key"));
    row(tr("Tab, Shift+Tab"), tr("Next and previous control"));
    row(tr("Alt and a letter"), tr("The control or menu whose name underlines that letter"));
    row(tr("Arrow keys, Page keys"), tr("Change the slider or list that has the focus"));
    row(tr("Enter"), tr("Take the number typed into a field"));
    row(tr("Escape"), tr("Stop what is running; otherwise leave the presentation"));
    row(tr("Timeline: arrow keys"), tr("Move the time cursor; Home and End to the ends"));
    return html + QStringLiteral("</table>");
}

QString MainMenu::aboutHtml() {
    QString html = QStringLiteral("<h2>Dartscope %1</h2>")
                       .arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    const auto paragraph = [&](const QString& text) {
        html += QStringLiteral("<p>%1</p>").arg(text);
    };
    paragraph(
        tr("Shows what parallel programs really do: it estimates π by throwing darts under "
           "every common parallel model, in real worker processes, and shows what happened."));
    paragraph(
        tr("Free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty."));
    paragraph(tr("The experiments follow the lesson “Parallel programming” of CodeRefinery and "
                 "Aalto Scientific Computing, licence %1.")
                  .arg(QStringLiteral("<a href='https://creativecommons.org/licenses/by/4.0/'>"
                                      "CC BY 4.0</a>")));
    paragraph(
        tr("The darts come from the generator SFC64 by Chris Doty-Humphrey; the colours of "
           "the workers are those of Masataka Okabe and Kei Ito."));
    paragraph(
        tr("Built with Qt and Qt Charts (GPL version 3), Highway, OpenMP, nlohmann/json, "
           "CLI11, {fmt} and tl::expected."));
    return html;
}

}  // namespace dartscope::gui
