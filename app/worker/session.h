// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "app/worker/command_input.h"
#include "app/worker/line_output.h"
#include "core/engines/engine.h"

namespace dartscope::worker {

/// One run as the program asked for it: hello, start, the work, its record.
class Session {
public:
    Session(CommandInput& input, LineOutput& output) : m_input(input), m_output(output) {}

    /// From the hello to the last line. The process's exit status: 0 after a result and where
    /// nothing was asked for, 1 after an error line.
    int run();

    /// The last line of a process that the OpenMP library ends in its own way: it calls exit()
    /// where it cannot start a thread. Does nothing once the last line is written or before a
    /// start.
    void sayWhyItEnds();

private:
    int work(const launch::Start& start);
    int sayError(const Error& error);
    void writeResult(const engines::Work& work);

    CommandInput& m_input;
    LineOutput& m_output;
    std::atomic<const engines::Team*> m_team{nullptr};
};

}  // namespace dartscope::worker
