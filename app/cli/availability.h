// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "app/cli/console.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {

/// Reports why the model cannot run here, with the cure; returns the exit code, 0 if it can.
int checkAvailable(const Console& console, std::string_view model,
                   const experiment::Surroundings& surroundings);

}  // namespace dartscope::cli
