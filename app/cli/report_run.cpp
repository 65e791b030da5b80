// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/cli/figures.h"
#include "app/cli/report.h"
#include "app/cli/table.h"

namespace dartscope::cli {
namespace {

constexpr std::size_t kMostLanesShown = 16;
constexpr const char* kAbsent = "–";
constexpr std::int64_t kLeastWallNs = 1'000'000;

double seconds(std::int64_t ns) {
    return static_cast<double>(ns) / 1e9;
}

std::string orAbsent(std::optional<std::int64_t> ns) {
    return ns ? duration(seconds(*ns)) : kAbsent;
}

/// Part of a lane's wall time, where that is long beside what reading the clocks takes.
std::string shareOf(std::optional<std::int64_t> ns, std::int64_t wallNs) {
    return ns && wallNs >= kLeastWallNs
               ? percent(static_cast<double>(*ns) / static_cast<double>(wallNs))
               : kAbsent;
}

std::string workers(std::uint32_t count) {
    return fmt::format("{} worker{}", count, count == 1 ? "" : "s");
}

std::string headline(const Console& console, const record::RunRecord& record) {
    const auto estimated = record::estimate(record.darts, record.hits);
    const std::string value = estimated ? withError(estimated->pi, estimated->standardError) : "?";
    std::string text = console.onOut(Style::Strong, fmt::format("π ≈ {}", value));
    if (record.partial) {
        text += console.onOut(Style::Warning,
                              fmt::format("   stopped early: {} of {} darts", grouped(record.darts),
                                          grouped(record.config.darts)));
    }
    return text + "\n\n";
}

std::string cpusLine(const record::RunRecord& record) {
    const machine::Machine& machine = record.machines.front();
    return fmt::format("{} allowed, bound by {}; {} online", machine.allowed,
                       english(machine::constraintName(machine.boundBy)), machine.online);
}

std::string samplerLine(const record::RunRecord& record) {
    if (record.config.ownDarts) {
        return fmt::format(
            "the model's own, tasks of {} darts, seed {}; its hits are not the other models'",
            grouped(record.config.taskSize), record.config.seed);
    }
    std::string kernel = fmt::format("{} kernel", record::name(record.config.kernel));
    if (record.config.kernel == record::Kernel::Vector && !record.launch.instructionSet.empty()) {
        kernel += fmt::format(" ({})", record.launch.instructionSet);
    }
    return fmt::format("{}, {} schedule, tasks of {} darts, seed {}", kernel,
                       record::name(record.config.schedule), grouped(record.config.taskSize),
                       record.config.seed);
}

Table facts(const Console& console, const record::RunRecord& record) {
    Table table({Table::Align::Left, Table::Align::Left, Table::Align::Left});
    const auto note = [&](const std::string& text) { return console.onOut(Style::Dim, text); };
    table.add(
        {"model", fmt::format("{}, {}", record.config.model, workers(record.config.workers))});
    table.add({"darts", grouped(record.darts), grouped(record.hits) + " hits"});
    if (const auto speed = record::dartsPerSecond(record)) {
        table.add({"rate", rate(*speed)});
    }
    table.add(
        {"compute", orAbsent(record::computeNs(record)), note("first dart to combined hits")});
    table.add({"end to end", orAbsent(record::endToEndNs(record)),
               note("request to the last process gone")});
    if (record.reference) {
        table.add({"one worker", fmt::format("{:.3g} ns a dart", record.reference->nsPerDart),
                   note("reference, measured " + record.reference->measuredAt)});
    }
    return table;
}

Table laneTable(const Console& console, const record::RunRecord& record) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Right, Right, Right});
    const auto head = [&](const char* text) { return console.onOut(Style::Dim, text); };
    table.add({head("lane"), head("darts"), head("share"), head("wall"), head("on a CPU"),
               head("waited"), head("switches")});
    for (const record::Lane& lane : record.lanes) {
        const double share =
            record.darts == 0 ? 0
                              : static_cast<double>(lane.darts) / static_cast<double>(record.darts);
        const bool counted = lane.voluntarySwitches && lane.involuntarySwitches;
        table.add({fmt::format("{}", lane.lane), grouped(lane.darts), percent(share),
                   duration(seconds(lane.wallNs)), shareOf(lane.cpuNs, lane.wallNs),
                   shareOf(lane.runqueueNs, lane.wallNs),
                   counted ? fmt::format("{}", *lane.voluntarySwitches + *lane.involuntarySwitches)
                           : kAbsent});
    }
    return table;
}

/// Least, middle and most of what the lanes that have a figure say.
template <typename Figure, typename Format>
void addRange(Table& table, const char* name, const std::vector<record::Lane>& lanes, Figure figure,
              Format format) {
    std::vector<double> values;
    for (const record::Lane& lane : lanes) {
        if (const std::optional<double> value = figure(lane)) {
            values.push_back(*value);
        }
    }
    if (values.empty()) {
        return;
    }
    std::ranges::sort(values);
    table.add(
        {name, format(values.front()), format(values[values.size() / 2]), format(values.back())});
}

Table laneSummary(const Console& console, const record::RunRecord& record) {
    using enum Table::Align;
    Table table({Left, Right, Right, Right});
    const auto head = [&](const std::string& text) { return console.onOut(Style::Dim, text); };
    table.add({head(fmt::format("{} lanes", record.lanes.size())), head("least"), head("middle"),
               head("most")});
    const auto share = [](std::optional<std::int64_t> ns, std::int64_t wallNs) {
        return ns && wallNs > 0
                   ? std::optional(static_cast<double>(*ns) / static_cast<double>(wallNs))
                   : std::nullopt;
    };
    using Lane = record::Lane;
    addRange(
        table, "darts", record.lanes,
        [](const Lane& l) { return std::optional(static_cast<double>(l.darts)); },
        [](double darts) { return grouped(static_cast<std::uint64_t>(darts)); });
    addRange(
        table, "wall", record.lanes, [](const Lane& l) { return std::optional(seconds(l.wallNs)); },
        duration);
    addRange(
        table, "on a CPU", record.lanes, [&](const Lane& l) { return share(l.cpuNs, l.wallNs); },
        percent);
    addRange(
        table, "waited", record.lanes, [&](const Lane& l) { return share(l.runqueueNs, l.wallNs); },
        percent);
    return table;
}

}  // namespace

std::string runReport(const Console& console, const experiment::RunOutcome& outcome) {
    const record::RunRecord& record = *outcome.record;
    if (record.details.observed) {
        return observedReport(console, record) + findingsReport(console, outcome.findings);
    }
    std::string text = headline(console, record) + facts(console, record).text();
    // Sentences without a column of their own would widen it for all.
    if (!record.machines.empty()) {
        text += fmt::format("  CPUs        {}\n", cpusLine(record));
    }
    text += fmt::format("  sampler     {}\n\n", samplerLine(record));
    if (!record.lanes.empty()) {
        const Table lanes = record.lanes.size() <= kMostLanesShown ? laneTable(console, record)
                                                                   : laneSummary(console, record);
        text += lanes.text() + '\n';
    }
    return text + findingsReport(console, outcome.findings);
}

}  // namespace dartscope::cli
