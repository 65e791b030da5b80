// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace dartscope::machine {

KernelFile readKernelFile(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = 4u << 20;
    // O_NONBLOCK: a FIFO in a recorded machine must not hang the reader.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        const bool absent = errno == ENOENT || errno == ENOTDIR;
        return {absent ? FileState::Absent : FileState::Unreadable, {}};
    }
    KernelFile result{FileState::Read, {}};
    std::array<char, 16384> buffer;
    while (result.text.size() < kMostBytes) {
        const ssize_t got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            result = {FileState::Unreadable, {}};
        }
        if (got <= 0) {
            break;
        }
        result.text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(file);
    return result;
}

std::filesystem::path under(const std::filesystem::path& root, const std::filesystem::path& path) {
    return root / path.relative_path();
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string printable(std::string_view text) {
    constexpr std::size_t kMostCharacters = 200;
    std::string shown(trimmed(text).substr(0, kMostCharacters));
    for (char& c : shown) {
        if (c < ' ' || c > '~') {
            c = c == '\n' || c == '\t' ? ' ' : '?';
        }
    }
    return shown;
}

}  // namespace dartscope::machine
