// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace dartscope::machine {

/// Which of the CPUs share a physical core, each group ascending, groups by their lowest id. Empty
/// where that cannot be told: a file is missing, or a hypervisor shows every CPU as a core of its
/// own, which is what it does both where that is so and where it hides the hardware threads.
/// `cpuInfo` is the text of /proc/cpuinfo.
std::vector<std::vector<int>> readCores(const std::filesystem::path& root,
                                        const std::vector<int>& online, std::string_view cpuInfo);

}  // namespace dartscope::machine
