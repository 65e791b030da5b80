// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace dartscope::scaling {
namespace {

using Values = std::vector<double>;
using Ranks = std::pair<std::size_t, std::size_t>;

/// Share of samples of n values whose [low, n+1−low] encloses the median, by adding up Pascal's
/// triangle: another way than the code's. For n up to 60, where counts fit exactly.
double coverageByPascal(unsigned n, std::size_t low) {
    std::vector<double> row{1};
    for (unsigned i = 0; i < n; ++i) {
        std::vector<double> next(row.size() + 1, 0);
        for (std::size_t k = 0; k < row.size(); ++k) {
            next[k] += row[k];
            next[k + 1] += row[k];
        }
        row = next;
    }
    double inside = 0;
    for (std::size_t k = low; k + low <= n; ++k) {
        inside += row[k];
    }
    return inside / std::exp2(n);
}

TEST(Median, IsTheMiddleValueInAnyOrder) {
    EXPECT_EQ(median(Values{3, 1, 2}), 2);
    EXPECT_EQ(median(Values{7}), 7);
}

TEST(Median, OfAnEvenNumberIsTheMeanOfTheMiddleTwo) {
    EXPECT_EQ(median(Values{10, 1, 4, 2}), 3);
}

TEST(Median, OfNothingIsNothing) {
    EXPECT_FALSE(median({}));
}

TEST(RelativeSpread, IsTheScaledMedianDeviationOverTheMedian) {
    // Deviations from 2 of {1, 1, 2, 2, 4, 6, 9}: 1 1 0 0 2 4 7, their median is 1.
    EXPECT_DOUBLE_EQ(*relativeSpread(Values{1, 1, 2, 2, 4, 6, 9}), 1.4826 / 2);
}

TEST(RelativeSpread, DoesNotCareForOneWildValue) {
    EXPECT_EQ(relativeSpread(Values{5, 5, 5, 5, 500}), 0);
}

TEST(RelativeSpread, NeedsTwoValuesAndAMedian) {
    EXPECT_FALSE(relativeSpread(Values{}));
    EXPECT_FALSE(relativeSpread(Values{1}));
    EXPECT_FALSE(relativeSpread(Values{0, 0, 0}));
}

TEST(MedianRanks, AreThoseOfTheDesign) {
    EXPECT_EQ(medianRanks(9), Ranks(2, 8));
    EXPECT_EQ(medianRanks(6), Ranks(1, 6));
}

TEST(MedianRanks, AreNoneForFiveValuesOrFewer) {
    for (std::size_t n = 0; n <= 5; ++n) {
        EXPECT_FALSE(medianRanks(n)) << n;
    }
}

// Tables of distribution-free intervals of the median at 95 % (for example in David and Nagaraja,
// "Order Statistics"): these ranks for these sample sizes.
TEST(MedianRanks, AgreeWithPublishedTablesAtNinetyFivePercent) {
    EXPECT_EQ(medianRanks(10, 0.95), Ranks(2, 9));
    EXPECT_EQ(medianRanks(15, 0.95), Ranks(4, 12));
    EXPECT_EQ(medianRanks(20, 0.95), Ranks(6, 15));
    EXPECT_EQ(medianRanks(25, 0.95), Ranks(8, 18));
    EXPECT_EQ(medianRanks(50, 0.95), Ranks(18, 33));
}

TEST(MedianRanks, CoverEnoughAndNoNarrowerPairDoes) {
    for (unsigned n = 6; n <= 60; ++n) {
        const auto ranks = medianRanks(n);
        ASSERT_TRUE(ranks) << n;
        EXPECT_EQ(ranks->first + ranks->second, n + 1);
        EXPECT_GE(coverageByPascal(n, ranks->first), 0.96) << n;
        EXPECT_LT(coverageByPascal(n, ranks->first + 1), 0.96) << n;
    }
}

TEST(MedianRanks, OfVeryManyValuesFollowTheNormalLimit) {
    // (n+1)/2 − z·√n/2 with z = 2.0537 for 96 %.
    const auto ranks = medianRanks(1'000'000);
    ASSERT_TRUE(ranks);
    EXPECT_NEAR(static_cast<double>(ranks->first), 500'000.5 - 2.0537 * 500, 2);
}

TEST(MedianInterval, TakesTheValuesAtTheRanks) {
    EXPECT_EQ(medianInterval(Values{9, 8, 7, 6, 5, 4, 3, 2, 1}), (Interval{2, 8}));
    EXPECT_EQ(medianInterval(Values{6, 1, 5, 2, 4, 3}), (Interval{1, 6}));
    EXPECT_FALSE(medianInterval(Values{1, 2, 3, 4, 5}));
}

}  // namespace
}  // namespace dartscope::scaling
