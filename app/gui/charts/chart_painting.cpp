// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_painting.h"

#include <QGraphicsScene>
#include <QPainter>

#include "app/gui/charts/sweep_chart.h"

namespace dartscope::gui {

void paintChart(QPainter& painter, QSize size, const ChartModel& model, const ChartStyle& style) {
    QGraphicsScene scene;
    auto* chart = new SweepChart;  // owned by the scene
    scene.addItem(chart);
    chart->resize(size);
    chart->setContent(model, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(0, 0), size);
    scene.render(&painter, area, area);
    painter.restore();
}

}  // namespace dartscope::gui
