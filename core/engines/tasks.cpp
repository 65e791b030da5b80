// SPDX-License-Identifier: GPL-3.0-or-later

// A queue of tasks that runners empty. Stealing: every runner has a queue of its own, cuts what it
// has in halves, and takes from another's queue when its own is empty; all of that is oneTBB's.
// Central: there is one queue, and runners ask it for the next task.
#include <mutex>

#include "core/base/clock.h"
#include "core/engines/hit_tally.h"
#include "core/engines/lane_threads.h"
#include "core/engines/models.h"

#ifdef DARTSCOPE_HAS_TBB
#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>
#endif

namespace dartscope::engines {
namespace {

/// The tasks that are left, behind a lock. Members are for any thread.
class CentralQueue {
public:
    explicit CentralQueue(std::uint64_t tasks) : m_tasks(tasks) {}

    /// The next task; nothing when all are given out. Waiting for one's turn is recorded.
    std::optional<std::uint64_t> ask(record::WaitRecorder& waits) {
        std::unique_lock lock(m_mutex, std::try_to_lock);
        if (!lock) {
            wait(lock, waits);
        }
        return m_next < m_tasks ? std::optional(m_next++) : std::nullopt;
    }

private:
    static void wait(std::unique_lock<std::mutex>& lock, record::WaitRecorder& waits) {
        if (!waits.timesNext()) {
            lock.lock();
            return;
        }
        record::Wait wait;
        wait.kind = record::WaitKind::Queue;
        wait.startNs = monotonicNs();
        lock.lock();
        wait.endNs = monotonicNs();
        waits.addSampled(wait);
    }

    const std::uint64_t m_tasks;
    std::mutex m_mutex;  ///< guards m_next
    std::uint64_t m_next = 0;
};

Result<std::uint64_t> central(Team& team) {
    HitTally tally(team);
    CentralQueue queue(team.tasks());
    const auto work = [&](std::uint32_t lane) {
        Worker worker = team.enter(lane, tally.tools());
        HitTally::Part hits(tally, lane);
        hits.add(worker.throwSerialPart());
        while (!worker.stopped()) {
            const auto task = queue.ask(worker.waits());
            if (!task) {
                break;
            }
            hits.add(worker.throwTask(*task));
        }
    };
    return onLaneThreads(team, work).map([&] { return tally.combined(); });
}

#ifdef DARTSCOPE_HAS_TBB

/// The lane whose thread this is: oneTBB says on which thread a task runs, not for whom.
struct Runner {
    Worker& worker;
    HitTally::Part& hits;
};
thread_local Runner* thisRunner = nullptr;

/// oneTBB's scheduler on the team's own threads: an arena in which every slot is kept for one of
/// them, so that as many threads work as lanes were asked for, each on its lane, from a start line.
class Stealing {
public:
    explicit Stealing(Team& team)
        : m_team(team),
          m_arena(static_cast<int>(team.lanes()), team.lanes()),
          m_lastTask(m_all.defer([] {})) {}

    /// On each lane's thread: the first one begins the loop, the others come to steal from it.
    void work(Runner runner) {
        thisRunner = &runner;
        m_arena.execute([&] {
            if (runner.worker.lane() == 0) {
                loop();
                m_all.run(std::move(m_lastTask));
            }
            m_all.wait();
        });
        thisRunner = nullptr;
    }

private:
    using Tasks = tbb::blocked_range<std::uint64_t>;

    void loop() {
        tbb::task_group_context context;
        const auto throwSome = [&](const Tasks& some) {
            for (std::uint64_t task = some.begin(); task < some.end(); ++task) {
                if (m_team.stopped()) {
                    context.cancel_group_execution();
                    return;
                }
                thisRunner->hits.add(thisRunner->worker.throwTask(task));
            }
        };
        tbb::parallel_for(Tasks(0, m_team.tasks()), throwSome, context);
    }

    Team& m_team;
    tbb::task_arena m_arena;
    tbb::task_group m_all;
    /// While it has not run, those who wait for the group go on stealing.
    tbb::task_handle m_lastTask;
};

Result<std::uint64_t> stealing(Team& team) {
    HitTally tally(team);
    Stealing pool(team);
    const auto work = [&](std::uint32_t lane) {
        Worker worker = team.enter(lane, tally.tools());
        HitTally::Part hits(tally, lane);
        hits.add(worker.throwSerialPart());
        pool.work({worker, hits});
    };
    return onLaneThreads(team, work).map([&] { return tally.combined(); });
}

#else

Result<std::uint64_t> stealing(Team&) {
    return fail(ErrorCode::Unavailable, "built-without", {"oneTBB", "libtbb-dev"});
}

#endif

}  // namespace

Result<std::uint64_t> tasks(Team& team) {
    if (auto ok = expectSharingOfThreads(team.config()); !ok) {
        return tl::unexpected(ok.error());
    }
    return team.config().queue == record::Queue::Central ? central(team) : stealing(team);
}

}  // namespace dartscope::engines
