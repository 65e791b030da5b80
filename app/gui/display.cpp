// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/display.h"

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QLibraryInfo>

namespace dartscope::gui {
namespace {

QString environment(const char* name) {
    return QString::fromLocal8Bit(qgetenv(name));
}

/// Whether an X server answers at DISPLAY. Asked through the library that Qt's own plugin uses, so
/// that sockets, forwarding and access rights are all tried; without that library Qt has no X
/// windows either.
bool xServerAnswers() {
    QLibrary xcb(QStringLiteral("xcb"), 1);
    using Connect = void* (*)(const char*, int*);
    using HasError = int (*)(void*);
    using Disconnect = void (*)(void*);
    const auto connect = reinterpret_cast<Connect>(xcb.resolve("xcb_connect"));
    const auto hasError = reinterpret_cast<HasError>(xcb.resolve("xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<Disconnect>(xcb.resolve("xcb_disconnect"));
    if (connect == nullptr || hasError == nullptr || disconnect == nullptr) {
        return false;
    }
    void* connection = connect(nullptr, nullptr);
    const bool answers = hasError(connection) == 0;
    disconnect(connection);
    return answers;
}

bool waylandAnswers() {
    const QString name = environment("WAYLAND_DISPLAY");
    if (name.isEmpty()) {
        return false;
    }
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) +
                       QStringLiteral("/platforms"));
    const bool hasPlugin = !plugins.entryList({QStringLiteral("*wayland*")}, QDir::Files).isEmpty();
    return hasPlugin && QFile::exists(QDir(environment("XDG_RUNTIME_DIR")).filePath(name));
}

}  // namespace

std::optional<QString> displayProblem() {
    const QString platform = environment("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith(QLatin1String("xcb")) &&
        !platform.startsWith(QLatin1String("wayland"))) {
        return std::nullopt;  // offscreen, vnc, eglfs: the person knows
    }
    const QString display = environment("DISPLAY");
    if ((!display.isEmpty() && xServerAnswers()) || waylandAnswers()) {
        return std::nullopt;
    }
    const QString cure = QStringLiteral(
        "Log in with a desktop, forward the display (ssh -X), or work without one: "
        "dartscope-cli runs and measures in a terminal, and 'dartscope --render FILE --out "
        "picture.png' draws what it recorded.");
    return display.isEmpty()
               ? QStringLiteral("There is no display to open a window on. %1").arg(cure)
               : QStringLiteral("The display '%1' does not answer. %2").arg(display, cure);
}

}  // namespace dartscope::gui
