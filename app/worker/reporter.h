// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <string>

#include "app/worker/line_output.h"
#include "core/engines/team.h"

namespace dartscope::worker {

/// Bytes that a line may have at so many lines a second.
std::size_t mostBytesOfALine(int hz);

/// The line encoded, with lanes left out at its end until it has at most so many bytes; `line` is
/// left as it was encoded.
std::string encodeWithin(launch::ProgressLine& line, std::size_t mostBytes);

/// Tells how far a team is: reads the lanes' slots and makes progress lines that stay within
/// kProgressBytesPerSecond.
class Reporter {
public:
    /// `hz`: lines a second, 1 to kProgressHz.
    Reporter(const engines::Team& team, int hz);

    /// The next line before it is cut to size: totals and as many lanes as the last line had,
    /// numbered as in the whole run. For one thread at a time, and not beside those below.
    launch::ProgressLine next();

    /// The next line: totals, and as many lanes as fit, going on where the last line ended. For one
    /// thread at a time, and not beside those below.
    std::string nextLine();

    /// Writes a line now.
    void say(LineOutput& output);

    /// Writes a line every 1/hz s until asked to stop.
    void report(LineOutput& output, std::stop_token stop);

private:
    launch::ProgressLine look(std::size_t lanes) const;

    const engines::Team& m_team;
    const int m_hz;
    const std::size_t m_mostBytes;
    std::mutex m_mutex;  ///< guards what follows, and that lines are written in their order
    std::size_t m_nextLane = 0;
    std::size_t m_lanesALine;
    std::uint64_t m_dartsSaid = 0;
};

}  // namespace dartscope::worker
