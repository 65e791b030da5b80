// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/task_plan.h"

#include <algorithm>

namespace dartscope::engines {
namespace {

std::uint64_t shareOf(std::uint64_t darts, double share) {
    // Near 2⁶⁰ darts a double has gaps of 128: never more than there are, and all for a share of 1.
    const double wanted = static_cast<double>(darts) * share;
    return share >= 1 ? darts : std::min(darts, static_cast<std::uint64_t>(wanted + 0.5));
}

}  // namespace

TaskPlan::TaskPlan(const record::RunConfig& config, std::uint64_t firstDart)
    : m_darts(config.darts),
      m_taskSize(config.taskSize),
      m_imbalance(config.imbalance),
      m_firstDart(firstDart),
      m_serialDarts(shareOf(config.darts, config.serialShare)),
      m_firstOnGrid(m_serialDarts / config.taskSize) {
    if (m_serialDarts < m_darts) {
        m_tasks = (m_darts - 1) / m_taskSize + 1 - m_firstOnGrid;
    }
}

Range TaskPlan::darts(std::uint64_t task) const {
    const std::uint64_t onGrid = (m_firstOnGrid + task) * m_taskSize;
    const std::uint64_t first = std::max(onGrid, m_serialDarts);
    const std::uint64_t end = onGrid + std::min(m_taskSize, m_darts - onGrid);
    return {m_firstDart + first, end - first};
}

double TaskPlan::repeats(std::uint64_t task) const {
    if (m_imbalance <= 0) {
        return 0;
    }
    const double middle = (2 * static_cast<double>(task) + 1) /
                          static_cast<double>(std::max<std::uint64_t>(1, m_tasks));
    return (1 + m_imbalance * (middle - 1)) / (1 - m_imbalance) - 1;
}

double TaskPlan::meanRepeats() const {
    return m_imbalance <= 0 ? 0 : 1 / (1 - m_imbalance) - 1;
}

}  // namespace dartscope::engines
