// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/gui/bridge/convergence.h"

namespace dartscope::gui {

/// Darts at most that firstDarts() counts: some milliseconds with vector instructions.
inline constexpr std::uint64_t kMostFirstDarts = std::uint64_t{1} << 24;

/// The hits among the run's first 1,000, … darts, twelve steps a decade, as far as they were
/// thrown and kMostFirstDarts goes. They are counted again: a dart is a pure function of the seed
/// and its number. Empty where fewer were thrown, or where all workers threw the same ones.
std::vector<DartCount> firstDarts(const record::RunRecord& record);

}  // namespace dartscope::gui
