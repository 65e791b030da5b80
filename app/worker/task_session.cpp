// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/task_session.h"

#include <fmt/format.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <system_error>

#include "app/worker/lane_lines.h"
#include "app/worker/work_lines.h"
#include "core/base/atomic_file.h"
#include "core/base/host_name.h"
#include "core/launch/job_folder.h"
#include "core/launch/this_host.h"
#include "core/launch/wall_clock.h"

namespace dartscope::worker {
namespace {

constexpr int kUsage = 2;

// What a signal's handler can be given nothing of.
std::atomic<bool> toldToStop{false};
std::atomic<std::atomic<bool>*> stopFlag{nullptr};

extern "C" void onTerminate(int) {
    toldToStop.store(true);
    if (std::atomic<bool>* flag = stopFlag.load()) {
        flag->store(true);
    }
}

int say(const std::string& words) {
    fmt::print(stderr, "dartscope-worker: {}\n", words);
    return EXIT_FAILURE;
}

std::optional<std::uint32_t> numberOf(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return whole ? std::optional(number) : std::nullopt;
}

/// Darts of the tasks that are dealt out to this process.
std::uint64_t dartsOf(const engines::Team& team) {
    const engines::Range own = team.ownTasks();
    std::uint64_t darts = 0;
    if (own.count > 0) {
        const engines::Range last = team.darts(own.first + own.count - 1);
        darts = last.first + last.count - team.darts(own.first).first;
    }
    return darts;
}

Result<engines::Work> throwDarts(engines::Team& team) {
    stopFlag.store(&team.board().stopped());
    if (toldToStop.load()) {
        team.board().stopped().store(true);
    }
    auto work = engines::run(*engines::find("threads"), team);
    stopFlag.store(nullptr);
    if (work) {
        work->stopped = work->darts < dartsOf(team);
    }
    return work;
}

/// The whole file of a task that has worked.
std::string linesOf(const launch::Job& job, const engines::Work& work) {
    launch::Hello first = hello();
    first.models = {job.config.model};
    std::string lines = launch::encode(std::move(first)) + "\n";
    for (const record::Lane& lane : work.lanes) {
        for (const std::string& line : recordingLines(lane)) {
            lines += line + "\n";
        }
    }
    launch::ResultLine result = resultOf(work);
    const machine::Machine machine = launch::thisHost();
    const launch::WallClock clock = launch::wallClock();
    for (record::Lane& lane : result.lanes) {
        lane.cpuIds = machine.cpuIds;
    }
    result.details.clocks = {{hostName(), clock.offsetNs, clock.boundNs}};
    result.details.machines = {machine};
    return lines + launch::encode(std::move(result)) + "\n";
}

int leave(const std::filesystem::path& folder, std::uint32_t task, const std::string& lines) {
    const auto written = writeFileAtomically(launch::taskResult(folder, task), lines);
    return written ? EXIT_SUCCESS
                   : say(fmt::format("{} cannot be written: {}", written.error().arguments.front(),
                                     written.error().arguments.back()));
}

int leaveError(const std::filesystem::path& folder, std::uint32_t task, const Error& error) {
    const launch::ErrorLine line = lineOf(error);
    leave(folder, task, launch::encode(hello()) + "\n" + launch::encode(line) + "\n");
    return say(line.id + ": " + line.detail);
}

int work(const std::filesystem::path& folder, const launch::Job& job, std::uint32_t task) {
    try {
        const launch::TaskLanes lanes = launch::lanesOfTask(job, task);
        engines::Team team(
            job.config, {},
            {.firstLane = lanes.first, .lanes = lanes.count, .allLanes = job.config.workers});
        const auto done = throwDarts(team);
        return done ? leave(folder, task, linesOf(job, *done))
                    : leaveError(folder, task, done.error());
    } catch (const std::bad_alloc&) {
        return leaveError(folder, task, {ErrorCode::RunFailed, "out-of-memory", {}});
    }
}

}  // namespace

int runTask(const std::filesystem::path& folder, std::string_view task) {
    std::signal(SIGTERM, onTerminate);
    const auto job = launch::loadJob(folder);
    if (!job) {
        say(fmt::format("there is no job in {} ({})", folder.string(),
                        job.error().arguments.back()));
        return kUsage;
    }
    const auto number = numberOf(task);
    if (!number || *number >= job->tasks) {
        say(fmt::format("there is no task “{}”: give a number from 0 to {}", task, job->tasks - 1));
        return kUsage;
    }
    return work(folder, *job, *number);
}

}  // namespace dartscope::worker
