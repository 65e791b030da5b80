// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/estimate.h"

#include <cmath>

namespace dartscope::darts {

double estimatePi(std::uint64_t hits, std::uint64_t darts) {
    if (darts == 0)
        return 0.0;
    return 4.0 * (static_cast<double>(hits) / static_cast<double>(darts));
}

double standardError(std::uint64_t hits, std::uint64_t darts) {
    if (darts == 0)
        return 2.0;
    const auto n = static_cast<double>(darts);
    const double p = static_cast<double>(hits) / n;
    const double q = static_cast<double>(darts - hits) / n;  // 1 − p without cancellation
    return 4.0 * std::sqrt(p * q / n);
}

}  // namespace dartscope::darts
