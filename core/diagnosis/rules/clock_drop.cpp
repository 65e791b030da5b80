// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/statistics.h"

namespace dartscope::diagnosis {
namespace {

/// The fixed arithmetic is so much slower (DIAGNOSIS.md).
constexpr double kLeastDrop = 1.10;
/// A lane's arithmetic that took longer than this was interrupted, not slowed.
constexpr double kPreempted = 2;

/// How much slower the arithmetic was on each lane that was not interrupted in it.
std::vector<double> slowdowns(const record::RunRecord& record) {
    std::vector<double> ratios;
    for (const record::Lane& lane : record.lanes) {
        const double ratio = lane.chainNs.value_or(0) / *record.reference->chainNs;
        if (ratio > 0 && ratio < kPreempted) {
            ratios.push_back(ratio);
        }
    }
    return ratios;
}

bool known(const record::RunRecord& record) {
    return record.reference && record.reference->chainNs.value_or(0) > 0 &&
           std::ranges::any_of(record.lanes,
                               [](const auto& lane) { return lane.chainNs.has_value(); });
}

}  // namespace

std::vector<Finding> clockDrop(const record::RunRecord& record) {
    // A dart is arithmetic as well: where it costs what it cost one worker, no clock has slowed.
    const auto inflated = inflation(record);
    if (!isParallel(record) || !trustedNs(record) || (inflated && *inflated < kLeastDrop)) {
        return {};
    }
    if (!known(record)) {
        return {cannotTell("clock-drop",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the clock slowed down cannot be told: the "
                                           "fixed piece of arithmetic was not timed.")})};
    }
    const std::vector<double> ratios = slowdowns(record);
    const double drop = scaling::median(ratios).value_or(1);
    if (!inflated || drop < kLeastDrop || ratios.size() * 2 <= record.lanes.size() ||
        waitedForCpus(record)) {
        return {};
    }
    Finding finding =
        makeFinding("clock-drop", Severity::Warning, Certainty::Likely, "amdahl-and-gustafson");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The processor's clock was %1 % slower with all workers busy "
                                   "than with one."),
                    {percent(1 - 1 / drop)}};
    finding.formula = fmt::format("chain_W/chain_1 = {} ≥ {}; I = {}", plain(drop),
                                  plain(kLeastDrop), plain(*inflated));
    finding.evidence = {{"chain_ratio", drop}, {"inflation", *inflated}};
    for (const record::Lane& lane : record.lanes) {
        if (lane.chainNs.value_or(0) >= kLeastDrop * *record.reference->chainNs) {
            finding.lanes.push_back(lane.lane);
        }
    }
    finding.recoverableNs = std::llround(*trustedNs(record) * (1 - 1 / drop));
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Hold the speedup against the base clock: a single worker "
                                     "runs faster than the machine can keep up.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "A short probe that was interrupted looks slow, too, and so "
                                     "does a virtual machine whose host is busy.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
