// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Throttled periods (DIAGNOSIS.md).
constexpr double kLeastShare = 0.05;

/// The smallest quota of the hosts, where there is one.
std::optional<double> quotaOf(const record::RunRecord& record) {
    std::optional<double> quota;
    for (const machine::Machine& host : record.machines) {
        if (host.quotaCpus && (!quota || *host.quotaCpus < *quota)) {
            quota = host.quotaCpus;
        }
    }
    return quota;
}

}  // namespace

std::vector<Finding> throttled(const record::RunRecord& record) {
    const auto quota = quotaOf(record);
    const auto share = record.noise.throttledShare;
    if (!quota && !share) {
        return {};
    }
    if (!share) {
        return {cannotTell("throttled",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the CPU quota stopped the workers cannot be "
                                           "told: its statistics cannot be read here.")})};
    }
    if (*share < kLeastShare) {
        return {};
    }
    const auto workers = static_cast<double>(awakeLanes(record));
    const bool byThemselves = quota && workers > *quota;
    Finding finding = makeFinding("throttled", Severity::Warning,
                                  byThemselves ? Certainty::Confirmed : Certainty::Likely,
                                  "parallel-2-on-a-cluster");
    finding.text = {
        DARTSCOPE_TEXT("Finding", "The CPU quota stopped the workers in %1 % of its periods."),
        {percent(*share)}};
    finding.formula = fmt::format("throttled periods = {} ≥ {}", plain(*share), plain(kLeastShare));
    finding.evidence = {{"throttled_share", *share}, {"workers", workers}};
    if (quota) {
        finding.formula += fmt::format("; W = {}, quota = {} CPUs", plain(workers), plain(*quota));
        finding.evidence.emplace_back("quota_cpus", *quota);
    }
    const auto compute = record::computeNs(record);
    const double online = record.machines.empty() ? workers : record.machines.front().online;
    const double couldUse = std::min(workers, online);
    if (compute && byThemselves && couldUse > *quota) {
        finding.recoverableNs =
            std::llround(static_cast<double>(*compute) * (1 - *quota / couldUse));
    }
    finding.advice = {DARTSCOPE_TEXT(
        "Finding",
        "Start no more workers than the quota has CPUs, or raise the quota of the container or "
        "group.")};
    finding.caveat = {DARTSCOPE_TEXT(
        "Finding", "Other programs in the same container or group use up the quota, too.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
