// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace dartscope::testing {

/// An #include that the map of the house does not have.
struct BadInclude {
    std::string file;  ///< from the repository's root
    int line = 0;      ///< from 1
    std::string why;

    bool operator==(const BadInclude&) const = default;
};

/// "core/base/text.cpp:12: why"
std::ostream& operator<<(std::ostream& out, const BadInclude& bad);

struct IncludeReport {
    std::size_t filesRead = 0;
    std::vector<BadInclude> bad;  ///< by file and line
};

/// Reads every C++ file of `core/` and `app/` below `root` and holds its includes against the
/// arrows of the house. Nothing is found where there are no such folders: look at `filesRead`.
IncludeReport checkIncludes(const std::filesystem::path& root);

}  // namespace dartscope::testing
