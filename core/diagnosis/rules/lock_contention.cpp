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

/// Waiting as a share of W·T, and the inflation of a blocking sharing (DIAGNOSIS.md).
constexpr double kLeastWaiting = 0.10;
constexpr double kLeastInflation = 1.5;

bool blocks(const record::RunConfig& config) {
    return config.sharing == record::Sharing::Mutex || config.sharing == record::Sharing::Critical;
}

/// The construct that is waited for, as an id and in words.
struct Construct {
    const char* id;
    Marked text;
};

Construct constructOf(const record::RunRecord& record) {
    const record::RunConfig& config = record.config;
    if (config.sharing == record::Sharing::Mutex) {
        return {"mutex", DARTSCOPE_TEXT("Finding",
                                        "The workers wait for one mutex, which each locks for "
                                        "every dart: %1 % of their time.")};
    }
    if (config.sharing == record::Sharing::Critical) {
        return {"critical", DARTSCOPE_TEXT("Finding",
                                           "The workers wait for one critical section, which each "
                                           "enters for every dart: %1 % of their time.")};
    }
    if (config.lockShare > 0) {
        return {"planted lock", DARTSCOPE_TEXT("Finding",
                                               "The workers wait for the planted lock, which each "
                                               "task holds for a part: %1 % of their time.")};
    }
    return {"lock",
            DARTSCOPE_TEXT("Finding", "The workers wait for one lock: %1 % of their time.")};
}

/// Σ lock wait without what passed while the holder had no CPU; nothing without the signal.
std::optional<double> waitedNs(const record::RunRecord& record) {
    std::optional<double> sum;
    for (const record::Lane& lane : record.lanes) {
        if (lane.lockWaitNs) {
            const double waited = static_cast<double>(*lane.lockWaitNs) -
                                  static_cast<double>(lane.holderOffCpuNs.value_or(0));
            sum = sum.value_or(0) + std::max(0.0, waited);
        }
    }
    return sum;
}

void addPlaces(const record::RunRecord& record, Finding& finding) {
    for (const record::Lane& lane : record.lanes) {
        if (lane.lockWaitNs.value_or(0) > 0) {
            finding.lanes.push_back(lane.lane);
        }
        for (std::size_t i = 0; i < lane.waits.size(); ++i) {
            if (lane.waits.kind[i] == static_cast<std::int64_t>(record::WaitKind::Lock)) {
                finding.intervalsNs.emplace_back(lane.waits.startNs[i], lane.waits.endNs[i]);
            }
        }
    }
    finding.intervalsNs = united(std::move(finding.intervalsNs));
}

/// The run without the lock, where one was made.
const record::Twin* twinWithoutLock(const record::RunRecord& record) {
    return twinOf(record, blocks(record.config) ? "sharing" : "lock-share");
}

Text caveat(const record::Twin* twin, double computeNs) {
    if (twin != nullptr) {
        return {
            DARTSCOPE_TEXT("Finding", "The same run without the lock took %1 ms instead of %2 ms."),
            {static_cast<double>(twin->computeNs) / 1e6, computeNs / 1e6}};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "A lock that is held while its holder has no CPU is waited for as "
                           "well; as far as that is known it was left out.")};
}

Finding found(const record::RunRecord& record, double computeNs, std::optional<double> waited,
              std::optional<double> inflated) {
    const auto lanes = static_cast<double>(record.lanes.size());
    const double share = waited ? *waited / (lanes * computeNs) : 0;
    const Construct construct = constructOf(record);
    const record::Twin* twin = twinWithoutLock(record);
    Finding finding = makeFinding(
        "lock-contention", Severity::Warning,
        twin != nullptr && static_cast<double>(twin->computeNs) < (1 - kLeastWaiting) * computeNs
            ? Certainty::Confirmed
            : Certainty::Likely,
        "one-counter-for-all");
    if (share >= kLeastWaiting) {
        finding.text = {construct.text, {percent(share)}};
    } else {
        finding.text = {DARTSCOPE_TEXT("Finding",
                                       "One lock (%1) is fought for: a dart costs %2 times what "
                                       "it costs a single worker."),
                        {std::string(construct.id), *inflated}};
    }
    if (waited) {
        finding.formula =
            fmt::format("lock wait/(W·T) = {} {} {} ({})", plain(share),
                        share >= kLeastWaiting ? "≥" : "<", plain(kLeastWaiting), construct.id);
        finding.evidence.emplace_back("lock_wait_share", share);
    }
    if (inflated && blocks(record.config)) {
        finding.formula +=
            fmt::format("{}I = {} {} {}", waited ? "; " : "", plain(*inflated),
                        *inflated >= kLeastInflation ? "≥" : "<", plain(kLeastInflation));
        finding.evidence.emplace_back("inflation", *inflated);
    }
    addPlaces(record, finding);
    if (twin != nullptr) {
        finding.formula += fmt::format("; without it T = {} ms",
                                       plain(static_cast<double>(twin->computeNs) / 1e6));
        finding.evidence.emplace_back("twin_ms", static_cast<double>(twin->computeNs) / 1e6);
        finding.recoverableNs =
            std::max<std::int64_t>(0, std::llround(computeNs) - twin->computeNs);
    } else if (waited) {
        finding.recoverableNs = std::llround(*waited / lanes);
    }
    finding.advice =
        blocks(record.config)
            ? Text{DARTSCOPE_TEXT("Finding",
                                  "Let every worker count for itself and add the counts up once.")}
            : Text{DARTSCOPE_TEXT("Finding",
                                  "Hold the lock for less, or let every worker work on data of "
                                  "its own.")};
    finding.caveat = caveat(twin, computeNs);
    return finding;
}

}  // namespace

std::vector<Finding> lockContention(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute) {
        return {};
    }
    const bool blocking = blocks(record.config);
    const auto waited = waitedNs(record);
    const auto inflated = inflation(record);
    const bool waits =
        waited && *waited >= kLeastWaiting * *compute * static_cast<double>(record.lanes.size());
    const bool dear = blocking && inflated && *inflated >= kLeastInflation;
    if (waits || dear) {
        return {found(record, *compute, waited, inflated)};
    }
    const bool locks = blocking || record.config.lockShare > 0;
    if (locks && !waited && !(blocking && inflated)) {
        return {cannotTell("lock-contention",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the workers wait for their lock cannot be "
                                           "told: such waits were not timed.")})};
    }
    return {};
}

}  // namespace dartscope::diagnosis
