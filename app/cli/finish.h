// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/targets.h"
#include "core/base/result.h"

namespace dartscope::cli {

/// How a record ended.
struct Ending {
    bool partial = false;
    std::optional<Error> failure;
};

/// The end of a command that measured: the result goes to standard output, the files are written,
/// what went wrong is reported. Returns the gravest exit code.
int finish(const Context& context, const std::string& result, const std::vector<Target>& targets,
           const Ending& ending);

}  // namespace dartscope::cli
