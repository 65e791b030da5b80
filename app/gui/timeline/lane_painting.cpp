// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/lane_painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {

QColor mixed(const QColor& a, const QColor& b, double shareOfA) {
    const auto channel = [&](float x, float y) {
        return static_cast<float>(static_cast<double>(x) * shareOfA +
                                  static_cast<double>(y) * (1 - shareOfA));
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

namespace {

/// The activities that are stacked in a column, from below, each with a pattern of its own.
constexpr std::array kStacked{Activity::Work, Activity::WaitingCpu, Activity::WaitingLock,
                              Activity::Message, Activity::Barrier};

/// What the pixels of one lane are painted with: by activity the ink and what lies between its
/// lines.
struct LaneInks {
    std::array<QRgb, kActivities> ink, between;
    QRgb cut;

    QRgb idle() const { return ink[static_cast<std::size_t>(Activity::Idle)]; }
};

Role roleOf(Activity activity) {
    switch (activity) {
        case Activity::Work:
            return Role::Work;
        case Activity::WaitingCpu:
            return Role::WaitingCpu;
        case Activity::WaitingLock:
            return Role::WaitingLock;
        case Activity::Message:
            return Role::Message;
        case Activity::Barrier:
        case Activity::Idle:
            break;
    }
    return Role::Idle;
}

LaneInks inksOf(std::uint32_t lane, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QColor base = style.palette.color(QPalette::Base);
    const bool dim = lane < style.dimmed.size() && style.dimmed[lane];
    const auto ink = [&](const QColor& c) { return mixed(c, base, dim ? 0.25 : 1).rgb(); };
    LaneInks inks{};
    for (std::size_t i = 0; i < kActivities; ++i) {
        const auto activity = static_cast<Activity>(i);
        const QColor own =
            activity == Activity::Work ? workerColor(lane, dark) : color(roleOf(activity), dark);
        inks.ink[i] = ink(own);
        inks.between[i] = ink(mixed(own, base, 0.14));
    }
    inks.cut = ink(mixed(workerColor(lane, dark), base, 0.35));
    return inks;
}

/// Whether a pixel lies on a line of the activity's pattern; `hatch` from line to line.
bool onLine(Activity activity, int x, int y, int hatch) {
    const int half = hatch / 2;
    const auto modulo = [hatch](int value) { return ((value % hatch) + hatch) % hatch; };
    switch (activity) {
        case Activity::WaitingCpu:  // rising stripes
            return modulo(x + y) < half;
        case Activity::WaitingLock:  // a lattice
            return modulo(x + y) < half - 1 || modulo(x - y) < half - 1;
        case Activity::Message:  // level lines
            return modulo(y) < half;
        case Activity::Barrier:  // upright lines
            return modulo(x) < half - 1;
        case Activity::Work:
        case Activity::Idle:
            break;
    }
    return true;
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
    const int bottom = rows.top + rows.height - 1;
    const auto clipped = [&](int up) { return bottom - up < 0 || bottom - up >= canvas.height; };
    int up = 0;
    double share = 0;
    for (const Activity activity : kStacked) {
        share += static_cast<double>(column.share(activity));
        const int edge = std::min(rows.height, static_cast<int>(std::lround(share * rows.height)));
        const auto i = static_cast<std::size_t>(activity);
        for (; up < edge; ++up) {
            if (!clipped(up)) {
                const int y = bottom - up;
                canvas.at(x, y) = onLine(activity, x, y, hatch) ? inks.ink[i] : inks.between[i];
            }
        }
    }
    if (column.share(Activity::Idle) > 0.5F) {
        const int line = rows.height / 2;
        for (int at = std::max(line, up); at < line + std::max(1, hatch / 4); ++at) {
            if (!clipped(at)) {
                canvas.at(x, bottom - at) = inks.idle();
            }
        }
    }
}

/// Takes other columns into a running mean, with that weight.
void addTo(std::vector<Column>& mean, const std::vector<Column>& other, float weight) {
    for (std::size_t x = 0; x < mean.size(); ++x) {
        for (std::size_t i = 0; i < kActivities; ++i) {
            mean[x].shares[i] += (other[x].shares[i] - mean[x].shares[i]) * weight;
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
    std::vector<Column> other(layout.lanesARow > 1 ? columns.size() : 0);
    const double nsPerColumn = (axis.toNs() - axis.fromNs()) / width;
    for (std::size_t row = 0; row < layout.laneCount; ++row) {
        const double top = static_cast<double>(row) * layout.pitch - scroll;
        if (top + layout.pitch < 0 || top > layout.lanes.height()) {
            continue;
        }
        const Rows rows{
            static_cast<int>(std::lround((top + gap / 2) * devicePixelRatio)),
            std::max(1, static_cast<int>(std::lround((layout.pitch - gap) * devicePixelRatio)))};
        const std::size_t lane = row * layout.lanesARow;
        const std::size_t end = std::min(lane + layout.lanesARow, tracks.lanes().size());
        const LaneTrack& track = tracks.lanes()[lane];
        const LaneInks inks = inksOf(static_cast<std::uint32_t>(lane), style);
        track.fill(axis.fromNs(), nsPerColumn, columns);
        for (std::size_t next = lane + 1; next < end; ++next) {
            tracks.lanes()[next].fill(axis.fromNs(), nsPerColumn, other);
            addTo(columns, other, 1.0F / static_cast<float>(next - lane + 1));
        }
        for (int x = 0; x < width; ++x) {
            paintColumn(canvas, x, rows, columns[static_cast<std::size_t>(x)], inks, hatch);
        }
        if (end == lane + 1) {
            paintCuts(canvas, track, axis, rows, inks, devicePixelRatio);
        }
    }
    return image;
}

void paintLegend(QPainter& painter, const TimelineLayout& layout, const LaneStyle& style,
                 const RecordTracks& tracks) {
    const bool dark = isDark(style.palette);
    const QFont font = smaller(style.font);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    const double size = std::round(metrics.ascent());
    double x = layout.legend.left();
    const double middle = std::round(layout.legend.center().y());
    for (const Activity activity : {Activity::Work, Activity::WaitingCpu, Activity::WaitingLock,
                                    Activity::Message, Activity::Barrier, Activity::Idle}) {
        const bool shown = activity == Activity::WaitingCpu ? tracks.waitingKnown()
                           : activity == Activity::Work || activity == Activity::Idle
                               ? true
                               : tracks.has(activity);
        if (!shown) {
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
        } else if (activity == Activity::Idle) {
            painter.fillRect(box, style.palette.color(QPalette::Base));
            painter.fillRect(QRectF(x, middle - 0.5, box.width(), 1), color(Role::Idle, dark));
        } else {
            QImage swatch(static_cast<int>(box.width()), static_cast<int>(box.height()),
                          QImage::Format_RGB32);
            const Canvas swatchCanvas(swatch);
            const LaneInks inks = inksOf(0, {style.palette, style.font, {}});
            for (int column = 0; column < swatch.width(); ++column) {
                Column waiting;
                waiting.shares[static_cast<std::size_t>(activity)] = 1;
                paintColumn(swatchCanvas, column, {0, swatch.height()}, waiting, inks, 6);
            }
            painter.drawImage(box.topLeft(), swatch);
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

}  // namespace dartscope::gui
