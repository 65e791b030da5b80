// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <utility>

#include "core/base/result.h"

namespace dartscope::launch {

/// A folder of one's own for a launcher's files; it goes with the object, and all that is in it.
/// A program that is killed cannot clear up: what it left goes when the next folder is made. Each
/// folder is locked as long as its program lives, which the kernel sees to.
class LauncherFolder {
public:
    /// In the system's folder for temporary files, for this user alone. Errors (RunFailed):
    /// "launcher-folder" (folder, reason).
    static Result<LauncherFolder> make();
    /// The same in `base`.
    static Result<LauncherFolder> make(const std::filesystem::path& base);

    LauncherFolder(LauncherFolder&& other) noexcept;
    LauncherFolder& operator=(LauncherFolder&&) = delete;
    ~LauncherFolder();

    const std::filesystem::path& path() const { return m_path; }

private:
    LauncherFolder(std::filesystem::path path, int lock) : m_path(std::move(path)), m_lock(lock) {}
    std::filesystem::path m_path;
    int m_lock;  ///< a descriptor of the folder
};

}  // namespace dartscope::launch
