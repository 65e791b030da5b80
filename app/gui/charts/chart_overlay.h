// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace dartscope::gui {

class SweepChart;
struct ChartPoint;

/// What Qt Charts cannot draw well, above its lines: error bars, markers with shapes of their own,
/// rules, direct labels, titles and notes. Markers are not cut at the plot's edge, and everything
/// stays vector and text in SVG and PDF.
class ChartOverlay : public QGraphicsItem {
public:
    explicit ChartOverlay(SweepChart* chart);

    /// Takes over the chart's new size and content.
    void refresh();

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintTexts(QPainter& painter) const;
    void paintRules(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintMarkers(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    QRectF idealBox(QPointF exit, double width, double height) const;
    QColor ink(std::size_t series, const ChartPoint& point) const;

    SweepChart* m_chart;
    QRectF m_bounds;
};

}  // namespace dartscope::gui
