// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dartscope::launch {

/// How this host's CLOCK_MONOTONIC stands to the wall clock: the instant t of monotonicNs() was
/// t + offsetNs since 1970, within ± boundNs of what other hosts call it.
struct WallClock {
    std::int64_t offsetNs = 0;
    std::int64_t boundNs = 0;

    bool operator==(const WallClock&) const = default;
};

/// Reads both clocks now. The bound is the kernel's own estimate of the wall clock's largest error
/// (adjtimex(2)); 16 s, which the kernel calls an unsynchronised clock, where it has none.
WallClock wallClock();

}  // namespace dartscope::launch
