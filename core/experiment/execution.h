// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/experiment/run_controller.h"

namespace dartscope::experiment {

/// How one run is executed, without what is put to its record afterwards.
struct Execution {
    bool watched = false;
    bool hostNoise = true;  ///< sample the host before and after: some milliseconds
};

/// One run in a worker process, its record without a reference: what run() and a sweep repeat.
/// Errors and partial records as run().
Result<record::RunRecord> execute(const record::RunConfig& config, const Surroundings& surroundings,
                                  const Execution& execution, const RunObserver& observer,
                                  std::stop_token stop);

/// The reference of a record that is worth one, from the cache or measured now. Nothing where it
/// cannot be had or was stopped.
std::optional<record::Reference> measureReference(const record::RunRecord& record,
                                                  const Surroundings& surroundings,
                                                  const RunObserver& observer,
                                                  std::stop_token stop);

}  // namespace dartscope::experiment
