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

/// Enough looks for the most threads that were seen at once to have been the most.
constexpr std::uint64_t kEnoughLooks = 20;
/// The part of a program's CPU time that its lanes must account for.
constexpr double kMostOfIt = 0.9;

/// Threads that wanted a CPU at a time, at most, of a program watched from outside; more than any
/// machine has where looking at it may have missed some.
double mostAtOnce(const record::Observed& observed, const std::vector<record::Lane>& lanes,
                  double capacity) {
    double ranNs = 0;
    for (const record::Lane& lane : lanes) {
        ranNs += static_cast<double>(lane.cpuNs.value_or(0));
    }
    const bool sawMost =
        observed.cpuNs && ranNs >= kMostOfIt * static_cast<double>(*observed.cpuNs);
    const bool sawEnough =
        observed.looks >= kEnoughLooks || static_cast<double>(observed.threads) <= capacity;
    return sawMost && sawEnough ? static_cast<double>(observed.runnablePeak)
                                : std::numeric_limits<double>::infinity();
}

/// Workers that want a CPU at a time, at most: as asked for, or as seen.
double mostAtOnce(const record::RunRecord& record, double capacity) {
    return record.details.observed ? mostAtOnce(*record.details.observed, record.lanes, capacity)
                                   : record.config.workers;
}

double mostAtOnce(const record::SweepPoint& point, double capacity) {
    const record::RunRecord* record = point.nearestMedian.get();
    return record != nullptr && record->details.observed ? mostAtOnce(*record, capacity)
                                                         : point.workers;
}

bool reaches(const std::optional<double>& share, double limit) {
    return share && *share >= limit;
}

}  // namespace

std::optional<double> runqueueShare(const record::RunRecord& record) {
    double waited = 0;
    double ran = 0;
    for (const record::Lane& lane : record.lanes) {
        if (lane.cpuNs && lane.runqueueNs) {
            waited += static_cast<double>(*lane.runqueueNs);
            ran += static_cast<double>(*lane.cpuNs);
        }
    }
    if (waited + ran <= 0) {
        return std::nullopt;
    }
    return waited / (waited + ran);
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
    const auto& observed = record.details.observed;
    if (mostAtOnce(record, capacity) <= capacity) {
        signs.runqueueShare = runqueueShare(record);
    }
    const bool set = !record.machines.empty() && std::ranges::all_of(record.machines, boundToASet);
    const auto usual =
        static_cast<double>(observed ? observed->runnableMedian : record.config.workers);
    signs.foreignShare =
        foreignThatCounts(record.noise.foreignShare, capacity, usual, seconds, set);
    signs.stealShare = record.noise.stealShare;
    return signs;
}

NoiseSigns noiseSigns(const record::SweepPoint& point, const machine::Machine& machine) {
    NoiseSigns signs;
    std::vector<double> times;
    for (const record::Repeat& repeat : point.repeats) {
        times.push_back(repeat.computeS);
    }
    const double seconds = median(times).value_or(0);
    if (seconds < kTooShortSeconds) {
        return signs;
    }
    const double capacity = machine.capacityCpus();
    if (mostAtOnce(point, capacity) <= capacity) {
        signs.runqueueShare =
            medianOf(point.repeats, [](const auto& r) { return r.runqueueShare; });
        // Workers that take turns spread by themselves, and the median deviation of two times is
        // their distance.
        if (times.size() >= kLeastTimesForSpread) {
            signs.spread = relativeSpread(times);
        }
    }
    const auto foreign =
        medianOf(point.repeats, [](const auto& r) { return r.noise.foreignShare; });
    signs.foreignShare =
        foreignThatCounts(foreign, capacity, point.workers, seconds, boundToASet(machine));
    signs.stealShare = medianOf(point.repeats, [](const auto& r) { return r.noise.stealShare; });
    return signs;
}

}  // namespace dartscope::scaling
