// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/mpi_clocks.h"

#include <string>

#include "app/worker/mpi_tags.h"
#include "core/base/clock.h"

namespace dartscope::worker {
namespace {

using launch::ClockOffset;
using launch::ClockQuestions;

void answer(MpiWorld& world, int rank) {
    for (int round = 0; round < ClockQuestions::kRounds; ++round) {
        world.receive(rank, kTagTime, true);
        world.send(rank, kTagTime, std::to_string(monotonicNs()));
    }
}

ClockOffset ask(MpiWorld& world) {
    ClockQuestions questions;
    world.receive(0, kTagTurn);
    while (!questions.enough()) {
        questions.asked(monotonicNs());
        world.send(0, kTagTime, "");
        const std::int64_t theirs = std::stoll(world.receive(0, kTagTime, true));
        questions.answered(monotonicNs(), theirs);
    }
    return *questions.best();
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

}  // namespace dartscope::worker
