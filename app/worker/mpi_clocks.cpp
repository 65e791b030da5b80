// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/mpi_clocks.h"

#include <algorithm>
#include <string>

#include "app/worker/mpi_tags.h"
#include "core/base/clock.h"

namespace dartscope::worker {
namespace {

constexpr int kRounds = 40;

void answer(MpiWorld& world, int rank) {
    for (int round = 0; round < kRounds; ++round) {
        world.receive(rank, kTagTime, true);
        world.send(rank, kTagTime, std::to_string(monotonicNs()));
    }
}

ClockOffset ask(MpiWorld& world) {
    ClockOffset best;
    std::int64_t shortest = INT64_MAX;
    world.receive(0, kTagTurn);
    for (int round = 0; round < kRounds; ++round) {
        const std::int64_t sent = monotonicNs();
        world.send(0, kTagTime, "");
        const std::int64_t theirs = std::stoll(world.receive(0, kTagTime, true));
        const std::int64_t back = monotonicNs();
        if (back - sent < shortest) {
            shortest = back - sent;
            best = {theirs - (sent + shortest / 2), shortest / 2 + 1};
        }
    }
    return best;
}

}  // namespace

ClockOffset measureClock(MpiWorld& world, bool away) {
    const auto all = world.gatherNumbers({away ? 1 : 0});
    if (world.rank() != 0) {
        return away ? ask(world) : ClockOffset{};
    }
    for (int rank = 1; rank < world.size(); ++rank) {
        if (all[static_cast<std::size_t>(rank)] != 0) {
            world.send(rank, kTagTurn, "");
            answer(world, rank);
        }
    }
    return {};
}

ClockOffset between(const ClockOffset& before, const ClockOffset& after) {
    const std::int64_t apart = std::abs(after.offsetNs - before.offsetNs);
    return {before.offsetNs + (after.offsetNs - before.offsetNs) / 2,
            std::max(before.boundNs, after.boundNs) + (apart + 1) / 2};
}

}  // namespace dartscope::worker
