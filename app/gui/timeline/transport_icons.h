// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace dartscope::gui {

enum class TransportIcon { ToStart, StepBack, Play, Pause, StepForward, Slower, Faster };

/// Drawn in the text colour of the theme, paler where disabled.
QIcon transportIcon(TransportIcon icon, const QColor& ink, const QColor& disabledInk);

}  // namespace dartscope::gui
