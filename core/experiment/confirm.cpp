// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/confirm.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <span>
#include <utility>

#include "core/catalogue/catalogue.h"
#include "core/diagnosis/rules.h"
#include "core/diagnosis/twins.h"
#include "core/experiment/execution.h"
#include "core/experiment/reference.h"
#include "core/experiment/run_launch.h"

namespace dartscope::experiment {
namespace {

using diagnosis::Finding;
using diagnosis::TwinWanted;
using record::RunRecord;

/// Compute time by the cost that is expected, shared by those that have a CPU; else the time of the
/// run itself. Launching and ending as the run did.
std::chrono::milliseconds estimateOf(const TwinWanted& twin, const RunRecord& record) {
    const auto compute = static_cast<double>(record::computeNs(record).value_or(0));
    const auto whole = static_cast<double>(record::endToEndNs(record).value_or(0));
    const double together = std::clamp(record::capacityCpus(record), 1.0,
                                       static_cast<double>(record::lanesOf(twin.config)));
    const double expected = twin.nsPerDart > 0
                                ? twin.nsPerDart * static_cast<double>(twin.config.darts) / together
                                : compute;
    return std::chrono::milliseconds(
        static_cast<std::int64_t>((expected + std::max(0.0, whole - compute)) / 1e6));
}

std::vector<TwinPlan> plansFor(const RunRecord& record, const std::vector<Finding>& findings) {
    std::vector<TwinPlan> plans;
    if (isScheduled(record.config)) {
        return plans;  // each would be a job of its own, on other hosts perhaps
    }
    for (const Finding& finding : findings) {
        const auto twin = diagnosis::twinFor(finding, record);
        if (!twin || std::ranges::find(plans, twin->changed, &TwinPlan::changed) != plans.end()) {
            continue;
        }
        if (auto config = catalogue::validate(twin->config, {})) {
            plans.push_back({.finding = finding.id,
                             .changed = twin->changed,
                             .config = std::move(*config),
                             .estimate = estimateOf(*twin, record),
                             .series = {},
                             .point = {}});
        }
    }
    return plans;
}

/// The largest point of a series whose record calls for twins.
std::vector<TwinPlan> plansFor(const record::SweepSeries& series, std::size_t number) {
    for (std::size_t i = series.points.size(); i-- > 0;) {
        const record::RunRecordPtr& record = series.points[i].nearestMedian;
        if (!record) {
            continue;
        }
        auto plans = plansFor(*record, diagnosis::examine(*record));
        for (TwinPlan& plan : plans) {
            plan.series = number;
            plan.point = i;
        }
        if (!plans.empty()) {
            return plans;
        }
    }
    return {};
}

record::Twin twinOf(const TwinPlan& plan, const RunRecord& ran) {
    return {.changed = plan.changed,
            .config = plan.config,
            .nsPerDart = costPerDart(ran).value_or(0),
            .computeNs = record::computeNs(ran).value_or(0),
            .darts = ran.darts};
}

/// The record with the twins that ran; the error of the first that did not run to its end.
Result<record::RunRecordPtr> withTwins(const RunRecord& record, std::span<const TwinPlan> plans,
                                       const RunTwin& run) {
    auto changed = std::make_shared<RunRecord>(record);
    for (const TwinPlan& plan : plans) {
        const auto ran = run(plan.config);
        if (!ran) {
            return tl::unexpected(ran.error());
        }
        if (ran->partial || ran->failure) {
            return tl::unexpected(
                ran->failure.value_or(Error{ErrorCode::Interrupted, "interrupted"}));
        }
        changed->twins.push_back(twinOf(plan, *ran));
    }
    return record::RunRecordPtr(std::move(changed));
}

RunTwin runnerOf(const Surroundings& surroundings, const RunObserver& observer,
                 const std::stop_token& stop) {
    return [&surroundings, &observer, stop](const record::RunConfig& config) {
        return execute(config, surroundings, {.watched = false}, observer, stop);
    };
}

}  // namespace

std::vector<TwinPlan> twinsNeeded(const RunOutcome& outcome) {
    return plansFor(*outcome.record, outcome.findings);
}

std::vector<TwinPlan> twinsNeeded(const SweepOutcome& outcome) {
    std::vector<TwinPlan> all;
    for (std::size_t i = 0; i < outcome.record->series.size(); ++i) {
        std::ranges::move(plansFor(outcome.record->series[i], i), std::back_inserter(all));
    }
    return all;
}

Result<RunOutcome> confirm(const RunOutcome& outcome, const RunTwin& run) {
    const auto plans = twinsNeeded(outcome);
    if (plans.empty()) {
        return outcome;
    }
    return withTwins(*outcome.record, plans, run).map([](record::RunRecordPtr record) {
        return assess(std::move(record));
    });
}

Result<SweepOutcome> confirm(const SweepOutcome& outcome, const RunTwin& run) {
    const auto plans = twinsNeeded(outcome);
    if (plans.empty()) {
        return outcome;
    }
    auto changed = std::make_shared<record::SweepRecord>(*outcome.record);
    for (const TwinPlan& plan : plans) {
        record::RunRecordPtr& record =
            changed->series[*plan.series].points[*plan.point].nearestMedian;
        auto with = withTwins(*record, std::span(&plan, 1), run);
        if (!with) {
            return tl::unexpected(with.error());
        }
        record = std::move(*with);
    }
    return assess(record::SweepRecordPtr(std::move(changed)));
}

Result<RunOutcome> confirm(const RunOutcome& outcome, const Surroundings& surroundings,
                           const RunObserver& observer, std::stop_token stop) {
    return confirm(outcome, runnerOf(surroundings, observer, stop));
}

Result<SweepOutcome> confirm(const SweepOutcome& outcome, const Surroundings& surroundings,
                             const RunObserver& observer, std::stop_token stop) {
    return confirm(outcome, runnerOf(surroundings, observer, stop));
}

}  // namespace dartscope::experiment
