// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace dartscope {
namespace {

using ::testing::ElementsAre;

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
constexpr CountRange kAnyCount{"darts", 0, kMost};
constexpr CountRange kDarts{"darts", 1, 1'000'000'000'000'000'000};

/// The id of the refusal; "accepted" where there was none.
std::string refusal(std::string_view text, CountRange range = kDarts) {
    const auto count = parseCount(text, range);
    return count ? "accepted" : count.error().id;
}

TEST(ParseCount, ReadsEveryWayInWhichPeopleWriteAWholeNumber) {
    const std::vector<std::pair<const char*, std::uint64_t>> cases = {
        {"1", 1},
        {"007", 7},
        {"+12", 12},
        {"1000000", 1'000'000},
        {"1e9", 1'000'000'000},
        {"1E+9", 1'000'000'000},
        {"2.5e6", 2'500'000},
        {"30M", 30'000'000},
        {"1.5k", 1'500},
        {"2K", 2'000},
        {"3G", 3'000'000'000},
        {"4T", 4'000'000'000'000},
        {"5P", 5'000'000'000'000'000},
        {"1 000 000", 1'000'000},
        {"1_000_000", 1'000'000},
        {"1'000'000", 1'000'000},
        {" 42 ", 42},
        {"5.000", 5},
        {"1200e-2", 12},
        {".5e1", 5},
    };
    for (const auto& [text, value] : cases) {
        const auto count = parseCount(text, kDarts);
        ASSERT_TRUE(count) << '"' << text << "\" is refused as " << count.error().id;
        EXPECT_EQ(*count, value) << '"' << text << '"';
    }
}

TEST(ParseCount, IsExactWhereADoubleIsNot) {
    EXPECT_EQ(parseCount("18446744073709551615", kAnyCount), kMost);
    EXPECT_EQ(parseCount("9007199254740993", kAnyCount), 9'007'199'254'740'993U);
    EXPECT_EQ(parseCount("1844674407370955.1615e4", kAnyCount), kMost);
    EXPECT_EQ(parseCount("1e18", kDarts), 1'000'000'000'000'000'000U);
}

TEST(ParseCount, RefusesWhatIsNoNumber) {
    for (const char* text :
         {"",     " ",   "abc", "0x10", "1e",    "1e+",  "1e+-5", "1e--5", "M",         "e9",
          "1M2",  "1MM", "--1", "+-1",  "1.2.3", "1,5",  "inf",   "nan",   "1e5M",      ".",
          "12 ?", "1;2", "_1",  "1_",   "1__0",  "1\t0", "٣",     "1e1.5", "1e5 darts", "NaN"}) {
        EXPECT_EQ(refusal(text), "not-a-number") << '"' << text << '"';
    }
}

TEST(ParseCount, DoesNotJoinTwoNumbersIntoOne) {
    EXPECT_EQ(refusal("1 2"), "not-a-number");
    EXPECT_EQ(refusal("1 0000"), "not-a-number");
    EXPECT_EQ(refusal("1 000 00"), "not-a-number");
    EXPECT_EQ(refusal("0.1 000"), "not-a-number");
}

TEST(ParseCount, RefusesFractions) {
    for (const char* text :
         {"1.5", "0.5", "1e-1", "1.2345k", "1e-400", "3.0000000000000000000001"}) {
        EXPECT_EQ(refusal(text), "not-whole") << '"' << text << '"';
    }
}

TEST(ParseCount, RefusesWhatIsOutOfRange) {
    for (const char* text :
         {"0", "-3", "-1.5", "0e5", "1e400", "1e99999999999999999999", "1000000000000000001",
          "18446744073709551616", "99999999999999999999", "100000000000000000000"}) {
        EXPECT_EQ(refusal(text), "out-of-range") << '"' << text << '"';
    }
    EXPECT_EQ(refusal("18446744073709551616", kAnyCount), "out-of-range");
    EXPECT_EQ(refusal("-1", kAnyCount), "out-of-range");
}

TEST(ParseCount, AcceptsBothEndsOfTheRangeAndNothingBeyond) {
    constexpr CountRange kWorkers{"workers", 2, 4096};
    EXPECT_EQ(refusal("1", kWorkers), "out-of-range");
    EXPECT_EQ(parseCount("2", kWorkers), 2U);
    EXPECT_EQ(parseCount("4096", kWorkers), 4096U);
    EXPECT_EQ(refusal("4097", kWorkers), "out-of-range");
    EXPECT_EQ(parseCount("0", kAnyCount), 0U);
    EXPECT_EQ(parseCount("-0", kAnyCount), 0U);
}

TEST(ParseCount, SaysWhatWasGivenAndWhatWouldDo) {
    const auto count = parseCount("-3", kDarts);
    ASSERT_FALSE(count);
    EXPECT_EQ(count.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(count.error().arguments, ElementsAre("darts", "-3", "1", "1e18"));
}

TEST(ParseReal, ReadsNumbersInTheRangeWithAPointInAnyLocale) {
    EXPECT_EQ(parseReal("0.25", "serial-share", 0, 1), 0.25);
    EXPECT_EQ(parseReal("0", "serial-share", 0, 1), 0.0);
    EXPECT_EQ(parseReal("1", "serial-share", 0, 1), 1.0);
    EXPECT_EQ(parseReal("5e-1", "serial-share", 0, 1), 0.5);
    EXPECT_EQ(parseReal(".5", "serial-share", 0, 1), 0.5);
}

TEST(ParseReal, RefusesWhatIsNoNumberOrOutOfRange) {
    for (const char* text : {"", "half", "0,5", "0x1", "nan", "-nan", "0.5x", "1 2", "."}) {
        const auto share = parseReal(text, "serial-share", 0, 1);
        ASSERT_FALSE(share) << '"' << text << '"';
        EXPECT_EQ(share.error().id, "not-a-number") << '"' << text << '"';
    }
    for (const char* text : {"-0.1", "1.0001", "1e400", "inf", "-inf"}) {
        const auto share = parseReal(text, "serial-share", 0, 1);
        ASSERT_FALSE(share) << '"' << text << '"';
        EXPECT_EQ(share.error().id, "out-of-range") << '"' << text << '"';
        EXPECT_THAT(share.error().arguments, ElementsAre("serial-share", text, "0", "1"));
    }
}

TEST(ShortCount, IsShortOnlyWhereItIsExact) {
    EXPECT_EQ(shortCount(0), "0");
    EXPECT_EQ(shortCount(4096), "4096");
    EXPECT_EQ(shortCount(30'000'000), "3e7");
    EXPECT_EQ(shortCount(10'000'019), "10000019");
    EXPECT_EQ(shortCount(1'000'000'000'000'000'000), "1e18");
    EXPECT_EQ(shortCount(kMost), "18446744073709551615");
}

RC_GTEST_PROP(ShortCount, IsReadBackAsTheSameNumber, (std::uint64_t value)) {
    RC_ASSERT(parseCount(shortCount(value), kAnyCount) == value);
}

RC_GTEST_PROP(ShortCount, OfRoundNumbersIsReadBackToo, ()) {
    auto value = *rc::gen::inRange<std::uint64_t>(0, 100'000);
    const auto zeros = *rc::gen::inRange(0, 15);
    for (int i = 0; i < zeros; ++i) {
        value *= 10;
    }
    RC_ASSERT(parseCount(shortCount(value), kAnyCount) == value);
}

RC_GTEST_PROP(ParseCount, AnswersAnyTextWithoutFalling, (const std::string& text)) {
    const auto count = parseCount(text, kDarts);
    RC_ASSERT(!count || (*count >= kDarts.least && *count <= kDarts.most));
}

}  // namespace
}  // namespace dartscope
