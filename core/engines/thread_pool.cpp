// SPDX-License-Identifier: GPL-3.0-or-later

// A pool of threads: started once, they take tasks out of a queue that the calling thread fills,
// until it is closed and empty. Nothing but the queue is ever locked.
#include "core/base/clock.h"
#include "core/engines/hit_tally.h"
#include "core/engines/lane_threads.h"
#include "core/engines/models.h"
#include "core/engines/task_queue.h"

namespace dartscope::engines {
namespace {

constexpr std::size_t kTasksALane = 8;

/// The next task; waiting for one is recorded.
std::optional<std::uint64_t> nextTask(TaskQueue& queue, Worker& worker) {
    if (const auto task = queue.tryTake()) {
        return task;
    }
    record::Wait wait;
    wait.kind = record::WaitKind::Queue;
    wait.startNs = monotonicNs();
    const auto task = queue.take();
    wait.endNs = monotonicNs();
    if (task) {  // to wait in vain is to be done
        worker.waits().add(wait);
    }
    return task;
}

}  // namespace

Result<std::uint64_t> threadPool(Team& team) {
    if (auto ok = expectSharingOfThreads(team.config()); !ok) {
        return tl::unexpected(ok.error());
    }
    HitTally tally(team);
    TaskQueue queue(kTasksALane * team.lanes());
    const auto work = [&](std::uint32_t lane) {
        Worker worker = team.enter(lane, tally.tools());
        HitTally::Part hits(tally, lane);
        hits.add(worker.throwSerialPart());
        while (!worker.stopped()) {
            const auto task = nextTask(queue, worker);
            if (!task) {
                break;
            }
            hits.add(worker.throwTask(*task));
        }
        queue.close();  // stopped: whoever fills it must not wait for room
    };
    const auto fill = [&] {
        for (std::uint64_t task = 0; task < team.tasks() && queue.put(task); ++task) {
        }
        queue.close();
    };
    return onLaneThreads(team, work, fill).map([&] { return tally.combined(); });
}

}  // namespace dartscope::engines
