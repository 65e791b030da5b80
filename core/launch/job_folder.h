// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/launch/wall_clock.h"
#include "core/record/run_config.h"

/// A run that a batch system carries out, as files that all its nodes see: job.json says what is to
/// be thrown and by how many tasks, job.sh is what the system runs, and every task leaves one file
/// with the lines of the protocol. Who waits for it needs nothing but the folder.
namespace dartscope::launch {

inline constexpr std::string_view kJobFormat = "dartscope-job/1";

/// What job.json holds. Values of an unknown origin once read: the job's number is digits alone.
struct Job {
    record::RunConfig config;      ///< of the whole run; the task size is resolved
    std::uint32_t tasks = 1;       ///< tasks of the batch system, 1 to config.workers
    std::string jobId;             ///< the batch system's number; empty before it has one
    std::string submittedAt;       ///< UTC, ISO 8601
    std::string host;              ///< that it was submitted from
    std::int64_t submittedNs = 0;  ///< on that host's monotonic clock
    WallClock wall;                ///< of that host at that instant
    std::string programVersion;
    std::vector<std::string> command;  ///< that submitted it
    std::string script;                ///< what the batch system runs

    bool operator==(const Job&) const = default;
};

/// Lanes that one task has, in the numbers of the whole run.
struct TaskLanes {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const TaskLanes&) const = default;
};

/// Contiguous and as equal as they can be: the first tasks have one more.
TaskLanes lanesOfTask(const Job& job, std::uint32_t task);

/// A new folder for this user alone inside `base`, which is made where it is missing. Errors
/// (RunFailed): "work-folder" (folder, reason).
Result<std::filesystem::path> makeJobFolder(const std::filesystem::path& base);

/// job.json and job.sh. Errors of writeFileAtomically.
Result<void> saveJob(const std::filesystem::path& folder, const Job& job);

/// Errors: (InvalidFile) "not-a-job" (folder, what is missing or wrong), "job-newer" (folder, its
/// format).
Result<Job> loadJob(const std::filesystem::path& folder);

std::filesystem::path jobScript(const std::filesystem::path& folder);
/// What a task leaves: lines of the protocol from its hello to its result or error.
std::filesystem::path taskResult(const std::filesystem::path& folder, std::uint32_t task);
/// What a task said beside that, its file as the batch system writes it.
std::filesystem::path taskLog(const std::filesystem::path& folder, std::uint32_t task);
/// Once this file is there, ranks of the run leave at their next task.
std::filesystem::path stopFile(const std::filesystem::path& folder);

}  // namespace dartscope::launch
