// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/result.h"
#include "core/experiment/sweep.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// What a sweep does its measuring with; a test puts its own in their place.
struct SweepTools {
    /// Runs one configuration to its end; a stopped one may come back partial.
    std::function<Result<record::RunRecord>(const record::RunConfig&)> run;
    /// The reference of a configuration, from where there is one or measured now.
    std::function<std::optional<record::Reference>(const record::RunConfig&)> reference;
    /// Nanoseconds of a clock that never goes back.
    std::function<std::int64_t()> nowNs;
};

/// The logic of a sweep without its processes: which runs, with which work, in which order, and
/// what is kept of them. `config` is one that validate() gave. `begun`: a sweep that was stopped
/// (null: none), whose missing repeats are measured and which is kept. Errors: "interrupted",
/// "sweep-time-over" (minutes), and those of the runs, where nothing was measured; those of
/// sweep_resume.h.
Result<record::SweepRecordPtr> measureSweep(const record::SweepConfig& config,
                                            const machine::Machine& machine,
                                            const SweepTools& tools, const SweepObserver& observer,
                                            std::stop_token stop,
                                            const record::SweepRecordPtr& begun = {});

}  // namespace dartscope::experiment
