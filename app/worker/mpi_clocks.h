// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/worker/mpi_world.h"

namespace dartscope::worker {

/// How a rank's clock stands to rank 0's: its instants + offsetNs are rank 0's, within ± boundNs.
struct ClockOffset {
    std::int64_t offsetNs = 0;
    std::int64_t boundNs = 0;
};

/// Collective. Holds the clocks of ranks on other hosts than rank 0's (`away`) against rank 0's by
/// messages there and back: of many, the one that was under way shortest says where rank 0's
/// clock stood, within half that time. Ranks on rank 0's host share its clock: 0 ± 0.
ClockOffset measureClock(MpiWorld& world, bool away);

/// The offset to use for what lies between two measurements: their mean, with a bound that holds
/// both.
ClockOffset between(const ClockOffset& before, const ClockOffset& after);

}  // namespace dartscope::worker
