// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/median_keeper.h"

#include <gtest/gtest.h>

#include <memory>

namespace dartscope::experiment {
namespace {

record::RunRecordPtr recordWithSpans(std::size_t spans) {
    auto record = std::make_shared<record::RunRecord>();
    record->lanes.resize(1);
    for (std::size_t i = 0; i < spans; ++i) {
        record->lanes[0].spans.push({});
    }
    return record;
}

TEST(MedianKeeper, ReturnsTheRecordNearestToTheMedianInWhateverOrder) {
    MedianKeeper keeper(1'000);
    record::RunRecordPtr nearest;
    record::RunRecordPtr middle;
    for (const double seconds : {9.0, 1.0, 5.0, 2.0, 8.0, 3.0, 7.0}) {
        const auto record = recordWithSpans(1);
        nearest = keeper.add(record, seconds);
        middle = seconds == 5.0 ? record : middle;
    }
    EXPECT_EQ(nearest, middle);
}

TEST(MedianKeeper, OfTwoAsNearItKeepsTheEarlier) {
    MedianKeeper keeper(1'000);
    const auto first = recordWithSpans(1);
    keeper.add(first, 1);
    EXPECT_EQ(keeper.add(recordWithSpans(1), 3), first);
}

TEST(MedianKeeper, LetsGoOfLargeRecordsFarFromTheMedian) {
    MedianKeeper keeper(25);
    std::vector<std::weak_ptr<const record::RunRecord>> all;
    for (const double seconds : {5.0, 1.0, 9.0, 5.1, 4.9, 2.0}) {
        auto record = recordWithSpans(10);
        all.push_back(record);
        keeper.add(std::move(record), seconds);
    }
    EXPECT_FALSE(all[0].expired());
    EXPECT_TRUE(all[1].expired());
    EXPECT_TRUE(all[2].expired());
    EXPECT_TRUE(all[5].expired());
}

}  // namespace
}  // namespace dartscope::experiment
