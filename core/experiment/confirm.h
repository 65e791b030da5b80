// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_controller.h"

namespace dartscope::experiment {

/// A twin run that would confirm a finding: the same settings, one thing changed (DIAGNOSIS.md).
struct TwinPlan {
    std::string finding;       ///< id of the finding that it is for
    std::string changed;       ///< the RUN-FLAG that differs, without dashes: "sharing"
    record::RunConfig config;  ///< what is to run, checked
    std::chrono::milliseconds estimate{0};  ///< how long it will take, about
    std::optional<std::size_t> series;      ///< of a sweep: whose record it is for
    std::optional<std::size_t> point;
};

/// The twins that the outcome's findings call for, each once; empty where none would tell more.
std::vector<TwinPlan> twinsNeeded(const RunOutcome& outcome);

/// The same for a sweep: of each series, those of the largest point that has findings which need
/// some, for the record nearest its median.
std::vector<TwinPlan> twinsNeeded(const SweepOutcome& outcome);

/// Runs one twin on the calling thread.
using RunTwin = std::function<Result<record::RunRecord>(const record::RunConfig&)>;

/// Runs the twins that are needed, timed and one after another, puts them to the record, and
/// examines it anew; an outcome that needs none comes back as it is. Blocks the calling thread.
/// Errors: those of run(), with nothing changed; "interrupted" after a stop.
Result<RunOutcome> confirm(const RunOutcome& outcome, const Surroundings& surroundings,
                           const RunObserver& observer, std::stop_token stop);
Result<SweepOutcome> confirm(const SweepOutcome& outcome, const Surroundings& surroundings,
                             const RunObserver& observer, std::stop_token stop);

/// The same with another way to run, for tests.
Result<RunOutcome> confirm(const RunOutcome& outcome, const RunTwin& run);
Result<SweepOutcome> confirm(const SweepOutcome& outcome, const RunTwin& run);

}  // namespace dartscope::experiment
