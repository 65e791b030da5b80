// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QPointF>
#include <cstddef>
#include <optional>

#include "app/gui/charts/chart_layout.h"
#include "app/gui/charts/chart_model.h"
#include "app/gui/charts/chart_style.h"

class QAbstractAxis;
class QLineSeries;

namespace dartscope::gui {

class ChartOverlay;

/// Which point of which series.
struct PointIndex {
    std::size_t series = 0;
    std::size_t point = 0;
    bool operator==(const PointIndex&) const = default;
};

/// One chart as a graphics item: Qt Charts draws axes, grid and lines, an overlay of ours the rest
/// (bars, markers, rules, labels, titles). The same item serves the screen and the exports. GUI
/// thread.
class SweepChart : public QChart {
    Q_OBJECT
public:
    explicit SweepChart(QGraphicsItem* parent = nullptr);

    void setContent(ChartModel model, const ChartStyle& style);
    const ChartModel& model() const { return m_model; }
    const ChartStyle& style() const { return m_style; }
    const ChartLayout& arrangement() const { return m_layout; }

    /// Where a value of the axes is drawn, in the item's coordinates.
    QPointF positionOf(QPointF value) const;
    const ChartPoint& point(PointIndex index) const;
    /// The point drawn nearest to a position, if it is within that many pixels.
    std::optional<PointIndex> nearest(QPointF position, double within) const;

    /// Rings one point; an index that is no longer there is dropped with the next content.
    void select(std::optional<PointIndex> index);
    std::optional<PointIndex> selected() const { return m_selected; }

protected:
    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
    void rebuildAxes();
    QAbstractAxis* makeAxis(const AxisScale& scale) const;
    void rebuildLines();
    void arrange();
    QPointF inAxes(QPointF value) const;
    void addLine(const QList<QPointF>& points, const QPen& pen);

    ChartModel m_model;
    ChartStyle m_style;
    ChartLayout m_layout;
    std::optional<PointIndex> m_selected;
    QAbstractAxis* m_x = nullptr;
    QAbstractAxis* m_y = nullptr;
    QLineSeries* m_anchor;  ///< never shown: what mapToPosition goes by
    ChartOverlay* m_overlay;
};

}  // namespace dartscope::gui
