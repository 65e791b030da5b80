// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Threads that want a CPU and the cores that they are tied to.
struct Tie {
    std::vector<std::uint32_t> lanes;
    std::size_t cores = 0;
    std::size_t ofHost = 0;  ///< cores that the host would have had for them
};

/// Distinct cores among some CPUs; CPUs count as cores where the topology is hidden.
std::size_t coresAmong(const std::set<int>& cpus, const machine::Machine& host) {
    if (host.cores.empty()) {
        return cpus.size();
    }
    return static_cast<std::size_t>(std::ranges::count_if(host.cores, [&](const auto& core) {
        return std::ranges::any_of(core, [&](int cpu) { return cpus.contains(cpu); });
    }));
}

const machine::Machine* hostNamed(const record::RunRecord& record, std::string_view name) {
    const auto found = std::ranges::find(record.machines, name, &machine::Machine::host);
    if (found != record.machines.end()) {
        return &*found;
    }
    return record.machines.size() == 1 ? &record.machines.front() : nullptr;
}

/// The tie of some lanes of one host; no cores where one of them is free or its mask is not known.
Tie tieOf(const std::vector<const record::Lane*>& lanes, const machine::Machine& host) {
    Tie tie;
    std::set<int> cpus;
    for (const record::Lane* lane : lanes) {
        if (lane->cpuIds.empty()) {
            return {};
        }
        if (!isAsleep(*lane)) {
            tie.lanes.push_back(lane->lane);
            cpus.insert(lane->cpuIds.begin(), lane->cpuIds.end());
        }
    }
    tie.cores = coresAmong(cpus, host);
    tie.ofHost = coresAmong({host.cpuIds.begin(), host.cpuIds.end()}, host);
    return tie;
}

/// Fewer cores than threads, though the host would have more.
bool isTrap(const Tie& tie) {
    return tie.cores > 0 && tie.lanes.size() > tie.cores && tie.ofHost > tie.cores;
}

/// The tightest process, or else the tightest host: ranks that were all tied to the same core.
Tie tightest(const record::RunRecord& record) {
    std::vector<ProcessLanes> groups = byProcess(record);
    const std::size_t processes = groups.size();
    for (const machine::Machine& host : record.machines) {
        ProcessLanes all;
        for (std::size_t i = 0; i < processes; ++i) {
            if (hostNamed(record, groups[i].host) == &host) {
                all.lanes.insert(all.lanes.end(), groups[i].lanes.begin(), groups[i].lanes.end());
                all.host = groups[i].host;
            }
        }
        groups.push_back(std::move(all));
    }
    Tie worst;
    for (const ProcessLanes& group : groups) {
        const machine::Machine* host = hostNamed(record, group.host);
        const Tie tie = host != nullptr ? tieOf(group.lanes, *host) : Tie{};
        if (isTrap(tie) &&
            (worst.cores == 0 || tie.lanes.size() * worst.cores > worst.lanes.size() * tie.cores)) {
            worst = tie;
        }
    }
    return worst;
}

/// Ranks of several threads, tied to something, whose masks are not recorded.
bool maskIsMissing(const record::RunRecord& record) {
    return record.config.bind != record::Binding::None &&
           std::ranges::any_of(byProcess(record), [](const ProcessLanes& process) {
               return process.lanes.size() > 1 &&
                      std::ranges::all_of(process.lanes, [](const record::Lane* lane) {
                          return lane->cpuIds.empty();
                      });
           });
}

}  // namespace

std::vector<Finding> bindingTrap(const record::RunRecord& record) {
    if (!isParallel(record)) {
        return {};
    }
    Tie tie = tightest(record);
    if (isObserved(record) && std::cmp_less_equal(awakeLanes(record), tie.cores)) {
        return {};  // nothing says that more of them wanted a core at a time
    }
    if (tie.cores == 0) {
        return maskIsMissing(record)
                   ? std::vector{cannotTell(
                         "binding-trap",
                         {DARTSCOPE_TEXT("Finding",
                                         "Whether threads were tied to too few cores cannot be "
                                         "told: what they were tied to is not recorded.")})}
                   : std::vector<Finding>{};
    }
    const auto threads = static_cast<double>(tie.lanes.size());
    const auto cores = static_cast<double>(tie.cores);
    Finding finding = makeFinding("binding-trap", Severity::Warning,
                                  waitedForCpus(record) ? Certainty::Confirmed : Certainty::Likely,
                                  "other-languages");
    finding.text = {
        DARTSCOPE_PLURAL("Finding",
                         "%1 threads are tied to %n core(s), while the machine has %2 "
                         "for them."),
        {static_cast<std::int64_t>(tie.lanes.size()), static_cast<std::int64_t>(tie.ofHost)},
        static_cast<std::int64_t>(tie.cores)};
    finding.formula =
        fmt::format("T = {} > c = {}; the host has {}", tie.lanes.size(), tie.cores, tie.ofHost);
    finding.evidence = {{"threads", threads},
                        {"cores", cores},
                        {"cores_of_the_host", static_cast<double>(tie.ofHost)}};
    if (const auto compute = record::computeNs(record)) {
        const double couldUse = std::min(threads, static_cast<double>(tie.ofHost));
        finding.recoverableNs =
            std::llround(static_cast<double>(*compute) * (1 - cores / couldUse));
    }
    finding.advice = {isObserved(record)
                          ? DARTSCOPE_TEXT("Finding",
                                           "Do not tie them (OMP_PROC_BIND=false, mpirun "
                                           "--bind-to none, no taskset), or give each process as "
                                           "many cores as it has threads.")
                          : DARTSCOPE_TEXT("Finding",
                                           "Do not tie them: --bind none (mpirun --bind-to none), "
                                           "or give each rank as many cores as it has threads.")};
    finding.caveat = {DARTSCOPE_TEXT(
        "Finding", "One thread to a core is right where each has its own; this is not so here.")};
    finding.lanes = std::move(tie.lanes);
    return {finding};
}

}  // namespace dartscope::diagnosis
