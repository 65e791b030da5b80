// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_plan.h"

#include <algorithm>
#include <utility>

#include "core/catalogue/catalogue.h"
#include "core/catalogue/manifest.h"

namespace dartscope::experiment {

bool againstSerial(const record::SweepConfig& config, const record::SweepSeries& series) {
    return config.base == record::Base::Serial && series.model != kSerialBase;
}

std::string baseModel(const record::SweepConfig& config, const record::SweepSeries& series) {
    return againstSerial(config, series) ? kSerialBase : series.model;
}

record::RunConfig runConfigOf(const record::SweepConfig& config, const std::string& model,
                              std::uint32_t workers, std::uint64_t darts) {
    record::RunConfig run = config.run;
    run.model = model;
    run.workers = workers;
    run.darts = darts;
    if (const auto* known = catalogue::find(model);
        known != nullptr && known->external != nullptr && !config.askedTaskSize) {
        run.taskSize = known->external->taskSize.value_or(record::kTaskGranularity);
    }
    return catalogue::validate(run, {}).value_or(run);
}

std::vector<record::SweepSeries> layOut(const record::SweepConfig& config) {
    std::vector<record::SweepSeries> all;
    for (const std::string& model : config.models) {
        record::SweepSeries series;
        series.model = model;
        std::vector<std::uint32_t> counts = config.workers;
        if (!againstSerial(config, series)) {
            counts.push_back(1);
        }
        for (std::uint32_t& count : counts) {
            count = runConfigOf(config, model, count, 1).workers;
        }
        std::ranges::sort(counts);
        const auto repeated = std::ranges::unique(counts);
        counts.erase(repeated.begin(), repeated.end());
        for (const std::uint32_t count : counts) {
            series.points.push_back({.workers = count, .repeats = {}, .nearestMedian = {}});
        }
        all.push_back(std::move(series));
    }
    return all;
}

std::vector<SweepJob> roundOf(const record::SweepRecord& sweep) {
    std::vector<SweepJob> round;
    bool serialBase = false;
    for (std::size_t i = 0; i < sweep.series.size(); ++i) {
        const record::SweepSeries& series = sweep.series[i];
        for (std::size_t point = 0; point < series.points.size(); ++point) {
            round.push_back({.series = i, .point = point});
        }
        // All series that are held against it have the same work: once a round is enough.
        if (againstSerial(sweep.config, series) && !std::exchange(serialBase, true)) {
            round.push_back({.series = i, .serialBase = true});
        }
    }
    return round;
}

SweepKind kindOf(const record::SweepRecord& sweep, const SweepJob& job) {
    const record::SweepSeries& series = sweep.series[job.series];
    return job.serialBase ? SweepKind{kSerialBase, 1}
                          : SweepKind{series.model, series.points[job.point].workers};
}

const std::vector<record::Repeat>& repeatsOf(const record::SweepRecord& sweep,
                                             const SweepJob& job) {
    const record::SweepSeries& series = sweep.series[job.series];
    return job.serialBase ? series.serialBase : series.points[job.point].repeats;
}

std::size_t jobsMissing(const record::SweepRecord& sweep, const std::vector<SweepJob>& round) {
    std::size_t missing = 0;
    for (const SweepJob& job : round) {
        missing += sweep.config.repeats - repeatsOf(sweep, job).size();
    }
    return missing;
}

}  // namespace dartscope::experiment
