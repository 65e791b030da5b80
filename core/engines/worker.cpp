// SPDX-License-Identifier: GPL-3.0-or-later

// A lane at work: the darts of its tasks, and the behaviour that was planted into them.
#include <algorithm>
#include <cmath>

#include "core/base/clock.h"
#include "core/engines/team.h"

namespace dartscope::engines {
namespace {

/// Darts between two looks at the stop flag where each may have to wait for all other lanes: some
/// milliseconds in all.
std::uint64_t countedAtOnce(std::uint32_t lanes) {
    return std::clamp<std::uint64_t>((std::uint64_t{1} << 17) / lanes, 64, 4'096);
}

/// Below so many blocks a task is cut at the dart: whole blocks would be too coarse.
constexpr std::uint64_t kManyBlocks = 16;

}  // namespace

/// A task in hand. Every count is of darts from its first one on.
struct Worker::Task {
    Range darts;
    double repeats = 0;
    std::uint64_t done = 0;
    std::uint64_t hits = 0;
    std::uint64_t again = 0;  ///< thrown again so far
};

Worker::Worker(Team& team, std::uint32_t lane, LaneTools tools)
    : m_team(team),
      m_lane(lane),
      m_tools(tools),
      m_countedAtOnce(countedAtOnce(team.lanes())),
      m_recorder(*team.m_recorders[lane]),
      m_waits(*team.m_waits[lane]) {
    if (team.config().lockShare > 0) {
        m_waits.usesLock();
    }
}

Worker::~Worker() {
    m_recorder.finish();
    m_team.m_work[m_lane] = {m_firstTask, m_thrown};
}

template <typename Over>
void Worker::waitForSerialPart(Over over) {
    const auto cpuNs = threadCpuNs();
    record::Wait wait;
    wait.kind = record::WaitKind::Barrier;
    wait.peer = 0;
    wait.startNs = monotonicNs();
    over();
    wait.endNs = monotonicNs();
    if (cpuNs) {
        wait.cpuNs = std::clamp<std::int64_t>(threadCpuNs().value_or(*cpuNs) - *cpuNs, 0,
                                              wait.endNs - wait.startNs);
    }
    m_waits.add(wait);
}

std::uint64_t Worker::throwSerialPart() {
    const Range part = m_team.plan().serialPart();
    const Slice& slice = m_team.m_slice;
    const bool elsewhere = slice.firstLane != 0;
    if (part.count == 0 || (elsewhere && !slice.afterSerialPart)) {
        return 0;
    }
    if (m_lane != 0) {
        waitForSerialPart([&] { m_team.m_serialOver.wait(false); });
        return 0;
    }
    if (elsewhere) {
        waitForSerialPart(slice.afterSerialPart);
        m_team.endSerialPart();
        return 0;
    }
    const std::uint64_t taskSize = m_team.config().taskSize;
    record::SerialPart record;
    const auto cpuNs = threadCpuNs();
    record.startNs = monotonicNs();
    std::uint64_t hits = 0;
    for (std::uint64_t at = 0; at < part.count && !stopped(); at += taskSize) {
        Task task{.darts = {part.first + at, std::min(taskSize, part.count - at)},
                  .repeats = m_team.plan().meanRepeats()};
        throwWhole(task, 0);
        record.darts += task.done;
        hits += task.hits;
    }
    record.endNs = monotonicNs();
    if (cpuNs) {
        record.cpuNs = threadCpuNs().value_or(*cpuNs) - *cpuNs;
    }
    if (record.darts > 0) {
        m_team.m_serialPart = record;
    }
    if (slice.afterSerialPart) {
        slice.afterSerialPart();
    }
    m_team.endSerialPart();
    return hits;
}

Range Worker::dartsOf(std::uint64_t task) {
    Range darts = m_team.darts(task);
    if (m_team.config().streams == record::Streams::Same) {
        // Each lane begins with the same number, and so gets what lane 0 gets; as many as its own
        // task has, so that none is lacking in the end.
        darts.first = m_team.darts(m_tasksBegun).first;
    }
    ++m_tasksBegun;
    return darts;
}

std::uint64_t Worker::throwTask(std::uint64_t number) {
    if (stopped()) {
        return 0;
    }
    Task task{.darts = dartsOf(number), .repeats = m_team.plan().repeats(number)};
    throwWhole(task, partOf(task.darts.count, m_team.config().lockShare, m_lockOwed));
    if (m_firstTask.count == 0) {
        m_firstTask = {task.darts.first, task.done};
    }
    return task.hits;
}

void Worker::throwWhole(Task& task, std::uint64_t underLock) {
    m_recorder.beginTask(task.darts.first, task.darts.count);
    if (underLock > 0) {
        Lock& lock = m_tools.lock != nullptr ? *m_tools.lock : m_team.m_ownLock;
        const LockTurn turn(lock, m_team.m_turns, m_lane, m_waits, m_lastHoldNs);
        throwUntil(task, underLock);
    }
    if (m_tools.interpreter != nullptr) {
        throwInterpreted(task, *m_tools.interpreter);
    }
    throwUntil(task, task.darts.count);
    m_recorder.endTask(task.done, task.hits);
}

void Worker::throwInterpreted(Task& task, Interpreter& interpreter) {
    const double share = 1 - interpreter.releasedShare();
    const std::uint64_t needing = partOf(task.darts.count, share, m_interpreterOwed);
    if (needing > 0) {
        interpreter.need();
        while (task.done < needing && !stopped()) {
            throwUntil(task, std::min(needing, task.done + m_team.m_pieceDarts));
            interpreter.check();
        }
    }
    if (needing < task.darts.count) {
        interpreter.release();
    }
}

std::uint64_t Worker::partOf(std::uint64_t count, double share, double& owed) {
    if (share <= 0 || share >= 1) {
        return share <= 0 ? 0 : count;
    }
    // A cut inside a block would cost up to a block. What rounding takes from one task, the next
    // ones get.
    const std::uint64_t grain =
        count >= kManyBlocks * record::kTaskGranularity ? record::kTaskGranularity : 1;
    owed += share * static_cast<double>(count);
    const auto whole =
        static_cast<std::uint64_t>(std::max(0.0, owed / static_cast<double>(grain) + 0.5));
    const std::uint64_t darts = std::min(count, whole * grain);
    owed -= static_cast<double>(darts);
    return darts;
}

void Worker::throwUntil(Task& task, std::uint64_t end) {
    const std::uint64_t piece = m_team.m_pieceDarts;
    while (task.done < end && !stopped()) {
        const std::uint64_t at = task.darts.first + task.done;
        const std::uint64_t count = std::min(end - task.done, piece - (at & (piece - 1)));
        throwPiece(task, at, count);
        throwAgain(task, at, count);
    }
}

void Worker::throwPiece(Task& task, std::uint64_t at, std::uint64_t count) {
    const std::uint64_t before = task.done;
    if (m_tools.counter == nullptr) {
        task.hits += m_team.m_hits(m_team.config().seed, at, count);
        task.done += count;
        m_recorder.advance(task.done);
    } else {
        darts::DartRange range(m_team.config().seed, at, count);
        auto next = range.begin();
        const std::uint64_t end = task.done + count;
        while (task.done < end && !stopped()) {
            const std::uint64_t some = std::min(end - task.done, m_countedAtOnce);
            task.hits += m_tools.counter->count(*this, next, some);
            task.done += some;
            m_recorder.advance(task.done);
        }
    }
    m_thrown += task.done - before;
}

void Worker::throwAgain(Task& task, std::uint64_t at, std::uint64_t count) {
    if (task.repeats <= 0) {
        return;
    }
    const auto wanted =
        static_cast<std::uint64_t>(task.repeats * static_cast<double>(task.done) + 0.5);
    while (task.again < wanted && !stopped()) {
        const std::uint64_t some = std::min(wanted - task.again, count);
        m_team.m_hits(m_team.config().seed, at, some);
        task.again += some;
        m_thrown += some;
    }
}

}  // namespace dartscope::engines
