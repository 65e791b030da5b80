// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace dartscope::testing {

/// Open descriptors of this process.
std::size_t openDescriptors();

/// Whether this process has a child, ended or not.
bool hasChildren();

/// Whether no process was started by a path below `folder`, or by `program`, or is still there;
/// looks again for at most 10 s, since the kernel takes a moment to bury what was killed.
bool nothingRunsFrom(const std::filesystem::path& folder);

}  // namespace dartscope::testing
