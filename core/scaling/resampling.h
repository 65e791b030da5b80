// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace dartscope::scaling {

/// Medians of values drawn again with replacement (Efron's bootstrap). Where there are so many that
/// drawing each would cost more than it tells, the rank of the median is drawn instead.
class Resampling {
public:
    /// Values that are finite, in any order, at least one.
    explicit Resampling(std::span<const double> values);

    double median(std::mt19937_64& random);

private:
    double drawn(std::mt19937_64& random);
    double ranked(std::mt19937_64& random) const;

    std::vector<double> m_sorted;
    std::vector<std::uint16_t> m_indices;  ///< of one draw, kept for its memory
};

/// The value below which the given share of the others lies, by linear interpolation (type 7 of
/// Hyndman and Fan, 1996). Reorders `values`, which hold one at least and no NaN.
double quantile(std::vector<double>& values, double share);

}  // namespace dartscope::scaling
