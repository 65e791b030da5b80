// SPDX-License-Identifier: GPL-3.0-or-later

// The same window on every machine: no display needed, one style, one font, nobody's settings.
#include <gtest/gtest.h>

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QStandardPaths>

#include "app/gui/bridge/appearance.h"

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("dartscope-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("dartscope-tests"));
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    dartscope::gui::applyTheme(application, dartscope::gui::Theme::Light);
    const int result = RUN_ALL_TESTS();
    // What was told to delete itself later does so now: no event loop comes any more.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return result;
}
