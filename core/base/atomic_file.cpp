// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <optional>
#include <system_error>

namespace dartscope {
namespace {

/// An open file descriptor, closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
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

/// Creates a new file in `folder` and puts its name into `name`. Its mode is what the umask leaves:
/// asking for the umask would change it for every thread for a moment.
int createTemporary(const std::filesystem::path& folder, std::string& name) {
    static std::atomic<std::uint64_t> s_number{0};
    int fd = -1;
    do {
        // A short name of its own: the target's may already be as long as names can be.
        name = folder / fmt::format(".dartscope-{}-{}", ::getpid(), s_number++);
        fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (fd < 0 && errno == EEXIST);
    return fd;
}

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
    std::string temporary;
    Descriptor file(createTemporary(target->parent_path(), temporary));
    if (!file.valid()) {
        return refuse(systemReason(errno));
    }
    const bool keepMode = std::filesystem::exists(status);
    const auto mode = static_cast<mode_t>(status.permissions()) & 0777;
    const bool written = writeAll(file.get(), bytes) &&
                         (!keepMode || ::fchmod(file.get(), mode) == 0) &&
                         ::fsync(file.get()) == 0 && file.close() &&
                         ::rename(temporary.c_str(), target->c_str()) == 0;
    if (!written) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return refuse(systemReason(error));
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
    std::array<char, 65'536> piece{};
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
