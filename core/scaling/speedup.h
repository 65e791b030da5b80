// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/record/sweep_record.h"
#include "core/scaling/statistics.h"

namespace dartscope::scaling {

/// Which of the two figures a chart plots; they are never mixed.
enum class Figure { Compute, EndToEnd };

/// What can be said of one point of a sweep. Times in seconds.
struct PointSummary {
    std::uint32_t workers = 1;
    std::uint64_t darts = 0;
    std::vector<double> times;                ///< all repeats, in the order they ran
    double median = 0;                        ///< 0 where there is no repeat yet
    std::optional<Interval> interval;         ///< at least 96 %; absent with 5 repeats or fewer
    std::optional<double> speedup;            ///< absent without a measured base of the same work
    std::optional<Interval> speedupInterval;  ///< at least 92 %; absent for the base itself
    std::optional<double> efficiency;         ///< speedup / workers
    double rate = 0;                          ///< darts a second at the median
    bool isBase = false;
    bool beyondAllowed = false;  ///< more workers than allowed CPUs: greyed, not fitted
    std::vector<std::string>
        flags;  ///< "too-short", "too-few-repeats", "noisy", "disturbed", "different-work"
};

struct SeriesSummary {
    std::string model;
    std::string base;       ///< "threads with 1 worker" is built from these two:
    std::string baseModel;  ///< id of the model of the base; empty: no base
    std::vector<PointSummary> points;
};

/// Speedup S(W) = median T(base) / median T(W), interval [lo(base)/hi(W), hi(base)/lo(W)]
/// (MEASUREMENT.md, "Sweeps"). A point that threw other darts than the base has no speedup.
/// Weak scaling: S = W × T(base) / T(W) where every worker threw the base's darts.
SeriesSummary summarise(const record::SweepSeries& series, const record::SweepRecord& sweep,
                        Figure figure = Figure::Compute);

}  // namespace dartscope::scaling
