// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace dartscope::cli {

/// Exit code of a program that a person stopped.
inline constexpr int kInterruptedCode = 130;

/// Turns SIGINT, SIGTERM and SIGHUP into a stop: the first asks what runs to stop and lets it
/// report what was measured, the second ends the program at once (the kernel then ends its
/// workers). Once in a program, made before its other threads. SIGHUP stays ignored where it was
/// (nohup).
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// From now on SIGQUIT is a stop, too, and the second signal does not end the program but asks for haste, for a command
    /// whose processes the kernel would not end with it.
    void endOrderly();

    std::stop_token token() const { return m_stop.get_token(); }
    /// Somebody has asked again.
    std::stop_token haste() const { return m_haste.get_token(); }
    bool received() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    std::stop_source m_haste;
    int m_readEnd = -1;
    std::jthread m_listener;  ///< last member: joined first
};

}  // namespace dartscope::cli
