// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/allowed_cpus.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <string_view>
#include <utility>

#include "core/machine/affinity.h"
#include "core/machine/cgroup.h"
#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"
#include "core/machine/resolve.h"
#include "core/machine/scheduler_grant.h"
#include "core/machine/topology.h"

namespace dartscope::machine {
namespace {

namespace fs = std::filesystem;

using Problems = std::vector<std::string>;

std::vector<int> firstCpus(int count) {
    std::vector<int> cpus(static_cast<std::size_t>(count));
    std::iota(cpus.begin(), cpus.end(), 0);
    return cpus;
}

/// The rest of the first line that begins with `key`, from `separator` on; empty where there is
/// none.
std::string_view valueOf(std::string_view text, std::string_view key, char separator) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const std::size_t at = line.find(separator);
        if (line.starts_with(key) && at != std::string_view::npos &&
            trimmed(line.substr(0, at)) == key) {
            return trimmed(line.substr(at + 1));
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return {};
}

std::string textOf(const fs::path& root, const char* path) {
    return readKernelFile(under(root, path)).text;
}

/// The CPUs online, with where that stands.
std::pair<std::vector<int>, std::string> readOnline(const MachineSource& source,
                                                    Problems& problems) {
    if (source.online && *source.online >= 1) {
        return {firstCpus(*source.online), fmt::format("{}", *source.online)};
    }
    const char* path = "/sys/devices/system/cpu/online";
    const KernelFile file = readKernelFile(under(source.root, path));
    const auto cpus = parseCpuList(file.text);
    if (cpus && !cpus->empty()) {
        return {*cpus, printable(std::string(path) + ": " + file.text)};
    }
    problems.push_back(file.state == FileState::Read
                           ? "online-broken: " + std::string(path) + ": " + printable(file.text)
                           : "online-unreadable: " + std::string(path));
    // Every CPU online has its line in /proc/stat: cpu0, cpu1, ….
    std::vector<int> counted;
    const std::string stat = textOf(source.root, "/proc/stat");
    for (std::size_t at = stat.find("\ncpu"); at != std::string::npos;
         at = stat.find("\ncpu", at + 1)) {
        const std::size_t number = at + 4;
        const auto cpu = parseWhole(
            std::string_view(stat).substr(number, stat.find(' ', number) - number), 0, kMostCpus);
        if (cpu) {
            counted.push_back(static_cast<int>(*cpu));
        }
    }
    if (!counted.empty()) {
        return {counted, "/proc/stat"};
    }
    return {{}, ""};
}

/// The affinity mask, with where that stands; of a recorded machine as its proc/self/status has it.
std::pair<std::optional<std::vector<int>>, std::string> readAffinity(const MachineSource& source,
                                                                     Problems& problems) {
    if (source.affinityCpus) {
        return {source.affinityCpus, "sched_getaffinity"};
    }
    if (source.root == "/") {
        auto mask = affinityMask();
        if (!mask) {
            problems.emplace_back("affinity-unreadable: sched_getaffinity");
        }
        return {std::move(mask), "sched_getaffinity"};
    }
    const KernelFile status = readKernelFile(under(source.root, "/proc/self/status"));
    const std::string list(valueOf(status.text, "Cpus_allowed_list", ':'));
    const auto cpus = parseCpuList(list);
    if (!cpus || cpus->empty()) {
        problems.push_back(status.state == FileState::Read
                               ? "affinity-broken: /proc/self/status: " + printable(list)
                               : std::string("affinity-unreadable: /proc/self/status"));
        return {std::nullopt, ""};
    }
    return {*cpus, printable("Cpus_allowed_list: " + list)};
}

std::vector<int> intersection(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<int> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

void describeHost(const fs::path& root, std::string_view cpuInfo, Machine& machine) {
    machine.host = printable(textOf(root, "/proc/sys/kernel/hostname"));
    machine.kernel = printable(textOf(root, "/proc/sys/kernel/osrelease"));
    machine.cpuModel = printable(valueOf(cpuInfo, "model name", ':'));
    const std::string release = textOf(root, "/etc/os-release");
    std::string_view name = valueOf(release, "PRETTY_NAME", '=');
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
        name = name.substr(1, name.size() - 2);
    }
    machine.operatingSystem = printable(name);
    const std::string memory = textOf(root, "/proc/meminfo");
    std::string_view total = valueOf(memory, "MemTotal", ':');
    total = total.substr(0, total.find(' '));
    constexpr std::int64_t kMostKiB = std::numeric_limits<std::int64_t>::max() / 1024;
    if (const auto kib = parseWhole(total, 1, kMostKiB)) {
        machine.memoryBytes = static_cast<std::uint64_t>(*kib) * 1024;
    }
}

void placeCores(const fs::path& root, const std::vector<int>& online, std::string_view cpuInfo,
                Machine& machine) {
    machine.cores = readCores(root, online, cpuInfo);
    if (machine.cores.empty()) {
        return;
    }
    machine.physicalCores = static_cast<int>(machine.cores.size());
    std::size_t most = 1;
    for (const auto& core : machine.cores) {
        most = std::max(most, core.size());
    }
    machine.threadsPerCore = static_cast<int>(most);
}

Constraint capacity(std::string source, double cpus, std::string detail) {
    return {.source = std::move(source), .cpus = cpus, .detail = std::move(detail)};
}

}  // namespace

MachineSource thisMachine() {
    MachineSource source;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos) {
            source.environment.emplace(text.substr(0, equals), text.substr(equals + 1));
        }
    }
    return source;
}

Machine readMachine(const MachineSource& source) {
    Machine machine;
    auto& constraints = machine.constraints;
    auto [online, onlineDetail] = readOnline(source, machine.problems);
    auto [mask, maskDetail] = readAffinity(source, machine.problems);
    if (online.empty()) {
        online = mask.value_or(std::vector<int>{0});
    }
    machine.online = static_cast<int>(online.size());
    constraints.push_back(capacity("online", machine.online, onlineDetail));

    // A recorded mask, and a cpuset, may name CPUs that are switched off.
    machine.cpuIds = mask ? intersection(*mask, online) : online;
    if (machine.cpuIds.empty()) {
        machine.problems.push_back("affinity-broken: " + maskDetail);
        machine.cpuIds = online;
    } else if (mask) {
        constraints.push_back(
            capacity("affinity", static_cast<double>(machine.cpuIds.size()), maskDetail));
    }

    const Cgroups groups = readCgroups(source.root, machine.problems);
    if (const auto set = readCpuset(source.root, groups, machine.problems)) {
        const auto usable = intersection(set->cpus, online);
        if (usable.empty()) {
            machine.problems.push_back("cpuset-broken: " + set->detail);
        } else {
            constraints.push_back(
                capacity("cpuset", static_cast<double>(usable.size()), set->detail));
        }
    }
    for (CpuQuota& quota : readQuotas(source.root, groups, machine.problems)) {
        constraints.push_back(
            capacity(std::move(quota.source), quota.cpus, std::move(quota.detail)));
    }
    for (Constraint& grant : schedulerGrants(source.environment, machine.problems)) {
        constraints.push_back(std::move(grant));
    }
    resolveConstraints(machine);

    machine.memoryLimitBytes = readMemoryLimit(source.root, groups);
    const std::string cpuInfo = textOf(source.root, "/proc/cpuinfo");
    describeHost(source.root, cpuInfo, machine);
    placeCores(source.root, online, cpuInfo, machine);
    return machine;
}

}  // namespace dartscope::machine
