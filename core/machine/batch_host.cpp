// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/batch_host.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/machine/resolve.h"

namespace dartscope::machine {
namespace {

constexpr std::array<std::string_view, 4> kBatchSystems{"slurm", "pbs", "lsf", "sge"};

bool isGrant(const Constraint& constraint) {
    return std::ranges::find(kBatchSystems, constraint.source) != kBatchSystems.end();
}

/// The widest that any task had of that source.
double widest(const std::vector<Machine>& tasks, const Constraint& of) {
    double most = of.cpus;
    for (const Machine& task : tasks) {
        const auto found = std::ranges::find(task.constraints, of.source, &Constraint::source);
        if (found != task.constraints.end()) {
            most = std::max(most, found->cpus);
        }
    }
    return most;
}

}  // namespace

Machine hostOfTasks(const std::vector<Machine>& tasks, int atOnce) {
    Machine host = tasks.front();
    std::set<int> cpus;
    for (const Machine& task : tasks) {
        cpus.insert(task.cpuIds.begin(), task.cpuIds.end());
    }
    host.cpuIds.assign(cpus.begin(), cpus.end());
    for (Constraint& constraint : host.constraints) {
        constraint.cpus = widest(tasks, constraint);
        if (constraint.source == "affinity" || constraint.source == "cpuset") {
            constraint.cpus = static_cast<double>(cpus.size());
        } else if (isGrant(constraint) && atOnce > 1) {
            constraint.cpus *= atOnce;
            constraint.detail += fmt::format(", {} tasks at once", atOnce);
        }
    }
    resolveConstraints(host);
    const double capacity = host.capacityCpus();
    const auto grant = std::ranges::find_if(host.constraints, [&](const Constraint& constraint) {
        return isGrant(constraint) && constraint.cpus <= capacity;
    });
    if (grant != host.constraints.end()) {
        for (Constraint& constraint : host.constraints) {
            constraint.binds = &constraint == &*grant;
        }
        host.boundBy = grant->source;
    }
    return host;
}

}  // namespace dartscope::machine
