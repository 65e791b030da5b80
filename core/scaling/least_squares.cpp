// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/least_squares.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace dartscope::scaling {
namespace {

/// Columns that differ by less are the same to doubles whose products were summed.
constexpr double kLeastPivot = 1e-12;
/// A coefficient more has to take away this part of the squares at least: less is rounding.
constexpr double kLeastGain = 1e-12;

}  // namespace

void LeastSquares::add(const Coefficients& row, double value) {
    for (std::size_t i = 0; i < m_columns; ++i) {
        for (std::size_t j = 0; j < m_columns; ++j) {
            m_products[i][j] += row[i] * row[j];
        }
        m_withValue[i] += row[i] * value;
    }
    m_values += value * value;
}

/// Gauss–Jordan with columns scaled to length 1; the matrix is symmetric and not negative, so the
/// diagonal serves as pivots.
std::optional<LeastSquares::Coefficients> LeastSquares::solve(unsigned freeSet) const {
    std::array<std::size_t, kMost> column{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < m_columns; ++i) {
        if ((freeSet >> i & 1U) != 0) {
            column[n++] = i;
        }
    }
    std::array<std::array<double, kMost + 1>, kMost> a{};
    Coefficients length{};
    for (std::size_t i = 0; i < n; ++i) {
        length[i] = std::sqrt(m_products[column[i]][column[i]]);
        if (!(length[i] > 0) || !std::isfinite(length[i])) {
            return std::nullopt;
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            a[i][j] = m_products[column[i]][column[j]] / (length[i] * length[j]);
        }
        a[i][n] = m_withValue[column[i]] / length[i];
    }
    for (std::size_t pivot = 0; pivot < n; ++pivot) {
        if (a[pivot][pivot] < kLeastPivot) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = i == pivot ? 0 : a[i][pivot] / a[pivot][pivot];
            for (std::size_t j = pivot; j <= n; ++j) {
                a[i][j] -= factor * a[pivot][j];
            }
        }
    }
    Coefficients x{};
    for (std::size_t i = 0; i < n; ++i) {
        x[column[i]] = a[i][n] / a[i][i] / length[i];
    }
    return x;
}

double LeastSquares::missed(const Coefficients& x) const {
    double sum = m_values;
    for (std::size_t i = 0; i < m_columns; ++i) {
        sum -= 2 * x[i] * m_withValue[i];
        for (std::size_t j = 0; j < m_columns; ++j) {
            sum += x[i] * x[j] * m_products[i][j];
        }
    }
    return std::max(0.0, sum);
}

std::optional<LeastSquares::Coefficients> LeastSquares::free() const {
    return solve((1U << m_columns) - 1);
}

std::optional<LeastSquares::Coefficients> LeastSquares::nonNegative() const {
    std::optional<Coefficients> best;
    double least = 0;
    for (int size = 1; std::cmp_less_equal(size, m_columns); ++size) {
        for (unsigned set = 1; set < 1U << m_columns; ++set) {
            if (std::popcount(set) != size) {
                continue;
            }
            const auto x = solve(set);
            if (!x || std::ranges::any_of(*x, [](double c) { return c < 0; })) {
                continue;
            }
            const double here = missed(*x);
            if (!best || here < least - kLeastGain * m_values) {
                best = x;
                least = here;
            }
        }
    }
    return best;
}

}  // namespace dartscope::scaling
