// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/resampling.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace dartscope::scaling {
namespace {

/// From here on the rank of the median is as good as normal.
constexpr std::size_t kManyValues = 64;

/// A number of 0 to n − 1 from 32 random bits.
std::uint16_t below(std::uint32_t bits, std::size_t n) {
    return static_cast<std::uint16_t>(std::uint64_t{bits} * n >> 32);
}

double unit(std::mt19937_64& random) {
    return (static_cast<double>(random() >> 11) + 0.5) * 0x1p-53;
}

}  // namespace

Resampling::Resampling(std::span<const double> values) : m_sorted(values.begin(), values.end()) {
    std::ranges::sort(m_sorted);
    m_indices.resize(m_sorted.size() < kManyValues ? m_sorted.size() : 0);
}

double Resampling::median(std::mt19937_64& random) {
    return m_sorted.size() < kManyValues ? drawn(random) : ranked(random);
}

double Resampling::drawn(std::mt19937_64& random) {
    const std::size_t n = m_sorted.size();
    for (std::size_t i = 0; i < n; i += 2) {
        const std::uint64_t bits = random();
        m_indices[i] = below(static_cast<std::uint32_t>(bits), n);
        if (i + 1 < n) {
            m_indices[i + 1] = below(static_cast<std::uint32_t>(bits >> 32), n);
        }
    }
    const auto middle = m_indices.begin() + static_cast<std::ptrdiff_t>(n / 2);
    std::ranges::nth_element(m_indices, middle);
    if (n % 2 == 1) {
        return m_sorted[*middle];
    }
    const auto lower = std::max_element(m_indices.begin(), middle);
    return std::midpoint(m_sorted[*lower], m_sorted[*middle]);
}

/// The middle one of n numbers drawn from 0 to 1 lies at 1/2 ± 1/(2·√(n + 2)), normally for large n
/// (it is Beta((n+1)/2, (n+1)/2)).
double Resampling::ranked(std::mt19937_64& random) const {
    const auto n = static_cast<double>(m_sorted.size());
    const double length = std::sqrt(-2 * std::log(unit(random)));
    const double normal = length * std::cos(2 * std::numbers::pi * unit(random));
    const double at = n * (0.5 + normal / (2 * std::sqrt(n + 2))) - 0.5;
    const double rank = std::clamp(at, 0.0, n - 1);
    const auto low = static_cast<std::size_t>(rank);
    const std::size_t high = std::min(low + 1, m_sorted.size() - 1);
    return std::lerp(m_sorted[low], m_sorted[high], rank - static_cast<double>(low));
}

double quantile(std::vector<double>& values, double share) {
    const double rank = share * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(rank);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(low);
    std::ranges::nth_element(values, at);
    const double lower = *at;
    if (low + 1 >= values.size() || rank <= static_cast<double>(low)) {
        return lower;
    }
    const double upper = *std::min_element(at + 1, values.end());
    // Not lerp where one is infinite: that would be no number.
    return std::isfinite(upper) ? std::lerp(lower, upper, rank - static_cast<double>(low)) : upper;
}

}  // namespace dartscope::scaling
