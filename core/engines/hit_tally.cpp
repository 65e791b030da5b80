// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/hit_tally.h"

#include <numeric>

namespace dartscope::engines {

using record::Sharing;

HitTally::HitTally(const Team& team)
    : m_everyTask(team.config().sharing == Sharing::AtomicPerTask),
      m_counter(makeCounter(team.config().sharing, team.lanes())),
      m_laneHits(team.lanes()) {}

std::uint64_t HitTally::combined() const {
    if (m_counter) {
        return m_counter->total();
    }
    return std::accumulate(m_laneHits.begin(), m_laneHits.end(), m_shared.load());
}

Result<void> expectSharingOfThreads(const record::RunConfig& config) {
    return expectSharing(config, {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                  Sharing::Mutex, Sharing::FalseSharing, Sharing::Racy});
}

}  // namespace dartscope::engines
