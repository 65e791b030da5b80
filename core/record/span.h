// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace dartscope::record {

/// One task as its lane lived it, or several neighbouring ones merged (tasks > 1). Times are
/// CLOCK_MONOTONIC nanoseconds minus the run's `requested` mark.
struct Span {
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::int64_t busyNs = 0;  ///< time inside tasks; endNs − startNs unless tasks were merged
    std::uint64_t first = 0;  ///< number of the first dart of the (first) task
    std::uint64_t darts = 0;  ///< darts really thrown, all merged tasks together
    std::uint64_t tasks = 1;

    bool operator==(const Span&) const = default;
};

/// Spans of one lane as columns of equal length: what is stored, sent and drawn.
struct SpanColumns {
    std::vector<std::int64_t> startNs, endNs, busyNs;
    std::vector<std::uint64_t> first, darts, tasks;

    std::size_t size() const { return startNs.size(); }
    Span at(std::size_t i) const {
        return {startNs[i], endNs[i], busyNs[i], first[i], darts[i], tasks[i]};
    }
    void push(const Span& span);
    bool operator==(const SpanColumns&) const = default;
};

/// What the thread's probes said at some instants (every Nth task), as columns; a signal that this
/// machine does not offer is an empty column. Cumulative since the lane's start.
struct ProbeColumns {
    std::vector<std::int64_t> atNs;        ///< since `requested`
    std::vector<std::int64_t> cpuNs;       ///< thread CPU time
    std::vector<std::int64_t> runqueueNs;  ///< time ready but waiting for a CPU
    std::vector<std::int64_t> cpu;         ///< CPU id at that instant

    std::size_t size() const { return atNs.size(); }
    bool operator==(const ProbeColumns&) const = default;
};

/// What a lane waits for.
enum class WaitKind : std::int64_t { Lock, Gil, Message, Barrier, Queue };

/// Waits of one lane that were timed, as columns of equal length, ascending and without overlap.
/// Instants as those of a span.
struct WaitColumns {
    std::vector<std::int64_t> startNs, endNs;
    std::vector<std::int64_t> kind;  ///< of WaitKind
    std::vector<std::int64_t> peer;  ///< lane that is waited for; −1: none in particular

    std::size_t size() const { return startNs.size(); }
    void push(std::int64_t start, std::int64_t end, WaitKind what, std::int64_t whom = -1);
    bool operator==(const WaitColumns&) const = default;
};

}  // namespace dartscope::record
