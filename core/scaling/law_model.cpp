// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/law_model.h"

#include <limits>

namespace dartscope::scaling {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

double share(double part, double whole) {
    return whole > 0 ? part / whole : kInfinite;
}

}  // namespace

LawCoefficients LawModel::terms(double workers) const {
    switch (m_law) {
        case Law::Amdahl:
            return {1 / workers, 1, 0};
        case Law::Gustafson:
            return {workers, 1, 0};
        default:
            return {1 / workers, (workers - 1) / workers, workers - 1};
    }
}

LeastSquares LawModel::equations(std::span<const double> workers,
                                 std::span<const double> times) const {
    LeastSquares equations(m_law == Law::Usl ? 3 : 2);
    for (std::size_t i = 0; i < times.size(); ++i) {
        LawCoefficients row = terms(workers[i]);
        for (double& term : row) {
            term = m_law == Law::Gustafson ? term * times[i] : term / times[i];
        }
        equations.add(row, 1);
    }
    return equations;
}

double LawModel::time(const LawCoefficients& x, double workers) const {
    const LawCoefficients row = terms(workers);
    const double sum = x[0] * row[0] + x[1] * row[1] + x[2] * row[2];
    return m_law == Law::Gustafson ? 1 / sum : sum;
}

double LawModel::sigma(const LawCoefficients& x) const {
    return share(x[1], m_law == Law::Usl ? x[0] : x[0] + x[1]);
}

double LawModel::kappa(const LawCoefficients& x) const {
    return m_law == Law::Usl ? share(x[2], x[0]) : 0;
}

double LawModel::mostSigma() const {
    return m_law == Law::Usl ? kInfinite : 1;
}

}  // namespace dartscope::scaling
