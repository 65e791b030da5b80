// SPDX-License-Identifier: GPL-3.0-or-later

// A pool of threads that all need one lock to run, as Python's do (gil.h): tasks come out of a
// queue as in the model thread-pool, but whoever has the lock works and the others wait. A share of
// each task's work can do without it, as C code called from Python does. Lanes that block
// (--gil-blocking) wait for messages in between, as threads with input and output do, and have to
// get in line for the lock each time (gil_turn.h, server.h).
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "core/engines/counters.h"
#include "core/engines/gil_turn.h"
#include "core/engines/hit_tally.h"
#include "core/engines/lane_threads.h"
#include "core/engines/models.h"
#include "core/engines/server.h"
#include "core/engines/task_queue.h"

namespace dartscope::engines {
namespace {

constexpr std::size_t kTasksALane = 8;

/// The next task. Getting one does not give the lock away, waiting for one does.
std::optional<std::uint64_t> nextTask(TaskQueue& queue, GilTurn& turn) {
    if (const auto task = queue.tryTake()) {
        return task;
    }
    turn.release();
    return queue.take();
}

std::chrono::nanoseconds intervalOf(const record::RunConfig& config) {
    return std::chrono::nanoseconds(std::llround(config.switchIntervalMs * 1e6));
}

/// Where lanes block at all: work that needs no lock is not cut into steps.
Result<std::unique_ptr<Server>> serverFor(const record::RunConfig& config) {
    if (config.gilBlocking == 0 || config.gilRelease >= 1) {
        return std::unique_ptr<Server>();
    }
    return Server::start();
}

}  // namespace

Result<std::uint64_t> gil(Team& team) {
    if (auto ok = expectSharing(team.config(), {record::Sharing::Private}); !ok) {
        return tl::unexpected(ok.error());
    }
    const auto server = serverFor(team.config());
    if (!server) {
        return tl::unexpected(server.error());
    }
    HitTally tally(team);
    TaskQueue queue(kTasksALane * team.lanes());
    GilCommon common{.gil = Gil(intervalOf(team.config())),
                     .releasedShare = team.config().gilRelease};
    const auto work = [&](std::uint32_t lane) {
        std::function<void()> blocking;
        if (*server && lane < team.config().gilBlocking) {
            blocking = [&asked = **server] { asked.ask(); };
        }
        GilTurn turn(common, lane, std::move(blocking));
        Worker worker = team.enter(lane, {.interpreter = &turn});
        turn.recordTo(worker.waits());
        HitTally::Part hits(tally, lane);
        hits.add(worker.throwSerialPart());
        while (!worker.stopped()) {
            const auto task = nextTask(queue, turn);
            if (!task) {
                break;
            }
            hits.add(worker.throwTask(*task));
        }
        turn.release();
        queue.close();  // stopped: whoever fills it must not wait for room
    };
    const auto fill = [&] {
        for (std::uint64_t task = 0; task < team.tasks() && queue.put(task); ++task) {
        }
        queue.close();
    };
    return onLaneThreads(team, work, fill).and_then([&]() -> Result<std::uint64_t> {
        if (*server && (*server)->error() != 0) {
            return fail(ErrorCode::RunFailed, "no-server",
                        {std::generic_category().message((*server)->error())});
        }
        return tally.combined();
    });
}

}  // namespace dartscope::engines
