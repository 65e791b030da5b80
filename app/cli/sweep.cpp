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
#include "core/base/quantity.h"
#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "core/experiment/sweep.h"

namespace dartscope::cli {
namespace {

constexpr std::uint64_t kMostRepeats = 1000;

struct Flags {
    RunFlags run;
    std::string repeats, scaling, base, targetMs, maxMinutes;
    bool json = false, confirm = false;
    std::string resume, record, csv, csvRepeats;
};

std::vector<std::string> splitAtCommas(const std::string& text) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == ',') {
            parts.emplace_back();
        } else if (c != ' ') {
            parts.back() += c;
        }
    }
    return parts;
}

/// Reads what only a sweep has into `config`.
Result<void> readSweepFlags(const Flags& flags, record::SweepConfig& config) {
    const auto unknown = [&](const char* option, const std::string& value, const char* values) {
        return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                    {option, value, flags.run.model, values});
    };
    if (!flags.repeats.empty()) {
        const auto repeats = parseCount(flags.repeats, {"repeats", 1, kMostRepeats});
        if (!repeats) {
            return tl::unexpected(repeats.error());
        }
        config.repeats = static_cast<std::uint32_t>(*repeats);
    }
    if (!flags.scaling.empty()) {
        const auto scaling = record::scalingNamed(flags.scaling);
        if (!scaling) {
            return unknown("scaling", flags.scaling, "strong, weak");
        }
        config.scaling = *scaling;
    }
    if (!flags.base.empty()) {
        const auto base = record::baseNamed(flags.base);
        if (!base) {
            return unknown("base", flags.base, "same, serial");
        }
        config.base = *base;
    }
    if (!flags.targetMs.empty()) {
        const auto target = parseReal(flags.targetMs, "target-ms", 1, 3.6e6);
        if (!target) {
            return tl::unexpected(target.error());
        }
        config.targetMs = *target;
    }
    if (!flags.maxMinutes.empty()) {
        const auto most = parseReal(flags.maxMinutes, "max-minutes", 0.01, 1e5);
        if (!most) {
            return tl::unexpected(most.error());
        }
        config.maxMinutes = *most;
    }
    return {};
}

Result<record::SweepConfig> configOf(const Flags& flags, const machine::Machine& machine) {
    auto requested = readRunFlags(flags.run, machine);
    if (!requested) {
        return tl::unexpected(requested.error());
    }
    auto workers = readWorkerList(flags.run.workers, machine, requested->config.cpus);
    if (!workers) {
        return tl::unexpected(workers.error());
    }
    record::SweepConfig config;
    config.models = splitAtCommas(flags.run.model);
    config.run = requested->config;
    config.run.model = config.models.front();
    config.workers = std::move(*workers);
    if (!flags.run.darts.empty()) {
        config.darts = requested->config.darts;
    }
    if (auto read = readSweepFlags(flags, config); !read) {
        return tl::unexpected(read.error());
    }
    return experiment::validate(std::move(config), requested->set);
}

/// The sweep that is to be gone on with; null where there is none.
Result<record::SweepRecordPtr> begunSweep(const std::string& file) {
    if (file.empty()) {
        return record::SweepRecordPtr();
    }
    return record::load(file).and_then(
        [&](const record::Stored& stored) -> Result<record::SweepRecordPtr> {
            if (const auto* sweep = std::get_if<record::SweepRecordPtr>(&stored)) {
                return *sweep;
            }
            return fail(ErrorCode::InvalidFile, "resume-not-a-sweep", {file});
        });
}

/// What is to be measured: as asked for, or, where only --resume says what, as it was stored. The
/// time limit is always this call's.
Result<record::SweepConfig> configFor(const Flags& flags, const machine::Machine& machine,
                                      const record::SweepRecordPtr& begun) {
    if (!begun || !flags.run.model.empty()) {
        return configOf(flags, machine);
    }
    record::SweepConfig config = begun->config;
    config.maxMinutes.reset();
    if (auto read = readSweepFlags(flags, config); !read) {
        return tl::unexpected(read.error());
    }
    // A file may say anything.
    return experiment::validate(std::move(config), {});
}

std::vector<Target> targetsOf(const Flags& flags, const experiment::SweepOutcome& outcome) {
    return {{"--record", flags.record, [&] { return record::toJson(*outcome.record) + "\n"; }},
            {"--csv", flags.csv, [&] { return exchange::pointTable(outcome); }},
            {"--csv-repeats", flags.csvRepeats, [&] { return exchange::repeatTable(outcome); }}};
}

int finish(const Context& context, const Flags& flags, const experiment::SweepOutcome& outcome) {
    return finish(
        context,
        flags.json ? exchange::toDocument(outcome) + "\n" : sweepReport(context.console, outcome),
        targetsOf(flags, outcome), {outcome.record->partial, outcome.record->failure});
}

int sweep(const Context& context, Flags flags) {
    if (flags.run.model.empty() && flags.resume.empty()) {
        return reportUsage(context.console,
                           "sweep needs --model M or a list such as --model threads,openmp: see "
                           "dartscope-cli models.");
    }
    const auto surroundings = experiment::thisSurroundings(context.programFolder);
    if (flags.run.model.empty() && flags.run != RunFlags{}) {
        return reportUsage(context.console,
                           "--resume without --model takes everything from its file: give all "
                           "flags that the sweep was begun with, or none of the run's.");
    }
    const auto begun = begunSweep(flags.resume);
    if (!begun) {
        return report(context.console, begun.error());
    }
    const auto config = configFor(flags, surroundings.machine, *begun);
    if (!config) {
        return report(context.console, config.error());
    }
    for (const std::string& model : config->models) {
        if (const int code = checkAvailable(context.console, model, surroundings); code != 0) {
            return code;
        }
        if (!flags.run.workers.empty()) {
            tellFewerWorkers(context.console, model, config->workers.back());
        }
    }
    experiment::SweepOutcome outcome;
    if (const int code = checkTargets(context.console, targetsOf(flags, outcome)); code != 0) {
        return code;
    }
    auto swept = experiment::sweep(*config, surroundings, sweepObserver(context.console),
                                   context.interrupts.token(), *begun);
    if (!swept) {
        return report(context.console, swept.error());
    }
    const int confirmed =
        flags.confirm && !swept->record->partial ? confirm(context, surroundings, *swept) : 0;
    const int code = finish(context, flags, *swept);
    return code != 0 ? code : confirmed;
}

}  // namespace

Command addSweep(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("sweep", "Measure how the speedup grows with the workers");
    auto flags = std::make_shared<Flags>();
    addRunFlags(*command, flags->run, "Models to measure: one or a list such as threads,openmp",
                "Worker counts: 1-8, 1,2,4 or a mixture; up to the allowed CPUs if left out");
    const auto add = [&](const char* name, std::string& value, const char* words,
                         const char* takes) {
        command->add_option(name, value, words)->option_text(takes);
    };
    add("--repeats", flags->repeats, "Timed runs of each point, from 1 to 1000 (9)", "N");
    add("--scaling", flags->scaling,
        "strong: the same darts at every point; weak: for every worker", "S");
    add("--base", flags->base, "What a speedup is held against: same (one worker) or serial", "B");
    add("--target-ms", flags->targetMs, "Milliseconds that one worker is to take (300)", "MS");
    add("--max-minutes", flags->maxMinutes, "Stop after so long and keep what was measured", "M");
    command->add_flag("--confirm", flags->confirm,
                      "Make the extra runs that tell whether a finding is right");
    add("--resume", flags->resume,
        "Go on with the sweep that was stopped and stored in this file; its flags may be left out",
        "FILE");
    command->add_flag("--json", flags->json, "Print one JSON document");
    add("--record", flags->record, "Store the record in this file, for explain and the window",
        "FILE");
    add("--csv", flags->csv, "Write a table with one row a point", "FILE");
    add("--csv-repeats", flags->csvRepeats, "Write a table with one row a timed run", "FILE");
    return [flags](const Context& context) { return sweep(context, *flags); };
}

}  // namespace dartscope::cli
