// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

/// The rules' functions, one file each beside this one; rules.cpp lists them with their stages.
namespace dartscope::diagnosis {

/// A compute time below 20 ms: start-up and chance weigh more than the work.
std::vector<Finding> tooShort(const record::RunRecord& record);
std::vector<Finding> tooShort(const record::SweepRecord& sweep);

/// Fewer than 6 repeats give no interval; an interval of a speedup around 1 leaves open whether it
/// was faster at all.
std::vector<Finding> tooFewRepeats(const record::SweepRecord& sweep);

/// More workers than CPUs, which then take turns.
std::vector<Finding> oversubscribed(const record::RunRecord& record);
std::vector<Finding> oversubscribed(const record::SweepRecord& sweep);

/// Others used the CPUs (MEASUREMENT.md, "Sweeps", noise).
std::vector<Finding> noisyMachine(const record::RunRecord& record);
std::vector<Finding> noisyMachine(const record::SweepRecord& sweep);

}  // namespace dartscope::diagnosis
