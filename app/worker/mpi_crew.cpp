// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/mpi_crew.h"

#include <algorithm>
#include <condition_variable>
#include <thread>
#include <utility>

#include "app/worker/mpi_tags.h"
#include "app/worker/short_turns.h"

namespace dartscope::worker {
namespace {

using std::chrono::milliseconds;

/// With more ranks than this, rank 0 would be kept busy: they report through a tree.
constexpr int kFlatRanks = 64;
constexpr int kBranches = 16;
/// Between two looks for messages: a stop is passed on in that time.
constexpr milliseconds kLook(20);
/// Between two looks whether all ranks have come: the wait is part of what is measured.
constexpr std::chrono::microseconds kMeetingPause(50);
/// A rank is given up after so long without a word; ranks that share a CPU have their turns.
constexpr milliseconds kPatience(5'000);
constexpr milliseconds kPatiencePerRank(10);
/// Reports between ranks, even where nobody watches: they are the heartbeat.
constexpr int kLeastHz = 4;

const std::string kStop = "stop";

int parentOf(int rank, int size) {
    return size <= kFlatRanks ? 0 : (rank - 1) / kBranches;
}

}  // namespace

MpiCrew::MpiCrew(MpiWorld& world, const engines::Team& team, Setup setup)
    : m_world(world),
      m_setup(std::move(setup)),
      m_reporter(team, std::max(m_setup.hz, kLeastHz)),
      m_period(std::chrono::nanoseconds(std::chrono::seconds(1)) / std::max(m_setup.hz, kLeastHz)),
      m_patience(kPatience + world.size() * kPatiencePerRank),
      m_parent(world.rank() == 0 ? -1 : parentOf(world.rank(), world.size())),
      m_nextReport(Clock::now() + m_period) {
    for (int rank = 1; rank < world.size(); ++rank) {
        if (parentOf(rank, world.size()) == world.rank()) {
            m_children[rank].heard = Clock::now();
        }
    }
}

void MpiCrew::poll() {
    listen();
    passOnStop();
    if (Clock::now() >= m_nextReport) {
        report();
        watchForSilence();
        m_nextReport = std::max(m_nextReport + m_period, Clock::now());
    }
}

void MpiCrew::attend(std::stop_token until) {
    askForShortTurns();
    std::mutex mutex;  // guards nothing: a wait that a stop ends needs one
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    do {
        const std::scoped_lock turn(m_turn);
        poll();
    } while (!wake.wait_for(lock, until, kLook, [&] { return until.stop_requested(); }));
}

void MpiCrew::meet() {
    std::unique_lock turn(m_turn);
    m_world.barrier([&] {
        turn.unlock();
        std::this_thread::sleep_for(kMeetingPause);
        turn.lock();
    });
    m_hasMet = true;
}

void MpiCrew::listen() {
    int from = -1;
    while (auto bytes = m_world.receiveIfThere(from, kTagProgress)) {
        Child& child = m_children[from];
        child.heard = Clock::now();
        child.done = bytes->empty();
        if (auto line = launch::decodeFromWorker(*bytes)) {
            if (auto* progress = std::get_if<launch::ProgressLine>(&*line)) {
                child.line = std::move(*progress);
            }
        }
        from = -1;
    }
    from = m_parent;
    while (m_parent >= 0 && !m_parentSpoke) {
        const auto word = m_world.receiveIfThere(from, kTagStop);
        if (!word) {
            break;
        }
        m_parentSpoke = true;
        if (*word == kStop) {
            stopAll();
        }
    }
    from = -1;
    while (m_world.rank() == 0) {
        const auto word = m_world.receiveIfThere(from, kTagSilent);
        if (!word) {
            break;
        }
        m_setup.giveUp(
            std::stoi(*word),
            static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_patience).count()));
        from = -1;
    }
}

void MpiCrew::tellChildren(const std::string& word) {
    m_stopPassedOn = true;
    for (const auto& [rank, child] : m_children) {
        m_world.send(rank, kTagStop, word);
    }
}

void MpiCrew::passOnStop() {
    if (m_stopWanted.load() && !m_stopPassedOn) {
        m_setup.stopWork();
        tellChildren(kStop);
    }
}

/// This rank and those below it: totals, and the next lanes in turn.
launch::ProgressLine MpiCrew::together() {
    launch::ProgressLine all = m_reporter.next();
    const auto remember = [&](const launch::ProgressLine& line) {
        for (const launch::LaneState& lane : line.lanes) {
            m_states[lane.lane] = lane;
        }
    };
    remember(all);
    for (const auto& [rank, child] : m_children) {
        all.darts += child.line.darts;
        all.hits += child.line.hits;
        all.dartsOfHits += child.line.dartsOfHits;
        remember(child.line);
    }
    all.lanes.clear();
    auto next = m_states.lower_bound(m_nextLane);
    while (all.lanes.size() < std::min(launch::kProgressLanes, m_states.size())) {
        if (next == m_states.end()) {
            next = m_states.begin();
        }
        all.lanes.push_back(next->second);
        ++next;
    }
    return all;
}

void MpiCrew::report() {
    if (m_parent >= 0) {
        if (m_up.idle()) {
            launch::ProgressLine line = together();
            m_nextLane = line.lanes.empty() ? 0 : line.lanes.back().lane + 1;
            m_up.start(m_parent, kTagProgress, launch::encode(line));
        }
        return;
    }
    if (m_setup.hz == 0) {
        return;
    }
    launch::ProgressLine line = together();
    m_dartsSaid = line.darts = std::max(line.darts, m_dartsSaid);
    std::string encoded = encodeWithin(line, mostBytesOfALine(m_setup.hz));
    m_nextLane = line.lanes.empty() ? 0 : line.lanes.back().lane + 1;
    m_setup.writeLine(std::move(encoded));
}

void MpiCrew::watchForSilence() {
    for (const auto& [rank, child] : m_children) {
        if (child.done || Clock::now() - child.heard < m_patience) {
            continue;
        }
        if (m_world.rank() != 0) {
            m_world.send(0, kTagSilent, std::to_string(rank));
            return;
        }
        m_setup.giveUp(
            rank, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_patience).count()));
    }
}

void MpiCrew::close() {
    const auto pollUntil = [&](const std::function<bool()>& reached) {
        while (!reached()) {
            listen();
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    };
    if (!m_stopPassedOn) {
        tellChildren("");
    }
    pollUntil([&] {
        return std::ranges::all_of(m_children, [](const auto& child) { return child.second.done; });
    });
    if (m_parent >= 0) {
        pollUntil([&] { return m_up.idle(); });
        m_up.start(m_parent, kTagProgress, "");
        pollUntil([&] { return m_up.idle() && m_parentSpoke; });
    }
}

}  // namespace dartscope::worker
