// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include <gtest/gtest.h>

#include "app/cli/table.h"

namespace dartscope::cli {
namespace {

TEST(Figures, GroupDigitsByThousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1'000), "1 000");
    EXPECT_EQ(grouped(18'446'744'073'709'551'615U), "18 446 744 073 709 551 615");
}

TEST(Figures, GiveDurationsThreeDigitsInTheUnitThatFits) {
    EXPECT_EQ(duration(0), "0 ns");
    EXPECT_EQ(duration(840e-9), "840 ns");
    EXPECT_EQ(duration(0.0123), "12.3 ms");
    EXPECT_EQ(duration(1.544), "1.54 s");
    EXPECT_EQ(duration(0.99996), "1.00 s");
    EXPECT_EQ(duration(125), "2 min 05 s");
    EXPECT_EQ(duration(7'260), "2 h 01 min");
}

TEST(Figures, GiveRatesAPrefix) {
    EXPECT_EQ(rate(12), "12.0 darts/s");
    EXPECT_EQ(rate(19.3e9), "19.3 G darts/s");
    EXPECT_EQ(rate(999'999), "1.00 M darts/s");
    EXPECT_EQ(rate(0), "0.00 darts/s");
}

TEST(Figures, GiveAnErrorTwoDigitsAndTheValueAsMany) {
    EXPECT_EQ(withError(3.14159265, 9.4e-6), "3.1415927 ± 0.0000094");
    EXPECT_EQ(withError(2.9333, 0.323), "2.93 ± 0.32");
    EXPECT_EQ(withError(4, 0), "4.000000 ± 0.000000");
    EXPECT_EQ(withError(0, 2), "0.0 ± 2.0");
}

TEST(Figures, GiveSharesAsPercentages) {
    EXPECT_EQ(percent(0.0423), "4.2 %");
    EXPECT_EQ(percent(1), "100 %");
}

TEST(Tables, AlignByWhatATerminalShows) {
    Table table({Table::Align::Left, Table::Align::Right});
    table.add({"π", "1"});
    table.add({"\x1b[1mlong\x1b[0m", "12"});
    EXPECT_EQ(table.text(), "  π      1\n  \x1b[1mlong\x1b[0m  12\n");
}

TEST(Tables, TakeRowsThatAreTooShort) {
    Table table({Table::Align::Left, Table::Align::Left});
    table.add({"a"});
    table.add({"b", "c"});
    EXPECT_EQ(table.text(), "  a\n  b  c\n");
}

}  // namespace
}  // namespace dartscope::cli
