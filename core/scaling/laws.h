// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/sweep_record.h"
#include "core/scaling/reason.h"
#include "core/scaling/speedup.h"
#include "core/scaling/statistics.h"

/// Laws that speedups follow, fitted to the points of a sweep (MEASUREMENT.md, "Laws fitted to the
/// points"). Everything here is deterministic: the same sweep gives the same numbers.
namespace dartscope::scaling {

/// Amdahl (1967): T = T1·(s + (1−s)/W). Gustafson (1988), for weak scaling: S = W − s·(W−1). Usl,
/// Gunther's Universal Scalability Law: T = T1·(1/W + σ·(W−1)/W + κ·(W−1)). Under weak scaling T is
/// the time of the darts of one worker at the rate of W workers.
enum class Law { None, Amdahl, Gustafson, Usl };

/// Stable names: "none", "amdahl", "gustafson", "usl".
std::string_view name(Law law);

/// Distinct worker counts that Amdahl's (or Gustafson's) law and the USL take.
inline constexpr std::size_t kCountsForAmdahl = 4;
inline constexpr std::size_t kCountsForUsl = 6;
inline constexpr unsigned kBootstrapSamples = 2'000;

/// A fitted number. Where it came out at the end of what makes sense (0, or a share of 1), one side
/// is no estimate, and the other is a one-sided bound of at least 95 %.
struct Coefficient {
    enum class Side { Both, AtMost, AtLeast };

    double value = 0;
    /// Both: a range of 95 %. AtMost: [0, bound]. AtLeast: [bound, 1]. Absent where a point had too
    /// few repeats to resample.
    std::optional<Interval> range;
    Side side = Side::Both;

    bool operator==(const Coefficient&) const = default;
};

/// One point of a fitted curve with its 95 % band.
struct CurvePoint {
    double workers = 1;
    double seconds = 0;  ///< time of the darts that a point with so many workers throws
    double speedup = 0;  ///< against the base of the series; else against the law's own T1
    std::optional<Interval> secondsBand;
    std::optional<Interval> speedupBand;
    bool beyondMeasured = false;  ///< more than the largest fitted count: dashed
};

/// A law fitted to the times of one series, or the reason for none.
struct Fit {
    Law law = Law::None;
    std::optional<Reason> reason;  ///< there exactly where law is None
    double t1Seconds = 0;          ///< fitted time of one worker
    /// The serial share s (Amdahl, Gustafson; 0 to 1) or the contention σ (Usl).
    Coefficient sigma;
    Coefficient kappa;  ///< coherency (Usl); 0 elsewhere
    /// Workers of the highest speedup, sqrt((1−σ)/κ), at least 1; only where κ > 0.
    std::optional<Coefficient> peak;
    /// Speedup that no number of workers exceeds, 1/σ; only where κ = 0 and σ > 0.
    std::optional<double> ceiling;
    double relativeError = 0;  ///< root mean square of (law − median) / median at the fitted points
    std::vector<std::uint32_t> counts;   ///< distinct worker counts that were fitted, ascending
    std::vector<std::uint32_t> leftOut;  ///< not fitted: beyond the allowed CPUs, or other work
    /// Ascending, from 1 to twice the largest fitted count; every whole number of workers is there
    /// up to 64, above that about 64 steps.
    std::vector<CurvePoint> curve;
};

/// Fits the law that the number of distinct worker counts allows to the medians, by weighted
/// non-negative least squares (weights 1/T²), with ranges and band from resampled repeats.
/// Reasons for none: "too-few-counts", "bad-times" (a time that is no positive number),
/// "superlinear" (a point is clearly faster than its workers allow).
Fit fitLaw(const SeriesSummary& series, record::Scaling scaling,
           unsigned samples = kBootstrapSamples);

/// The serial share that one point lets expect, with the range that its speedup's interval gives.
struct SerialShare {
    std::uint32_t workers = 2;
    double value = 0;  ///< below 0 where the point is superlinear
    std::optional<Interval> interval;

    bool operator==(const SerialShare&) const = default;
};

/// Karp–Flatt: e = (1/S − 1/W)/(1 − 1/W). Nothing for one worker or without a speedup above 0.
std::optional<SerialShare> karpFlatt(const PointSummary& point);
/// Gustafson: s = (W − S)/(W − 1), of the time of the parallel run. Nothing as karpFlatt.
std::optional<SerialShare> gustafson(const PointSummary& point);

/// Amdahl's bound S = 1/(s + (1−s)/W) from a share that is known without any fit.
struct SerialBound {
    enum class Source { Measured, Planted };

    double share = 0;  ///< of the work, 0 to 1
    Source source = Source::Measured;

    double speedup(double workers) const;
    bool operator==(const SerialBound&) const = default;
};

/// From the serial parts that the runs recorded (their darts), or else from --serial-share. Nothing
/// where there is no serial part.
std::optional<SerialBound> serialBound(const record::SweepSeries& series,
                                       const record::SweepRecord& sweep);

/// What is drawn over the points of one series.
struct SeriesLaws {
    Fit fit;
    std::vector<SerialShare> karpFlatt;  ///< a point each, where there is one
    std::vector<SerialShare> gustafson;  ///< the same; weak scaling only
    std::optional<SerialBound> bound;    ///< drawn where no fit is possible, and labelled so
};

/// All of it for one series; `summary` is of the same series.
SeriesLaws lawsOf(const record::SweepSeries& series, const record::SweepRecord& sweep,
                  const SeriesSummary& summary, unsigned samples = kBootstrapSamples);

}  // namespace dartscope::scaling
