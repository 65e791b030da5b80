// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// A dart is so much dearer where siblings are active (DIAGNOSIS.md), and no more than this where
/// they are not.
constexpr double kLeastInflation = 1.3;
constexpr double kAlone = 1.15;

/// Sharings whose hits meet in memory now and then at most: only of them a dearer dart means that
/// the core is shared.
bool combinesSeldom(const record::RunConfig& config) {
    return config.sharing == record::Sharing::Private ||
           config.sharing == record::Sharing::AtomicPerTask;
}

/// The CPU that a lane was seen on most often; −1 where it was not seen.
int usualCpu(const record::Lane& lane) {
    std::map<std::int64_t, std::size_t> seen;
    for (const std::int64_t cpu : lane.probes.cpu) {
        ++seen[cpu];
    }
    const auto most = std::ranges::max_element(seen, {}, [](const auto& s) { return s.second; });
    return most == seen.end() ? -1 : static_cast<int>(most->first);
}

/// Lanes whose core another lane used as well, and their mean inflation and that of the others.
struct Siblings {
    std::vector<std::uint32_t> lanes;
    std::size_t cores = 0;  ///< that those lanes were on
    double shared = 0;
    double alone = 0;  ///< 0: there is none
};

double laneInflation(const record::RunRecord& record, const record::Lane& lane) {
    return lane.darts > 0 ? static_cast<double>(lane.cpuNs.value_or(0)) /
                                static_cast<double>(lane.darts) / record.reference->nsPerDart
                          : 0;
}

Siblings siblingsOf(const record::RunRecord& record) {
    const auto& cores = record.machines.front().cores;
    std::map<std::size_t, std::vector<const record::Lane*>> onCore;
    for (const record::Lane& lane : record.lanes) {
        const int cpu = usualCpu(lane);
        const auto core = std::ranges::find_if(
            cores, [&](const auto& ids) { return std::ranges::find(ids, cpu) != ids.end(); });
        if (core != cores.end() && lane.darts > 0) {
            onCore[static_cast<std::size_t>(core - cores.begin())].push_back(&lane);
        }
    }
    Siblings siblings;
    double sharedSum = 0;
    double aloneSum = 0;
    double aloneLanes = 0;
    for (const auto& [core, lanes] : onCore) {
        for (const record::Lane* lane : lanes) {
            if (lanes.size() > 1) {
                siblings.lanes.push_back(lane->lane);
                sharedSum += laneInflation(record, *lane);
            } else {
                aloneSum += laneInflation(record, *lane);
                ++aloneLanes;
            }
        }
        siblings.cores += lanes.size() > 1 ? 1 : 0;
    }
    siblings.shared =
        siblings.lanes.empty() ? 0 : sharedSum / static_cast<double>(siblings.lanes.size());
    siblings.alone = aloneLanes > 0 ? aloneSum / aloneLanes : 0;
    return siblings;
}

/// One worker a core, as the twin ran, costs what it costs alone.
bool confirmedByTwin(const record::RunRecord& record) {
    const record::Twin* twin = twinOf(record, "workers");
    return twin != nullptr && twin->nsPerDart > 0 &&
           twin->nsPerDart <= kAlone * record.reference->nsPerDart;
}

Finding cannot() {
    return cannotTell("smt-plateau",
                      {DARTSCOPE_TEXT("Finding",
                                      "Whether workers shared a physical core cannot be told: a "
                                      "dart was dearer than with one worker, and which CPUs "
                                      "belong together is hidden here.")});
}

}  // namespace

std::vector<Finding> smtPlateau(const record::RunRecord& record) {
    const auto inflated = inflation(record);
    if (!isParallel(record) || !trustedNs(record) || !combinesSeldom(record.config) || !inflated ||
        *inflated < kLeastInflation || record.machines.size() != 1 || waitedForCpus(record)) {
        return {};
    }
    const bool hidden = record.machines.front().cores.empty() ||
                        std::ranges::all_of(record.lanes, [](const record::Lane& lane) {
                            return lane.probes.cpu.empty();
                        });
    if (hidden) {
        return {cannot()};
    }
    Siblings siblings = siblingsOf(record);
    if (siblings.shared < kLeastInflation || siblings.alone > kAlone) {
        return {};
    }
    Finding finding = makeFinding(
        "smt-plateau", Severity::Warning,
        siblings.alone > 0 || confirmedByTwin(record) ? Certainty::Confirmed : Certainty::Likely,
        "amdahl-and-gustafson");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "%1 workers ran on %2 physical cores: two hyperthreads share "
                                   "one core's units, so a dart was %3 times as dear."),
                    {static_cast<std::int64_t>(siblings.lanes.size()),
                     static_cast<std::int64_t>(siblings.cores), siblings.shared}};
    finding.formula = fmt::format("I = {} ≥ {} where siblings are active", plain(siblings.shared),
                                  plain(kLeastInflation));
    finding.evidence = {{"inflation_of_siblings", siblings.shared}, {"inflation", *inflated}};
    if (siblings.alone > 0) {
        finding.formula += fmt::format("; {} elsewhere", plain(siblings.alone));
        finding.evidence.emplace_back("inflation_elsewhere", siblings.alone);
    }
    finding.lanes = std::move(siblings.lanes);
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Expect no more than the physical cores give: judge the "
                                     "scaling up to one worker a core.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "A slower clock or a busy neighbour makes darts dearer as "
                                     "well; and two hyperthreads still gain a little.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
