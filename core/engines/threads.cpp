// SPDX-License-Identifier: GPL-3.0-or-later

// Threads of one process. Each keeps its own count, written to memory once, when it is done; after
// all have been joined the counts are added up. With other sharings they count in memory that all
// of them see, dart by dart (counters.h) or task by task.
#include <atomic>
#include <memory>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

using record::Sharing;

/// Static: the lane's share of the tasks was settled beforehand.
template <typename Take>
void throwShare(Team& team, Worker& worker, Take take) {
    const Range share = team.share(worker.lane());
    for (std::uint64_t i = 0; i < share.count && !team.stopped(); ++i) {
        take(worker.throwTask(share.first + i));
    }
}

/// Dynamic: whoever is free takes the next task.
template <typename Take>
void throwNext(Team& team, Worker& worker, std::atomic<std::uint64_t>& nextTask, Take take) {
    while (!team.stopped()) {
        const std::uint64_t task = nextTask.fetch_add(1, std::memory_order_relaxed);
        if (task >= team.tasks()) {
            break;
        }
        take(worker.throwTask(task));
    }
}

Result<void> expectThreadsConfig(const record::RunConfig& config) {
    if (config.schedule == record::Schedule::Guided) {
        return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                    {"schedule", "guided", "threads", "dynamic, static"});
    }
    return expectSharing(config, {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                  Sharing::Mutex, Sharing::FalseSharing, Sharing::Racy});
}

/// What the threads of a run have in common.
struct Common {
    explicit Common(Team& ofTeam)
        : team(ofTeam),
          counter(makeCounter(team.config().sharing, team.lanes())),
          laneHits(team.lanes()) {}

    void work(std::uint32_t lane) {
        Worker worker = team.enter(lane, {.counter = counter.get()});
        const bool everyTask = team.config().sharing == Sharing::AtomicPerTask;
        std::uint64_t own = 0;
        const auto take = [&](std::uint64_t hits) {
            if (everyTask) {
                sharedHits.fetch_add(hits, std::memory_order_relaxed);
            } else {
                own += hits;
            }
        };
        take(worker.throwSerialPart());
        worker.tasksFollowAtOnce(true);
        if (team.config().schedule == record::Schedule::Static) {
            throwShare(team, worker, take);
        } else {
            throwNext(team, worker, nextTask, take);
        }
        laneHits[lane] = own;
    }

    std::uint64_t combined() const {
        if (counter) {
            return counter->total();
        }
        return std::accumulate(laneHits.begin(), laneHits.end(), sharedHits.load());
    }

    Team& team;
    std::unique_ptr<DartCounter> counter;
    std::vector<std::uint64_t> laneHits;
    alignas(128) std::atomic<std::uint64_t> nextTask{0};
    alignas(128) std::atomic<std::uint64_t> sharedHits{0};
};

}  // namespace

Result<std::uint64_t> threads(Team& team) {
    if (auto ok = expectThreadsConfig(team.config()); !ok) {
        return tl::unexpected(ok.error());
    }
    Common common(team);
    std::vector<std::jthread> workers;
    workers.reserve(team.lanes());
    try {
        for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
            workers.emplace_back([&common, lane] { common.work(lane); });
        }
    } catch (const std::system_error&) {
        team.dismiss();
        return fail(ErrorCode::RunFailed, "out-of-threads",
                    {std::to_string(workers.size()), std::to_string(team.lanes())});
    }
    workers.clear();  // joins
    return common.combined();
}

}  // namespace dartscope::engines
