// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/experiment/run_controller.h"

namespace dartscope::cli {

/// The flags that describe a run, as typed; empty where not given.
struct RunFlags {
    std::string model, workers, darts, seed, kernel, taskSize, schedule, sharing, cpus;
    std::string serialShare, lockShare, imbalance, streams;
    std::string queue, mpi, ranks, bind, hostfile, gilRelease, switchInterval;
    std::string gilBlocking, startMethod;
    std::string schedulerArgs, workFolder, arrayTasks;
    bool detach = false;

    bool operator==(const RunFlags&) const = default;
};

/// Adds them to a command. `models` and `workers` say what those two take: a sweep takes lists.
void addRunFlags(CLI::App& command, RunFlags& flags, const char* models, const char* workers);

/// What the flags ask for, before it is held against a model.
struct RequestedRun {
    record::RunConfig config;
    std::vector<catalogue::Option> set;  ///< options that were given
};

/// Reads everything but model and workers. Errors (InvalidArgument): those of parseCount, and
/// "value-not-in-model" (option, value, model, values) for a kernel, schedule or sharing that no
/// model has.
Result<RequestedRun> readRunFlags(const RunFlags& flags, const machine::Machine& machine);

/// "8", "allowed" (the CPUs that may be used) or "auto" (all CPUs online, as a naive pool takes);
/// empty means allowed. `cpus` is what --cpus confines to. Errors of parseCount.
Result<std::uint32_t> readWorkers(const std::string& text, const machine::Machine& machine,
                                  std::optional<std::uint32_t> cpus);

/// "1-8", "1,2,4" or a mixture; "allowed", "auto" or empty: 1 up to that many, all of them or,
/// above 16, the powers of two. Errors of parseWorkerList and readWorkers.
Result<std::vector<std::uint32_t>> readWorkerList(const std::string& text,
                                                  const machine::Machine& machine,
                                                  std::optional<std::uint32_t> cpus);

}  // namespace dartscope::cli
