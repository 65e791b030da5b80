// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/host_probe.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/clock.h"
#include "core/machine/cgroup.h"
#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"

namespace dartscope::machine {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostTicks = std::int64_t{1} << 53;
/// In nanoseconds it still fits.
constexpr std::int64_t kMostThrottledUs = std::numeric_limits<std::int64_t>::max() / 1'000;

/// Length of the kernel's tick for user space, 10 ms on every Linux of today.
std::int64_t tickNs() {
    const long perSecond = ::sysconf(_SC_CLK_TCK);
    return 1'000'000'000 / (perSecond > 0 ? perSecond : 100);
}

/// Ticks as nanoseconds, modulo 2^64: the CPUs of a big host pass 292 years together, and what is
/// asked of a sum is how far it went (see host_delta.cpp).
std::int64_t nsOf(std::uint64_t ticks) {
    return static_cast<std::int64_t>(ticks * static_cast<std::uint64_t>(tickNs()));
}

/// Takes the next word off the front of `text`.
std::string_view nextWord(std::string_view& text) {
    text = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view word = text.substr(0, text.find(' '));
    text = text.substr(word.size());
    return word;
}

std::string_view nextLine(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text = text.substr(std::min(line.size() + 1, text.size()));
    return line;
}

/// Adds one CPU's line of /proc/stat: user nice system idle iowait irq softirq steal. Time of
/// guests stands in user and nice already.
bool addCpuLine(std::string_view line, std::uint64_t& busyTicks, std::uint64_t& stealTicks) {
    for (int column = 0; column < 8; ++column) {
        const auto ticks = parseWhole(nextWord(line), 0, kMostTicks);
        if (!ticks) {
            return false;
        }
        const bool idle = column == 3 || column == 4;
        (column == 7 ? stealTicks : busyTicks) += idle ? 0 : static_cast<std::uint64_t>(*ticks);
    }
    return true;
}

void readHostTimes(const HostProbeOptions& options, HostSample& sample) {
    const std::string text = readKernelFile(under(options.root, "/proc/stat")).text;
    std::string_view rest = text;
    std::uint64_t busyTicks = 0;
    std::uint64_t stealTicks = 0;
    while (!rest.empty()) {
        std::string_view line = nextLine(rest);
        const std::string_view name = nextWord(line);
        if (!name.starts_with("cpu") || name == "cpu") {
            continue;
        }
        const auto id = parseWhole(name.substr(3), 0, kMostCpus);
        const auto& wanted = options.cpus;
        if (!id || (!wanted.empty() && std::find(wanted.begin(), wanted.end(),
                                                 static_cast<int>(*id)) == wanted.end())) {
            continue;
        }
        if (!addCpuLine(line, busyTicks, stealTicks)) {
            sample.cpus = 0;
            return;
        }
        ++sample.cpus;
    }
    if (sample.cpus > 0) {
        sample.busyNs = nsOf(busyTicks);
        sample.stealNs = nsOf(stealTicks);
    }
}

/// Parent and CPU time of a process, from proc/PID/stat.
struct ProcessTimes {
    int parent = 0;
    std::int64_t ownNs = 0;     ///< user + system
    std::int64_t reapedNs = 0;  ///< of children that it waited for
};

std::optional<ProcessTimes> readProcess(const fs::path& root, int pid) {
    const std::string text = readKernelFile(under(root, fmt::format("/proc/{}/stat", pid))).text;
    // The name in brackets may hold anything, brackets and spaces too: the last one closes it.
    const std::size_t bracket = text.rfind(')');
    if (bracket == std::string::npos) {
        return std::nullopt;
    }
    std::string_view rest = std::string_view(text).substr(bracket + 1);
    nextWord(rest);  // field 3, the state
    const auto parent = parseWhole(nextWord(rest), 0, INT32_MAX);
    for (int field = 5; field < 14; ++field) {
        nextWord(rest);
    }
    std::uint64_t ticks[4] = {};  // fields 14 to 17: utime, stime, cutime, cstime
    for (std::uint64_t& value : ticks) {
        const auto number = parseWhole(nextWord(rest), 0, kMostTicks);
        if (!number) {
            return std::nullopt;
        }
        value = static_cast<std::uint64_t>(*number);
    }
    if (!parent) {
        return std::nullopt;
    }
    return ProcessTimes{static_cast<int>(*parent), nsOf(ticks[0] + ticks[1]),
                        nsOf(ticks[2] + ticks[3])};
}

/// CPU time of the running descendants of `ancestor`, with what they have reaped themselves.
std::optional<std::int64_t> descendantsNs(const fs::path& root, int ancestor) {
    std::map<int, ProcessTimes> processes;
    std::error_code error;
    for (fs::directory_iterator entry(under(root, "/proc"), error), end; !error && entry != end;
         entry.increment(error)) {
        const auto pid = parseWhole(entry->path().filename().string(), 1, INT32_MAX);
        const auto times = pid ? readProcess(root, static_cast<int>(*pid)) : std::nullopt;
        if (times) {
            processes.emplace(static_cast<int>(*pid), *times);
        }
    }
    if (error) {
        return std::nullopt;
    }
    std::uint64_t sum = 0;
    for (const auto& [pid, times] : processes) {
        // Bounded: a process that ends while we read can leave the parents in a circle.
        int above = times.parent;
        for (std::size_t step = 0; above != ancestor && step < processes.size(); ++step) {
            const auto parent = processes.find(above);
            if (parent == processes.end()) {
                break;
            }
            above = parent->second.parent;
        }
        if (above == ancestor) {
            sum += static_cast<std::uint64_t>(times.ownNs) +
                   static_cast<std::uint64_t>(times.reapedNs);
        }
    }
    return static_cast<std::int64_t>(sum);
}

std::optional<std::int64_t> usageNs(int who) {
    rusage usage{};
    if (::getrusage(who, &usage) != 0) {
        return std::nullopt;
    }
    const auto ns = [](const timeval& time) {
        return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 +
               static_cast<std::int64_t>(time.tv_usec) * 1'000;
    };
    return ns(usage.ru_utime) + ns(usage.ru_stime);
}

/// cpu.stat holds "name value" lines; version 2 counts microseconds, version 1 nanoseconds.
std::optional<ThrottleCount> readThrottle(const fs::path& root, const fs::path& file) {
    const std::string text = readKernelFile(under(root, file)).text;
    ThrottleCount count{file.string(), 0, 0, 0};
    bool found = false;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::string_view line = nextLine(rest);
        const std::string_view name = nextWord(line);
        const std::int64_t value = parseWhole(nextWord(line), 0, kMostThrottledUs).value_or(0);
        if (name == "nr_periods") {
            count.periods = value;
            found = true;
        } else if (name == "nr_throttled") {
            count.throttledPeriods = value;
        } else if (name == "throttled_usec") {
            count.throttledNs = value * 1'000;
        } else if (name == "throttled_time") {
            count.throttledNs = value;
        }
    }
    return found ? std::optional(count) : std::nullopt;
}

}  // namespace

HostProbe::HostProbe(HostProbeOptions options) : m_options(std::move(options)) {
    std::vector<std::string> problems;  // readMachine has told them already
    const Cgroups groups = readCgroups(m_options.root, problems);
    for (const CpuQuota& quota : readQuotas(m_options.root, groups, problems)) {
        m_throttleFiles.push_back(quota.stat);
    }
}

HostSample HostProbe::sample() const {
    HostSample sample;
    sample.wallNs = monotonicNs();
    readHostTimes(m_options, sample);
    sample.programNs = usageNs(RUSAGE_SELF);
    const auto running = descendantsNs(m_options.root, ::getpid());
    const auto reaped = usageNs(RUSAGE_CHILDREN);
    if (running && reaped) {
        sample.childrenNs = static_cast<std::int64_t>(static_cast<std::uint64_t>(*running) +
                                                      static_cast<std::uint64_t>(*reaped));
    }
    if (m_options.displayServer) {
        sample.displayNs = processCpuNs(m_options.root, *m_options.displayServer);
    }
    for (const fs::path& file : m_throttleFiles) {
        if (auto throttle = readThrottle(m_options.root, file)) {
            sample.throttles.push_back(std::move(*throttle));
        }
    }
    return sample;
}

std::optional<std::int64_t> processCpuNs(const fs::path& root, int pid) {
    const auto times = readProcess(root, pid);
    return times ? std::optional(times->ownNs) : std::nullopt;
}

}  // namespace dartscope::machine
