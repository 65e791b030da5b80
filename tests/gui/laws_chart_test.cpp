// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/gui/charts/chart_painting.h"
#include "app/gui/charts/convergence_model.h"
#include "app/gui/charts/gap_chart.h"
#include "app/gui/charts/gap_painting.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

SweepView eightWorkers() {
    test::SampleSweep wanted;
    wanted.workers = {1, 2, 3, 4, 6, 8};
    wanted.allowed = 8;
    return sweepView(experiment::assess(test::sampleSweep(wanted)), Figure::Compute);
}

/// A law as another room would hand it over: Amdahl with a serial share of one half.
SweepView withLaw() {
    SweepView view = eightWorkers();
    LawView& law = view.series[0].law;
    law = {};
    law.name = QStringLiteral("Amdahl");
    law.sentence = QStringLiteral("Half of it is serial.");
    for (int workers = 1; workers <= 16; ++workers) {
        const double speedup = 1 / (0.5 + 0.5 / workers);
        law.points.push_back({static_cast<double>(workers), speedup, 0.3 / speedup,
                              Bounds{speedup * 0.9, speedup * 1.1},
                              Bounds{0.27 / speedup, 0.33 / speedup}, workers > 8});
    }
    return view;
}

TEST(LawCurve, RunsThroughTheMeasuredCountsAndDashedBeyondThem) {
    const ChartModel model = chartModel(withLaw(), ChartKind::Speedup);
    ASSERT_EQ(model.curves.size(), 1U);
    const ChartCurve& curve = model.curves[0];
    EXPECT_EQ(curve.line.back(), QPointF(8, 1 / (0.5 + 0.5 / 8)));
    EXPECT_EQ(curve.beyond.front(), curve.line.back()) << "no gap between the two";
    EXPECT_EQ(curve.beyond.back().x(), 16);
    EXPECT_EQ(curve.low.size(), 16U);
    EXPECT_EQ(curve.label, QStringLiteral("Amdahl"));
    EXPECT_EQ(curve.series, 0U);
    EXPECT_TRUE(model.summary.contains(QStringLiteral("Half of it is serial.")));
    EXPECT_GT(model.x.top, 8.5) << "the axis shows some of what is beyond";
    EXPECT_LE(model.x.top, 16.9);
}

TEST(LawCurve, IsInTheUnitsOfItsChart) {
    const ChartModel efficiency = chartModel(withLaw(), ChartKind::Efficiency);
    EXPECT_NEAR(efficiency.curves[0].line.back().y(), 100 / (0.5 + 0.5 / 8) / 8, 1e-9);
    const ChartModel time = chartModel(withLaw(), ChartKind::Time);
    EXPECT_NEAR(time.curves[0].line.front().y(), 300, 1e-9) << "milliseconds";
    EXPECT_TRUE(chartModel(withLaw(), ChartKind::Rate).curves.empty());
}

TEST(LawCurve, IsNotDrawnFromNothingButTheReasonIsSaid) {
    SweepView view = withLaw();
    view.series[0].law.points.clear();
    view.series[0].law.sentence = QStringLiteral("Too few worker counts.");
    const ChartModel model = chartModel(view, ChartKind::Speedup);
    EXPECT_TRUE(model.curves.empty());
    EXPECT_EQ(model.curveNote, QStringLiteral("Too few worker counts."));
}

TEST(TimeChart, IsLogarithmicOnBothAxesAndItsIdealIsStraight) {
    const ChartModel model = chartModel(eightWorkers(), ChartKind::Time);
    EXPECT_TRUE(model.x.logarithmic);
    EXPECT_TRUE(model.y.logarithmic);
    EXPECT_GT(model.y.bottom, 0);
    ASSERT_EQ(model.ideal.size(), 2U);
    const auto place = [&](const QPointF& value) {
        return QPointF(model.x.fraction(value.x()), model.y.fraction(value.y()));
    };
    const QPointF from(1, 300);
    const QPointF middle(2, 150);
    const QPointF to(4, 75);
    const QPointF a = place(middle) - place(from);
    const QPointF b = place(to) - place(middle);
    EXPECT_NEAR(a.x() * b.y(), a.y() * b.x(), 1e-9);
    for (const ChartPoint& point : model.series[0].points) {
        EXPECT_GE(point.x, model.x.bottom);
        EXPECT_LE(point.y, model.y.top);
        EXPECT_GE(point.bounds->low, model.y.bottom);
    }
    EXPECT_GE(model.y.ticks.size(), 2U);
}

TEST(LogScale, HasTicksForEveryRangeAndSurvivesBadOnes) {
    for (const auto& [least, largest] :
         {std::pair{150.0, 300.0}, {1.0, 1e6}, {0.3, 0.31}, {0.0, 0.0}, {-1.0, std::nan("")}}) {
        const AxisScale scale = logScaleFor(least, largest, 7);
        EXPECT_GT(scale.bottom, 0);
        EXPECT_GT(scale.top, scale.bottom);
        EXPECT_TRUE(std::isfinite(scale.top));
    }
    EXPECT_EQ(logCountScaleFor(8).ticks.front().first, 1);
    EXPECT_EQ(logCountScaleFor(64).ticks.back().first, 64);
}

TEST(WeakChart, TellsHowTheTimeGrows) {
    test::SampleSweep wanted;
    wanted.scaling = record::Scaling::Weak;
    const SweepView view =
        sweepView(experiment::assess(test::sampleSweep(wanted)), Figure::Compute);
    const ChartModel model = chartModel(view, ChartKind::Weak);
    const ChartSeries& series = model.series[0];
    EXPECT_DOUBLE_EQ(series.points[0].y, 1);
    EXPECT_NEAR(series.points[1].y,
                view.series[0].points[1].seconds / view.series[0].points[0].seconds, 1e-12);
    EXPECT_EQ(model.ideal.front().y(), 1);
    EXPECT_EQ(model.ideal.back().y(), 1);
}

TEST(ConvergenceChart, HoldsTheBandOfOneStandardErrorAroundPi) {
    Convergence convergence;
    convergence.inOrder = {{1'000, 790}, {10'000, 7'850}};
    convergence.lanes = {{5'000'000, 3'927'000}, {5'000'000, 3'926'500}};
    convergence.whole = {10'000'000, 7'853'500};
    const ChartModel model = convergenceModel(convergence);
    ASSERT_EQ(model.series.size(), 3U);
    EXPECT_NEAR(model.series[2].points[0].y, 3.1414, 1e-12);
    const ChartCurve& band = model.curves.at(0);
    // 4·sqrt(p(1−p)/n) with p = π/4 is 1.642 over the root of n.
    const double p = std::numbers::pi / 4;
    for (std::size_t i = 0; i < band.low.size(); ++i) {
        const double error = 4 * std::sqrt(p * (1 - p) / band.low[i].x());
        EXPECT_NEAR(band.low[i].y(), std::numbers::pi - error, 1e-9);
        EXPECT_NEAR(band.high[i].y(), std::numbers::pi + error, 1e-9);
    }
    EXPECT_EQ(convergenceTable(convergence).size(), 1U + 2 + 2 + 1);
    EXPECT_TRUE(convergenceModel({}).empty());
}

TEST(ConvergenceChart, SaysThatHitsWereLost) {
    auto run = *test::sampleRun(2, 4);
    run.lanes[0].hits += 1'000;
    const Convergence convergence = convergenceOf(std::make_shared<record::RunRecord>(run));
    std::uint64_t counted = 0;
    for (const record::Lane& lane : run.lanes) {
        counted += lane.hits;
    }
    EXPECT_EQ(convergence.hitsLost, counted > run.hits);
    EXPECT_EQ(!convergenceModel(convergence).suspectNote.isEmpty(), convergence.hitsLost);
}

SweepView withGap() {
    SweepView view = eightWorkers();
    GapView one;
    one.workers = 1;
    one.reason = QStringLiteral("No record.");
    GapView four;
    four.workers = 4;
    four.lanes = 4;
    four.elapsedNs = 100'000'000;
    four.baseUsefulNs = 240'000'000;
    four.parts = {{QStringLiteral("serial-part"), QStringLiteral("serial part"), 120'000'000},
                  {QStringLiteral("lock-wait"), QStringLiteral("lock"), 60'000'000},
                  {QStringLiteral("unexplained"), QStringLiteral("rest"), -20'000'000}};
    view.series[0].gaps = {one, four};
    return view;
}

TEST(GapModel, SharesMakeTheWholeAndTheWaterfallEndsAtTheMeasuredTime) {
    const GapModel model = gapModel(withGap());
    ASSERT_EQ(model.bars.size(), 2U);
    EXPECT_TRUE(model.bars[0].pieces.empty());
    EXPECT_EQ(model.chosen, 1U) << "the last one that has parts";
    double shares = 0;
    double millis = 0;
    for (const GapPiece& piece : model.bars[1].pieces) {
        shares += piece.share;
        millis += piece.millis;
    }
    EXPECT_NEAR(shares, 1, 1e-12);
    EXPECT_NEAR(millis, model.bars[1].elapsedMillis, 1e-9);
    EXPECT_NEAR(model.bars[1].pieces[0].millis, 60, 1e-9) << "the ideal time";
    EXPECT_TRUE(describeBar(model.bars[0]).contains(QStringLiteral("No record.")));
    EXPECT_EQ(gapTable(model).size(), 3U);
}

TEST(GapChartTest, TellsItsNumbersAndGoesFromBarToBarByKey) {
    SweepView view = withGap();
    view.series[0].gaps.push_back(view.series[0].gaps[1]);
    GapChart chart;
    chart.setContent(view);
    chart.resize(480, 420);
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_EQ(chart.model().chosen, 2U);
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(chart.model().chosen, 1U);
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(chart.model().chosen, 1U) << "the first has nothing to show";
    EXPECT_EQ(chart.readout(), describeBar(chart.model().bars[1]));
    EXPECT_EQ(chart.accessibleName(), chart.model().title);
}

TEST(GapChartTest, SurvivesAnEmptySweepAndATinySize) {
    GapChart chart;
    chart.setContent({});
    chart.resize(40, 30);
    EXPECT_FALSE(chart.grab().isNull());
    chart.setContent(withGap());
    EXPECT_FALSE(chart.grab().isNull());
}

}  // namespace
}  // namespace dartscope::gui
