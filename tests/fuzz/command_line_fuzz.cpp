// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the words of a command line, one a line, up to what would be run.
#include "app/cli/arguments.h"
#include "app/cli/run_flags.h"
#include "core/catalogue/catalogue.h"
#include "core/experiment/messages.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

machine::Machine twelveCpus() {
    machine::Machine machine;
    machine.online = 12;
    machine.allowed = 3;
    machine.cpuIds = {1, 4, 5};
    return machine;
}

/// Whether the error has its sentence: not the one for ids that nobody knows.
void check(const Error& error) {
    static const std::string unknown = experiment::describe({ErrorCode::RunFailed, "?"}).source;
    require(error.code == ErrorCode::InvalidArgument);
    require(experiment::describe(error).source != unknown);
}

void takeFlags(const cli::RunFlags& flags) {
    const machine::Machine machine = twelveCpus();
    const auto requested = cli::readRunFlags(flags, machine);
    if (!requested) {
        return check(requested.error());
    }
    const auto workers = cli::readWorkers(flags.workers, machine, requested->config.cpus);
    if (!workers) {
        return check(workers.error());
    }
    record::RunConfig config = requested->config;
    config.model = flags.model;
    config.workers = *workers;
    const auto valid = catalogue::validate(config, requested->set);
    if (!valid) {
        return check(valid.error());
    }
    require(valid->workers >= 1 && valid->workers <= record::kMostWorkers);
    require(valid->darts >= 1 && valid->darts <= record::kMostDarts && valid->taskSize >= 1);
    // What is valid stays so, and as it is.
    require(catalogue::validate(*valid, requested->set) == valid);
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    CLI::App program("", "dartscope-cli");
    program.require_subcommand(0, 1);
    cli::RunFlags flags;
    cli::addRunFlags(*program.add_subcommand("run"), flags, "", "");
    std::vector<std::string> words;
    for (const std::string_view line : fuzz::linesOf(fuzz::textOf(data, size))) {
        words.emplace_back(line);
    }
    const auto arguments = cli::checkArguments(program, words);
    if (!arguments) {
        fuzz::require(!arguments.error().empty());
        return 0;
    }
    try {
        program.parse(
            std::vector<std::string>(arguments->forParser.rbegin(), arguments->forParser.rend()));
    } catch (const CLI::Error&) {
        return 0;
    }
    if (arguments->command != nullptr) {
        fuzz::takeFlags(flags);
    }
    return 0;
}
