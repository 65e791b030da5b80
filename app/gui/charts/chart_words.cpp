// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_words.h"

#include <QLocale>
#include <cmath>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

QString time(double seconds) {
    return duration(static_cast<std::int64_t>(std::llround(seconds * 1e9)));
}

}  // namespace

QString ChartWords::kind(ChartKind kind) {
    switch (kind) {
        case ChartKind::Speedup:
            //: How many times faster than the base
            return tr("Speedup");
        case ChartKind::Efficiency:
            //: Speedup divided by the number of workers
            return tr("Efficiency");
        case ChartKind::Time:
            return tr("Time");
        case ChartKind::Rate:
            //: Darts a second
            return tr("Rate");
        case ChartKind::Pi:
            return QStringLiteral("π");
        case ChartKind::Weak:
            //: Time at the same work for each worker, over that of one worker
            return tr("Weak scaling");
        case ChartKind::Losses:
            //: Chart of where the speedup went
            return tr("Losses");
    }
    return {};
}

QString ChartWords::figure(Figure figure) {
    return figure == Figure::Compute ? tr("compute time") : tr("end-to-end time");
}

QString ChartWords::workers() {
    return tr("Workers");
}

QString ChartWords::ideal() {
    //: Label of the line that perfect scaling would give
    return tr("ideal");
}

QString ChartWords::title(const QString& kind, const QString& series) {
    //: %1 is "Speedup", "Time" …, %2 a model
    return series.isEmpty() ? kind : tr("%1 of %2").arg(kind, series);
}

QString ChartWords::lawOf(const QString& series, const QString& sentence) {
    //: %1 a model, %2 a sentence about the law that its times follow
    return tr("%1: %2").arg(series, sentence);
}

QString ChartWords::workOf(const SweepView& sweep) {
    if (sweep.observed) {
        return sweep.weak ? tr("same work for each worker (weak scaling)")
                          : tr("same command at every point (strong scaling)");
    }
    return sweep.weak ? tr("same darts for each worker (weak scaling)")
                      : tr("same darts in all (strong scaling)");
}

QString ChartWords::subtitle(const SweepView& sweep, ChartKind kind) {
    if (kind == ChartKind::Weak && sweep.observed) {
        //: %1 is "compute time" or "end-to-end time"
        return tr("Median %1 over that of one worker, at the same work for each worker: 1 is "
                  "ideal.")
            .arg(figure(sweep.figure));
    }
    if (kind == ChartKind::Weak) {
        //: %1 is "compute time" or "end-to-end time"
        return tr("Median %1 over that of one worker, at the same darts for each worker: 1 is "
                  "ideal.")
            .arg(figure(sweep.figure));
    }
    const QString work = workOf(sweep);
    if (kind == ChartKind::Time || kind == ChartKind::Rate) {
        //: %1 is "compute time" or "end-to-end time", %2 says how the work grows
        return tr("Median %1; %2.").arg(figure(sweep.figure), work);
    }
    if (sweep.series.size() > 1 && !sweep.serialBase) {
        return tr("Each model against itself with 1 worker; median %1; %2.")
            .arg(figure(sweep.figure), work);
    }
    const QString base = sweep.series.empty() ? QString() : sweep.series.front().baseName;
    if (base.isEmpty()) {
        return tr("No base was measured; %1; %2.").arg(figure(sweep.figure), work);
    }
    //: %1 is the base: "threads with 1 worker"
    return tr("Against %1; median %2; %3.").arg(base, figure(sweep.figure), work);
}

QString ChartWords::axisTitle(const QString& kind, const QString& unit) {
    //: Title of an axis: %1 a quantity, %2 its unit
    return unit.isEmpty() ? kind : tr("%1 (%2)").arg(kind, unit);
}

QString ChartWords::allowedRule(int cpus, const QString& boundBy) {
    if (boundBy.isEmpty()) {
        return tr("%n allowed CPU(s)", nullptr, cpus);
    }
    //: %1 names what limits them: "affinity", "CPU quota"
    return tr("%n allowed CPU(s), bound by %1", nullptr, cpus).arg(boundBy);
}

QString ChartWords::coresRule(int cores) {
    return tr("%n physical core(s)", nullptr, cores);
}

QString ChartWords::logicalRule(int cpus) {
    return tr("%n logical CPU(s)", nullptr, cpus);
}

QString ChartWords::barNote(bool ratio, int repeats) {
    if (ratio) {
        return tr("Bars: at least 92 % interval of the ratio of medians, %n repeat(s)", nullptr,
                  repeats);
    }
    return tr("Bars: at least 96 % interval of the median, %n repeat(s)", nullptr, repeats);
}

QString ChartWords::noBarNote(int repeats) {
    return tr("No bars: %n repeat(s), an interval needs 6", nullptr, repeats);
}

QString ChartWords::plannedNote(int repeats) {
    return tr("%n repeat(s) planned", nullptr, repeats);
}

QString ChartWords::beyondNote(int allowedCpus) {
    return tr("Hollow grey: more workers than the %n allowed CPU(s)", nullptr, allowedCpus);
}

QString ChartWords::suspectNote(const QStringList& flags) {
    //: %1 lists why points are marked: "too short to trust, noisy machine"
    return tr("Marked points: %1").arg(flags.join(QStringLiteral(", ")));
}

QString ChartWords::nothingYet(const QString& kind) {
    //: %1 is "Speedup", "Time" …
    return tr("%1: no point measured yet.").arg(kind);
}

QString ChartWords::summaryPoint(const QString& value, int workers) {
    //: %1 is a value: "1.97× at 2 workers"
    return tr("%1 at %n worker(s)", nullptr, workers).arg(value);
}

QString ChartWords::summarySeries(const QString& kind, const QString& series,
                                  const QString& points) {
    //: "Speedup of threads: 1× at 1 worker, 1.97× at 2 workers."
    return tr("%1 of %2: %3.").arg(kind, series, points);
}

QString ChartWords::value(ChartKind kind, const ChartPoint& point) {
    switch (kind) {
        case ChartKind::Speedup:
            return times(point.view.speedup.value_or(0));
        case ChartKind::Efficiency:
            return percent(point.view.efficiency.value_or(0));
        case ChartKind::Time:
            return time(point.view.seconds);
        case ChartKind::Rate:
            return rate(point.view.rate);
        case ChartKind::Weak:
            return times(point.y);
        case ChartKind::Pi:
            return QLocale().toString(point.y, 'f', 6);
        case ChartKind::Losses:
            break;
    }
    return {};
}

QString ChartWords::point(const QString& series, const PointView& point) {
    QStringList parts;
    parts << (point.secondsBounds
                  //: %1 to %3 are times: median, low end, high end of the interval
                  ? tr("%1 (%2 to %3)")
                        .arg(time(point.seconds), time(point.secondsBounds->low),
                             time(point.secondsBounds->high))
                  : time(point.seconds));
    if (point.speedup) {
        const QString factor = times(*point.speedup);
        parts << (point.isBase          ? tr("the base")
                  : point.speedupBounds ? tr("speedup %1 (%2 to %3)")
                                              .arg(factor, times(point.speedupBounds->low),
                                                   times(point.speedupBounds->high))
                                        : tr("speedup %1").arg(factor));
    }
    if (point.efficiency && !point.isBase) {
        parts << tr("efficiency %1").arg(percent(*point.efficiency));
    }
    parts << rate(point.rate);
    constexpr std::size_t kMostTimes = 12;
    if (point.times.size() > 1 && point.times.size() <= kMostTimes) {
        QStringList each;
        for (const double one : point.times) {
            each << time(one);
        }
        //: %1 lists the times of all repeats
        parts << tr("%n repeat(s): %1", nullptr, point.repeats).arg(each.join(u", "));
    } else {
        parts << tr("%n repeat(s)", nullptr, point.repeats);
    }
    if (point.beyondAllowed) {
        parts << tr("more workers than allowed CPUs");
    }
    parts << point.flags;
    //: %1 is a model, %2 its numbers
    return tr("%1, %n worker(s): %2", nullptr, static_cast<int>(point.workers))
        .arg(series, parts.join(QStringLiteral("; ")));
}

}  // namespace dartscope::gui
