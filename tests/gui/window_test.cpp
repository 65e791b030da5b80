// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>
#include <map>

#include "app/gui/bridge/appearance.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/run_bar.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

using test::WindowTest;

QString sentence(MainWindow& window) {
    return window.findChild<FlagBar*>()->sentence();
}

TEST_F(WindowTest, OpensOnAReadyExperimentWithTheBoardInSight) {
    MainWindow& window = open();
    EXPECT_TRUE(window.findChild<RunBar*>()->throwButton()->isEnabled());
    EXPECT_TRUE(m_parameters->validated().has_value());
    EXPECT_EQ(m_parameters->config().workers,
              static_cast<std::uint32_t>(m_session->surroundings().machine.allowed));
}

TEST_F(WindowTest, F5ThrowsRealDartsAndTheShortRunReplaysItself) {
    MainWindow& window = open();
    setDarts(10'000'019);
    QTest::keyClick(&window, Qt::Key_F5);
    EXPECT_TRUE(m_session->busy());
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_TRUE(m_session->run().record);
    EXPECT_EQ(m_session->run().record->darts, 10'000'019U);
    EXPECT_FALSE(m_session->run().record->partial);
    EXPECT_TRUE(window.cursor().playing());
}

TEST_F(WindowTest, SpaceThrowsWhereNoControlTakesIt) {
    MainWindow& window = open();
    setDarts(1'000'000);
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_Space);
    EXPECT_TRUE(m_session->busy());
    ASSERT_TRUE(waitUntilIdle());
}

TEST_F(WindowTest, EscStopsALongRunAndKeepsWhatWasMeasured) {
    MainWindow& window = open();
    setDarts(1'000'000'000'000'000);
    QTest::keyClick(&window, Qt::Key_F5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->progress().darts > 0; }, 30'000));
    EXPECT_TRUE(window.findChild<RunBar*>()->stopButton()->isEnabled());
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_EQ(m_session->state(), Session::State::Stopping);
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_TRUE(m_session->run().record);
    EXPECT_TRUE(m_session->run().record->partial);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(WindowTest, FocusNeverFallsOnAButtonThatDoesSomethingElse) {
    MainWindow& window = open();
    setDarts(1'000'000);
    auto* bar = window.findChild<RunBar*>();
    bar->throwButton()->setFocus();
    QTest::keyClick(bar->throwButton(), Qt::Key_Space);
    EXPECT_EQ(QApplication::focusWidget(), bar->stopButton());
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(QApplication::focusWidget(), bar->throwButton());
}

TEST_F(WindowTest, WorkerThatDiesIsOneSentenceAndTheWindowGoesOn) {
    MainWindow& window = open("/bin/false");
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(sentence(window).startsWith("The worker process"))
        << sentence(window).toStdString();
    EXPECT_TRUE(window.findChild<RunBar*>()->throwButton()->isEnabled());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(WindowTest, WorkerThatIsNotThereIsNamed) {
    MainWindow& window = open("/nowhere/dartscope-worker");
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(sentence(window).contains("/nowhere/dartscope-worker"));
}

TEST_F(WindowTest, BadRecordIsOneSentenceAndTheOldRunStays) {
    MainWindow& window = open();
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    const auto before = m_session->run().record;
    window.openFile(m_home.filePath("nothing.json"));
    EXPECT_TRUE(sentence(window).contains("nothing.json"));
    EXPECT_EQ(m_session->run().record, before);
}

TEST_F(WindowTest, SavedRunComesBackWithItsSettingsInOneStepOfUndo) {
    MainWindow& window = open();
    m_session->show(experiment::assess(test::sampleRun(3, 4)));
    const QString path = m_home.filePath("run.json");
    ASSERT_EQ(m_session->saveRun(path), std::nullopt);
    m_session->clear();
    const auto before = m_parameters->config();
    window.openFile(path);
    ASSERT_TRUE(m_session->run().record);
    EXPECT_EQ(*m_session->run().record, *test::sampleRun(3, 4));
    EXPECT_EQ(m_parameters->config().workers, 3U);
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config(), before);
}

TEST_F(WindowTest, RunThatCannotBeSavedSaysSo) {
    open();
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    const auto problem = m_session->saveRun(m_home.filePath("no/such/folder/run.json"));
    ASSERT_TRUE(problem.has_value());
    EXPECT_TRUE(problem->contains("run.json"));
}

TEST_F(WindowTest, MeasuringOneWorkerShowsTheRunAgainWithItsSpeedup) {
    MainWindow& window = open();
    setDarts(200'000'000);
    m_parameters->change(Parameters::Field::Workers,
                         [](record::RunConfig& config) { config.workers = 2; });
    window.throwDarts();
    ASSERT_TRUE(waitUntilIdle());
    const auto run = m_session->run().record;
    EXPECT_EQ(m_session->speedup(), std::nullopt);
    m_session->measureBase();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_session->run().record, run);
    EXPECT_TRUE(m_session->speedup().has_value());
}

TEST_F(WindowTest, LanguageAndThemeChangeWhileARunGoesOn) {
    MainWindow& window = open();
    setDarts(1'000'000'000'000'000);
    window.throwDarts();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->progress().darts > 0; }, 30'000));
    window.setLanguage("fi");
    window.setTheme(Theme::Dark);
    window.changeFontSize(1);
    QApplication::processEvents();
    EXPECT_EQ(window.findChild<RunBar*>()->throwButton()->text(), "Heitä");
    EXPECT_EQ(m_session->state(), Session::State::Running);
    window.changeFontSize(0);
    window.setTheme(Theme::Light);
    window.setLanguage("en");
    QApplication::processEvents();
    EXPECT_EQ(window.findChild<RunBar*>()->throwButton()->text(), "Throw");
    m_session->stop();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(m_session->run().record);
}

TEST_F(WindowTest, KeysAreListedInAWindowThatBlocksNothing) {
    MainWindow& window = open();
    QTest::keyClick(&window, Qt::Key_F1);
    const auto dialogs = window.findChildren<QDialog*>();
    ASSERT_EQ(dialogs.size(), 1);
    EXPECT_TRUE(dialogs[0]->isVisible());
    EXPECT_FALSE(dialogs[0]->isModal());
}

TEST_F(WindowTest, ResetBringsControlsAndResultsBackAndUndoBringsTheControlsAgain) {
    MainWindow& window = open();
    setDarts(77);
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    window.resetAll();
    EXPECT_EQ(m_parameters->config(), m_parameters->defaults());
    EXPECT_FALSE(m_session->run().record);
    m_parameters->undoStack().undo();
    EXPECT_EQ(m_parameters->config().darts, 77U);
}

TEST_F(WindowTest, WrongNumberInAFieldStopsTheStart) {
    MainWindow& window = open();
    for (auto* field : window.findChildren<QLineEdit*>()) {
        if (field->accessibleName() == "Darts, exact value") {
            field->setText("1.5");
        }
    }
    QTest::keyClick(&window, Qt::Key_F5);
    EXPECT_FALSE(m_session->busy());
    EXPECT_TRUE(sentence(window).contains("1.5"));
}

/// All nodes of the accessibility tree that the keyboard can reach.
void collectUnnamed(QAccessibleInterface* node, QStringList& unnamed, int& focusable) {
    if (node == nullptr || node->state().invisible) {
        return;
    }
    if (node->state().focusable && node->role() != QAccessible::Window) {
        ++focusable;
        if (node->text(QAccessible::Name).isEmpty()) {
            const QObject* object = node->object();
            unnamed << (object != nullptr ? QString::fromLatin1(object->metaObject()->className())
                                          : QStringLiteral("role %1").arg(node->role()));
        }
    }
    for (int i = 0; i < node->childCount(); ++i) {
        collectUnnamed(node->child(i), unnamed, focusable);
    }
}

TEST_F(WindowTest, EverythingThatTakesTheFocusHasAName) {
    MainWindow& window = open();
    const auto check = [&](const char* state) {
        QStringList unnamed;
        int focusable = 0;
        collectUnnamed(QAccessible::queryAccessibleInterface(&window), unnamed, focusable);
        EXPECT_GT(focusable, 20) << state;
        EXPECT_TRUE(unnamed.isEmpty()) << state << ": " << unnamed.join(", ").toStdString();
    };
    check("at the start");
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    m_session->show(experiment::assess(test::sampleSweep()));
    QApplication::processEvents();
    check("with run and sweep");
    window.showWhy();
    check("with the why");
}

TEST_F(WindowTest, TabVisitsEveryControlInReadingOrder) {
    MainWindow& window = open();
    auto* start = window.findChild<RunBar*>()->throwButton();
    start->setFocus();
    QStringList visited;
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        ASSERT_NE(now, nullptr);
        if (now == start) {
            break;
        }
        // A list's accessible text is its choice here, its name is the label.
        visited << now->accessibleName();
        if (now->accessibleName().isEmpty()) {
            visited.back() = QAccessible::queryAccessibleInterface(now)->text(QAccessible::Name);
        }
    }
    ASSERT_EQ(QApplication::focusWidget(), start) << visited.join(", ").toStdString();
    int last = -1;
    for (const char* name : {"Reset", "Measure speedup", "Model", "Workers", "Workers, exact value",
                             "CPUs you may use", "Darts", "Darts, exact value", "Task size",
                             "Kernel", "Schedule", "Worker counts to measure"}) {
        const auto index = static_cast<int>(visited.indexOf(QLatin1String(name)));
        EXPECT_GT(index, last) << name << " of " << visited.join(", ").toStdString();
        last = index;
    }
}

/// Texts that need more room than they have.
QStringList clipped(MainWindow& window) {
    QStringList texts;
    const auto need = [&](const QWidget* widget, const QString& text, int width) {
        if (widget->isVisible() && !text.isEmpty() && widget->width() < width) {
            texts << QStringLiteral("%1 (%2 < %3)").arg(text).arg(widget->width()).arg(width);
        }
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->wordWrap()) {
            need(label, label->text(), label->sizeHint().width());
        } else if (label->isVisible() && label->height() < label->heightForWidth(label->width())) {
            texts << label->text();
        }
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        need(button, button->text(), button->minimumSizeHint().width());
    }
    for (const auto* box : window.findChildren<QComboBox*>()) {
        const int arrowAndFrame = 28;
        need(box, box->currentText(),
             box->fontMetrics().horizontalAdvance(box->currentText()) + arrowAndFrame);
    }
    for (const auto* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; i < tabs->count() && tabs->isVisible(); ++i) {
            const int width = tabs->fontMetrics().horizontalAdvance(tabs->tabText(i).remove(u'&'));
            if (tabs->isTabVisible(i) && tabs->tabRect(i).width() < width + 8) {
                texts << tabs->tabText(i);
            }
        }
    }
    for (const auto* field : window.findChildren<QLineEdit*>()) {
        need(field, field->text(), field->fontMetrics().horizontalAdvance(field->text()) + 10);
    }
    return texts;
}

TEST_F(WindowTest, NothingIsClippedInAnyLanguage) {
    MainWindow& window = open();
    for (const QString& code : Language::codes()) {
        window.setLanguage(code);
        m_session->clear();
        QApplication::processEvents();
        EXPECT_EQ(window.size(), QSize(1366, 768)) << code.toStdString();
        EXPECT_TRUE(clipped(window).isEmpty())
            << code.toStdString() << ": " << clipped(window).join("; ").toStdString();
        m_session->show(experiment::assess(test::sampleRun(8, 2)));
        m_session->show(experiment::assess(test::sampleSweep()));
        window.cursor().pause();
        QApplication::processEvents();
        EXPECT_EQ(window.size(), QSize(1366, 768)) << code.toStdString();
        EXPECT_TRUE(clipped(window).isEmpty())
            << code.toStdString() << ": " << clipped(window).join("; ").toStdString();
    }
}

TEST_F(WindowTest, UnderlinedLettersAreUniqueInEveryLanguage) {
    MainWindow& window = open();
    for (const QString& code : Language::codes()) {
        window.setLanguage(code);
        QMap<QChar, QStringList> users;
        const auto take = [&](const QString& text) {
            const auto at = text.indexOf(u'&');
            if (at >= 0 && at + 1 < text.size()) {
                users[text[at + 1].toUpper()] << text;
            }
        };
        for (const QAction* menu : window.menuBar()->actions()) {
            take(menu->text());
        }
        for (const auto* label : window.findChildren<QLabel*>()) {
            if (label->buddy() != nullptr) {
                take(label->text());
            }
        }
        for (const auto* button : window.findChildren<QAbstractButton*>()) {
            take(button->text());
        }
        for (const auto* tabs : window.findChildren<QTabBar*>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                take(tabs->tabText(i));
            }
        }
        for (auto it = users.cbegin(); it != users.cend(); ++it) {
            EXPECT_EQ(it.value().size(), 1)
                << code.toStdString() << ": " << it.value().join(", ").toStdString();
        }
        for (const auto* menu : window.findChildren<QMenu*>()) {
            QMap<QChar, QStringList> items;
            for (const QAction* action : menu->actions()) {
                const auto at = action->text().indexOf(u'&');
                if (at >= 0) {
                    items[action->text()[at + 1].toUpper()] << action->text();
                }
            }
            for (auto it = items.cbegin(); it != items.cend(); ++it) {
                EXPECT_EQ(it.value().size(), 1)
                    << code.toStdString() << ": " << it.value().join(", ").toStdString();
            }
        }
    }
}

TEST_F(WindowTest, TargetsAreLargeEnoughToHit) {
    MainWindow& window = open();
    m_session->show(experiment::assess(test::sampleRun(4, 4)));
    QApplication::processEvents();
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            EXPECT_GE(button->width(), 24) << button->text().toStdString();
            EXPECT_GE(button->height(), 24) << button->text().toStdString();
        }
    }
}

/// The colour that most of a picture's opaque points have.
QColor inkOf(const QIcon& icon) {
    const QImage image = icon.pixmap(32, 32).toImage();
    std::map<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor point = image.pixelColor(x, y);
            if (point.alpha() == 255) {
                ++counts[point.rgb()];
            }
        }
    }
    const auto most = std::ranges::max_element(
        counts, {}, [](const auto& colourAndCount) { return colourAndCount.second; });
    return most == counts.end() ? QColor() : QColor::fromRgb(most->first);
}

TEST_F(WindowTest, WordsAndSignsStandOutInWhicheverThemeIsChosenLast) {
    auto& window = open();
    for (const Theme theme : {Theme::Dark, Theme::Light, Theme::Dark}) {
        applyTheme(*qApp, theme);
        QCoreApplication::processEvents();
        const QPalette of = QApplication::palette();
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&window) && label->isEnabledTo(&window)) {
                EXPECT_GE(contrastRatio(label->palette().color(QPalette::WindowText),
                                        of.color(QPalette::Window)),
                          4.5)
                    << label->text().toStdString();
            }
        }
        for (const QPushButton* button : window.findChildren<QPushButton*>()) {
            if (const QColor ink = inkOf(button->icon()); ink.isValid()) {
                EXPECT_GE(contrastRatio(ink, of.color(QPalette::Button)), 3.0)
                    << button->text().toStdString();
            }
        }
    }
}

}  // namespace
}  // namespace dartscope::gui
