// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dartscope::machine {

/// How often a group with a CPU quota was stopped by it.
struct ThrottleCount {
    std::string group;                  ///< the level's cpu.stat
    std::int64_t periods = 0;           ///< periods in which the group had work
    std::int64_t throttledPeriods = 0;  ///< of these, with the quota used up
    std::int64_t throttledNs = 0;       ///< time that it stood still, summed over its CPUs
};

/// Counters of the host and of this program since their start. What this machine does not offer is
/// absent.
struct HostSample {
    std::int64_t wallNs = 0;                 ///< CLOCK_MONOTONIC
    int cpus = 0;                            ///< CPUs that busyNs and stealNs are summed over
    std::optional<std::int64_t> busyNs;      ///< all work of all processes, from 10 ms ticks
    std::optional<std::int64_t> stealNs;     ///< time that the hypervisor gave to others
    std::optional<std::int64_t> programNs;   ///< CPU time of this process
    std::optional<std::int64_t> childrenNs;  ///< of its descendants, running and reaped
    std::optional<std::int64_t> displayNs;   ///< of the display server
    std::vector<ThrottleCount> throttles;    ///< one for each level that has a quota
};

/// What a HostProbe watches.
struct HostProbeOptions {
    std::filesystem::path root = "/";
    /// CPU ids to sum over: those that this process may use (Machine::cpuIds). Empty: all.
    std::vector<int> cpus;
    /// Process id of the display server, whose work is ours; see displayServerPid().
    std::optional<int> displayServer;
};

/// Samples the host. A sample looks at every process once and takes some milliseconds: before and
/// after a run, not during it. From any thread, one at a time.
class HostProbe {
public:
    explicit HostProbe(HostProbeOptions options);

    HostSample sample() const;

private:
    HostProbeOptions m_options;
    std::vector<std::filesystem::path> m_throttleFiles;
};

/// What happened between two samples. Shares are of the CPUs summed over times the wall time, from
/// 0 to 1; absent where a signal is, or where no time passed.
struct HostDelta {
    std::int64_t wallNs = 0;
    int cpus = 0;
    /// F: used by others = busy − ours (program, its descendants, display server). From 10 ms
    /// ticks: meaningless below about 1 s of CPU capacity (MEASUREMENT.md, Noise).
    std::optional<double> foreignShare;
    std::optional<double> stealShare;
    /// Used by this program itself and the display server, its workers left out: what watching
    /// costs.
    std::optional<double> ownShare;
    /// Throttled periods over periods of the quota that throttled most; absent without a quota.
    std::optional<double> throttledShare;
    std::optional<std::int64_t> throttledNs;  ///< of the same quota
};

/// The difference of two samples of one probe, `before` taken first.
HostDelta between(const HostSample& before, const HostSample& after);

/// CPU time of a process so far, without its children; absent where there is no such process.
std::optional<std::int64_t> processCpuNs(const std::filesystem::path& root, int pid);

}  // namespace dartscope::machine
