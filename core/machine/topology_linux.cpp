// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/topology.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"

namespace dartscope::machine {
namespace {

std::optional<std::vector<int>> siblingsOf(const std::filesystem::path& root, int cpu) {
    const std::filesystem::path folder =
        under(root, fmt::format("/sys/devices/system/cpu/cpu{}/topology", cpu));
    // The first name is today's, the second that of kernels before 5.3.
    for (const char* name : {"core_cpus_list", "thread_siblings_list"}) {
        const KernelFile file = readKernelFile(folder / name);
        if (file.state == FileState::Read) {
            return parseCpuList(file.text);
        }
    }
    return std::nullopt;
}

bool isVirtual(std::string_view cpuInfo) {
    const std::size_t flags = cpuInfo.find("\nflags");
    if (flags == std::string_view::npos) {
        return false;
    }
    const std::string_view line = cpuInfo.substr(flags + 1, cpuInfo.find('\n', flags + 1) - flags);
    return line.find(" hypervisor") != std::string_view::npos;
}

}  // namespace

std::vector<std::vector<int>> readCores(const std::filesystem::path& root,
                                        const std::vector<int>& online, std::string_view cpuInfo) {
    std::vector<std::vector<int>> cores;
    std::set<int> placed;
    bool anyShared = false;
    for (const int cpu : online) {
        if (placed.contains(cpu)) {
            continue;
        }
        const auto siblings = siblingsOf(root, cpu);
        if (!siblings || !std::binary_search(siblings->begin(), siblings->end(), cpu)) {
            return {};
        }
        placed.insert(siblings->begin(), siblings->end());
        anyShared = anyShared || siblings->size() > 1;
        cores.push_back(*siblings);
    }
    if (!anyShared && isVirtual(cpuInfo)) {
        return {};
    }
    return cores;
}

}  // namespace dartscope::machine
