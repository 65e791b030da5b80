// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Load balance, and the share of T that evening out would win (DIAGNOSIS.md).
constexpr double kBalanced = 0.8;
constexpr double kWorthwhile = 0.03;
/// Well clear of the threshold.
constexpr double kClear = 0.7;
/// Lanes that differ by about one task do so because tasks are large: idle-tail says that.
constexpr double kMoreThanATask = 1.5;

/// At least half of what the lanes lack was lost before they came.
bool cameLate(const record::RunRecord& record, const Balance& balance) {
    double lacking = 0;
    double late = 0;
    for (const LaneWork& work : balance.lanes) {
        lacking += balance.most - work.usefulNs;
        late += std::min(lateNs(record, *work.lane), balance.most - work.usefulNs);
    }
    return late >= lacking / 2;
}

/// What a lane had nothing to do while others worked side by side: outside of its tasks, serial
/// parts left out.
double idleNs(const record::RunRecord& record, const record::Lane& lane, double wholeNs) {
    double idle = wholeNs;
    for (const record::SerialPart& part : record.details.serialParts) {
        if (part.lane != lane.lane) {
            idle -= static_cast<double>(part.endNs) - static_cast<double>(part.startNs);
        }
    }
    return std::max(0.0, std::accumulate(lane.spans.busyNs.begin(), lane.spans.busyNs.end(), idle,
                                         [](double left, std::int64_t busy) {
                                             return left - static_cast<double>(busy);
                                         }));
}

/// The same of all lanes on average: no more can be won by dealing out evenly. A lane that is in
/// its tasks to the end and still has less to show waited for a lock, or its darts were dearer.
/// Absent where lanes have no tasks that could tell.
std::optional<double> idleNs(const record::RunRecord& record) {
    if (isObserved(record) || !record.marks.firstDartNs || !record.marks.lastDartNs) {
        return std::nullopt;
    }
    const double wholeNs = static_cast<double>(*record.marks.lastDartNs) -
                           static_cast<double>(*record.marks.firstDartNs);
    double sum = 0;
    for (const record::Lane& lane : record.lanes) {
        sum += idleNs(record, lane, wholeNs);
    }
    return sum / static_cast<double>(record.lanes.size());
}

/// From a lane's last task on, while another was still at work.
void addIdle(const record::RunRecord& record, const record::Lane& lane, Finding& finding) {
    const auto active = activeNs(lane);
    if (active && record.marks.lastDartNs && *record.marks.lastDartNs > active->second) {
        finding.intervalsNs.emplace_back(active->second, *record.marks.lastDartNs);
    }
}

Text advice(const record::RunConfig& config) {
    if (config.schedule == record::Schedule::Static) {
        return {DARTSCOPE_TEXT("Finding",
                               "Hand the tasks out while they run (--schedule dynamic) instead of "
                               "dealing them out beforehand.")};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "Cut the work into smaller tasks, so that it can be evened "
                           "out.")};
}

}  // namespace

std::vector<Finding> imbalance(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute) {
        return {};
    }
    const auto balance = balanceOf(record);
    if (!balance) {
        return {cannotTell("imbalance",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the lanes did equal work cannot be told: this "
                                           "machine does not say how long they ran.")})};
    }
    const double loadBalance = balance->loadBalance();
    const double lost = std::min(balance->most - balance->mean,
                                 idleNs(record).value_or(std::numeric_limits<double>::max()));
    const double least =
        std::ranges::min_element(balance->lanes, {}, &LaneWork::usefulNs)->usefulNs;
    const auto task = static_cast<double>(longestTaskNs(record));
    if (loadBalance >= kBalanced || lost < kWorthwhile * *compute ||
        balance->most - least < kMoreThanATask * task || cameLate(record, *balance)) {
        return {};
    }
    Finding finding = makeFinding(
        "imbalance", Severity::Warning,
        loadBalance <= kClear && !waitedForCpus(record) ? Certainty::Confirmed : Certainty::Likely,
        "task-queue");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The work was dealt out unevenly: a worker had %1 % of the "
                                   "busiest one's work on average."),
                    {percent(loadBalance)}};
    finding.formula = fmt::format("mean V/max V = {}/{} ms = {} < {}", plain(balance->mean / 1e6),
                                  plain(balance->most / 1e6), plain(loadBalance), plain(kBalanced));
    finding.evidence = {{"load_balance", loadBalance},
                        {"mean_ms", balance->mean / 1e6},
                        {"most_ms", balance->most / 1e6}};
    for (const LaneWork& work : balance->lanes) {
        if (work.usefulNs < kBalanced * balance->most) {
            finding.lanes.push_back(work.lane->lane);
            addIdle(record, *work.lane, finding);
        }
    }
    finding.intervalsNs = united(std::move(finding.intervalsNs));
    finding.recoverableNs = std::llround(lost);
    finding.advice = advice(record.config);
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "A worker that came late or was kept from its CPU does less, "
                                     "too.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
