// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <stop_token>
#include <thread>

namespace dartscope::testing {

/// Sends a signal to the next child that this process gets, so long after that child was seen.
/// Nothing is sent where it ended first, or where the striker goes first.
class Striker {
public:
    Striker(int signal, std::chrono::microseconds after);

    /// Waits until it has struck, or until there is nobody to strike, and gives the child's
    /// process. To be called once, behind what starts the child.
    std::optional<pid_t> struck();

private:
    void strike(std::stop_token stop, int signal, std::chrono::microseconds after);

    std::optional<pid_t> m_child;
    std::jthread m_thread;  ///< last member: joined first
};

}  // namespace dartscope::testing
