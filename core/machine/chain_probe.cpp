// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/chain_probe.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "core/base/clock.h"

namespace dartscope::machine {
namespace {

constexpr int kTries = 4;
constexpr int kRounds = 640;
constexpr int kAdditionsARound = 16;

/// Additions that wait for each other. What is added is hidden from the compiler, and each sum,
/// so that it neither foresees nor merges any; processors that add constants for nothing cannot
/// either.
std::uint64_t addOneByOne(std::uint64_t sum, std::uint64_t step) {
    for (int round = 0; round < kRounds; ++round) {
        for (int i = 0; i < kAdditionsARound; ++i) {
            sum += step;
            asm volatile("" : "+r"(sum), "+r"(step));
        }
    }
    return sum;
}

}  // namespace

double chainNs() {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::uint64_t sum = 0;
    for (int i = 0; i < kTries; ++i) {
        const std::int64_t before = monotonicNs();
        sum = addOneByOne(sum, static_cast<std::uint64_t>(before) | 1);
        least = std::min(least, monotonicNs() - before);
    }
    return static_cast<double>(least) / (kRounds * kAdditionsARound);
}

}  // namespace dartscope::machine
