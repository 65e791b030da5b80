// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/record/run_record.h"

namespace dartscope::gui {

/// What a lane can be doing. WaitingLock: for a lock, the interpreter's among them; Message: for a
/// message; Barrier: until others have come as far, or for the next task of a queue.
enum class Activity { Work, WaitingCpu, WaitingLock, Message, Barrier, Idle };
inline constexpr std::size_t kActivities = 6;

/// How one stretch of a lane's time divides: shares 0 to 1 by Activity, together 1.
struct Column {
    std::array<float, kActivities> shares{};
    float share(Activity activity) const { return shares[static_cast<std::size_t>(activity)]; }
};

/// One lane of a record, prepared so that any stretch of it is summed up in the time of a search:
/// a million spans take 8 MB more and draw as fast as a thousand.
///
/// Waiting for a CPU is known only from probe to probe, as a sum. Of that, as much as the thread's
/// own CPU clock misses inside tasks was there, the rest in the gaps between them (without CPU
/// times: both alike). Among the tasks of such an interval it goes to those that took longer than
/// their share of the CPU time, by their darts; within a task, and over the gaps, it is even.
///
/// The other waits are drawn where they were recorded: those for a lock are taken from a column's
/// time in tasks first, those for messages and for others from the time between them.
class LaneTrack {
public:
    /// Keeps a reference to the lane, which must outlive this. `startNs`: when the lane stood at
    /// the start line; absent: its first task.
    LaneTrack(const record::Lane& lane, std::optional<std::int64_t> startNs);

    const record::Lane& lane() const { return *m_lane; }
    /// False where the machine offers no run-queue delays: nothing then shows as waiting.
    bool waitingKnown() const { return m_waitingKnown; }
    /// Whether a wait of that kind was recorded.
    bool has(Activity activity) const;

    /// Divides the time from `fromNs` on into columns of `nsPerColumn` (above 0). What lies before
    /// the start and after the last task is idle.
    void fill(double fromNs, double nsPerColumn, std::span<Column> columns) const;
    /// One column for all of [fromNs, toNs), fromNs < toNs.
    Column total(double fromNs, double toNs) const;

    /// Place of the span that holds the instant, if any.
    std::optional<std::size_t> spanAt(std::int64_t ns) const;
    /// Place of the recorded wait that holds the instant, if any.
    std::optional<std::size_t> waitAt(std::int64_t ns) const;
    /// Places [first, last) of the spans that touch [fromNs, toNs).
    std::pair<std::size_t, std::size_t> spansIn(std::int64_t fromNs, std::int64_t toNs) const;
    /// CPU on which the lane was last seen at or before the first probe after `ns`.
    std::optional<std::int64_t> cpuAt(std::int64_t ns) const;

private:
    /// From one probe to the next, with what was summed up before it.
    struct Interval {
        std::int64_t startNs = 0;
        double busyNs = 0;     ///< inside tasks, until the start
        double waitGapNs = 0;  ///< waiting between tasks, until the start
        double waitOfGap = 0;  ///< share of the interval's time between tasks that was waiting
    };
    /// What the probes at its ends say of an interval; CPU time where it is known.
    struct Measured {
        double waitNs = 0;
        std::optional<double> cpuNs;
    };
    using Waits = std::array<double, kActivities>;  ///< by Activity; most stay 0
    struct Sums {
        double busyNs = 0, waitBusyNs = 0, waitGapNs = 0;
        Waits waits{};
    };
    struct Place {
        std::size_t span = 0, interval = 0, wait = 0;
    };

    void addIntervals(std::int64_t startNs);
    double shareOut(std::int64_t fromNs, std::int64_t toNs, double busyNs,
                    const Measured& measured);
    /// Time inside tasks until then; `waitNs` is set to how much of it was waiting.
    double busyUntil(double ns, std::size_t& span, double& waitNs) const;
    Sums until(double ns, Place& place) const;
    void addWaits();
    /// Recorded waits until then.
    Waits waitedUntil(double ns, std::size_t& wait) const;
    static Column between(const Sums& from, const Sums& to, double ns);

    const record::Lane* m_lane;
    std::vector<std::int64_t> m_busyBefore;  ///< time inside tasks before each span, and in all
    std::vector<double> m_waitBefore;        ///< of that, waiting for a CPU; empty: none known
    std::vector<Interval> m_intervals;       ///< ascending; empty where nothing is known
    std::vector<Waits> m_waitsBefore;        ///< before each recorded wait, and in all
    bool m_waitingKnown = false;
};

/// What a recorded wait is shown as.
Activity activityOf(record::WaitKind kind);

/// All lanes of a record. Keeps the record.
class RecordTracks {
public:
    explicit RecordTracks(record::RunRecordPtr record);

    const record::RunRecord& record() const { return *m_record; }
    const std::vector<LaneTrack>& lanes() const { return m_lanes; }
    bool waitingKnown() const;
    bool has(Activity activity) const;
    /// Where the time axis ends: the last mark or span, at least 1 ns.
    std::int64_t endNs() const { return m_endNs; }

private:
    record::RunRecordPtr m_record;
    std::vector<LaneTrack> m_lanes;
    std::int64_t m_endNs = 1;
};

}  // namespace dartscope::gui
