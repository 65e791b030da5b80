// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace dartscope::cli {
namespace {

/// Decimals that leave three significant digits of a value from 1 to 1000.
int decimalsFor(double value) {
    return value < 10 ? 2 : value < 100 ? 1 : 0;
}

}  // namespace

std::string grouped(std::uint64_t value) {
    std::string digits = fmt::format("{}", value);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ' ');
    }
    return digits;
}

std::string duration(double seconds) {
    if (seconds >= 99.5) {
        const auto whole = std::llround(seconds);
        return whole >= 3600 ? fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60)
                             : fmt::format("{} min {:02} s", whole / 60, whole % 60);
    }
    struct Unit {
        double seconds;
        const char* name;
    };
    constexpr std::array<Unit, 4> kUnits{{{1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}, {1e-9, "ns"}}};
    for (const Unit& unit : kUnits) {
        const double value = seconds / unit.seconds;
        if (value >= 0.9995) {
            return fmt::format("{:.{}f} {}", value, decimalsFor(value), unit.name);
        }
    }
    return fmt::format("{:.0f} ns", seconds * 1e9);
}

std::string rate(double dartsPerSecond) {
    constexpr std::array<const char*, 5> kPrefixes{"", "k ", "M ", "G ", "T "};
    std::size_t prefix = 0;
    while (dartsPerSecond >= 999.5 && prefix + 1 < kPrefixes.size()) {
        dartsPerSecond /= 1000;
        ++prefix;
    }
    return fmt::format("{:.{}f} {}darts/s", dartsPerSecond, decimalsFor(dartsPerSecond),
                       kPrefixes[prefix]);
}

std::string percent(double share) {
    const double value = share * 100;
    return fmt::format("{:.{}f} %", value, value >= 99.95 ? 0 : 1);
}

std::string ratio(double value) {
    return fmt::format("{:.{}f}", value, value >= 100 ? 1 : value >= 10 ? 2 : 3);
}

std::string withError(double value, double error) {
    const int decimals =
        error > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(error))), 1, 15) : 6;
    return fmt::format("{:.{}f} ± {:.{}f}", value, decimals, error, decimals);
}

}  // namespace dartscope::cli
