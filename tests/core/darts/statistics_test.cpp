// SPDX-License-Identifier: GPL-3.0-or-later

// A small part of what tests/run --statistics looks at, and whether that would see what is wrong.
#include "statistics.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/darts/dart.h"

namespace dartscope::darts {
namespace {

Sums fewSeeds() {
    return look({.seeds = 64, .darts = 200 * kBlockDarts, .streamBlocks = 2, .threads = 2});
}

TEST(Statistics, SomeSeedsLookLikeChance) {
    const Sums sums = fewSeeds();
    EXPECT_EQ(sums.seeds, 64u);
    EXPECT_EQ(sums.darts, 64u * 200 * kBlockDarts);
    EXPECT_EQ(sums.blockPairs, 64u * 199);
    EXPECT_EQ(sums.streamPairs, 64u * 2 * 31);
    for (const Figure& figure : figures(sums)) {
        EXPECT_GE(figure.p, 1e-3) << figure.name << ": " << figure.value;
    }
}

TEST(Statistics, DoNotDependOnTheThreads) {
    Sample sample{.seeds = 3, .darts = 2 * kBlockDarts, .streamBlocks = 1, .threads = 1};
    const Sums one = look(sample);
    sample.threads = 3;
    const Sums three = look(sample);
    EXPECT_DOUBLE_EQ(one.z, three.z);
    EXPECT_DOUBLE_EQ(one.zSquared, three.zSquared);
    EXPECT_EQ(one.darts, three.darts);
}

/// Sums of so many seeds as chance makes them on average.
Sums average(std::uint64_t seeds) {
    return {.seeds = seeds,
            .darts = seeds,
            .zSquared = static_cast<double>(seeds),
            .blockPairs = 100 * seeds,
            .streamPairs = 100 * seeds};
}

TEST(Statistics, KnowWhatIsLikely) {
    Sums sums = average(1'000);
    EXPECT_TRUE(looksRandom(figures(sums)));
    // 1.96 standard deviations leave 5 % on both sides; of 1,000 squares, 1,074.68 or more have
    // 5 % (the tables of χ²), so 10 % both ways.
    sums.z = 1.959964 * std::sqrt(1'000.0);
    sums.zSquared = 1'074.679;
    sums.blockProducts = 1.959964 * std::sqrt(100'000.0);
    const auto found = figures(sums);
    EXPECT_NEAR(found[0].p, 0.05, 1e-6);
    EXPECT_NEAR(found[1].p, 0.10, 1e-3);
    EXPECT_NEAR(found[2].p, 0.05, 1e-6);
    EXPECT_NEAR(found[2].value, 1.959964 / std::sqrt(100'000.0), 1e-9);
}

TEST(Statistics, SeeABiasTooMuchOrderAndNeighboursThatKnowOfEachOther) {
    Sums biased = average(1'000);
    biased.z = 200;  // a fifth of a standard deviation a seed
    EXPECT_FALSE(looksRandom(figures(biased)));
    Sums orderly = average(1'000);
    orderly.zSquared = 800;
    EXPECT_FALSE(looksRandom(figures(orderly)));
    Sums wild = average(1'000);
    wild.zSquared = 1'250;
    EXPECT_FALSE(looksRandom(figures(wild)));
    Sums blocks = average(1'000);
    blocks.blockProducts = 0.02 * 100'000;
    EXPECT_FALSE(looksRandom(figures(blocks)));
    Sums streams = average(1'000);
    streams.streamProducts = -0.02 * 100'000;
    EXPECT_FALSE(looksRandom(figures(streams)));
}

}  // namespace
}  // namespace dartscope::darts
