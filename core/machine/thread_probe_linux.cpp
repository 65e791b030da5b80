// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/thread_probe.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <ctime>
#include <utility>

#include "core/base/clock.h"

namespace dartscope::machine {
namespace {

/// The second number of "cpu-ns delay-ns timeslices". A kernel that does not count writes "0 0 0",
/// which no running thread has otherwise: it got at least one timeslice. (This does not depend on
/// kernel.sched_schedstats, which switches other statistics.)
std::optional<std::int64_t> runqueueDelay(int file) {
    std::array<char, 96> text;
    const ssize_t got = file < 0 ? -1 : ::pread(file, text.data(), text.size(), 0);
    if (got <= 0) {
        return std::nullopt;
    }
    std::array<std::int64_t, 3> numbers{};
    const char* at = text.data();
    const char* end = at + got;
    for (std::int64_t& number : numbers) {
        while (at != end && *at == ' ') {
            ++at;
        }
        const auto [stop, error] = std::from_chars(at, end, number);
        if (error != std::errc{} || number < 0) {
            return std::nullopt;
        }
        at = stop;
    }
    const bool counted = numbers[0] != 0 || numbers[1] != 0 || numbers[2] != 0;
    return counted ? std::optional(numbers[1]) : std::nullopt;
}

ThreadSample sampleOnce(int schedstat) {
    ThreadSample sample;
    sample.runqueueNs = runqueueDelay(schedstat);
    rusage usage{};
    if (::getrusage(RUSAGE_THREAD, &usage) == 0) {
        sample.voluntarySwitches = usage.ru_nvcsw;
        sample.involuntarySwitches = usage.ru_nivcsw;
    }
    const int cpu = ::sched_getcpu();
    if (cpu >= 0) {
        sample.cpu = cpu;
    }
    // The two clocks last and side by side: their difference is what the rules reckon with.
    timespec time{};
    if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0) {
        sample.cpuNs = static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    sample.wallNs = monotonicNs();
    return sample;
}

}  // namespace

ThreadProbe::ThreadProbe(const std::filesystem::path& schedstat)
    : m_schedstat(::open(schedstat.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}

ThreadProbe::~ThreadProbe() {
    if (m_schedstat >= 0) {
        ::close(m_schedstat);
    }
}

ThreadProbe::ThreadProbe(ThreadProbe&& other) noexcept
    : m_schedstat(std::exchange(other.m_schedstat, -1)) {}

ThreadSample ThreadProbe::sample() const {
    // A thread that is put off its CPU in the middle has signals of two different instants. It gets
    // a fresh turn afterwards, so another try or two find one undivided.
    constexpr std::int64_t kUndividedNs = 20'000;
    constexpr int kTries = 3;
    ThreadSample sample;
    for (int i = 0; i < kTries; ++i) {
        const std::int64_t before = monotonicNs();
        sample = sampleOnce(m_schedstat);
        if (sample.wallNs - before < kUndividedNs) {
            break;
        }
    }
    return sample;
}

}  // namespace dartscope::machine
