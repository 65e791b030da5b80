// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

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
    if (series.baseModel == record::kObservedModel) {
        return "base: the command with 1 worker";
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

/// "0.052 (0.047 … 0.058)", or the bound that it is.
std::string share(const scaling::Coefficient& coefficient) {
    using Side = scaling::Coefficient::Side;
    const auto number = [](double value) { return fmt::format("{:.3g}", value); };
    if (!coefficient.range) {
        return number(coefficient.value);
    }
    switch (coefficient.side) {
        case Side::AtMost:
            return fmt::format("at most {}", number(coefficient.range->high));
        case Side::AtLeast:
            return fmt::format("at least {}", number(coefficient.range->low));
        case Side::Both:
            break;
    }
    return fmt::format("{} ({} … {})", number(coefficient.value), number(coefficient.range->low),
                       number(coefficient.range->high));
}

std::string lawLine(const scaling::SeriesLaws& laws) {
    using scaling::Law;
    const scaling::Fit& fit = laws.fit;
    std::string text;
    if (fit.reason) {
        text = english(fit.reason->text);
    } else if (fit.law == Law::Usl) {
        text = fmt::format("USL: contention {}, coherency {}", share(fit.sigma), share(fit.kappa));
    } else {
        text = fmt::format("{} law: serial share {}",
                           fit.law == Law::Amdahl ? "Amdahl's" : "Gustafson's", share(fit.sigma));
    }
    if (fit.peak) {
        text += fmt::format(", peak at {:.3g} workers", fit.peak->value);
    }
    if (fit.ceiling) {
        text += fmt::format(", never above {}", ratio(*fit.ceiling));
    }
    if (fit.reason && laws.bound) {
        const bool measured = laws.bound->source == scaling::SerialBound::Source::Measured;
        text += fmt::format(" Amdahl's bound from the {} serial share of {}: never above {}.",
                            measured ? "measured" : "planted", percent(laws.bound->share),
                            ratio(1 / laws.bound->share));
    }
    return text + "\n";
}

/// Where the CPU time of each worker count went, in parts of W·T: one column for each loss that
/// comes to anything anywhere.
std::string lossTable(const Console& console, const std::vector<scaling::Decomposition>& points) {
    using enum scaling::Loss;
    using enum Table::Align;
    std::vector<scaling::Loss> losses;
    for (const scaling::Loss loss :
         {WorkInflation, SerialPart, Imbalance, LockWait, CpuWait, MessageWait, Unexplained}) {
        if (std::ranges::any_of(points, [&](const auto& point) { return point.of(loss) != 0; })) {
            losses.push_back(loss);
        }
    }
    const std::vector<Table::Align> aligns(losses.size() + 2, Right);
    std::vector<std::string> head{console.onOut(Style::Dim, "W"),
                                  console.onOut(Style::Dim, "useful")};
    for (const scaling::Loss loss : losses) {
        head.push_back(console.onOut(Style::Dim, english(scaling::title(loss))));
    }
    Table table(aligns);
    table.add(head);
    bool any = false;
    for (const scaling::Decomposition& point : points) {
        if (point.reason || point.workers == 1) {
            continue;
        }
        any = true;
        const double all = static_cast<double>(point.elapsedNs) * point.lanes;
        std::vector<std::string> row{fmt::format("{}", point.workers),
                                     percent(static_cast<double>(point.baseUsefulNs) / all)};
        for (const scaling::Loss loss : losses) {
            row.push_back(percent(static_cast<double>(point.of(loss)) / all));
        }
        table.add(row);
    }
    return any ? "where the workers' time went\n" + table.text() : "";
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
    if (series.model == record::kObservedModel) {
        return fmt::format("{} scaling: time from the command's start to its end; {}\n{}",
                           record::name(scaling), baseLine(series), table.text());
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
    if (record.config.run.model == record::kObservedModel) {
        text += console.onOut(Style::Strong, commandLine(record)) + "\n";
    }
    for (std::size_t i = 0; i < outcome.series.size(); ++i) {
        text += seriesReport(console, outcome.series[i], record.config.scaling);
        text += i < outcome.laws.size() ? lawLine(outcome.laws[i]) : "";
        text +=
            i < outcome.decompositions.size() ? lossTable(console, outcome.decompositions[i]) : "";
        text += "\n";
    }
    text += fmt::format("{} CPU{} allowed, bound by {}; {} repeats\n\n", record.machine.allowed,
                        record.machine.allowed == 1 ? "" : "s",
                        english(machine::constraintName(record.machine.boundBy)),
                        record.config.repeats);
    return text + findingsReport(console, outcome.findings);
}

}  // namespace dartscope::cli
