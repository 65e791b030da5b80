// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/shared_counter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// What the twin shows of the excess I − 1.
struct TwinSays {
    const record::Twin* twin = nullptr;
    double inflation = 0;  ///< of the twin over one worker that combines nothing

    /// At least half of the excess is gone with private counters (DIAGNOSIS.md).
    bool recovers(double inflated) const { return inflation - 1 <= (inflated - 1) / 2; }
};

TwinSays twinSays(const record::RunRecord& record) {
    const record::Twin* twin = twinOf(record, "sharing");
    const auto bare = bareCost(record);
    if (twin == nullptr || !bare || !(twin->nsPerDart > 0)) {
        return {};
    }
    // Planted imbalance throws each dart 1/(1 − x) times on average (ARCHITECTURE.md).
    const double times = 1 / (1 - std::clamp(record.config.imbalance, 0.0, record::kMostImbalance));
    return {twin, twin->nsPerDart / (*bare * times)};
}

Text caveat(const TwinSays& says) {
    if (says.twin != nullptr) {
        return {DARTSCOPE_TEXT("Finding",
                               "The same run with private counters took %1 ms; with them a dart "
                               "cost %2 times what it costs one worker."),
                {static_cast<double>(says.twin->computeNs) / 1e6, says.inflation}};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "Two workers on one physical core or a slower clock make darts dearer, "
                           "too: a run with private counters would tell (--confirm).")};
}

}  // namespace

std::vector<Finding> sharedCounter(const record::RunRecord& record, const CounterWords& words) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute) {
        return {};
    }
    const auto inflated = inflation(record);
    if (!inflated) {
        return {cannotTell(words.id, words.missing)};
    }
    const TwinSays says = twinSays(record);
    if (*inflated < words.leastInflation || (says.twin != nullptr && !says.recovers(*inflated))) {
        return {};
    }
    Finding finding = makeFinding(words.id, Severity::Warning,
                                  says.twin != nullptr ? Certainty::Confirmed : Certainty::Likely,
                                  "one-counter-for-all");
    finding.text = words.text;
    finding.text.arguments.emplace_back(*inflated);
    finding.formula = fmt::format("I = c_W/c_1 = {}/{} = {} ≥ {}", plain(*costPerDart(record)),
                                  plain(record.reference->nsPerDart), plain(*inflated),
                                  plain(words.leastInflation));
    finding.evidence = {{"inflation", *inflated},
                        {"ns_per_dart", *costPerDart(record)},
                        {"ns_per_dart_of_one_worker", record.reference->nsPerDart}};
    finding.recoverableNs = std::llround(*compute * (1 - 1 / *inflated));
    if (says.twin != nullptr) {
        finding.formula += fmt::format("; I of the private twin = {}", plain(says.inflation));
        finding.evidence.emplace_back("twin_inflation", says.inflation);
        finding.evidence.emplace_back("twin_ms", static_cast<double>(says.twin->computeNs) / 1e6);
        finding.recoverableNs =
            std::max<std::int64_t>(0, std::llround(*compute) - says.twin->computeNs);
    }
    for (const record::Lane& lane : record.lanes) {
        finding.lanes.push_back(lane.lane);
    }
    finding.advice = words.advice;
    finding.caveat = caveat(says);
    return {finding};
}

}  // namespace dartscope::diagnosis
