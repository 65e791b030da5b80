// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/cpu_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dartscope::machine {
namespace {

using testing::ElementsAre;

TEST(CpuList, ReadsRangesAndSinglesInAnyOrderWithoutRepeats) {
    EXPECT_THAT(parseCpuList("8,0-3,2-4\n").value(), ElementsAre(0, 1, 2, 3, 4, 8));
    EXPECT_THAT(parseCpuList("5").value(), ElementsAre(5));
}

TEST(CpuList, ReadsAnEmptyTextAsNoCpu) {
    EXPECT_TRUE(parseCpuList("").value().empty());
    EXPECT_TRUE(parseCpuList(" \n").value().empty());
}

TEST(CpuList, RefusesWhatIsNoList) {
    for (const char* text : {",", "1,", "3-1", "-3", "1-", "a", "0-3;5", "1.5", "0--2",
                             "0-4294967296", "99999999999999999999", "0-1048575,0-1048575"}) {
        EXPECT_FALSE(parseCpuList(text).has_value()) << text;
    }
}

TEST(WholeNumber, IsTakenWithinItsRangeOnly) {
    EXPECT_EQ(parseWhole(" 7\n", 1, 8), 7);
    EXPECT_EQ(parseWhole("8", 1, 8), 8);
    for (const char* text : {"", "0", "9", "-1", "+2", "2.0", "2x", "0x2", "1e1", "2 3"}) {
        EXPECT_FALSE(parseWhole(text, 1, 8).has_value()) << text;
    }
}

}  // namespace
}  // namespace dartscope::machine
