// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/gui/bridge/sweep_view.h"

namespace dartscope::gui {

/// One part of a bar: useful work, or one of the losses.
struct GapPiece {
    QString id;  ///< "useful", "serial-part" …; its colour and hatching go by it
    QString name;
    double share = 0;   ///< of the time that all workers had; may be below 0
    double millis = 0;  ///< of the elapsed time: the part divided by the lanes
};

/// One worker count of one series. The shares of a bar make 1.
struct GapBar {
    std::uint32_t workers = 1;
    QString label;   ///< "4", or "threads 4" where several series are shown
    QString reason;  ///< why it has no pieces
    double elapsedMillis = 0;
    std::vector<GapPiece> pieces;  ///< useful work first
    QString pop;                   ///< the efficiencies that POP names, in words
};

/// Where the speedup went, ready to be drawn: a stacked bar for each worker count, and one of them
/// as a waterfall from the ideal time to the measured one.
struct GapModel {
    QString title;
    QString subtitle;
    std::vector<GapBar> bars;
    std::optional<std::size_t> chosen;  ///< the bar of the waterfall
    QString summary;                    ///< in sentences

    /// Whether there is a bar with pieces.
    bool empty() const;
};

/// `chosen` is a place among the bars; where it has no pieces, the last bar that has takes its
/// place.
GapModel gapModel(const SweepView& sweep, std::optional<std::size_t> chosen = std::nullopt);

/// Every number of one bar in a sentence.
QString describeBar(const GapBar& bar);

/// The table behind the chart: a header and a row for each bar.
std::vector<QStringList> gapTable(const GapModel& model);

}  // namespace dartscope::gui
