// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/allowed_cpus.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "core/machine/resolve.h"

namespace dartscope::machine {
namespace {

/// Who is named when several sources grant the same. The mask of a process is cut to its cpuset by
/// the kernel, so the cpuset is the cause; a scheduler that agrees with the kernel adds nothing.
constexpr std::array<std::string_view, 11> kPrecedence = {
    "online", "cpuset", "affinity", "cgroup-v2", "cgroup-v1",  "slurm",
    "pbs",    "lsf",    "sge",      "cpus-flag", "mpi-binding"};

std::ptrdiff_t precedence(std::string_view source) {
    return std::find(kPrecedence.begin(), kPrecedence.end(), source) - kPrecedence.begin();
}

bool bindsBefore(const Constraint& a, const Constraint& b) {
    if (a.capacity != b.capacity) {
        return a.capacity;
    }
    if (a.cpus != b.cpus) {
        return a.cpus < b.cpus;
    }
    return precedence(a.source) < precedence(b.source);
}

bool isQuota(const Constraint& constraint) {
    return constraint.source == "cgroup-v1" || constraint.source == "cgroup-v2";
}

}  // namespace

double Machine::capacityCpus() const {
    const auto least = std::min_element(constraints.begin(), constraints.end(), bindsBefore);
    return least == constraints.end() || !least->capacity ? allowed : least->cpus;
}

void resolveConstraints(Machine& machine) {
    auto& constraints = machine.constraints;
    machine.quotaCpus.reset();
    for (Constraint& constraint : constraints) {
        constraint.binds = false;
        if (isQuota(constraint)) {
            machine.quotaCpus =
                std::min(machine.quotaCpus.value_or(constraint.cpus), constraint.cpus);
        }
    }
    const auto least = std::min_element(constraints.begin(), constraints.end(), bindsBefore);
    machine.allowed = 1;
    machine.boundBy = "online";
    if (least != constraints.end() && least->capacity) {
        least->binds = true;
        machine.boundBy = least->source;
        machine.allowed = std::max(1, static_cast<int>(std::ceil(least->cpus)));
    }
}

Result<std::vector<int>> chooseCpus(const Machine& machine, int count) {
    const std::set<int> mask(machine.cpuIds.begin(), machine.cpuIds.end());
    const int most = std::min(machine.allowed, static_cast<int>(mask.size()));
    if (count < 1 || count > most) {
        return fail(ErrorCode::InvalidArgument, "out-of-range",
                    {"cpus", fmt::format("{}", count), "1", fmt::format("{}", most)});
    }
    std::vector<std::pair<int, int>> ranked;  // how many of its core come before it, CPU id
    std::set<int> unplaced = mask;
    for (const std::vector<int>& core : machine.cores) {
        int before = 0;
        for (const int cpu : core) {
            if (unplaced.erase(cpu) == 1) {
                ranked.emplace_back(before++, cpu);
            }
        }
    }
    for (const int cpu : unplaced) {
        ranked.emplace_back(0, cpu);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<int> chosen;
    chosen.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        chosen.push_back(ranked[static_cast<std::size_t>(i)].second);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Machine tiedTo(Machine machine, const std::vector<int>& cpuIds, std::string source) {
    machine.constraints.push_back({.source = std::move(source),
                                   .cpus = static_cast<double>(cpuIds.size()),
                                   .detail = fmt::format("CPUs {}", fmt::join(cpuIds, ","))});
    resolveConstraints(machine);
    return machine;
}

Result<Machine> confined(const Machine& machine, int count) {
    auto chosen = chooseCpus(machine, count);
    if (!chosen) {
        return tl::unexpected(std::move(chosen.error()));
    }
    Machine smaller = machine;
    smaller.cpuIds = std::move(*chosen);
    smaller.constraints.push_back({.source = "cpus-flag",
                                   .cpus = static_cast<double>(count),
                                   .detail = fmt::format("--cpus {}", count)});
    resolveConstraints(smaller);
    return smaller;
}

}  // namespace dartscope::machine
