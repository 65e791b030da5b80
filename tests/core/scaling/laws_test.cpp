// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

#include "tests/core/scaling/sweeps.h"

namespace dartscope::scaling {
namespace {

using test::nineAround;
using test::point;
using test::sweepOf;
using testing::ElementsAre;
using testing::Gt;
using Side = Coefficient::Side;

using TimeOf = std::function<double(double workers)>;

TimeOf usl(double t1, double sigma, double kappa) {
    return [=](double w) { return t1 * (1 / w + sigma * (w - 1) / w + kappa * (w - 1)); };
}

record::SweepRecord sweepAlong(const TimeOf& time, const std::vector<std::uint32_t>& counts,
                               int allowed = 4096) {
    std::vector<record::SweepPoint> points;
    for (const std::uint32_t workers : counts) {
        points.push_back(point(workers, nineAround(time(workers))));
    }
    return sweepOf(std::move(points), allowed);
}

Fit fitOf(const record::SweepRecord& sweep, unsigned samples = 200) {
    return fitLaw(summarise(sweep.series.front(), sweep), sweep.config.scaling, samples);
}

PointSummary measured(std::uint32_t workers, double speedup) {
    PointSummary summary;
    summary.workers = workers;
    summary.speedup = speedup;
    return summary;
}

TEST(KarpFlatt, IsTheSerialShareThatAmdahlsLawPutIn) {
    for (const double share : {0.0, 0.05, 0.2, 0.5, 1.0}) {
        for (const std::uint32_t workers : {2U, 7U, 4096U}) {
            const double speedup = 1 / (share + (1 - share) / workers);
            EXPECT_NEAR(karpFlatt(measured(workers, speedup))->value, share, 1e-12);
        }
    }
}

TEST(KarpFlatt, HasTheRangeOfTheSpeedupsInterval) {
    auto summary = measured(4, 3);
    summary.speedupInterval = Interval{2, 4};
    const auto share = karpFlatt(summary);
    ASSERT_TRUE(share->interval);
    EXPECT_DOUBLE_EQ(share->interval->low, 0);
    EXPECT_NEAR(share->interval->high, (0.5 - 0.25) / 0.75, 1e-15);
}

TEST(KarpFlatt, IsBelowZeroForASuperlinearPoint) {
    EXPECT_LT(karpFlatt(measured(2, 2.5))->value, 0);
}

TEST(KarpFlatt, SaysNothingOfOneWorkerOrWithoutASpeedup) {
    EXPECT_FALSE(karpFlatt(measured(1, 1)));
    EXPECT_FALSE(karpFlatt(measured(4, 0)));
    EXPECT_FALSE(karpFlatt(measured(4, -1)));
    PointSummary none;
    none.workers = 4;
    EXPECT_FALSE(karpFlatt(none));
}

TEST(Gustafson, IsTheShareOfTheScaledSpeedup) {
    // Gustafson's own example: a serial share of 0.4 % on 1024 processors gives 1020.
    EXPECT_NEAR(gustafson(measured(1024, 1024 - 0.004 * 1023))->value, 0.004, 1e-12);
}

TEST(Fit, OfExactAmdahlTimesGivesTheirShareAndTheCeiling) {
    const Fit fit = fitOf(sweepAlong(usl(2, 0.2, 0), {1, 2, 4, 8}));
    EXPECT_EQ(fit.law, Law::Amdahl);
    EXPECT_NEAR(fit.sigma.value, 0.2, 1e-9);
    EXPECT_NEAR(fit.t1Seconds, 2, 1e-9);
    EXPECT_NEAR(*fit.ceiling, 5, 1e-6);
    EXPECT_FALSE(fit.peak);
    EXPECT_NEAR(fit.relativeError, 0, 1e-9);
    EXPECT_THAT(fit.counts, ElementsAre(1, 2, 4, 8));
}

TEST(Fit, OfExactUslTimesGivesSigmaKappaAndThePeak) {
    const Fit fit = fitOf(sweepAlong(usl(0.5, 0.1, 0.01), {1, 2, 3, 4, 6, 8, 12}));
    EXPECT_EQ(fit.law, Law::Usl);
    EXPECT_NEAR(fit.sigma.value, 0.1, 1e-9);
    EXPECT_NEAR(fit.kappa.value, 0.01, 1e-9);
    EXPECT_NEAR(fit.peak->value, std::sqrt(0.9 / 0.01), 1e-6);
    EXPECT_FALSE(fit.ceiling) << "only where there is no coherency";
}

TEST(Fit, OfAmdahlTimesAtManyCountsHasNoCoherencyAndACeiling) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0.25, 0), {1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(fit.law, Law::Usl);
    EXPECT_EQ(fit.kappa.value, 0);
    EXPECT_EQ(fit.kappa.side, Side::AtMost);
    EXPECT_NEAR(*fit.ceiling, 4, 1e-6);
}

TEST(Fit, OfPerfectScalingBoundsTheShareFromAbove) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0, 0), {1, 2, 3, 4}));
    EXPECT_EQ(fit.sigma.value, 0);
    EXPECT_EQ(fit.sigma.side, Side::AtMost);
    ASSERT_TRUE(fit.sigma.range);
    EXPECT_EQ(fit.sigma.range->low, 0);
    EXPECT_GT(fit.sigma.range->high, 0);
    EXPECT_LT(fit.sigma.range->high, 0.05);
    EXPECT_FALSE(fit.ceiling);
}

TEST(Fit, OfEqualTimesIsAllSerial) {
    const Fit fit = fitOf(sweepAlong([](double) { return 1.0; }, {1, 2, 3, 4}));
    EXPECT_NEAR(fit.sigma.value, 1, 1e-9);
    EXPECT_NEAR(*fit.ceiling, 1, 1e-9);
}

TEST(Fit, OfTimesThatGrowStillHasAShareOfAtMostOne) {
    const Fit fit = fitOf(sweepAlong([](double w) { return w; }, {1, 2, 3, 4}));
    EXPECT_EQ(fit.law, Law::Amdahl);
    EXPECT_EQ(fit.sigma.value, 1);
    EXPECT_EQ(fit.sigma.side, Side::AtLeast);
}

TEST(Fit, OfTimesThatGrowAtManyCountsPeaksAtOneWorker) {
    const Fit fit = fitOf(sweepAlong([](double w) { return w; }, {1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(fit.law, Law::Usl);
    ASSERT_TRUE(fit.peak);
    EXPECT_GE(fit.peak->value, 1);
    EXPECT_LT(fit.peak->value, 2);
}

TEST(Fit, OfWeakScalingWithFewCountsIsGustafsons) {
    // S = W − s·(W−1): W times the darts take W / S as long as one worker's.
    record::SweepRecord sweep = sweepOf({}, 4096);
    sweep.config.scaling = record::Scaling::Weak;
    for (const std::uint32_t w : {1U, 2U, 4U, 8U}) {
        const double speedup = w - 0.3 * (w - 1);
        sweep.series[0].points.push_back(point(w, nineAround(w / speedup), 1'000'000ULL * w));
    }
    const Fit fit = fitOf(sweep);
    EXPECT_EQ(fit.law, Law::Gustafson);
    EXPECT_NEAR(fit.sigma.value, 0.3, 1e-9);
    EXPECT_NEAR(fit.curve[3].speedup, 4 - 0.3 * 3, 1e-9);
    EXPECT_NEAR(fit.curve[3].seconds, 4 / (4 - 0.3 * 3), 1e-9);
}

TEST(Fit, OfWeakScalingWithManyCountsIsTheUslOfTheRates) {
    record::SweepRecord sweep = sweepOf({}, 4096);
    sweep.config.scaling = record::Scaling::Weak;
    const TimeOf time = usl(1, 0.1, 0.01);
    for (std::uint32_t w = 1; w <= 8; ++w) {
        sweep.series[0].points.push_back(point(w, nineAround(w * time(w)), 1'000'000ULL * w));
    }
    const Fit fit = fitOf(sweep);
    EXPECT_NEAR(fit.sigma.value, 0.1, 1e-9);
    EXPECT_NEAR(fit.kappa.value, 0.01, 1e-9);
}

TEST(Fit, RefusesFewerThanFourCounts) {
    for (const auto& counts :
         std::vector<std::vector<std::uint32_t>>{{}, {1}, {1, 2}, {1, 2, 4}, {4, 4, 4, 4, 4}}) {
        const Fit fit = fitOf(sweepAlong(usl(1, 0.1, 0), counts));
        EXPECT_EQ(fit.law, Law::None);
        ASSERT_TRUE(fit.reason);
        EXPECT_EQ(fit.reason->id, "too-few-counts");
        EXPECT_TRUE(fit.curve.empty());
    }
}

TEST(Fit, LeavesOutPointsBeyondTheAllowedCpus) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0.1, 0), {1, 2, 3, 4, 5, 6}, 4));
    EXPECT_THAT(fit.counts, ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(fit.leftOut, ElementsAre(5, 6));
    EXPECT_EQ(fit.law, Law::Amdahl);
}

TEST(Fit, LeavesOutPointsThatDidOtherWork) {
    auto sweep = sweepAlong(usl(1, 0.1, 0), {1, 2, 3, 4, 5});
    sweep.series[0].points[2] = point(3, nineAround(17), 999);
    const Fit fit = fitOf(sweep);
    EXPECT_THAT(fit.leftOut, ElementsAre(3));
    EXPECT_NEAR(fit.sigma.value, 0.1, 1e-9);
}

TEST(Fit, LeavesOutPointsWithoutRepeats) {
    auto sweep = sweepAlong(usl(1, 0.1, 0), {1, 2, 3, 4, 5});
    sweep.series[0].points[4].repeats.clear();
    EXPECT_THAT(fitOf(sweep).counts, ElementsAre(1, 2, 3, 4));
}

TEST(Fit, RefusesTimesThatAreNone) {
    for (const double bad : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()}) {
        for (const std::size_t at : {0U, 2U}) {
            auto sweep = sweepAlong(usl(1, 0.1, 0), {1, 2, 3, 4});
            sweep.series[0].points[at].repeats[4].computeS = bad;
            const Fit fit = fitOf(sweep);
            ASSERT_TRUE(fit.reason) << bad;
            EXPECT_EQ(fit.reason->id, "bad-times") << bad;
        }
    }
}

TEST(Fit, RefusesSuperlinearPoints) {
    auto sweep = sweepAlong(usl(1, 0, 0), {1, 2, 3, 4, 6, 8});
    sweep.series[0].points[2] = point(3, nineAround(0.25));
    const Fit fit = fitOf(sweep);
    ASSERT_TRUE(fit.reason);
    EXPECT_EQ(fit.reason->id, "superlinear");
    EXPECT_THAT(english(fit.reason->text), testing::HasSubstr("3 workers are 4 times"));
}

TEST(Fit, RefusesSuperlinearPointsAgainstAnotherModelsTimeToo) {
    auto sweep = sweepAlong(usl(1, 0, 0), {1, 2, 3, 4, 6, 8});
    sweep.config.base = record::Base::Serial;
    for (const double time : nineAround(2)) {  // every point is above the workers against it
        sweep.series[0].serialBase.push_back(test::repeat(time));
    }
    EXPECT_FALSE(fitOf(sweep).reason);
    sweep.series[0].points[2] = point(3, nineAround(0.25));
    const Fit fit = fitOf(sweep);
    ASSERT_TRUE(fit.reason);
    EXPECT_EQ(fit.reason->id, "superlinear");
    EXPECT_THAT(english(fit.reason->text), testing::HasSubstr("3 workers are 4 times"));
}

TEST(Fit, HasNoRangesWithoutEnoughRepeats) {
    record::SweepRecord sweep = sweepOf({}, 8);
    for (std::uint32_t w = 1; w <= 6; ++w) {
        sweep.series[0].points.push_back(point(w, {1.0 / w, 1.1 / w, 1.2 / w}));
    }
    const Fit fit = fitOf(sweep);
    EXPECT_EQ(fit.law, Law::Usl);
    EXPECT_FALSE(fit.sigma.range);
    EXPECT_FALSE(fit.curve[0].speedupBand);
}

TEST(Fit, WithoutOneWorkerStillFindsTheTimeOfOne) {
    record::SweepRecord sweep = sweepAlong(usl(3, 0.1, 0), {2, 3, 4, 8});
    const Fit fit = fitOf(sweep);
    EXPECT_NEAR(fit.t1Seconds, 3, 1e-9);
}

TEST(Fit, ThatOnlyGetsSlowerWithoutOneWorkerIsNoLaw) {
    const Fit fit = fitOf(sweepAlong([](double w) { return w - 1; }, {2, 3, 4, 5, 6, 7}));
    ASSERT_TRUE(fit.reason);
    EXPECT_EQ(fit.reason->id, "slower");
}

TEST(Fit, GivesTheSameNumbersEveryTime) {
    const auto sweep = sweepAlong(usl(1, 0.07, 0.002), {1, 2, 3, 4, 6, 8});
    const Fit one = fitOf(sweep);
    const Fit other = fitOf(sweep);
    EXPECT_EQ(one.sigma, other.sigma);
    EXPECT_EQ(one.kappa, other.kappa);
    EXPECT_EQ(one.curve[7].speedupBand, other.curve[7].speedupBand);
}

TEST(Curve, GoesToTwiceTheLargestCountAndSaysWhatIsBeyond) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0.1, 0), {1, 2, 3, 6}));
    ASSERT_EQ(fit.curve.size(), 12);
    EXPECT_EQ(fit.curve.front().workers, 1);
    EXPECT_EQ(fit.curve.back().workers, 12);
    EXPECT_FALSE(fit.curve[5].beyondMeasured);
    EXPECT_TRUE(fit.curve[6].beyondMeasured);
}

TEST(Curve, OfManyWorkersKeepsToAFewSteps) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0.01, 0), {1, 64, 1024, 4096}), 20);
    EXPECT_LE(fit.curve.size(), 130);
    EXPECT_EQ(fit.curve.back().workers, 8192);
    for (std::size_t i = 1; i < fit.curve.size(); ++i) {
        EXPECT_GT(fit.curve[i].workers, fit.curve[i - 1].workers);
    }
}

TEST(Curve, IsWithinItsBand) {
    const Fit fit = fitOf(sweepAlong(usl(1, 0.1, 0.005), {1, 2, 3, 4, 6, 8}));
    for (const CurvePoint& each : fit.curve) {
        ASSERT_TRUE(each.secondsBand && each.speedupBand);
        EXPECT_LE(each.secondsBand->low, each.seconds);
        EXPECT_GE(each.secondsBand->high, each.seconds);
        EXPECT_LE(each.speedupBand->low, each.speedup);
        EXPECT_GE(each.speedupBand->high, each.speedup);
    }
}

TEST(Curve, OfASeriesAgainstSerialIsAgainstThatBase) {
    auto sweep = sweepAlong(usl(1.25, 0.1, 0), {1, 2, 4, 8});
    sweep.config.base = record::Base::Serial;
    for (const double time : nineAround(1)) {
        sweep.series[0].serialBase.push_back(test::repeat(time));
    }
    const Fit fit = fitOf(sweep);
    EXPECT_NEAR(fit.curve[0].speedup, 1 / 1.25, 1e-9);
}

// SPEC SDM 91 on a Sun SPARCcenter 2000 (SPEC Newsletter, 1993), as analysed in Gunther, "Guerrilla
// Capacity Planning", Springer 2007, and in the documentation of the R package usl 3.0 (Möding),
// which prints σ = 0.0277 ± 0.0091, κ = 0.000104 ± 0.00002, X(1) = 90.0 ± 14.2: non-linear least
// squares of the throughput. Ours weighs each point by its size instead.
TEST(PublishedData, OfSpecSdm91GivesThePublishedLaw) {
    const std::vector<std::pair<std::uint32_t, double>> scriptsAnHour{
        {1, 64.9},     {18, 995.9},   {36, 1652.4}, {72, 1853.2},
        {108, 1828.9}, {144, 1775.0}, {216, 1702.2}};
    record::SweepRecord sweep = sweepOf({}, 4096);
    for (const auto& [users, throughput] : scriptsAnHour) {
        sweep.series[0].points.push_back(point(users, {1 / throughput}));
    }
    // The first point alone lies above the law's own rate of one: no speedups are held against it.
    auto summary = summarise(sweep.series[0], sweep);
    for (PointSummary& each : summary.points) {
        each.isBase = false;
    }
    const Fit fit = fitLaw(summary, record::Scaling::Strong);
    EXPECT_NEAR(fit.sigma.value, 0.0277, 2 * 0.0091);
    EXPECT_NEAR(fit.kappa.value, 0.000104, 2 * 0.00002);
    EXPECT_NEAR(1 / fit.t1Seconds, 90.0, 2 * 14.2);
    EXPECT_NEAR(fit.peak->value, std::sqrt((1 - 0.0277) / 0.000104), 15);
}

}  // namespace
}  // namespace dartscope::scaling
