// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <utility>
#include <vector>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/charts/axis_scale.h"

namespace dartscope::gui {

/// The numbers behind the charts, a row for each measured point. Units stand in the header, numbers
/// are in the reader's locale. GUI thread.
class PointTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Model,
        Workers,
        Time,
        TimeLow,
        TimeHigh,
        Speedup,
        SpeedupLow,
        SpeedupHigh,
        Efficiency,
        Rate,
        Darts,
        Repeats,
        Flags,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSweep(SweepView sweep);
    /// Another table in the sweep's place: the header, then rows as long as it. The first column
    /// holds words.
    void setTable(std::vector<QStringList> table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Header and the given cells as lines of tab-separated text, for a spreadsheet.
    QString asText(const QModelIndexList& cells) const;

private:
    QVariant otherCell(const QModelIndex& index, int role) const;
    QString cell(const SeriesView& series, const PointView& point, int column) const;

    SweepView m_sweep;
    std::vector<QStringList> m_table;  ///< empty: the sweep's points are shown
    std::vector<std::pair<std::size_t, std::size_t>> m_rows;  ///< series, point
    Unit m_time;
    Unit m_rate;
};

}  // namespace dartscope::gui
