// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/gui/timeline/lane_columns.h"

namespace dartscope::gui {

/// A stretch between two marks of a run, as the strip above the lanes names it.
struct Phase {
    enum class Kind { Launching, GettingReady, Throwing, Combining, Ending };
    Kind kind;
    std::int64_t fromNs;
    std::int64_t toNs;
    bool operator==(const Phase&) const = default;
};

/// The phases of a run that its marks tell apart, in order and without gaps.
std::vector<Phase> phasesOf(const record::Marks& marks);
QString phaseName(Phase::Kind kind);
/// What it is and how long it took, as lines.
QStringList phaseDetails(const Phase& phase);

QString activityName(Activity activity);
/// "serial part", as its frame says.
QString serialPartName();

/// What a lane did at an instant: number, task, darts, duration, CPU, share waited; each part a
/// phrase of its own.
QStringList laneDetails(const LaneTrack& track, std::int64_t ns);

/// The messages that the lane was sending or getting at an instant: to or from whom, how long.
QStringList messageDetails(const record::RunRecord& record, std::size_t lane, std::int64_t ns);

/// The whole record in words, for who cannot see it: lanes, duration, how busy each lane was (at
/// most 16 lanes one by one).
QString summary(const RecordTracks& tracks);

}  // namespace dartscope::gui
