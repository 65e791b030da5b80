// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_controller.h"

#include <memory>
#include <utility>

#include "core/base/clock.h"
#include "core/experiment/execution.h"
#include "core/experiment/host_noise.h"
#include "core/experiment/reference.h"
#include "core/experiment/run_collector.h"
#include "core/experiment/run_launch.h"
#include "core/experiment/start_limits.h"

namespace dartscope::experiment {
namespace {

constexpr int kTimedHz = 4;

void report(const RunObserver& observer, const Progress& progress) {
    if (observer.progress) {
        observer.progress(progress);
    }
}

/// The CPUs that a run may use, and the machine as it is with them.
struct Place {
    machine::Machine machine;
    std::vector<int> cpus;  ///< to confine the worker to; empty: all
};

Result<Place> placeOf(const record::RunConfig& config, const Surroundings& surroundings) {
    if (!config.cpus) {
        return Place{surroundings.machine, {}};
    }
    const int count = static_cast<int>(*config.cpus);
    return machine::confined(surroundings.machine, count)
        .and_then([&](machine::Machine confined) -> Result<Place> {
            auto cpus = machine::chooseCpus(surroundings.machine, count);
            if (!cpus) {
                return tl::unexpected(cpus.error());
            }
            return Place{std::move(confined), std::move(*cpus)};
        });
}

/// Progress of a run that is over, while its reference is measured.
Progress whileMeasuring(const record::RunRecord& record, std::int64_t sinceNs) {
    Progress progress;
    progress.phase = Progress::Phase::MeasuringReference;
    progress.sinceRequestedNs = record.marks.endedNs.value_or(0) + monotonicNs() - sinceNs;
    progress.darts = record.darts;
    progress.hits = record.hits;
    progress.dartsOfHits = record.darts;
    progress.totalDarts = record.config.darts;
    return progress;
}

/// Of a model that runs in any build, what not every build has.
Result<void> checkBuiltFor([[maybe_unused]] const record::RunConfig& config) {
#ifndef DARTSCOPE_HAS_TBB
    if (config.model == "tasks" && config.queue == record::Queue::Stealing) {
        return fail(ErrorCode::Unavailable, "built-without", {"oneTBB", "libtbb-dev"});
    }
#endif
    return {};
}

Error interrupted() {
    return {ErrorCode::Interrupted, "interrupted"};
}

}  // namespace

Result<record::RunRecord> execute(const record::RunConfig& config, const Surroundings& surroundings,
                                  const Execution& execution, const RunObserver& observer,
                                  std::stop_token stop) {
    if (auto built = checkBuiltFor(config); !built) {
        return tl::unexpected(built.error());
    }
    auto place = placeOf(config, surroundings);
    if (!place) {
        return tl::unexpected(place.error());
    }
    const bool scheduled = isScheduled(config);
    if (auto fitting = checkWorkersFit(config.workers, readStartLimits(place->machine));
        !fitting && !scheduled) {
        return tl::unexpected(fitting.error());
    }
    if (stop.stop_requested()) {
        return tl::unexpected(interrupted());
    }
    const HostWatch watch(place->machine, execution.hostNoise && !scheduled);
    const std::string startedAt = utcNow();
    const std::int64_t requestedNs = monotonicNs();
    RunCollector collector(config, requestedNs);
    report(observer, collector.progress());
    const launch::LaunchReport ended = launchRun(
        config, surroundings, place->cpus, execution.watched ? launch::kProgressHz : kTimedHz,
        [&](launch::FromWorker&& message) {
            auto taken = collector.take(std::move(message));
            report(observer, collector.progress());
            return taken;
        },
        [&](const launch::QueueState& state) {
            collector.queued(state);
            report(observer, collector.progress());
        },
        {stop, execution.hurry});
    const bool measured = collector.measured();
    record::RunRecord record = collector.finish(ended);
    if (!measured) {
        // What may still run must be said, even to who asked for the end.
        const bool left = ended.failure && (ended.failure->id == "cancel-unconfirmed" ||
                                            ended.failure->id == "cancel-sent");
        return tl::unexpected(ended.stopped && !left ? interrupted()
                                                     : record.failure.value_or(interrupted()));
    }
    record.startedAt = startedAt;
    record.launch.cpus = place->cpus;
    record.machines = {std::move(place->machine)};
    completeMachines(record);
    if (ranOn(surroundings.machine.host, record)) {
        record.noise = watch.noiseUntilNow();
    }
    record.noise.watched = execution.watched;
    return record;
}

std::optional<record::Reference> measureReference(const record::RunConfig& config,
                                                  const record::RunRecord* own,
                                                  const Surroundings& surroundings,
                                                  const std::function<void()>& measuring,
                                                  std::stop_token stop) {
    const CostRun measure = [&](const record::RunConfig& of) {
        measuring();
        return execute(of, surroundings, {.watched = false, .hostNoise = false}, {}, stop);
    };
    return referenceFor(config, surroundings.machine,
                        ReferenceCache(surroundings.cacheFolder, surroundings.workerProgram), own,
                        measure);
}

Result<RunOutcome> run(const record::RunConfig& config, const Surroundings& surroundings,
                       const RunOptions& options, const RunObserver& observer,
                       std::stop_token stop) {
    record::RunConfig resolved = config;
    resolved.taskSize = record::resolveTaskSize(config);
    auto record = execute(resolved, surroundings,
                          {.watched = options.watched, .hurry = options.hurry}, observer, stop);
    if (!record) {
        return tl::unexpected(record.error());
    }
    // On the hosts of a scheduler it would be one more job; here it would be another machine's.
    if (options.measureReference && !record->failure && !isScheduled(resolved) &&
        ranOn(surroundings.machine.host, *record)) {
        const std::int64_t sinceNs = monotonicNs();
        const auto measuring = [&] { report(observer, whileMeasuring(*record, sinceNs)); };
        record->reference = measureReference(resolved, &*record, surroundings, measuring, stop);
    }
    return assess(std::make_shared<const record::RunRecord>(std::move(*record)));
}

}  // namespace dartscope::experiment
