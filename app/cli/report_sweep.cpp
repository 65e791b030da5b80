// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/figures.h"
#include "app/cli/report.h"
#include "app/cli/table.h"

namespace dartscope::cli {
namespace {

constexpr const char* kAbsent = "–";

std::string interval(const std::optional<scaling::Interval>& bounds,
                     std::string (*format)(double)) {
    return bounds ? fmt::format("{} … {}", format(bounds->low), format(bounds->high)) : kAbsent;
}

/// Words for a point, its own first.
std::string remarks(const scaling::PointSummary& point) {
    std::vector<std::string> words = point.flags;
    if (point.isBase) {
        words.insert(words.begin(), "base");
    }
    if (point.beyondAllowed) {
        words.insert(words.begin(), "beyond the allowed CPUs");
    }
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string baseLine(const scaling::SeriesSummary& series) {
    if (series.baseModel.empty()) {
        return "no base was measured, so there is no speedup";
    }
    return fmt::format("base: {} with 1 worker", series.baseModel);
}

std::string dartsLine(const scaling::SeriesSummary& series, record::Scaling scaling) {
    if (series.points.empty()) {
        return "nothing measured";
    }
    return scaling == record::Scaling::Strong
               ? fmt::format("{} darts a run", grouped(series.points.front().darts))
               : fmt::format("{} darts a worker",
                             grouped(series.points.front().darts / series.points.front().workers));
}

std::string seriesReport(const Console& console, const scaling::SeriesSummary& series,
                         record::Scaling scaling) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Right, Right, Left});
    const auto head = [&](const char* text) { return console.onOut(Style::Dim, text); };
    table.add({head("W"), head("median"), head("96 % interval"), head("speedup"),
               head("at least 92 %"), head("efficiency"), head("")});
    for (const scaling::PointSummary& point : series.points) {
        if (point.times.empty()) {
            continue;
        }
        table.add({fmt::format("{}", point.workers), duration(point.median),
                   interval(point.interval, duration),
                   point.speedup ? ratio(*point.speedup) : kAbsent,
                   point.isBase ? "" : interval(point.speedupInterval, ratio),
                   point.efficiency ? percent(*point.efficiency) : kAbsent,
                   console.onOut(Style::Dim, remarks(point))});
    }
    return fmt::format("{}, {} scaling: compute time, {}; {}\n{}",
                       console.onOut(Style::Strong, series.model), record::name(scaling),
                       dartsLine(series, scaling), baseLine(series), table.text());
}

}  // namespace

std::string sweepReport(const Console& console, const experiment::SweepOutcome& outcome) {
    const record::SweepRecord& record = *outcome.record;
    std::string text;
    if (record.partial) {
        text += console.onOut(Style::Warning, "stopped early: not every run was made") + "\n\n";
    }
    for (const scaling::SeriesSummary& series : outcome.series) {
        text += seriesReport(console, series, record.config.scaling) + "\n";
    }
    text += fmt::format("{} CPU{} allowed, bound by {}; {} repeats\n\n", record.machine.allowed,
                        record.machine.allowed == 1 ? "" : "s",
                        english(machine::constraintName(record.machine.boundBy)),
                        record.config.repeats);
    return text + findingsReport(console, outcome.findings);
}

}  // namespace dartscope::cli
