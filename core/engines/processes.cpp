// SPDX-License-Identifier: GPL-3.0-or-later

// Independent copies of a program, each with its share of the darts, that know nothing of each
// other. What they found is added up afterwards.
#include "core/engines/counters.h"
#include "core/engines/lane_crew.h"
#include "core/engines/models.h"

namespace dartscope::engines {

Result<std::uint64_t> processes(Team& team) {
    if (auto ok = expectSharing(team.config(), {record::Sharing::Private}); !ok) {
        return tl::unexpected(ok.error());
    }
    if (team.stopped()) {
        return 0;
    }
    auto gate = makePipe(team);
    if (!gate) {
        return tl::unexpected(gate.error());
    }
    const auto crew = std::make_shared<LaneCrew>(team);
    const LaneJob job{
        .config = team.config(), .board = team.board().descriptor(), .tasks = gate->read.get()};
    if (auto ok = crew->start(record::StartMethod::Spawn, job); !ok) {
        return tl::unexpected(ok.error());
    }
    if (!crew->assemble() && !team.failure()) {
        return 0;
    }
    gate->write.close();  // for all of them at once: go
    crew->follow([&] { return crew->allHitsKnown(); });
    if (team.failure()) {
        return crew->collect();
    }
    team.afterwards([crew] { crew->collect(); });
    return crew->hits();
}

}  // namespace dartscope::engines
