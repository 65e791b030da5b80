// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/convergence_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/gui/bridge/texts.h"
#include "app/gui/charts/chart_words.h"

namespace dartscope::gui {
namespace {

struct PiWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::PiWords)
};

double standardError(double darts) {
    const double p = std::numbers::pi / 4;
    return 4 * std::sqrt(p * (1 - p) / darts);
}

double estimateOf(const DartCount& count) {
    return 4 * static_cast<double>(count.hits) / static_cast<double>(count.darts);
}

ChartPoint pointOf(const DartCount& count, const QString& what) {
    ChartPoint point;
    point.x = static_cast<double>(count.darts);
    point.y = estimateOf(count);
    const double errors = std::abs(point.y - std::numbers::pi) / standardError(point.x);
    //: %1 says whose darts, %2 is a number of darts, %3 an estimate of π, %4 a number
    point.words = PiWords::tr("%1: %2 darts, π ≈ %3, %4 standard errors from π")
                      .arg(what, inWords(count.darts), piWithError(count.hits, count.darts),
                           QLocale().toString(errors, 'f', 1));
    return point;
}

ChartSeries seriesOf(const QString& name, const std::vector<DartCount>& counts) {
    ChartSeries series{.name = name, .points = {}};
    for (const DartCount& count : counts) {
        series.points.push_back(pointOf(count, name));
    }
    return series;
}

/// π with the band of one standard error, wide where darts are few.
ChartCurve bandCurve(const AxisScale& x) {
    ChartCurve curve;
    constexpr int kSteps = 96;
    for (int i = 0; i <= kSteps; ++i) {
        const double darts = x.bottom * std::pow(x.top / x.bottom, static_cast<double>(i) / kSteps);
        curve.line.emplace_back(darts, std::numbers::pi);
        curve.low.emplace_back(darts, std::numbers::pi - standardError(darts));
        curve.high.emplace_back(darts, std::numbers::pi + standardError(darts));
    }
    curve.label = QStringLiteral("π");
    return curve;
}

void setScales(ChartModel& model) {
    double least = model.series.back().points.back().x;
    double largest = least;
    double away = 0;
    for (const ChartSeries& series : model.series) {
        for (const ChartPoint& point : series.points) {
            least = std::min(least, point.x);
            largest = std::max(largest, point.x);
            away = std::max(away, std::abs(point.y - std::numbers::pi));
        }
    }
    model.x = logDartScaleFor(least, largest);
    away = std::max(away, 1.5 * standardError(least));
    model.y = scaleBetween(std::numbers::pi - away, std::numbers::pi + away, 6);
}

QString summaryOf(const ChartModel& model, const Convergence& convergence) {
    QStringList sentences{model.title, model.series.back().points.back().words};
    if (convergence.hitsLost) {
        sentences << PiWords::tr("Hits were lost: the workers counted more.");
    }
    return sentences.join(QStringLiteral(". "));
}

}  // namespace

ChartModel convergenceModel(const Convergence& convergence) {
    ChartModel model;
    model.kind = ChartKind::Pi;
    model.title = convergence.model.isEmpty()
                      ? PiWords::tr("How the estimate comes near π")
                      //: %1 is a model
                      : PiWords::tr("How the estimate comes near π: %1").arg(convergence.model);
    model.subtitle = PiWords::tr(
        "The error shrinks with the root of the darts: a hundred times as "
        "many for one more digit.");
    model.xTitle = PiWords::tr("Darts");
    model.yTitle = PiWords::tr("Estimate of π");
    model.x = logDartScaleFor(1e3, 1e9);
    model.y = scaleBetween(3, 3.3, 6);
    if (convergence.whole.darts == 0) {
        model.summary = ChartWords::nothingYet(ChartWords::kind(ChartKind::Pi));
        return model;
    }
    if (!convergence.inOrder.empty()) {
        //: darts 1, 2, 3 … of a run
        model.series.push_back(seriesOf(PiWords::tr("first darts"), convergence.inOrder));
        model.series.back().markers = false;
    }
    if (convergence.lanes.size() > 1) {
        model.series.push_back(seriesOf(PiWords::tr("each worker"), convergence.lanes));
        model.series.back().line = false;
    }
    model.series.push_back(seriesOf(PiWords::tr("all darts"), {convergence.whole}));
    setScales(model);
    model.curves.push_back(bandCurve(model.x));
    model.curveNote = PiWords::tr(
        "Band: one standard error around π; 68 of 100 estimates fall "
        "within it.");
    if (convergence.hitsLost) {
        model.suspectNote = PiWords::tr("Hits were lost: the workers counted more.");
    }
    model.summary = summaryOf(model, convergence);
    return model;
}

std::vector<QStringList> convergenceTable(const Convergence& convergence) {
    std::vector<QStringList> rows{{PiWords::tr("Estimate"), PiWords::tr("Darts"),
                                   PiWords::tr("Hits"), PiWords::tr("Estimate of π"),
                                   PiWords::tr("Standard error")}};
    const auto add = [&](const QString& name, const DartCount& count) {
        if (count.darts > 0) {
            const QLocale locale;
            rows.push_back(
                {name, inDigits(count.darts), inDigits(count.hits),
                 locale.toString(estimateOf(count), 'f', 9),
                 locale.toString(standardError(static_cast<double>(count.darts)), 'g', 3)});
        }
    };
    for (const DartCount& count : convergence.inOrder) {
        add(PiWords::tr("first darts"), count);
    }
    for (std::size_t lane = 0; lane < convergence.lanes.size(); ++lane) {
        //: %1 is a number
        add(PiWords::tr("worker %1").arg(lane + 1), convergence.lanes[lane]);
    }
    add(PiWords::tr("all darts"), convergence.whole);
    return rows;
}

}  // namespace dartscope::gui
