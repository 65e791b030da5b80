// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/machine/allowed_cpus.h"

namespace dartscope::machine {

/// A host as the tasks of a batch system's job had it together; `tasks` (at least one) are what
/// each of them read there, `atOnce` (at least 1) the most that were at work at one time. Its CPUs
/// are the union of theirs; what the batch system granted is the grant of one task, so many times.
/// Where that grant is not wider than all else it is what binds, because the batch system set the
/// affinity mask, too.
Machine hostOfTasks(const std::vector<Machine>& tasks, int atOnce);

}  // namespace dartscope::machine
