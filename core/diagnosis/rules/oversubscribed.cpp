// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/turn_taking.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/noise.h"
#include "core/scaling/statistics.h"

namespace dartscope::diagnosis {
namespace {

/// What to do, by the constraint that binds.
Text advice(const machine::Machine& machine) {
    const auto text = [&](Marked marked) { return Text(marked, {}, machine.allowed); };
    const std::string& by = machine.boundBy;
    if (by == "cpus-flag") {
        return text(
            DARTSCOPE_PLURAL("Finding", "Start %n worker(s), or allow more CPUs with --cpus."));
    }
    if (by == "slurm") {
        return text(DARTSCOPE_PLURAL(
            "Finding", "Start %n worker(s), or ask Slurm for more CPUs with --cpus-per-task."));
    }
    if (by == "pbs" || by == "lsf" || by == "sge") {
        return text(
            DARTSCOPE_PLURAL("Finding", "Start %n worker(s), or ask the scheduler for more CPUs."));
    }
    if (by == "affinity" || by == "cpuset") {
        return text(DARTSCOPE_PLURAL(
            "Finding",
            "Start %n worker(s), or let the program use more CPUs (its CPU affinity, set "
            "by taskset or by what started it, is the limit)."));
    }
    if (by.starts_with("cgroup")) {
        return text(DARTSCOPE_PLURAL(
            "Finding", "Start %n worker(s), or raise the CPU quota of the container or group."));
    }
    return text(DARTSCOPE_PLURAL("Finding", "Start %n worker(s): this machine has no more CPUs."));
}

/// Of a program watched from outside.
Text threadsSentence(const TurnTaking& facts) {
    if (facts.cpus == std::floor(facts.cpus)) {
        return {DARTSCOPE_PLURAL("Finding",
                                 "%1 threads want a CPU at a time and share %n CPU(s), so they "
                                 "take turns."),
                {facts.workers},
                static_cast<std::int64_t>(facts.cpus)};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "%1 threads want a CPU at a time and share the time of %2 CPUs, so "
                           "they take turns."),
            {facts.workers, facts.cpus}};
}

Text sentence(const TurnTaking& facts) {
    if (facts.cpus == std::floor(facts.cpus)) {
        return {DARTSCOPE_PLURAL("Finding", "%1 workers share %n CPU(s) and take turns."),
                {facts.workers},
                static_cast<std::int64_t>(facts.cpus)};
    }
    return {DARTSCOPE_TEXT("Finding", "%1 workers share the time of %2 CPUs and take turns."),
            {facts.workers, facts.cpus}};
}

/// Workers at a point of a sweep: as asked for, or the threads that were seen to want a CPU at a
/// time. A program watched from outside may do as it likes.
std::int64_t workersAt(const record::SweepPoint& point, const record::SweepRecord& sweep) {
    if (!isObserved(sweep)) {
        return point.workers;
    }
    return point.nearestMedian ? awakeLanes(*point.nearestMedian) : 0;
}

/// The facts of a sweep's point: medians over its repeats.
TurnTaking factsOf(const record::SweepPoint& point, const record::SweepRecord& sweep) {
    TurnTaking facts;
    facts.workers = workersAt(point, sweep);
    facts.cpus = sweep.machine.capacityCpus();
    std::vector<double> seconds;
    std::vector<double> waiting;
    for (const record::Repeat& repeat : point.repeats) {
        seconds.push_back(repeat.computeS);
        if (repeat.runqueueShare) {
            waiting.push_back(*repeat.runqueueShare);
        }
    }
    facts.seconds = scaling::median(seconds).value_or(0);
    facts.waiting = scaling::median(waiting);
    facts.foreign = scaling::noiseSigns(point, sweep.machine).foreignShare;
    return facts;
}

Finding ofSeries(const record::SweepSeries& series, const record::SweepRecord& sweep,
                 const std::vector<std::uint32_t>& found, const std::vector<TurnTaking>& facts) {
    const machine::Machine& machine = sweep.machine;
    std::vector<std::uint32_t> all;
    all.reserve(series.points.size());
    for (const record::SweepPoint& point : series.points) {
        all.push_back(point.workers);
    }
    const TurnTaking& worst = facts.back();
    const bool observed = isObserved(sweep);
    // It started more threads than it was told to.
    const bool beyondAsked = observed && std::cmp_less_equal(found.front(), machine.allowed);
    Finding finding;
    finding.id = "oversubscribed";
    finding.lesson = "parallel-2-on-a-cluster";
    finding.severity = observed && std::ranges::any_of(facts, &TurnTaking::heldUpByOthers)
                           ? Severity::Note
                           : Severity::Warning;
    finding.certainty = std::ranges::all_of(facts, &TurnTaking::confirmed) ? Certainty::Confirmed
                                                                           : Certainty::Likely;
    finding.text = {
        observed ? DARTSCOPE_PLURAL("Finding",
                                    "At some points (workers: %1) more threads want a CPU at a "
                                    "time than the %n CPU(s) allowed, so they take turns.")
                 : DARTSCOPE_PLURAL("Finding",
                                    "Some points (workers: %1) have more workers than the %n "
                                    "CPU(s) allowed, so their workers take turns."),
        {workerRanges(found, all)},
        machine.allowed};
    finding.formula = formulaOf(worst);
    finding.evidence = evidenceOf(worst);
    finding.advice = {beyondAsked
                          ? DARTSCOPE_PLURAL("Finding",
                                             "Check that the command starts as many threads as it "
                                             "is told, and judge the scaling by points at which at "
                                             "most %n thread(s) want a CPU at a time.")
                          : DARTSCOPE_PLURAL("Finding",
                                             "Judge the scaling by the points of up to %n "
                                             "worker(s); those beyond are greyed and not fitted."),
                      {},
                      machine.allowed};
    finding.caveat = caveatOf(worst);
    finding.workers = found.front();
    finding.model = series.model;
    return finding;
}

}  // namespace

std::vector<Finding> oversubscribed(const record::RunRecord& record) {
    const bool observed = isObserved(record);
    if (observed ? record.lanes.size() <= 1 : record::lanesOf(record.config) <= 1) {
        return {};
    }
    if (record.machines.empty()) {
        return {cannotTell("oversubscribed",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether the workers shared CPUs cannot be told: how "
                                           "many CPUs they were allowed is not recorded.")})};
    }
    const TurnTaking facts = turnTaking(record);
    if (!facts.tooMany()) {
        return {};
    }
    Finding finding;
    finding.id = "oversubscribed";
    finding.lesson = "parallel-2-on-a-cluster";
    finding.severity = facts.justRoundedUp() || (observed && facts.heldUpByOthers())
                           ? Severity::Note
                           : Severity::Warning;
    finding.certainty = facts.confirmed() ? Certainty::Confirmed : Certainty::Likely;
    finding.text = observed ? threadsSentence(facts) : sentence(facts);
    finding.formula = formulaOf(facts);
    finding.evidence = evidenceOf(facts);
    for (const record::Lane& lane : record.lanes) {
        if (!isAsleep(lane)) {
            finding.lanes.push_back(lane.lane);
        }
    }
    finding.intervalsNs = waitsForCpu(record);
    finding.recoverableNs = lostToTurns(record, facts.cpus);
    finding.advice = advice(record.machines.front());
    finding.caveat = caveatOf(facts);
    return {finding};
}

std::vector<Finding> oversubscribed(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        std::vector<std::uint32_t> found;
        std::vector<TurnTaking> facts;
        for (const record::SweepPoint& point : series.points) {
            if (std::cmp_greater(workersAt(point, sweep), sweep.machine.allowed)) {
                found.push_back(point.workers);
                facts.push_back(factsOf(point, sweep));
            }
        }
        if (!found.empty()) {
            findings.push_back(ofSeries(series, sweep, found, facts));
        }
    }
    return findings;
}

}  // namespace dartscope::diagnosis
