// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/reference.h"

#include <algorithm>
#include <cmath>

#include "core/base/clock.h"
#include "core/catalogue/catalogue.h"

namespace dartscope::experiment {
namespace {

using record::Kernel;
using record::RunConfig;
using record::RunRecord;

constexpr int kMostTries = 5;
/// One run in three may be disturbed on a machine that seems at rest.
constexpr int kRepeats = 3;
/// What takes as long as this to start and to run is not repeated.
constexpr std::int64_t kDearNs = 500'000'000;

/// Tasks cost time by themselves, up to some microseconds: with tasks of one dart the darts that
/// the kernel alone throws in kReferenceNs would take minutes. So many tasks take at most about
/// that long.
constexpr std::uint64_t kFirstTasks = std::uint64_t{1} << 13;

constexpr std::uint64_t kFirstOwnDarts = std::uint64_t{1} << 18;

/// Darts that take about kReferenceNs on a usual core, or less, to begin with.
std::uint64_t firstGuess(const RunConfig& config) {
    if (config.ownDarts) {  // an interpreter's loop, perhaps
        return kFirstOwnDarts;
    }
    const std::uint64_t darts =
        config.kernel == Kernel::Vector ? std::uint64_t{1} << 28 : std::uint64_t{1} << 25;
    // 0: a size that follows the darts, large enough.
    return config.taskSize == 0 ? darts : std::min(darts, config.taskSize * kFirstTasks);
}

bool longEnough(const RunRecord& record) {
    return record::computeNs(record).value_or(0) >= kReferenceNs;
}

/// More darts, so that the next try is long enough with a fifth to spare.
std::uint64_t moreDarts(const RunRecord& record) {
    const double took = std::max(1e5, static_cast<double>(record::computeNs(record).value_or(0)));
    const double factor = std::clamp(1.2 * kReferenceNs / took, 1.5, 64.0);
    const double darts = static_cast<double>(record.config.darts) * factor;
    return static_cast<std::uint64_t>(std::min(darts, static_cast<double>(record::kMostDarts)));
}

/// Of a whole run with one worker.
std::optional<DartCost> costOf(const RunRecord& record) {
    const auto ns = costPerDart(record);
    if (!ns) {
        return {};
    }
    return DartCost{*ns, utcNow(), record.lanes.empty() ? std::nullopt : record.lanes[0].chainNs};
}

/// Of two costs the lesser: whatever disturbs a run only makes it dearer.
std::optional<DartCost> lesser(const std::optional<DartCost>& a, const std::optional<DartCost>& b) {
    return !a || (b && b->nsPerDart < a->nsPerDart) ? b : a;
}

std::optional<DartCost> measureCost(RunConfig config, const CostRun& measure) {
    config.darts = firstGuess(config);
    std::optional<DartCost> least;
    int measured = 0;
    for (int i = 0; i < kMostTries + kRepeats && measured < kRepeats; ++i) {
        const auto record = measure(config);
        if (!record || record->partial) {
            break;
        }
        if (!longEnough(*record)) {
            config.darts = moreDarts(*record);
            continue;
        }
        least = lesser(least, costOf(*record));
        measured += record::endToEndNs(*record).value_or(0) > kDearNs ? kRepeats : 1;
    }
    return least;
}

/// The bare kernel: one worker, tasks of the usual size.
RunConfig serialWith(Kernel kernel, const RunConfig& like) {
    RunConfig config;
    config.model = "serial";
    config.kernel = kernel;
    config.seed = like.seed;
    config.cpus = like.cpus;
    return catalogue::validate(config, {}).value_or(config);
}

}  // namespace

std::optional<double> costPerDart(const RunRecord& record) {
    if (record.darts == 0) {
        return {};
    }
    double ns = 0;
    for (const record::Lane& lane : record.lanes) {
        if (!lane.cpuNs) {
            ns = 0;
            break;
        }
        ns += static_cast<double>(*lane.cpuNs);
    }
    if (ns <= 0) {
        ns = static_cast<double>(record::computeNs(record).value_or(0)) *
             static_cast<double>(std::max<std::size_t>(1, record.lanes.size()));
    }
    return ns > 0 ? std::optional(ns / static_cast<double>(record.darts)) : std::nullopt;
}

std::optional<record::Reference> referenceFor(const RunConfig& config,
                                              const machine::Machine& machine,
                                              const ReferenceCache& cache, const RunRecord* own,
                                              const CostRun& measure) {
    const auto known = [&](const RunConfig& of) -> std::optional<DartCost> {
        const std::string key = costKey(of, machine);
        const bool isOwn = own != nullptr && own->config.workers == 1 && !own->partial &&
                           longEnough(*own) && costKey(own->config, machine) == key;
        const auto cached = cache.find(key);
        auto cost = isOwn ? lesser(cached, costOf(*own)) : cached;
        if (!cost) {
            cost = measureCost(of, measure);
        }
        if (cost && (!cached || cost->nsPerDart < cached->nsPerDart)) {
            cache.store(key, *cost);
        }
        return cost;
    };
    RunConfig alone = config;
    alone.workers = 1;
    alone.gilBlocking = 0;  // what a lane asks for in between is no part of its darts
    const auto same = known(alone);
    const auto vector = same ? known(serialWith(Kernel::Vector, config)) : std::nullopt;
    // What a program's own darts cost by themselves nobody but the program can tell.
    const auto bare = config.ownDarts ? same
                      : config.kernel == Kernel::Vector || !vector
                          ? vector
                          : known(serialWith(config.kernel, config));
    if (!same || !vector || !bare) {
        return {};
    }
    return record::Reference{.nsPerDart = same->nsPerDart,
                             .vectorNsPerDart = vector->nsPerDart,
                             .generatorNs = bare->nsPerDart * static_cast<double>(std::min(
                                                                  config.taskSize, config.darts)),
                             .measuredAt = same->measuredAt,
                             .chainNs = same->chainNs};
}

}  // namespace dartscope::experiment
