// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/texts.h"

#include <gtest/gtest.h>

#include <limits>

namespace dartscope::gui {
namespace {

/// Puts a locale in place for one test.
class InLocale {
public:
    explicit InLocale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~InLocale() { QLocale::setDefault(QLocale::c()); }
};

TEST(Texts, NumbersFollowTheReadersLocale) {
    const InLocale german(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(inDigits(10'000'019), "10.000.019");
    EXPECT_EQ(times(1.974), QStringLiteral("1,97×"));
    EXPECT_EQ(resolve(Text({"Test", "%1 of %2"}, {std::int64_t{12'345}, 2.5})), "12.345 of 2,5");
}

TEST(Texts, AnArgumentThatLooksLikeAPlaceholderStaysAsItIs) {
    EXPECT_EQ(resolve(Text({"Test", "%1 and %2"}, {std::string("%2"), std::string("x")})),
              "%2 and x");
}

TEST(Texts, DurationsTakeTheUnitThatFits) {
    const InLocale english(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(duration(840), "840 ns");
    EXPECT_EQ(duration(12'345), QStringLiteral("12.3 µs"));
    EXPECT_EQ(duration(1'540'000), "1.54 ms");
    EXPECT_EQ(duration(15'400'000'000), "15.4 s");
    EXPECT_EQ(duration(600'000'000'000), "10.0 min");
    EXPECT_EQ(duration(10'800'000'000'000), "3.00 h");
}

TEST(Texts, CountsInWordsKeepFourDigitsAndNoEmptyZeros) {
    const InLocale english(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(inWords(65'536), "65,536");
    EXPECT_EQ(inWords(1'500'000), "1.5 million");
    EXPECT_EQ(inWords(30'000'000'000), "30 billion");
    EXPECT_EQ(inWords(1'234'567'890'123), "1.235 trillion");
    EXPECT_EQ(inWords(1'000'000'000'000'000'000), "1,000 quadrillion");
    EXPECT_EQ(inWords(0), "0");
}

TEST(Texts, PiHasAsManyDigitsAsItsErrorLetsStand) {
    const InLocale english(QLocale(QLocale::English, QLocale::UnitedStates));
    // p = 0.75: the error is 4·sqrt(0.1875/n); n = 3e8 gives 0.0001.
    EXPECT_EQ(piWithError(225'000'000, 300'000'000), QStringLiteral("3.00000 ± 0.00010"));
    EXPECT_EQ(piWithError(0, 0), QStringLiteral("–"));
    EXPECT_EQ(piWithError(1, 1), QStringLiteral("4.00 ± 0.00"));
}

TEST(Texts, RatesAreInBillionsWhereTheyAre) {
    const InLocale english(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(rate(19.34e9), "19.3 billion darts/s");
    EXPECT_EQ(rate(447e6), "447 million darts/s");
    EXPECT_EQ(rate(0), "0 darts/s");
}

}  // namespace
}  // namespace dartscope::gui
