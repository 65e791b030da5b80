// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>
#include <vector>

#include "app/gui/charts/gap_model.h"

namespace dartscope::gui {

/// Where the speedup went, on the screen. Left and Right (or a click) choose the bar of the
/// waterfall; pointing at a bar reads its numbers. GUI thread.
class GapChart : public QWidget {
    Q_OBJECT
public:
    explicit GapChart(QWidget* parent = nullptr);

    void setContent(const SweepView& sweep);
    const GapModel& model() const { return m_model; }
    /// The numbers of the bar pointed at, else of the chosen one; empty without one.
    QString readout() const;
    void choose(std::size_t bar);

    QSize sizeHint() const override { return {440, 420}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    void readoutChanged(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<std::size_t> under(QPointF position) const;
    void point(std::optional<std::size_t> bar);

    SweepView m_sweep;
    GapModel m_model;
    std::vector<QRectF> m_boxes;
    std::optional<std::size_t> m_pointed;
};

}  // namespace dartscope::gui
