// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
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
    std::size_t threads = 0;  ///< of them at a time
    double ranNs = 0;
    double waitedNs = 0;
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

/// Of a program watched from outside: threads that ended before their masks were read, if they did
/// no more of the work than this, change nothing.
constexpr double kHardlyWorked = 0.1;

/// The tie of some lanes of one host; no cores where one of them is free or its mask is not known.
/// Threads that were watched from outside may follow one another: `atOnce` of them are there.
Tie tieOf(const std::vector<const record::Lane*>& lanes, const machine::Machine& host,
          std::optional<std::int64_t> atOnce) {
    Tie tie;
    std::set<int> cpus;
    double unknownNs = 0;
    for (const record::Lane* lane : lanes) {
        const bool asleep = isAsleep(*lane);
        const auto ran = static_cast<double>(lane->cpuNs.value_or(0));
        const auto waited = static_cast<double>(lane->runqueueNs.value_or(0));
        if (lane->cpuIds.empty() && (!atOnce || !(asleep || lane->cpuNs))) {
            return {};
        }
        if (lane->cpuIds.empty()) {
            unknownNs += asleep ? 0 : ran + waited;
        } else if (!asleep) {
            tie.lanes.push_back(lane->lane);
            tie.ranNs += ran;
            tie.waitedNs += waited;
            cpus.insert(lane->cpuIds.begin(), lane->cpuIds.end());
        }
    }
    if (unknownNs > kHardlyWorked * (tie.ranNs + tie.waitedNs)) {
        return {};
    }
    tie.threads = tie.lanes.size();
    if (atOnce && std::cmp_less(*atOnce, tie.threads)) {
        tie.threads = static_cast<std::size_t>(*atOnce);
    }
    tie.cores = coresAmong(cpus, host);
    tie.ofHost = coresAmong({host.cpuIds.begin(), host.cpuIds.end()}, host);
    return tie;
}

/// Fewer cores than threads, though the host would have more.
bool isTrap(const Tie& tie) {
    return tie.cores > 0 && tie.threads > tie.cores && tie.ofHost > tie.cores;
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
    const auto atOnce = isObserved(record) ? std::optional(awakeLanes(record)) : std::nullopt;
    Tie worst;
    for (const ProcessLanes& group : groups) {
        const machine::Machine* host = hostNamed(record, group.host);
        const Tie tie = host != nullptr ? tieOf(group.lanes, *host, atOnce) : Tie{};
        if (isTrap(tie) &&
            (worst.cores == 0 || tie.threads * worst.cores > worst.threads * tie.cores)) {
            worst = tie;
        }
    }
    return worst;
}

/// What the same work would save on as many cores as its threads can use. Threads that were watched
/// from outside need not have wanted a core all the time: what they ran for is spread over the
/// cores, and no more than they waited at a time is won.
std::optional<std::int64_t> toWin(const record::RunRecord& record, const Tie& tie) {
    const auto compute = record::computeNs(record);
    if (!compute || (isObserved(record) && tie.waitedNs <= 0)) {
        return std::nullopt;
    }
    const auto computeNs = static_cast<double>(*compute);
    const auto threads = static_cast<double>(tie.threads);
    const auto cores = static_cast<double>(tie.cores);
    const double couldUse = std::min(threads, static_cast<double>(tie.ofHost));
    if (!isObserved(record)) {
        return std::llround(computeNs * (1 - cores / couldUse));
    }
    return std::llround(
        std::min({computeNs, tie.waitedNs / threads, tie.ranNs * (1 / cores - 1 / couldUse)}));
}

/// Ranks of several threads, tied to something, whose masks are not recorded.
bool maskIsMissing(const record::RunRecord& record) {
    return !isObserved(record) && record.config.bind != record::Binding::None &&
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
    if (tie.cores == 0) {
        return maskIsMissing(record)
                   ? std::vector{cannotTell(
                         "binding-trap",
                         {DARTSCOPE_TEXT("Finding",
                                         "Whether threads were tied to too few cores cannot be "
                                         "told: what they were tied to is not recorded.")})}
                   : std::vector<Finding>{};
    }
    const auto threads = static_cast<double>(tie.threads);
    const auto cores = static_cast<double>(tie.cores);
    Finding finding = makeFinding("binding-trap", Severity::Warning,
                                  waitedForCpus(record) ? Certainty::Confirmed : Certainty::Likely,
                                  "other-languages");
    finding.text = {
        isObserved(record)
            ? DARTSCOPE_PLURAL("Finding",
                               "%1 threads want a CPU at a time and are tied to %n core(s), while "
                               "the machine has %2 for them.")
            : DARTSCOPE_PLURAL("Finding",
                               "%1 threads are tied to %n core(s), while the machine has %2 "
                               "for them."),
        {static_cast<std::int64_t>(tie.threads), static_cast<std::int64_t>(tie.ofHost)},
        static_cast<std::int64_t>(tie.cores)};
    finding.formula =
        fmt::format("T = {} > c = {}; the host has {}", tie.threads, tie.cores, tie.ofHost);
    finding.evidence = {{"threads", threads},
                        {"cores", cores},
                        {"cores_of_the_host", static_cast<double>(tie.ofHost)}};
    finding.recoverableNs = toWin(record, tie);
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
