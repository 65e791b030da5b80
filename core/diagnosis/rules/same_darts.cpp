// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// What tells a lane's darts from another's, by one signal for all lanes of the run: their
/// fingerprints, or else the numbers of their first darts.
struct Signs {
    bool fingerprints = true;
    bool spans = true;
    std::size_t lanes = 0;  ///< that threw anything
};

Signs signsOf(const record::RunRecord& record) {
    Signs signs;
    for (const record::Lane& lane : record.lanes) {
        if (lane.darts == 0) {
            continue;
        }
        ++signs.lanes;
        signs.fingerprints = signs.fingerprints && lane.fingerprint;
        signs.spans = signs.spans && lane.spans.size() > 0;
    }
    return signs;
}

/// The largest group of lanes that threw the same darts.
std::vector<std::uint32_t> alike(const record::RunRecord& record, bool byFingerprint) {
    std::map<std::uint64_t, std::vector<std::uint32_t>> groups;
    for (const record::Lane& lane : record.lanes) {
        if (lane.darts > 0) {
            groups[byFingerprint ? *lane.fingerprint : lane.spans.first.front()].push_back(
                lane.lane);
        }
    }
    std::vector<std::uint32_t> largest;
    for (auto& [sign, lanes] : groups) {
        if (lanes.size() > largest.size()) {
            largest = std::move(lanes);
        }
    }
    return largest;
}

}  // namespace

std::vector<Finding> sameDarts(const record::RunRecord& record) {
    const Signs signs = signsOf(record);
    if (signs.lanes < 2) {
        return {};
    }
    if (!signs.fingerprints && !signs.spans) {
        return {cannotTell("same-darts",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether workers threw the same darts cannot be told: "
                                           "they did not say which ones they threw.")})};
    }
    std::vector<std::uint32_t> lanes = alike(record, signs.fingerprints);
    if (lanes.size() < 2) {
        return {};
    }
    const auto copies = static_cast<double>(lanes.size());
    Finding finding =
        makeFinding("same-darts", Severity::Error, Certainty::Confirmed, "same-seed-same-darts");
    finding.text = {DARTSCOPE_PLURAL("Finding",
                                     "%n worker(s) threw the same darts as each other: they count "
                                     "one experiment several times."),
                    {},
                    static_cast<std::int64_t>(lanes.size())};
    finding.formula = fmt::format("{}(lane {}) = {}(lane {}); σ is √{} = {} times what is shown",
                                  signs.fingerprints ? "fingerprint" : "first dart", lanes[0],
                                  signs.fingerprints ? "fingerprint" : "first dart", lanes[1],
                                  lanes.size(), plain(std::sqrt(copies)));
    finding.evidence = {{"lanes_alike", copies},
                        {"lanes", static_cast<double>(signs.lanes)},
                        {"error_factor", std::sqrt(copies)}};
    finding.advice = {DARTSCOPE_TEXT(
        "Finding", "Give every worker its own stream of random numbers, not the same seed.")};
    finding.caveat = {DARTSCOPE_TEXT(
        "Finding",
        "Only the first darts of each worker were compared; repeating a whole run with one seed is "
        "no mistake.")};
    finding.lanes = std::move(lanes);
    return {finding};
}

}  // namespace dartscope::diagnosis
