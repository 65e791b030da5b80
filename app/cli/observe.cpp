// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/observe.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/finish.h"
#include "app/cli/progress.h"
#include "app/cli/report.h"
#include "app/cli/run_flags.h"
#include "app/cli/targets.h"
#include "core/base/quantity.h"
#include "core/exchange/csv.h"
#include "core/exchange/document.h"

namespace dartscope::cli {
namespace {

constexpr std::uint64_t kMostRepeats = 1000;

struct Flags {
    std::string workers, set, repeats, scaling, maxMinutes, cpus;
    bool json = false;
    std::string output, record, csv, csvRepeats;

    /// The first flag that only a sweep has; empty where there is none.
    std::string ofSweep() const {
        return !set.empty()          ? "--set"
               : !repeats.empty()    ? "--repeats"
               : !scaling.empty()    ? "--scaling"
               : !maxMinutes.empty() ? "--max-minutes"
               : !csvRepeats.empty() ? "--csv-repeats"
                                     : "";
    }
};

/// A file that is open while it is needed.
class File {
public:
    File(const std::string& path, int flags) : m_descriptor(::open(path.c_str(), flags, 0666)) {}
    ~File() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Result<std::optional<std::uint32_t>> cpusOf(const Flags& flags, const machine::Machine& machine) {
    if (flags.cpus.empty()) {
        return std::nullopt;
    }
    return parseCount(flags.cpus, {"cpus", 1, static_cast<std::uint64_t>(machine.allowed)})
        .map([](std::uint64_t count) { return std::optional(static_cast<std::uint32_t>(count)); });
}

/// Reads what only a sweep has.
Result<experiment::ObservedSweep> sweepOf(const Flags& flags, experiment::ObservedCommand command,
                                          const machine::Machine& machine) {
    experiment::ObservedSweep sweep;
    auto workers = readWorkerList(flags.workers, machine, command.cpus);
    if (!workers) {
        return tl::unexpected(workers.error());
    }
    sweep.workers = std::move(*workers);
    sweep.command = std::move(command);
    sweep.variable = flags.set;
    if (!flags.repeats.empty()) {
        const auto repeats = parseCount(flags.repeats, {"repeats", 1, kMostRepeats});
        if (!repeats) {
            return tl::unexpected(repeats.error());
        }
        sweep.repeats = static_cast<std::uint32_t>(*repeats);
    }
    if (!flags.scaling.empty()) {
        const auto scaling = record::scalingNamed(flags.scaling);
        if (!scaling) {
            return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                        {"scaling", flags.scaling, "", "strong, weak"});
        }
        sweep.scaling = *scaling;
    }
    if (!flags.maxMinutes.empty()) {
        const auto most = parseReal(flags.maxMinutes, "max-minutes", 0.01, 1e5);
        if (!most) {
            return tl::unexpected(most.error());
        }
        sweep.maxMinutes = *most;
    }
    return experiment::configOf(sweep).map([&](const auto&) { return std::move(sweep); });
}

/// A pipe or a device is no file to look after.
std::string outputFile(const std::string& path) {
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    const bool other = std::filesystem::exists(status) &&
                       status.type() != std::filesystem::file_type::regular &&
                       status.type() != std::filesystem::file_type::directory;
    return other ? std::string() : path;
}

experiment::ObserveStops stopsOf(const Context& context) {
    context.interrupts.endOrderly();
    return {context.interrupts.token(), context.interrupts.haste()};
}

int observeOnce(const Context& context, const Flags& flags, const machine::Machine& machine,
                const experiment::ObservedCommand& command) {
    experiment::RunOutcome outcome;
    const auto targets = [&] {
        return std::vector<Target>{
            {"--record", flags.record, [&] { return record::toJson(*outcome.record) + "\n"; }},
            {"--csv", flags.csv, [&] { return exchange::laneTable(outcome); }}};
    };
    auto record = experiment::observe(command, machine, DARTSCOPE_VERSION, stopsOf(context));
    if (!record) {
        return report(context.console, record.error());
    }
    outcome = experiment::assess(std::make_shared<const record::RunRecord>(std::move(*record)));
    if (flags.json) {
        return finish(context, exchange::toDocument(outcome) + "\n", targets(),
                      {outcome.record->partial, outcome.record->failure});
    }
    // Where standard output is the command's, it has to stay what the command has written.
    const Context there{flags.output.empty() ? context.console.withResultsOnErr() : context.console,
                        context.interrupts, context.programFolder};
    return finish(there, (flags.output.empty() ? "\n" : "") + runReport(there.console, outcome),
                  targets(), {outcome.record->partial, outcome.record->failure});
}

int observeSweep(const Context& context, const Flags& flags, const machine::Machine& machine,
                 const experiment::ObservedSweep& sweep) {
    experiment::SweepOutcome outcome;
    const auto targets = [&] {
        return std::vector<Target>{
            {"--record", flags.record, [&] { return record::toJson(*outcome.record) + "\n"; }},
            {"--csv", flags.csv, [&] { return exchange::pointTable(outcome); }},
            {"--csv-repeats", flags.csvRepeats, [&] { return exchange::repeatTable(outcome); }}};
    };
    auto swept = experiment::observe(sweep, machine, DARTSCOPE_VERSION,
                                     sweepObserver(context.console), stopsOf(context));
    if (!swept) {
        return report(context.console, swept.error());
    }
    outcome = std::move(*swept);
    return finish(
        context,
        flags.json ? exchange::toDocument(outcome) + "\n" : sweepReport(context.console, outcome),
        targets(), {outcome.record->partial, outcome.record->failure});
}

int observe(const Context& context, const Flags& flags) {
    if (context.command.empty()) {
        return reportUsage(context.console,
                           "observe needs -- and then the command to watch, such as dartscope-cli "
                           "observe -- ./program: see dartscope-cli observe --help.");
    }
    if (const std::string flag = flags.ofSweep(); flags.workers.empty() && !flag.empty()) {
        return reportUsage(context.console,
                           fmt::format("{} belongs to a sweep: add --workers with the worker "
                                       "counts, such as --workers 1,2,4, or leave it out.",
                                       flag));
    }
    // Before anything is emptied.
    if (const int code = checkTargets(context.console, {{"--output", outputFile(flags.output), {}},
                                                        {"--record", flags.record, {}},
                                                        {"--csv", flags.csv, {}},
                                                        {"--csv-repeats", flags.csvRepeats, {}}});
        code != 0) {
        return code;
    }
    const machine::Machine machine = machine::readMachine(machine::thisMachine());
    const auto cpus = cpusOf(flags, machine);
    if (!cpus) {
        return report(context.console, cpus.error());
    }
    experiment::ObservedCommand command{.words = context.command, .cpus = *cpus};
    std::optional<experiment::ObservedSweep> sweep;
    if (!flags.workers.empty()) {
        auto read = sweepOf(flags, command, machine);
        if (!read) {
            return report(context.console, read.error());
        }
        sweep = std::move(*read);
    }
    const File output(
        flags.output.empty() ? "/dev/null" : flags.output,
        O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (flags.output.empty() ? 0 : O_TRUNC));
    if (output.descriptor() < 0) {
        return report(context.console, {ErrorCode::RunFailed,
                                        "cannot-write",
                                        {flags.output, std::generic_category().message(errno)}});
    }
    if (sweep) {
        const File nothing("/dev/null", O_RDONLY | O_CLOEXEC);
        sweep->command.streams = {nothing.descriptor(), output.descriptor(), STDERR_FILENO};
        return observeSweep(context, flags, machine, *sweep);
    }
    if (!flags.output.empty()) {
        command.streams[STDOUT_FILENO] = output.descriptor();
    } else if (flags.json) {
        command.streams[STDOUT_FILENO] = STDERR_FILENO;
    }
    return observeOnce(context, flags, machine, command);
}

}  // namespace

Command addObserve(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "observe", "Run any program and say what can be seen of it from outside");
    auto flags = std::make_shared<Flags>();
    const auto add = [&](const char* name, std::string& value, const char* words,
                         const char* takes) {
        command->add_option(name, value, words)->option_text(takes);
    };
    add("--workers", flags->workers,
        "Sweep over these worker counts: 1-8, 1,2,4 or a mixture, from 1 to 4096", "N");
    add("--set", flags->set,
        "Environment variable that tells the command how many workers to start, such as "
        "OMP_NUM_THREADS; or write {workers} in the command where the number belongs",
        "NAME");
    add("--repeats", flags->repeats, "Timed runs of each point of a sweep, from 1 to 1000 (9)",
        "N");
    add("--scaling", flags->scaling,
        "strong (default): the command does the same work at every point; weak: so much for every "
        "worker",
        "S");
    add("--max-minutes", flags->maxMinutes, "Stop a sweep after so long and keep what was measured",
        "M");
    add("--cpus", flags->cpus, "Confine the command to so many of the allowed CPUs", "K");
    add("--output", flags->output,
        "Where the command's standard output goes; if left out, a single run keeps it (with --json "
        "it goes to standard error) and that of a sweep is dropped",
        "FILE");
    command->add_flag("--json", flags->json, "Print one JSON document");
    add("--record", flags->record, "Store the record in this file, for explain and the window",
        "FILE");
    add("--csv", flags->csv, "Write a table with one row a thread, or a point of a sweep", "FILE");
    add("--csv-repeats", flags->csvRepeats, "Write a table with one row a timed run of a sweep",
        "FILE");
    command->footer(
        "The command stands behind all flags: dartscope-cli observe [OPTIONS] -- ./program "
        "ARGUMENTS\n"
        "It keeps standard input, output and error; the report follows on standard error, or on "
        "standard "
        "output\nwith --output. Processes that the command leaves behind are ended.");
    return [flags](const Context& context) { return observe(context, *flags); };
}

}  // namespace dartscope::cli
