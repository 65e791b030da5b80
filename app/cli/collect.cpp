// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/finish.h"
#include "app/cli/report.h"
#include "app/cli/table.h"
#include "app/cli/targets.h"
#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "core/exchange/run_trace.h"
#include "core/experiment/jobs.h"

namespace dartscope::cli {
namespace {

struct Flags {
    std::string folder, record, trace, csv;
    bool json = false;
};

/// The jobs that can be collected.
int listJobs(const Context& context, const experiment::Surroundings& surroundings) {
    std::string text;
    for (const launch::SubmittedJob& known : experiment::knownJobs(surroundings)) {
        text +=
            fmt::format("{}  {}  {} with {} workers  {}\n", known.job.submittedAt, known.job.jobId,
                        known.job.config.model, known.job.config.workers, known.folder.string());
    }
    const auto written = context.console.result(
        text.empty() ? "No jobs are known here: run --detach submits one.\n" : text);
    return written ? 0 : report(context.console, written.error());
}

int collect(const Context& context, const Flags& flags) {
    const auto surroundings = experiment::thisSurroundings(context.programFolder);
    if (flags.folder.empty()) {
        return listJobs(context, surroundings);
    }
    experiment::RunOutcome outcome;
    const auto targets = [&] {
        return std::vector<Target>{
            {"--record", flags.record, [&] { return record::toJson(*outcome.record) + "\n"; }},
            {"--trace", flags.trace, [&] { return exchange::chromeTrace(outcome); }},
            {"--csv", flags.csv, [&] { return exchange::laneTable(outcome); }}};
    };
    if (const int code = checkTargets(context.console, targets()); code != 0) {
        return code;
    }
    auto collected = experiment::collect(flags.folder, surroundings, context.interrupts.token());
    if (!collected) {
        return report(context.console, collected.error());
    }
    outcome = std::move(collected->outcome);
    return finish(
        context,
        flags.json ? exchange::toDocument(outcome) + "\n" : runReport(context.console, outcome),
        targets(), {outcome.record->partial, outcome.record->failure});
}

}  // namespace

Command addCollect(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "collect", "Put together what has come of a job that run --detach submitted");
    auto flags = std::make_shared<Flags>();
    command->add_option("FOLDER", flags->folder,
                        "The job's folder; without it the jobs that are known here are listed");
    command->add_flag("--json", flags->json, "Print one JSON document");
    command->add_option("--record", flags->record, "Store the record in this file")
        ->option_text("FILE");
    command->add_option("--trace", flags->trace, "Write a trace for Perfetto or chrome://tracing")
        ->option_text("FILE");
    command->add_option("--csv", flags->csv, "Write a table with one row a lane")
        ->option_text("FILE");
    return [flags](const Context& context) { return collect(context, *flags); };
}

}  // namespace dartscope::cli
