// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dartscope::machine {

/// One source that says how many CPUs this program may use.
struct Constraint {
    /// Stable id: "online", "affinity", "cpuset", "cgroup-v2", "cgroup-v1", "slurm", "pbs", "lsf",
    /// "sge", "cpus-flag" (what --cpus asked for), "OMP_NUM_THREADS", "OMP_THREAD_LIMIT".
    std::string source;
    /// CPUs granted; a quota stays a real number (1.5).
    double cpus = 0;
    /// Where it was read and the raw value: "/sys/fs/cgroup/a/cpu.max: 150000 100000",
    /// "SLURM_CPUS_PER_TASK=2". Printable ASCII only.
    std::string detail;
    /// True for the one constraint that sets `Machine::allowed`.
    bool binds = false;
    /// False for the user's intent (OMP_…), which is shown but never limits.
    bool capacity = true;

    bool operator==(const Constraint&) const = default;
};

/// A host as this process may use it.
struct Machine {
    std::string host;             ///< host name; empty where unknown
    std::string cpuModel;         ///< as the kernel names it; empty where it does not
    std::string operatingSystem;  ///< "Debian GNU/Linux 12 (bookworm)"; empty where unknown
    std::string kernel;           ///< release of the kernel; empty where unknown
    std::optional<std::uint64_t> memoryBytes;       ///< memory of the host
    std::optional<std::uint64_t> memoryLimitBytes;  ///< smallest cgroup limit, where there is one

    int online = 1;                     ///< CPUs (hardware threads) that are switched on
    std::optional<int> physicalCores;   ///< absent where the topology is hidden, as in many VMs
    std::optional<int> threadsPerCore;  ///< the most that share a core; absent where hidden
    /// CPU ids that share one physical core, ascending, cores by their lowest id; empty where
    /// hidden.
    std::vector<std::vector<int>> cores;
    /// Ids of the CPUs that this process may run on (affinity mask), ascending; never empty.
    std::vector<int> cpuIds = {0};

    /// Workers to start at most: max(1, the smallest capacity constraint rounded up).
    int allowed = 1;
    /// The smallest CPU quota in CPUs, where there is one.
    std::optional<double> quotaCpus;
    /// Source id of the constraint that binds; "online" where nothing is tighter than that.
    std::string boundBy = "online";
    std::vector<Constraint> constraints;
    /// Sources that could not be used, as "stable-id: detail" ("cgroup-v2-unreadable: /sys/…",
    /// "slurm-broken: SLURM_CPUS_PER_TASK=abc"). Printable ASCII only.
    std::vector<std::string> problems;

    /// The smallest capacity as a real number of CPUs, above 0: a quota of 1.5 stays 1.5. What
    /// rules reckon with; `allowed` is only for starting workers. Without constraints: `allowed`.
    double capacityCpus() const;

    bool operator==(const Machine&) const = default;
};

/// Where a machine is read from: this one, or a recorded one under another root folder.
struct MachineSource {
    /// Folder that holds proc/, sys/ and etc/.
    std::filesystem::path root = "/";
    std::map<std::string, std::string> environment;
    /// CPU ids of the affinity mask. Absent: asked of the kernel where root is "/", otherwise read
    /// from the recorded proc/self/status.
    std::optional<std::vector<int>> affinityCpus;
    /// CPUs online. Absent: read from sys/devices/system/cpu/online.
    std::optional<int> online;
};

/// This machine with this process's environment. Not while another thread changes the environment.
MachineSource thisMachine();

/// Reads everything that limits the CPUs of this process, by the rule
/// allowed = max(1, min(online, affinity, cpuset, ceil(smallest quota from the leaf cgroup to the
/// root), scheduler's grant)). Never fails: what cannot be read is listed in `problems` and left
/// out; where nothing can be read, 1 CPU is allowed. Takes about a millisecond.
Machine readMachine(const MachineSource& source);

/// Ids of the `count` CPUs that everything started is confined to by --cpus: of the affinity mask,
/// one for each physical core before a second one on any (where the topology is known), lowest ids
/// first. Ascending. Errors (InvalidArgument; arguments "cpus", count, "1", allowed):
/// "out-of-range" unless 1 <= count <= machine.allowed.
Result<std::vector<int>> chooseCpus(const Machine& machine, int count);

/// The machine as it is for what is tied to these CPUs of it (at least one), by the source of that
/// name: fewer are allowed, while `cpuIds` stays what could have been used.
Machine tiedTo(Machine machine, const std::vector<int>& cpuIds, std::string source);

/// The machine as it is for what runs confined to chooseCpus(machine, count): with the constraint
/// "cpus-flag" and the mask reduced. Errors as chooseCpus.
Result<Machine> confined(const Machine& machine, int count);

}  // namespace dartscope::machine
