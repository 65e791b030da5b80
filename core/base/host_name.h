// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace dartscope {

/// Longer names of hosts are cut.
inline constexpr std::size_t kLongestHostName = 255;

/// What this host calls itself (gethostname(2)); empty where it cannot be had. Any thread.
std::string hostName();

}  // namespace dartscope
