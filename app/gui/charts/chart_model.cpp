// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "app/gui/charts/chart_words.h"

namespace dartscope::gui {
namespace {

/// Room for markers and direct labels beyond the last worker count.
double xTop(double mostWorkers) {
    return mostWorkers + std::max(0.4, mostWorkers * 0.05);
}

std::optional<ChartPoint> plotted(const PointView& view, ChartKind kind, const Unit& unit) {
    ChartPoint point{static_cast<double>(view.workers), 0, std::nullopt, view};
    switch (kind) {
        case ChartKind::Speedup:
            if (!view.speedup) {
                return std::nullopt;
            }
            point.y = *view.speedup;
            point.bounds = view.speedupBounds;
            break;
        case ChartKind::Efficiency:
            if (!view.efficiency) {
                return std::nullopt;
            }
            point.y = *view.efficiency;
            point.bounds = view.efficiencyBounds;
            break;
        case ChartKind::Time:
            point.y = view.seconds;
            point.bounds = view.secondsBounds;
            break;
        case ChartKind::Rate:
            point.y = view.rate;
            point.bounds = view.rateBounds;
            break;
        case ChartKind::Weak:
            point.y = view.seconds;
            point.bounds = view.secondsBounds;
            break;
        case ChartKind::Pi:
        case ChartKind::Losses:
            return std::nullopt;  // models of their own
    }
    point.y /= unit.divider;
    if (point.bounds) {
        point.bounds->low /= unit.divider;
        point.bounds->high /= unit.divider;
    }
    return point;
}

Unit unitFor(const SweepView& sweep, ChartKind kind) {
    double seconds = 0;
    double rate = 0;
    for (const SeriesView& series : sweep.series) {
        for (const PointView& point : series.points) {
            seconds = std::max(seconds, point.seconds);
            rate = std::max(rate, point.rate);
        }
    }
    switch (kind) {
        case ChartKind::Speedup:
            return {1, {}};
        case ChartKind::Efficiency:
            return {0.01, QStringLiteral("%")};
        // Before the first point a sweep's usual size: 300 ms at the base, billions a second.
        case ChartKind::Time:
            return timeUnit(seconds > 0 ? seconds : 0.3);
        case ChartKind::Rate:
            return rateUnit(rate > 0 ? rate : 1e9);
        case ChartKind::Weak:
        case ChartKind::Pi:
        case ChartKind::Losses:
            break;
    }
    return {};
}

double largestY(const ChartModel& model) {
    double largest = 0;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            largest = std::max({largest, point.y, point.bounds ? point.bounds->high : 0.0});
        }
    }
    return largest;
}

/// The y axis holds all points, and enough of the ideal line to compare them with.
double wantedTop(const ChartModel& model, const SweepView& sweep) {
    const double data = largestY(model);
    switch (model.kind) {
        case ChartKind::Speedup:
            return std::max(data, std::min<double>(sweep.mostWorkers(), sweep.allowedCpus * 1.3));
        case ChartKind::Efficiency:
            return std::max(data, 105.0);
        case ChartKind::Time:
            return data > 0 ? data : 300;
        case ChartKind::Rate:
            return data > 0 ? data * 1.15 : 10;
        case ChartKind::Weak:
            return std::max(data, 1.2);
        case ChartKind::Pi:
        case ChartKind::Losses:
            break;
    }
    return data;
}

const ChartPoint* basePoint(const ChartModel& model) {
    if (model.series.size() != 1) {
        return nullptr;  // every model would have an ideal of its own
    }
    const std::vector<ChartPoint>& points = model.series.front().points;
    const auto base = std::find_if(points.begin(), points.end(),
                                   [](const ChartPoint& point) { return point.view.isBase; });
    return base == points.end() ? nullptr : &*base;
}

/// The proportional line from the origin, as far as the axes go.
std::vector<QPointF> ray(double slope, double xEnd, double yEnd) {
    const double end = std::min(xEnd, yEnd / slope);
    return {QPointF(0, 0), QPointF(end, end * slope)};
}

std::vector<QPointF> idealLine(const ChartModel& model, const SweepView& sweep) {
    const ChartPoint* base = basePoint(model);
    switch (model.kind) {
        case ChartKind::Speedup:
            return ray(1, model.x.top, model.y.top);
        case ChartKind::Efficiency:
            return {QPointF(0, 100), QPointF(model.x.top, 100)};
        case ChartKind::Rate:
            return base ? ray(base->y / base->x, model.x.top, model.y.top) : std::vector<QPointF>{};
        case ChartKind::Weak:
            return {QPointF(0, 1), QPointF(model.x.top, 1)};
        case ChartKind::Time:
        case ChartKind::Pi:
        case ChartKind::Losses:
            break;
    }
    if (!base) {
        return {};
    }
    if (sweep.weak) {
        return {QPointF(model.x.bottom, base->y), QPointF(model.x.top, base->y)};
    }
    // A straight line where both axes are logarithmic, as far as they go.
    const double end = std::min(model.x.top, base->y * base->x / model.y.bottom);
    return {QPointF(base->x, base->y), QPointF(end, base->y * base->x / end)};
}

/// The quantity of the chart at one point of a law.
double lawValue(ChartKind kind, const LawPoint& point, double speedup, double seconds,
                const Unit& unit) {
    switch (kind) {
        case ChartKind::Speedup:
            return speedup;
        case ChartKind::Efficiency:
            return speedup / point.workers / unit.divider;
        default:
            return seconds / unit.divider;
    }
}

ChartCurve curveOf(const LawView& law, std::size_t series, ChartKind kind, const Unit& unit) {
    ChartCurve curve{series, {}, {}, {}, {}, law.name};
    for (const LawPoint& point : law.points) {
        const QPointF at(point.workers, lawValue(kind, point, point.speedup, point.seconds, unit));
        if (!point.beyondMeasured) {
            curve.line.push_back(at);
        } else {
            if (curve.beyond.empty() && !curve.line.empty()) {
                curve.beyond.push_back(curve.line.back());
            }
            curve.beyond.push_back(at);
        }
        if (point.speedupBounds && point.secondsBounds) {
            curve.low.emplace_back(point.workers, lawValue(kind, point, point.speedupBounds->low,
                                                           point.secondsBounds->low, unit));
            curve.high.emplace_back(point.workers, lawValue(kind, point, point.speedupBounds->high,
                                                            point.secondsBounds->high, unit));
        }
    }
    return curve;
}

/// Laws are drawn where they say something: over speedup, efficiency and time.
bool hasLaw(ChartKind kind) {
    return kind == ChartKind::Speedup || kind == ChartKind::Efficiency || kind == ChartKind::Time;
}

void addCurves(ChartModel& model, const SweepView& sweep, const Unit& unit) {
    if (!hasLaw(model.kind)) {
        return;
    }
    QStringList notes;
    for (std::size_t i = 0; i < sweep.series.size(); ++i) {
        const SeriesView& series = sweep.series[i];
        const bool drawn = !series.law.points.empty() && series.law.points.front().speedup > 0 &&
                           (model.kind != ChartKind::Time || series.law.points.front().seconds > 0);
        if (drawn) {
            model.curves.push_back(curveOf(series.law, i, model.kind, unit));
        }
        if (!series.law.sentence.isEmpty() && !series.points.empty()) {
            notes << (sweep.series.size() > 1 ? ChartWords::lawOf(series.name, series.law.sentence)
                                              : series.law.sentence);
        }
    }
    notes.removeDuplicates();
    constexpr int kMostNotes = 3;
    model.curveNote = notes.mid(0, kMostNotes).join(u' ');
}

/// How far the axis of the workers goes: beyond the largest count where a law does.
double mostShown(const ChartModel& model, const SweepView& sweep) {
    constexpr double kFurther = 1.5;
    double most = sweep.mostWorkers();
    if (!hasLaw(model.kind)) {
        return most;
    }
    for (const SeriesView& series : sweep.series) {
        if (!series.law.points.empty() && !series.points.empty()) {
            const double measured = series.points.back().workers;
            most = std::max(most, std::min(measured * kFurther, series.law.points.back().workers));
        }
    }
    return most;
}

void setScales(ChartModel& model, const SweepView& sweep) {
    const double most = mostShown(model, sweep);
    if (model.kind != ChartKind::Time) {
        model.x = scaleFor(most, 9, true);
        model.x.top = xTop(most);
        model.y = scaleFor(wantedTop(model, sweep), 6);
        return;
    }
    double least = 0;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            const double low = point.bounds ? std::min(point.bounds->low, point.y) : point.y;
            least = least > 0 ? std::min(least, low) : low;
        }
    }
    const double largest = wantedTop(model, sweep);
    model.x = logCountScaleFor(most);
    model.y = logScaleFor(least > 0 ? least : largest / 10, largest, 7);
}

/// Weak scaling is told by how the time grows: each series over its own base.
void overBase(std::vector<ChartSeries>& all) {
    for (ChartSeries& series : all) {
        const auto base = std::ranges::find_if(
            series.points, [](const ChartPoint& point) { return point.view.isBase; });
        if (base == series.points.end()) {
            series.points.clear();
            continue;
        }
        const double seconds = base->view.seconds;
        for (ChartPoint& point : series.points) {
            point.y /= seconds;
            if (point.bounds) {
                point.bounds = Bounds{point.bounds->low / seconds, point.bounds->high / seconds};
            }
        }
    }
}

/// Allowed CPUs always; logical CPUs and physical cores only where they are something else.
std::vector<ChartRule> rulesFor(const SweepView& sweep, double xEnd) {
    std::vector<ChartRule> rules{{static_cast<double>(sweep.allowedCpus),
                                  ChartWords::allowedRule(sweep.allowedCpus, sweep.boundBy), true}};
    if (sweep.physicalCores && *sweep.physicalCores != sweep.allowedCpus &&
        *sweep.physicalCores != sweep.logicalCpus) {
        rules.push_back({static_cast<double>(*sweep.physicalCores),
                         ChartWords::coresRule(*sweep.physicalCores), false});
    }
    if (sweep.logicalCpus != sweep.allowedCpus) {
        rules.push_back({static_cast<double>(sweep.logicalCpus),
                         ChartWords::logicalRule(sweep.logicalCpus), false});
    }
    std::erase_if(rules, [xEnd](const ChartRule& rule) { return rule.x > xEnd; });
    std::sort(rules.begin(), rules.end(),
              [](const ChartRule& a, const ChartRule& b) { return a.x < b.x; });
    return rules;
}

void addNotes(ChartModel& model, const SweepView& sweep) {
    int repeats = 0;
    bool bars = false;
    QStringList flags;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            repeats = std::max(repeats, point.view.repeats);
            bars = bars || point.bounds.has_value();
            if (point.view.beyondAllowed) {
                model.beyondNote = ChartWords::beyondNote(sweep.allowedCpus);
            }
            if (point.view.suspect) {
                flags << point.view.flags;
            }
        }
    }
    flags.removeDuplicates();
    if (!flags.isEmpty()) {
        model.suspectNote = ChartWords::suspectNote(flags);
    }
    const bool ratio = model.kind == ChartKind::Speedup || model.kind == ChartKind::Efficiency;
    if (bars) {
        model.barNote = ChartWords::barNote(ratio, repeats);
    } else if (repeats > 0) {
        model.barNote = ChartWords::noBarNote(repeats);
    } else if (sweep.repeats > 0) {
        model.barNote = ChartWords::plannedNote(static_cast<int>(sweep.repeats));
    }
}

QString summaryOf(const ChartModel& model) {
    if (model.empty()) {
        return ChartWords::nothingYet(kindName(model.kind));
    }
    QStringList sentences;
    for (const ChartSeries& series : model.series) {
        QStringList points;
        for (const ChartPoint& point : series.points) {
            points << ChartWords::summaryPoint(ChartWords::value(model.kind, point),
                                               static_cast<int>(point.view.workers));
        }
        if (!points.isEmpty()) {
            sentences << ChartWords::summarySeries(kindName(model.kind), series.name,
                                                   QLocale().createSeparatedList(points));
        }
    }
    sentences << model.subtitle << model.curveNote << model.beyondNote << model.suspectNote;
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

}  // namespace

bool ChartModel::empty() const {
    return std::all_of(series.begin(), series.end(),
                       [](const ChartSeries& one) { return one.points.empty(); });
}

ChartModel chartModel(const SweepView& sweep, ChartKind kind) {
    ChartModel model;
    model.kind = kind;
    const Unit unit = unitFor(sweep, kind);
    for (const SeriesView& series : sweep.series) {
        ChartSeries shown{.name = series.name, .points = {}};
        for (const PointView& view : series.points) {
            if (auto point = plotted(view, kind, unit)) {
                shown.points.push_back(std::move(*point));
            }
        }
        model.series.push_back(std::move(shown));
    }
    if (kind == ChartKind::Weak) {
        overBase(model.series);
    }
    setScales(model, sweep);
    addCurves(model, sweep, unit);
    model.ideal = idealLine(model, sweep);
    model.idealLabel = model.ideal.empty() ? QString() : ChartWords::ideal();
    model.rules = rulesFor(sweep, model.x.top);
    model.title = ChartWords::title(
        kindName(kind), sweep.series.size() == 1 ? sweep.series.front().name : QString());
    model.subtitle = ChartWords::subtitle(sweep, kind);
    model.xTitle = ChartWords::workers();
    model.yTitle = ChartWords::axisTitle(kindName(kind), unit.name);
    addNotes(model, sweep);
    model.summary = summaryOf(model);
    return model;
}

QString kindName(ChartKind kind) {
    return ChartWords::kind(kind);
}

QString figureName(Figure figure) {
    return ChartWords::figure(figure);
}

QString describePoint(const ChartSeries& series, const ChartPoint& point) {
    return point.words.isEmpty() ? ChartWords::point(series.name, point.view) : point.words;
}

}  // namespace dartscope::gui
