// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/console.h"

namespace dartscope::cli {

/// A file that a run is to leave: where, by which flag, and what is to stand in it.
struct Target {
    std::string flag;                       ///< "--csv"
    std::string path;                       ///< empty: not asked for
    std::function<std::string()> contents;  ///< called after the run
};

/// Whether the files can be written, as far as that can be seen before the run: a long run must not
/// end at a missing folder. Reports what stands against it; returns the exit code, 0 if nothing
/// does.
int checkTargets(const Console& console, const std::vector<Target>& targets);

/// Writes them; what cannot be written leaves the old file as it was, and the others are written
/// all the same. Reports each failure; returns the exit code, 0 if all stand.
int writeTargets(const Console& console, const std::vector<Target>& targets);

}  // namespace dartscope::cli
