// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/striker.h"

#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/faults/leftovers.h"

namespace dartscope::testing {

Striker::Striker(int signal, std::chrono::microseconds after)
    : m_thread([=, this](std::stop_token stop) { strike(stop, signal, after); }) {}

std::optional<pid_t> Striker::struck() {
    m_thread.request_stop();
    m_thread.join();
    return m_child;
}

void Striker::strike(std::stop_token stop, int signal, std::chrono::microseconds after) {
    while (!stop.stop_requested()) {
        const auto children = childProcesses();
        if (children.empty()) {
            std::this_thread::yield();
            continue;
        }
        // A descriptor names one process for ever; its number may be given away again.
        const int child = static_cast<int>(::syscall(SYS_pidfd_open, children.front(), 0));
        if (child < 0) {
            return;
        }
        m_child = children.front();
        pollfd end{child, POLLIN, 0};
        const timespec wait{after.count() / 1'000'000, after.count() % 1'000'000 * 1'000};
        if (::ppoll(&end, 1, &wait, nullptr) == 0) {
            ::syscall(SYS_pidfd_send_signal, child, signal, nullptr, 0);
        }
        ::close(child);
        return;
    }
}

}  // namespace dartscope::testing
