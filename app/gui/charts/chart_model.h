// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/charts/axis_scale.h"

namespace dartscope::gui {

/// What is plotted over the number of workers.
enum class ChartKind { Speedup, Efficiency, Time, Rate };

/// A point in the units of the axes.
struct ChartPoint {
    double x = 0;
    double y = 0;
    std::optional<Bounds> bounds;  ///< ends of the error bar
    PointView view;
};

struct ChartSeries {
    QString name;
    std::vector<ChartPoint> points;  ///< ascending x; may be empty
};

/// A vertical rule at a number of CPUs.
struct ChartRule {
    double x = 0;
    QString label;
    bool allowed = false;  ///< the one that matters most
};

/// Everything that one chart shows, in the reader's language: what is drawn, said to a screen
/// reader and exported alike. Needs no widget and no Qt Charts.
struct ChartModel {
    ChartKind kind = ChartKind::Speedup;
    QString title;     ///< "Speedup of threads"
    QString subtitle;  ///< base and figure
    QString xTitle;
    QString yTitle;  ///< with unit
    AxisScale x;     ///< both axes start at 0
    AxisScale y;
    std::vector<ChartSeries> series;
    std::vector<QPointF> ideal;  ///< empty: no ideal to be had; within the axes
    QString idealLabel;
    std::vector<ChartRule> rules;  ///< ascending x, within the axis
    QString barNote;               ///< what the error bars say, or why there are none
    QString beyondNote;            ///< empty unless a point is beyond the allowed CPUs
    QString suspectNote;           ///< empty unless a point is flagged
    QString summary;               ///< the chart in sentences

    bool empty() const;
};

/// The chart of one kind. Points that lack what is plotted (a speedup without a base) are left out.
ChartModel chartModel(const SweepView& sweep, ChartKind kind);

/// "Speedup", as tabs name it.
QString kindName(ChartKind kind);
/// "compute time", as a subtitle says it.
QString figureName(Figure figure);

/// Every number of one point in a sentence, for the readout line and tooltips.
QString describePoint(const ChartSeries& series, const ChartPoint& point);

}  // namespace dartscope::gui
