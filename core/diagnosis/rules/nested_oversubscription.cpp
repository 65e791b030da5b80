// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/turn_taking.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Times the CPUs above which it is an error (DIAGNOSIS.md).
constexpr double kGross = 3;

}  // namespace

std::vector<Finding> nestedOversubscription(const record::RunRecord& record) {
    if (record.machines.empty()) {
        return {};  // oversubscribed says that it cannot tell
    }
    // Threads that want a CPU, not those that were merely created.
    std::size_t processes = 0;
    std::size_t most = 0;
    std::size_t runnable = 0;
    for (const ProcessLanes& process : byProcess(record)) {
        const auto awake = static_cast<std::size_t>(std::ranges::count_if(
            process.lanes, [](const record::Lane* lane) { return !isAsleep(*lane); }));
        processes += awake > 0 ? 1 : 0;
        most = std::max(most, awake);
        runnable += awake;
    }
    // Processes may follow one another.
    if (const auto& observed = record.details.observed) {
        processes = std::min<std::size_t>(processes, observed->busyProcessesMedian);
    }
    TurnTaking turns = turnTaking(record);
    turns.workers = std::min(turns.workers, static_cast<std::int64_t>(runnable));
    if (processes < 2 || most < 2 || !turns.tooMany()) {
        return {};
    }
    const auto sum = static_cast<double>(turns.workers);
    const bool unsure = record.details.observed && turns.heldUpByOthers();
    Finding finding =
        makeFinding("nested-oversubscription",
                    unsure                      ? Severity::Note
                    : sum > kGross * turns.cpus ? Severity::Error
                                                : Severity::Warning,
                    turns.confirmed() ? Certainty::Confirmed : Certainty::Likely, "hidden-threads");
    finding.text = {
        DARTSCOPE_TEXT("Finding",
                       "%1 processes with up to %2 threads each share %3 CPUs: "
                       "parallel work was started inside parallel work."),
        {static_cast<std::int64_t>(processes), static_cast<std::int64_t>(most), turns.cpus}};
    finding.formula = fmt::format("P = {}, T = {}, ΣT = ", processes, most) +
                      formulaOf(turns).substr(std::string_view("W = ").size());
    finding.evidence = evidenceOf(turns);
    finding.evidence.emplace_back("processes", static_cast<double>(processes));
    finding.evidence.emplace_back("threads_each", static_cast<double>(most));
    for (const record::Lane& lane : record.lanes) {
        if (!isAsleep(lane)) {
            finding.lanes.push_back(lane.lane);
        }
    }
    finding.intervalsNs = waitsForCpu(record);
    finding.recoverableNs = lostToTurns(record, turns.cpus);
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Let processes × threads be at most the CPUs: set "
                                     "OMP_NUM_THREADS, or start fewer processes.")};
    finding.caveat = caveatOf(turns);
    return {finding};
}

}  // namespace dartscope::diagnosis
