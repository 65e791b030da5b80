// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace dartscope::gui {

/// Colours and font of one chart. The font's size is in pixels and its family a real one, so that
/// the same chart comes out alike on the screen, in SVG and on paper.
struct ChartStyle {
    bool dark = false;
    QColor ground;
    QColor text;
    QColor muted;
    QColor grid;
    QFont font;

    QFont titleFont() const;
    QFont smallFont() const;
};

/// As the window looks.
ChartStyle styleFor(const QPalette& palette, const QFont& font);
/// For files: dark ink on white, whatever the window looks like.
ChartStyle printStyle(const QFont& font);

}  // namespace dartscope::gui
