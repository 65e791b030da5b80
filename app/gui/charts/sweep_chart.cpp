// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/sweep_chart.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPen>
#include <QValueAxis>
#include <array>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/charts/chart_overlay.h"

namespace dartscope::gui {
namespace {

/// Beside colour and marker a third sign of which series it is.
Qt::PenStyle lineStyle(std::size_t series) {
    constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return kStyles[series % kStyles.size()];
}

QValueAxis* linearAxis(const AxisScale& scale) {
    auto* axis = new QValueAxis;
    axis->setRange(scale.bottom, scale.top);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(scale.step);
    // Other forms garble what is not ASCII, or print nothing at all once numbers are localised.
    axis->setLabelFormat(QStringLiteral("%.%1f").arg(scale.decimals));
    return axis;
}

/// The module's own logarithmic axis labels decades only: the logarithms are plotted instead.
QCategoryAxis* logAxis(const AxisScale& scale) {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(scale.coordinate(scale.bottom));
    for (const auto& [value, label] : scale.ticks) {
        axis->append(label, scale.coordinate(value));
    }
    axis->setRange(scale.coordinate(scale.bottom), scale.coordinate(scale.top));
    return axis;
}

}  // namespace

SweepChart::SweepChart(QGraphicsItem* parent)
    : QChart(parent), m_anchor(new QLineSeries(this)), m_overlay(new ChartOverlay(this)) {
    setAnimationOptions(QChart::NoAnimation);  // values that nobody measured
    setLocalizeNumbers(true);
    legend()->hide();
    setBackgroundRoundness(0);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    addSeries(m_anchor);
}

void SweepChart::setContent(ChartModel model, const ChartStyle& style) {
    m_model = std::move(model);
    m_style = style;
    if (m_selected && (m_selected->series >= m_model.series.size() ||
                       m_selected->point >= m_model.series[m_selected->series].points.size())) {
        m_selected.reset();
    }
    setLocale(QLocale());
    setBackgroundBrush(m_style.ground);
    setBackgroundPen(Qt::NoPen);
    rebuildAxes();
    rebuildLines();
    arrange();
}

QAbstractAxis* SweepChart::makeAxis(const AxisScale& scale) const {
    QAbstractAxis* axis = scale.logarithmic ? static_cast<QAbstractAxis*>(logAxis(scale))
                                            : static_cast<QAbstractAxis*>(linearAxis(scale));
    axis->setLabelsFont(m_style.smallFont());
    axis->setLabelsColor(m_style.muted);
    axis->setGridLinePen(QPen(m_style.grid, 1));
    axis->setLinePen(QPen(m_style.muted, 1));
    axis->setTruncateLabels(false);
    return axis;
}

void SweepChart::rebuildAxes() {
    for (QAbstractAxis* old : {m_x, m_y}) {
        if (old != nullptr) {
            // What it has drawn is only deleted by the event loop, which a picture does not wait
            // for.
            old->setVisible(false);
            removeAxis(old);
            delete old;
        }
    }
    m_x = makeAxis(m_model.x);
    m_y = makeAxis(m_model.y);
    m_x->setGridLineVisible(false);
    addAxis(m_x, Qt::AlignBottom);
    addAxis(m_y, Qt::AlignLeft);
    m_anchor->attachAxis(m_x);
    m_anchor->attachAxis(m_y);
}

void SweepChart::rebuildLines() {
    const QList<QAbstractSeries*> old = series();
    for (QAbstractSeries* one : old) {
        if (one != m_anchor) {
            removeSeries(one);
            delete one;
        }
    }
    m_anchor->setPen(Qt::NoPen);
    m_anchor->replace(QList<QPointF>{inAxes({m_model.x.bottom, m_model.y.bottom}),
                                     inAxes({m_model.x.top, m_model.y.top})});
    if (!m_model.ideal.empty()) {
        addLine(QList<QPointF>(m_model.ideal.begin(), m_model.ideal.end()),
                QPen(color(Role::Ideal, m_style.dark), 1.5, Qt::DashLine));
    }
    for (std::size_t i = 0; i < m_model.series.size(); ++i) {
        QList<QPointF> trusted;
        QList<QPointF> beyond;
        for (const ChartPoint& point : m_model.series[i].points) {
            if (!m_model.series[i].line) {
                break;
            }
            const QPointF at(point.x, point.y);
            if (!point.view.beyondAllowed) {
                trusted << at;
                continue;
            }
            if (beyond.isEmpty() && !trusted.isEmpty()) {
                beyond << trusted.back();
            }
            beyond << at;
        }
        addLine(beyond, QPen(color(Role::Beyond, m_style.dark), 1.2, lineStyle(i)));
        addLine(trusted,
                QPen(workerColor(static_cast<std::uint32_t>(i), m_style.dark), 2, lineStyle(i)));
    }
}

QPointF SweepChart::inAxes(QPointF value) const {
    return {m_model.x.coordinate(value.x()), m_model.y.coordinate(value.y())};
}

void SweepChart::addLine(const QList<QPointF>& points, const QPen& pen) {
    if (points.size() < 2) {
        return;
    }
    QList<QPointF> places;
    for (const QPointF& point : points) {
        places << inAxes(point);
    }
    auto* line = new QLineSeries;
    line->replace(places);
    line->setPen(pen);
    addSeries(line);
    line->attachAxis(m_x);
    line->attachAxis(m_y);
}

void SweepChart::resizeEvent(QGraphicsSceneResizeEvent* event) {
    QChart::resizeEvent(event);
    arrange();
}

void SweepChart::arrange() {
    m_layout = layOut(m_model, m_style, size());
    setPlotArea(m_layout.plot);
    // Within a resize the module's layout believes that it has run already.
    layout()->invalidate();
    layout()->activate();
    m_overlay->refresh();
}

QPointF SweepChart::positionOf(QPointF value) const {
    return const_cast<SweepChart*>(this)->mapToPosition(inAxes(value), m_anchor);
}

const ChartPoint& SweepChart::point(PointIndex index) const {
    return m_model.series.at(index.series).points.at(index.point);
}

std::optional<PointIndex> SweepChart::nearest(QPointF position, double within) const {
    std::optional<PointIndex> best;
    double bestDistance = within;
    for (std::size_t s = 0; s < m_model.series.size(); ++s) {
        const std::vector<ChartPoint>& points = m_model.series[s].points;
        for (std::size_t p = 0; p < points.size(); ++p) {
            const QPointF apart = positionOf({points[p].x, points[p].y}) - position;
            const double distance = std::hypot(apart.x(), apart.y());
            if (distance <= bestDistance) {
                bestDistance = distance;
                best = PointIndex{s, p};
            }
        }
    }
    return best;
}

void SweepChart::select(std::optional<PointIndex> index) {
    if (index != m_selected) {
        m_selected = index;
        m_overlay->update();
    }
}

}  // namespace dartscope::gui
