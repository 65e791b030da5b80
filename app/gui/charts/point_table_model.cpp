// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/point_table_model.h"

#include <QLocale>
#include <QMap>
#include <algorithm>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString low(const std::optional<Bounds>& bounds, double divider, int decimals) {
    return bounds ? number(bounds->low / divider, decimals) : QStringLiteral("–");
}

QString high(const std::optional<Bounds>& bounds, double divider, int decimals) {
    return bounds ? number(bounds->high / divider, decimals) : QStringLiteral("–");
}

QString ifThere(const std::optional<double>& value, double factor, int decimals) {
    return value ? number(*value * factor, decimals) : QStringLiteral("–");
}

}  // namespace

void PointTableModel::setSweep(SweepView sweep) {
    beginResetModel();
    m_sweep = std::move(sweep);
    m_table.clear();
    m_rows.clear();
    double seconds = 0;
    double rate = 0;
    for (std::size_t s = 0; s < m_sweep.series.size(); ++s) {
        const std::vector<PointView>& points = m_sweep.series[s].points;
        for (std::size_t p = 0; p < points.size(); ++p) {
            m_rows.emplace_back(s, p);
            seconds = std::max(seconds, points[p].seconds);
            rate = std::max(rate, points[p].rate);
        }
    }
    m_time = timeUnit(seconds > 0 ? seconds : 1e-3);
    m_rate = rateUnit(rate);
    endResetModel();
}

void PointTableModel::setTable(std::vector<QStringList> table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int PointTableModel::rowCount(const QModelIndex& parent) const {
    const std::size_t rows = m_table.empty() ? m_rows.size() : m_table.size() - 1;
    return parent.isValid() ? 0 : static_cast<int>(rows);
}

int PointTableModel::columnCount(const QModelIndex& parent) const {
    const auto columns = m_table.empty() ? static_cast<qsizetype>(ColumnCount) : m_table[0].size();
    return parent.isValid() ? 0 : static_cast<int>(columns);
}

QVariant PointTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (!m_table.empty()) {
        return otherCell(index, role);
    }
    const auto [series, point] = m_rows[static_cast<std::size_t>(index.row())];
    const SeriesView& shown = m_sweep.series[series];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return cell(shown, shown.points[point], index.column());
        case Qt::TextAlignmentRole: {
            const bool words = index.column() == Model || index.column() == Flags;
            return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
        }
        default:
            return {};
    }
}

QVariant PointTableModel::otherCell(const QModelIndex& index, int role) const {
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return m_table[static_cast<std::size_t>(index.row()) + 1].value(index.column());
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter |
                            (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
        default:
            return {};
    }
}

QString PointTableModel::cell(const SeriesView& series, const PointView& point, int column) const {
    switch (column) {
        case Model:
            return series.name;
        case Workers:
            return inDigits(point.workers);
        case Time:
            return number(point.seconds / m_time.divider, 2);
        case TimeLow:
            return low(point.secondsBounds, m_time.divider, 2);
        case TimeHigh:
            return high(point.secondsBounds, m_time.divider, 2);
        case Speedup:
            return ifThere(point.speedup, 1, 3);
        case SpeedupLow:
            return low(point.speedupBounds, 1, 3);
        case SpeedupHigh:
            return high(point.speedupBounds, 1, 3);
        case Efficiency:
            return ifThere(point.efficiency, 100, 1);
        case Rate:
            return number(point.rate / m_rate.divider, 3);
        case Darts:
            return inDigits(point.darts);
        case Repeats:
            return inDigits(static_cast<std::uint64_t>(point.repeats));
        case Flags: {
            QStringList flags = point.flags;
            if (point.beyondAllowed) {
                flags.prepend(tr("more workers than allowed CPUs"));
            }
            return flags.join(QStringLiteral("; "));
        }
        default:
            return {};
    }
}

QVariant PointTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return {};
    }
    if (!m_table.empty()) {
        return m_table.front().value(section);
    }
    switch (section) {
        case Model:
            return tr("Model");
        case Workers:
            return tr("Workers");
        //: Column header: %1 is a unit of time
        case Time:
            return tr("Time (%1)").arg(m_time.name);
        //: Column header: lower end of the interval of the time; %1 is a unit
        case TimeLow:
            return tr("Time from (%1)").arg(m_time.name);
        //: Column header: upper end of the interval of the time; %1 is a unit
        case TimeHigh:
            return tr("Time to (%1)").arg(m_time.name);
        case Speedup:
            return tr("Speedup");
        //: Column header: lower end of the interval of the speedup
        case SpeedupLow:
            return tr("Speedup from");
        //: Column header: upper end of the interval of the speedup
        case SpeedupHigh:
            return tr("Speedup to");
        //: Column header; do not translate the unit
        case Efficiency:
            return tr("Efficiency (%)");
        //: Column header: %1 is a unit such as "billion darts/s"
        case Rate:
            return tr("Rate (%1)").arg(m_rate.name);
        case Darts:
            return tr("Darts");
        case Repeats:
            return tr("Repeats");
        //: Column header: why a point is not to be trusted
        case Flags:
            return tr("Flags");
        default:
            return {};
    }
}

QString PointTableModel::asText(const QModelIndexList& cells) const {
    QMap<int, QMap<int, QString>> rows;
    QMap<int, QString> header;
    for (const QModelIndex& index : cells) {
        rows[index.row()][index.column()] = data(index, Qt::DisplayRole).toString();
        header[index.column()] =
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    }
    const auto line = [&header](const QMap<int, QString>& row) {
        QStringList words;
        for (auto column = header.keyBegin(); column != header.keyEnd(); ++column) {
            words << row.value(*column);
        }
        return words.join(QLatin1Char('\t'));
    };
    QStringList lines{line(header)};
    for (const QMap<int, QString>& row : rows) {
        lines << line(row);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace dartscope::gui
