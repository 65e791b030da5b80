// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace dartscope {
namespace {

/// An open file descriptor, closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { reset(-1); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    void reset(int fd) {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
        m_fd = fd;
    }
    /// Closes now and says whether that worked: a full disk may only show here.
    bool close() {
        const int fd = m_fd;
        m_fd = -1;
        return ::close(fd) == 0;
    }

private:
    int m_fd;
};

std::string systemReason(int error) {
    return std::generic_category().message(error);
}

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The file that `path` means once its symbolic links are followed, even where the last one points
/// at nothing yet; nothing where they run in a circle.
std::optional<std::filesystem::path> followLinks(std::filesystem::path path) {
    constexpr int kLinuxFollowsAtMost = 40;
    std::error_code error;
    for (int followed = 0; followed <= kLinuxFollowsAtMost; ++followed) {
        if (!std::filesystem::is_symlink(path, error)) {
            return path;
        }
        const auto next = std::filesystem::read_symlink(path, error);
        if (error) {
            return path;
        }
        path = path.parent_path() / next;
    }
    return std::nullopt;
}

/// A short name of its own in `folder`: the target's may already be as long as names can be.
std::string temporaryName(const std::filesystem::path& folder) {
    static std::atomic<std::uint64_t> s_number{0};
    return folder / fmt::format(".dartscope-{}-{}", ::getpid(), s_number++);
}

/// A new file that gets its target's name once it is written. Its mode is what the umask leaves:
/// asking for the umask would change it for every thread for a moment.
class NewFile {
public:
    /// Where the file system can do it, the file has no name until then: of a program that is
    /// killed nothing stays. Invalid where errno says why.
    explicit NewFile(const std::filesystem::path& folder)
        : m_folder(folder),
          m_file(::open(folder.empty() ? "." : folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC,
                        0666)) {
        if (m_file.valid() && ::access(linkOf(m_file).c_str(), F_OK) == 0) {
            return;
        }
        do {
            m_name = temporaryName(folder);
            m_file.reset(::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        } while (!m_file.valid() && errno == EEXIST);
    }
    ~NewFile() {
        if (!m_name.empty()) {
            ::unlink(m_name.c_str());
        }
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    bool valid() const { return m_file.valid(); }
    int get() const { return m_file.get(); }

    /// Closes the file and puts it in the target's place; errno says why not.
    bool takePlaceOf(const std::filesystem::path& target) {
        while (m_name.empty()) {
            std::string name = temporaryName(m_folder);
            if (::linkat(AT_FDCWD, linkOf(m_file).c_str(), AT_FDCWD, name.c_str(),
                         AT_SYMLINK_FOLLOW) == 0) {
                m_name = std::move(name);
            } else if (errno != EEXIST) {
                return false;
            }
        }
        if (!m_file.close() || ::rename(m_name.c_str(), target.c_str()) != 0) {
            return false;
        }
        m_name.clear();
        return true;
    }

private:
    static std::string linkOf(const Descriptor& file) {
        return fmt::format("/proc/self/fd/{}", file.get());
    }

    std::filesystem::path m_folder;
    Descriptor m_file;
    std::string m_name;  ///< empty: none yet, or it is the target's by now
};

/// Why a file of this status must not be replaced, or nothing.
std::optional<std::string> reasonAgainst(const std::filesystem::path& target,
                                         const std::filesystem::file_status& status) {
    if (!std::filesystem::exists(status)) {
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(status)) {
        return std::filesystem::is_directory(status) ? "it is a folder"
                                                     : "it is not a regular file";
    }
    // A rename asks the folder alone; somebody who write-protected the file means the file.
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) {
        return systemReason(errno);
    }
    return std::nullopt;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    const auto refuse = [&](std::string reason) {
        return fail(ErrorCode::RunFailed, "cannot-write", {path.string(), std::move(reason)});
    };
    const auto target = followLinks(path);
    if (!target) {
        return refuse(systemReason(ELOOP));
    }
    std::error_code ignored;
    const auto status = std::filesystem::status(*target, ignored);
    if (auto reason = reasonAgainst(*target, status)) {
        return refuse(std::move(*reason));
    }
    NewFile file(target->parent_path());
    if (!file.valid()) {
        return refuse(systemReason(errno));
    }
    const bool keepMode = std::filesystem::exists(status);
    const auto mode = static_cast<mode_t>(status.permissions()) & 0777;
    const bool written = writeAll(file.get(), bytes) &&
                         (!keepMode || ::fchmod(file.get(), mode) == 0) &&
                         ::fsync(file.get()) == 0 && file.takePlaceOf(*target);
    if (!written) {
        return refuse(systemReason(errno));
    }
    return {};
}

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limitBytes) {
    const auto refuse = [&](std::string reason) {
        return fail(ErrorCode::InvalidFile, "cannot-read", {path.string(), std::move(reason)});
    };
    const auto tooLarge = [&](std::uint64_t size) {
        return fail(ErrorCode::InvalidFile, "file-too-large",
                    {path.string(), fmt::format("{}", size), fmt::format("{}", limitBytes)});
    };
    // O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!file.valid() || ::fstat(file.get(), &info) != 0) {
        return refuse(systemReason(errno));
    }
    if (!S_ISREG(info.st_mode)) {
        return refuse(S_ISDIR(info.st_mode) ? "it is a folder" : "it is not a regular file");
    }
    if (static_cast<std::uint64_t>(info.st_size) > limitBytes) {
        return tooLarge(static_cast<std::uint64_t>(info.st_size));
    }
    // Read to the end, not to the size: files under /proc have none, and others may be growing.
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(info.st_size));
    std::vector<char> piece(65'536);  // too much for a small stack
    for (;;) {
        const ssize_t got = ::read(file.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return refuse(systemReason(errno));
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limitBytes) {
            return tooLarge(bytes.size());
        }
    }
}

}  // namespace dartscope
