// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/server.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

namespace dartscope::engines {
namespace {

/// Of an answer: a thread that sleeps on another CPU has time to wake up until all of it is there.
constexpr std::size_t kPageBytes = std::size_t{1} << 18;

bool sendAll(int socket, const char* from, std::size_t bytes) {
    while (bytes > 0) {
        const ssize_t sent = ::send(socket, from, bytes, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        from += std::max<ssize_t>(0, sent);
        bytes -= static_cast<std::size_t>(std::max<ssize_t>(0, sent));
    }
    return true;
}

/// What came is dropped: it says nothing.
bool receiveAll(int socket, std::size_t bytes) {
    std::array<char, 16'384> part;
    while (bytes > 0) {
        const ssize_t got = ::recv(socket, part.data(), std::min(bytes, part.size()), 0);
        if (got == 0) {
            errno = ECONNRESET;
            return false;
        }
        if (got < 0 && errno != EINTR) {
            return false;
        }
        bytes -= static_cast<std::size_t>(std::max<ssize_t>(0, got));
    }
    return true;
}

}  // namespace

Result<std::unique_ptr<Server>> Server::start() {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) {
        return fail(ErrorCode::RunFailed, "no-server", {std::generic_category().message(errno)});
    }
    std::unique_ptr<Server> server(new Server(Descriptor(pair[0]), Descriptor(pair[1])));
    try {
        server->m_thread = std::jthread([&here = *server] { here.answer(); });
    } catch (const std::system_error& error) {
        return fail(ErrorCode::RunFailed, "no-server", {error.code().message()});
    }
    return server;
}

Server::Server(Descriptor here, Descriptor there)
    : m_here(std::move(here)), m_there(std::move(there)) {}

Server::~Server() {
    ::shutdown(m_here.get(), SHUT_RDWR);
}

void Server::ask() {
    const char request = 1;
    if (!sendAll(m_here.get(), &request, 1) || !receiveAll(m_here.get(), kPageBytes)) {
        m_error.store(errno, std::memory_order_relaxed);
    }
}

void Server::answer() const {
    const std::vector<char> page(kPageBytes);
    while (receiveAll(m_there.get(), 1) && sendAll(m_there.get(), page.data(), page.size())) {
    }
}

}  // namespace dartscope::engines
