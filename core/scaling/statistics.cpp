// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace dartscope::scaling {
namespace {

/// Makes the median absolute deviation of normal values estimate their standard deviation:
/// 1 / Φ⁻¹(3/4).
constexpr double kMadToDeviation = 1.4826;

bool allFinite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

std::vector<double> sorted(std::span<const double> values) {
    std::vector<double> copy(values.begin(), values.end());
    std::ranges::sort(copy);
    return copy;
}

}  // namespace

std::optional<double> median(std::span<const double> values) {
    if (values.empty() || !allFinite(values)) {
        return std::nullopt;
    }
    const std::vector<double> ordered = sorted(values);
    const std::size_t middle = ordered.size() / 2;
    if (ordered.size() % 2 == 1) {
        return ordered[middle];
    }
    return std::midpoint(ordered[middle - 1], ordered[middle]);
}

std::optional<double> relativeSpread(std::span<const double> values) {
    const auto centre = median(values);
    if (values.size() < 2 || !centre || *centre == 0) {
        return std::nullopt;
    }
    std::vector<double> deviations;
    deviations.reserve(values.size());
    for (const double value : values) {
        deviations.push_back(std::abs(value - *centre));
    }
    return kMadToDeviation * *median(deviations) / std::abs(*centre);
}

std::optional<std::pair<std::size_t, std::size_t>> medianRanks(std::size_t n, double confidence) {
    // [k, n+1−k] misses the median when fewer than k of the n values fall on one side of it:
    // coverage(k) = 1 − 2·P(B ≤ k−1), B binomial(n, 1/2). Terms in logarithms, so that no n
    // underflows.
    const double mostTail = (1 - confidence) / 2;
    double logTerm = -static_cast<double>(n) * std::log(2.0);
    double tail = 0;
    std::size_t low = 0;
    while (2 * (low + 1) <= n) {
        tail += std::exp(logTerm);
        if (tail > mostTail) {
            break;
        }
        logTerm += std::log(static_cast<double>(n - low) / static_cast<double>(low + 1));
        ++low;
    }
    if (low == 0) {
        return std::nullopt;
    }
    return std::pair{low, n + 1 - low};
}

std::optional<Interval> medianInterval(std::span<const double> values) {
    const auto ranks = medianRanks(values.size());
    if (!ranks || !allFinite(values)) {
        return std::nullopt;
    }
    const std::vector<double> ordered = sorted(values);
    return Interval{ordered[ranks->first - 1], ordered[ranks->second - 1]};
}

}  // namespace dartscope::scaling
