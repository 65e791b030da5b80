// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/display_server.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <string_view>

#include "core/machine/cpu_list.h"

namespace dartscope::machine {
namespace {

/// Who listens on a local socket; `abstract` for a name that is not in the file system.
std::optional<int> listenerOf(const std::string& path, bool abstract) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t offset = abstract ? 1 : 0;
    if (path.empty() || path.size() + 1 > sizeof address.sun_path) {
        return std::nullopt;
    }
    std::memcpy(address.sun_path + offset, path.data(), path.size());
    const std::size_t length =
        offsetof(sockaddr_un, sun_path) + path.size() + 1;  // either the leading or the last zero
    // Non-blocking: a server whose queue is full must not hold us up.
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) {
        return std::nullopt;
    }
    ucred peer{};
    socklen_t size = sizeof peer;
    const bool known = ::connect(socket, reinterpret_cast<const sockaddr*>(&address),
                                 static_cast<socklen_t>(length)) == 0 &&
                       ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    ::close(socket);
    // 0 is a process of another container, 1 the init system that opened the socket for a server.
    return known && peer.pid > 1 ? std::optional<int>(peer.pid) : std::nullopt;
}

std::string valueOf(const std::map<std::string, std::string>& environment, const char* name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
}

/// The number in ":0", ":0.0", "unix:0"; absent for a display reached over the network.
std::optional<std::int64_t> localDisplay(std::string_view display) {
    const std::size_t colon = display.rfind(':');
    if (colon == std::string_view::npos || (colon != 0 && display.substr(0, colon) != "unix")) {
        return std::nullopt;
    }
    const std::string_view number = display.substr(colon + 1);
    return parseWhole(number.substr(0, number.find('.')), 0, 65'535);
}

}  // namespace

std::optional<int> displayServerPid(const std::map<std::string, std::string>& environment,
                                    const std::filesystem::path& x11Sockets) {
    const std::string wayland = valueOf(environment, "WAYLAND_DISPLAY");
    if (!wayland.empty()) {
        // An absolute name replaces the folder, as Wayland has it.
        const std::filesystem::path folder = valueOf(environment, "XDG_RUNTIME_DIR");
        if (const auto pid = listenerOf((folder / wayland).string(), false)) {
            return pid;
        }
    }
    const auto number = localDisplay(valueOf(environment, "DISPLAY"));
    if (!number) {
        return std::nullopt;
    }
    const std::string path = (x11Sockets / fmt::format("X{}", *number)).string();
    const auto pid = listenerOf(path, false);
    return pid ? pid : listenerOf(path, true);
}

}  // namespace dartscope::machine
