// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/result.h"
#include "core/experiment/run_controller.h"

namespace dartscope::experiment {

/// How one run is executed, without what is put to its record afterwards.
struct Execution {
    bool watched = false;
    bool hostNoise = true;    ///< sample the host before and after: some milliseconds
    std::stop_token hurry{};  ///< as RunOptions
};

/// One run in a worker process, its record without a reference: what run() and a sweep repeat.
/// Errors and partial records as run().
Result<record::RunRecord> execute(const record::RunConfig& config, const Surroundings& surroundings,
                                  const Execution& execution, const RunObserver& observer,
                                  std::stop_token stop);

/// The reference of a configuration, from the cache or measured now; `own` may be a record of it,
/// which is used where it can serve, or null. Nothing where it cannot be had or was stopped.
/// `measuring` is called before each run that is needed.
std::optional<record::Reference> measureReference(const record::RunConfig& config,
                                                  const record::RunRecord* own,
                                                  const Surroundings& surroundings,
                                                  const std::function<void()>& measuring,
                                                  std::stop_token stop);

}  // namespace dartscope::experiment
