// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// A race that lost nothing this time is a race all the same.
Finding luckyThisTime(std::uint64_t counted) {
    Finding finding =
        makeFinding("lost-updates", Severity::Note, Certainty::Likely, "one-counter-for-all");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The workers race for one counter, and this time no hit was "
                                   "lost.")};
    finding.formula = fmt::format("shared count {} = Σ audited {}", counted, counted);
    finding.evidence = {{"shared_count", static_cast<double>(counted)},
                        {"audited_count", static_cast<double>(counted)}};
    finding.advice = {DARTSCOPE_TEXT("Finding", "Run it again, or with more workers.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "A program with a race is wrong even where its result is "
                                     "right.")};
    return finding;
}

}  // namespace

std::vector<Finding> lostUpdates(const record::RunRecord& record) {
    if (record.partial || record.failure || record.lanes.empty()) {
        return {};
    }
    std::uint64_t audited = 0;
    for (const record::Lane& lane : record.lanes) {
        audited += lane.hits;
    }
    if (audited == record.hits) {
        return record.config.sharing == record::Sharing::Racy && isParallel(record)
                   ? std::vector{luckyThisTime(audited)}
                   : std::vector<Finding>{};
    }
    const double lost = static_cast<double>(audited) - static_cast<double>(record.hits);
    const double share = audited > 0 ? lost / static_cast<double>(audited) : 0;
    Finding finding =
        makeFinding("lost-updates", Severity::Error, Certainty::Confirmed, "one-counter-for-all");
    finding.text = {
        DARTSCOPE_TEXT("Finding",
                       "Workers overwrote each other's counts: %1 of %2 hits (%3 %) "
                       "are lost, and π with them."),
        {static_cast<std::int64_t>(lost), static_cast<std::int64_t>(audited), percent(share)}};
    finding.formula = fmt::format("shared count {} ≠ Σ audited {}", record.hits, audited);
    finding.evidence = {{"shared_count", static_cast<double>(record.hits)},
                        {"audited_count", static_cast<double>(audited)},
                        {"lost_share", share}};
    if (record.darts > 0) {
        finding.evidence.emplace_back(
            "true_pi", 4 * static_cast<double>(audited) / static_cast<double>(record.darts));
    }
    finding.advice = {DARTSCOPE_TEXT(
        "Finding", "Let every worker count for itself and add the counts up at the end.")};
    finding.caveat = {DARTSCOPE_TEXT(
        "Finding", "How many are lost differs from run to run; that any are lost does not.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
