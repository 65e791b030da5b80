// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/frame_governor.h"

#include <time.h>

#include <algorithm>
#include <cmath>

namespace dartscope::gui {

FrameGovernor::FrameGovernor(double allowedCpus) : m_allowedCpus(std::max(allowedCpus, 0.1)) {}

void FrameGovernor::measured(std::int64_t cpuNs, std::int64_t wallNs) {
    if (wallNs <= 0) {
        return;
    }
    const double share = static_cast<double>(std::max<std::int64_t>(cpuNs, 0)) /
                         (static_cast<double>(wallNs) * m_allowedCpus);
    // Down at once, up slowly: one dear frame must not start a see-saw.
    const double factor = std::clamp(kMostOwnShare / std::max(share, 1e-6), 0.25, 1.25);
    m_fps =
        std::clamp(m_fps * factor, static_cast<double>(kLeastFps), static_cast<double>(kMostFps));
}

int FrameGovernor::fps() const {
    return static_cast<int>(std::lround(m_fps));
}

std::int64_t processCpuNs() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::int64_t{used.tv_sec} * 1'000'000'000 + used.tv_nsec;
}

}  // namespace dartscope::gui
