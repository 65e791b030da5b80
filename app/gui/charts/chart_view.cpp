// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "app/gui/charts/chart_accessible.h"

namespace dartscope::gui {
namespace {

constexpr double kReach = 24;  // pixels from a point within which the mouse picks it

}  // namespace

// The chart is given at once: setChart() would let go of the one that the view made for itself.
ChartView::ChartView(QWidget* parent)
    : QChartView(new SweepChart, parent), m_chart(static_cast<SweepChart*>(chart())) {
    installChartAccessibility();
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setBackgroundBrush(palette().color(QPalette::Base));
}

void ChartView::setContent(ChartModel model) {
    const QString before = readout();
    m_chart->setContent(std::move(model), styleFor(palette(), font()));
    setBackgroundBrush(m_chart->style().ground);
    setAccessibleName(m_chart->model().title);
    setAccessibleDescription(m_chart->model().summary);
    if (readout() != before) {
        emit readoutChanged(readout());
    }
}

QString ChartView::readout() const {
    const auto index = picked();
    return index ? describePoint(model().series[index->series], m_chart->point(*index)) : QString();
}

void ChartView::pick(std::optional<PointIndex> index) {
    if (index && (index->series >= model().series.size() ||
                  index->point >= model().series[index->series].points.size())) {
        index.reset();
    }
    if (index == picked()) {
        return;
    }
    m_chart->select(index);
    emit readoutChanged(readout());
    QAccessibleValueChangeEvent event(this, readout());
    QAccessible::updateAccessibility(&event);
}

std::optional<PointIndex> ChartView::under(QPointF position) const {
    return m_chart->nearest(m_chart->mapFromScene(mapToScene(position.toPoint())), kReach);
}

void ChartView::step(int points) {
    const auto index = picked();
    if (!index) {
        changeSeries(0);
        return;
    }
    const auto last = static_cast<int>(model().series[index->series].points.size()) - 1;
    const int next = std::clamp(static_cast<int>(index->point) + points, 0, last);
    pick(PointIndex{index->series, static_cast<std::size_t>(next)});
}

void ChartView::changeSeries(int direction) {
    const auto count = static_cast<int>(model().series.size());
    const auto index = picked();
    const double x = index ? m_chart->point(*index).x : 0;
    int series = index ? static_cast<int>(index->series) + direction : 0;
    while (series >= 0 && series < count &&
           model().series[static_cast<std::size_t>(series)].points.empty()) {
        series += direction < 0 ? -1 : 1;
    }
    if (series < 0 || series >= count) {
        return;
    }
    const auto& points = model().series[static_cast<std::size_t>(series)].points;
    const auto at =
        std::lower_bound(points.begin(), points.end(), x,
                         [](const ChartPoint& point, double value) { return point.x < value; });
    const auto point = std::min<std::ptrdiff_t>(at - points.begin(),
                                                static_cast<std::ptrdiff_t>(points.size()) - 1);
    pick(PointIndex{static_cast<std::size_t>(series), static_cast<std::size_t>(point)});
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    constexpr int kFar = 1'000'000;
    if (event->matches(QKeySequence::Copy) && picked()) {
        QGuiApplication::clipboard()->setText(readout());
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
            step(-1);
            break;
        case Qt::Key_Right:
            step(1);
            break;
        case Qt::Key_Home:
            step(-kFar);
            break;
        case Qt::Key_End:
            step(kFar);
            break;
        case Qt::Key_Up:
            changeSeries(-1);
            break;
        case Qt::Key_Down:
            changeSeries(1);
            break;
        case Qt::Key_Escape:
            if (!picked()) {
                event->ignore();  // the window stops a run with it
                return;
            }
            pick(std::nullopt);
            break;
        default:
            event->ignore();
            return;
    }
    m_byKey = picked();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const auto index = under(event->position());
    pick(index ? index : m_byKey);
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    m_byKey = under(event->position());
    pick(m_byKey);
}

bool ChartView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        pick(m_byKey);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto index = under(help->pos());
        const QString sentence =
            index ? describePoint(model().series[index->series], m_chart->point(*index))
                  : toolTip();
        QToolTip::showText(help->globalPos(), sentence, viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void ChartView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        setContent(m_chart->model());
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartView::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace dartscope::gui
