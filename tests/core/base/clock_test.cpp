// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace dartscope {
namespace {

TEST(MonotonicNs, NeverGoesBack) {
    std::int64_t last = monotonicNs();
    for (int i = 0; i < 10'000; ++i) {
        const std::int64_t now = monotonicNs();
        ASSERT_GE(now, last);
        last = now;
    }
}

TEST(MonotonicNs, IsTheClockThatTheStandardLibraryCallsSteady) {
    const auto steadyNs = [] {
        return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    };
    const std::int64_t before = steadyNs();
    const std::int64_t now = monotonicNs();
    const std::int64_t after = steadyNs();
    EXPECT_LE(before, now);
    EXPECT_LE(now, after);
}

TEST(UtcNow, IsADateThatOtherProgramsRead) {
    EXPECT_THAT(utcNow(),
                ::testing::MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
}

}  // namespace
}  // namespace dartscope
