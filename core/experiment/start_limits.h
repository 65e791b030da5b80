// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/machine/allowed_cpus.h"

namespace dartscope::experiment {

/// What is still to be had of what workers cost. Absent: no limit known.
struct StartLimits {
    std::optional<std::uint64_t> threads;       ///< more threads that may be started
    std::optional<std::uint64_t> memoryBytes;   ///< memory that can be taken
    std::optional<std::uint64_t> addressBytes;  ///< addresses that a process may use (RLIMIT_AS)
};

/// Reads them of this process: the user's limit of processes (not for root, who has none), the
/// kernel's limits of threads and process ids, the pids limits of its cgroups, free memory and the
/// memory limit of the machine. `root` holds proc/ and sys/.
StartLimits readStartLimits(const machine::Machine& machine,
                            const std::filesystem::path& root = "/");

/// Most workers of one process that fit, up to record::kMostWorkers; 0 where not even one does.
std::uint32_t mostWorkersThatFit(const StartLimits& limits);

/// Errors (InvalidArgument): "too-many-workers" (workers, most that fit).
Result<void> checkWorkersFit(std::uint32_t workers, const StartLimits& limits);

}  // namespace dartscope::experiment
