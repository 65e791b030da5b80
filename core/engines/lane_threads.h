// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/result.h"
#include "core/engines/team.h"

namespace dartscope::engines {

/// Starts a thread for each lane of the team, runs `work` on it with the lane's number, does
/// `meanwhile` on the calling thread, and joins them all. Where a thread cannot be started the team
/// is dismissed and `meanwhile` left out. Error (RunFailed): "out-of-threads".
Result<void> onLaneThreads(Team& team, const std::function<void(std::uint32_t lane)>& work,
                           const std::function<void()>& meanwhile = {});

}  // namespace dartscope::engines
