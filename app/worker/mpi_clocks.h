// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/mpi_world.h"
#include "core/launch/clock_offset.h"

namespace dartscope::worker {

/// Collective. Holds the clocks of ranks on other hosts than rank 0's (`away`) against rank 0's by
/// messages there and back: this rank's instants + offset are rank 0's. Ranks on rank 0's host
/// share its clock: 0 ± 0.
launch::ClockOffset measureClock(MpiWorld& world, bool away);

}  // namespace dartscope::worker
