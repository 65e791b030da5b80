// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/display_server.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "tests/core/machine/temporary_folder.h"

namespace dartscope::machine {
namespace {

/// A listening socket in the file system, as a display server has one. The server is this process.
class Listener {
public:
    explicit Listener(const std::filesystem::path& path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        EXPECT_EQ(::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        EXPECT_EQ(::listen(m_socket, 16), 0);
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

private:
    int m_socket;
};

TEST(DisplayServer, IsWhoListensOnTheSocketOfTheDisplay) {
    const TemporaryFolder folder;
    const Listener server(folder.path() / "X7");
    for (const char* display : {":7", ":7.0", "unix:7"}) {
        EXPECT_EQ(displayServerPid({{"DISPLAY", display}}, folder.path()), ::getpid()) << display;
    }
}

TEST(DisplayServer, IsThatOfWaylandWhereBothAreNamed) {
    const TemporaryFolder folder;
    const Listener server(folder.path() / "wayland-0");
    EXPECT_EQ(displayServerPid({{"WAYLAND_DISPLAY", "wayland-0"},
                                {"XDG_RUNTIME_DIR", folder.path().string()},
                                {"DISPLAY", ":9"}},
                               folder.path()),
              ::getpid());
    EXPECT_EQ(displayServerPid({{"WAYLAND_DISPLAY", (folder.path() / "wayland-0").string()}}),
              ::getpid());
}

TEST(DisplayServer, IsUnknownWithoutOneOnThisHost) {
    const TemporaryFolder folder;
    for (const char* display : {"", ":", ":8", "localhost:10.0", "far.example:0", ":-1", ":0x7",
                                ":99999999999999999999", "7"}) {
        EXPECT_EQ(displayServerPid({{"DISPLAY", display}}, folder.path()), std::nullopt) << display;
    }
    EXPECT_EQ(displayServerPid({}, folder.path()), std::nullopt);
    EXPECT_EQ(displayServerPid({{"WAYLAND_DISPLAY", std::string(5000, 'w')}}, folder.path()),
              std::nullopt);
}

}  // namespace
}  // namespace dartscope::machine
