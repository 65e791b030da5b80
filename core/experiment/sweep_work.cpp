// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_work.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/scaling/noise.h"

namespace dartscope::experiment {
namespace {

constexpr double kMsPerWorker = 60;
constexpr std::uint64_t kFirstOwnDarts = std::uint64_t{1} << 18;

bool isWeak(const record::SweepConfig& config) {
    return config.scaling == record::Scaling::Weak;
}

double seconds(std::optional<std::int64_t> ns) {
    return static_cast<double>(ns.value_or(0)) * 1e-9;
}

}  // namespace

double baseTargetNs(const record::SweepConfig& config) {
    const double ms = isWeak(config)
                          ? config.targetMs
                          : std::max(config.targetMs, kMsPerWorker * config.workers.back());
    return 1e6 * ms;
}

std::uint64_t firstGuess(const record::RunConfig& run, double targetNs) {
    if (run.ownDarts) {
        return kFirstOwnDarts;
    }
    record::RunConfig usual = run;
    usual.taskSize = 0;
    usual.darts = record::kMostDarts;
    const std::uint64_t darts =
        record::resolveTaskSize(usual) * static_cast<std::uint64_t>(std::ceil(targetNs / 3e6));
    const double small = std::ceil(targetNs / 3e3) * static_cast<double>(run.taskSize);
    if (run.taskSize == 0 || small >= static_cast<double>(darts)) {
        return darts;
    }
    return static_cast<std::uint64_t>(small);
}

std::uint64_t wholeTasks(const record::SweepConfig& config, const record::RunConfig& run,
                         double darts) {
    const std::uint64_t task = run.taskSize;
    const std::uint64_t unit =
        darts < static_cast<double>(task) ? std::min(task, record::kTaskGranularity) : task;
    const double most =
        static_cast<double>(record::kMostDarts) / (isWeak(config) ? config.workers.back() : 1);
    const double units = std::ceil(std::min(darts, most) / static_cast<double>(unit));
    const std::uint64_t whole = static_cast<std::uint64_t>(std::max(1.0, units)) * unit;
    return static_cast<double>(whole) > most ? whole - unit : whole;
}

record::Repeat repeatOf(const record::RunRecord& record) {
    return {.computeS = seconds(record::computeNs(record)),
            .endToEndS = seconds(record::endToEndNs(record)),
            .darts = record.darts,
            .hits = record.hits,
            .runqueueShare = scaling::runqueueShare(record),
            .noise = record.noise};
}

}  // namespace dartscope::experiment
