// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/charts/axis_scale.h"
#include "app/gui/charts/chart_layout.h"
#include "app/gui/charts/chart_model.h"
#include "app/gui/charts/point_table_model.h"
#include "tests/gui/sample_records.h"

namespace dartscope::gui {
namespace {

constexpr std::array kKinds{ChartKind::Speedup, ChartKind::Efficiency, ChartKind::Time,
                            ChartKind::Rate};

SweepView viewOf(const test::SampleSweep& wanted, Figure figure = Figure::Compute) {
    return sweepView(experiment::assess(test::sampleSweep(wanted)), figure);
}

const ChartPoint& pointAt(const ChartModel& model, std::uint32_t workers) {
    const auto& points = model.series.front().points;
    return *std::find_if(points.begin(), points.end(), [workers](const ChartPoint& point) {
        return point.view.workers == workers;
    });
}

TEST(AxisScale, EndsOnATickAboveTheLargestValue) {
    for (const double largest : {0.0013, 0.97, 1.0, 2.0, 7.9, 64.0, 4096.0, 3.1e9}) {
        const AxisScale scale = scaleFor(largest, 6);
        EXPECT_GE(scale.top, largest * 1.04) << largest;
        const double ticks = scale.top / scale.step;
        EXPECT_NEAR(ticks, std::round(ticks), 1e-6) << largest;
        EXPECT_LE(ticks, 7 + 1e-6) << largest;
    }
}

TEST(AxisScale, ShowsAsManyDecimalsAsItsStepNeeds) {
    EXPECT_EQ(scaleFor(100, 6).decimals, 0);   // steps of 20
    EXPECT_EQ(scaleFor(2.5, 6).decimals, 1);   // steps of 0.5
    EXPECT_EQ(scaleFor(0.25, 6).decimals, 2);  // steps of 0.05
}

TEST(AxisScale, IsUsableForValuesThatAreNoValues) {
    for (const double broken : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
        const AxisScale scale = scaleFor(broken, 6);
        EXPECT_GT(scale.step, 0);
        EXPECT_TRUE(std::isfinite(scale.top));
    }
}

TEST(ChartModel, SpeedupIsTheRatioOfMediansWithItsInterval) {
    // The sample's medians are 300 ms and 300/1.96 ms; 2nd and 8th of 9 lie 0.75 % from them.
    const ChartModel model = chartModel(viewOf({}), ChartKind::Speedup);
    const ChartPoint& two = pointAt(model, 2);
    EXPECT_NEAR(two.y, 1.96, 1e-9);
    ASSERT_TRUE(two.bounds);
    EXPECT_NEAR(two.bounds->low, 1.96 * 0.9925 / 1.0075, 1e-9);
    EXPECT_NEAR(two.bounds->high, 1.96 * 1.0075 / 0.9925, 1e-9);
    EXPECT_DOUBLE_EQ(pointAt(model, 1).y, 1);
    EXPECT_FALSE(pointAt(model, 1).bounds) << "the base has no bar";
}

TEST(ChartModel, EfficiencyIsSpeedupByWorkersInPercent) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Efficiency);
    EXPECT_NEAR(pointAt(model, 4).y, 100 * 1.96 / 4, 1e-9);
    EXPECT_NEAR(pointAt(model, 4).bounds->high, 100 * 1.96 / 4 * 1.0075 / 0.9925, 1e-9);
}

TEST(ChartModel, RateIsDartsByMedianTimeInItsUnit) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Rate);
    EXPECT_NEAR(pointAt(model, 1).y, 6.0 / 0.3, 1e-9);  // billions a second
    EXPECT_TRUE(model.yTitle.contains(rateUnit(2e10).name)) << model.yTitle.toStdString();
}

TEST(ChartModel, TheTwoFiguresAreKeptApart) {
    const ChartModel compute = chartModel(viewOf({}), ChartKind::Time);
    const ChartModel whole = chartModel(viewOf({}, Figure::EndToEnd), ChartKind::Time);
    EXPECT_NEAR(pointAt(compute, 1).y, 300, 1e-6);
    EXPECT_NEAR(pointAt(whole, 1).y, 320, 1e-6);
    EXPECT_NE(compute.subtitle, whole.subtitle);
    EXPECT_TRUE(whole.subtitle.contains(figureName(Figure::EndToEnd)));
}

TEST(ChartModel, WeakScalingComparesTheWorkOfEachWorker) {
    test::SampleSweep weak;
    weak.scaling = record::Scaling::Weak;
    const ChartModel model = chartModel(viewOf(weak), ChartKind::Speedup);
    EXPECT_NEAR(pointAt(model, 2).y, 1.96, 1e-9);  // 2 × 300 ms / (2 × 300/1.96 ms)
}

TEST(ChartModel, AxesHoldEveryBarAndTheIdealLine) {
    test::SampleSweep sweep;
    sweep.workers = {1, 2, 4, 8, 16};
    sweep.online = sweep.allowed = 16;
    for (const ChartKind kind : kKinds) {
        const ChartModel model = chartModel(viewOf(sweep), kind);
        for (const ChartPoint& point : model.series.front().points) {
            EXPECT_GT(point.y, 0);
            EXPECT_LT(point.bounds ? point.bounds->high : point.y, model.y.top);
            EXPECT_LT(point.x, model.x.top);
        }
        EXPECT_EQ(model.x.bottom > 0, kind == ChartKind::Time) << "the others start at 0";
        ASSERT_GE(model.ideal.size(), 2u);
        for (const QPointF& at : model.ideal) {
            EXPECT_GE(at.x(), 0);
            EXPECT_LE(at.x(), model.x.top + 1e-9);
            EXPECT_LE(at.y(), model.y.top + 1e-9);
        }
    }
}

TEST(ChartModel, TheIdealLineStandsBeforeTheFirstPoint) {
    record::SweepConfig config;
    config.models = {"threads"};
    config.workers = {1, 2, 4};
    const ChartModel model = chartModel(
        plannedView(config, test::sampleMachine(8, 2), Figure::Compute), ChartKind::Speedup);
    EXPECT_TRUE(model.empty());
    ASSERT_EQ(model.ideal.size(), 2u);
    EXPECT_DOUBLE_EQ(model.ideal.back().x(), model.ideal.back().y());
    EXPECT_GT(model.x.top, 4);
    EXPECT_FALSE(model.rules.empty());
}

TEST(ChartModel, WithoutAMeasuredBaseThereIsNoSpeedupAndItSaysSo) {
    test::SampleSweep sweep;
    sweep.workers = {2, 4};
    const SweepView view = viewOf(sweep);
    EXPECT_TRUE(chartModel(view, ChartKind::Speedup).empty());
    EXPECT_EQ(chartModel(view, ChartKind::Time).series.front().points.size(), 2u);
    EXPECT_TRUE(chartModel(view, ChartKind::Time).ideal.empty());
}

TEST(ChartModel, RulesStandAtAllowedAndLogicalCpusWhereTheyDiffer) {
    test::SampleSweep sweep;
    sweep.workers = {1, 2, 4, 8};
    const ChartModel bound = chartModel(viewOf(sweep), ChartKind::Speedup);
    ASSERT_EQ(bound.rules.size(), 2u);
    EXPECT_EQ(bound.rules[0].x, 2);
    EXPECT_TRUE(bound.rules[0].allowed);
    EXPECT_TRUE(bound.rules[0].label.contains(binderName("affinity")));
    EXPECT_EQ(bound.rules[1].x, 8);
    sweep.allowed = 8;
    EXPECT_EQ(chartModel(viewOf(sweep), ChartKind::Speedup).rules.size(), 1u);
}

TEST(ChartModel, PointsBeyondTheAllowedCpusAreGreyedAndExplained) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Speedup);
    EXPECT_FALSE(pointAt(model, 2).view.beyondAllowed);
    EXPECT_TRUE(pointAt(model, 3).view.beyondAllowed);
    EXPECT_FALSE(model.beyondNote.isEmpty());
    test::SampleSweep all;
    all.allowed = 8;
    EXPECT_TRUE(chartModel(viewOf(all), ChartKind::Speedup).beyondNote.isEmpty());
}

TEST(ChartModel, FiveRepeatsHaveNoBarsAndItSaysWhy) {
    test::SampleSweep sweep;
    sweep.repeats = 5;
    const ChartModel model = chartModel(viewOf(sweep), ChartKind::Speedup);
    EXPECT_FALSE(pointAt(model, 2).bounds);
    EXPECT_FALSE(model.barNote.isEmpty());
    EXPECT_NE(model.barNote, chartModel(viewOf({}), ChartKind::Speedup).barNote);
}

TEST(ChartModel, TheSummaryNamesEveryPoint) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Speedup);
    EXPECT_TRUE(model.summary.contains(modelName("threads")));
    EXPECT_TRUE(model.summary.contains(times(1.96)));
    EXPECT_TRUE(model.summary.contains(model.subtitle));
}

TEST(ChartModel, APointIsDescribedWithItsIntervalAndRepeats) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Speedup);
    const QString words = describePoint(model.series.front(), pointAt(model, 2));
    for (const QString& part : {times(1.96), percent(0.98), duration(153'061'224), rate(39.2e9)}) {
        EXPECT_TRUE(words.contains(part)) << part.toStdString() << " in " << words.toStdString();
    }
}

TEST(ChartModel, NoSweepAtAllGivesAnEmptyChart) {
    for (const ChartKind kind : kKinds) {
        const ChartModel model = chartModel(sweepView({}, Figure::Compute), kind);
        EXPECT_TRUE(model.empty());
        EXPECT_GT(model.x.step, 0);
        EXPECT_GT(model.y.step, 0);
    }
}

TEST(ChartLayout, NothingAroundThePlotOverlaps) {
    test::SampleSweep sweep;
    sweep.workers = {1, 2, 4, 8};
    for (const QSizeF size : {QSizeF(360, 320), QSizeF(430, 420), QSizeF(960, 640)}) {
        const ChartLayout layout =
            layOut(chartModel(viewOf(sweep), ChartKind::Speedup), printStyle(QFont()), size);
        std::vector<QRectF> boxes{layout.plot, layout.title, layout.xTitle};
        if (!layout.subtitle.isNull()) {
            boxes.push_back(layout.subtitle);
        }
        for (const RuleBox& rule : layout.rules) {
            boxes.push_back(rule.box);
        }
        for (const NoteBox& note : layout.notes) {
            boxes.push_back(note.box);
        }
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            EXPECT_TRUE(QRectF(QPointF(0, 0), size).contains(boxes[i])) << i;
            for (std::size_t k = i + 1; k < boxes.size(); ++k) {
                EXPECT_FALSE(boxes[i].intersects(boxes[k])) << i << " and " << k;
            }
        }
    }
}

TEST(ChartLayout, ALowChartKeepsItsPlotAndDropsNotes) {
    const ChartModel model = chartModel(viewOf({}), ChartKind::Speedup);
    const ChartLayout low = layOut(model, printStyle(QFont()), QSizeF(300, 210));
    EXPECT_TRUE(low.notes.empty());
    EXPECT_GE(low.plot.height(), 80);
}

TEST(PointTable, HasARowForEachPointAndUnitsInTheHeader) {
    PointTableModel table;
    table.setSweep(viewOf({}));
    EXPECT_EQ(table.rowCount(), 4);
    const auto header = [&table](int column) {
        return table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    EXPECT_TRUE(header(PointTableModel::Time).contains(QStringLiteral("ms")));
    const auto cell = [&table](int row, int column) {
        return table.data(table.index(row, column), Qt::DisplayRole).toString();
    };
    EXPECT_EQ(cell(1, PointTableModel::Workers), QStringLiteral("2"));
    EXPECT_EQ(cell(1, PointTableModel::Speedup), QLocale().toString(1.96, 'f', 3));
    EXPECT_EQ(cell(0, PointTableModel::SpeedupLow), QStringLiteral("–")) << "the base has no bar";
}

TEST(PointTable, CopiesItsHeaderAndCellsForASpreadsheet) {
    PointTableModel table;
    table.setSweep(viewOf({}));
    const QModelIndexList cells{
        table.index(0, PointTableModel::Workers), table.index(0, PointTableModel::Time),
        table.index(1, PointTableModel::Workers), table.index(1, PointTableModel::Time)};
    const QStringList lines = table.asText(cells).split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[1], QStringLiteral("1\t%1").arg(QLocale().toString(300.0, 'f', 2)));
}

}  // namespace
}  // namespace dartscope::gui
