// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {

/// What the program was asked for on its command line.
struct Options {
    bool help = false;
    bool version = false;
    bool render = false;  ///< write a picture and end; needs no display
    QStringList files;    ///< records to open; for a picture a run, a sweep or both
    QString view = QStringLiteral("window");
    QString out;                ///< target of --render
    std::optional<QSize> size;  ///< of window or picture
    double scale = 1;           ///< pixels of a PNG for each pixel of the picture
    std::optional<double> at;   ///< where in the run the picture is taken, 0 to 1
    std::optional<Theme> theme;
    std::optional<QString> language;
    QString problem;  ///< one sentence where the arguments make no sense; else empty
};

/// Reads the arguments (without the program's name). Needs no QApplication.
Options parseOptions(const QStringList& arguments);

/// What --help prints: English, as the command line is.
QString helpText();

/// "1366x768": two whole numbers above 0; nothing otherwise.
std::optional<QSize> parseSize(const QString& text);

}  // namespace dartscope::gui
