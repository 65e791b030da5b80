// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <optional>

#include "app/gui/charts/sweep_chart.h"

namespace dartscope::gui {

/// One chart on the screen. Left and Right walk along a series, Up and Down change it, Home and
/// End go to its ends, Escape lets go; the mouse picks the nearest point. Ctrl+C copies the point's
/// numbers. A screen reader gets the role Chart and the summary. GUI thread.
class ChartView : public QChartView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Draws another state of the sweep; the picked point stays while it is there.
    void setContent(ChartModel model);
    const ChartModel& model() const { return m_chart->model(); }
    /// The picked point in a sentence; empty while none is picked.
    QString readout() const;
    std::optional<PointIndex> picked() const { return m_chart->selected(); }
    /// Picks a point, or none. An index that is not there picks none.
    void pick(std::optional<PointIndex> index);

    QSize sizeHint() const override { return {440, 420}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    /// Another point is picked, or the same one has other numbers.
    void readoutChanged(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<PointIndex> under(QPointF position) const;
    void step(int points);
    void changeSeries(int series);

    SweepChart* m_chart;
    std::optional<PointIndex> m_byKey;  ///< comes back when the mouse leaves
};

}  // namespace dartscope::gui
