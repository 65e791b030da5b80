// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/timeline_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::TimelineWords)
};

constexpr std::size_t kMostLanesInWords = 16;

double shareOf(const Column& column, Activity activity) {
    return static_cast<double>(column.share(activity));
}

/// "waiting for a lock: 3.2 ms, held by worker 2".
QString waitWords(const record::WaitColumns& waits, std::size_t i) {
    const Activity activity = activityOf(static_cast<record::WaitKind>(waits.kind[i]));
    const QString length = duration(waits.endNs[i] - waits.startNs[i]);
    if (waits.peer[i] < 0) {
        //: %1 is "waiting for a lock", %2 a duration
        return TimelineWords::tr("%1: %2").arg(activityName(activity), length);
    }
    //: %1 is "waiting for a message", %2 a duration, %3 a number of a worker
    return TimelineWords::tr("%1: %2, of worker %3")
        .arg(activityName(activity), length,
             inDigits(static_cast<std::uint64_t>(waits.peer[i]) + 1));
}

}  // namespace

QString serialPartName() {
    //: part of a run that one worker does alone
    return TimelineWords::tr("serial part");
}

std::vector<Phase> phasesOf(const record::Marks& marks) {
    std::vector<Phase> phases;
    std::int64_t from = marks.requestedNs;
    const auto until = [&](Phase::Kind kind, const std::optional<std::int64_t>& to) {
        if (to && *to > from) {
            phases.push_back({kind, from, *to});
            from = *to;
        }
    };
    until(Phase::Kind::Launching, marks.launchedNs);
    until(Phase::Kind::GettingReady, marks.firstDartNs ? marks.firstDartNs : marks.readyNs);
    until(Phase::Kind::Throwing, marks.lastDartNs);
    until(Phase::Kind::Combining, marks.combinedNs);
    until(Phase::Kind::Ending, marks.endedNs);
    return phases;
}

QString phaseName(Phase::Kind kind) {
    switch (kind) {
        case Phase::Kind::Launching:
            //: strip above the lanes: the processes are being started
            return TimelineWords::tr("starting");
        case Phase::Kind::GettingReady:
            //: strip above the lanes: the workers come to the start line
            return TimelineWords::tr("getting ready");
        case Phase::Kind::Throwing:
            //: strip above the lanes: first dart to last dart
            return TimelineWords::tr("throwing darts");
        case Phase::Kind::Combining:
            //: strip above the lanes: the workers' hits are added up
            return TimelineWords::tr("combining");
        case Phase::Kind::Ending:
            //: strip above the lanes: records are handed over, processes end
            return TimelineWords::tr("ending");
    }
    return {};
}

QStringList phaseDetails(const Phase& phase) {
    const QString length = duration(phase.toNs - phase.fromNs);
    const QString from = duration(phase.fromNs);
    QString what;
    switch (phase.kind) {
        case Phase::Kind::Launching:
            what = TimelineWords::tr("Starting the processes: %1").arg(length);
            break;
        case Phase::Kind::GettingReady:
            what = TimelineWords::tr("From started processes to the first dart: %1").arg(length);
            break;
        case Phase::Kind::Throwing:
            what = TimelineWords::tr("From the first to the last dart: %1").arg(length);
            break;
        case Phase::Kind::Combining:
            what = TimelineWords::tr("Combining the hits: %1").arg(length);
            break;
        case Phase::Kind::Ending:
            what = TimelineWords::tr("Handing over the records and ending: %1").arg(length);
            break;
    }
    return {what, TimelineWords::tr("begins %1 after the request").arg(from)};
}

QString activityName(Activity activity) {
    switch (activity) {
        case Activity::Work:
            return TimelineWords::tr("work");
        case Activity::WaitingCpu:
            return TimelineWords::tr("waiting for a CPU");
        case Activity::WaitingLock:
            return TimelineWords::tr("waiting for a lock");
        case Activity::Message:
            return TimelineWords::tr("waiting for a message");
        case Activity::Barrier:
            return TimelineWords::tr("waiting for others");
        case Activity::Idle:
            return TimelineWords::tr("idle");
    }
    return {};
}

QStringList laneDetails(const LaneTrack& track, std::int64_t ns) {
    QStringList parts{TimelineWords::tr("Worker %1").arg(inDigits(track.lane().lane + 1ULL))};
    const auto place = track.spanAt(ns);
    if (const auto wait = track.waitAt(ns)) {
        parts << waitWords(track.lane().waits, *wait);
    }
    if (!place) {
        parts << TimelineWords::tr("no task at %1").arg(duration(ns));
        return parts;
    }
    const record::Span span = track.lane().spans.at(*place);
    if (track.waitingKnown() && span.endNs > span.startNs) {
        const Column column =
            track.total(static_cast<double>(span.startNs), static_cast<double>(span.endNs));
        parts << TimelineWords::tr("waited for a CPU: %1")
                     .arg(percent(shareOf(column, Activity::WaitingCpu)));
    }
    parts << TimelineWords::tr("took %1").arg(duration(span.endNs - span.startNs));
    if (const auto cpu = track.cpuAt(span.endNs)) {
        parts << TimelineWords::tr("CPU %1").arg(*cpu);
    }
    if (span.tasks > 1) {
        const int tasks = static_cast<int>(std::min<std::uint64_t>(span.tasks, 2'000'000'000));
        parts << TimelineWords::tr("%n tasks recorded together", nullptr, tasks);
    }
    parts << TimelineWords::tr("%1 darts").arg(inWords(span.darts))
          << TimelineWords::tr("from dart %1").arg(inDigits(span.first));
    return parts;
}

QStringList messageDetails(const record::RunRecord& record, std::size_t lane, std::int64_t ns) {
    constexpr qsizetype kMost = 6;
    const auto self = static_cast<std::int64_t>(lane);
    QStringList lines;
    for (const record::Message& message : record.details.messages) {
        const bool mine = message.from == self || message.to == self;
        if (!mine || ns < message.sentNs || ns > message.receivedNs || lines.size() == kMost) {
            continue;
        }
        const bool sends = message.from == self;
        const QString other =
            inDigits(static_cast<std::uint64_t>(sends ? message.to : message.from) + 1);
        const QString length = duration(message.receivedNs - message.sentNs);
        const int bytes = static_cast<int>(std::min<std::uint64_t>(message.bytes, 2'000'000'000));
        //: %1 is the number of a worker, %2 a duration
        lines << (sends ? TimelineWords::tr("sends %n byte(s) to worker %1: %2", nullptr, bytes)
                              .arg(other, length)
                        : TimelineWords::tr("gets %n byte(s) from worker %1: %2", nullptr, bytes)
                              .arg(other, length));
    }
    return lines;
}

QString summary(const RecordTracks& tracks) {
    const record::Marks& marks = tracks.record().marks;
    const std::int64_t from = marks.firstDartNs.value_or(0);
    const std::int64_t to =
        std::max(marks.combinedNs.value_or(marks.lastDartNs.value_or(tracks.endNs())), from + 1);
    QStringList lines{
        //: %n workers; %1 is a duration
        TimelineWords::tr("%n worker(s), %1 from the first dart to the combined result.", nullptr,
                          static_cast<int>(tracks.lanes().size()))
            .arg(duration(to - from))};
    const std::size_t told = std::min(tracks.lanes().size(), kMostLanesInWords);
    for (std::size_t i = 0; i < told; ++i) {
        const LaneTrack& track = tracks.lanes()[i];
        const Column column = track.total(static_cast<double>(from), static_cast<double>(to));
        const QString number = inDigits(track.lane().lane + 1ULL);
        const QString work = percent(shareOf(column, Activity::Work));
        QStringList parts;
        for (const Activity activity :
             {Activity::WaitingCpu, Activity::WaitingLock, Activity::Message, Activity::Barrier}) {
            if (activity == Activity::WaitingCpu ? track.waitingKnown() : track.has(activity)) {
                //: %1 is a share of the time, %2 is "waiting for a lock" or the like
                parts << TimelineWords::tr("%1 %2").arg(percent(shareOf(column, activity)),
                                                        activityName(activity));
            }
        }
        lines << (parts.isEmpty() ? TimelineWords::tr("Worker %1: %2 work.").arg(number, work)
                                  : TimelineWords::tr("Worker %1: %2 work, %3.")
                                        .arg(number, work, parts.join(u", ")));
    }
    for (const record::SerialPart& part : tracks.record().details.serialParts) {
        lines << TimelineWords::tr("Worker %1 threw alone for %2 (serial part).")
                     .arg(inDigits(part.lane + 1ULL), duration(part.endNs - part.startNs));
    }
    if (!tracks.record().details.messages.empty()) {
        lines << TimelineWords::tr("%n message(s) were sent.", nullptr,
                                   static_cast<int>(tracks.record().details.messages.size()));
    }
    if (told < tracks.lanes().size()) {
        lines << TimelineWords::tr("And %n more worker(s).", nullptr,
                                   static_cast<int>(tracks.lanes().size() - told));
    }
    return lines.join(u'\n');
}

}  // namespace dartscope::gui
