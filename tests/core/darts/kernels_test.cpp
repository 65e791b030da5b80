// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/kernels.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

#include "tests/core/darts/fixture.h"

namespace dartscope::darts {
namespace {

/// How many standard errors the estimate 4·hits/darts is from π, by the binomial's variance.
double standardised(std::uint64_t hits, std::uint64_t darts) {
    const auto n = static_cast<double>(darts);
    const double p = std::numbers::pi / 4;
    return (static_cast<double>(hits) - n * p) / std::sqrt(n * p * (1 - p));
}

constexpr std::uint64_t kLargestSeed = UINT64_MAX;
constexpr std::uint64_t kFar = 1'000'000'000'000'000'000;  // the largest count of darts

/// What a kernel must find, from the definition alone.
std::uint64_t expectedHits(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    std::uint64_t hits = 0;
    for (const Dart dart : darts(seed, first, count))
        hits += dart.inside();
    return hits;
}

/// A place where ranges like to go wrong: near a border of blocks or of steps, or anywhere.
rc::Gen<std::uint64_t> anyPlace() {
    return rc::gen::apply(
        [](std::uint64_t base, std::uint64_t offset) { return base + offset; },
        rc::gen::element<std::uint64_t>(0, 64, kBlockDarts - 70, kBlockDarts, 5 * kBlockDarts - 200,
                                        kFar - kFar % kBlockDarts, kFar, UINT64_MAX / 2),
        rc::gen::inRange<std::uint64_t>(0, 400));
}

rc::Gen<std::uint64_t> anyCount() {
    return rc::gen::oneOf(
        rc::gen::inRange<std::uint64_t>(0, 200), rc::gen::inRange<std::uint64_t>(0, 5000),
        rc::gen::inRange<std::uint64_t>(kBlockDarts - 100, 2 * kBlockDarts + 100));
}

/// Runs a test once for each instruction set that this processor has.
class EveryInstructionSet : public testing::TestWithParam<std::string> {};

std::vector<std::string> names() {
    return {instructionSets().begin(), instructionSets().end()};
}

INSTANTIATE_TEST_SUITE_P(VectorKernel, EveryInstructionSet, testing::ValuesIn(names()),
                         [](const auto& parameter) { return parameter.param; });

TEST(TextbookKernel, CountsWhatThePythonReferenceStored) {
    for (const auto& row : storedVectors().at("hits"))
        EXPECT_EQ(hitsTextbook(row.at("seed"), row.at("first"), row.at("count")),
                  row.at("hits").get<std::uint64_t>())
            << row;
}

TEST_P(EveryInstructionSet, CountsWhatThePythonReferenceStored) {
    for (const auto& row : storedVectors().at("hits"))
        EXPECT_EQ(hitsVectorWith(GetParam(), row.at("seed"), row.at("first"), row.at("count")),
                  row.at("hits").get<std::uint64_t>())
            << row;
}

TEST_P(EveryInstructionSet, CountsTheSameAsTheDefinitionOverAnyRange) {
    EXPECT_TRUE(rc::check([&] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto first = *anyPlace();
        const auto count = *anyCount();
        RC_ASSERT(hitsVectorWith(GetParam(), seed, first, count).value() ==
                  expectedHits(seed, first, count));
    }));
}

TEST_P(EveryInstructionSet, CountsTheSameAsTheTextbookOverManyWholeBlocks) {
    // 64 blocks hold some 570 darts at the border, where the shortcuts of the kernel end.
    for (const std::uint64_t seed : {std::uint64_t{3}, kLargestSeed})
        EXPECT_EQ(hitsVectorWith(GetParam(), seed, 0, 64 * kBlockDarts),
                  hitsTextbook(seed, 0, 64 * kBlockDarts));
}

TEST_P(EveryInstructionSet, DecidesEachDartOfTheBorderByAllItsBits) {
    for (const auto& row : storedVectors().at("border"))
        EXPECT_EQ(hitsVectorWith(GetParam(), row.at("seed"), row.at("number"), 1),
                  row.at("inside").get<bool>() ? 1 : 0)
            << row;
}

TEST_P(EveryInstructionSet, CountsTheSameAtTheFarEndOfNumbersAndSeeds) {
    for (const std::uint64_t first : {kFar, kFar - 100, 2 * kFar, UINT64_MAX - 200000})
        EXPECT_EQ(hitsVectorWith(GetParam(), kLargestSeed, first, 150001),
                  expectedHits(kLargestSeed, first, 150001));
}

TEST_P(EveryInstructionSet, GoesOnAtDartZeroAfterTheLastNumber) {
    EXPECT_EQ(hitsVectorWith(GetParam(), 5, UINT64_MAX - 99, 300),
              expectedHits(5, UINT64_MAX - 99, 100) + expectedHits(5, 0, 200));
    EXPECT_EQ(expectedHits(5, UINT64_MAX - 99, 300),
              expectedHits(5, UINT64_MAX - 99, 100) + expectedHits(5, 0, 200));
}

TEST_P(EveryInstructionSet, CountsNothingForACountOfZero) {
    for (const std::uint64_t first : {std::uint64_t{0}, std::uint64_t{77}, kFar, kLargestSeed})
        EXPECT_EQ(hitsVectorWith(GetParam(), 42, first, 0), 0u);
}

TEST_P(EveryInstructionSet, DrawsTheDartsOfTheDefinition) {
    EXPECT_TRUE(rc::check([&] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto first = *anyPlace();
        std::vector<Dart> drawn(*anyCount());
        RC_ASSERT(drawDartsWith(GetParam(), seed, first, drawn).has_value());
        auto next = drawn.begin();
        for (const Dart dart : darts(seed, first, drawn.size()))
            RC_ASSERT(*next++ == dart);
    }));
}

TEST_P(EveryInstructionSet, SumsTheWordsOfTheStreams) {
    std::uint64_t expected = 0;
    for (const std::uint64_t block : {7, 8}) {
        BlockStreams streams(9, block);
        BlockStreams::Words words;
        for (std::uint32_t step = 0; step < kBlockSteps; ++step) {
            streams.next(words);
            for (const std::uint64_t word : words)
                expected += word;
        }
    }
    EXPECT_EQ(sumOfWordsWith(GetParam(), 9, 7, 2), expected);
    EXPECT_EQ(sumOfWordsWith(GetParam(), 9, 7, 0), 0u);
}

RC_GTEST_PROP(VectorKernel, IsAdditiveOverRanges, ()) {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    const auto first = *anyPlace();
    const auto left = *anyCount();
    const auto right = *anyCount();
    RC_ASSERT(hitsVector(seed, first, left + right) ==
              hitsVector(seed, first, left) + hitsVector(seed, first + left, right));
}

TEST(VectorKernel, HasTheBestInstructionSetFirstAndScalarLast) {
    ASSERT_FALSE(instructionSets().empty());
    EXPECT_EQ(bestInstructionSet(), instructionSets().front());
    EXPECT_EQ(instructionSets().back(), "scalar");
    EXPECT_EQ(hitsVector(1, 2, 300000), hitsVectorWith(bestInstructionSet(), 1, 2, 300000));
}

TEST(VectorKernel, RefusesAnUnknownInstructionSetByName) {
    const Error expected{ErrorCode::InvalidArgument, "unknown-instruction-set", {"mmx"}};
    EXPECT_EQ(hitsVectorWith("mmx", 1, 0, 10).error(), expected);
    EXPECT_EQ(sumOfWordsWith("mmx", 1, 0, 10).error(), expected);
    std::vector<Dart> out(1);
    EXPECT_EQ(drawDartsWith("mmx", 1, 0, out).error(), expected);
    EXPECT_EQ(hitsVectorWith("", 1, 0, 10).error().arguments, std::vector<std::string>{""});
}

TEST(VectorKernel, EstimatesPiWithinItsStandardError) {
    constexpr std::uint64_t kDarts = 100'000'000;
    const std::uint64_t hits = hitsVector(2718, 0, kDarts);
    const double z = standardised(hits, kDarts);
    EXPECT_LT(std::abs(z), 5.0) << hits << " hits";
}

TEST(VectorKernel, SpreadsTheEstimatesOfSeedsAsTheirStandardErrorSays) {
    // Σz² over 200 seeds has mean 200 and standard deviation 20 where each z is normal.
    constexpr std::uint64_t kDarts = 1'000'000;
    double sum = 0.0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::uint64_t hits = hitsVector(seed, 0, kDarts);
        const double z = standardised(hits, kDarts);
        sum += z * z;
    }
    EXPECT_GT(sum, 100.0);
    EXPECT_LT(sum, 300.0);
}

TEST(DrawnDarts, AreNoneWhereNoneAreWanted) {
    drawDarts(1, 2, {});
}

}  // namespace
}  // namespace dartscope::darts
