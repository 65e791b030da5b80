// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/experiment/outcome.h"
#include "core/experiment/sweep.h"
#include "core/machine/allowed_cpus.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// Any program that is to be watched from outside.
struct ObservedCommand {
    std::vector<std::string> words;  ///< program and arguments, at least one; as a shell finds it
    std::map<std::string, std::string> environment{};  ///< set for it
    std::optional<std::uint32_t> cpus{};               ///< confined to so many of the allowed CPUs
    /// Its standard input, output and error: descriptors of this process.
    std::array<int, 3> streams{0, 1, 2};
};

/// How an observation is brought to an end before the command's own.
struct ObserveStops {
    std::stop_token stop;     ///< SIGINT to the command, and after a while harder means
    std::stop_token hurry{};  ///< SIGKILL at once, where a stop was asked for already
};

/// What "{workers}" stands for in a word of a command in a sweep.
inline constexpr std::string_view kWorkersPlaceholder = "{workers}";

/// Runs the command to its end on the calling thread, looks at its processes meanwhile, and ends
/// what it leaves behind: nothing that was started is left. The record has no darts; its lanes are
/// the threads that were seen. Only one at a time in a process, which must have no other children:
/// orphans of the command become its own. `programVersion` is put into the record.
///
/// A command that fails or is stopped yields a record all the same, marked partial; its failure is
/// "command-failed" (program, status), "command-killed" (program, signal) or, where it was to end
/// and runs on as another user's, "command-out-of-reach" (program, process). Errors:
/// "command-start-failed" (program, reason), "interrupted", and those of machine::confined.
Result<record::RunRecord> observe(const ObservedCommand& command, const machine::Machine& machine,
                                  const std::string& programVersion, const ObserveStops& stops);

/// A sweep of an observed command.
struct ObservedSweep {
    ObservedCommand command;             ///< words may hold kWorkersPlaceholder
    std::string variable;                ///< set to the number of workers; empty: none
    std::vector<std::uint32_t> workers;  ///< 1 to 4096; 1 is added as the base
    std::uint32_t repeats = 9;
    record::Scaling scaling = record::Scaling::Strong;
    std::optional<double> maxMinutes{};
};

/// What is to be measured, as a record has it. Errors (InvalidArgument): "observe-no-workers"
/// (there is neither a variable nor the placeholder), "bad-variable" (name), and those of
/// checkAmounts in sweep.h.
Result<record::SweepConfig> configOf(const ObservedSweep& sweep);

/// As sweep(), with the command in place of a model. Points have no darts.
Result<SweepOutcome> observe(const ObservedSweep& sweep, const machine::Machine& machine,
                             const std::string& programVersion, const SweepObserver& observer,
                             const ObserveStops& stops);

}  // namespace dartscope::experiment
