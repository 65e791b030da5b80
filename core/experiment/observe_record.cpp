// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/observe_record.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace dartscope::experiment {
namespace {

using machine::ThreadSeen;

/// The value that half of the time lies at or below.
std::uint64_t medianOver(const std::map<std::size_t, std::int64_t>& nanoseconds) {
    std::int64_t whole = 0;
    for (const auto& [value, ns] : nanoseconds) {
        whole += ns;
    }
    std::int64_t passed = 0;
    for (const auto& [value, ns] : nanoseconds) {
        passed += ns;
        if (2 * passed >= whole) {
            return value;
        }
    }
    return 0;
}

record::Lane laneOf(const ThreadSeen& thread, const std::string& host, std::uint32_t number) {
    record::Lane lane;
    lane.lane = number;
    lane.host = host;
    lane.pid = thread.pid;
    // Its counters are read a moment after the clock.
    lane.wallNs = std::max(thread.lastNs - thread.startNs,
                           thread.cpuNs.value_or(0) + thread.runqueueNs.value_or(0));
    lane.cpuNs = thread.cpuNs;
    lane.runqueueNs = thread.runqueueNs;
    lane.voluntarySwitches = thread.voluntarySwitches;
    lane.involuntarySwitches = thread.involuntarySwitches;
    lane.cpuIds = thread.cpuIds;
    return lane;
}

bool decidesThreads(std::string_view name) {
    constexpr std::array<std::string_view, 5> kPrefixes{"OMP_", "GOMP_", "KMP_", "I_MPI_PIN",
                                                        "OMPI_MCA_hwloc_"};
    constexpr std::array<std::string_view, 3> kEndings{"_NUM_THREADS", "_MAX_THREADS",
                                                       "_THREADS_NUM"};
    return name == "GOMAXPROCS" ||
           std::ranges::any_of(kPrefixes,
                               [&](std::string_view start) { return name.starts_with(start); }) ||
           std::ranges::any_of(kEndings, [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

void Looks::add(const machine::TreeSample& sample) {
    const std::int64_t ns = std::max<std::int64_t>(0, sample.wallNs - m_lastNs);
    m_lastNs = sample.wallNs;
    ++m_count;
    m_peak = std::max<std::uint64_t>(m_peak, sample.runnable);
    m_runnable[sample.runnable] += ns;
    m_busy[sample.busyProcesses] += ns;
}

void Looks::fill(record::Observed& observed) const {
    observed.looks = m_count;
    observed.runnablePeak = m_peak;
    observed.runnableMedian = medianOver(m_runnable);
    observed.busyProcessesMedian = medianOver(m_busy);
}

std::vector<record::Lane> lanesOf(std::vector<ThreadSeen> threads, const std::string& host,
                                  std::size_t most) {
    if (threads.size() > most) {
        std::ranges::stable_sort(threads, std::ranges::greater{},
                                 [](const ThreadSeen& thread) { return thread.cpuNs.value_or(0); });
        threads.resize(most);
    }
    std::ranges::stable_sort(threads, {}, &ThreadSeen::startNs);
    std::vector<record::Lane> lanes;
    lanes.reserve(threads.size());
    for (const ThreadSeen& thread : threads) {
        lanes.push_back(laneOf(thread, host, static_cast<std::uint32_t>(lanes.size())));
    }
    return lanes;
}

std::map<std::string, std::string> threadVariables(
    const std::map<std::string, std::string>& environment) {
    std::map<std::string, std::string> chosen;
    for (const auto& [name, value] : environment) {
        if (decidesThreads(name)) {
            chosen.emplace(name, value);
        }
    }
    return chosen;
}

}  // namespace dartscope::experiment
