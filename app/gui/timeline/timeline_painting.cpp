// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/timeline_painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {
namespace {

QColor mixed(const QColor& a, const QColor& b, double shareOfA) {
    const auto channel = [&](float x, float y) {
        return static_cast<float>(static_cast<double>(x) * shareOfA +
                                  static_cast<double>(y) * (1 - shareOfA));
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

QFont smaller(const QFont& font) {
    QFont small = font;
    if (font.pointSizeF() > 0) {
        small.setPointSizeF(font.pointSizeF() * 0.88);
    } else {
        small.setPixelSize(std::max(9, font.pixelSize() * 88 / 100));
    }
    return small;
}

QColor mutedText(const LaneStyle& style) {
    return color(Role::MutedText, isDark(style.palette));
}

/// What the pixels of one lane are painted with.
struct LaneInks {
    QRgb work, waiting, waitingGap, idle, ground, cut;
};

LaneInks inksOf(std::uint32_t lane, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QColor base = style.palette.color(QPalette::Base);
    const bool dim = lane < style.dimmed.size() && style.dimmed[lane];
    const auto ink = [&](const QColor& c) { return mixed(c, base, dim ? 0.25 : 1).rgb(); };
    const QColor waiting = color(Role::WaitingCpu, dark);
    return {ink(workerColor(lane, dark)),
            ink(waiting),
            ink(mixed(waiting, base, 0.14)),
            ink(color(Role::Idle, dark)),
            base.rgb(),
            ink(mixed(workerColor(lane, dark), base, 0.35))};
}

/// Where a lane lies in the picture, in device pixels.
struct Rows {
    int top, height;
};

/// The pixels of a picture, whose lines are fetched once: asking the image for every pixel would
/// cost more than painting it.
struct Canvas {
    explicit Canvas(QImage& image)
        : bits(reinterpret_cast<QRgb*>(image.bits())),
          stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))),
          width(image.width()),
          height(image.height()) {}

    QRgb& at(int x, int y) const { return bits[y * stride + x]; }

    QRgb* bits;
    qsizetype stride;
    int width, height;
};

void paintColumn(const Canvas& canvas, int x, const Rows& rows, const Column& column,
                 const LaneInks& inks, int hatch) {
    const int work = static_cast<int>(
        std::lround(static_cast<double>(column.share(Activity::Work)) * rows.height));
    const int both = static_cast<int>(std::lround(
        static_cast<double>(column.share(Activity::Work) + column.share(Activity::WaitingCpu)) *
        rows.height));
    const int bottom = rows.top + rows.height - 1;
    const auto clipped = [&](int up) { return bottom - up < 0 || bottom - up >= canvas.height; };
    for (int up = 0; up < both; ++up) {
        if (clipped(up)) {
            continue;
        }
        const int y = bottom - up;
        canvas.at(x, y) = up < work                     ? inks.work
                          : (x + y) % hatch < hatch / 2 ? inks.waiting
                                                        : inks.waitingGap;
    }
    if (column.share(Activity::Idle) > 0.5F) {
        const int line = rows.height / 2;
        for (int up = std::max(line, both); up < line + std::max(1, hatch / 4); ++up) {
            if (!clipped(up)) {
                canvas.at(x, bottom - up) = inks.idle;
            }
        }
    }
}

/// Thin cuts between neighbouring tasks, where tasks are wide enough to be told apart.
void paintCuts(const Canvas& canvas, const LaneTrack& track, const TimeAxis& axis, const Rows& rows,
               const LaneInks& inks, double ratio) {
    const auto [first, last] = track.spansIn(static_cast<std::int64_t>(axis.fromNs()),
                                             static_cast<std::int64_t>(std::ceil(axis.toNs())));
    constexpr double kLeastPixels = 7;
    if (last <= first || static_cast<double>(last - first) * kLeastPixels > axis.width()) {
        return;
    }
    for (std::size_t i = first; i < last; ++i) {
        const auto start = static_cast<double>(track.lane().spans.startNs[i]);
        const int x = static_cast<int>(std::floor(axis.xAt(start) * ratio));
        if (x < 0 || x >= canvas.width) {
            continue;
        }
        for (int y = std::max(rows.top, 0); y < std::min(rows.top + rows.height, canvas.height);
             ++y) {
            canvas.at(x, y) = inks.cut;
        }
    }
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
    return static_cast<std::size_t>(at);
}

TimelineLayout timelineLayout(const QRectF& area, const QFont& font, std::size_t lanes) {
    const QFontMetricsF metrics(font);
    const QFontMetricsF small(smaller(font));
    const double row = std::ceil(small.height()) + 4;
    const double number = metrics.horizontalAdvance(inDigits(std::max<std::uint64_t>(lanes, 10)));
    const double left = std::ceil(number + metrics.height() + 12);
    TimelineLayout layout;
    layout.laneCount = lanes;
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
    layout.pitch = std::clamp(
        std::floor(layout.lanes.height() / std::max<double>(1, static_cast<double>(lanes))),
        TimelineLayout::kLeastPitch, TimelineLayout::kMostPitch);
    return layout;
}

QImage laneImage(const RecordTracks& tracks, const TimeAxis& axis, const TimelineLayout& layout,
                 double scroll, const LaneStyle& style, double devicePixelRatio) {
    const int width = std::max(1, static_cast<int>(layout.lanes.width() * devicePixelRatio));
    const int height = std::max(1, static_cast<int>(layout.lanes.height() * devicePixelRatio));
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Canvas canvas(image);
    const double gap = layout.pitch < 9 ? 1 : layout.pitch < 16 ? 2 : 4;
    const int hatch = std::max(4, 2 * static_cast<int>(std::lround(2.5 * devicePixelRatio)));
    std::vector<Column> columns(static_cast<std::size_t>(width));
    const double nsPerColumn = (axis.toNs() - axis.fromNs()) / width;
    for (std::size_t lane = 0; lane < tracks.lanes().size(); ++lane) {
        const double top = static_cast<double>(lane) * layout.pitch - scroll;
        if (top + layout.pitch < 0 || top > layout.lanes.height()) {
            continue;
        }
        const Rows rows{
            static_cast<int>(std::lround((top + gap / 2) * devicePixelRatio)),
            std::max(1, static_cast<int>(std::lround((layout.pitch - gap) * devicePixelRatio)))};
        const LaneTrack& track = tracks.lanes()[lane];
        const LaneInks inks = inksOf(static_cast<std::uint32_t>(lane), style);
        track.fill(axis.fromNs(), nsPerColumn, columns);
        for (int x = 0; x < width; ++x) {
            paintColumn(canvas, x, rows, columns[static_cast<std::size_t>(x)], inks, hatch);
        }
        paintCuts(canvas, track, axis, rows, inks, devicePixelRatio);
    }
    return image;
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
    for (std::size_t lane = 0; lane < tracks.lanes().size(); ++lane) {
        const double middle =
            layout.gutter.top() + (static_cast<double>(lane) + 0.5) * layout.pitch - scroll;
        if ((lane + (every > 1 ? 1 : 0)) % every != 0 && lane != 0) {
            continue;
        }
        if (middle < layout.gutter.top() - 12 || middle > layout.gutter.bottom() + 12) {
            continue;
        }
        const auto number = static_cast<std::uint32_t>(lane);
        const bool dim = lane < style.dimmed.size() && style.dimmed[lane];
        painter.setOpacity(dim ? 0.45 : 1);
        painter.fillPath(markerPath(workerMarker(number),
                                    QPointF(layout.gutter.right() - 8 - radius, middle), radius),
                         workerColor(number, dark));
        painter.setPen(style.palette.color(QPalette::WindowText));
        painter.drawText(QRectF(layout.gutter.left(), middle - metrics.height(),
                                layout.gutter.width() - 14 - 2 * radius, 2 * metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, inDigits(lane + 1));
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

void paintLegend(QPainter& painter, const TimelineLayout& layout, const LaneStyle& style,
                 bool waitingKnown) {
    const bool dark = isDark(style.palette);
    const QFont font = smaller(style.font);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    const double size = std::round(metrics.ascent());
    double x = layout.legend.left();
    const double middle = std::round(layout.legend.center().y());
    for (const Activity activity : {Activity::Work, Activity::WaitingCpu, Activity::Idle}) {
        if (activity == Activity::WaitingCpu && !waitingKnown) {
            continue;
        }
        const QRectF box(x, middle - size / 2, size * 1.6, size);
        if (activity == Activity::Work) {
            // Work has its worker's colour: as many as fit say that it is not one.
            for (std::uint32_t lane = 0; lane < 3; ++lane) {
                painter.fillRect(
                    QRectF(x + lane * box.width() / 3, box.top(), box.width() / 3, size),
                    workerColor(lane, dark));
            }
        } else if (activity == Activity::WaitingCpu) {
            QImage swatch(static_cast<int>(box.width()), static_cast<int>(box.height()),
                          QImage::Format_RGB32);
            const Canvas swatchCanvas(swatch);
            const LaneInks inks = inksOf(0, {style.palette, style.font, {}});
            for (int column = 0; column < swatch.width(); ++column) {
                Column waiting;
                waiting.shares[static_cast<std::size_t>(Activity::WaitingCpu)] = 1;
                paintColumn(swatchCanvas, column, {0, swatch.height()}, waiting, inks, 6);
            }
            painter.drawImage(box.topLeft(), swatch);
        } else {
            painter.fillRect(box, style.palette.color(QPalette::Base));
            painter.fillRect(QRectF(x, middle - 0.5, box.width(), 1), color(Role::Idle, dark));
        }
        x = box.right() + 5;
        const QString name = activityName(activity);
        const double width = std::ceil(metrics.horizontalAdvance(name)) + 1;
        painter.setPen(style.palette.color(QPalette::WindowText));
        painter.drawText(QRectF(x, layout.legend.top(), width, layout.legend.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + 14;
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
