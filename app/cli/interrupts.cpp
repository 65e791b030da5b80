// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupts.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace dartscope::cli {
namespace {

/// What a signal handler may touch.
std::atomic<int> s_received{0};
std::atomic<int> s_writeEnd{-1};
std::atomic<bool> s_orderly{false};
static_assert(std::atomic<int>::is_always_lock_free);

constexpr char kSignal = 's';
constexpr char kEnd = 'e';

extern "C" void onSignal(int) {
    const int before = errno;
    if (s_received.fetch_add(1) > 0 && !s_orderly.load()) {
        ::_exit(kInterruptedCode);
    }
    // A full pipe or a closed one: the next signal ends the program.
    [[maybe_unused]] const auto written = ::write(s_writeEnd.load(), &kSignal, 1);
    errno = before;
}

void handle(int signal) {
    struct sigaction action {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

bool isIgnored(int signal) {
    struct sigaction action {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void listen(int descriptor, std::stop_source& stop, std::stop_source& haste) {
    for (;;) {
        char what = kEnd;
        const ssize_t got = ::read(descriptor, &what, 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got == 1 && what == kSignal) {
            if (!stop.request_stop()) {
                haste.request_stop();
            }
            continue;
        }
        return;
    }
}

}  // namespace

Interrupts::Interrupts() {
    std::array<int, 2> ends{-1, -1};
    // Without a pipe the signals keep their default action, which ends the program.
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    m_readEnd = ends[0];
    s_writeEnd = ends[1];
    m_listener = std::jthread([this] { listen(m_readEnd, m_stop, m_haste); });
    handle(SIGINT);
    handle(SIGTERM);
    if (!isIgnored(SIGHUP)) {
        handle(SIGHUP);
    }
}

void Interrupts::endOrderly() {
    s_orderly = true;
    // The command is in a session of its own: a terminal's Ctrl-\ reaches this program alone, which
    // must not go without it.
    if (!isIgnored(SIGQUIT)) {
        handle(SIGQUIT);
    }
}

Interrupts::~Interrupts() {
    if (m_readEnd < 0) {
        return;
    }
    [[maybe_unused]] const auto written = ::write(s_writeEnd.load(), &kEnd, 1);
    m_listener.join();
    // The write end stays open: a signal may still come.
    ::close(m_readEnd);
}

}  // namespace dartscope::cli
