// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/clock_offset.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <random>

namespace dartscope::launch {
namespace {

/// The other clock is `ahead`; there and back take these times.
void round(ClockQuestions& questions, std::int64_t nowNs, std::int64_t there, std::int64_t back,
           std::int64_t ahead) {
    questions.asked(nowNs);
    questions.answered(nowNs + there + back, nowNs + there + ahead);
}

TEST(ClockQuestions, KnowNothingBeforeTheFirstAnswer) {
    EXPECT_EQ(ClockQuestions().best(), std::nullopt);
    EXPECT_FALSE(ClockQuestions().enough());
}

TEST(ClockQuestions, TakeTheMiddleOfTheQuickestAnswer) {
    ClockQuestions questions;
    round(questions, 1'000, 500, 100, 7'000);
    round(questions, 5'000, 50, 50, 7'000);
    round(questions, 9'000, 100, 900, 7'000);
    ASSERT_TRUE(questions.best());
    EXPECT_EQ(questions.best()->offsetNs, 7'000);
    EXPECT_EQ(questions.best()->boundNs, 51);
}

TEST(ClockQuestions, HoldTheTruthWithinTheBoundWhateverTheWays) {
    std::mt19937_64 random(11);
    std::uniform_int_distribution<std::int64_t> way(1, 10'000'000);
    std::uniform_int_distribution<std::int64_t> ahead(-1'000'000'000'000, 1'000'000'000'000);
    for (int i = 0; i < 1'000; ++i) {
        ClockQuestions questions;
        const std::int64_t truth = ahead(random);
        int rounds = 0;
        while (!questions.enough()) {
            round(questions, 1'000'000 * ++rounds, way(random), way(random), truth);
        }
        EXPECT_EQ(rounds, ClockQuestions::kRounds);
        EXPECT_LE(std::abs(questions.best()->offsetNs - truth), questions.best()->boundNs);
    }
}

TEST(ClockQuestions, TakeAbsurdAnswersForFarAwayOnes) {
    for (const std::int64_t absurd :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        ClockQuestions questions;
        questions.asked(1'000);
        questions.answered(2'000, absurd);
        EXPECT_GT(std::abs(questions.best()->offsetNs), std::int64_t{1} << 60);
    }
}

TEST(ClockOffset, BetweenTwoHoldsBoth) {
    EXPECT_EQ(between({100, 5}, {100, 9}), (ClockOffset{100, 9}));
    EXPECT_EQ(between({100, 5}, {131, 5}), (ClockOffset{115, 21}));
    EXPECT_EQ(between({-20, 1}, {20, 3}), (ClockOffset{0, 23}));
}

}  // namespace
}  // namespace dartscope::launch
