// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPalette>
#include <QPointF>
#include <cstdint>

class QApplication;

namespace dartscope::gui {

enum class Theme { System, Light, Dark };

/// Colours that mean something, the same everywhere. Each has a contrast of at least 3:1 (text
/// roles 4.5:1) against the window's and the base colour of its theme; a test computes it.
enum class Role {
    Work,        ///< a lane throws darts
    WaitingCpu,  ///< ready, but another one has the CPU
    WaitingLock,
    Message,
    Idle,
    Grid,
    Ideal,   ///< ideal line of a chart
    Limit,   ///< rule at the allowed CPUs
    Beyond,  ///< points beyond the allowed CPUs
    NoteText,
    WarningText,
    ErrorText,
    MutedText,
    Cursor,  ///< the time cursor
};

/// Marker shapes, so that colour is never alone.
enum class Marker { Circle, Square, Triangle, Diamond, Plus, Cross, Star, Pentagon };

/// The board's ground is dark in both themes.
QColor boardGround();

/// Applies Fusion with our own light or dark palette (Qt 6.4 cannot tell the system's scheme:
/// System goes by the lightness of the palette that the platform set). Call on the GUI thread.
void applyTheme(QApplication& application, Theme theme);

bool isDark(const QPalette& palette);
QColor color(Role role, bool dark);

/// Okabe–Ito colour of worker `lane` (0-based) as drawn on the given ground; from the 9th worker on
/// the colours repeat with another marker. On a light ground they are darkened to 3:1.
QColor workerColor(std::uint32_t lane, bool darkGround);
Marker workerMarker(std::uint32_t lane);
/// The marker's outline around `centre` with half-width `radius`.
QPainterPath markerPath(Marker marker, QPointF centre, double radius);

/// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

}  // namespace dartscope::gui
