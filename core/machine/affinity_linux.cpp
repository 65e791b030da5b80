// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/affinity.h"

#include <sched.h>

#include <cerrno>
#include <memory>

#include "core/machine/cpu_list.h"

namespace dartscope::machine {

std::optional<std::vector<int>> affinityMask() {
    // cpu_set_t ends at 1,024 CPUs, and the kernel refuses a set smaller than its own with EINVAL:
    // the set is allocated and doubled until it fits.
    for (int size = 1024; size <= kMostCpus; size *= 2) {
        const auto release = [](cpu_set_t* set) { CPU_FREE(set); };
        const std::unique_ptr<cpu_set_t, decltype(release)> set(
            CPU_ALLOC(static_cast<std::size_t>(size)), release);
        if (!set) {
            return std::nullopt;
        }
        const std::size_t bytes = CPU_ALLOC_SIZE(static_cast<std::size_t>(size));
        CPU_ZERO_S(bytes, set.get());
        if (sched_getaffinity(0, bytes, set.get()) == 0) {
            std::vector<int> cpus;
            for (int cpu = 0; cpu < size; ++cpu) {
                if (CPU_ISSET_S(static_cast<std::size_t>(cpu), bytes, set.get())) {
                    cpus.push_back(cpu);
                }
            }
            return cpus;
        }
        if (errno != EINVAL) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace dartscope::machine
