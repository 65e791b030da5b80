// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/experiment/reference_cache.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// A run that costs the reference: shorter ones say too little (MEASUREMENT.md, "Clocks").
inline constexpr std::int64_t kReferenceNs = 50'000'000;

/// Runs a configuration for its cost; an error where it was stopped or failed.
using CostRun = std::function<Result<record::RunRecord>(const record::RunConfig&)>;

/// CPU time a dart in nanoseconds, or compute time where CPU time is not to be had. Nothing where
/// no dart was thrown.
std::optional<double> costPerDart(const record::RunRecord& record);

/// What a run is held against: the cost per dart of the same configuration with one worker, of the
/// vector kernel, and of the bare kernel for a task. Each is taken from the cache, or else measured
/// with as many darts as take kReferenceNs and kept there: the least of three runs where these take
/// half a second or less, because what disturbs a run only makes it dearer. A run that is itself
/// such a measurement (`own`: whole, one worker, long enough) counts as one and takes the place of
/// a greater cost. Nothing where one of them cannot be had.
std::optional<record::Reference> referenceFor(const record::RunConfig& config,
                                              const machine::Machine& machine,
                                              const ReferenceCache& cache,
                                              const record::RunRecord* own, const CostRun& measure);

}  // namespace dartscope::experiment
