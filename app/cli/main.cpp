// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <map>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/base/roomy_stack.h"
#include "core/experiment/messages.h"

namespace dartscope::cli {
namespace {

constexpr const char* kAbout =
    "Estimates π by throwing darts under every parallel model, in real worker processes, and shows "
    "what happened.";

constexpr const char* kExamples =
    "Examples:\n"
    "  dartscope-cli run --model threads --workers allowed --darts 30e9\n"
    "  dartscope-cli run --model openmp --workers 12 --cpus 2\n"
    "  dartscope-cli sweep --model threads,openmp --workers 1-8 --record sweep.json\n"
    "  dartscope-cli explain sweep.json\n"
    "  dartscope-cli observe --workers 1,2,4 --set OMP_NUM_THREADS -- ./program\n"
    "\n"
    "Exit codes: 0 done, 2 bad arguments or input file, 3 the model is not available here,\n"
    "4 the run failed or a file could not be written, 130 interrupted.";

/// Descriptors 0 to 2 that were closed at the start would be given to the next files opened, and a
/// result be written into one of those.
void occupyStandardStreams() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1) {
            // The lowest free descriptor is this one. Nothing is closed again: it stands in for it.
            [[maybe_unused]] const int opened = ::open("/dev/null", O_RDWR);
        }
    }
}

std::filesystem::path programFolder(const char* invokedAs) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (error ? std::filesystem::path(invokedAs) : program).parent_path();
}

/// The program's commands by name.
std::map<std::string, Command> addCommands(CLI::App& program) {
    return {{"models", addModels(program)},   {"machine", addMachine(program)},
            {"run", addRun(program)},         {"sweep", addSweep(program)},
            {"collect", addCollect(program)}, {"explain", addExplain(program)},
            {"observe", addObserve(program)}, {"check-model", addCheckModel(program)}};
}

/// Takes the words behind "--" off those of observe: they are another program's.
std::vector<std::string> takeCommand(std::vector<std::string>& words) {
    std::vector<std::string> command;
    if (words.empty() || words.front() != "observe") {
        return command;
    }
    const auto end = std::ranges::find(words, "--");
    const auto ours = static_cast<std::size_t>(end - words.begin());
    for (std::size_t i = ours + 1; i < words.size(); ++i) {
        command.push_back(words[i]);
    }
    words.resize(ours);
    return command;
}

int parseAndRun(const Context& context, const std::vector<std::string>& words) {
    CLI::App program(kAbout, "dartscope-cli");
    program.set_version_flag("--version", "dartscope-cli " DARTSCOPE_VERSION);
    program.require_subcommand(0, 1);
    program.footer(kExamples);
    program.get_formatter()->column_width(30);
    const auto commands = addCommands(program);
    auto arguments = checkArguments(program, words);
    if (!arguments) {
        return reportUsage(context.console, arguments.error());
    }
    if (words.empty()) {
        return reportUsage(
            context.console,
            "A command is missing: one of models, machine, run, sweep, collect, explain, observe, "
            "check-model. "
            "See dartscope-cli --help.");
    }
    try {
        // CLI11 takes them from the end.
        program.parse(
            std::vector<std::string>(arguments->forParser.rbegin(), arguments->forParser.rend()));
    } catch (const CLI::Success& success) {
        std::ostringstream text;
        program.exit(success, text, text);
        auto written = context.console.result(text.str());
        return written ? 0 : report(context.console, written.error());
    } catch (const CLI::ParseError& error) {
        return reportUsage(context.console, error.what());
    }
    return arguments->command == nullptr ? 0 : commands.at(arguments->command->get_name())(context);
}

/// The program with all its words; the exit code.
int runProgram(int count, char** words) {
    Interrupts interrupts;
    Context context{Console(), interrupts, programFolder(count > 0 ? words[0] : "")};
    try {
        std::vector<std::string> ours(words + (count > 0 ? 1 : 0), words + count);
        context.command = takeCommand(ours);
        return parseAndRun(context, ours);
    } catch (const std::exception& error) {
        // Memory that ran out, and mistakes of ours: never a crash without a word.
        context.console.message(error.what());
        return experiment::exitCode(ErrorCode::RunFailed);
    }
}

}  // namespace
}  // namespace dartscope::cli

int main(int count, char** words) {
    using namespace dartscope;
    cli::occupyStandardStreams();
    // Writing fails with a reason instead: to a reader that has gone, and beyond a size limit.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    int code = 0;
    withRoomyStack([&] { code = cli::runProgram(count, words); });
    return code;
}
