// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/noise.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "core/scaling/statistics.h"

namespace dartscope::scaling {
namespace {

constexpr double kNsPerSecond = 1e9;
/// Ticks of 10 ms can tell a share only over so much CPU time (CPUs × seconds).
constexpr double kLeastCpuSeconds = 1;
constexpr std::size_t kLeastTimesForSpread = 3;

/// Whether the CPUs that a run may use are a set of CPUs of its own choosing, so that the host's
/// counters over that set speak of those CPUs. A quota or a scheduler's grant is an amount of time
/// on CPUs that are everybody's.
bool boundToASet(const machine::Machine& machine) {
    constexpr std::array<std::string_view, 4> kSets{"online", "affinity", "cpuset", "cpus-flag"};
    return std::ranges::find(kSets, machine.boundBy) != kSets.end();
}

/// F where it can be told: measured over long enough, on CPUs of the run's own choosing.
std::optional<double> foreignThatTells(std::optional<double> share, double capacity, double seconds,
                                       bool set) {
    return set && capacity * seconds >= kLeastCpuSeconds ? share : std::nullopt;
}

/// F where it counts: more was asked for than there was. Others on CPUs that no worker needed did
/// not disturb.
std::optional<double> foreignThatCounts(std::optional<double> share, double capacity,
                                        double workers) {
    return share && workers + *share * capacity <= capacity ? std::optional(0.0) : share;
}

/// Median of what the repeats that have the signal say; nothing where fewer than half have it.
template <typename Signal>
std::optional<double> medianOf(const std::vector<record::Repeat>& repeats, Signal signal) {
    std::vector<double> values;
    for (const record::Repeat& repeat : repeats) {
        if (const std::optional<double> value = signal(repeat)) {
            values.push_back(*value);
        }
    }
    return 2 * values.size() >= repeats.size() ? median(values) : std::nullopt;
}

constexpr double kAsleepShare = 0.9;
/// The part of T for which threads that were watched from outside must have wanted a CPU.
constexpr double kLeastWanted = 0.1;
/// Enough looks for the most threads that were seen at once to have been the most.
constexpr std::uint64_t kEnoughLooks = 20;
/// The part of a program's CPU time that its lanes must account for.
constexpr double kMostOfIt = 0.9;

/// Workers that want a CPU at a time, at most: as asked for, or as seen, and then more than any
/// machine has where looking may have missed some.
double mostAtOnce(const record::RunRecord& record) {
    const auto& observed = record.details.observed;
    if (!observed) {
        return record::lanesOf(record.config);
    }
    return sawItsPeak(record) ? static_cast<double>(observed->runnablePeak)
                              : std::numeric_limits<double>::infinity();
}

double mostAtOnce(const record::SweepPoint& point) {
    return point.nearestMedian ? mostAtOnce(*point.nearestMedian) : point.workers;
}

/// Workers that wait for a lock at a time, on average, and sleep until they have it; those that
/// wait because its holder has no CPU do not count.
double asleepForLocks(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    if (!compute || *compute <= 0 || record.details.observed) {
        return 0;
    }
    double asleepNs = 0;
    for (const record::Lane& lane : record.lanes) {
        if (lane.lockWaitNs && lane.waitCpuNs) {
            asleepNs += std::max(0.0, static_cast<double>(*lane.lockWaitNs) -
                                          static_cast<double>(*lane.waitCpuNs) -
                                          static_cast<double>(lane.holderOffCpuNs.value_or(0)));
        }
    }
    return asleepNs / static_cast<double>(*compute);
}

/// Workers that usually want a CPU at a time: as asked for without those that wait for a lock, or
/// as seen.
double usuallyAtOnce(const record::RunRecord& record) {
    const auto& observed = record.details.observed;
    return observed ? static_cast<double>(observed->runnableMedian)
                    : record::lanesOf(record.config) - asleepForLocks(record);
}

double usuallyAtOnce(const record::SweepPoint& point) {
    return point.nearestMedian ? usuallyAtOnce(*point.nearestMedian) : point.workers;
}

/// Whether half a CPU or more was left to workers that sleep for locks, others' share known: what
/// they wait for a CPU then is being woken up, each time that the lock is handed over.
bool hadRoom(const record::RunRecord& record, std::optional<double> foreign, double capacity) {
    constexpr double kRoom = 0.5;
    return asleepForLocks(record) > 0 && foreign &&
           usuallyAtOnce(record) + *foreign * capacity <= capacity - kRoom;
}

bool reaches(const std::optional<double>& share, double limit) {
    return share && *share >= limit;
}

}  // namespace

bool isAsleep(const record::Lane& lane) {
    if (lane.wallNs <= 0 && lane.darts == 0) {
        return true;  // it never came to work
    }
    if (!lane.cpuNs || !lane.runqueueNs || lane.wallNs <= 0) {
        return false;
    }
    return static_cast<double>(*lane.cpuNs) + static_cast<double>(*lane.runqueueNs) <
           (1 - kAsleepShare) * static_cast<double>(lane.wallNs);
}

std::optional<double> runqueueShare(const record::RunRecord& record) {
    const bool observed = record.details.observed.has_value();
    double waited = 0;
    double ran = 0;
    for (const record::Lane& lane : record.lanes) {
        if (lane.cpuNs && lane.runqueueNs && !(observed && isAsleep(lane))) {
            waited += static_cast<double>(*lane.runqueueNs);
            ran += static_cast<double>(*lane.cpuNs);
        }
    }
    const double leastNs =
        observed ? kLeastWanted * static_cast<double>(record::computeNs(record).value_or(0)) : 0;
    if (waited + ran <= 0 || waited + ran < leastNs) {
        return std::nullopt;
    }
    return waited / (waited + ran);
}

bool sawItsPeak(const record::RunRecord& record) {
    const auto& observed = record.details.observed;
    if (!observed || !observed->cpuNs) {
        return false;
    }
    double ranNs = 0;
    for (const record::Lane& lane : record.lanes) {
        ranNs += static_cast<double>(lane.cpuNs.value_or(0));
    }
    return ranNs >= kMostOfIt * static_cast<double>(*observed->cpuNs) &&
           (observed->looks >= kEnoughLooks ||
            static_cast<double>(observed->threads) <= record::capacityCpus(record));
}

bool NoiseSigns::noisy() const {
    return reaches(runqueueShare, kRunqueueLimit) || reaches(foreignShare, kForeignLimit) ||
           reaches(stealShare, kStealLimit) || reaches(spread, kSpreadLimit);
}

NoiseSigns noiseSigns(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    const double seconds = static_cast<double>(compute.value_or(0)) / kNsPerSecond;
    NoiseSigns signs;
    if (seconds < kTooShortSeconds) {
        return signs;
    }
    const double capacity = record::capacityCpus(record);
    const bool set = !record.machines.empty() && std::ranges::all_of(record.machines, boundToASet);
    const auto foreign = foreignThatTells(record.noise.foreignShare, capacity, seconds, set);
    if (mostAtOnce(record) <= capacity && !hadRoom(record, foreign, capacity)) {
        signs.runqueueShare = runqueueShare(record);
    }
    signs.foreignShare = foreignThatCounts(foreign, capacity, usuallyAtOnce(record));
    signs.stealShare = record.noise.stealShare;
    return signs;
}

NoiseSigns noiseSigns(const record::SweepPoint& point, const machine::Machine& machine) {
    NoiseSigns signs;
    std::vector<double> times;
    times.reserve(point.repeats.size());
    for (const record::Repeat& repeat : point.repeats) {
        times.push_back(repeat.computeS);
    }
    const double seconds = median(times).value_or(0);
    if (seconds < kTooShortSeconds) {
        return signs;
    }
    const double capacity = machine.capacityCpus();
    const auto foreign = foreignThatTells(
        medianOf(point.repeats, [](const auto& r) { return r.noise.foreignShare; }), capacity,
        seconds, boundToASet(machine));
    if (mostAtOnce(point) <= capacity) {
        if (!point.nearestMedian || !hadRoom(*point.nearestMedian, foreign, capacity)) {
            signs.runqueueShare =
                medianOf(point.repeats, [](const auto& r) { return r.runqueueShare; });
        }
        // Workers that take turns spread by themselves, and the median deviation of two times is
        // their distance.
        if (times.size() >= kLeastTimesForSpread) {
            signs.spread = relativeSpread(times);
        }
    }
    signs.foreignShare = foreignThatCounts(foreign, capacity, usuallyAtOnce(point));
    signs.stealShare = medianOf(point.repeats, [](const auto& r) { return r.noise.stealShare; });
    return signs;
}

}  // namespace dartscope::scaling
