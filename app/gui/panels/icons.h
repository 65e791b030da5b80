// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPalette;

namespace dartscope::gui {

/// Signs on buttons, drawn by ourselves: the same with every font, sharp at every scale.
enum class Sign { Throw, Stop, Reset, Trend, Note, Warning, Error, Fine };

/// The sign in one colour on a transparent square of `side` logical pixels.
QPixmap signPixmap(Sign sign, const QColor& colour, int side, double devicePixelRatio = 1);
/// The sign in the palette's button text colour, paler where disabled. Make it anew when the
/// palette changes.
QIcon signIcon(Sign sign, const QPalette& palette);

}  // namespace dartscope::gui
