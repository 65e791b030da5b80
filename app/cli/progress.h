// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/console.h"
#include "core/experiment/run_controller.h"
#include "core/experiment/sweep.h"

namespace dartscope::cli {

/// The line that a terminal shows while a run goes on: "████▌····  45 %  19.3 G darts/s  0.8 s
/// left".
std::string progressText(const experiment::Progress& progress, int columns);
std::string progressText(const experiment::SweepProgress& progress, int columns);

/// Observers that draw it; they do nothing where standard error is no terminal. `console` must
/// outlive them.
experiment::RunObserver runObserver(const Console& console);
experiment::SweepObserver sweepObserver(const Console& console);

}  // namespace dartscope::cli
