// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/interrupts.h"

namespace dartscope::cli {

/// What every command works with.
struct Context {
    Console console;
    Interrupts& interrupts;
    std::filesystem::path programFolder;  ///< where the worker stands beside
    std::vector<std::string> command{};   ///< the words behind "--", of observe alone
};

/// Runs a command after its flags were read; returns the program's exit code.
using Command = std::function<int(const Context&)>;

/// One command each: adds itself and its flags to the program. The flags' values live in the
/// returned function, which the program must keep while it parses.
Command addModels(CLI::App& program);
Command addMachine(CLI::App& program);
Command addRun(CLI::App& program);
Command addSweep(CLI::App& program);
Command addCollect(CLI::App& program);
Command addExplain(CLI::App& program);
Command addCheckModel(CLI::App& program);
Command addObserve(CLI::App& program);

}  // namespace dartscope::cli
