// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/engines/board.h"
#include "core/engines/counters.h"
#include "core/engines/interpreter.h"
#include "core/engines/task_plan.h"
#include "core/engines/turns.h"
#include "core/record/lane_recorder.h"
#include "core/record/run_config.h"
#include "core/record/run_record.h"
#include "core/record/wait_recorder.h"

namespace dartscope::engines {

class Worker;

/// The lanes and darts that one process has, where a run has several.
struct Slice {
    std::uint32_t firstLane = 0;  ///< number of its first lane in the whole run
    std::uint32_t lanes = 0;      ///< its own
    std::uint32_t allLanes = 0;   ///< of the whole run; its tasks are dealt out among so many
    std::uint64_t firstDart = 0;  ///< number of the first dart of its first task
    bool ownDarts = false;        ///< the darts are this process's alone, not dealt out to all
    /// Of the whole run, where its processes share one; none: the team has its own.
    Board* board = nullptr;
    /// Called by the last of its own lanes to come to the start line; returns when those of the
    /// other processes are there, too. None: there is nobody else to wait for.
    std::function<void()> startLine{};
    /// Called by lane 0 of each process where a serial part is planted, in the process that throws
    /// it once it is thrown; returns when it is over everywhere. None: nobody else waits for it.
    std::function<void()> afterSerialPart{};
};

/// What a model gives a lane to work with, beyond the kernel. All outlives the Worker.
struct LaneTools {
    /// Counts the darts in the kernel's stead (textbook only); none: the kernel does.
    DartCounter* counter = nullptr;
    /// What a planted lock share holds; none: a mutex of the team's own.
    Lock* lock = nullptr;
    /// What the lane needs in hand to work; none: nothing.
    Interpreter* interpreter = nullptr;
};

/// What is known of a lane that has left: the lane with its spans, probes, waits and fingerprint.
struct Recorded {
    record::Lane lane;
    std::optional<std::int64_t> firstDartNs, lastDartNs;

    bool operator==(const Recorded&) const = default;
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
    /// Tasks to be dealt out: those beyond a planted serial part; may be 0.
    std::uint64_t tasks() const { return m_plan.tasks(); }
    /// The darts of a task: [task·T, min((task + 1)·T, darts)), from the first dart of the slice
    /// on, less what is in a planted serial part.
    Range darts(std::uint64_t task) const { return m_plan.darts(task); }
    const TaskPlan& plan() const { return m_plan; }
    /// Tasks that a lane gets where they are dealt out beforehand: contiguous shares, as equal as
    /// they can be; `first` is the number of the first task.
    Range share(std::uint32_t lane) const;

    /// Tasks of this process: those of all its lanes.
    Range ownTasks() const;

    /// Called once by each lane, on its own thread: waits at the start line until every lane is
    /// there or the team was dismissed. The lane leaves when the Worker goes. Its first act is
    /// Worker::throwSerialPart().
    Worker enter(std::uint32_t lane, LaneTools tools = {});

    /// True once the run is to end early: asked to stop, or dismissed.
    bool stopped() const { return m_board.stopped().load(std::memory_order_relaxed); }
    /// Nobody else will come to the start line (a thread could not be started): those who wait
    /// there go on, and find the team stopped.
    void dismiss();
    /// Lanes that have come to the start line so far.
    std::uint32_t arrived() const { return m_arrived.load(); }
    /// When the last lane came to the start line; absent before.
    std::optional<std::int64_t> readyNs() const;

    /// What a lane is doing now.
    const record::LaneSlot& slot(std::uint32_t lane) const { return m_recorders[lane]->slot(); }
    /// Where the slots and the stop flag are, for lanes in other processes.
    Board& board() { return m_board; }
    /// The recording of a lane that has left.
    const record::LaneRecorder& recorder(std::uint32_t lane) const { return *m_recorders[lane]; }
    /// A lane that has left.
    Recorded recorded(std::uint32_t lane) const;
    /// Darts that a lane that has left really threw, those thrown again for a planted imbalance
    /// included.
    std::uint64_t thrown(std::uint32_t lane) const { return m_work[lane].thrown; }
    /// The serial part, once it is over; nothing where none is planted or no dart of it was thrown.
    const std::optional<record::SerialPart>& serialPart() const { return m_serialPart; }

    // For models whose lanes are other processes, on the thread that runs the model:

    /// All lanes are at the start line now, wherever they are.
    void allArrived();
    /// A lane was recorded elsewhere.
    void adopt(std::uint32_t lane, Recorded recording);
    /// The run goes wrong, but what was measured until now holds. The first error counts.
    void breakOff(Error error);
    const std::optional<Error>& failure() const { return m_failure; }
    /// What is left to do once the hits are in one place, outside of the time that counts: fetching
    /// recordings. Called once by run().
    void afterwards(std::function<void()> rest) { m_afterwards = std::move(rest); }
    void finishUp();

private:
    friend class Worker;
    using Hits = std::uint64_t (*)(std::uint64_t seed, std::uint64_t first, std::uint64_t count);

    /// What a lane leaves behind beside its recorder; written by the lane alone.
    struct LaneWork {
        Range firstTask;  ///< of those dealt out; count 0: it had none
        std::uint64_t thrown = 0;
    };

    void waitAtStartLine();
    void endSerialPart();

    const record::RunConfig m_config;
    const Slice m_slice;
    const TaskPlan m_plan;
    const Hits m_hits;
    const std::uint64_t m_pieceDarts;
    const std::unique_ptr<Board> m_ownBoard;  ///< none where the slice has one
    Board& m_board;
    std::vector<std::unique_ptr<record::LaneRecorder>> m_recorders;
    std::vector<std::unique_ptr<record::WaitRecorder>> m_waits;
    std::vector<LaneWork> m_work;
    std::optional<record::SerialPart> m_serialPart;  ///< by lane 0, before m_serialOver is raised
    std::atomic<bool> m_serialOver{false};
    MutexLock m_ownLock;
    TurnBook m_turns;
    std::atomic<std::int64_t> m_readyNs{0};
    /// Raised once, when the lanes may leave the start line.
    std::atomic<bool> m_started{false};
    std::atomic<std::uint32_t> m_arrived{0};
    std::vector<std::optional<Recorded>> m_adopted;
    std::optional<Error> m_failure;
    std::function<void()> m_afterwards;
    struct RaiseStopped {
        std::atomic<bool>* flag;
        void operator()() const { flag->store(true, std::memory_order_relaxed); }
    };
    std::stop_callback<RaiseStopped> m_onStop;
};

/// A lane at work, on its own thread, from the start line until it goes.
class Worker {
public:
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Called by every lane before its first task, also where no serial part is planted: the run's
    /// lane 0 throws the serial part and gives its hits, the others wait until it is over and give
    /// 0. In a slice without the run's lane 0 they wait if it has an afterSerialPart.
    std::uint64_t throwSerialPart();

    /// Throws the darts of a task and gives their hits, all planted behaviour included. Between
    /// pieces of at most some milliseconds it looks whether the team was stopped, and gives the
    /// hits of what was thrown until then; on a stopped team it throws nothing.
    std::uint64_t throwTask(std::uint64_t task);

    /// Its number in the team, from 0.
    std::uint32_t lane() const { return m_lane; }
    bool stopped() const { return m_team.stopped(); }
    /// Where its waits are recorded.
    record::WaitRecorder& waits() { return m_waits; }
    /// Said by a model whose lanes go from task to task: from here on the lane waits for nothing
    /// between them, so that short ones may share a time stamp; `false` before it may wait again.
    void tasksFollowAtOnce(bool follow) { m_recorder.tasksFollowAtOnce(follow); }

private:
    friend class Team;
    struct Task;

    Worker(Team& team, std::uint32_t lane, LaneTools tools);

    /// The darts that the lane throws for a task: its own, or with the same streams for all those
    /// that lane 0 throws for its task of that number.
    Range dartsOf(std::uint64_t task);
    /// Gives what `over` took as a wait at a barrier for the run's lane 0.
    template <typename Over>
    void waitForSerialPart(Over over);
    void throwWhole(Task& task, std::uint64_t underLock);
    void throwUntil(Task& task, std::uint64_t end);
    void throwPiece(Task& task, std::uint64_t at, std::uint64_t count);
    void throwAgain(Task& task, std::uint64_t at, std::uint64_t count);
    void throwInterpreted(Task& task, Interpreter& interpreter);
    /// Darts of a task of `count` to treat specially, so that the share comes out over all tasks;
    /// `owed` is kept from task to task.
    static std::uint64_t partOf(std::uint64_t count, double share, double& owed);

    Team& m_team;
    const std::uint32_t m_lane;
    const LaneTools m_tools;
    const std::uint64_t m_countedAtOnce;
    record::LaneRecorder& m_recorder;
    record::WaitRecorder& m_waits;
    std::uint64_t m_tasksBegun = 0;
    Range m_firstTask;
    std::uint64_t m_thrown = 0;
    double m_lockOwed = 0;           ///< darts that rounding kept from the lock so far
    double m_interpreterOwed = 0;    ///< and from the interpreter
    std::int64_t m_lastHoldNs = -1;  ///< −1: it never held the lock
};

}  // namespace dartscope::engines
