// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_style.h"

#include <QFontInfo>
#include <algorithm>

#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {
namespace {

QFont inPixels(const QFont& font, double factor) {
    const QFontInfo info(font);
    QFont scaled(info.family());
    scaled.setPixelSize(std::max(8, qRound(info.pixelSize() * factor)));
    return scaled;
}

ChartStyle style(bool dark, const QColor& ground, const QColor& text, const QFont& font) {
    return {dark,
            ground,
            text,
            color(Role::MutedText, dark),
            color(Role::Grid, dark),
            inPixels(font, 1)};
}

}  // namespace

QFont ChartStyle::titleFont() const {
    QFont title = inPixels(font, 1.15);
    title.setBold(true);
    return title;
}

QFont ChartStyle::smallFont() const {
    return inPixels(font, 0.9);
}

ChartStyle styleFor(const QPalette& palette, const QFont& font) {
    return style(isDark(palette), palette.color(QPalette::Base), palette.color(QPalette::Text),
                 font);
}

ChartStyle printStyle(const QFont& font) {
    return style(false, Qt::white, QColor(0x1c, 0x20, 0x26), font);
}

}  // namespace dartscope::gui
