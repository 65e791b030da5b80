// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <utility>

#include "core/base/text.h"
#include "core/scaling/law_model.h"
#include "core/scaling/laws.h"
#include "core/scaling/noise.h"
#include "core/scaling/resampling.h"

namespace dartscope::scaling {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kTail = 0.025;     ///< on each side of a range of 95 %
constexpr double kOneTail = 0.05;   ///< of a one-sided bound
constexpr std::uint64_t kSeed = 7;  ///< of the resampling: the same sweep gives the same numbers
constexpr double kStepsAbove = 64;  ///< whole numbers up to here, and as many steps beyond
/// Speedups this much above the workers are no chance: of the interval's low end, and of the figure
/// itself where too few repeats give no interval.
constexpr double kClearlyAbove = 1.02;
constexpr double kAboveWithoutInterval = 1.05;

/// What a law is fitted to. Times are those of one worker's darts.
struct Data {
    std::vector<double> workers;
    std::vector<double> medians;
    std::vector<Resampling> repeats;  ///< of each point
    bool enoughRepeats = true;        ///< each point has as many as an interval takes
};

Reason tooFewCounts(std::size_t counts) {
    return {"too-few-counts",
            {DARTSCOPE_TEXT("Laws",
                            "A law needs at least %1 worker counts within the allowed CPUs; "
                            "measured: %2."),
             {static_cast<std::int64_t>(kCountsForAmdahl), static_cast<std::int64_t>(counts)}}};
}

Reason badTimes(std::uint32_t workers) {
    return {"bad-times",
            {DARTSCOPE_TEXT("Laws",
                            "No law: with %1 worker(s) a time was measured that is not above 0."),
             {static_cast<std::int64_t>(workers)}}};
}

Reason superlinear(const PointSummary& point, double speedup) {
    return {"superlinear",
            {DARTSCOPE_TEXT("Laws",
                            "No law: %1 workers are %2 times as fast as one, and no law of speedup "
                            "goes above the number of workers."),
             {static_cast<std::int64_t>(point.workers), speedup}}};
}

/// How many times as fast as one worker of the same model a point is, and at least.
struct OverOne {
    double speedup = 0;
    std::optional<double> least;
};

OverOne overOne(const PointSummary& one, const PointSummary& point, record::Scaling scaling) {
    const double work = scaling == record::Scaling::Weak ? point.workers : 1;
    OverOne over{work * one.median / point.median, std::nullopt};
    if (one.interval && point.interval && point.interval->high > 0) {
        over.least = work * one.interval->low / point.interval->high;
    }
    return over;
}

Reason noSpeedupAtAll() {
    return {"slower",
            {DARTSCOPE_TEXT("Laws",
                            "No law: with more workers it only took longer, so that the time of "
                            "one worker cannot be told from these points."),
             {}}};
}

bool isTime(double seconds) {
    return std::isfinite(seconds) && seconds > 0;
}

/// Darts of one worker at a point: what must be the same everywhere.
double dartsOfOne(const PointSummary& point, record::Scaling scaling) {
    const auto darts = static_cast<double>(point.darts);
    return scaling == record::Scaling::Weak ? darts / point.workers : darts;
}

bool takesPart(const PointSummary& point, const PointSummary& first, record::Scaling scaling) {
    return !point.beyondAllowed && std::ranges::count(point.flags, "different-work") == 0 &&
           dartsOfOne(point, scaling) == dartsOfOne(first, scaling);
}

/// Points with times that can be fitted together; the others' counts go to `fit.leftOut`.
std::vector<const PointSummary*> choose(const SeriesSummary& series, record::Scaling scaling,
                                        Fit& fit) {
    std::vector<const PointSummary*> chosen;
    for (const PointSummary& point : series.points) {
        if (point.times.empty()) {
            continue;
        }
        if (takesPart(point, chosen.empty() ? point : *chosen.front(), scaling)) {
            chosen.push_back(&point);
            fit.counts.push_back(point.workers);
        } else {
            fit.leftOut.push_back(point.workers);
        }
    }
    for (auto* counts : {&fit.counts, &fit.leftOut}) {
        std::ranges::sort(*counts);
        const auto repeated = std::ranges::unique(*counts);
        counts->erase(repeated.begin(), repeated.end());
    }
    return chosen;
}

std::optional<Reason> reasonAgainst(const std::vector<const PointSummary*>& points,
                                    std::size_t counts, record::Scaling scaling) {
    for (const PointSummary* point : points) {
        if (!std::ranges::all_of(point->times, isTime)) {
            return badTimes(point->workers);
        }
    }
    if (counts < kCountsForAmdahl) {
        return tooFewCounts(counts);
    }
    // Against another model's time a speedup may well be above the workers.
    const auto one = std::ranges::find(points, 1U, &PointSummary::workers);
    if (one == points.end()) {
        return std::nullopt;
    }
    for (const PointSummary* point : points) {
        const OverOne over = overOne(**one, *point, scaling);
        const double workers = point->workers;
        if (over.least ? *over.least > kClearlyAbove * workers
                       : over.speedup > kAboveWithoutInterval * workers) {
            return superlinear(*point, over.speedup);
        }
    }
    return std::nullopt;
}

Data dataOf(const std::vector<const PointSummary*>& points, record::Scaling scaling) {
    Data data;
    for (const PointSummary* point : points) {
        std::vector<double> times = point->times;
        for (double& time : times) {
            time /= scaling == record::Scaling::Weak ? point->workers : 1;
        }
        data.workers.push_back(point->workers);
        data.medians.push_back(*median(times));
        data.repeats.emplace_back(times);
        data.enoughRepeats = data.enoughRepeats && times.size() >= kLeastRepeats;
    }
    return data;
}

/// What the fit would have been with other repeats.
struct Samples {
    std::vector<LawCoefficients> laws;   ///< none below 0, as the fit itself
    std::vector<double> sigmas, kappas;  ///< below 0, too: a range must not lean on the border
};

Samples resample(Data& data, const LawModel& model, unsigned count) {
    Samples samples;
    std::mt19937_64 random(kSeed);
    std::vector<double> times(data.medians.size());
    for (unsigned i = 0; i < count; ++i) {
        for (std::size_t point = 0; point < times.size(); ++point) {
            times[point] = data.repeats[point].median(random);
        }
        const LeastSquares equations = model.equations(data.workers, times);
        const auto law = equations.nonNegative();
        const auto free = equations.free();
        if (law && free) {
            samples.laws.push_back(*law);
            samples.sigmas.push_back(model.sigma(*free));
            samples.kappas.push_back(model.kappa(*free));
        }
    }
    return samples;
}

/// The coefficient with its range from the samples, which lies within [0, most].
Coefficient coefficient(double value, double most, std::vector<double>& samples) {
    Coefficient result{.value = value, .range = {}};
    result.side = value <= 0      ? Coefficient::Side::AtMost
                  : value >= most ? Coefficient::Side::AtLeast
                                  : Coefficient::Side::Both;
    if (samples.empty()) {
        return result;
    }
    const auto at = [&](double share) { return std::clamp(quantile(samples, share), 0.0, most); };
    switch (result.side) {
        case Coefficient::Side::AtMost:
            result.range = Interval{0, at(1 - kOneTail)};
            break;
        case Coefficient::Side::AtLeast:
            result.range = Interval{at(kOneTail), most};
            break;
        case Coefficient::Side::Both:
            // With another coefficient at its border the fit is not the free one.
            result.range = Interval{std::min(value, at(kTail)), std::max(value, at(1 - kTail))};
    }
    return result;
}

/// Gunther, "Guerrilla Capacity Planning" (2007), section 4.4; nothing is gained before 1.
double peakOf(double sigma, double kappa) {
    if (kappa <= 0) {
        return kInfinite;
    }
    return std::max(1.0, std::sqrt(std::max(0.0, 1 - sigma) / kappa));
}

void addPeak(const LawModel& model, const Samples& samples, Fit& fit) {
    if (fit.kappa.value > 0) {
        fit.peak = Coefficient{.value = peakOf(fit.sigma.value, fit.kappa.value), .range = {}};
        std::vector<double> peaks;
        peaks.reserve(samples.laws.size());
        for (const LawCoefficients& law : samples.laws) {
            peaks.push_back(peakOf(model.sigma(law), model.kappa(law)));
        }
        if (!peaks.empty()) {
            fit.peak->range = Interval{quantile(peaks, kTail), quantile(peaks, 1 - kTail)};
            fit.peak->side = std::isfinite(fit.peak->range->high) ? Coefficient::Side::Both
                                                                  : Coefficient::Side::AtLeast;
        }
    } else if (fit.sigma.value > 0) {
        fit.ceiling = 1 / fit.sigma.value;
    }
}

/// Worker counts of the curve.
std::vector<double> grid(double mostMeasured) {
    std::vector<double> counts;
    const double end = 2 * mostMeasured;
    for (double workers = 1; workers <= std::min(end, kStepsAbove); ++workers) {
        counts.push_back(workers);
    }
    const double step = std::pow(end / kStepsAbove, 1 / kStepsAbove);
    for (int i = 1; end > kStepsAbove && i < static_cast<int>(kStepsAbove); ++i) {
        const double workers = std::round(kStepsAbove * std::pow(step, i));
        if (workers > counts.back() && workers < end) {
            counts.push_back(workers);
        }
    }
    counts.push_back(mostMeasured);
    counts.push_back(end);
    std::ranges::sort(counts);
    const auto repeated = std::ranges::unique(counts);
    counts.erase(repeated.begin(), repeated.end());
    return counts;
}

/// Time of one worker that the series' speedups are held against, where it is not the law's own.
std::optional<double> otherBase(const SeriesSummary& series, record::Scaling scaling) {
    for (const PointSummary& point : series.points) {
        if (point.isBase) {
            return std::nullopt;
        }
        if (point.speedup && isTime(point.median)) {
            const double workers = scaling == record::Scaling::Weak ? point.workers : 1;
            return *point.speedup * point.median / workers;
        }
    }
    return std::nullopt;
}

Interval band(std::vector<double>& values) {
    const double low = quantile(values, kTail);
    return {low, quantile(values, 1 - kTail)};
}

void addCurve(const LawModel& model, const LawCoefficients& law, const Samples& samples,
              std::optional<double> base, record::Scaling scaling, Fit& fit) {
    std::vector<double> seconds(samples.laws.size());
    std::vector<double> speedups(samples.laws.size());
    for (const double workers : grid(fit.counts.back())) {
        const double work = scaling == record::Scaling::Weak ? workers : 1;
        const double time = model.time(law, workers);
        CurvePoint point{.workers = workers,
                         .seconds = work * time,
                         .speedup = base.value_or(model.t1(law)) / time,
                         .secondsBand = {},
                         .speedupBand = {},
                         .beyondMeasured = workers > fit.counts.back()};
        for (std::size_t i = 0; i < seconds.size(); ++i) {
            const double other = model.time(samples.laws[i], workers);
            seconds[i] = work * other;
            speedups[i] = base.value_or(model.t1(samples.laws[i])) / other;
        }
        if (!seconds.empty()) {
            point.secondsBand = band(seconds);
            point.speedupBand = band(speedups);
        }
        fit.curve.push_back(point);
    }
}

double relativeError(const LawModel& model, const LawCoefficients& law, const Data& data) {
    double sum = 0;
    for (std::size_t i = 0; i < data.medians.size(); ++i) {
        const double missed = model.time(law, data.workers[i]) / data.medians[i] - 1;
        sum += missed * missed;
    }
    return std::sqrt(sum / static_cast<double>(data.medians.size()));
}

Law lawFor(std::size_t counts, record::Scaling scaling) {
    if (counts >= kCountsForUsl) {
        return Law::Usl;
    }
    return scaling == record::Scaling::Weak ? Law::Gustafson : Law::Amdahl;
}

}  // namespace

Fit fitLaw(const SeriesSummary& series, record::Scaling scaling, unsigned samples) {
    Fit fit;
    const auto points = choose(series, scaling, fit);
    fit.reason = reasonAgainst(points, fit.counts.size(), scaling);
    if (fit.reason) {
        return fit;
    }
    Data data = dataOf(points, scaling);
    const LawModel model(lawFor(fit.counts.size(), scaling));
    const auto law = model.equations(data.workers, data.medians).nonNegative();
    if (!law || !isTime(model.t1(*law)) || !std::isfinite(model.sigma(*law))) {
        fit.reason = noSpeedupAtAll();
        return fit;
    }
    fit.law = lawFor(fit.counts.size(), scaling);
    fit.t1Seconds = model.t1(*law);
    fit.relativeError = relativeError(model, *law, data);
    Samples others = resample(data, model, data.enoughRepeats ? samples : 0);
    fit.sigma = coefficient(model.sigma(*law), model.mostSigma(), others.sigmas);
    if (fit.law == Law::Usl) {
        fit.kappa = coefficient(model.kappa(*law), kInfinite, others.kappas);
    }
    addPeak(model, others, fit);
    addCurve(model, *law, others, otherBase(series, scaling), scaling, fit);
    return fit;
}

}  // namespace dartscope::scaling
