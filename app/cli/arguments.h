// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/console.h"

namespace dartscope::cli {

/// The command that `arguments` begin with, and the rest held against its flags.
struct Arguments {
    CLI::App* command = nullptr;         ///< null where none was given, or --help or --version
    std::vector<std::string> forParser;  ///< what CLI11 reads: "--darts=1e9", nothing doubtful left
};

/// Holds what a person typed against what the commands take. CLI11 would take "--darts --seed" for
/// a value, and its words name no cure: so missing values, unknown flags and commands, flags given
/// twice and words too many are found here. The error is a sentence.
tl::expected<Arguments, std::string> checkArguments(CLI::App& program,
                                                    std::span<const std::string> arguments);

/// The one of `names` that is meant by a misspelt `name`; nothing where none is near.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> names);

/// The sentence to standard error; returns the exit code of bad arguments.
int reportUsage(const Console& console, std::string_view sentence);

}  // namespace dartscope::cli
