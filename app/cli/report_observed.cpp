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
constexpr std::int64_t kLeastWallNs = 20'000'000;

double seconds(std::int64_t ns) {
    return static_cast<double>(ns) / 1e9;
}

/// What a person or a program has typed, fit for a terminal.
std::string harmless(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; }, '?');
    return shortened(text);
}

std::string counted(std::uint64_t count, const char* one, const char* many) {
    return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

std::string howItEnded(const record::RunRecord& record) {
    const record::Observed& observed = *record.details.observed;
    if (record.partial && !record.failure) {
        return "stopped early";
    }
    if (!observed.signal.empty()) {
        const bool named = observed.signal.starts_with("SIG");
        return (named ? "ended by " : "ended by signal ") + observed.signal;
    }
    return observed.status ? fmt::format("ended with status {}", *observed.status) : "still runs";
}

std::string shareOf(std::optional<std::int64_t> ns, std::int64_t wallNs) {
    return ns && wallNs > 0 ? percent(static_cast<double>(*ns) / static_cast<double>(wallNs))
                            : kAbsent;
}

Table facts(const Console& console, const record::RunRecord& record) {
    const record::Observed& observed = *record.details.observed;
    Table table({Table::Align::Left, Table::Align::Left, Table::Align::Left});
    const auto note = [&](const std::string& text) { return console.onOut(Style::Dim, text); };
    const auto wall = record::computeNs(record);
    table.add({"ran", wall ? duration(seconds(*wall)) : kAbsent, note(howItEnded(record))});
    if (observed.cpuNs) {
        // Of a moment's program the quotient is that of two roundings.
        const double busy = wall && *wall >= kLeastWallNs
                                ? static_cast<double>(*observed.cpuNs) / static_cast<double>(*wall)
                                : -1;
        table.add({"CPU time", duration(seconds(*observed.cpuNs)),
                   busy < 0 ? "" : note(fmt::format("{:.2f} CPUs in use on average", busy))});
    }
    table.add({"started", counted(observed.threads, "thread", "threads"),
               note("in " + counted(observed.processes, "process", "processes"))});
    table.add({"at a time", counted(observed.runnableMedian, "thread", "threads"),
               note(fmt::format("wanted a CPU (median over the time), {} at most; {}",
                                grouped(observed.runnablePeak),
                                counted(observed.looks, "look", "looks")))});
    return table;
}

/// Lines that would widen a column of the facts.
std::string places(const record::RunRecord& record) {
    const record::Observed& observed = *record.details.observed;
    std::string text;
    if (!record.machines.empty()) {
        const machine::Machine& machine = record.machines.front();
        text += fmt::format("  CPUs       {} allowed, bound by {}; {} online\n", machine.allowed,
                            english(machine::constraintName(machine.boundBy)), machine.online);
    }
    for (const auto& [name, value] : observed.variables) {
        text += fmt::format("  set        {}={}\n", harmless(name), harmless(value));
    }
    if (observed.leftOver > 0) {
        text += fmt::format("  left over  {} after the command's end, which {} ended\n",
                            counted(observed.leftOver, "process", "processes"),
                            observed.leftOver == 1 ? "was" : "were");
    }
    return text + "\n";
}

/// "0-3" would be right for neighbours only: so many CPUs is what counts here.
std::string tiedTo(const record::Lane& lane, const record::RunRecord& record) {
    const bool all = lane.cpuIds.empty() || record.machines.empty() ||
                     lane.cpuIds.size() >= record.machines.front().cpuIds.size();
    return all ? kAbsent : counted(lane.cpuIds.size(), "CPU", "CPUs");
}

std::string laneTable(const Console& console, const record::RunRecord& record) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Right, Right, Right, Right});
    const auto head = [&](const char* text) { return console.onOut(Style::Dim, text); };
    table.add({head("lane"), head("process"), head("there for"), head("CPU time"), head("on a CPU"),
               head("waited"), head("switches"), head("tied to")});
    std::vector<const record::Lane*> busiest;
    busiest.reserve(record.lanes.size());
    for (const record::Lane& lane : record.lanes) {
        busiest.push_back(&lane);
    }
    std::ranges::stable_sort(busiest, std::ranges::greater{},
                             [](const record::Lane* lane) { return lane->cpuNs.value_or(0); });
    busiest.resize(std::min(busiest.size(), kMostLanesShown));
    for (const record::Lane* lane : busiest) {
        const bool counts = lane->voluntarySwitches && lane->involuntarySwitches;
        table.add({fmt::format("{}", lane->lane), fmt::format("{}", lane->pid),
                   duration(seconds(lane->wallNs)),
                   lane->cpuNs ? duration(seconds(*lane->cpuNs)) : kAbsent,
                   shareOf(lane->cpuNs, lane->wallNs), shareOf(lane->runqueueNs, lane->wallNs),
                   counts ? fmt::format("{}", *lane->voluntarySwitches + *lane->involuntarySwitches)
                          : kAbsent,
                   tiedTo(*lane, record)});
    }
    std::string text = table.text();
    if (record.lanes.size() > kMostLanesShown) {
        text += fmt::format("  the busiest {} of {} threads\n", kMostLanesShown,
                            grouped(record.lanes.size()));
    }
    return text + "\n";
}

}  // namespace

std::string commandLine(const record::RunRecord& record) {
    std::string text;
    for (const std::string& word : record.launch.command) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text.empty() ? std::string(record::kObservedModel) : harmless(text);
}

std::string commandLine(const record::SweepRecord& record) {
    for (const record::SweepSeries& series : record.series) {
        for (const record::SweepPoint& point : series.points) {
            if (point.nearestMedian) {
                return commandLine(*point.nearestMedian);
            }
        }
    }
    return std::string(record::kObservedModel);
}

std::string observedReport(const Console& console, const record::RunRecord& record) {
    std::string text = console.onOut(Style::Strong, commandLine(record)) + "\n\n" +
                       facts(console, record).text() + places(record);
    if (!record.lanes.empty()) {
        text += laneTable(console, record);
    }
    return text;
}

}  // namespace dartscope::cli
