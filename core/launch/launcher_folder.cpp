// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/launcher_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/host_name.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "dartscope-";
constexpr std::size_t kNameLength = kPrefix.size() + 6;
/// In a folder that is in use or was: the host of the program that locked it. A folder without it
/// is somebody else's, or one that is being made.
constexpr const char* kOwner = "owner";

/// An open folder of this user's that is no link; -1 where it is not that.
int openOwn(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat info {};
    if (descriptor >= 0 && (::fstat(descriptor, &info) != 0 || info.st_uid != ::geteuid())) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

bool lock(int folder) {
    return ::flock(folder, LOCK_EX | LOCK_NB) == 0;
}

bool writeOwner(int folder) {
    const int file =
        ::openat(folder, kOwner, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    const std::string host = hostName();
    const bool whole = ::write(file, host.data(), host.size()) == static_cast<ssize_t>(host.size());
    return ::close(file) == 0 && whole;
}

std::string readOwner(int folder) {
    const int file = ::openat(folder, kOwner, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        return {};
    }
    std::string host(kLongestHostName, '\0');
    const ssize_t got = ::read(file, host.data(), host.size());
    ::close(file);
    host.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return host;
}

/// Locks reach no further than a host where a file system is shared: only this host's are judged.
bool isAbandoned(int folder) {
    const std::string owner = readOwner(folder);
    return !owner.empty() && owner == hostName() && lock(folder);
}

void removeAbandoned(const fs::path& base) {
    std::error_code error;
    for (fs::directory_iterator entry(base, error), last; !error && entry != last;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.size() != kNameLength || !name.starts_with(kPrefix)) {
            continue;
        }
        const int folder = openOwn(entry->path());
        if (folder < 0) {
            continue;
        }
        if (isAbandoned(folder)) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
        }
        ::close(folder);
    }
}

}  // namespace

Result<LauncherFolder> LauncherFolder::make() {
    std::error_code error;
    const fs::path base = fs::temp_directory_path(error);
    return make(error ? fs::path("/tmp") : base);
}

Result<LauncherFolder> LauncherFolder::make(const fs::path& base) {
    removeAbandoned(base);
    std::string pattern = (base / (std::string(kPrefix) + "XXXXXX")).string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        return fail(ErrorCode::RunFailed, "launcher-folder",
                    {base.string(), std::generic_category().message(errno)});
    }
    LauncherFolder made(pattern, openOwn(pattern));
    // Locked before it says whose it is. One that cannot be locked works too; it is never taken
    // for an abandoned one.
    if (made.m_lock >= 0 && lock(made.m_lock)) {
        writeOwner(made.m_lock);
    }
    return made;
}

LauncherFolder::LauncherFolder(LauncherFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1)) {}

LauncherFolder::~LauncherFolder() {
    if (!m_path.empty()) {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

}  // namespace dartscope::launch
