// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/estimate.h"

#include <gtest/gtest.h>

namespace dartscope::darts {
namespace {

TEST(EstimateOfPi, IsFourTimesTheShareOfHits) {
    EXPECT_DOUBLE_EQ(estimatePi(3, 4), 3.0);
    EXPECT_DOUBLE_EQ(estimatePi(785398163, 1000000000), 3.141592652);
    EXPECT_DOUBLE_EQ(estimatePi(0, 10), 0.0);
    EXPECT_DOUBLE_EQ(estimatePi(10, 10), 4.0);
}

TEST(EstimateOfPi, HoldsForTheLargestRuns) {
    EXPECT_DOUBLE_EQ(estimatePi(750000000000000000, 1000000000000000000), 3.0);
    EXPECT_DOUBLE_EQ(standardError(500000000000000000, 1000000000000000000), 2e-9);
}

TEST(EstimateOfPi, OfNoDartsIsZeroAsUncertainAsCanBe) {
    EXPECT_EQ(estimatePi(0, 0), 0.0);
    EXPECT_EQ(standardError(0, 0), 2.0);
}

TEST(StandardError, IsThatOfABinomialCount) {
    EXPECT_DOUBLE_EQ(standardError(2, 4), 1.0);      // 4·√(½·½/4)
    EXPECT_DOUBLE_EQ(standardError(90, 100), 0.12);  // 4·√(0.9·0.1/100)
    EXPECT_EQ(standardError(7, 7), 0.0);
    EXPECT_EQ(standardError(0, 7), 0.0);
}

}  // namespace
}  // namespace dartscope::darts
