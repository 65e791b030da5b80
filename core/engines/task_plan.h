// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/record/run_config.h"

namespace dartscope::engines {

/// The darts numbered first … first + count − 1.
struct Range {
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

/// How the darts of a run are cut: a serial part that one lane throws before all others, the tasks
/// that are dealt out, and how much dearer than its darts a task is. Plain values; any thread.
class TaskPlan {
public:
    /// `config` has a resolved task size; darts are numbered from `firstDart` on.
    explicit TaskPlan(const record::RunConfig& config, std::uint64_t firstDart = 0);

    /// The first serialShare of the darts, to the dart; empty where none is planted.
    Range serialPart() const { return {m_firstDart, m_serialDarts}; }

    /// Tasks beyond the serial part; 0 where that is everything. They lie on a grid of whole task
    /// sizes, so that only the first is cut where the serial part ends inside it.
    std::uint64_t tasks() const { return m_tasks; }

    /// The darts of task 0 … tasks() − 1.
    Range darts(std::uint64_t task) const;

    /// How many times each dart of the task is thrown again without being counted, so that the cost
    /// of tasks rises in a straight line from 1 − x to 1 + x times their mean (x: imbalance). The
    /// dart of least cost is thrown once, so the mean is 1/(1 − x), whatever the number of lanes.
    /// A task costs what the line says at its middle: a static split among W lanes, which gets as
    /// many tasks each, has a load balance of exactly 1/(1 + x(1 − 1/W)).
    double repeats(std::uint64_t task) const;
    /// The mean of repeats(): what the darts of the serial part cost.
    double meanRepeats() const;

private:
    std::uint64_t m_darts;
    std::uint64_t m_taskSize;
    double m_imbalance;
    std::uint64_t m_firstDart;
    std::uint64_t m_serialDarts = 0;
    std::uint64_t m_firstOnGrid = 0;  ///< whole tasks that the serial part takes up
    std::uint64_t m_tasks = 0;
};

}  // namespace dartscope::engines
