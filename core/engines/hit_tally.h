// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/engines/counters.h"
#include "core/engines/team.h"

namespace dartscope::engines {

/// How threads of one process bring their hits together: each for itself, to be added up at the
/// end (private); task by task (atomic-per-task); or dart by dart in a counter that all see.
class HitTally {
public:
    explicit HitTally(const Team& team);

    /// For Team::enter.
    LaneTools tools() const { return {.counter = m_counter.get()}; }

    /// One lane's part, on its thread; written to memory once, when it goes.
    class Part {
    public:
        Part(HitTally& tally, std::uint32_t lane) : m_tally(tally), m_lane(lane) {}
        ~Part() { m_tally.m_laneHits[m_lane] = m_own; }
        Part(const Part&) = delete;
        Part& operator=(const Part&) = delete;

        /// The hits of a task.
        void add(std::uint64_t hits) {
            if (m_tally.m_everyTask) {
                m_tally.m_shared.fetch_add(hits, std::memory_order_relaxed);
            } else {
                m_own += hits;
            }
        }

    private:
        HitTally& m_tally;
        const std::uint32_t m_lane;
        std::uint64_t m_own = 0;
    };

    /// All hits, after the lanes have left.
    std::uint64_t combined() const;

private:
    const bool m_everyTask;
    const std::unique_ptr<DartCounter> m_counter;
    std::vector<std::uint64_t> m_laneHits;
    alignas(128) std::atomic<std::uint64_t> m_shared{0};
};

/// Refuses a sharing that threads do not have. Errors: see expectSharing.
Result<void> expectSharingOfThreads(const record::RunConfig& config);

}  // namespace dartscope::engines
