// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/experiment/outcome.h"

namespace dartscope::exchange {

/// What every export carries, in the order of showing: title, parameters, machine, seed, date and
/// program version. Keys are stable English names, values locale-free; none contains a line break.
using Metadata = std::vector<std::pair<std::string, std::string>>;

/// "title", "model", "workers", "darts", "seed", "kernel", "schedule", "sharing", "task_size",
/// "cpus" (where confined), "host", "cpu_model", "operating_system", "allowed_cpus", "bound_by",
/// "started_at", "program".
Metadata metadata(const record::RunRecord& record);

/// The same for a sweep: "models" in place of "model", and "repeats", "scaling", "base".
Metadata metadata(const record::SweepRecord& record);

}  // namespace dartscope::exchange
