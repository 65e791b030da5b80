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
        case ChartKind::Time:
            break;
    }
    if (!base) {
        return {};
    }
    if (sweep.weak) {
        return {QPointF(0, base->y), QPointF(model.x.top, base->y)};
    }
    std::vector<QPointF> line;
    constexpr int kSteps = 100;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = base->x * std::pow(model.x.top / base->x, static_cast<double>(i) / kSteps);
        line.emplace_back(x, base->y * base->x / x);
    }
    return line;
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
    sentences << model.subtitle << model.beyondNote << model.suspectNote;
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
        ChartSeries shown{series.name, {}};
        for (const PointView& view : series.points) {
            if (auto point = plotted(view, kind, unit)) {
                shown.points.push_back(std::move(*point));
            }
        }
        model.series.push_back(std::move(shown));
    }
    const double most = sweep.mostWorkers();
    model.x = scaleFor(most, 9, true);
    model.x.top = xTop(most);
    model.y = scaleFor(wantedTop(model, sweep), 6);
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
    return ChartWords::point(series.name, point.view);
}

}  // namespace dartscope::gui
