// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/timeline_painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/timeline/lane_painting.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {

QFont smaller(const QFont& font) {
    QFont small = font;
    if (font.pointSizeF() > 0) {
        small.setPointSizeF(font.pointSizeF() * 0.88);
    } else {
        small.setPixelSize(std::max(9, font.pixelSize() * 88 / 100));
    }
    return small;
}

namespace {

QColor mutedText(const LaneStyle& style) {
    return color(Role::MutedText, isDark(style.palette));
}

}  // namespace

double TimelineLayout::hiddenHeight() const {
    return std::max(0.0, static_cast<double>(laneCount) * pitch - lanes.height());
}

std::optional<std::size_t> TimelineLayout::laneAt(double y, double scroll) const {
    const double at = (y + scroll) / pitch;
    if (y < 0 || y >= lanes.height() || at < 0 || at >= static_cast<double>(laneCount)) {
        return {};
    }
    return static_cast<std::size_t>(at) * lanesARow;
}

TimelineLayout timelineLayout(const QRectF& area, const QFont& font, std::size_t lanes,
                              std::size_t mostRows) {
    const QFontMetricsF metrics(font);
    const QFontMetricsF small(smaller(font));
    const double row = std::ceil(small.height()) + 4;
    const double number = metrics.horizontalAdvance(inDigits(std::max<std::uint64_t>(lanes, 10)));
    const bool grouped = mostRows > 0 && lanes > mostRows;
    const double left = std::ceil((grouped ? 2.2 : 1) * number + metrics.height() + 12);
    TimelineLayout layout;
    if (mostRows > 0 && lanes > mostRows) {
        layout.lanesARow = (lanes + mostRows - 1) / mostRows;
    }
    layout.laneCount = (lanes + layout.lanesARow - 1) / layout.lanesARow;
    const double right = area.right() - 8;
    const double top = area.top() + 2;
    const double legendTop = area.bottom() - row - 2;
    const double axisTop = legendTop - row - 2;
    const double lanesTop = top + row + 2;
    const auto across = [&](double x, double from, double to) {
        return QRectF(x, from, std::max(1.0, right - x), std::max(1.0, to - from));
    };
    layout.strip = across(area.left() + left, top, top + row);
    layout.lanes = across(area.left() + left, lanesTop, axisTop);
    layout.gutter = QRectF(area.left(), lanesTop, left, layout.lanes.height());
    layout.axis = across(area.left() + left, axisTop, legendTop);
    layout.legend = across(area.left() + 8, legendTop, area.bottom() - 2);
    layout.pitch =
        std::clamp(std::floor(layout.lanes.height() /
                              std::max<double>(1, static_cast<double>(layout.laneCount))),
                   TimelineLayout::kLeastPitch, TimelineLayout::kMostPitch);
    return layout;
}

void paintGround(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                 const TimelineLayout& layout, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QColor base = style.palette.color(QPalette::Base);
    painter.fillRect(layout.lanes, base);
    painter.save();
    painter.setClipRect(layout.lanes);
    // What comes before the first and after the last dart is not the darts' time.
    const QColor shade = mixed(color(Role::Grid, dark), base, 0.45);
    for (const Phase& phase : phasesOf(tracks.record().marks)) {
        if (phase.kind != Phase::Kind::Throwing) {
            const double x = layout.lanes.left() + axis.xAt(static_cast<double>(phase.fromNs));
            const double end = layout.lanes.left() + axis.xAt(static_cast<double>(phase.toNs));
            painter.fillRect(QRectF(x, layout.lanes.top(), end - x, layout.lanes.height()), shade);
        }
    }
    painter.setPen(QPen(color(Role::Grid, dark), 1));
    for (const Tick& tick : ticksOf(axis, 80).ticks) {
        const double x = std::floor(layout.lanes.left() + axis.xAt(tick.ns)) + 0.5;
        painter.drawLine(QPointF(x, layout.lanes.top()), QPointF(x, layout.lanes.bottom()));
    }
    painter.restore();
}

void paintStrip(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                const TimelineLayout& layout, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QFont font = smaller(style.font);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    painter.setClipRect(layout.strip);
    for (const Phase& phase : phasesOf(tracks.record().marks)) {
        const double from = std::max(
            layout.strip.left(), layout.strip.left() + axis.xAt(static_cast<double>(phase.fromNs)));
        const double to = std::min(layout.strip.right(),
                                   layout.strip.left() + axis.xAt(static_cast<double>(phase.toNs)));
        if (to <= from) {
            continue;
        }
        const QRectF box(from, layout.strip.top(), to - from, layout.strip.height());
        const bool throwing = phase.kind == Phase::Kind::Throwing;
        painter.fillRect(box.adjusted(0, 0, to - from > 3 ? -1 : 0, 0),
                         mixed(throwing ? color(Role::Work, dark) : color(Role::Idle, dark),
                               style.palette.color(QPalette::Base), throwing ? 0.25 : 0.3));
        const QString name = phaseName(phase.kind);
        // Half a word says less than none: the tooltip has it.
        if (metrics.horizontalAdvance(name) + 6 <= box.width()) {
            painter.setPen(style.palette.color(QPalette::WindowText));
            painter.drawText(box, Qt::AlignCenter, name);
        }
    }
    painter.restore();
}

void paintGutter(QPainter& painter, const RecordTracks& tracks, const TimelineLayout& layout,
                 double scroll, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QFont font =
        layout.pitch < QFontMetricsF(style.font).height() ? smaller(style.font) : style.font;
    const QFontMetricsF metrics(font);
    // Numbers thin out to every 2nd, 5th, 10th … so that none touches its neighbour.
    std::size_t every = 1;
    for (const std::size_t step : {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        if (static_cast<double>(every) * layout.pitch < metrics.height() * 0.95) {
            every = step;
        }
    }
    painter.save();
    painter.setFont(font);
    painter.setClipRect(layout.gutter.adjusted(0, -6, 0, 2));
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = std::min(metrics.height() * 0.34, 6.0);
    for (std::size_t row = 0; row < layout.laneCount; ++row) {
        const double middle =
            layout.gutter.top() + (static_cast<double>(row) + 0.5) * layout.pitch - scroll;
        if ((row + (every > 1 ? 1 : 0)) % every != 0 && row != 0) {
            continue;
        }
        if (middle < layout.gutter.top() - 12 || middle > layout.gutter.bottom() + 12) {
            continue;
        }
        const std::size_t lane = row * layout.lanesARow;
        const std::size_t last = std::min(lane + layout.lanesARow, tracks.lanes().size());
        const auto number = static_cast<std::uint32_t>(lane);
        const bool dim = lane < style.dimmed.size() && style.dimmed[lane];
        painter.setOpacity(dim ? 0.45 : 1);
        if (layout.lanesARow == 1) {
            painter.fillPath(
                markerPath(workerMarker(number),
                           QPointF(layout.gutter.right() - 8 - radius, middle), radius),
                workerColor(number, dark));
        }
        const QString label = last - lane > 1
                                  ? QStringLiteral("%1–%2").arg(inDigits(lane + 1), inDigits(last))
                                  : inDigits(lane + 1);
        painter.setPen(style.palette.color(QPalette::WindowText));
        painter.drawText(QRectF(layout.gutter.left(), middle - metrics.height(),
                                layout.gutter.width() - 14 - 2 * radius, 2 * metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, label);
    }
    painter.restore();
}

void paintAxis(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
               const LaneStyle& style) {
    const QFont font = smaller(style.font);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    painter.setPen(mutedText(style));
    painter.drawLine(layout.axis.topLeft(), layout.axis.topRight());
    const Ticks ticks = ticksOf(axis, 80);
    const double unitWidth = metrics.horizontalAdvance(ticks.unit);
    const double unitLeft = layout.axis.right() - unitWidth;
    painter.drawText(QRectF(unitLeft, layout.axis.top() + 3, unitWidth + 1, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, ticks.unit);
    for (const Tick& tick : ticks.ticks) {
        const double x = layout.axis.left() + axis.xAt(tick.ns);
        painter.drawLine(QPointF(x, layout.axis.top()), QPointF(x, layout.axis.top() + 4));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::max(layout.axis.left() - layout.gutter.width(), x - width / 2);
        if (left + width + 6 < unitLeft) {
            painter.drawText(QRectF(left, layout.axis.top() + 3, width + 1, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, tick.label);
        }
    }
    if (!axis.showsWhole()) {
        // Where in the whole this stretch lies.
        const double left = layout.axis.left();
        const double scale = layout.axis.width() / axis.wholeNs();
        painter.fillRect(QRectF(left + axis.fromNs() * scale, layout.axis.top() - 2,
                                std::max(4.0, (axis.toNs() - axis.fromNs()) * scale), 3),
                         style.palette.color(QPalette::Highlight));
    }
    painter.restore();
}

void paintIntervals(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
                    const LaneStyle& style,
                    const std::vector<std::pair<std::int64_t, std::int64_t>>& intervalsNs) {
    const QColor edge = color(Role::WarningText, isDark(style.palette));
    QColor tint = edge;
    tint.setAlpha(48);
    painter.save();
    painter.setClipRect(layout.lanes);
    painter.setPen(QPen(edge, 1, Qt::DashLine));
    painter.setBrush(tint);
    for (const auto& [from, to] : intervalsNs) {
        const double left = layout.lanes.left() + axis.xAt(static_cast<double>(from));
        const double right = layout.lanes.left() + axis.xAt(static_cast<double>(to));
        painter.drawRect(QRectF(left, layout.lanes.top(), std::max(2.0, right - left),
                                layout.lanes.height() - 1));
    }
    painter.restore();
}

void paintCursor(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
                 const LaneStyle& style, std::int64_t positionNs) {
    const double x = layout.lanes.left() + axis.xAt(static_cast<double>(positionNs));
    if (x < layout.lanes.left() - 0.5 || x > layout.lanes.right() + 0.5) {
        return;
    }
    const bool dark = isDark(style.palette);
    const QColor ink = color(Role::Cursor, dark);
    const QFont font = smaller(style.font);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.palette.color(QPalette::Base), 4));
    painter.drawLine(QPointF(x, layout.strip.bottom()), QPointF(x, layout.axis.top()));
    painter.setPen(QPen(ink, 2));
    painter.drawLine(QPointF(x, layout.strip.top() + 4), QPointF(x, layout.axis.top() + 3));
    QPainterPath handle;
    handle.addPolygon(
        QPolygonF({QPointF(x - 6, layout.strip.top()), QPointF(x + 6, layout.strip.top()),
                   QPointF(x, layout.strip.top() + 9)}));
    painter.fillPath(handle, ink);
    painter.setFont(font);
    const QString label = duration(positionNs);
    const double width = std::ceil(metrics.horizontalAdvance(label)) + 10;
    const double left = std::clamp(x - width / 2, layout.axis.left() - layout.gutter.width() + 2,
                                   layout.axis.right() + 8 - width);
    const QRectF plate(left, layout.axis.top() + 3, width, layout.axis.height() - 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(dark ? QColor(0x10, 0x13, 0x19) : QColor(Qt::white));
    painter.drawText(plate, Qt::AlignCenter, label);
    painter.restore();
}

}  // namespace dartscope::gui
