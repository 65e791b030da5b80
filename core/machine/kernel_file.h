// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dartscope::machine {

/// What became of reading a kernel's file.
enum class FileState {
    Read,
    Absent,      ///< not offered here; not a fault
    Unreadable,  ///< it is there and cannot be read
};

/// A file of proc or sysfs.
struct KernelFile {
    FileState state = FileState::Absent;
    std::string text;  ///< its content; empty unless read
};

/// Reads a file whose size the kernel does not tell (proc, sysfs, cgroup), at most 4 MiB of it.
KernelFile readKernelFile(const std::filesystem::path& path);

/// `path` of the machine ("/proc/stat") under a root folder.
std::filesystem::path under(const std::filesystem::path& root, const std::filesystem::path& path);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// Fit to be shown and written as JSON whatever the bytes were: trimmed, other than printable ASCII
/// as '?', at most 200 characters.
std::string printable(std::string_view text);

}  // namespace dartscope::machine
