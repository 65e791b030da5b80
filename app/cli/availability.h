// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "app/cli/console.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {

/// Reports why the model cannot run here, with the cure; returns the exit code, 0 if it can.
int checkAvailable(const Console& console, std::string_view model,
                   const experiment::Surroundings& surroundings);

/// Says so where somebody's model takes fewer workers than were asked for.
void tellFewerWorkers(const Console& console, std::string_view model, std::uint32_t asked);

}  // namespace dartscope::cli
