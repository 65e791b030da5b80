// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/constraint_names.h"

#include <array>
#include <string>
#include <utility>

namespace dartscope::machine {
namespace {

constexpr std::array<std::pair<std::string_view, Marked>, 13> kNames = {{
    {"online", DARTSCOPE_TEXT("constraint", "this machine's CPUs")},
    {"affinity", DARTSCOPE_TEXT("constraint", "CPU affinity (taskset)")},
    {"cpuset", DARTSCOPE_TEXT("constraint", "cpuset")},
    {"cgroup-v2", DARTSCOPE_TEXT("constraint", "cgroup CPU quota")},
    {"cgroup-v1", DARTSCOPE_TEXT("constraint", "cgroup CPU quota (version 1)")},
    {"slurm", DARTSCOPE_TEXT("constraint", "Slurm")},
    {"pbs", DARTSCOPE_TEXT("constraint", "PBS")},
    {"lsf", DARTSCOPE_TEXT("constraint", "LSF")},
    {"sge", DARTSCOPE_TEXT("constraint", "Grid Engine")},
    {"cpus-flag", DARTSCOPE_TEXT("constraint", "chosen here (--cpus)")},
    {"mpi-binding", DARTSCOPE_TEXT("constraint", "what MPI tied the ranks to")},
    {"OMP_NUM_THREADS", DARTSCOPE_TEXT("constraint", "OMP_NUM_THREADS (a wish, not a limit)")},
    {"OMP_THREAD_LIMIT", DARTSCOPE_TEXT("constraint", "OMP_THREAD_LIMIT (a wish, not a limit)")},
}};

}  // namespace

Text constraintName(std::string_view source) {
    for (const auto& [id, name] : kNames) {
        if (id == source) {
            return name;
        }
    }
    Text unknown;
    unknown.source = source;
    return unknown;
}

}  // namespace dartscope::machine
