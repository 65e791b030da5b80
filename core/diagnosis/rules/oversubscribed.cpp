// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/noise.h"
#include "core/scaling/statistics.h"

namespace dartscope::diagnosis {
namespace {

/// What confirms it (DIAGNOSIS.md): ρ at least this, so near to 1 − A/W, in a run so long.
constexpr double kLeastShare = 0.10;
constexpr double kNearExpected = 0.15;
constexpr double kLeastSeconds = 0.050;
/// A lane that neither ran nor waited for a CPU for so much of its time sleeps on purpose.
constexpr double kAsleepShare = 0.9;
/// Between two probes a lane that waited for a CPU for so much of the time is shown as waiting.
constexpr double kWaitingShare = 0.5;

/// The numbers of one run (or point of a sweep) that the rule goes by.
struct Facts {
    std::int64_t workers = 0;       ///< W: those that do not sleep
    double cpus = 0;                ///< A, a real number
    double seconds = 0;             ///< T; 0 where unknown
    std::optional<double> waiting;  ///< ρ
    std::optional<double> foreign;  ///< F, where it can be told

    /// ρ of workers that take fair turns.
    double expected() const { return 1 - cpus / static_cast<double>(workers); }
    bool tooMany() const { return static_cast<double>(workers) > cpus; }
    /// No whole number of workers could use the CPUs better (1.5 CPUs want 2 workers).
    bool justRoundedUp() const { return static_cast<double>(workers) < cpus + 1; }
    bool foreignLoad() const { return foreign.value_or(0) >= scaling::kForeignLimit; }
    bool asExpected() const {
        return waiting && *waiting >= kLeastShare &&
               std::abs(*waiting - expected()) <= kNearExpected;
    }
    bool confirmed() const { return asExpected() && seconds >= kLeastSeconds && !foreignLoad(); }
};

bool asleep(const record::Lane& lane) {
    if (!lane.cpuNs || !lane.runqueueNs || lane.wallNs <= 0) {
        return false;
    }
    return static_cast<double>(*lane.cpuNs + *lane.runqueueNs) <
           (1 - kAsleepShare) * static_cast<double>(lane.wallNs);
}

/// Workers that had something to do: with fewer tasks than workers the others only wait, and lanes
/// that sleep want no CPU.
std::int64_t awakeWorkers(const record::RunRecord& record) {
    auto workers = static_cast<std::int64_t>(record.config.workers);
    workers -= std::ranges::count_if(record.lanes, asleep);
    if (record.config.taskSize > 0) {
        const std::uint64_t tasks = record.config.darts / record.config.taskSize +
                                    (record.config.darts % record.config.taskSize != 0 ? 1 : 0);
        const auto most = static_cast<std::uint64_t>(std::max<std::int64_t>(workers, 0));
        workers = static_cast<std::int64_t>(std::min(tasks, most));
    }
    return workers;
}

Facts factsOf(const record::RunRecord& record) {
    Facts facts;
    facts.workers = awakeWorkers(record);
    facts.cpus = record::capacityCpus(record);
    facts.seconds = static_cast<double>(record::computeNs(record).value_or(0)) / 1e9;
    facts.waiting = scaling::runqueueShare(record);
    facts.foreign = scaling::noiseSigns(record).foreignShare;
    return facts;
}

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

Text caveat(const Facts& facts) {
    if (!facts.waiting) {
        return {DARTSCOPE_TEXT("Finding",
                               "This machine does not say how long workers wait for a "
                               "CPU: only the numbers speak for it.")};
    }
    if (facts.foreignLoad()) {
        return {DARTSCOPE_TEXT("Finding",
                               "Other programs used %1 % of the CPUs as well, so part of "
                               "the waiting is theirs."),
                {percent(*facts.foreign)}};
    }
    if (facts.seconds < kLeastSeconds) {
        return {DARTSCOPE_TEXT("Finding", "The run was too short to see the workers take turns.")};
    }
    if (!facts.asExpected()) {
        return {DARTSCOPE_TEXT("Finding",
                               "The workers waited for a CPU %1 % of the time, where "
                               "taking turns would make it about %2 %."),
                {percent(*facts.waiting), percent(facts.expected())}};
    }
    return {DARTSCOPE_TEXT("Finding",
                           "More workers than CPUs can be right on purpose where workers "
                           "mostly wait for something else, such as a disk.")};
}

std::string formula(const Facts& facts) {
    std::string text = fmt::format("W = {} > A = {}; ", facts.workers, plain(facts.cpus));
    if (!facts.waiting) {
        return text + fmt::format("1 − A/W = {}", plain(facts.expected()));
    }
    return text +
           fmt::format("ρ = {}, 1 − A/W = {}", plain(*facts.waiting), plain(facts.expected()));
}

std::vector<std::pair<std::string, double>> evidence(const Facts& facts) {
    std::vector<std::pair<std::string, double>> numbers{
        {"workers", static_cast<double>(facts.workers)},
        {"cpus", facts.cpus},
        {"expected_waiting_share", facts.expected()}};
    if (facts.waiting) {
        numbers.emplace_back("waiting_share", *facts.waiting);
    }
    if (facts.foreign) {
        numbers.emplace_back("foreign_share", *facts.foreign);
    }
    numbers.emplace_back("compute_s", facts.seconds);
    return numbers;
}

Text sentence(const Facts& facts) {
    if (facts.cpus == std::floor(facts.cpus)) {
        return {DARTSCOPE_PLURAL("Finding", "%1 workers share %n CPU(s) and take turns."),
                {facts.workers},
                static_cast<std::int64_t>(facts.cpus)};
    }
    return {DARTSCOPE_TEXT("Finding", "%1 workers share the time of %2 CPUs and take turns."),
            {facts.workers, facts.cpus}};
}

/// When a lane waited for a CPU, as near as its probes tell.
void addWaits(const record::Lane& lane, std::int64_t startNs,
              std::vector<std::pair<std::int64_t, std::int64_t>>& waits) {
    const auto& probes = lane.probes;
    std::int64_t beforeNs = startNs;
    std::int64_t waitedBeforeNs = 0;
    for (std::size_t i = 0; i < std::min(probes.size(), probes.runqueueNs.size()); ++i) {
        const std::int64_t waited = probes.runqueueNs[i] - waitedBeforeNs;
        const std::int64_t passed = probes.atNs[i] - beforeNs;
        if (passed > 0 &&
            static_cast<double>(waited) >= kWaitingShare * static_cast<double>(passed)) {
            waits.emplace_back(beforeNs, probes.atNs[i]);
        }
        beforeNs = probes.atNs[i];
        waitedBeforeNs = probes.runqueueNs[i];
    }
}

/// T − Σ cpu / A: what is left over when the same work runs without a pause on the same CPUs.
std::optional<std::int64_t> recoverable(const record::RunRecord& record, double cpus) {
    const auto compute = record::computeNs(record);
    const bool known =
        std::ranges::all_of(record.lanes, [](const auto& l) { return l.cpuNs.has_value(); });
    if (!compute || !known || record.lanes.empty()) {
        return std::nullopt;
    }
    double ranNs = 0;
    for (const record::Lane& lane : record.lanes) {
        ranNs += static_cast<double>(*lane.cpuNs);
    }
    const double leftNs = static_cast<double>(*compute) - ranNs / cpus;
    return static_cast<std::int64_t>(std::max(0.0, leftNs));
}

Finding cannotTell() {
    Finding finding;
    finding.id = "oversubscribed";
    finding.certainty = Certainty::CannotTell;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "Whether the workers shared CPUs cannot be told: how "
                                   "many CPUs they were allowed is not recorded.")};
    return finding;
}

/// The facts of a sweep's point: medians over its repeats.
Facts factsOf(const record::SweepPoint& point, const machine::Machine& machine) {
    Facts facts;
    facts.workers = point.workers;
    facts.cpus = machine.capacityCpus();
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
    facts.foreign = scaling::noiseSigns(point, machine).foreignShare;
    return facts;
}

Finding ofSeries(const record::SweepSeries& series, const machine::Machine& machine,
                 const std::vector<std::uint32_t>& found, const std::vector<Facts>& facts) {
    std::vector<std::uint32_t> all;
    for (const record::SweepPoint& point : series.points) {
        all.push_back(point.workers);
    }
    const Facts& worst = facts.back();
    Finding finding;
    finding.id = "oversubscribed";
    finding.severity = Severity::Warning;
    finding.certainty =
        std::ranges::all_of(facts, &Facts::confirmed) ? Certainty::Confirmed : Certainty::Likely;
    finding.text = {DARTSCOPE_PLURAL("Finding",
                                   "Some points (workers: %1) have more workers than the %n CPU(s) "
                                   "allowed, so their workers take turns."),
                    {workerRanges(found, all)},
                    machine.allowed};
    finding.formula = formula(worst);
    finding.evidence = evidence(worst);
    finding.advice = {DARTSCOPE_PLURAL("Finding",
                                     "Judge the scaling by the points of up to %n "
                                     "worker(s); those beyond are greyed and not fitted."),
                      {},
                      machine.allowed};
    finding.caveat = caveat(worst);
    finding.workers = found.front();
    finding.model = series.model;
    return finding;
}

}  // namespace

std::vector<Finding> oversubscribed(const record::RunRecord& record) {
    if (record.config.workers <= 1) {
        return {};
    }
    if (record.machines.empty()) {
        return {cannotTell()};
    }
    const Facts facts = factsOf(record);
    if (!facts.tooMany()) {
        return {};
    }
    Finding finding;
    finding.id = "oversubscribed";
    finding.severity = facts.justRoundedUp() ? Severity::Note : Severity::Warning;
    finding.certainty = facts.confirmed() ? Certainty::Confirmed : Certainty::Likely;
    finding.text = sentence(facts);
    finding.formula = formula(facts);
    finding.evidence = evidence(facts);
    for (const record::Lane& lane : record.lanes) {
        if (!asleep(lane)) {
            finding.lanes.push_back(lane.lane);
            addWaits(lane, record.marks.readyNs.value_or(0), finding.intervalsNs);
        }
    }
    finding.intervalsNs = united(std::move(finding.intervalsNs));
    finding.recoverableNs = recoverable(record, facts.cpus);
    finding.advice = advice(record.machines.front());
    finding.caveat = caveat(facts);
    return {finding};
}

std::vector<Finding> oversubscribed(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        std::vector<std::uint32_t> found;
        std::vector<Facts> facts;
        for (const record::SweepPoint& point : series.points) {
            if (std::cmp_greater(point.workers, sweep.machine.allowed)) {
                found.push_back(point.workers);
                facts.push_back(factsOf(point, sweep.machine));
            }
        }
        if (!found.empty()) {
            findings.push_back(ofSeries(series, sweep.machine, found, facts));
        }
    }
    return findings;
}

}  // namespace dartscope::diagnosis
