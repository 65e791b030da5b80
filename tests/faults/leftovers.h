// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dartscope::testing {

/// Open descriptors of this process.
std::size_t openDescriptors();

/// Whether this process has a child, ended or not.
bool hasChildren();

/// The children of this process that are there now, ended ones too.
std::vector<pid_t> childProcesses();

/// Whether no process is left in these sessions, ended ones not counted; looks again for at most
/// 10 s. A worker's session has the number of its process.
bool nothingRunsInSessions(const std::vector<pid_t>& sessions);

/// Whether no process was started by a path below `folder`, or by `program`, or is still there;
/// looks again for at most 10 s, since the kernel takes a moment to bury what was killed.
bool nothingRunsFrom(const std::filesystem::path& folder);

}  // namespace dartscope::testing
