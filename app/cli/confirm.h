// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {

/// Runs the twins that the outcome's findings call for (--confirm), after saying on standard error
/// what that takes, and puts what they show in place of `outcome`. Returns the exit code: where a
/// twin fails its error is reported and the outcome stays as it was.
int confirm(const Context& context, const experiment::Surroundings& surroundings,
            experiment::RunOutcome& outcome);
int confirm(const Context& context, const experiment::Surroundings& surroundings,
            experiment::SweepOutcome& outcome);

}  // namespace dartscope::cli
