// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/noise.h"
#include "core/scaling/speedup.h"

namespace dartscope::diagnosis {
namespace {

using scaling::kLeastRepeats;
using scaling::kTooShortSeconds;

/// What a sweep's points are calibrated for (MEASUREMENT.md, "Sweeps").
constexpr double kEnoughSeconds = 0.050;

/// The next of 1, 2, 5, 10, … that is not below `value`; at most the most darts of a run.
std::int64_t roundedUp(double value) {
    const auto most = static_cast<double>(record::kMostDarts);
    if (!(value < most)) {
        return static_cast<std::int64_t>(record::kMostDarts);
    }
    std::int64_t power = 1;
    while (static_cast<double>(power) * 10 <= value) {
        power *= 10;
    }
    for (const std::int64_t step : {1, 2, 5}) {
        if (static_cast<double>(step * power) >= value) {
            return step * power;
        }
    }
    return power * 10;
}

/// Advice for something that took `darts` so many seconds, when a dart takes `leastNs` once
/// start-up no longer counts (0 where unknown).
Text throwMore(double darts, double seconds, double leastNs = 0) {
    const double wanted = std::max(darts * kEnoughSeconds / std::max(seconds, 1e-9),
                                   leastNs > 0 ? kEnoughSeconds * 1e9 / leastNs : 0);
    if (wanted > static_cast<double>(record::kMostDarts)) {
        return {DARTSCOPE_TEXT("Finding", "Throw more darts, so that it takes 50 ms or more.")};
    }
    return {DARTSCOPE_TEXT("Finding", "Throw %1 darts or more, which takes about 50 ms."),
            {roundedUp(wanted)}};
}

/// What a dart takes the run at its best: one worker's cost, shared by those that have a CPU.
double leastNsPerDart(const record::RunRecord& record) {
    const double together =
        std::min(static_cast<double>(record.config.workers), record::capacityCpus(record));
    return record.reference ? record.reference->nsPerDart / std::max(together, 1.0) : 0;
}

Text piHolds() {
    return {DARTSCOPE_TEXT("Finding",
                           "π and its standard error hold all the same: only times, rates and "
                           "speedups do not.")};
}

std::vector<std::uint32_t> workersOf(const record::SweepSeries& series) {
    std::vector<std::uint32_t> workers;
    workers.reserve(series.points.size());
    for (const auto& point : series.points) {
        workers.push_back(point.workers);
    }
    return workers;
}

/// Too-short points of one series, with the shortest median.
struct ShortPoints {
    std::vector<std::uint32_t> workers;
    std::vector<std::pair<std::string, double>> evidence;
    double shortest = std::numeric_limits<double>::infinity();
    double darts = 0;       ///< of the shortest
    bool confirmed = true;  ///< every point's interval is clear of the threshold
};

ShortPoints shortPoints(const scaling::SeriesSummary& series) {
    ShortPoints found;
    for (const scaling::PointSummary& point : series.points) {
        if (point.times.empty() || point.median >= kTooShortSeconds) {
            continue;
        }
        found.workers.push_back(point.workers);
        found.evidence.emplace_back(fmt::format("median_ms at W={}", point.workers),
                                    point.median * 1e3);
        found.confirmed =
            found.confirmed && point.interval && point.interval->high < kTooShortSeconds;
        if (point.median < found.shortest) {
            found.shortest = point.median;
            found.darts = static_cast<double>(point.darts);
        }
    }
    return found;
}

Finding fewRepeats(std::size_t fewest, std::vector<std::uint32_t> found,
                   const record::SweepSeries& series) {
    Finding finding;
    finding.id = "too-few-repeats";
    finding.severity = Severity::Warning;
    finding.certainty = Certainty::Confirmed;
    finding.text = {
        DARTSCOPE_PLURAL("Finding",
                         "With %n repeat(s) nothing says how far the times could be off: "
                         "they have no interval."),
        {},
        static_cast<std::int64_t>(fewest)};
    finding.formula = fmt::format("n = {} < {}", fewest, kLeastRepeats);
    if (fewest > 0) {
        finding.formula += fmt::format(": 1 − 2·2⁻ⁿ = {} < 0.96",
                                       plain(1 - std::exp2(1 - static_cast<double>(fewest))));
    }
    finding.evidence = {{"repeats", static_cast<double>(fewest)},
                        {"least_repeats", static_cast<double>(kLeastRepeats)}};
    finding.advice = {DARTSCOPE_TEXT("Finding",
                                     "Repeat each point %1 times or more; 9 is a good "
                                     "choice."),
                      {static_cast<std::int64_t>(kLeastRepeats)}};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "The medians may still be right: only how sure they "
                                     "are is not known.")};
    finding.workers = found.front();
    finding.model = series.model;
    return finding;
}

Finding notMeasured() {
    return cannotTell(
        "too-few-repeats",
        {DARTSCOPE_TEXT("Finding", "No point was measured, so nothing can be concluded.")});
}

/// Why no point can be held against another; nothing where one can. The serial model has one point
/// by its nature: where there are other models that is not worth a word.
std::optional<Finding> inconclusive(const scaling::SeriesSummary& summary,
                                    const record::SweepSeries& series,
                                    const record::SweepRecord& sweep) {
    if (series.points.empty()) {
        return notMeasured();
    }
    if (summary.baseModel.empty()) {
        return cannotTell("too-few-repeats",
                          {DARTSCOPE_TEXT("Finding",
                                          "No base was measured, so nothing can be concluded about "
                                          "what more workers gain.")});
    }
    const bool serialAmongOthers = series.model == "serial" && sweep.series.size() > 1;
    if (!serialAmongOthers && std::ranges::all_of(summary.points, &scaling::PointSummary::isBase)) {
        return cannotTell("too-few-repeats",
                          {DARTSCOPE_TEXT("Finding",
                                          "Only one worker was measured, so nothing can be "
                                          "concluded about what more workers gain.")});
    }
    return std::nullopt;
}

/// Points whose speedup may be a gain or a loss.
std::optional<Finding> undecided(const scaling::SeriesSummary& summary,
                                 const record::SweepSeries& series, bool observed) {
    Finding finding;
    std::vector<std::uint32_t> found;
    for (const scaling::PointSummary& point : summary.points) {
        const auto& interval = point.speedupInterval;
        if (point.workers > 1 && !point.beyondAllowed && interval && interval->low <= 1 &&
            interval->high >= 1) {
            found.push_back(point.workers);
            finding.evidence.emplace_back(fmt::format("speedup_low at W={}", point.workers),
                                          interval->low);
            finding.evidence.emplace_back(fmt::format("speedup_high at W={}", point.workers),
                                          interval->high);
        }
    }
    if (found.empty()) {
        return std::nullopt;
    }
    finding.id = "too-few-repeats";
    finding.severity = Severity::Note;
    finding.certainty = Certainty::Confirmed;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "Whether more workers gain anything is not known at some points "
                                   "(workers: %1): the interval of the speedup includes 1."),
                    {workerRanges(found, workersOf(series))}};
    finding.formula = fmt::format("{} ≤ 1 ≤ {}", plain(finding.evidence[0].second),
                                  plain(finding.evidence[1].second));
    finding.advice = {observed ? DARTSCOPE_TEXT("Finding",
                                                "Repeat more often, give the command more to do "
                                                "or use a quieter machine.")
                               : DARTSCOPE_TEXT("Finding",
                                                "Repeat more often, throw more darts or use a "
                                                "quieter machine.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding", "More workers may really gain nothing here.")};
    finding.workers = found.front();
    finding.model = series.model;
    return finding;
}

/// The first of the reasons for which a series leaves open what more workers gain.
std::optional<Finding> ofSeries(const record::SweepSeries& series,
                                const record::SweepRecord& sweep) {
    std::size_t fewest = kLeastRepeats;
    std::vector<std::uint32_t> found;
    for (const record::SweepPoint& point : series.points) {
        if (point.repeats.size() < kLeastRepeats) {
            fewest = std::min(fewest, point.repeats.size());
            found.push_back(point.workers);
        }
    }
    if (!found.empty()) {
        return fewRepeats(fewest, std::move(found), series);
    }
    const scaling::SeriesSummary summary = scaling::summarise(series, sweep);
    auto finding = inconclusive(summary, series, sweep);
    if (!finding) {
        return undecided(summary, series, isObserved(sweep));
    }
    finding->model = series.model;
    return finding;
}

}  // namespace

std::vector<Finding> tooShort(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    // What is seen of a program from outside holds, however short it ran; of times, sweeps speak.
    if (!compute || static_cast<double>(*compute) >= kTooShortSeconds * 1e9 || isObserved(record)) {
        return {};
    }
    const double seconds = static_cast<double>(*compute) / 1e9;
    Finding finding;
    finding.id = "too-short";
    finding.severity = Severity::Warning;
    finding.certainty = Certainty::Confirmed;
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "Throwing the darts took %1 ms, which is too short for "
                                   "its times to be trusted."),
                    {seconds * 1e3}};
    finding.formula =
        fmt::format("T = {} ms < {} ms", plain(seconds * 1e3), plain(kTooShortSeconds * 1e3));
    finding.evidence = {{"compute_ms", seconds * 1e3}, {"least_ms", kTooShortSeconds * 1e3}};
    finding.advice = throwMore(static_cast<double>(record.darts), seconds, leastNsPerDart(record));
    finding.caveat = piHolds();
    return {finding};
}

std::vector<Finding> tooShort(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        ShortPoints points = shortPoints(scaling::summarise(series, sweep));
        if (points.workers.empty()) {
            continue;
        }
        Finding finding;
        finding.id = "too-short";
        finding.severity = Severity::Warning;
        finding.certainty = points.confirmed ? Certainty::Confirmed : Certainty::Likely;
        finding.text = {DARTSCOPE_TEXT("Finding",
                                       "Some points (workers: %1) took as little as %2 ms, which "
                                       "is too short for their times to be trusted."),
                        {workerRanges(points.workers, workersOf(series)), points.shortest * 1e3}};
        finding.formula = fmt::format("T = {} ms < {} ms", plain(points.shortest * 1e3),
                                      plain(kTooShortSeconds * 1e3));
        finding.evidence = std::move(points.evidence);
        if (isObserved(sweep)) {
            finding.advice = {DARTSCOPE_TEXT(
                "Finding", "Give the command more to do, so that it takes 50 ms or more.")};
            finding.caveat = {DARTSCOPE_TEXT(
                "Finding", "What so short a run tells is mostly how long its start takes.")};
        } else {
            finding.advice = throwMore(points.darts, points.shortest);
            finding.caveat = piHolds();
        }
        finding.workers = points.workers.front();
        finding.model = series.model;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> tooFewRepeats(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    for (const record::SweepSeries& series : sweep.series) {
        if (auto finding = ofSeries(series, sweep)) {
            findings.push_back(std::move(*finding));
        }
    }
    if (sweep.series.empty()) {
        findings.push_back(notMeasured());
    }
    return findings;
}

}  // namespace dartscope::diagnosis
