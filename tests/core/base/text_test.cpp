// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace dartscope {
namespace {

constexpr std::int64_t whole(std::int64_t value) {
    return value;
}

TEST(English, PutsArgumentsWhereTheirNumbersStand) {
    const Text text{DARTSCOPE_TEXT("test", "%2 workers share %1"), {"one CPU", whole(12)}};
    EXPECT_EQ(english(text), "12 workers share one CPU");
}

TEST(English, UsesAnArgumentAsOftenAsItIsNamed) {
    const Text text{DARTSCOPE_TEXT("test", "%1 is %1"), {"a dart"}};
    EXPECT_EQ(english(text), "a dart is a dart");
}

TEST(English, ChoosesThePlural) {
    const auto cpus = [](std::int64_t count) {
        return english(Text{DARTSCOPE_TEXT("test", "%n CPU(s) of %1 host(s)"), {"many"}, count});
    };
    EXPECT_EQ(cpus(0), "0 CPUs of many hosts");
    EXPECT_EQ(cpus(1), "1 CPU of many host");
    EXPECT_EQ(cpus(2), "2 CPUs of many hosts");
}

TEST(English, LeavesPluralSignsAloneWhereNothingIsCounted) {
    EXPECT_EQ(english(Text{DARTSCOPE_TEXT("test", "T1(s + (1-s)/W) of %n")}),
              "T1(s + (1-s)/W) of %n");
}

TEST(English, WritesNumbersShortAndInPlainDigits) {
    const Text text{DARTSCOPE_TEXT("test", "%1 %2 %3"), {3.14159265, 0.5, whole(1'000'000)}};
    EXPECT_EQ(english(text), "3.142 0.5 1000000");
}

TEST(English, DoesNotReadArgumentsForPlaceholders) {
    const Text text{DARTSCOPE_TEXT("test", "%1, %2"), {"%2 (s) %n", "second"}, 3};
    EXPECT_EQ(english(text), "%2 (s) %n, second");
}

TEST(English, KeepsAPercentSignThatStandsForItself) {
    EXPECT_EQ(english(Text{DARTSCOPE_TEXT("test", "5 % of %1, 10%"), {"all"}}), "5 % of all, 10%");
}

TEST(English, ShowsAPlaceholderWhoseArgumentIsMissing) {
    EXPECT_EQ(english(Text{DARTSCOPE_TEXT("test", "%1 and %3"), {"this"}}), "this and %3");
}

TEST(English, OfNothingIsEmpty) {
    EXPECT_TRUE(Text{}.empty());
    EXPECT_EQ(english(Text{}), "");
}

TEST(Shortened, LeavesWordsOfOrdinaryLengthAlone) {
    EXPECT_EQ(shortened(""), "");
    EXPECT_EQ(shortened(std::string(400, 'x')), std::string(400, 'x'));
}

TEST(Shortened, KeepsTheStartOfALongWord) {
    EXPECT_EQ(shortened(std::string(401, 'x')), std::string(400, 'x') + "…");
}

TEST(Shortened, CutsNoCharacterInTwo) {
    std::string circles;
    for (int i = 0; i < 200; ++i) {
        circles += "π→";  // 5 bytes: 400 of them end with a whole one
    }
    EXPECT_EQ(shortened(circles), circles.substr(0, 400) + "…");
    circles.insert(0, 1, 'x');
    EXPECT_EQ(shortened(circles), circles.substr(0, 398) + "…");
    EXPECT_EQ(shortened(std::string(1'000, '\x80')).size(), 396 + std::string("…").size());
}

}  // namespace
}  // namespace dartscope
