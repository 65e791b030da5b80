// SPDX-License-Identifier: GPL-3.0-or-later

// A pool of threads that all need one lock to run, as Python's do (gil.h): tasks come out of a
// queue as in the model thread-pool, but whoever has the lock works and the others wait. A share of
// each task's work can do without it, as C code called from Python does.
#include <chrono>
#include <cmath>
#include <optional>

#include "core/base/clock.h"
#include "core/engines/counters.h"
#include "core/engines/gil.h"
#include "core/engines/hit_tally.h"
#include "core/engines/interpreter.h"
#include "core/engines/lane_threads.h"
#include "core/engines/models.h"
#include "core/engines/task_queue.h"

namespace dartscope::engines {
namespace {

constexpr std::size_t kTasksALane = 8;

/// What all threads have in common.
struct Common {
    Gil gil;
    const double releasedShare;
    /// Time that holders had the lock but no CPU, all together; written with the lock in hand.
    std::atomic<std::int64_t> offCpuNs{0};
};

/// One thread's dealings with the lock, and their recording.
class GilTurn final : public Interpreter {
public:
    GilTurn(Common& common, std::uint32_t lane) : m_common(common), m_lane(lane) {}

    /// Known once the lane has entered.
    void recordTo(record::WaitRecorder& waits) {
        m_waits = &waits;
        waits.usesLock();
    }

    double releasedShare() const override { return m_common.releasedShare; }

    void need() override {
        if (m_has) {
            check();
            return;
        }
        if (!m_common.gil.tryTake(m_lane)) {
            const Begun wait = begin();
            m_common.gil.take(m_lane);
            record(wait);
        }
        nowHeld();
    }

    void check() override {
        if (!m_common.gil.asked()) {
            return;
        }
        const Begun wait = begin();  // to see another take it is part of the wait
        release();
        m_common.gil.take(m_lane);
        record(wait);
        nowHeld();
    }

    void release() override {
        if (!m_has) {
            return;
        }
        const std::int64_t heldNs = monotonicNs() - m_fromNs;
        if (m_fromCpuNs) {
            const std::int64_t onCpuNs = threadCpuNs().value_or(*m_fromCpuNs) - *m_fromCpuNs;
            const std::int64_t before = m_common.offCpuNs.load(std::memory_order_relaxed);
            m_common.offCpuNs.store(before + std::max<std::int64_t>(0, heldNs - onCpuNs),
                                    std::memory_order_relaxed);
        }
        m_waits->held(heldNs);
        m_has = false;
        m_common.gil.drop(m_lane);
    }

private:
    /// What is known when a wait begins.
    struct Begun {
        record::Wait wait;
        std::optional<std::int64_t> cpuNs;
        std::int64_t offCpuNs = 0;
    };

    Begun begin() const {
        Begun begun;
        begun.wait.kind = record::WaitKind::Gil;
        begun.cpuNs = threadCpuNs();
        begun.offCpuNs = m_common.offCpuNs.load(std::memory_order_relaxed);
        begun.wait.peer =
            m_has ? -1 : m_common.gil.lastHolder();  // asked to: by whom, nobody knows
        begun.wait.startNs = monotonicNs();
        return begun;
    }

    /// The wait is over; the lock is in hand.
    void record(Begun begun) {
        record::Wait& wait = begun.wait;
        wait.endNs = monotonicNs();
        const std::int64_t length = wait.endNs - wait.startNs;
        wait.holderOffCpuNs = std::clamp<std::int64_t>(
            m_common.offCpuNs.load(std::memory_order_relaxed) - begun.offCpuNs, 0, length);
        if (begun.cpuNs) {
            wait.cpuNs = std::clamp<std::int64_t>(
                threadCpuNs().value_or(*begun.cpuNs) - *begun.cpuNs, 0, length);
        }
        m_waits->add(wait);
    }

    void nowHeld() {
        m_has = true;
        m_fromNs = monotonicNs();
        m_fromCpuNs = threadCpuNs();
    }

    Common& m_common;
    const std::uint32_t m_lane;
    record::WaitRecorder* m_waits = nullptr;
    bool m_has = false;
    std::int64_t m_fromNs = 0;
    std::optional<std::int64_t> m_fromCpuNs;
};

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

}  // namespace

Result<std::uint64_t> gil(Team& team) {
    if (auto ok = expectSharing(team.config(), {record::Sharing::Private}); !ok) {
        return tl::unexpected(ok.error());
    }
    HitTally tally(team);
    TaskQueue queue(kTasksALane * team.lanes());
    Common common{.gil = Gil(intervalOf(team.config())), .releasedShare = team.config().gilRelease};
    const auto work = [&](std::uint32_t lane) {
        GilTurn turn(common, lane);
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
    return onLaneThreads(team, work, fill).map([&] { return tally.combined(); });
}

}  // namespace dartscope::engines
