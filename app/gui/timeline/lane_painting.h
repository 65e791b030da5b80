// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

#include "app/gui/timeline/timeline_painting.h"

namespace dartscope::gui {

/// A colour between two: all of `a` at 1.
QColor mixed(const QColor& a, const QColor& b, double shareOfA);
/// The font of numbers and legends.
QFont smaller(const QFont& font);

}  // namespace dartscope::gui
