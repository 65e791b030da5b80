// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/gap_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "app/gui/charts/chart_accessible.h"
#include "app/gui/charts/gap_painting.h"

namespace dartscope::gui {

GapChart::GapChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    installChartAccessibility();
}

void GapChart::setContent(const SweepView& sweep) {
    m_sweep = sweep;
    m_model = gapModel(m_sweep, m_model.chosen);
    m_pointed.reset();
    setAccessibleName(m_model.title);
    setAccessibleDescription(m_model.summary);
    update();
    emit readoutChanged(readout());
}

void GapChart::choose(std::size_t bar) {
    m_model = gapModel(m_sweep, bar);
    update();
    emit readoutChanged(readout());
}

QString GapChart::readout() const {
    const auto bar = m_pointed ? m_pointed : m_model.chosen;
    return bar && *bar < m_model.bars.size() ? describeBar(m_model.bars[*bar]) : QString();
}

std::optional<std::size_t> GapChart::under(QPointF position) const {
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i].contains(position)) {
            return i;
        }
    }
    return std::nullopt;
}

void GapChart::point(std::optional<std::size_t> bar) {
    if (bar != m_pointed) {
        m_pointed = bar;
        emit readoutChanged(readout());
    }
}

void GapChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_boxes = paintGap(painter, size(), m_model, styleFor(palette(), font()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void GapChart::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (!m_model.chosen || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    // To the next bar that has something to show.
    for (std::size_t i = *m_model.chosen;;) {
        if (left ? i == 0 : i + 1 == m_model.bars.size()) {
            return;
        }
        left ? --i : ++i;
        if (!m_model.bars[i].pieces.empty()) {
            m_pointed.reset();
            choose(i);
            return;
        }
    }
}

void GapChart::mouseMoveEvent(QMouseEvent* event) {
    point(under(event->position()));
}

void GapChart::mousePressEvent(QMouseEvent* event) {
    if (const auto bar = under(event->position())) {
        choose(*bar);
    }
}

void GapChart::leaveEvent(QEvent* event) {
    point(std::nullopt);
    QWidget::leaveEvent(event);
}

void GapChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void GapChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace dartscope::gui
