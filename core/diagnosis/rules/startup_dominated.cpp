// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Share of the whole before the first dart (DIAGNOSIS.md).
constexpr double kLeastShare = 0.2;

/// The speedups over one worker with and without launching, by the reference.
void addSpeedups(const record::RunRecord& record, double endToEndNs, Finding& finding) {
    const auto compute = record::computeNs(record);
    if (!record.reference || !compute || *compute <= 0 || record.darts == 0) {
        return;
    }
    const double one = record.reference->nsPerDart * static_cast<double>(record.darts);
    const double without = one / static_cast<double>(*compute);
    const double with = one / endToEndNs;
    finding.formula +=
        fmt::format("; speedup {} without launching, {} with it", plain(without), plain(with));
    finding.evidence.emplace_back("speedup_without_launch", without);
    finding.evidence.emplace_back("speedup_with_launch", with);
}

}  // namespace

std::vector<Finding> startupDominated(const record::RunRecord& record) {
    const auto whole = record::endToEndNs(record);
    if (!whole || *whole <= 0 || !record.marks.firstDartNs || record.partial) {
        return {};
    }
    // Waiting in a scheduler's queue is no part of launching.
    const auto queued = std::clamp<std::int64_t>(record.details.queuedNs.value_or(0), 0, *whole);
    const std::int64_t launch = std::max<std::int64_t>(0, *record.marks.firstDartNs - queued);
    const auto endToEnd = static_cast<double>(*whole - queued);
    if (endToEnd <= 0 || static_cast<double>(launch) < kLeastShare * endToEnd) {
        return {};
    }
    const double share = static_cast<double>(launch) / endToEnd;
    Finding finding = makeFinding("startup-dominated", Severity::Warning,
                                  waitedForCpus(record) ? Certainty::Likely : Certainty::Confirmed,
                                  "what-a-process-costs");
    finding.text = {
        DARTSCOPE_TEXT("Finding", "Launching took %1 ms, which is %2 % of the whole run."),
        {static_cast<double>(launch) / 1e6, percent(share)}};
    finding.formula = fmt::format("(first dart − requested)/end to end = {}/{} ms = {} ≥ {}",
                                  plain(static_cast<double>(launch) / 1e6), plain(endToEnd / 1e6),
                                  plain(share), plain(kLeastShare));
    finding.evidence = {{"launch_ms", static_cast<double>(launch) / 1e6},
                        {"end_to_end_ms", endToEnd / 1e6},
                        {"launch_share", share}};
    addSpeedups(record, endToEnd, finding);
    finding.intervalsNs = {{queued, *record.marks.firstDartNs}};
    finding.recoverableNs = launch;
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Give each start more to do: throw more darts, or keep the "
                                     "workers for several runs.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "Where workers are started once and used for long, their "
                                     "start does not matter.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
