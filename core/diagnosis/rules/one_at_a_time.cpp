// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Σ cpu/T at most, and the share of T for which every lane holds a task (DIAGNOSIS.md).
constexpr double kMostAtOnce = 1.15;
constexpr double kHoldsTask = 0.8;
/// Σ (cpu + run-queue delay)/T at most: lanes that want a CPU and do not get one are no lanes that
/// wait for a lock.
constexpr double kMostWanting = 1.3;

/// Every lane was inside tasks nearly all the time.
bool allHoldTasks(const record::RunRecord& record, double computeNs) {
    return std::ranges::all_of(record.lanes, [&](const record::Lane& lane) {
        const auto busy = std::accumulate(lane.spans.busyNs.begin(), lane.spans.busyNs.end(), 0.0);
        return busy >= kHoldsTask * computeNs;
    });
}

/// A lock for every dart has a finding that names it.
bool locksEveryDart(const record::RunConfig& config) {
    return config.sharing == record::Sharing::Mutex || config.sharing == record::Sharing::Critical;
}

void addPlaces(const record::RunRecord& record, Finding& finding) {
    for (const record::Lane& lane : record.lanes) {
        finding.lanes.push_back(lane.lane);
        for (std::size_t i = 0; i < lane.waits.size(); ++i) {
            const auto kind = static_cast<record::WaitKind>(lane.waits.kind[i]);
            if (kind == record::WaitKind::Gil || kind == record::WaitKind::Lock) {
                finding.intervalsNs.emplace_back(lane.waits.startNs[i], lane.waits.endNs[i]);
            }
        }
    }
    finding.intervalsNs = united(std::move(finding.intervalsNs));
}

/// The waits of the lanes that block.
struct Convoy {
    std::int64_t waits = 0;
    double medianMs = 0;
};

std::optional<Convoy> convoyOf(const record::RunRecord& record) {
    constexpr double kMostWaits = 1e18;
    Convoy convoy;
    double waits = 0;  // a file's lanes may have dropped any number
    std::vector<std::int64_t> lengths;
    for (const record::Lane& lane : record.lanes) {
        if (lane.lane >= record.config.gilBlocking) {
            continue;
        }
        for (std::size_t i = 0; i < lane.waits.size(); ++i) {
            if (static_cast<record::WaitKind>(lane.waits.kind[i]) == record::WaitKind::Gil) {
                lengths.push_back(lane.waits.endNs[i] - lane.waits.startNs[i]);
            }
        }
        waits += static_cast<double>(lane.droppedWaits);
    }
    if (lengths.empty()) {
        return std::nullopt;
    }
    waits += static_cast<double>(lengths.size());
    convoy.waits = static_cast<std::int64_t>(std::min(waits, kMostWaits));
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    convoy.medianMs = static_cast<double>(*middle) / 1e6;
    return convoy;
}

void tellConvoy(const record::RunRecord& record, double atOnce, Finding& finding) {
    const auto convoy = convoyOf(record);
    if (!convoy) {
        return;
    }
    const double intervalMs = record.config.switchIntervalMs;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "%1 workers all have work, and only %2 run at a time: a global "
                                   "lock lets one through. Those that block waited for it %3 "
                                   "times, and half of these waits took %4 ms or more; the switch "
                                   "interval is %5 ms."),
                    {static_cast<std::int64_t>(record.lanes.size()), atOnce, convoy->waits,
                     convoy->medianMs, intervalMs}};
    finding.evidence.emplace_back("blocking_waits", static_cast<double>(convoy->waits));
    finding.evidence.emplace_back("blocking_wait_median_ms", convoy->medianMs);
    finding.evidence.emplace_back("switch_interval_ms", intervalMs);
}

/// Of a program watched from outside: so much of T somebody ran, so long a thread was there, and no
/// thread did more of the work than this.
constexpr double kLeastAtOnce = 0.8;
constexpr double kThere = 0.8;
constexpr double kMostOfOne = 0.7;

/// What all threads wanted of the CPUs, or nothing where it is not known.
std::optional<double> wantedNs(const record::RunRecord& record) {
    double wanted = 0;
    for (const record::Lane& lane : record.lanes) {
        if (!lane.cpuNs || !lane.runqueueNs) {
            return std::nullopt;
        }
        wanted += static_cast<double>(*lane.cpuNs) + static_cast<double>(*lane.runqueueNs);
    }
    return wanted;
}

/// Threads that were all there for nearly all of the time and shared the work, while the CPU time
/// of everything comes to that of one.
std::vector<Finding> ofThreads(const record::RunRecord& record, double computeNs, double cpus) {
    const record::Observed& observed = *record.details.observed;
    const auto wanted = wantedNs(record);
    if (!observed.cpuNs || !wanted || observed.runnableMedian != 1) {
        return {};
    }
    const auto ran = static_cast<double>(*observed.cpuNs);
    std::vector<std::uint32_t> lanes;
    for (const record::Lane& lane : record.lanes) {
        if (static_cast<double>(*lane.cpuNs) > kMostOfOne * ran) {
            return {};
        }
        if (!isAsleep(lane) && static_cast<double>(lane.wallNs) >= kThere * computeNs) {
            lanes.push_back(lane.lane);
        }
    }
    const double atOnce = ran / computeNs;
    if (lanes.size() < 2 || atOnce < kLeastAtOnce || atOnce > kMostAtOnce ||
        *wanted / computeNs > kMostWanting) {
        return {};
    }
    const auto threads = static_cast<double>(lanes.size());
    Finding finding = makeFinding("one-at-a-time", Severity::Warning, Certainty::Likely, "the-gil");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "%1 threads shared the work and took turns: together they used "
                                   "the time of %2 CPUs, of %3 that there were."),
                    {static_cast<std::int64_t>(lanes.size()), atOnce, cpus}};
    finding.formula = fmt::format("Σ cpu/T = {} ≤ {}; threads = {}, A = {}", plain(atOnce),
                                  plain(kMostAtOnce), plain(threads), plain(cpus));
    finding.evidence = {{"running_at_a_time", atOnce},
                        {"wanting_a_cpu", *wanted / computeNs},
                        {"threads", threads},
                        {"cpus", cpus}};
    finding.lanes = std::move(lanes);
    finding.recoverableNs = std::llround(computeNs - ran / std::min(threads, cpus));
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Look for what lets one thread through at a time: a global "
                                     "lock (as Python's), one mutex around the work, or a chain in "
                                     "which each waits for the one before.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "From outside a lock cannot be seen: threads that wait for a "
                                     "disk or for messages half of the time look the same.")};
    return {finding};
}

}  // namespace

std::vector<Finding> oneAtATime(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (isObserved(record)) {
        const double allowed = record::capacityCpus(record);
        return isParallel(record) && compute && allowed >= 2 ? ofThreads(record, *compute, allowed)
                                                             : std::vector<Finding>{};
    }
    const double cpus = record::capacityCpus(record);
    if (!isParallel(record) || !compute || cpus < 2 || locksEveryDart(record.config) ||
        !allHoldTasks(record, *compute)) {
        return {};
    }
    const auto ran = totalCpuNs(record);
    double wanted = ran.value_or(0);
    bool known = ran.has_value();
    for (const record::Lane& lane : record.lanes) {
        known = known && lane.runqueueNs;
        wanted += static_cast<double>(lane.runqueueNs.value_or(0));
    }
    if (!known) {
        return {cannotTell("one-at-a-time",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the workers ran one at a time cannot be told: "
                                           "this machine does not say how long they ran and "
                                           "waited.")})};
    }
    const double atOnce = *ran / *compute;
    if (atOnce > kMostAtOnce || wanted / *compute > kMostWanting) {
        return {};
    }
    const auto lanes = static_cast<double>(record.lanes.size());
    Finding finding =
        makeFinding("one-at-a-time", Severity::Warning, Certainty::Confirmed, "the-gil");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "%1 workers all have work, and only %2 run at a time: a global "
                                   "lock lets one through."),
                    {static_cast<std::int64_t>(record.lanes.size()), atOnce}};
    finding.formula = fmt::format("Σ cpu/T = {} ≤ {}; W = {}, A = {}", plain(atOnce),
                                  plain(kMostAtOnce), plain(lanes), plain(cpus));
    finding.evidence = {{"running_at_a_time", atOnce},
                        {"wanting_a_cpu", wanted / *compute},
                        {"workers", lanes},
                        {"cpus", cpus}};
    tellConvoy(record, atOnce, finding);
    addPlaces(record, finding);
    finding.recoverableNs = std::llround(*compute - *ran / std::min(lanes, cpus));
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Use processes, or let the work go on outside the lock, as "
                                     "compiled code can.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "Threads that are tied to one core run one at a time as well, "
                                     "and so do those that wait for one another at barriers.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
