// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diagnosis/finding.h"
#include "core/machine/constraint_names.h"
#include "core/record/estimate.h"
#include "core/record/record_file.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"
#include "core/scaling/decomposition.h"
#include "core/scaling/laws.h"
#include "core/scaling/speedup.h"

namespace dartscope::experiment {

/// A finished run and what the rules say of it.
struct RunOutcome {
    record::RunRecordPtr record;
    std::vector<diagnosis::Finding> findings;
};

/// A finished sweep, its points summed up by series, and what the rules say.
struct SweepOutcome {
    record::SweepRecordPtr record;
    std::vector<scaling::SeriesSummary> series;  ///< compute figures
    std::vector<scaling::SeriesLaws> laws;       ///< one for each series
    /// For each series, where its speedup went at each of its points.
    std::vector<std::vector<scaling::Decomposition>> decompositions;
    std::vector<diagnosis::Finding> findings;
};

/// Puts findings (and summaries) to a record, measured just now or read from a file.
RunOutcome assess(record::RunRecordPtr record);
SweepOutcome assess(record::SweepRecordPtr record);

}  // namespace dartscope::experiment
