// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace dartscope::machine {

/// Process id of the display server that this environment names (WAYLAND_DISPLAY, else DISPLAY), as
/// the kernel tells it of the listening end of its socket. Absent without a display, for one on
/// another host, and where the socket was opened by another process (pid 1) or container.
/// `x11Sockets` is the folder of X11's sockets.
std::optional<int> displayServerPid(const std::map<std::string, std::string>& environment,
                                    const std::filesystem::path& x11Sockets = "/tmp/.X11-unix");

}  // namespace dartscope::machine
