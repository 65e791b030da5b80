// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {
namespace {

/// "2" or "1.5".
std::string cpus(double count) {
    return fmt::format("{:.4g}", count);
}

std::string gibibytes(std::uint64_t bytes) {
    return fmt::format("{:.1f} GiB", static_cast<double>(bytes) / (1024.0 * 1024 * 1024));
}

std::string coresLine(const machine::Machine& machine) {
    if (!machine.physicalCores) {
        return "not told by this machine";
    }
    return machine.threadsPerCore
               ? fmt::format("{} with {} hardware thread{} each", *machine.physicalCores,
                             *machine.threadsPerCore, *machine.threadsPerCore == 1 ? "" : "s")
               : fmt::format("{}", *machine.physicalCores);
}

/// What sets the limit, what else was asked, and what is only a wish.
Table constraintTable(const Console& console, const machine::Machine& machine) {
    Table table({Table::Align::Right, Table::Align::Left, Table::Align::Left, Table::Align::Left});
    for (const machine::Constraint& constraint : machine.constraints) {
        const char* mark = constraint.binds ? "binds" : constraint.capacity ? "" : "a wish";
        table.add({cpus(constraint.cpus),
                   console.onOut(constraint.binds ? Style::Strong : Style::Plain,
                                 english(machine::constraintName(constraint.source))),
                   mark, console.onOut(Style::Dim, constraint.detail)});
    }
    return table;
}

std::string describe(const Console& console, const machine::Machine& machine) {
    Table facts({Table::Align::Left, Table::Align::Left});
    const auto addIfKnown = [&](const char* name, const std::string& value) {
        if (!value.empty()) {
            facts.add({name, value});
        }
    };
    addIfKnown("host", machine.host);
    addIfKnown("processor", machine.cpuModel);
    addIfKnown("system", machine.operatingSystem);
    addIfKnown("kernel", machine.kernel);
    facts.add({"CPUs online", fmt::format("{}", machine.online)});
    facts.add({"physical cores", coresLine(machine)});
    if (machine.memoryBytes) {
        facts.add({"memory", gibibytes(*machine.memoryBytes)});
    }
    if (machine.memoryLimitBytes) {
        facts.add({"memory limit", gibibytes(*machine.memoryLimitBytes)});
    }
    std::string text =
        fmt::format("{} bound by {}\n\n",
                    console.onOut(Style::Strong, fmt::format("{} CPU{} allowed,", machine.allowed,
                                                             machine.allowed == 1 ? "" : "s")),
                    english(machine::constraintName(machine.boundBy)));
    text += constraintTable(console, machine).text() + "\n" + facts.text();
    for (const std::string& problem : machine.problems) {
        text += fmt::format("  {} {}\n", console.onOut(Style::Warning, "not usable:"), problem);
    }
    return text;
}

}  // namespace

Command addMachine(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "machine", "The CPUs that may be used here, each constraint by name, and which one binds");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print one JSON document");
    return [json](const Context& context) {
        const auto surroundings = experiment::thisSurroundings(context.programFolder);
        auto written =
            context.console.result(*json ? record::toJson(surroundings.machine) + "\n"
                                         : describe(context.console, surroundings.machine));
        return written ? 0 : report(context.console, written.error());
    };
}

}  // namespace dartscope::cli
