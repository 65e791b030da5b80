// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dartscope::launch {

/// The environment variable that tells the processes of one run of somebody else's program,
/// wherever they went.
inline constexpr const char* kRunMark = "DARTSCOPE_RUN";

/// A value for kRunMark that no other run has.
std::string newRunMark();

/// Kills every process of this user that was started with kRunMark at that value, until none is
/// there or a second is over. Returns how many there were.
int killMarked(const std::string& mark);

}  // namespace dartscope::launch
