// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace dartscope {

/// What a count may be and which error it gives outside: the error's arguments are the text as
/// given, the smallest and the largest value, and `what` its stable name ("darts", "workers").
struct CountRange {
    std::string_view what;
    std::uint64_t least;
    std::uint64_t most;
};

/// Reads a whole number as people write it: "1000000", "1e9", "2.5e6", "30M" (k, K, M, G, T, P for
/// powers of 1000), "1 000 000" and "1_000_000" (in groups of three: "1 2" is no number), with
/// spaces around it. Exact: it never goes through floating point.
/// Errors (InvalidArgument; arguments: what, text, least, most): "not-a-number", "not-whole",
/// "out-of-range" (negative numbers too).
Result<std::uint64_t> parseCount(std::string_view text, CountRange range);

/// Reads a real number within [least, most] in the C locale. Errors as parseCount.
Result<double> parseReal(std::string_view text, std::string_view what, double least, double most);

/// 1234567 as "1 234 567" would be locale; this one is locale-free and short: "1e9", "30M" where
/// exact, else plain digits. parseCount reads it back.
std::string shortCount(std::uint64_t value);

}  // namespace dartscope
