// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dartscope::machine {

/// A cgroup hierarchy as it is mounted.
struct CgroupMount {
    bool unified = false;                  ///< version 2
    std::vector<std::string> controllers;  ///< version 1 only
    std::string shownRoot;                 ///< the group that the mount point shows
    std::filesystem::path point;           ///< the mount point
};

/// The cgroup mounts of a proc/self/mountinfo; lines of another form are skipped.
std::vector<CgroupMount> parseCgroupMounts(std::string_view mountInfo);

/// The path of this process by controller from a proc/self/cgroup; version 2 under "". Lines of
/// another form are skipped.
std::map<std::string, std::string> parseCgroupPaths(std::string_view selfCgroup);

}  // namespace dartscope::machine
