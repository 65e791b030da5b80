// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dartscope::launch {

/// Whether it is a file that this user may execute.
bool isExecutable(const std::filesystem::path& path);

/// The first program of that name in the folders of `path` (as PATH has them); nothing where there
/// is none.
std::optional<std::filesystem::path> findInPath(std::string_view path, std::string_view name);

}  // namespace dartscope::launch
