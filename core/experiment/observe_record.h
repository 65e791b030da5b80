// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/machine/process_tree.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// Adds up the looks at a process tree. A look speaks of the time since the one before.
class Looks {
public:
    /// `startedNs`: CLOCK_MONOTONIC, when the program was started.
    explicit Looks(std::int64_t startedNs) : m_lastNs(startedNs) {}

    void add(const machine::TreeSample& sample);
    /// What they say goes into looks, runnablePeak, runnableMedian and busyProcessesMedian.
    void fill(record::Observed& observed) const;

private:
    std::int64_t m_lastNs;
    std::uint64_t m_count = 0;
    std::uint64_t m_peak = 0;
    std::map<std::size_t, std::int64_t>
        m_runnable;  ///< for how many nanoseconds there were so many
    std::map<std::size_t, std::int64_t> m_busy;
};

/// A lane for each thread, in the order of their starts: the `most` busiest of them.
std::vector<record::Lane> lanesOf(std::vector<machine::ThreadSeen> threads, const std::string& host,
                                  std::size_t most);

/// Those variables that decide how many threads a program starts and what they are tied to.
std::map<std::string, std::string> threadVariables(
    const std::map<std::string, std::string>& environment);

}  // namespace dartscope::experiment
