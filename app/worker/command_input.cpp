// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/command_input.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace dartscope::worker {
namespace {

/// Wakes a poll when a stop is requested.
class Waker {
public:
    explicit Waker(std::stop_token token)
        : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          m_onStop(std::move(token), Wake{m_descriptor}) {}
    ~Waker() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    struct Wake {
        int descriptor;
        void operator()() const { ::eventfd_write(descriptor, 1); }
    };
    const int m_descriptor;
    std::stop_callback<Wake> m_onStop;
};

}  // namespace

std::optional<Result<launch::ToWorker>> CommandInput::next(std::stop_token until) {
    const Waker waker(until);
    while (!until.stop_requested()) {
        if (const auto line = takeLine()) {
            return launch::decodeToWorker(*line);
        }
        if (m_buffer.size() > launch::kLongestLineBytes) {
            return launch::decodeToWorker(std::exchange(m_buffer, {}));
        }
        std::array<pollfd, 2> waiting{pollfd{m_descriptor, POLLIN, 0},
                                      pollfd{waker.descriptor(), POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
            return std::nullopt;
        }
        if (waiting[0].revents == 0) {
            continue;
        }
        std::array<char, 4096> bytes;
        const ssize_t got = ::read(m_descriptor, bytes.data(), bytes.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (got <= 0) {
            return std::nullopt;
        }
        m_buffer.append(bytes.data(), static_cast<std::size_t>(got));
    }
    return std::nullopt;
}

std::optional<std::string> CommandInput::takeLine() {
    const std::size_t end = m_buffer.find('\n');
    if (end == std::string::npos) {
        return std::nullopt;
    }
    std::string line = m_buffer.substr(0, end);
    m_buffer.erase(0, end + 1);
    return line;
}

}  // namespace dartscope::worker
