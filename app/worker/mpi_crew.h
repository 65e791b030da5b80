// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "app/worker/mpi_world.h"
#include "app/worker/reporter.h"
#include "core/launch/protocol.h"

namespace dartscope::worker {

/// How the ranks hear of each other while they work. Every rank tells its parent how far it and
/// those below it are; rank 0 writes that as progress lines, and passes a stop on the other way.
/// All ranks report to rank 0 where they are few, else through a tree. A rank that has not been
/// heard of for seconds is named, and the run ends.
///
/// The work goes on meanwhile on other threads: a thread of its own attends to messages until the
/// work is done, and whoever waits for the hits to be combined does it after that. Never both. In
/// between the work may meet(): then the two take turns.
class MpiCrew {
public:
    struct Setup {
        int hz = 4;  ///< reports a second
        /// Rank 0: takes a progress line. Elsewhere empty.
        std::function<void(std::string)> writeLine = {};
        /// The team of this rank is to stop.
        std::function<void()> stopWork = {};
        /// Rank 0: a rank (its number) was silent for so many seconds.
        std::function<void(int, int)> giveUp = {};
    };

    MpiCrew(MpiWorld& world, const engines::Team& team, Setup setup);

    /// Looks for messages and sends what is due; quick.
    void poll();
    /// Does that until asked to stop.
    void attend(std::stop_token until);
    /// Collective, once, while attend() goes on in another thread: returns when all ranks came.
    void meet();
    bool hasMet() const { return m_hasMet; }
    /// Rank 0, from any thread: the run is to stop, at the next poll().
    void stopAll() { m_stopWanted.store(true); }
    /// Collective, after the work: no message of the crew is under way when it returns.
    void close();

private:
    using Clock = std::chrono::steady_clock;
    struct Child {
        launch::ProgressLine line;
        Clock::time_point heard;
        bool done = false;
    };

    void listen();
    void passOnStop();
    void report();
    void watchForSilence();
    launch::ProgressLine together();
    void tellChildren(const std::string& word);

    MpiWorld& m_world;
    std::mutex m_turn;  ///< guards the use of m_world between attend() and meet()
    bool m_hasMet = false;
    Setup m_setup;
    Reporter m_reporter;
    const Clock::duration m_period;
    const Clock::duration m_patience;
    int m_parent = -1;  ///< of rank 0: none
    std::map<int, Child> m_children;
    std::map<std::uint32_t, launch::LaneState> m_states;  ///< last known, of this rank and below
    std::uint32_t m_nextLane = 0;
    Clock::time_point m_nextReport;
    MpiWorld::Sending m_up;
    std::atomic<bool> m_stopWanted{false};
    bool m_stopPassedOn = false;
    bool m_parentSpoke = false;  ///< it said stop, or that it never will
    std::uint64_t m_dartsSaid = 0;
};

}  // namespace dartscope::worker
