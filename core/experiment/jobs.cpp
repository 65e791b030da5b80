// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/jobs.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/experiment/run_collector.h"
#include "core/experiment/run_launch.h"

namespace dartscope::experiment {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostPathBytes = 8 * 1024;

/// One file a job, whose text is the path of its folder: so two programs never write the same one.
fs::path listFolder(const Surroundings& surroundings) {
    return surroundings.stateFolder.empty() ? fs::path() : surroundings.stateFolder / "known-jobs";
}

fs::path entryOf(const fs::path& folder, const Surroundings& surroundings) {
    return listFolder(surroundings) / fs::weakly_canonical(folder).filename();
}

void remember(const fs::path& folder, const Surroundings& surroundings) {
    const fs::path list = listFolder(surroundings);
    if (list.empty()) {
        return;
    }
    std::error_code error;
    fs::create_directories(list, error);
    // Not to be found again is a loss that the job itself does not suffer.
    [[maybe_unused]] const auto kept =
        writeFileAtomically(entryOf(folder, surroundings), folder.string());
}

}  // namespace

Result<launch::SubmittedJob> submit(const record::RunConfig& config,
                                    const Surroundings& surroundings,
                                    const launch::SlurmStops& stops) {
    if (!surroundings.slurm) {
        return fail(ErrorCode::Unavailable, "slurm-missing", {});
    }
    if (config.workFolder.empty() && surroundings.stateFolder.empty()) {
        return fail(ErrorCode::InvalidArgument, "work-folder-unknown", {});
    }
    std::error_code none;  // of a program that was not built
    launch::SlurmLaunch launch{.tools = *surroundings.slurm,
                               .worker = fs::absolute(surroundings.workerProgram, none),
                               .mpiWorker = fs::absolute(surroundings.mpiWorkerProgram, none),
                               .mpiLauncher = surroundings.mpiLauncher,
                               .config = config,
                               .workFolder = config.workFolder.empty()
                                                 ? surroundings.stateFolder / "jobs"
                                                 : fs::path(config.workFolder),
                               .timings = surroundings.slurmTimings,
                               .root = ::geteuid() == 0};
    launch.config.taskSize = record::resolveTaskSize(config);
    auto job = launch::submitToSlurm(launch, stops);
    if (job) {
        remember(job->folder, surroundings);
    }
    return job;
}

Result<Collected> collect(const fs::path& folder, const Surroundings& surroundings,
                          std::stop_token stop) {
    auto job = launch::loadJob(folder);
    if (!job) {
        return tl::unexpected(job.error());
    }
    const launch::SubmittedJob submitted{folder, std::move(*job)};
    RunCollector collector(submitted.job.config, submitted.job.submittedNs);
    launch::QueueState state;
    const launch::LaunchReport ended = launch::collectFromSlurm(
        surroundings.slurm, submitted, surroundings.slurmTimings,
        [&](launch::FromWorker&& message) { return collector.take(std::move(message)); }, state,
        std::move(stop));
    const bool measured = collector.measured();
    auto record = std::make_shared<record::RunRecord>(collector.finish(ended));
    if (!measured) {
        return tl::unexpected(
            record->failure.value_or(Error{ErrorCode::RunFailed, "interrupted", {}}));
    }
    record->startedAt = submitted.job.submittedAt;
    completeMachines(*record);
    if (!record->partial) {
        forget(folder, surroundings);
    }
    return Collected{assess(std::shared_ptr<const record::RunRecord>(std::move(record))), state};
}

std::vector<launch::SubmittedJob> knownJobs(const Surroundings& surroundings) {
    std::vector<launch::SubmittedJob> jobs;
    std::error_code error;
    for (fs::directory_iterator entry(listFolder(surroundings), error), last;
         !error && entry != last; entry.increment(error)) {
        const auto path = readFile(entry->path(), kMostPathBytes);
        if (!path) {
            continue;
        }
        if (auto job = launch::loadJob(*path)) {
            jobs.push_back({*path, std::move(*job)});
        } else if (std::error_code gone; !fs::exists(*path, gone) && !gone) {
            fs::remove(entry->path(), gone);
        }
    }
    std::ranges::sort(jobs, {}, [](const launch::SubmittedJob& job) {
        return std::pair(job.job.submittedAt, job.folder.string());
    });
    return jobs;
}

void forget(const fs::path& folder, const Surroundings& surroundings) {
    if (!listFolder(surroundings).empty()) {
        std::error_code ignored;
        fs::remove(entryOf(folder, surroundings), ignored);
    }
}

}  // namespace dartscope::experiment
