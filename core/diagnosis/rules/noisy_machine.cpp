// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/noise.h"
#include "core/scaling/statistics.h"

namespace dartscope::diagnosis {
namespace {

using scaling::NoiseSigns;

/// "ρ = 0.12 ≥ 0.05; F = 0.3 ≥ 0.05": the signs that reach their limits.
std::string formula(const NoiseSigns& signs) {
    std::string text;
    const auto add = [&](const char* symbol, const std::optional<double>& share, double limit) {
        if (share && *share >= limit) {
            text += text.empty() ? "" : "; ";
            text += fmt::format("{} = {} ≥ {}", symbol, plain(*share), plain(limit));
        }
    };
    add("ρ", signs.runqueueShare, scaling::kRunqueueLimit);
    add("F", signs.foreignShare, scaling::kForeignLimit);
    add("steal", signs.stealShare, scaling::kStealLimit);
    add("MAD/median", signs.spread, scaling::kSpreadLimit);
    return text;
}

std::vector<std::pair<std::string, double>> evidence(const NoiseSigns& signs) {
    std::vector<std::pair<std::string, double>> numbers;
    const auto add = [&](const char* name, const std::optional<double>& share) {
        if (share) {
            numbers.emplace_back(name, *share);
        }
    };
    add("waiting_share", signs.runqueueShare);
    add("foreign_share", signs.foreignShare);
    add("steal_share", signs.stealShare);
    add("spread", signs.spread);
    return numbers;
}

bool reaches(const std::optional<double>& share, double limit) {
    return share && *share >= limit;
}

/// The workers' own waiting and the host's counters, two measurements of different things, agree.
bool twoSignsAgree(const NoiseSigns& signs) {
    return reaches(signs.runqueueShare, scaling::kRunqueueLimit) &&
           (reaches(signs.foreignShare, scaling::kForeignLimit) ||
            reaches(signs.stealShare, scaling::kStealLimit));
}

/// The sentence for the sign that tells most of what happened to the workers.
Text sentence(const NoiseSigns& signs, bool observed) {
    if (reaches(signs.runqueueShare, scaling::kRunqueueLimit)) {
        return {observed ? DARTSCOPE_TEXT("Finding",
                                          "Something else used the CPUs: threads waited for one "
                                          "%1 % of the time in which they wanted one, though there "
                                          "was one for each.")
                         : DARTSCOPE_TEXT("Finding",
                                          "Something else used the CPUs: the workers waited for "
                                          "one %1 % of their time, though there was one for each."),
                {percent(*signs.runqueueShare)}};
    }
    if (reaches(signs.stealShare, scaling::kStealLimit)) {
        return {DARTSCOPE_TEXT("Finding",
                               "The hypervisor gave %1 % of the CPUs' time to other "
                               "virtual machines."),
                {percent(*signs.stealShare)}};
    }
    return {observed ? DARTSCOPE_TEXT("Finding",
                                      "Other programs used %1 % of the CPUs while the command ran.")
                     : DARTSCOPE_TEXT("Finding",
                                      "Other programs used %1 % of the CPUs while the darts were "
                                      "thrown."),
            {percent(signs.foreignShare.value_or(0))}};
}

Text advice() {
    return {DARTSCOPE_TEXT("Finding",
                           "Close other programs, or measure when the machine is quiet, "
                           "and run it again.")};
}

Finding cannotTellNoise(Text why) {
    Finding finding = cannotTell("noisy-machine", std::move(why));
    finding.advice = {DARTSCOPE_TEXT("Finding", "Repeat the run and see whether its times agree.")};
    return finding;
}

Finding withoutTheSignal() {
    return cannotTellNoise({DARTSCOPE_TEXT("Finding",
                                           "Whether others used the CPUs cannot be told: this "
                                           "machine does not say how long workers wait for one.")});
}

/// What is said of a program watched from outside of which no sign counts: its threads waited, and
/// not enough was seen of them to tell for whom.
std::vector<Finding> unsureOfObserved(const record::RunRecord& record) {
    if (!trustedNs(record) || record.lanes.empty()) {
        return {};
    }
    const bool signal = std::ranges::any_of(
        record.lanes, [](const record::Lane& lane) { return lane.runqueueNs.has_value(); });
    if (!signal) {
        const auto most = static_cast<double>(record.details.observed->runnablePeak);
        return most <= record::capacityCpus(record) ? std::vector{withoutTheSignal()}
                                                    : std::vector<Finding>{};
    }
    if (scaling::sawItsPeak(record) ||
        !reaches(scaling::runqueueShare(record), scaling::kRunqueueLimit)) {
        return {};
    }
    return {cannotTellNoise(
        {DARTSCOPE_TEXT("Finding",
                        "Whether others used the CPUs cannot be told: the command's threads waited "
                        "for one, and too little was seen of them to know how many wanted one at "
                        "a time.")})};
}

/// Whether the run is one whose noise could be told where the signals are there: long enough, and
/// not one whose own workers crowd each other out.
bool couldBeTold(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    return compute && static_cast<double>(*compute) >= scaling::kTooShortSeconds * 1e9 &&
           record::lanesOf(record.config) <= record::capacityCpus(record);
}

/// Time that the workers lost to waiting, as part of the compute time.
std::optional<std::int64_t> recoverable(const record::RunRecord& record, const NoiseSigns& signs) {
    const auto compute = record::computeNs(record);
    if (!compute || !signs.runqueueShare) {
        return std::nullopt;
    }
    if (isObserved(record)) {
        // Its threads need not have wanted a CPU all the time.
        std::int64_t longest = 0;
        for (const record::Lane& lane : record.lanes) {
            longest = isAsleep(lane) ? longest : std::max(longest, lane.runqueueNs.value_or(0));
        }
        return std::min(longest, *compute);
    }
    return std::llround(static_cast<double>(*compute) * *signs.runqueueShare);
}

/// Lanes that waited for a CPU at least as long as the limit says.
std::vector<std::uint32_t> waitingLanes(const record::RunRecord& record) {
    std::vector<std::uint32_t> lanes;
    for (const record::Lane& lane : record.lanes) {
        if (isObserved(record) && isAsleep(lane)) {
            continue;
        }
        if (lane.cpuNs && lane.runqueueNs && *lane.runqueueNs > 0 &&
            static_cast<double>(*lane.runqueueNs) >=
                scaling::kRunqueueLimit * static_cast<double>(*lane.cpuNs + *lane.runqueueNs)) {
            lanes.push_back(lane.lane);
        }
    }
    return lanes;
}

/// The noisy points of one series and the strongest of each sign among them.
struct NoisyPoints {
    std::vector<std::uint32_t> workers;
    NoiseSigns most;
    bool confirmed = true;
};

void raise(std::optional<double>& most, const std::optional<double>& share) {
    if (share && (!most || *share > *most)) {
        most = share;
    }
}

/// The interval of the repeats' own waiting is clear of the threshold.
bool clearOfThreshold(const record::SweepPoint& point) {
    std::vector<double> waiting;
    for (const record::Repeat& repeat : point.repeats) {
        if (repeat.runqueueShare) {
            waiting.push_back(*repeat.runqueueShare);
        }
    }
    const auto interval = scaling::medianInterval(waiting);
    return interval && interval->low >= scaling::kRunqueueLimit;
}

NoisyPoints noisyPoints(const record::SweepSeries& series, const machine::Machine& machine) {
    NoisyPoints found;
    for (const record::SweepPoint& point : series.points) {
        const NoiseSigns signs = scaling::noiseSigns(point, machine);
        if (!signs.noisy()) {
            continue;
        }
        found.workers.push_back(point.workers);
        raise(found.most.runqueueShare, signs.runqueueShare);
        raise(found.most.foreignShare, signs.foreignShare);
        raise(found.most.stealShare, signs.stealShare);
        raise(found.most.spread, signs.spread);
        found.confirmed = found.confirmed && (twoSignsAgree(signs) ||
                                              (signs.runqueueShare && clearOfThreshold(point)));
    }
    return found;
}

Finding ofPoints(const record::SweepSeries& series, NoisyPoints points) {
    std::vector<std::uint32_t> all;
    all.reserve(series.points.size());
    for (const record::SweepPoint& point : series.points) {
        all.push_back(point.workers);
    }
    Finding finding;
    finding.id = "noisy-machine";
    finding.severity = Severity::Warning;
    finding.certainty = points.confirmed ? Certainty::Confirmed : Certainty::Likely;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "Some points (workers: %1) are noisy: something else used the "
                                   "CPUs, or their repeats differ widely."),
                    {workerRanges(points.workers, all)}};
    finding.formula = formula(points.most);
    finding.evidence = evidence(points.most);
    finding.advice = advice();
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "Medians of many repeats bear some noise: where the "
                                     "intervals are narrow the points still hold.")};
    finding.workers = points.workers.front();
    finding.model = series.model;
    return finding;
}

/// How far the time of one worker had moved by the end, relative to its median.
std::optional<double> drift(const record::SweepSeries& series) {
    const auto base = std::ranges::find(series.points, 1U, &record::SweepPoint::workers);
    if (!series.drift || base == series.points.end() || series.drift->darts != base->darts) {
        return std::nullopt;
    }
    std::vector<double> times;
    for (const record::Repeat& repeat : base->repeats) {
        times.push_back(repeat.computeS);
    }
    const double before = scaling::median(times).value_or(0);
    if (before < scaling::kTooShortSeconds) {
        return std::nullopt;
    }
    return series.drift->computeS / before - 1;
}

Finding ofDrift(const record::SweepSeries& series, double drifted) {
    Finding finding;
    finding.id = "noisy-machine";
    finding.severity = Severity::Note;
    finding.certainty = Certainty::Likely;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "One worker measured again at the end took a time that "
                                   "differs by %1 %: the machine changed meanwhile."),
                    {percent(std::abs(drifted))}};
    finding.formula = fmt::format("|T_end/T_base − 1| = {} ≥ {}", plain(std::abs(drifted)),
                                  plain(scaling::kDriftLimit));
    finding.evidence = {{"drift", drifted}};
    finding.advice = advice();
    finding.caveat = {
        DARTSCOPE_TEXT("Finding", "It is one run, and one run may be off by chance.")};
    finding.workers = 1;
    finding.model = series.model;
    return finding;
}

bool anySign(const record::SweepSeries& series, const machine::Machine& machine) {
    return std::ranges::any_of(series.points, [&](const record::SweepPoint& point) {
        return scaling::noiseSigns(point, machine).any();
    });
}

bool anyLongPoint(const record::SweepSeries& series, const machine::Machine& machine) {
    return std::ranges::any_of(series.points, [&](const record::SweepPoint& point) {
        return point.workers <= machine.capacityCpus() && !point.repeats.empty() &&
               point.repeats.front().computeS >= scaling::kTooShortSeconds;
    });
}

/// What is said of a series none of whose points has a sign.
std::vector<Finding> unsureOf(const record::SweepSeries& series, const record::SweepRecord& sweep) {
    std::vector<Finding> unsure;
    if (!isObserved(sweep)) {
        if (anyLongPoint(series, sweep.machine)) {
            unsure.push_back(withoutTheSignal());
        }
    } else {
        for (const record::SweepPoint& point : series.points) {
            if (unsure.empty() && point.nearestMedian && isObserved(*point.nearestMedian)) {
                unsure = unsureOfObserved(*point.nearestMedian);
            }
        }
    }
    for (Finding& finding : unsure) {
        finding.model = series.model;
    }
    return unsure;
}

}  // namespace

std::vector<Finding> noisyMachine(const record::RunRecord& record) {
    if (record.machines.empty()) {
        return {};
    }
    const NoiseSigns signs = scaling::noiseSigns(record);
    if (!signs.noisy()) {
        if (signs.runqueueShare || signs.foreignShare) {
            return {};
        }
        if (isObserved(record)) {
            return unsureOfObserved(record);
        }
        return couldBeTold(record) ? std::vector{withoutTheSignal()} : std::vector<Finding>{};
    }
    Finding finding;
    finding.id = "noisy-machine";
    finding.severity = Severity::Warning;
    finding.certainty = twoSignsAgree(signs) ? Certainty::Confirmed : Certainty::Likely;
    finding.text = sentence(signs, isObserved(record));
    finding.formula = formula(signs);
    finding.evidence = evidence(signs);
    finding.lanes = waitingLanes(record);
    finding.recoverableNs = recoverable(record, signs);
    finding.advice = advice();
    finding.caveat = {isObserved(record)
                          ? DARTSCOPE_TEXT("Finding",
                                           "More of the command's own threads than were seen at "
                                           "once, or threads tied to one CPU, look the same.")
                          : DARTSCOPE_TEXT("Finding",
                                           "Threads of this program's own beside the workers, "
                                           "or workers tied to one CPU, look the same.")};
    return {finding};
}

std::vector<Finding> noisyMachine(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        NoisyPoints points = noisyPoints(series, sweep.machine);
        if (!points.workers.empty()) {
            findings.push_back(ofPoints(series, std::move(points)));
        } else if (!anySign(series, sweep.machine)) {
            std::ranges::move(unsureOf(series, sweep), std::back_inserter(findings));
        }
        const auto drifted = drift(series);
        if (drifted && std::abs(*drifted) >= scaling::kDriftLimit) {
            findings.push_back(ofDrift(series, *drifted));
        }
    }
    return findings;
}

}  // namespace dartscope::diagnosis
