// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/figures.h"
#include "app/cli/report.h"
#include "core/exchange/document.h"

namespace dartscope::cli {
namespace {

struct Flags {
    std::string file;
    bool json = false;
};

std::string title(const record::RunRecord& record) {
    if (record.details.observed) {
        return fmt::format("Run of {}, {}\n\n", commandLine(record), record.startedAt);
    }
    return fmt::format("Run of {} with {} worker{}, {} darts, {}\n\n", record.config.model,
                       record.config.workers, record.config.workers == 1 ? "" : "s",
                       grouped(record.darts), record.startedAt);
}

std::string title(const record::SweepRecord& record) {
    const std::string what = record.config.run.model == record::kObservedModel
                                 ? commandLine(record)
                                 : fmt::format("{}", fmt::join(record.config.models, ", "));
    return fmt::format("Sweep of {} with {} workers, {} repeats, {}\n\n", what,
                       fmt::join(record.config.workers, ", "), record.config.repeats,
                       record.startedAt);
}

int explain(const Context& context, const Flags& flags) {
    if (flags.file.empty()) {
        return reportUsage(context.console,
                           "explain needs the file of a stored run or sweep after it, as run "
                           "--record and sweep --record write it.");
    }
    const auto stored = record::load(flags.file);
    if (!stored) {
        return report(context.console, stored.error());
    }
    const std::string text = std::visit(
        [&](const auto& record) {
            const auto outcome = experiment::assess(record);
            return flags.json ? exchange::findingsDocument(outcome) + "\n"
                              : title(*record) + findingsReport(context.console, outcome.findings);
        },
        *stored);
    const auto written = context.console.result(text);
    return written ? 0 : report(context.console, written.error());
}

}  // namespace

Command addExplain(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "explain", "What the rules find in a stored run or sweep, with numbers and advice");
    auto flags = std::make_shared<Flags>();
    command->add_option("FILE", flags->file,
                        "A run or sweep stored by --record or printed by --json");
    command->add_flag("--json", flags->json, "Print one JSON document");
    return [flags](const Context& context) { return explain(context, *flags); };
}

}  // namespace dartscope::cli
