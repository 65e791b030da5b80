// SPDX-License-Identifier: GPL-3.0-or-later

// One worker, one task after another: what every parallel model is held against.
#include "core/engines/models.h"

namespace dartscope::engines {

Result<std::uint64_t> serial(Team& team) {
    if (team.lanes() != 1) {
        return fail(ErrorCode::InvalidArgument, "out-of-range",
                    {"workers", std::to_string(team.lanes()), "1", "1"});
    }
    if (auto ok = expectSharing(team.config(), {record::Sharing::Private}); !ok) {
        return tl::unexpected(ok.error());
    }
    Worker worker = team.enter(0);
    std::uint64_t hits = worker.throwSerialPart();
    worker.tasksFollowAtOnce(true);
    const Range tasks = team.ownTasks();
    for (std::uint64_t i = 0; i < tasks.count && !team.stopped(); ++i) {
        hits += worker.throwTask(tasks.first + i);
    }
    return hits;
}

}  // namespace dartscope::engines
