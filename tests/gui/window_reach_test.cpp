// SPDX-License-Identifier: GPL-3.0-or-later
// What everybody must be able to read and to reach: names, keys, room for words, sizes, contrast.
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <algorithm>
#include <map>

#include "app/gui/bridge/appearance.h"
#include "app/gui/panels/run_bar.h"
#include "tests/gui/sample_records.h"
#include "tests/gui/window_fixture.h"

namespace dartscope::gui {
namespace {

using test::WindowTest;

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
