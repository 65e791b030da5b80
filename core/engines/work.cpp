// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <exception>

#include "core/base/clock.h"
#include "core/engines/engine.h"

namespace dartscope::engines {
namespace {

Result<std::uint64_t> runGuarded(const Engine& engine, Team& team) {
    try {
        return engine.run(team);
    } catch (const std::exception& error) {
        return fail(ErrorCode::RunFailed, "exception", {error.what()});
    }
}

/// The earlier (or later) of two instants that may both be absent.
template <typename Choose>
void choose(std::optional<std::int64_t>& mark, std::optional<std::int64_t> other, Choose better) {
    if (other) {
        mark = mark ? better(*mark, *other) : *other;
    }
}

}  // namespace

Result<Work> run(const Engine& engine, Team& team) {
    const Result<std::uint64_t> hits = runGuarded(engine, team);
    const std::int64_t combinedNs = monotonicNs();
    if (!hits) {
        return tl::unexpected(hits.error());
    }
    team.finishUp();
    Work work;
    work.hits = *hits;
    work.readyNs = team.readyNs();
    work.lanes.reserve(team.lanes());
    for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
        Recorded recorded = team.recorded(lane);
        work.darts += recorded.lane.darts;
        choose(work.firstDartNs, recorded.firstDartNs,
               [](std::int64_t a, std::int64_t b) { return std::min(a, b); });
        choose(work.lastDartNs, recorded.lastDartNs,
               [](std::int64_t a, std::int64_t b) { return std::max(a, b); });
        work.lanes.push_back(std::move(recorded.lane));
    }
    if (team.serialPart()) {
        work.details.serialParts.push_back(*team.serialPart());
    }
    work.failure = team.failure();
    work.stopped = work.darts < team.config().darts;
    if (work.lastDartNs) {
        work.combinedNs = combinedNs;
    }
    return work;
}

}  // namespace dartscope::engines
