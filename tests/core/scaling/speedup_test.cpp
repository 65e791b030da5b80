// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/speedup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/core/scaling/sweeps.h"

namespace dartscope::scaling {
namespace {

using test::nineAround;
using test::point;
using test::repeat;
using test::sweepOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

SeriesSummary summaryOf(const record::SweepRecord& sweep, Figure figure = Figure::Compute) {
    return summarise(sweep.series.front(), sweep, figure);
}

TEST(Speedup, IsTheMedianOfTheBaseOverTheMedianAtW) {
    const auto summary = summaryOf(sweepOf({point(1, nineAround(8)), point(4, nineAround(2.5))}));
    EXPECT_EQ(summary.baseModel, "threads");
    EXPECT_EQ(summary.base, "same");
    EXPECT_DOUBLE_EQ(*summary.points[1].speedup, 3.2);
    EXPECT_DOUBLE_EQ(*summary.points[1].efficiency, 0.8);
    EXPECT_DOUBLE_EQ(summary.points[1].rate, 400'000);
}

TEST(Speedup, HasTheIntervalOfTheTwoMediansIntervals) {
    const auto summary = summaryOf(sweepOf({point(1, nineAround(8)), point(2, nineAround(5))}));
    // Nine repeats: [2nd, 8th], here 0.97 and 1.03 times the median.
    const auto& interval = summary.points[1].speedupInterval;
    ASSERT_TRUE(interval);
    EXPECT_DOUBLE_EQ(interval->low, 8 * 0.97 / (5 * 1.03));
    EXPECT_DOUBLE_EQ(interval->high, 8 * 1.03 / (5 * 0.97));
}

TEST(Speedup, OfTheBaseItselfIsOneWithoutAnInterval) {
    const auto summary = summaryOf(sweepOf({point(1, nineAround(8))}));
    EXPECT_TRUE(summary.points[0].isBase);
    EXPECT_EQ(summary.points[0].speedup, 1);
    EXPECT_FALSE(summary.points[0].speedupInterval);
    EXPECT_TRUE(summary.points[0].interval);
}

TEST(Speedup, IsAbsentWithoutAMeasuredBase) {
    const auto summary = summaryOf(sweepOf({point(2, nineAround(5)), point(4, nineAround(2))}));
    EXPECT_EQ(summary.baseModel, "");
    EXPECT_FALSE(summary.points[0].speedup);
    EXPECT_FALSE(summary.points[0].efficiency);
    EXPECT_FALSE(summary.points[0].isBase);
}

TEST(Speedup, IsAbsentWhereOtherDartsWereThrown) {
    const auto summary =
        summaryOf(sweepOf({point(1, nineAround(8)), point(2, nineAround(4), 999'999)}));
    EXPECT_FALSE(summary.points[1].speedup);
    EXPECT_THAT(summary.points[1].flags, Contains("different-work"));
    EXPECT_THAT(summary.points[0].flags, Not(Contains("different-work")));
}

TEST(Speedup, IsAbsentWhereOneRepeatThrewOtherDarts) {
    auto sweep = sweepOf({point(1, nineAround(8)), point(2, nineAround(4))});
    sweep.series[0].points[1].repeats[3].darts -= 1;
    EXPECT_FALSE(summaryOf(sweep).points[1].speedup);
}

TEST(Speedup, AgainstSerialUsesTheRepeatsOfSerial) {
    auto sweep = sweepOf({point(1, nineAround(10)), point(4, nineAround(4))});
    sweep.config.base = record::Base::Serial;
    for (const double time : nineAround(8)) {
        sweep.series[0].serialBase.push_back(repeat(time));
    }
    const auto summary = summaryOf(sweep);
    EXPECT_EQ(summary.baseModel, "serial");
    EXPECT_FALSE(summary.points[0].isBase);
    EXPECT_DOUBLE_EQ(*summary.points[0].speedup, 0.8);
    EXPECT_TRUE(summary.points[0].speedupInterval);
    EXPECT_DOUBLE_EQ(*summary.points[1].speedup, 2);
}

TEST(Speedup, OfWeakScalingCountsTheWorkThatGrew) {
    // Four workers threw four times the darts in 1.25 times the time.
    auto sweep = sweepOf({point(1, nineAround(4)), point(4, nineAround(5), 4'000'000)});
    sweep.config.scaling = record::Scaling::Weak;
    const auto summary = summaryOf(sweep);
    EXPECT_DOUBLE_EQ(*summary.points[1].speedup, 3.2);
    EXPECT_DOUBLE_EQ(*summary.points[1].efficiency, 0.8);
    EXPECT_DOUBLE_EQ(summary.points[1].speedupInterval->low, 4 * 4 * 0.97 / (5 * 1.03));
    EXPECT_THAT(summary.points[1].flags, IsEmpty());
}

TEST(Speedup, OfWeakScalingIsAbsentWhereTheWorkDidNotGrow) {
    auto sweep = sweepOf({point(1, nineAround(4)), point(4, nineAround(1))});
    sweep.config.scaling = record::Scaling::Weak;
    EXPECT_FALSE(summaryOf(sweep).points[1].speedup);
}

TEST(Speedup, OfWeakScalingSurvivesCountsThatCannotGrow) {
    const auto huge = std::uint64_t{1} << 63;
    auto sweep = sweepOf({point(1, nineAround(4), huge), point(2, nineAround(4), 0)});
    sweep.config.scaling = record::Scaling::Weak;
    EXPECT_FALSE(summaryOf(sweep).points[1].speedup);
}

TEST(Speedup, OfTheEndToEndFigureUsesThoseTimesAlone) {
    const auto sweep = sweepOf({point(1, nineAround(0.99)), point(2, nineAround(0.49))});
    const auto summary = summaryOf(sweep, Figure::EndToEnd);
    EXPECT_DOUBLE_EQ(summary.points[1].median, 0.5);
    EXPECT_DOUBLE_EQ(*summary.points[1].speedup, 2);
}

TEST(PointFlags, AreEmptyForAGoodPoint) {
    const auto summary = summaryOf(sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))}));
    EXPECT_THAT(summary.points[0].flags, IsEmpty());
    EXPECT_THAT(summary.points[1].flags, IsEmpty());
}

TEST(PointFlags, NamePointsTooShortToTrust) {
    const auto summary =
        summaryOf(sweepOf({point(1, nineAround(0.020)), point(2, nineAround(0.0199))}));
    EXPECT_THAT(summary.points[0].flags, IsEmpty());
    EXPECT_THAT(summary.points[1].flags, ElementsAre("too-short"));
}

TEST(PointFlags, NamePointsWithoutAnInterval) {
    const auto summary =
        summaryOf(sweepOf({point(1, {1, 1, 1, 1, 1}), point(2, {1, 1, 1, 1, 1, 1})}));
    EXPECT_FALSE(summary.points[0].interval);
    EXPECT_THAT(summary.points[0].flags, ElementsAre("too-few-repeats"));
    EXPECT_TRUE(summary.points[1].interval);
    EXPECT_THAT(summary.points[1].flags, IsEmpty());
}

TEST(PointFlags, NameNoisyAndDisturbedPoints) {
    auto sweep =
        sweepOf({point(1, nineAround(1)), point(2, nineAround(1)), point(3, nineAround(1))});
    for (auto& each : sweep.series[0].points[0].repeats) {
        each.runqueueShare = 0.06;
    }
    for (auto& each : sweep.series[0].points[1].repeats) {
        each.noise.ownShare = 0.021;
    }
    sweep.series[0].points[2].repeats[0].noise.watched = true;
    const auto summary = summaryOf(sweep);
    EXPECT_THAT(summary.points[0].flags, ElementsAre("noisy"));
    EXPECT_THAT(summary.points[1].flags, ElementsAre("disturbed"));
    EXPECT_THAT(summary.points[2].flags, ElementsAre("disturbed"));
}

TEST(PointsBeyond, HaveMoreWorkersThanAllowedCpus) {
    const auto summary = summaryOf(
        sweepOf({point(1, nineAround(1)), point(2, nineAround(1)), point(3, nineAround(1))}, 2));
    EXPECT_FALSE(summary.points[0].beyondAllowed);
    EXPECT_FALSE(summary.points[1].beyondAllowed);
    EXPECT_TRUE(summary.points[2].beyondAllowed);
}

TEST(PointsBeyond, CountTheThreadsOfAllRanks) {
    record::SweepRecord sweep = sweepOf({point(1, {1}), point(2, {1})}, 2);
    sweep.config.run.ranks = 2;
    const auto summary = summarise(sweep.series[0], sweep);
    EXPECT_FALSE(summary.points[0].beyondAllowed);
    EXPECT_TRUE(summary.points[1].beyondAllowed);
}

TEST(Summaries, BearEmptyAndZeroTimes) {
    auto sweep = sweepOf({point(1, {}), point(2, {0, 0, 0, 0, 0, 0})});
    const auto summary = summaryOf(sweep);
    EXPECT_EQ(summary.points[0].median, 0);
    EXPECT_EQ(summary.points[1].rate, 0);
    EXPECT_FALSE(summary.points[1].speedup);
    EXPECT_TRUE(summarise({}, {}).points.empty());
}

}  // namespace
}  // namespace dartscope::scaling
