// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>
#include <functional>
#include <optional>

#include "app/gui/bridge/convergence.h"
#include "app/gui/bridge/session.h"
#include "app/gui/bridge/sweep_view.h"
#include "app/gui/charts/chart_model.h"
#include "app/gui/charts/chart_style.h"

class QComboBox;
class QLabel;
class QPainter;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace dartscope::gui {

class ChartView;
class GapChart;
class PointTable;
class PointTableModel;

/// The charts of the session's sweep and those that are compared with it: speedup, efficiency, time
/// and rate over the workers, weak scaling, where the speedup went, and how the last run's estimate
/// came near π; each as chart or table, of compute or end-to-end times. Follows the session by
/// itself: axes, rules and the ideal line stand as soon as a sweep starts, then it is drawn point
/// by point. GUI thread.
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
    /// Whether there is something to export in the chart that is shown.
    bool hasChart() const;
    /// Paints what is shown, as it is now, into (0, 0, size) of any painter.
    std::function<void(QPainter& painter, QSize size)> painter(const ChartStyle& style) const;
    QString title() const;

    /// What the chart of π shows; empty: no run.
    void setConvergence(Convergence convergence);

    ChartView* view() const { return m_view; }
    GapChart* losses() const { return m_losses; }
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
    void showPage();
    void fillTable();
    ChartModel shownModel() const;
    void showReadout(const QString& sentence);

    Session* m_session;
    SweepView m_sweep;
    Convergence m_convergence;
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
    GapChart* m_losses;
    QStackedWidget* m_charts;
    QLabel* m_readout;
    PointTableModel* m_points;
    PointTable* m_table;
};

}  // namespace dartscope::gui
