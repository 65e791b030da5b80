// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/launch/job_folder.h"
#include "core/launch/job_results.h"
#include "core/launch/mpi_launcher.h"

/// Runs that Slurm carries out: submitted by sbatch, followed by their files and, seldom, by
/// squeue, cancelled by scancel.
namespace dartscope::launch {

struct SlurmTools {
    std::filesystem::path sbatch, squeue, scancel, scontrol;
};

/// Slurm's programs: in the folder of DARTSCOPE_SBATCH of the environment, else in that of the
/// first sbatch of its PATH. Nothing where one of them is missing.
std::optional<SlurmTools> findSlurm(const std::map<std::string, std::string>& environment);

/// How often is looked and how long is waited. Files are looked at first; a controller that has
/// thousands of users is asked seldom, and ever more seldom.
struct SlurmTimings {
    std::chrono::milliseconds files{100};  ///< between two looks at the folder; doubled up to
    std::chrono::milliseconds filesMost{1'000};
    std::chrono::milliseconds queue{1'000};  ///< between two questions; doubled up to
    std::chrono::milliseconds queueMost{30'000};
    /// A shared folder may show a file that late, after its task has ended.
    std::chrono::milliseconds grace{10'000};
    std::chrono::milliseconds command{20'000};  ///< one command of Slurm's
    std::chrono::milliseconds ask{5'000};       ///< one question: files are not looked at meanwhile
    std::chrono::milliseconds leave{2'000};     ///< what ranks have to leave by themselves
    std::chrono::milliseconds cancel{60'000};   ///< until Slurm has confirmed a cancellation
    std::chrono::milliseconds hurry{2'000};     ///< the same, and a command, in a hurry
};

/// How a job is brought to an end before its own.
struct SlurmStops {
    std::stop_token stop{};   ///< it is cancelled, and Slurm's confirmation waited for
    std::stop_token hurry{};  ///< nobody is waited for long, where a stop was asked for already
};

/// How a task stands in the queue.
struct SlurmTask {
    std::string state;   ///< Slurm's word: "PENDING", "RUNNING", "FAILED", …
    std::string node;    ///< empty: none yet
    std::string reason;  ///< Slurm's word for why it waits or ended

    bool waits() const;
    bool runs() const;  ///< or is about to begin or to end
    bool operator==(const SlurmTask&) const = default;
};

/// What squeue answered.
struct SlurmQueue {
    bool answered = false;  ///< false: the controller could not be asked
    bool known = false;     ///< the job is in the queue or was lately
    std::map<std::uint32_t, SlurmTask> tasks;
    std::string words;  ///< what it said where it did not answer
};

/// Lines as `squeue -o "%K|%T|%N|%r"` writes them; a job that is no array is its task 0.
std::map<std::uint32_t, SlurmTask> parseSlurmQueue(std::string_view text);

/// Asks for one job, until `afterStop` after a stop. Never fails: what went wrong is in the answer.
SlurmQueue askSlurm(const SlurmTools& tools, const std::string& jobId,
                    std::chrono::milliseconds limit, const std::stop_token& stop = {},
                    std::chrono::milliseconds afterStop = {});

/// A run in the scheduler's hands.
struct QueueState {
    std::uint32_t tasks = 0;
    std::uint32_t done = 0;     ///< their results are there
    std::uint32_t running = 0;  ///< as the scheduler last said
    std::uint32_t waiting = 0;
    std::uint32_t lost = 0;  ///< ended without a result
    bool answers = true;     ///< the scheduler, when last asked
    bool cancelling = false;
    /// Slurm's word for why tasks wait ("Resources"), that of most of them;
    /// empty where nothing waits or it has not said why.
    std::string reason{};

    bool operator==(const QueueState&) const = default;
};

/// Counts the tasks of `state` that are not settled, by how they stand in `queue`, and says why
/// those wait that do. Tasks that are not in the queue wait for all that is known.
void countTasks(const SlurmQueue& queue, const std::function<bool(std::uint32_t task)>& isSettled,
                QueueState& state);

using QueueSink = std::function<void(const QueueState&)>;

struct SlurmLaunch {
    SlurmTools tools;
    std::filesystem::path worker;     ///< dartscope-worker, where the nodes find it
    std::filesystem::path mpiWorker;  ///< dartscope-mpi-worker
    std::optional<MpiLauncher> mpiLauncher;
    record::RunConfig config;
    std::filesystem::path workFolder;  ///< that all nodes see; the job's folder is made in it
    SlurmTimings timings{};
    bool root = false;
};

struct SubmittedJob {
    std::filesystem::path folder;
    Job job;
};

/// Array tasks that may be in one job. Errors: (Unavailable) "slurm-unreachable" (its words),
/// (Interrupted) "interrupted" in a hurry.
Result<std::uint32_t> slurmArrayLimit(const SlurmTools& tools, const SlurmTimings& timings,
                                      const std::stop_token& hurry = {});

/// Writes the folder and submits the job; where that fails nothing is left. A stop counts until
/// sbatch is asked, a hurry until it has answered. Errors: (Interrupted) "interrupted";
/// (InvalidArgument) those of schedulerWords, "array-too-large" (tasks, most); (Unavailable)
/// "slurm-unreachable" (words), "mpi-missing"; (RunFailed) "work-folder" (folder, reason),
/// "slurm-refused" (sbatch's words).
Result<SubmittedJob> submitToSlurm(const SlurmLaunch& launch, const SlurmStops& stops = {});

/// Follows the job to its end on the calling thread and hands its messages to `sink` in the end,
/// totals before. A stop cancels it. What tasks left is kept where others are lost. Failures
/// (RunFailed): "task-lost" (task, Slurm's word, node, its last words, lost, tasks), "task-failed"
/// (task, its words), "task-broken" (task, what), "job-cancelled" (job, lost, tasks),
/// "cancel-unconfirmed" (job, words), "cancel-sent" (job, folder) in a hurry. The folder of a job
/// without loss is removed.
LaunchReport followSlurm(const SlurmTools& tools, const SubmittedJob& job,
                         const SlurmTimings& timings, const MessageSink& sink,
                         const QueueSink& queue, SlurmStops stops);

/// What has come of a job that was left alone, at once; failures as followSlurm, and
/// "job-unfinished" (job, done, tasks, running, waiting). `tools`: none where Slurm is not here.
LaunchReport collectFromSlurm(const std::optional<SlurmTools>& tools, const SubmittedJob& job,
                              const SlurmTimings& timings, const MessageSink& sink,
                              QueueState& state, std::stop_token stop = {});

}  // namespace dartscope::launch
