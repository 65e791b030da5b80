// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QIcon>
#include <QScreen>
#include <QSettings>
#include <algorithm>
#include <cstdio>
#include <future>
#include <utility>

#include "app/gui/display.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/options.h"
#include "app/gui/render_command.h"

namespace {

using namespace dartscope;

constexpr int kBadArguments = 2;
constexpr int kUnavailable = 3;

void print(std::FILE* stream, const QString& text) {
    std::fputs(text.toLocal8Bit().constData(), stream);
}

QStringList arguments(int argc, char** argv) {
    QStringList list;
    for (int i = 1; i < argc; ++i) {
        list << QString::fromLocal8Bit(argv[i]);
    }
    return list;
}

/// A window that would not fit the screen with its frame takes the whole screen instead.
void showFitting(QWidget& window) {
    constexpr int kFrame = 40;
    const QSize room = window.screen()->availableGeometry().size();
    if (window.width() > room.width() || window.height() + kFrame > room.height()) {
        window.showMaximized();
    } else {
        window.show();
    }
}

int openWindow(QApplication& application, const gui::Options& options) {
    auto surroundings =
        experiment::thisSurroundings(QCoreApplication::applicationDirPath().toStdString());
    // Asking the interpreters takes a moment, which the window's making hides.
    const auto asked = std::async(std::launch::async, [pythons = surroundings.pythons] {
        static_cast<void>(pythons->all());
    });
    const QSettings settings;
    const auto theme = options.theme.value_or(
        static_cast<gui::Theme>(std::clamp(settings.value(QStringLiteral("theme")).toInt(), 0, 2)));
    gui::Language language;
    language.use(options.language.value_or(
        settings.value(QStringLiteral("language"), gui::Language::systemCode()).toString()));

    gui::Session session(std::move(surroundings));
    gui::Parameters parameters(gui::defaultConfig(session.surroundings()));
    gui::MainWindow window(&session, &parameters, &language);
    window.useTheme(theme);
    if (options.size) {
        window.resize(*options.size);
        window.show();
    } else {
        showFitting(window);
    }
    if (!options.files.isEmpty()) {
        window.openFile(options.files.constFirst());
    }
    return application.exec();
}

}  // namespace

int main(int argc, char** argv) {
    const gui::Options options = gui::parseOptions(arguments(argc, argv));
    if (!options.problem.isEmpty()) {
        print(stderr, QStringLiteral("dartscope: %1 'dartscope --help' lists the options.\n")
                          .arg(options.problem));
        return kBadArguments;
    }
    if (options.help) {
        print(stdout, gui::helpText());
        return 0;
    }
    if (options.version) {
        print(stdout, QStringLiteral("dartscope " DARTSCOPE_VERSION "\n"));
        return 0;
    }
    if (options.render) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt has to say of a platform without windows is nobody's business here.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    } else if (const auto problem = gui::displayProblem()) {
        print(stderr, QStringLiteral("dartscope: %1\n").arg(*problem));
        return kUnavailable;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("dartscope"));
    QCoreApplication::setApplicationName(QStringLiteral("dartscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DARTSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dartscope.Dartscope"));
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dartscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/dartscope.svg")));
    return options.render ? gui::renderCommand(application, options)
                          : openWindow(application, options);
}
