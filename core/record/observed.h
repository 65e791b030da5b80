// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace dartscope::record {

/// The `model` of a program that is none of ours and was watched from outside. It throws no darts:
/// its record has none (of one that was asked for, as files want), no first dart and no reference;
/// its compute time is that from launched to ended, where ended is the end of the command itself.
inline constexpr std::string_view kObservedModel = "observed";

/// What looking at a program from outside has shown beside its lanes, which are its threads: the
/// busiest, where there were more than a record holds.
struct Observed {
    std::uint64_t processes = 0;  ///< that were seen, from the first look to the last
    std::uint64_t threads = 0;
    std::uint64_t looks = 0;
    /// Threads that ran or waited for a CPU at one look: most, and the median over the time.
    std::uint64_t runnablePeak = 0;
    std::uint64_t runnableMedian = 0;
    /// Processes with such threads, the median over the time.
    std::uint64_t busyProcessesMedian = 0;
    /// CPU time of all its processes up to the command's end, those included that came and went
    /// between two looks.
    std::optional<std::int64_t> cpuNs;
    std::uint64_t leftOver = 0;  ///< processes that were still there after the command, and ended
    std::optional<int> status;   ///< its exit status; nothing where a signal ended it
    std::string signal;          ///< "SIGSEGV"
    /// Of its environment, what decides how many threads there are and what they are tied to.
    std::map<std::string, std::string> variables;

    bool operator==(const Observed&) const = default;
};

}  // namespace dartscope::record
