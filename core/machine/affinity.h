// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace dartscope::machine {

/// Ids of the CPUs that the calling thread may run on, ascending, on machines of any size. Absent
/// where the system does not tell.
std::optional<std::vector<int>> affinityMask();

}  // namespace dartscope::machine
