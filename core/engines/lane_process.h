// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/engines/board.h"
#include "core/engines/team.h"
#include "core/record/run_config.h"

/// A lane that is a process of its own, as the models processes and pool have them: what it is
/// told, what it says, and its work. It is started by a worker, and ends with it.
namespace dartscope::engines {

/// What such a process works with. Descriptors are its own; −1: it has none.
struct LaneJob {
    record::RunConfig config;
    std::uint32_t lane = 0;
    std::int64_t parent = 0;  ///< process that started it
    int board = -1;           ///< memory with the slots and the stop flag
    int report = -1;          ///< it says there what it has to say, line by line
    /// Tasks come out of it (pool), or nothing but its end, which is the sign to start.
    int tasks = -1;
    int results = -1;  ///< of tasks (pool)

    bool operator==(const LaneJob&) const = default;
};

/// As an argument of a program, in one line, and back; nothing where it is no job.
std::string encode(const LaneJob& job);
std::optional<LaneJob> decodeLaneJob(std::string_view text);

/// One line that such a process says. Exactly one of them is set.
struct LaneLine {
    bool ready = false;                   ///< it is at the start line
    std::optional<std::uint64_t> hits{};  ///< of all its tasks
    std::optional<Recorded> recording{};  ///< its last line
    std::optional<Error> failure{};       ///< its last line, where it could not work

    bool operator==(const LaneLine&) const = default;
};

std::string encode(const LaneLine& line);
/// Nothing where the bytes are none of these lines.
std::optional<LaneLine> decodeLaneLine(std::string_view bytes);

/// Some tasks at once on their way to a process of a pool, and their hits on the way back. Shorter
/// than PIPE_BUF, so each goes through a pipe as a whole.
struct Chunk {
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};
struct ChunkResult {
    std::uint64_t lane = 0;
    std::uint64_t tasks = 0;
    std::uint64_t hits = 0;
};

/// The whole life of such a process but for its start: works, reports, and gives its exit status.
/// Its death is bound to that of the thread that started it.
int runLane(const LaneJob& job, Board& board);

/// The same for a program that was given encode(job) as an argument.
int runLane(std::string_view job);

}  // namespace dartscope::engines
