// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// Numbers as the terminal shows them, the same in every locale.
namespace dartscope::cli {

/// 30000000 as "30 000 000".
std::string grouped(std::uint64_t value);
/// "1.54 s", "12.3 ms", "840 ns", "2 min 05 s": three significant digits.
std::string duration(double seconds);
/// "19.3 G darts/s".
std::string rate(double dartsPerSecond);
/// "4.2 %" of a share of 0 to 1.
std::string percent(double share);
/// Three decimals at most, for speedups.
std::string ratio(double value);
/// "3.1415942 ± 0.0000094": as many digits as two of the error's.
std::string withError(double value, double error);

}  // namespace dartscope::cli
