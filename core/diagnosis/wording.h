// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Numbers in findings, written the same by every rule.
namespace dartscope::diagnosis {

/// A share 0 to 1 as a percentage with one decimal (0.1234 -> 12.3), for a sentence's argument.
double percent(double share);

/// "2", "1.5": a number of CPUs or a ratio with at most 3 decimals, for formulas.
std::string plain(double value);

/// "3", "3–8", "3, 6–8": worker counts of a sweep's points, ascending. A range joins neighbours of
/// the list `all`: of 1, 2, 4, 8, 16 measured, 4, 8 and 16 read "4–16".
std::string workerRanges(const std::vector<std::uint32_t>& found,
                         const std::vector<std::uint32_t>& all);

/// Intervals put together where they touch or overlap, ascending.
std::vector<std::pair<std::int64_t, std::int64_t>> united(
    std::vector<std::pair<std::int64_t, std::int64_t>> intervals);

}  // namespace dartscope::diagnosis
