// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace dartscope {

/// Writes the whole file or leaves the old one as it was: new file in the same folder, without a
/// name where the file system has such, fsync, rename. A symbolic link is followed, so the link
/// stays; permissions of an old file stay too. Errors (RunFailed; arguments: path, reason of the
/// system): "cannot-write". Anything that is not a regular file is refused, and so is a file that
/// is write-protected. Any thread may call it.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Reads a regular file of at most `limitBytes`, which an empty file fits too. Errors (InvalidFile;
/// arguments: path, reason): "cannot-read", "file-too-large" (path, size, limit). FIFOs and devices
/// are refused unread.
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limitBytes);

}  // namespace dartscope
