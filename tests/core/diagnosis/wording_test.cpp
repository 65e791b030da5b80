// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dartscope::diagnosis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Percent, HasOneDecimal) {
    EXPECT_DOUBLE_EQ(percent(0.12345), 12.3);
    EXPECT_DOUBLE_EQ(percent(1), 100);
}

TEST(Plain, HasNoMoreDecimalsThanItNeeds) {
    EXPECT_EQ(plain(2), "2");
    EXPECT_EQ(plain(1.5), "1.5");
    EXPECT_EQ(plain(10.0 / 12), "0.833");
    EXPECT_EQ(plain(-0.0001), "0");
    EXPECT_EQ(plain(100), "100");
}

TEST(WorkerRanges, JoinNeighboursOfWhatWasMeasured) {
    EXPECT_EQ(workerRanges({4, 8, 16}, {1, 2, 4, 8, 16}), "4–16");
    EXPECT_EQ(workerRanges({1, 4, 8}, {1, 2, 4, 8}), "1, 4–8");
    EXPECT_EQ(workerRanges({3}, {1, 2, 3}), "3");
    EXPECT_EQ(workerRanges({}, {1, 2}), "");
}

TEST(United, JoinsWhatTouches) {
    EXPECT_THAT(united({{5, 7}, {0, 2}, {2, 3}, {1, 2}}), ElementsAre(Pair(0, 3), Pair(5, 7)));
    EXPECT_THAT(united({}), IsEmpty());
}

}  // namespace
}  // namespace dartscope::diagnosis
