// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dartscope::darts {

/// The estimate of π from hits of darts thrown: 4·hits/darts, the board being π/4 of the square.
/// From 0 to 4. No darts: 0 (never NaN). Expects hits ≤ darts.
double estimatePi(std::uint64_t hits, std::uint64_t darts);

/// The standard error of estimatePi: 4·√(p(1−p)/n), with p the share of hits (a binomial count). No
/// darts: 2, the largest that a single dart could have (p = ½), finite and never NaN. 0 where all
/// darts or none hit, which says little when they are few.
double standardError(std::uint64_t hits, std::uint64_t darts);

}  // namespace dartscope::darts
