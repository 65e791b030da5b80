// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/machine/thread_probe.h"
#include "core/record/run_record.h"

namespace dartscope::record {

/// What a lane is doing, for a reporter on another thread. One cache line pair of its own for each
/// lane, so that looking costs the lane next to nothing. The fields are read one by one: a reader
/// that meets a change of task may see a mixture, never a wrong total for longer than that.
struct alignas(128) LaneSlot {
    std::atomic<std::uint64_t> first{0};  ///< task in hand
    std::atomic<std::uint64_t> count{0};
    std::atomic<std::uint64_t> done{0};
    std::atomic<bool> working{false};
    std::atomic<std::uint64_t> finishedDarts{0};
    std::atomic<std::uint64_t> finishedHits{0};
};

/// How much one lane keeps. When it is full, neighbours are merged and the resolution halves.
struct RecorderLimits {
    std::size_t spans = 32'768;  ///< at least 2
    std::size_t probes = 2'048;  ///< at least 2

    /// The limits for so many lanes: together at most about a million spans and 130,000 probes,
    /// which keeps the file of any run below 64 MiB.
    static RecorderLimits forLanes(std::size_t lanes);
};

/// Records one lane: written by that lane's thread alone, without a lock, an allocation or any
/// input or output between start() and finish(). Two time stamps a task (25 to 50 ns each); one
/// where tasks are so short that the second would be felt, and then a task begins where the last
/// one ended: being handed out counts as part of it. A lane that says that it goes from task to
/// task (tasksFollowAtOnce) takes one for as many such tasks as fit into 20 µs, and these share the
/// time between two stamps by their darts: finer than that, no instant is known. Between tasks, a
/// probe of the thread so seldom that probes take at most 0.125 % of the time. Instants are those
/// of monotonicNs().
class LaneRecorder {
public:
    /// `slot`: where others look, for as long as the recorder lives; none: its own.
    LaneRecorder(std::uint32_t lane, RecorderLimits limits, LaneSlot* slot = nullptr);
    LaneRecorder(const LaneRecorder&) = delete;
    LaneRecorder& operator=(const LaneRecorder&) = delete;

    /// Makes the probe, on the lane's thread and before its start line.
    void prepare();
    /// The lane leaves the start line.
    void start();
    /// Whether the lane waits for nothing between its tasks from here on (at first: unknown,
    /// false). Said before a wait, `false` takes a time stamp now, so that no wait counts as work.
    void tasksFollowAtOnce(bool follow);
    void beginTask(std::uint64_t first, std::uint64_t count);
    /// So many darts of the task in hand are thrown.
    void advance(std::uint64_t done) { m_slot.done.store(done, std::memory_order_relaxed); }
    /// The task is over, after `darts` of its darts.
    void endTask(std::uint64_t darts, std::uint64_t hits);
    /// The lane has no more tasks; still on its thread.
    void finish();

    /// Any thread, at any time.
    const LaneSlot& slot() const { return m_slot; }

    // After finish(), from any thread that is synchronised with it:

    std::optional<std::int64_t> firstDartNs() const { return m_firstStartNs; }
    std::optional<std::int64_t> lastDartNs() const { return m_lastEndNs; }
    /// The lane with its spans and probes; host and process are left to others.
    Lane lane() const;

    /// For tests: the same record from given instants instead of the clock's.
    void beginTaskAt(std::int64_t nowNs, std::uint64_t first, std::uint64_t count);
    void endTaskAt(std::int64_t nowNs, std::uint64_t darts, std::uint64_t hits);

private:
    void take(std::uint64_t darts, std::uint64_t hits);
    void stamp(std::int64_t nowNs);
    void keep(const Span& span);
    void mergeSpans();
    void probe();
    void keepProbe(const machine::ThreadSample& sample);

    LaneSlot m_ownSlot;
    LaneSlot& m_slot;
    const std::uint32_t m_lane;
    const RecorderLimits m_limits;
    /// Of a task that is over, but whose end is not known yet.
    struct Unstamped {
        std::uint64_t first = 0;
        std::uint64_t darts = 0;
    };

    /// The most tasks that share a time stamp: should they suddenly get long, the picture is coarse
    /// for no more than these.
    static constexpr std::size_t kMostTasksAStamp = 64;

    std::uint64_t m_taskFirst = 0;
    std::array<Unstamped, kMostTasksAStamp> m_unstamped;
    std::size_t m_unstampedTasks = 0;
    std::size_t m_tasksAStamp = 1;
    std::int64_t m_stampedNs = 0;  ///< when the first of them began
    bool m_tasksFollow = false;    ///< as the lane said
    bool m_followsAtOnce = false;  ///< the next task begins where the last one ended
    std::optional<std::int64_t> m_firstStartNs;
    std::optional<std::int64_t> m_lastEndNs;
    std::uint64_t m_tasks = 0;
    std::uint64_t m_darts = 0;
    std::uint64_t m_hits = 0;

    std::vector<Span> m_spans;
    Span m_pending;  ///< being merged from tasks; tasks == 0: none
    std::uint64_t m_tasksASpan = 1;

    std::optional<machine::ThreadProbe> m_probe;
    machine::ThreadSample m_atStart;
    machine::ThreadSample m_atEnd;
    std::optional<double> m_chainNs;
    std::vector<machine::ThreadSample> m_samples;
    std::int64_t m_probeCostNs = 0;   ///< the least seen
    std::int64_t m_probeEveryNs = 0;  ///< no denser than this; doubles when the buffer is full
    std::int64_t m_nextProbeNs = 0;
};

}  // namespace dartscope::record
