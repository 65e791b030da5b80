// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "app/gui/bridge/session.h"
#include "core/darts/dart.h"
#include "core/record/run_record.h"

namespace dartscope::gui {

/// New darts a second that an eye can follow; many more are confetti.
inline constexpr double kReadableDartsPerSecond = 2000;

/// A dart that a worker really threw, to be drawn.
struct ShownDart {
    darts::Dart dart;
    std::uint64_t number = 0;  ///< its number: (seed, number) is the dart
    std::uint32_t slot = 0;    ///< whose it is: place in the drawn lanes
};

/// Which lanes the board draws: all of them up to `most`, above that so many evenly spread, with
/// the `wanted` ones (highlighted; those at or above `lanes` are ignored) among them. Ascending.
std::vector<std::uint32_t> drawnLanes(std::uint32_t lanes, std::uint32_t most,
                                      const std::vector<std::uint32_t>& wanted);

/// Draws one dart in `thrownPerDrawn` of those that a task threw, for sample points
/// firstSample … lastSample − 1, of which sample i stands for the dart `offset + i·thrownPerDrawn`
/// of the task that starts at dart `first`. A stream cannot jump, so what is drawn is not that dart
/// but one from the start of its block (or of the task), not later than it and a different one for
/// every sample: any dart of a worker is as good as another, since none is chosen by where it
/// landed.
struct TaskSample {
    std::uint64_t seed = 0;
    std::uint64_t first = 0;    ///< first dart of the task
    double offset = 0;          ///< darts into the task, at least 0
    double thrownPerDrawn = 1;  ///< at least 1
    std::uint64_t samples = 0;
    std::uint32_t slot = 0;
};
void drawTask(const TaskSample& task, std::vector<ShownDart>& out);

/// The darts of a finished run by the instants at which they were thrown. What is drawn at an
/// instant depends on nothing but the record, the slow-down and the lanes, so seeking shows what
/// playing showed. Keeps the record; pure after construction.
class ReplaySource {
public:
    /// `slowDown`: seconds shown for one lived. `startNs`, `endNs`: what is replayed. Lanes are
    /// places in record->lanes.
    ReplaySource(record::RunRecordPtr record, double slowDown, std::int64_t startNs,
                 std::int64_t endNs, std::vector<std::uint32_t> lanes);

    const std::vector<std::uint32_t>& lanes() const { return m_lanes; }
    /// Darts thrown in the whole replay for each one drawn, at least 1; 0 where none is drawn.
    double thrownPerDrawn() const { return m_thrownPerDrawn; }

    /// Ticks of the board at an instant of the run, and the instant at which a tick ends.
    std::int64_t tickAt(std::int64_t ns) const;
    std::int64_t tickEndNs(std::int64_t tick) const;

    /// The darts that were thrown after `fromNs` and not after `toNs`.
    void collect(std::int64_t fromNs, std::int64_t toNs, std::vector<ShownDart>& out) const;

private:
    struct LaneIndex {
        std::vector<std::uint64_t>
            thrownBefore;  ///< darts of the lane before each span, and in all
        double phase = 0;  ///< 0 to 1, so that lanes do not draw in step
    };

    double thrownUntil(std::size_t slot, std::int64_t ns) const;
    std::uint64_t drawnUntil(std::size_t slot, std::int64_t ns) const;
    void collectLane(std::size_t slot, std::uint64_t from, std::uint64_t to,
                     std::vector<ShownDart>& out) const;

    record::RunRecordPtr m_record;
    std::int64_t m_startNs;
    std::int64_t m_endNs;
    double m_nsPerTick;
    std::vector<std::uint32_t> m_lanes;
    std::vector<LaneIndex> m_index;
    double m_interval = 1;  ///< darts of the drawn lanes from one drawn dart to the next
    double m_thrownPerDrawn = 0;
};

/// The darts of a run that is going on, from what its workers last said. A task's darts are drawn
/// as far as it was thrown for certain: up to `done`, and to its end once its lane has gone on to
/// another one.
class LiveSource {
public:
    /// `lanes`: those that are drawn, ascending.
    LiveSource(std::uint64_t seed, std::vector<std::uint32_t> lanes);

    const std::vector<std::uint32_t>& lanes() const { return m_lanes; }

    /// News of the run, `sinceStartNs` after it was started (any clock that does not go back); the
    /// darts that are new are added to `out`.
    void feed(const experiment::Progress& progress, std::int64_t sinceStartNs,
              std::vector<ShownDart>& out);

    /// Darts thrown for each one drawn during the last second or so; 0 before the first is drawn.
    double thrownPerDrawn() const;

private:
    struct Task {
        std::uint64_t first = 0, count = 0;
        std::uint64_t drawn = 0;  ///< how far its darts were drawn from
    };
    struct Part {
        std::uint64_t first, begin, end;  ///< of a task: its first dart; the part's darts from it
        std::uint32_t slot;
    };
    struct Instant {
        std::int64_t ns;
        std::uint64_t thrown, drawn;
    };

    std::vector<Part> takeParts(const experiment::Progress& progress);

    std::uint64_t m_seed;
    std::vector<std::uint32_t> m_lanes;
    std::map<std::uint32_t, Task> m_tasks;  ///< newest known, by lane
    std::deque<Instant> m_window;
    std::int64_t m_fedNs = 0;
    std::uint64_t m_drawn = 0;
    double m_carry = 0;
};

}  // namespace dartscope::gui
