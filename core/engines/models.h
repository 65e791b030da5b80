// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/engines/team.h"

/// The models at work, one file each. Every one throws all the darts of the team (or, stopped,
/// those it comes to) and gives their hits, added up as that model does it. Errors (RunFailed):
/// "out-of-threads", "out-of-processes" (lanes that could be started, lanes wanted); (Unavailable)
/// "built-without" (library, package); (InvalidArgument)
/// "value-not-in-model" and "out-of-range" as in catalogue.h, for a schedule or a number of workers
/// that the model does not have.
namespace dartscope::engines {

Result<std::uint64_t> serial(Team& team);
Result<std::uint64_t> threads(Team& team);
Result<std::uint64_t> openmp(Team& team);
Result<std::uint64_t> threadPool(Team& team);
Result<std::uint64_t> gil(Team& team);
Result<std::uint64_t> tasks(Team& team);
Result<std::uint64_t> processes(Team& team);
Result<std::uint64_t> pool(Team& team);

}  // namespace dartscope::engines
