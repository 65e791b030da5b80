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

/// What is plotted: over the number of workers, but for Pi (over the darts). Weak is only there for
/// a weak sweep; Losses is drawn by GapView's own chart.
enum class ChartKind { Speedup, Efficiency, Time, Rate, Pi, Weak, Losses };

/// A point in the units of the axes.
struct ChartPoint {
    double x = 0;
    double y = 0;
    std::optional<Bounds> bounds;  ///< ends of the error bar
    PointView view;
    QString words = {};  ///< its numbers in a sentence; empty: describePoint() makes it of the view
};

struct ChartSeries {
    QString name;
    std::vector<ChartPoint> points;  ///< ascending x; may be empty
    bool line = true;                ///< joined by a line
    bool markers = true;
};

/// A law's curve, or a theoretical one, with its band.
struct ChartCurve {
    std::optional<std::size_t> series;  ///< whose colour it has; none: that of the ideal line
    std::vector<QPointF> line;          ///< within what was measured
    std::vector<QPointF> beyond;        ///< dashed; begins where the line ends
    std::vector<QPointF> low, high;     ///< the band's edges, as long as one another; may be empty
    QString label;
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
    AxisScale x;     ///< linear ones start at 0, but for Pi
    AxisScale y;
    std::vector<ChartSeries> series;
    std::vector<ChartCurve> curves;  ///< they may leave the axes
    std::vector<QPointF> ideal;      ///< empty: no ideal to be had; within the axes
    QString idealLabel;
    std::vector<ChartRule> rules;  ///< ascending x, within the axis
    QString barNote;               ///< what the error bars say, or why there are none
    QString curveNote;             ///< what the laws say; empty without a law or a reason
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
