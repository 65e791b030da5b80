// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/scaling/laws.h"
#include "core/scaling/least_squares.h"

namespace dartscope::scaling {

using LawCoefficients = LeastSquares::Coefficients;

/// A law as a sum of terms whose coefficients are not negative. Amdahl: T = a/W + b, with a the
/// part that is shared and b the serial part. Gustafson: 1/T = a·W + b, the same of the rates. Usl:
/// T = a/W + b·(W−1)/W + c·(W−1).
class LawModel {
public:
    explicit LawModel(Law law) : m_law(law) {}

    /// The equations of times at worker counts, each weighted by 1/T²: what counts is by which part
    /// of itself a time is missed. Times above 0.
    LeastSquares equations(std::span<const double> workers, std::span<const double> times) const;
    double time(const LawCoefficients& x, double workers) const;
    double t1(const LawCoefficients& x) const { return time(x, 1); }
    /// s or σ; infinite where the law gives one worker no time.
    double sigma(const LawCoefficients& x) const;
    double kappa(const LawCoefficients& x) const;
    /// What sigma() can be at most.
    double mostSigma() const;

private:
    LawCoefficients terms(double workers) const;

    Law m_law;
};

}  // namespace dartscope::scaling
