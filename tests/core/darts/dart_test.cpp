// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/dart.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <vector>

#include "tests/core/darts/fixture.h"

namespace dartscope::darts {
namespace {

constexpr std::int32_t kMin = INT32_MIN;
constexpr std::int32_t kMax = INT32_MAX;

std::vector<Dart> collect(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    std::vector<Dart> result;
    for (const Dart dart : darts(seed, first, count))
        result.push_back(dart);
    return result;
}

TEST(Dart, HitsTheBoardOnlyWithinTheOpenCircle) {
    EXPECT_TRUE((Dart{0, 0}.inside()));
    EXPECT_TRUE((Dart{kMax, 0}.inside()));
    EXPECT_TRUE((Dart{0, -kMax}.inside()));
    EXPECT_FALSE((Dart{kMin, 0}.inside())) << "exactly on the circle is not inside";
    EXPECT_FALSE((Dart{0, kMin}.inside()));
    EXPECT_FALSE((Dart{kMax, kMax}.inside()));
}

TEST(Dart, MissesTheBoardInEveryCornerOfTheSquare) {
    EXPECT_FALSE((Dart{kMin, kMin}.inside())) << "2^62 + 2^62 must not overflow to a hit";
    EXPECT_FALSE((Dart{kMin, kMax}.inside()));
    EXPECT_FALSE((Dart{kMax, kMin}.inside()));
}

TEST(Dart, IsDecidedByItsLastBit) {
    // The diagonal meets the circle between the two: 2³¹/√2 = 1518500249.99.
    EXPECT_TRUE((Dart{1518500249, 1518500249}.inside()));
    EXPECT_FALSE((Dart{1518500250, 1518500250}.inside()));
    EXPECT_TRUE((Dart{kMax, 65535}.inside()));   // (2³¹−1)² + 65535² = 2⁶² − 131,070
    EXPECT_FALSE((Dart{kMax, 65536}.inside()));  // (2³¹−1)² + 65536² = 2⁶² + 1
}

TEST(Dart, IsPutTogetherFromTheFrozenBits) {
    EXPECT_EQ(makeDart(0x80017FFF, 0xABCD1234), (Dart{0x7FFF1234, static_cast<int>(0x8001ABCDu)}));
}

TEST(Darts, AreWhatThePythonReferenceStored) {
    for (const auto& row : storedVectors().at("darts")) {
        const std::vector<Dart> got = collect(row.at("seed"), row.at("number"), 1);
        EXPECT_EQ(got, std::vector({Dart{row.at("x"), row.at("y")}})) << row;
    }
}

TEST(Darts, OfTheBorderAreDecidedByAllTheirBits) {
    int decidedByLowHalves = 0;
    for (const auto& row : storedVectors().at("border")) {
        const Dart dart = *darts(row.at("seed"), row.at("number"), 1).begin();
        EXPECT_EQ(dart, (Dart{row.at("x"), row.at("y")})) << row;
        EXPECT_EQ(dart.inside(), row.at("inside").get<bool>()) << row;
        decidedByLowHalves += row.at("inside") != row.at("inside_by_high_halves");
    }
    EXPECT_GT(decidedByLowHalves, 10) << "else the fixture tests nothing";
}

TEST(Darts, AreTheSameWhereverARangeStarts) {
    const std::vector<Dart> all = collect(7, 65000, 2000);
    for (std::uint64_t cut : {1, 63, 64, 65, 535, 536, 537, 1999}) {
        const std::vector<Dart> rest = collect(7, 65000 + cut, 2000 - cut);
        EXPECT_TRUE(std::equal(rest.begin(), rest.end(), all.end() - std::ssize(rest))) << cut;
    }
}

TEST(Darts, AreNoneForACountOfNone) {
    EXPECT_TRUE(collect(7, 12345, 0).empty());
}

TEST(Darts, AreAnInputRange) {
    static_assert(std::input_iterator<DartRange::Iterator>);
}

// Exhaustive: every pair of high halves whose square of the plane, 2¹⁶ wide, meets the circle. X
// and Y are free of each other within it, so X² + Y² runs from the sum of the least squares to that
// of the greatest. How far x² + y² of such high halves is from 2³⁰ is the width of the border.
TEST(Border, NeedsLowHalvesOnlyWithin92692OfTheCircle) {
    const auto least = [](std::int64_t high) {  // the least |X| that has this high half
        return static_cast<std::uint64_t>(high >= 0 ? high * 65536 : -high * 65536 - 65535);
    };
    const auto greatest = [](std::int64_t high) {
        return static_cast<std::uint64_t>(high >= 0 ? high * 65536 + 65535 : -high * 65536);
    };
    constexpr std::uint64_t kCircle = std::uint64_t{1} << 62;
    std::int64_t width = 0;
    int met = 0;
    for (std::int64_t x = -32768; x <= 32767; ++x) {
        const std::uint64_t leastX = least(x) * least(x);
        const std::uint64_t greatestX = greatest(x) * greatest(x);
        // Below this |y| everything is inside; two less for the rounding of the root.
        const double chord = std::sqrt(std::max(0.0, 0x1p62 - static_cast<double>(greatestX)));
        const std::int64_t start = std::max(std::int64_t{0}, std::int64_t(chord / 65536) - 2);
        for (const int sign : {-1, 1}) {
            for (std::int64_t y = start; y <= (sign < 0 ? 32768 : 32767); ++y) {
                const std::int64_t signedY = sign * y;
                if (leastX + least(signedY) * least(signedY) >= kCircle)
                    break;  // all outside from here on
                if (greatestX + greatest(signedY) * greatest(signedY) < kCircle)
                    continue;  // all inside
                ++met;
                width = std::max(width, std::abs(x * x + y * y - (std::int64_t{1} << 30)));
            }
        }
    }
    EXPECT_GT(met, 200000) << "a circle of radius 32768 squares meets about eight times as many";
    EXPECT_LE(width, 92692);
    EXPECT_GT(width, 92600) << "the bound is nearly tight, so the scan did walk along the circle";
}

}  // namespace
}  // namespace dartscope::darts
