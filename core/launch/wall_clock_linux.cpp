// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/timex.h>

#include <algorithm>
#include <ctime>

#include "core/base/clock.h"
#include "core/launch/wall_clock.h"

namespace dartscope::launch {
namespace {

constexpr std::int64_t kUnsynchronisedNs = 16'000'000'000;
constexpr std::int64_t kNsPerUs = 1'000;
constexpr std::int64_t kNsPerS = 1'000'000'000;

std::int64_t largestErrorNs() {
    timex state{};
    if (::adjtimex(&state) < 0 || (state.status & STA_UNSYNC) != 0) {
        return kUnsynchronisedNs;
    }
    return std::clamp<std::int64_t>(state.maxerror * kNsPerUs, 0, kUnsynchronisedNs);
}

}  // namespace

WallClock wallClock() {
    timespec wall{};
    const std::int64_t before = monotonicNs();
    ::clock_gettime(CLOCK_REALTIME, &wall);
    const std::int64_t after = monotonicNs();
    const std::int64_t middle = before + (after - before) / 2;
    return {.offsetNs = wall.tv_sec * kNsPerS + wall.tv_nsec - middle,
            .boundNs = largestErrorNs() + (after - before + 1) / 2};
}

}  // namespace dartscope::launch
