// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/machine/host_probe.h"

namespace dartscope::machine {
namespace {

using Counter = std::optional<std::int64_t>;

/// From one instant of a counter to another, also where it went past the end of 64 bits.
std::int64_t distance(std::int64_t from, std::int64_t to) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(to) -
                                     static_cast<std::uint64_t>(from));
}

/// How far a counter went; never back, since the kernel corrects some of its sums.
Counter advance(const Counter& before, const Counter& after) {
    if (!before || !after) {
        return std::nullopt;
    }
    return std::max<std::int64_t>(0, distance(*before, *after));
}

void addThrottles(const HostSample& before, const HostSample& after, HostDelta& delta) {
    for (const ThrottleCount& end : after.throttles) {
        const auto start =
            std::find_if(before.throttles.begin(), before.throttles.end(),
                         [&](const ThrottleCount& count) { return count.group == end.group; });
        if (start == before.throttles.end()) {
            continue;
        }
        const std::int64_t periods = end.periods - start->periods;
        const std::int64_t throttled = end.throttledPeriods - start->throttledPeriods;
        // Without a period that had work, nothing was throttled.
        const double share =
            periods > 0 ? std::clamp(static_cast<double>(throttled) / static_cast<double>(periods),
                                     0.0, 1.0)
                        : 0.0;
        if (share >= delta.throttledShare.value_or(0)) {
            delta.throttledShare = share;
            delta.throttledNs = std::max<std::int64_t>(0, end.throttledNs - start->throttledNs);
        }
    }
}

}  // namespace

HostDelta between(const HostSample& before, const HostSample& after) {
    HostDelta delta;
    delta.wallNs = after.wallNs - before.wallNs;
    delta.cpus = after.cpus;
    addThrottles(before, after, delta);
    const double capacityNs = static_cast<double>(delta.wallNs) * delta.cpus;
    if (delta.wallNs <= 0 || delta.cpus <= 0 || before.cpus != after.cpus) {
        return delta;
    }
    const auto share = [&](double usedNs) { return std::clamp(usedNs / capacityNs, 0.0, 1.0); };
    const auto ns = [](const Counter& counter) { return static_cast<double>(counter.value_or(0)); };
    const Counter busy = advance(before.busyNs, after.busyNs);
    const Counter steal = advance(before.stealNs, after.stealNs);
    const Counter program = advance(before.programNs, after.programNs);
    const Counter children = advance(before.childrenNs, after.childrenNs);
    const Counter display = advance(before.displayNs, after.displayNs);
    if (steal) {
        delta.stealShare = share(ns(steal));
    }
    if (program) {
        delta.ownShare = share(ns(program) + ns(display));
    }
    if (busy && program && children) {
        delta.foreignShare = share(ns(busy) - ns(program) - ns(children) - ns(display));
    }
    return delta;
}

}  // namespace dartscope::machine
