// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dartscope::gui {

/// Chooses how often the window is painted during a live run, so that watching costs the run next
/// to nothing: the program and its display server together may take 4 % of the allowed CPUs. What
/// the server takes cannot be measured everywhere, so it is granted as much as the program itself.
class FrameGovernor {
public:
    static constexpr double kMostOwnShare = 0.02;  ///< of the allowed CPUs, this program alone
    static constexpr int kMostFps = 30;
    static constexpr int kLeastFps = 4;

    explicit FrameGovernor(double allowedCpus);

    /// What this process used since the last call: CPU time and wall time, nanoseconds.
    void measured(std::int64_t cpuNs, std::int64_t wallNs);
    int fps() const;

private:
    double m_allowedCpus;
    double m_fps = 20;
};

/// CPU time that this process has used, all threads, in nanoseconds.
std::int64_t processCpuNs();

}  // namespace dartscope::gui
