// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace dartscope::scaling {

/// Median of values in any order (mean of the middle two for an even number). Nothing for an empty
/// span, or where a value is not finite.
std::optional<double> median(std::span<const double> values);

/// Median absolute deviation × 1.4826 (an estimate of the standard deviation where the values are
/// normal) divided by the median. Nothing for fewer than 2 values or a median of 0,
/// or where a value is not finite.
std::optional<double> relativeSpread(std::span<const double> values);

/// Ranks (1-based) of the order statistics that enclose the median with at least the given
/// confidence by the binomial distribution with p = 1/2, the narrowest symmetric pair: 9 values
/// give [2, 8] (96.1 %), 6 give [1, 6] (96.9 %). Nothing where even [1, n] covers less (n <= 5 at
/// 0.96). Source: Hoefler and Belli, SC15, after David and Nagaraja, "Order Statistics".
std::optional<std::pair<std::size_t, std::size_t>> medianRanks(std::size_t n,
                                                               double confidence = 0.96);

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

/// The values at those ranks. Nothing where a value is not finite.
std::optional<Interval> medianInterval(std::span<const double> values);

}  // namespace dartscope::scaling
