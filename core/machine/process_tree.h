// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dartscope::machine {

/// One thread of a program that is watched from outside, as the kernel counted it when it was last
/// seen. A signal that this machine does not offer is absent, never 0.
struct ThreadSeen {
    int pid = 0;
    int tid = 0;
    std::string name;          ///< as the kernel has it, printable
    std::int64_t startNs = 0;  ///< CLOCK_MONOTONIC; first seen, less what it had run and waited
    std::int64_t lastNs = 0;   ///< CLOCK_MONOTONIC; last seen
    std::optional<std::int64_t> cpuNs;       ///< on a CPU since its start
    std::optional<std::int64_t> runqueueNs;  ///< runnable and waiting for a CPU
    std::optional<std::int64_t> voluntarySwitches;
    std::optional<std::int64_t> involuntarySwitches;
    std::optional<int> cpu;   ///< CPU id that it ran on last
    std::vector<int> cpuIds;  ///< it may run on these, ascending; empty: not known
    bool ended = false;       ///< it was not there any more in the sample after lastNs
};

/// The tree at one instant.
struct TreeSample {
    std::int64_t wallNs = 0;    ///< CLOCK_MONOTONIC, when it was begun
    std::size_t processes = 0;  ///< that are there now, zombies not counted
    std::size_t threads = 0;
    std::size_t runnable = 0;       ///< threads that run or wait for a CPU
    std::size_t busyProcesses = 0;  ///< with such a thread
    std::int64_t costNs = 0;        ///< CPU time that looking took
};

/// Threads that a ProcessTree keeps; of more, those that ran longest.
inline constexpr std::size_t kMostThreadsSeen = 4'096;

/// Makes this process the one that orphans among its descendants are handed to, so that a program
/// that leaves its parent (a daemon) stays in the tree and can be ended and reaped. False where the
/// system refuses.
bool adoptOrphans();

/// How long to pause after a sample that cost so much CPU time, so that looking takes at most one
/// hundredth of `cpus` CPUs: 5 ms to 5 s, in nanoseconds.
std::int64_t pauseAfter(std::int64_t costNs, double cpus);

/// Watches all descendants of a process by looking at them now and then. What a thread does between
/// the last look at it and its end is not seen, and neither is one that comes and goes between two:
/// the CPU time of the reaped processes tells what that comes to. The last thread of a process that
/// has ended and is not reaped yet still tells all that it has run. One thread uses it.
class ProcessTree {
public:
    /// The descendants of this process.
    ProcessTree();
    /// The descendants of `ancestor`, itself not counted.
    explicit ProcessTree(int ancestor) : m_ancestor(ancestor) {}

    /// Looks at every process of the tree once.
    TreeSample sample();

    /// All threads seen, by the time of their start; at most kMostThreadsSeen.
    std::vector<ThreadSeen> threads() const;
    /// Processes that are there now, zombies not counted, ascending.
    const std::vector<int>& running() const { return m_running; }
    /// Since the first sample, those that are not kept included.
    std::size_t processesSeen() const { return m_processesSeen; }
    std::size_t threadsSeen() const { return m_threadsSeen; }
    /// CPU time of all threads seen, those that are not kept included; nothing where this machine
    /// does not offer it.
    std::optional<std::int64_t> cpuNs() const;

private:
    /// A thread with what tells it from a later one of the same number.
    struct Watched {
        ThreadSeen seen;
        std::int64_t born = 0;  ///< ticks since the host's start
        std::int64_t turns = -1;
        std::int64_t lookedNs = 0;
    };

    void look(int pid, std::int64_t nowNs, TreeSample& sample);
    void look(int pid, int tid, std::int64_t nowNs, TreeSample& sample);
    void retire(std::int64_t nowNs);
    void forgetIdlest();

    int m_ancestor;
    std::map<int, Watched> m_threads;  ///< that were there in the last sample, by tid
    std::vector<ThreadSeen> m_ended;
    std::vector<int> m_running;
    std::set<int> m_before;  ///< processes of the sample before, zombies too
    std::size_t m_processesSeen = 0;
    std::size_t m_threadsSeen = 0;
    std::int64_t m_forgottenNs = 0;
    bool m_hasCpuTime = false;
};

}  // namespace dartscope::machine
