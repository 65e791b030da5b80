// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/record/lane_recorder.h"
#include "core/record/run_config.h"
#include "core/record/run_record.h"

namespace dartscope::engines {

class Worker;

/// The darts numbered first … first + count − 1.
struct Range {
    std::uint64_t first = 0;
    std::uint64_t count = 0;
};

/// The lanes and darts that one process has, where a run has several.
struct Slice {
    std::uint32_t firstLane = 0;  ///< number of its first lane in the whole run
    std::uint32_t lanes = 0;      ///< its own
    std::uint32_t allLanes = 0;   ///< of the whole run; its tasks are dealt out among so many
    std::uint64_t firstDart = 0;  ///< number of the first dart of its first task
    bool ownDarts = false;        ///< the darts are this process's alone, not dealt out to all
};

/// What a model works with: the darts cut into tasks, a place for every lane, the start line, and
/// the recording of all that happens. A model deals out the tasks and adds up the hits; it never
/// times itself. Members are for any thread unless they say otherwise.
class Team {
public:
    /// Recorders for all lanes are allocated here (std::bad_alloc), none later. `config` has a task
    /// size of at least 1, or 0 for the chosen one.
    Team(const record::RunConfig& config, std::stop_token stop);
    /// One of several processes: `config` speaks of the darts that they all share, lanes are
    /// numbered from slice.firstLane in what is recorded and from 0 here.
    Team(const record::RunConfig& config, std::stop_token stop, const Slice& slice);
    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    const record::RunConfig& config() const { return m_config; }
    std::uint32_t lanes() const { return m_slice.lanes; }
    /// Number of the first of them in the whole run.
    std::uint32_t firstLane() const { return m_slice.firstLane; }
    std::uint64_t tasks() const { return m_tasks; }
    /// The darts of a task: [task·T, min((task + 1)·T, darts)), from the first dart of the slice
    /// on.
    Range darts(std::uint64_t task) const;
    /// Tasks that a lane gets where they are dealt out beforehand: contiguous shares, as equal as
    /// they can be; `first` is the number of the first task.
    Range share(std::uint32_t lane) const;

    /// Tasks of this process: those of all its lanes.
    Range ownTasks() const;

    /// Called once by each lane, on its own thread: waits at the start line until every lane is
    /// there or the team was dismissed. The lane leaves when the Worker goes.
    Worker enter(std::uint32_t lane);

    /// True once the run is to end early: asked to stop, or dismissed.
    bool stopped() const { return m_stopped.load(std::memory_order_relaxed); }
    /// Nobody else will come to the start line (a thread could not be started): those who wait
    /// there go on, and find the team stopped.
    void dismiss();
    /// Lanes that have come to the start line so far.
    std::uint32_t arrived() const { return m_arrived.load(); }
    /// When the last lane came to the start line; absent before.
    std::optional<std::int64_t> readyNs() const;

    /// What a lane is doing now.
    const record::LaneSlot& slot(std::uint32_t lane) const { return m_recorders[lane]->slot(); }
    /// The recording of a lane that has left.
    const record::LaneRecorder& recorder(std::uint32_t lane) const { return *m_recorders[lane]; }

private:
    friend class Worker;
    using Hits = std::uint64_t (*)(std::uint64_t seed, std::uint64_t first, std::uint64_t count);

    void waitAtStartLine();

    const record::RunConfig m_config;
    const Slice m_slice;
    const std::uint64_t m_tasks;
    const Hits m_hits;
    const std::uint64_t m_pieceDarts;
    std::vector<std::unique_ptr<record::LaneRecorder>> m_recorders;
    std::atomic<std::int64_t> m_readyNs{0};
    /// Raised once, when the lanes may leave the start line.
    std::atomic<bool> m_started{false};
    std::atomic<std::uint32_t> m_arrived{0};
    /// Read by every lane all the time, written once: in a cache line of its own.
    alignas(128) std::atomic<bool> m_stopped{false};
    struct RaiseStopped {
        std::atomic<bool>* flag;
        void operator()() const { flag->store(true, std::memory_order_relaxed); }
    };
    alignas(128) std::stop_callback<RaiseStopped> m_onStop;
};

/// A lane at work, on its own thread, from the start line until it goes.
class Worker {
public:
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Throws the darts of a task and gives their hits. Between pieces of at most some
    /// milliseconds it looks whether the team was stopped, and gives the hits of what was thrown
    /// until then; on a stopped team it throws nothing.
    std::uint64_t throwTask(std::uint64_t task);

private:
    friend class Team;
    Worker(Team& team, record::LaneRecorder& recorder) : m_team(team), m_recorder(recorder) {}

    Team& m_team;
    record::LaneRecorder& m_recorder;
};

}  // namespace dartscope::engines
