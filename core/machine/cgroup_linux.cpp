// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/cgroup.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/machine/cgroup_mounts.h"
#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"

namespace dartscope::machine {
namespace {

namespace fs = std::filesystem;

using Problems = std::vector<std::string>;

/// The path of a group below the one that the mount shows; absent where it lies elsewhere.
std::optional<std::string> below(const std::string& path, const std::string& shownRoot) {
    if (path.find("/..") != std::string::npos) {
        return std::nullopt;  // outside this process's cgroup namespace
    }
    if (shownRoot == "/") {
        return path.substr(1);
    }
    if (!path.starts_with(shownRoot)) {
        return std::nullopt;
    }
    const std::string rest = path.substr(shownRoot.size());
    if (rest.empty()) {
        return rest;
    }
    return rest.front() == '/' ? std::optional(rest.substr(1)) : std::nullopt;
}

std::vector<fs::path> levelsBetween(fs::path leaf, const fs::path& top) {
    std::vector<fs::path> levels{leaf};
    while (leaf != top && leaf.has_relative_path()) {
        leaf = leaf.parent_path();
        levels.push_back(leaf);
    }
    return levels;
}

CgroupChain findChain(const fs::path& root, const std::vector<CgroupMount>& mounts,
                      const std::string& controller, const std::string& path, Problems& problems) {
    CgroupChain chain{controller.empty() ? "cgroup-v2" : "cgroup-v1", {}};
    std::error_code ignored;
    const CgroupMount* first = nullptr;
    for (const CgroupMount& mount : mounts) {
        const auto& has = mount.controllers;
        const bool fits =
            controller.empty() ? mount.unified : std::count(has.begin(), has.end(), controller) > 0;
        if (!fits || !fs::is_directory(under(root, mount.point), ignored)) {
            continue;
        }
        first = first ? first : &mount;
        const auto relative = below(path, mount.shownRoot);
        if (!relative) {
            continue;
        }
        const fs::path leaf = relative->empty() ? mount.point : mount.point / *relative;
        if (fs::is_directory(under(root, leaf), ignored)) {
            chain.levels = levelsBetween(leaf, mount.point);
            return chain;
        }
    }
    if (first) {
        problems.push_back(chain.source + "-not-visible: " + printable(path));
        chain.levels = {first->point};
    }
    return chain;
}

/// Reads one file of one level; what is absent is no problem.
std::optional<std::string> readLevel(const fs::path& root, const fs::path& file,
                                     const std::string& source, Problems& problems) {
    KernelFile read = readKernelFile(under(root, file));
    if (read.state == FileState::Unreadable) {
        problems.push_back(source + "-unreadable: " + printable(file.string()));
    }
    return read.state == FileState::Read ? std::optional(std::move(read.text)) : std::nullopt;
}

void reportBroken(const std::string& source, const fs::path& file, const std::string& text,
                  Problems& problems) {
    problems.push_back(source + "-broken: " + printable(file.string()) + ": " + printable(text));
}

/// Quota over period, unless that is not a number of CPUs that a machine could have.
std::optional<double> cpusOf(std::string_view quota, std::string_view period) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    const auto quotaUs = parseWhole(quota, 1, kMost);
    const auto periodUs = parseWhole(period, 1, kMost);
    if (!quotaUs || !periodUs) {
        return std::nullopt;
    }
    const double cpus = static_cast<double>(*quotaUs) / static_cast<double>(*periodUs);
    return cpus <= static_cast<double>(kMostCpus) ? std::optional(cpus) : std::nullopt;
}

/// cpu.max: "max 100000" or "150000 100000", in microseconds.
void addUnifiedQuota(const fs::path& root, const fs::path& level, std::vector<CpuQuota>& quotas,
                     Problems& problems) {
    const fs::path file = level / "cpu.max";
    const auto text = readLevel(root, file, "cgroup-v2", problems);
    if (!text) {
        return;
    }
    const std::string_view value = trimmed(*text);
    const std::size_t space = value.find(' ');
    const std::string_view period =
        space == std::string_view::npos ? std::string_view() : value.substr(space + 1);
    if (value.substr(0, space) == "max") {
        return;
    }
    if (const auto cpus = cpusOf(value.substr(0, space), period)) {
        quotas.push_back(
            {"cgroup-v2", *cpus, printable(file.string() + ": " + *text), level / "cpu.stat"});
    } else {
        reportBroken("cgroup-v2", file, *text, problems);
    }
}

/// cpu.cfs_quota_us (-1 for none) and cpu.cfs_period_us.
void addOldQuota(const fs::path& root, const fs::path& level, std::vector<CpuQuota>& quotas,
                 Problems& problems) {
    const fs::path file = level / "cpu.cfs_quota_us";
    const auto quota = readLevel(root, file, "cgroup-v1", problems);
    if (!quota || trimmed(*quota) == "-1") {
        return;
    }
    const auto period = readLevel(root, level / "cpu.cfs_period_us", "cgroup-v1", problems);
    const std::string values = std::string(trimmed(*quota)) + " / " +
                               (period ? std::string(trimmed(*period)) : std::string("?"));
    if (const auto cpus = cpusOf(*quota, period.value_or(""))) {
        quotas.push_back(
            {"cgroup-v1", *cpus, printable(file.string() + ": " + values), level / "cpu.stat"});
    } else {
        reportBroken("cgroup-v1", file, values, problems);
    }
}

}  // namespace

Cgroups readCgroups(const fs::path& root, Problems& problems) {
    const auto paths = [&] {
        const auto text = readLevel(root, "/proc/self/cgroup", "cgroup", problems);
        auto parsed = parseCgroupPaths(text.value_or(""));
        if (text && parsed.empty()) {
            reportBroken("cgroup", "/proc/self/cgroup", *text, problems);
        }
        return parsed;
    }();
    const auto mountInfo = readLevel(root, "/proc/self/mountinfo", "mounts", problems);
    const auto mounts = parseCgroupMounts(mountInfo.value_or(""));
    const auto chain = [&](const std::string& controller) {
        const auto path = paths.find(controller);
        return path == paths.end() ? CgroupChain{}
                                   : findChain(root, mounts, controller, path->second, problems);
    };
    return {chain(""), chain("cpu"), chain("cpuset"), chain("memory")};
}

std::vector<CpuQuota> readQuotas(const fs::path& root, const Cgroups& groups, Problems& problems) {
    std::vector<CpuQuota> quotas;
    for (const fs::path& level : groups.unified.levels) {
        addUnifiedQuota(root, level, quotas, problems);
    }
    for (const fs::path& level : groups.cpuV1.levels) {
        addOldQuota(root, level, quotas, problems);
    }
    return quotas;
}

std::optional<Cpuset> readCpuset(const fs::path& root, const Cgroups& groups, Problems& problems) {
    for (const CgroupChain* chain : {&groups.unified, &groups.cpusetV1}) {
        for (const fs::path& level : chain->levels) {
            // The effective set where the kernel offers it; an empty plain one means "as above".
            for (const char* name :
                 {"cpuset.cpus.effective", "cpuset.effective_cpus", "cpuset.cpus"}) {
                const auto text = readLevel(root, level / name, "cpuset", problems);
                const auto cpus = text ? parseCpuList(*text) : std::nullopt;
                if (cpus && !cpus->empty()) {
                    const std::string file = (level / name).string();
                    return Cpuset{*cpus, printable(file + ": " + *text)};
                }
                if (text && !cpus) {
                    reportBroken("cpuset", level / name, *text, problems);
                }
            }
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> readMemoryLimit(const fs::path& root, const Cgroups& groups) {
    // Version 1 writes "no limit" as a number near 2^63.
    constexpr std::int64_t kNoLimit = std::int64_t{1} << 60;
    std::optional<std::uint64_t> least;
    const auto take = [&](const fs::path& file) {
        const auto bytes = parseWhole(readKernelFile(under(root, file)).text, 1, kNoLimit);
        if (bytes && static_cast<std::uint64_t>(*bytes) < least.value_or(UINT64_MAX)) {
            least = static_cast<std::uint64_t>(*bytes);
        }
    };
    for (const fs::path& level : groups.unified.levels) {
        take(level / "memory.max");
    }
    for (const fs::path& level : groups.memoryV1.levels) {
        take(level / "memory.limit_in_bytes");
    }
    return least;
}

}  // namespace dartscope::machine
