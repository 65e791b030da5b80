// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/experiment/run_controller.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

struct SweepProgress {
    std::size_t runsDone = 0;
    std::size_t runsTotal = 0;  ///< warm-up, calibration and drift included
    std::string model;          ///< what is running now
    std::uint32_t workers = 0;
    std::optional<std::chrono::milliseconds> remaining;  ///< an estimate; absent at first
};

/// Called on the sweep's thread, never concurrently; must return at once.
struct SweepObserver {
    std::function<void(const SweepProgress&)> progress = {};
    /// After every timed repeat: the sweep so far, for drawing point by point.
    std::function<void(const record::SweepRecordPtr&)> measured = {};
};

/// "1-8", "1,2,4", "2" or mixtures ("1-4,8"): distinct, ascending. Errors (InvalidArgument):
/// "bad-worker-list" (text), "out-of-range" (what, value, least, most).
Result<std::vector<std::uint32_t>> parseWorkerList(std::string_view text);

/// Repeats, runs in all and times of a sweep. Errors (InvalidArgument): "out-of-range" (what, value,
/// least, most).
Result<void> checkAmounts(const record::SweepConfig& config);

/// Checks every model and count of the sweep before anything starts, resolves the task size.
/// Errors as catalogue::validate, and "out-of-range" for repeats, target-ms, max-minutes.
Result<record::SweepConfig> validate(record::SweepConfig config,
                                     std::span<const catalogue::Option> set);

/// Runs it: warm-up, calibration of the work, interleaved shuffled rounds, the drift point
/// (MEASUREMENT.md, "Sweeps"), all timed, none watched. Blocks the calling thread. A stop, a time
/// limit or a failed run keep everything measured, marked partial; an error only where there is
/// nothing at all. With `begun`, a partial sweep of the same configuration, the repeats that it
/// lacks are measured and put to those it has (its time limit is the new one); errors then also:
/// "resume-complete", "resume-other-config" (field, stored, asked), "resume-other-machine" (what,
/// stored, here), "resume-other-version" (stored, here), "resume-broken" (model).
Result<SweepOutcome> sweep(const record::SweepConfig& config, const Surroundings& surroundings,
                           const SweepObserver& observer, std::stop_token stop,
                           const record::SweepRecordPtr& begun = {});

}  // namespace dartscope::experiment
