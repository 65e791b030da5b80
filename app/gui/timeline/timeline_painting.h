// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QPalette>
#include <QRectF>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/gui/timeline/lane_columns.h"
#include "app/gui/timeline/time_axis.h"

class QPainter;

namespace dartscope::gui {

/// Where the parts of a timeline lie, for an area, a font and a number of lanes.
struct TimelineLayout {
    static constexpr double kLeastPitch = 6;  ///< thinner lanes scroll instead
    static constexpr double kMostPitch = 56;

    QRectF gutter;  ///< lane numbers
    QRectF strip;   ///< phases
    QRectF lanes;   ///< what is seen of them
    QRectF axis;
    QRectF legend;
    double pitch = kLeastPitch;  ///< from one lane to the next
    std::size_t laneCount = 0;   ///< rows: lanes, or groups of lanes
    std::size_t lanesARow = 1;   ///< more than 1: neighbours share a row, their mean is drawn

    /// How much taller than `lanes` all lanes are together; 0 when none scrolls.
    double hiddenHeight() const;
    /// The (first) lane at a height below the upper edge of `lanes`, if any.
    std::optional<std::size_t> laneAt(double y, double scroll) const;
};
/// `mostRows`: with more lanes than that, neighbours share a row; 0: each has its own.
TimelineLayout timelineLayout(const QRectF& area, const QFont& font, std::size_t lanes,
                              std::size_t mostRows = 0);

/// Everything that decides how the lanes' picture looks.
struct LaneStyle {
    QPalette palette;
    QFont font;
    /// By lane; empty: all alike.
    std::vector<bool> dimmed;
};

/// The visible lanes as pixels, one column of each lane summed up exactly: work in the worker's
/// colour from below, waiting hatched above it, a thin line where it is idle.
QImage laneImage(const RecordTracks& tracks, const TimeAxis& axis, const TimelineLayout& layout,
                 double scroll, const LaneStyle& style, double devicePixelRatio);

/// The parts around the lanes. Text is text in every format.
void paintGround(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                 const TimelineLayout& layout, const LaneStyle& style);
void paintStrip(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                const TimelineLayout& layout, const LaneStyle& style);
void paintGutter(QPainter& painter, const RecordTracks& tracks, const TimelineLayout& layout,
                 double scroll, const LaneStyle& style);
void paintAxis(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
               const LaneStyle& style);
/// Only kinds of waiting that the record has are explained.
void paintLegend(QPainter& painter, const TimelineLayout& layout, const LaneStyle& style,
                 const RecordTracks& tracks);
/// Over the lanes: serial parts with a frame and a name, messages as arrows from the lane that sent
/// to the one that got them, at the instants that were recorded; none while there are too many to
/// be told apart.
void paintEvents(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                 const TimelineLayout& layout, double scroll, const LaneStyle& style);
void paintIntervals(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
                    const LaneStyle& style,
                    const std::vector<std::pair<std::int64_t, std::int64_t>>& intervalsNs);
void paintCursor(QPainter& painter, const TimeAxis& axis, const TimelineLayout& layout,
                 const LaneStyle& style, std::int64_t positionNs);

}  // namespace dartscope::gui
