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

/// F where it counts: measured over long enough, and more was asked for than there was. Others on
/// CPUs that no worker needed did not disturb.
std::optional<double> foreignThatCounts(std::optional<double> share, double capacity,
                                        double workers, double seconds, bool set) {
    if (!share || !set || capacity * seconds < kLeastCpuSeconds) {
        return std::nullopt;
    }
    return workers + *share * capacity > capacity ? *share : 0;
}

/// Median of what the repeats that have the signal say.
template <typename Signal>
std::optional<double> medianOf(const std::vector<record::Repeat>& repeats, Signal signal) {
    std::vector<double> values;
    for (const record::Repeat& repeat : repeats) {
        if (const std::optional<double> value = signal(repeat)) {
            values.push_back(*value);
        }
    }
    return median(values);
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
        return record.config.workers;
    }
    return sawItsPeak(record) ? static_cast<double>(observed->runnablePeak)
                              : std::numeric_limits<double>::infinity();
}

/// The repeat nearest the median, where it is of a program watched from outside; or null.
const record::RunRecord* watched(const record::SweepPoint& point) {
    const record::RunRecord* record = point.nearestMedian.get();
    return record != nullptr && record->details.observed ? record : nullptr;
}

double mostAtOnce(const record::SweepPoint& point) {
    const record::RunRecord* record = watched(point);
    return record != nullptr ? mostAtOnce(*record) : point.workers;
}

/// Workers that wait for a lock at a time, on average, and sleep until they have it.
double asleepForLocks(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    if (!compute || *compute <= 0) {
        return 0;
    }
    double asleepNs = 0;
    for (const record::Lane& lane : record.lanes) {
        const std::int64_t ns = lane.lockWaitNs.value_or(0) - lane.waitCpuNs.value_or(0);
        asleepNs += static_cast<double>(std::max<std::int64_t>(0, ns));
    }
    return asleepNs / static_cast<double>(*compute);
}

/// Workers that usually want a CPU at a time: as asked for without those that wait for a lock, or
/// as seen.
double usuallyAtOnce(const record::RunRecord& record) {
    const auto& observed = record.details.observed;
    return observed ? static_cast<double>(observed->runnableMedian)
                    : record.config.workers - asleepForLocks(record);
}

double usuallyAtOnce(const record::SweepPoint& point) {
    const record::RunRecord* record = watched(point);
    if (record != nullptr) {
        return usuallyAtOnce(*record);
    }
    return point.workers - (point.nearestMedian ? asleepForLocks(*point.nearestMedian) : 0);
}

/// Whether half a CPU or more was left to workers that sleep for locks, others' share known: what
/// they wait for a CPU then is being woken up, each time that the lock is handed over.
bool hadRoom(std::optional<double> foreign, double capacity, double asked, double workers) {
    constexpr double kRoom = 0.5;
    return workers < asked && foreign && workers + *foreign * capacity <= capacity - kRoom;
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
    if (mostAtOnce(record) <= capacity &&
        !hadRoom(record.noise.foreignShare, capacity, mostAtOnce(record), usuallyAtOnce(record))) {
        signs.runqueueShare = runqueueShare(record);
    }
    const bool set = !record.machines.empty() && std::ranges::all_of(record.machines, boundToASet);
    signs.foreignShare =
        foreignThatCounts(record.noise.foreignShare, capacity, usuallyAtOnce(record), seconds, set);
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
    const auto foreign =
        medianOf(point.repeats, [](const auto& r) { return r.noise.foreignShare; });
    if (mostAtOnce(point) <= capacity) {
        if (!hadRoom(foreign, capacity, mostAtOnce(point), usuallyAtOnce(point))) {
            signs.runqueueShare =
                medianOf(point.repeats, [](const auto& r) { return r.runqueueShare; });
        }
        // Workers that take turns spread by themselves, and the median deviation of two times is
        // their distance.
        if (times.size() >= kLeastTimesForSpread) {
            signs.spread = relativeSpread(times);
        }
    }
    signs.foreignShare =
        foreignThatCounts(foreign, capacity, usuallyAtOnce(point), seconds, boundToASet(machine));
    signs.stealShare = medianOf(point.repeats, [](const auto& r) { return r.noise.stealShare; });
    return signs;
}

}  // namespace dartscope::scaling
