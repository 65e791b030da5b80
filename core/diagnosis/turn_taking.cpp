// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/turn_taking.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/noise.h"

namespace dartscope::diagnosis {
namespace {

/// What confirms it (DIAGNOSIS.md): ρ at least this, so near to 1 − A/W, in a run so long.
constexpr double kLeastShare = 0.10;
constexpr double kNearExpected = 0.15;
constexpr double kLeastSeconds = 0.050;
/// Between two probes a lane that waited for a CPU for so much of the time is shown as waiting.
constexpr double kWaitingShare = 0.5;

/// When a lane waited for a CPU, as near as its probes tell.
void addWaits(const record::Lane& lane, std::int64_t startNs,
              std::vector<std::pair<std::int64_t, std::int64_t>>& waits) {
    const auto& probes = lane.probes;
    std::int64_t beforeNs = startNs;
    double waitedBeforeNs = 0;  // a file's probes may hold anything
    for (std::size_t i = 0; i < std::min(probes.size(), probes.runqueueNs.size()); ++i) {
        const double waited = static_cast<double>(probes.runqueueNs[i]) - waitedBeforeNs;
        const double passed = static_cast<double>(probes.atNs[i]) - static_cast<double>(beforeNs);
        if (passed > 0 && waited >= kWaitingShare * passed) {
            waits.emplace_back(beforeNs, probes.atNs[i]);
        }
        beforeNs = probes.atNs[i];
        waitedBeforeNs = static_cast<double>(probes.runqueueNs[i]);
    }
}

}  // namespace

bool TurnTaking::foreignLoad() const {
    return foreign.value_or(0) >= scaling::kForeignLimit;
}

bool TurnTaking::heldUpByOthers() const {
    return foreignLoad() || (waiting && *waiting > expected() + kNearExpected);
}

bool TurnTaking::asExpected() const {
    return waiting && *waiting >= kLeastShare && std::abs(*waiting - expected()) <= kNearExpected;
}

bool TurnTaking::confirmed() const {
    return asExpected() && seconds >= kLeastSeconds && !foreignLoad();
}

TurnTaking turnTaking(const record::RunRecord& record) {
    TurnTaking turns;
    turns.workers = awakeLanes(record);
    turns.cpus = record::capacityCpus(record);
    turns.seconds = static_cast<double>(record::computeNs(record).value_or(0)) / 1e9;
    turns.waiting = scaling::runqueueShare(record);
    turns.foreign = scaling::noiseSigns(record).foreignShare;
    return turns;
}

std::string formulaOf(const TurnTaking& turns) {
    std::string text = fmt::format("W = {} > A = {}; ", turns.workers, plain(turns.cpus));
    if (!turns.waiting) {
        return text + fmt::format("1 − A/W = {}", plain(turns.expected()));
    }
    return text +
           fmt::format("ρ = {}, 1 − A/W = {}", plain(*turns.waiting), plain(turns.expected()));
}

std::vector<std::pair<std::string, double>> evidenceOf(const TurnTaking& turns) {
    std::vector<std::pair<std::string, double>> numbers{
        {"workers", static_cast<double>(turns.workers)},
        {"cpus", turns.cpus},
        {"expected_waiting_share", turns.expected()}};
    if (turns.waiting) {
        numbers.emplace_back("waiting_share", *turns.waiting);
    }
    if (turns.foreign) {
        numbers.emplace_back("foreign_share", *turns.foreign);
    }
    numbers.emplace_back("compute_s", turns.seconds);
    return numbers;
}

Text caveatOf(const TurnTaking& turns) {
    if (!turns.waiting) {
        return {DARTSCOPE_TEXT("Finding",
                               "This machine does not say how long workers wait for a "
                               "CPU: only the numbers speak for it.")};
    }
    if (turns.foreignLoad()) {
        return {DARTSCOPE_TEXT("Finding",
                               "Other programs used %1 % of the CPUs as well, so part of "
                               "the waiting is theirs."),
                {percent(*turns.foreign)}};
    }
    if (turns.seconds < kLeastSeconds) {
        return {DARTSCOPE_TEXT("Finding", "The run was too short to see the workers take turns.")};
    }
    if (!turns.asExpected()) {
        return {DARTSCOPE_TEXT("Finding",
                               "The workers waited for a CPU %1 % of the time, where "
                               "taking turns would make it about %2 %."),
                {percent(*turns.waiting), percent(turns.expected())}};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "More workers than CPUs can be right on purpose where workers "
                           "mostly wait for something else, such as a disk.")};
}

std::vector<std::pair<std::int64_t, std::int64_t>> waitsForCpu(const record::RunRecord& record) {
    std::vector<std::pair<std::int64_t, std::int64_t>> waits;
    for (const record::Lane& lane : record.lanes) {
        if (!isAsleep(lane)) {
            addWaits(lane, record.marks.readyNs.value_or(0), waits);
        }
    }
    return united(std::move(waits));
}

std::optional<std::int64_t> lostToTurns(const record::RunRecord& record, double cpus) {
    const auto compute = record::computeNs(record);
    const auto ranNs = totalCpuNs(record);
    if (!compute || !ranNs || isObserved(record)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(std::max(0.0, static_cast<double>(*compute) - *ranNs / cpus));
}

}  // namespace dartscope::diagnosis
