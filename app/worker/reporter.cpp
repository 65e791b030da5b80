// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/reporter.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "app/worker/short_turns.h"

namespace dartscope::worker {
namespace {

launch::LaneState stateOf(std::uint32_t lane, const record::LaneSlot& slot) {
    launch::LaneState state;
    state.lane = lane;
    state.working = slot.working.load(std::memory_order_relaxed);
    state.first = slot.first.load(std::memory_order_relaxed);
    state.count = slot.count.load(std::memory_order_relaxed);
    // Read across a change of task, `done` may belong to a larger one.
    state.done = std::min(slot.done.load(std::memory_order_relaxed), state.count);
    return state;
}

}  // namespace

std::size_t mostBytesOfALine(int hz) {
    return launch::kProgressBytesPerSecond / static_cast<std::size_t>(hz);
}

std::string encodeWithin(launch::ProgressLine& line, std::size_t mostBytes) {
    std::string encoded = launch::encode(line);
    while (encoded.size() + 1 > mostBytes && line.lanes.size() > 1) {
        const std::size_t lanes = line.lanes.size();
        line.lanes.resize(
            std::clamp<std::size_t>(lanes * mostBytes / encoded.size(), 1, lanes - 1));
        encoded = launch::encode(line);
    }
    return encoded;
}

Reporter::Reporter(const engines::Team& team, int hz)
    : m_team(team),
      m_hz(hz),
      m_mostBytes(mostBytesOfALine(hz)),
      m_lanesALine(std::min<std::size_t>(team.lanes(), launch::kProgressLanes)) {}

launch::ProgressLine Reporter::look(std::size_t lanes) const {
    launch::ProgressLine line;
    for (std::uint32_t lane = 0; lane < m_team.lanes(); ++lane) {
        const record::LaneSlot& slot = m_team.slot(lane);
        const std::uint64_t finished = slot.finishedDarts.load(std::memory_order_relaxed);
        const std::uint64_t hits = slot.finishedHits.load(std::memory_order_relaxed);
        line.darts += finished + slot.done.load(std::memory_order_relaxed);
        line.dartsOfHits += finished;
        line.hits += std::min(hits, finished);
    }
    for (std::size_t i = 0; i < lanes; ++i) {
        const auto lane = static_cast<std::uint32_t>((m_nextLane + i) % m_team.lanes());
        line.lanes.push_back(stateOf(m_team.firstLane() + lane, m_team.slot(lane)));
    }
    return line;
}

launch::ProgressLine Reporter::next() {
    launch::ProgressLine line = look(m_lanesALine);
    // A task that ended between two reads was counted twice: the total neither passes the end nor
    // goes back.
    m_dartsSaid = std::clamp(line.darts, std::max(m_dartsSaid, line.dartsOfHits),
                             std::max(m_team.config().darts, m_dartsSaid));
    line.darts = m_dartsSaid;
    m_nextLane = (m_nextLane + line.lanes.size()) % m_team.lanes();
    return line;
}

std::string Reporter::nextLine() {
    const std::size_t first = m_nextLane;
    launch::ProgressLine line = next();
    std::string encoded = encodeWithin(line, m_mostBytes);
    m_lanesALine = line.lanes.size();
    m_nextLane = (first + m_lanesALine) % m_team.lanes();
    return encoded;
}

void Reporter::say(LineOutput& output) {
    const std::scoped_lock lock(m_mutex);
    output.writeLine(nextLine());
}

void Reporter::report(LineOutput& output, std::stop_token stop) {
    askForShortTurns();
    const auto period = std::chrono::nanoseconds(std::chrono::seconds(1)) / m_hz;
    auto next = std::chrono::steady_clock::now() + period;
    std::mutex mutex;  // guards nothing: a wait that a stop ends needs one
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!wake.wait_until(lock, stop, next, [&] { return stop.stop_requested(); })) {
        say(output);
        next = std::max(next + period, std::chrono::steady_clock::now());
    }
}

}  // namespace dartscope::worker
