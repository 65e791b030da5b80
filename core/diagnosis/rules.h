// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::diagnosis {

/// The order in which findings are shown; an Environment finding hides those that merely follow
/// from it.
enum class Stage { Correctness, Validity, Environment, Cause };

/// One rule: pure functions of a finished record, which measure nothing. Either may be null where
/// a rule has nothing to say of runs or of sweeps. With `ofPoints` what it says of a run is said of
/// a sweep's points, too: of each series' largest point whose record (that of the repeat nearest
/// the median) makes it fire.
struct Rule {
    std::string_view id;
    Stage stage;
    std::vector<Finding> (*ofRun)(const record::RunRecord&) = nullptr;
    std::vector<Finding> (*ofSweep)(const record::SweepRecord&) = nullptr;
    std::span<const std::string_view> hides = {};  ///< ids that follow from this one
    bool ofPoints = false;
    /// Backed by what can be seen of a program from outside, too (record::Observed).
    bool ofObserved = false;
};

/// THE list, one line a rule.
std::span<const Rule> rules();

/// All rules over one record (of a program watched from outside those that are for such records),
/// in the order of their stages, hidden ones left out. Never throws;
/// an empty or partial record gives what can be said of it. Only warnings and errors hide, not
/// notes and not what a rule cannot tell.
std::vector<Finding> examine(const record::RunRecord& record);
std::vector<Finding> examine(const record::SweepRecord& record);
/// The same with another list than rules().
std::vector<Finding> examine(const record::RunRecord& record, std::span<const Rule> list);
std::vector<Finding> examine(const record::SweepRecord& record, std::span<const Rule> list);

}  // namespace dartscope::diagnosis
