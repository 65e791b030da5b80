// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace dartscope::scaling {

/// Least squares of at most three coefficients, and the same with none below 0. Small enough for
/// every set of coefficients that are free to be tried, so there is no iteration and no tolerance
/// on which the answer depends (after Lawson and Hanson, "Solving Least Squares Problems", ch. 23).
class LeastSquares {
public:
    static constexpr std::size_t kMost = 3;
    using Coefficients = std::array<double, kMost>;

    /// For the first `columns` coefficients; the others stay 0.
    explicit LeastSquares(std::size_t columns) : m_columns(columns) {}

    /// One equation Σ row·x = value, already multiplied by the square root of its weight.
    void add(const Coefficients& row, double value);

    /// All coefficients free. Nothing where the equations do not settle them.
    std::optional<Coefficients> free() const;
    /// None below 0. A coefficient that makes no difference to be seen is 0.
    std::optional<Coefficients> nonNegative() const;

private:
    std::optional<Coefficients> solve(unsigned freeSet) const;
    /// Sum of squares that the equations miss their values by.
    double missed(const Coefficients& x) const;

    std::size_t m_columns;
    std::array<Coefficients, kMost> m_products{};  ///< of two columns
    Coefficients m_withValue{};                    ///< of a column and the values
    double m_values = 0;                           ///< of the values with themselves
};

}  // namespace dartscope::scaling
