// SPDX-License-Identifier: GPL-3.0-or-later

// Threads of one process. Each keeps its own count, written to memory once, when it is done; after
// all have been joined the counts are added up.
#include <atomic>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

/// Static: the lane's share of the tasks was settled beforehand.
std::uint64_t throwShare(Team& team, Worker& worker, std::uint32_t lane) {
    const Range share = team.share(lane);
    std::uint64_t hits = 0;
    for (std::uint64_t i = 0; i < share.count && !team.stopped(); ++i) {
        hits += worker.throwTask(share.first + i);
    }
    return hits;
}

/// Dynamic: whoever is free takes the next task.
std::uint64_t throwNext(Team& team, Worker& worker, std::atomic<std::uint64_t>& nextTask) {
    std::uint64_t hits = 0;
    while (!team.stopped()) {
        const std::uint64_t task = nextTask.fetch_add(1, std::memory_order_relaxed);
        if (task >= team.tasks()) {
            break;
        }
        hits += worker.throwTask(task);
    }
    return hits;
}

}  // namespace

Result<std::uint64_t> threads(Team& team) {
    const record::Schedule schedule = team.config().schedule;
    if (schedule == record::Schedule::Guided) {
        return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                    {"schedule", "guided", "threads", "dynamic, static"});
    }
    std::vector<std::uint64_t> hits(team.lanes());
    std::atomic<std::uint64_t> nextTask{0};
    std::vector<std::jthread> workers;
    workers.reserve(team.lanes());
    try {
        for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
            workers.emplace_back([&, lane] {
                Worker worker = team.enter(lane);
                hits[lane] = schedule == record::Schedule::Static
                                 ? throwShare(team, worker, lane)
                                 : throwNext(team, worker, nextTask);
            });
        }
    } catch (const std::system_error&) {
        team.dismiss();
        return fail(ErrorCode::RunFailed, "out-of-threads",
                    {std::to_string(workers.size()), std::to_string(team.lanes())});
    }
    workers.clear();  // joins
    return std::accumulate(hits.begin(), hits.end(), std::uint64_t{0});
}

}  // namespace dartscope::engines
