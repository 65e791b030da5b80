// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace dartscope::machine {

/// What the kernel counts for one thread since it started. A signal that this machine does not
/// offer is absent, never 0. Between two samples of a thread:
/// wall = CPU time + run-queue delay + blocked.
struct ThreadSample {
    std::int64_t wallNs = 0;                 ///< CLOCK_MONOTONIC
    std::optional<std::int64_t> cpuNs;       ///< time on a CPU (CLOCK_THREAD_CPUTIME_ID)
    std::optional<std::int64_t> runqueueNs;  ///< time runnable but waiting for a CPU (schedstat)
    std::optional<std::int64_t> voluntarySwitches;
    std::optional<std::int64_t> involuntarySwitches;
    std::optional<int> cpu;  ///< CPU id it runs on now

    bool operator==(const ThreadSample&) const = default;
};

/// Samples the counters of the thread that it was made on. Holds one open descriptor.
class ThreadProbe {
public:
    /// `schedstat` is where the kernel keeps the calling thread's run-queue delay; another path
    /// only in tests. Opening it costs some microseconds: make the probe before the start line.
    explicit ThreadProbe(const std::filesystem::path& schedstat = "/proc/thread-self/schedstat");
    ~ThreadProbe();
    ThreadProbe(ThreadProbe&& other) noexcept;
    ThreadProbe& operator=(ThreadProbe&&) = delete;
    ThreadProbe(const ThreadProbe&) = delete;
    ThreadProbe& operator=(const ThreadProbe&) = delete;

    /// The counters now, in a few microseconds and without allocating. Only on the thread that made
    /// the probe: the clock and the switches are always those of the caller.
    ThreadSample sample() const;

private:
    int m_schedstat;
};

}  // namespace dartscope::machine
