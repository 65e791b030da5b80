// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// How long the base of a series is to compute, in nanoseconds: the target, and with strong scaling
/// 60 ms for each worker of the largest count (MEASUREMENT.md, "Sweeps").
double baseTargetNs(const record::SweepConfig& config);

/// Darts to begin calibration with: tasks of the usual size are taken to last a millisecond, none
/// less than a microsecond, however small, and a third of the target is enough to reckon with. For
/// a run that throws darts of its own, which may cost a thousand times as much, few.
std::uint64_t firstGuess(const record::RunConfig& run, double targetNs);

/// So many darts in whole tasks of the run, rounded up; where one task would be too much already,
/// in whole blocks. Never more than the largest run of the sweep may throw.
std::uint64_t wholeTasks(const record::SweepConfig& config, const record::RunConfig& run,
                         double darts);

/// What a sweep keeps of every run.
record::Repeat repeatOf(const record::RunRecord& record);

}  // namespace dartscope::experiment
