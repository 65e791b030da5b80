// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/estimate.h"

#include <cmath>

namespace dartscope::record {

std::optional<Estimate> estimate(std::uint64_t darts, std::uint64_t hits) {
    if (darts == 0 || hits > darts) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(darts);
    const double p = static_cast<double>(hits) / n;
    const double missed = static_cast<double>(darts - hits) / n;
    return Estimate{4 * p, 4 * std::sqrt(p * missed / n)};
}

}  // namespace dartscope::record
