// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/arguments.h"
#include "app/cli/availability.h"
#include "app/cli/commands.h"
#include "app/cli/confirm.h"
#include "app/cli/finish.h"
#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "app/cli/run_flags.h"
#include "app/cli/targets.h"
#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "core/exchange/run_trace.h"
#include "core/experiment/jobs.h"
#include "core/experiment/messages.h"
#include "core/experiment/run_launch.h"

namespace dartscope::cli {
namespace {

struct Flags {
    RunFlags run;
    bool json = false, confirm = false;
    std::string record, trace, csv;
};

Result<record::RunConfig> configOf(const RunFlags& flags, const machine::Machine& machine) {
    auto requested = readRunFlags(flags, machine);
    if (!requested) {
        return tl::unexpected(requested.error());
    }
    auto workers = readWorkers(flags.workers, machine, requested->config.cpus);
    if (!workers) {
        return tl::unexpected(workers.error());
    }
    requested->config.model = flags.model;
    requested->config.workers = *workers;
    if (!flags.workers.empty()) {
        requested->set.push_back(catalogue::Option::Workers);
    }
    return catalogue::validate(requested->config, requested->set);
}

std::vector<Target> targetsOf(const Flags& flags, const experiment::RunOutcome& outcome) {
    return {{"--record", flags.record, [&] { return record::toJson(*outcome.record) + "\n"; }},
            {"--trace", flags.trace, [&] { return exchange::chromeTrace(outcome); }},
            {"--csv", flags.csv, [&] { return exchange::laneTable(outcome); }}};
}

int finish(const Context& context, const Flags& flags, const experiment::RunOutcome& outcome) {
    return finish(
        context,
        flags.json ? exchange::toDocument(outcome) + "\n" : runReport(context.console, outcome),
        targetsOf(flags, outcome), {outcome.record->partial, outcome.record->failure});
}

/// Hands the run over and says how to come by its result.
int detach(const Context& context, const record::RunConfig& config,
           const experiment::Surroundings& surroundings) {
    const auto job = experiment::submit(config, surroundings,
                                        {context.interrupts.token(), context.interrupts.haste()});
    if (!job) {
        return report(context.console, job.error());
    }
    const auto written = context.console.result(
        fmt::format("Job {} is submitted; its folder is {}\n"
                    "Collect it when it has finished:\n"
                    "  dartscope-cli collect {}\n",
                    job->job.jobId, job->folder.string(), job->folder.string()));
    return written ? 0 : report(context.console, written.error());
}

int run(const Context& context, Flags flags) {
    if (flags.run.model.empty()) {
        flags.run.model = record::RunConfig().model;
    }
    const auto surroundings = experiment::thisSurroundings(context.programFolder);
    const auto config = configOf(flags.run, surroundings.machine);
    if (!config) {
        return report(context.console, config.error());
    }
    if (const int code = checkAvailable(context.console, config->model, surroundings); code != 0) {
        return code;
    }
    if (const auto asked = readWorkers(flags.run.workers, surroundings.machine, config->cpus);
        asked && !flags.run.workers.empty()) {
        tellFewerWorkers(context.console, config->model, *asked);
    }
    if (experiment::isScheduled(*config)) {
        context.interrupts.endOrderly();  // a job does not end with this program
    }
    if (config->detach) {
        if (flags.json || flags.confirm || !flags.record.empty() || !flags.trace.empty() ||
            !flags.csv.empty()) {
            return reportUsage(context.console,
                               "--detach returns before there is a result: leave out --confirm, "
                               "and give --json, --record, --trace and --csv to collect.");
        }
        return detach(context, *config, surroundings);
    }
    experiment::RunOutcome outcome;
    if (const int code = checkTargets(context.console, targetsOf(flags, outcome)); code != 0) {
        return code;
    }
    auto ran = experiment::run(*config, surroundings, {.hurry = context.interrupts.haste()},
                               runObserver(context.console), context.interrupts.token());
    if (!ran) {
        const int code = report(context.console, ran.error());
        return context.interrupts.received() ? kInterruptedCode : code;
    }
    const int confirmed =
        flags.confirm && !ran->record->partial ? confirm(context, surroundings, *ran) : 0;
    const int code = finish(context, flags, *ran);
    return code != 0 ? code : confirmed;
}

}  // namespace

Command addRun(CLI::App& program) {
    CLI::App* command = program.add_subcommand("run", "Throw darts once and say what happened");
    auto flags = std::make_shared<Flags>();
    addRunFlags(*command, flags->run, "What throws them (see models); threads if left out",
                "Workers: a number from 1 to 4096, allowed (default) or auto (all CPUs online)");
    command->add_flag("--confirm", flags->confirm,
                      "Make the extra runs that tell whether a finding is right");
    command->add_flag("--detach", flags->run.detach,
                      "Submit the run and leave it alone; collect it later");
    command->add_flag("--json", flags->json, "Print one JSON document");
    command
        ->add_option("--record", flags->record,
                     "Store the record in this file, for explain and "
                     "the window")
        ->option_text("FILE");
    command->add_option("--trace", flags->trace, "Write a trace for Perfetto or chrome://tracing")
        ->option_text("FILE");
    command->add_option("--csv", flags->csv, "Write a table with one row a lane")
        ->option_text("FILE");
    return [flags](const Context& context) { return run(context, *flags); };
}

}  // namespace dartscope::cli
