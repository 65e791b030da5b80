// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/launch/process.h"

namespace dartscope::launch {

/// How a short command ended.
struct CommandEnd {
    int status = -1;       ///< its exit status; -1 where a signal ended it or it was given up
    bool overdue = false;  ///< killed because it took too long
    bool stopped = false;  ///< killed because it was asked to stop
    std::string out;       ///< its standard output, at most 8 MiB of it
    std::string err;       ///< the end of its standard error
};

/// Runs a command to its end on the calling thread, with nothing on its standard input; it is
/// killed at the end of `limit`, and on a stop once `afterStop` is over. Errors of Process::start.
Result<CommandEnd> runCommand(const ProcessSpec& spec, std::chrono::milliseconds limit,
                              const std::stop_token& stop = {},
                              std::chrono::milliseconds afterStop = {});

}  // namespace dartscope::launch
