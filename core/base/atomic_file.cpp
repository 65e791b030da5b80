// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
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

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    const auto refuse = [&](std::string reason) {
        return fail(ErrorCode::RunFailed, "cannot-write", {path.string(), std::move(reason)});
    };
    std::error_code ignored;
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(path, ignored)) {
        target = std::filesystem::weakly_canonical(path, ignored);
    }
    const auto status = std::filesystem::status(target, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return refuse(std::filesystem::is_directory(status) ? "it is a folder"
                                                            : "it is not a regular file");
    }
    const mode_t mode = std::filesystem::exists(status)
                            ? static_cast<mode_t>(status.permissions()) & 0777
                            : 0666 & ~[] {
                                  const mode_t mask = ::umask(0);
                                  ::umask(mask);
                                  return mask;
                              }();
    std::string temporary = target.string() + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.valid()) {
        return refuse(systemReason(errno));
    }
    const bool written = writeAll(file.get(), bytes) && ::fchmod(file.get(), mode) == 0 &&
                         ::fsync(file.get()) == 0 && file.close() &&
                         ::rename(temporary.c_str(), target.c_str()) == 0;
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
        return fail(ErrorCode::InvalidFile, "file-too-large",
                    {path.string(), fmt::format("{}", info.st_size), fmt::format("{}", limitBytes)});
    }
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return refuse(systemReason(errno));
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace dartscope
