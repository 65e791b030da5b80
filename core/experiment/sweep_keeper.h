// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/experiment/median_keeper.h"
#include "core/experiment/sweep_plan.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// Puts what was measured into a sweep's record: every repeat's figures, and of the whole runs the
/// one that is nearest to the median of its point.
class SweepKeeper {
public:
    SweepKeeper() = default;
    /// For a sweep that is laid out.
    explicit SweepKeeper(const std::vector<record::SweepSeries>& series);

    /// Begins where the sweep left off whose repeats `sweep` has already.
    void takeOver(const record::SweepRecord& sweep);

    /// Adds a run to the job that it was made for.
    void keep(record::SweepRecord& sweep, const SweepJob& job, record::RunRecord run);

private:
    std::vector<std::vector<MedianKeeper>> m_points;  ///< by series and point
    MedianKeeper m_serial{0};
};

}  // namespace dartscope::experiment
