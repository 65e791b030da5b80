// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Area after the first finish as a share of W·T (DIAGNOSIS.md), and well clear of it.
constexpr double kLeastArea = 0.10;
constexpr double kClear = 0.15;
/// A lane that came so late as a share of T was kept from coming.
constexpr double kLate = 0.5;

/// When the lanes had finished their last tasks; the final combine is left out.
struct Tail {
    std::int64_t firstEndNs = 0;
    std::int64_t lastEndNs = 0;
    double areaNs = 0;  ///< lane time between a lane's end and the last end
    std::vector<std::uint32_t> waiting;
};

/// Since when a lane that got no task has waited for the others: the first dart that is not of a
/// serial part.
std::int64_t sideBySideNs(const record::RunRecord& record) {
    std::int64_t begun = record.marks.firstDartNs.value_or(0);
    for (const record::SerialPart& part : record.details.serialParts) {
        begun = std::max(begun, part.endNs);
    }
    return begun;
}

/// Nothing where no lane had a task, or spans are missing though darts were thrown.
std::optional<Tail> tailOf(const record::RunRecord& record) {
    Tail tail;
    std::vector<std::int64_t> ends;
    const auto compute = static_cast<double>(record::computeNs(record).value_or(0));
    for (const record::Lane& lane : record.lanes) {
        const auto active = activeNs(lane);
        if (!active && (lane.darts > 0 || lateNs(record, lane) >= kLate * compute)) {
            return std::nullopt;  // nobody knows when it worked, or it had no CPU to come
        }
        ends.push_back(active ? active->second : sideBySideNs(record));
    }
    if (ends.empty()) {
        return std::nullopt;
    }
    const auto [first, last] = std::ranges::minmax(ends);
    tail.firstEndNs = first;
    tail.lastEndNs = last;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        tail.areaNs += static_cast<double>(last) - static_cast<double>(ends[i]);
        if (ends[i] < last) {
            tail.waiting.push_back(record.lanes[i].lane);
        }
    }
    return tail;
}

}  // namespace

std::vector<Finding> idleTail(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute || beganFromQueue(record)) {
        return {};
    }
    auto tail = tailOf(record);
    if (!tail) {
        return {};
    }
    const auto lanes = static_cast<double>(record.lanes.size());
    const double share = tail->areaNs / (lanes * *compute);
    if (share < kLeastArea) {
        return {};
    }
    Finding finding = makeFinding(
        "idle-tail", Severity::Warning,
        share >= kClear && !waitedForCpus(record) ? Certainty::Confirmed : Certainty::Likely,
        "task-queue");
    finding.text = {DARTSCOPE_PLURAL("Finding",
                                     "%n worker(s) waited for the last one: %1 % of the workers' "
                                     "time passed after the first had finished."),
                    {percent(share)},
                    static_cast<std::int64_t>(tail->waiting.size())};
    finding.formula =
        fmt::format("Σ(end − end_i)/(W·T) = {}/({} × {}) ms = {} ≥ {}", plain(tail->areaNs / 1e6),
                    plain(lanes), plain(*compute / 1e6), plain(share), plain(kLeastArea));
    finding.evidence = {{"idle_share", share},
                        {"idle_ms", tail->areaNs / 1e6},
                        {"longest_task_ms", static_cast<double>(longestTaskNs(record)) / 1e6}};
    finding.lanes = std::move(tail->waiting);
    finding.intervalsNs = {{tail->firstEndNs, tail->lastEndNs}};
    finding.recoverableNs = std::llround(tail->areaNs / lanes);
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Use smaller tasks, or as many as divide evenly among the "
                                     "workers.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "One worker that was interrupted near the end makes the "
                                     "others wait, too.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
