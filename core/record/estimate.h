// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace dartscope::record {

/// π as some darts estimate it.
struct Estimate {
    double pi = 0;             ///< 4p with p = hits / darts: the circle fills π/4 of the square
    double standardError = 0;  ///< 4·sqrt(p(1−p)/darts), the binomial's
};

/// Nothing where no dart was thrown. `hits` is at most `darts`.
std::optional<Estimate> estimate(std::uint64_t darts, std::uint64_t hits);

}  // namespace dartscope::record
