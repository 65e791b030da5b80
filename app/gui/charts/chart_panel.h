// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/gui/bridge/session.h"
#include "app/gui/bridge/sweep_view.h"
#include "app/gui/charts/chart_model.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace dartscope::gui {

class ChartView;
class PointTable;
class PointTableModel;

/// The charts of the session's sweep: speedup, efficiency, time and rate over the workers, as chart
/// or table, of compute or end-to-end times. Follows the session by itself: axes, rules and the
/// ideal line stand as soon as a sweep starts, then it is drawn point by point. GUI thread.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    /// The session outlives the panel.
    explicit ChartPanel(Session* session, QWidget* parent = nullptr);

    ChartKind kind() const;
    void setKind(ChartKind kind);
    Figure figure() const;
    void setFigure(Figure figure);
    bool showsTable() const;
    void setShowsTable(bool table);
    /// As it is shown now; for exports.
    const SweepView& sweep() const { return m_sweep; }
    /// Whether there is a point to export.
    bool hasChart() const { return !m_sweep.empty(); }

    ChartView* view() const { return m_view; }
    PointTable* table() const { return m_table; }

signals:
    /// The button of the empty state.
    void sweepRequested();
    /// The button above the chart; only enabled where hasChart().
    void exportRequested();
    void hasChartChanged(bool hasChart);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeEmptyPage();
    QWidget* makeChartPage();
    void retranslate();
    /// Takes the session's sweep over.
    void refresh();
    void takePlan();
    void dropPlan();
    void redraw();
    void showReadout(const QString& sentence);

    Session* m_session;
    SweepView m_sweep;
    std::optional<record::SweepConfig> m_plan;  ///< until its first point is there
    bool m_hadChart = false;

    QTabBar* m_kinds;
    QComboBox* m_figure;
    QToolButton* m_asChart;
    QToolButton* m_asTable;
    QToolButton* m_export;
    QStackedWidget* m_pages;
    QLabel* m_emptyText;
    QPushButton* m_measure;
    ChartView* m_view;
    QLabel* m_readout;
    PointTableModel* m_points;
    PointTable* m_table;
};

}  // namespace dartscope::gui
