// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dartscope::machine {

/// The groups that hold this process in one hierarchy, from its own (the leaf) up to the root as
/// far as the mount shows it. Paths as the machine has them ("/sys/fs/cgroup/a/b").
struct CgroupChain {
    std::string source;  ///< "cgroup-v2" or "cgroup-v1"
    std::vector<std::filesystem::path> levels;
};

/// Where this process stands in the hierarchies that can limit CPUs or memory. A chain without
/// levels is not there.
struct Cgroups {
    CgroupChain unified;   ///< version 2
    CgroupChain cpuV1;     ///< version 1, controller cpu
    CgroupChain cpusetV1;  ///< version 1, controller cpuset
    CgroupChain memoryV1;  ///< version 1, controller memory
};

/// A CPU quota at one level.
struct CpuQuota {
    std::string source;          ///< as CgroupChain
    double cpus = 0;             ///< quota / period, above 0
    std::string detail;          ///< file and raw value
    std::filesystem::path stat;  ///< the level's cpu.stat
};

/// A cpuset with fewer or as many CPUs as the machine.
struct Cpuset {
    std::vector<int> cpus;
    std::string detail;
};

/// Finds the groups by proc/self/cgroup and proc/self/mountinfo under `root`. A group that the
/// mount does not show (a container that sees its host's paths) is replaced by the top of the mount
/// and reported in `problems`: "cgroup-v2-not-visible: path".
Cgroups readCgroups(const std::filesystem::path& root, std::vector<std::string>& problems);

/// Every level's quota, leaf first, version 2 before 1; levels without one are left out. Broken
/// files are reported: "cgroup-v2-broken: file: content", "cgroup-v2-unreadable: file".
std::vector<CpuQuota> readQuotas(const std::filesystem::path& root, const Cgroups& groups,
                                 std::vector<std::string>& problems);

/// The cpuset nearest to the leaf that names CPUs (the kernel has already cut it by those above).
std::optional<Cpuset> readCpuset(const std::filesystem::path& root, const Cgroups& groups,
                                 std::vector<std::string>& problems);

/// The smallest memory limit of all levels in bytes, where there is one.
std::optional<std::uint64_t> readMemoryLimit(const std::filesystem::path& root,
                                             const Cgroups& groups);

}  // namespace dartscope::machine
