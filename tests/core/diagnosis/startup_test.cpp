// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using test::evidence;
using test::fairRun;
using test::found;
using test::kMs;
using testing::IsEmpty;
using testing::SizeIs;

TEST(StartupDominated, IsLaunchingForAFifthOfTheWhole) {
    auto record = fairRun(2, 2, 100);
    record.marks.firstDartNs = 50 * kMs;
    record.marks.combinedNs = 150 * kMs;
    record.marks.endedNs = 200 * kMs;
    record.reference.emplace();
    record.reference->nsPerDart = 0.2;
    const auto findings = found("startup-dominated", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].recoverableNs, 50 * kMs);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "launch_share"), 0.25);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "speedup_without_launch"), 2);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "speedup_with_launch"), 1);
    record.details.queuedNs = 40 * kMs;
    EXPECT_THAT(found("startup-dominated", record), IsEmpty()) << "the queue is not launching";
    record.details.queuedNs.reset();
    record.marks.endedNs = 300 * kMs;
    EXPECT_THAT(found("startup-dominated", record), IsEmpty());
    record.marks.endedNs.reset();
    EXPECT_THAT(found("startup-dominated", record), IsEmpty());
}

TEST(StartupDominated, SaysNothingWhereTheQueueTookLongerThanTheWhole) {
    auto record = fairRun(2, 2, 100);
    record.marks.firstDartNs = -(std::int64_t{1} << 61);
    record.marks.endedNs = 200 * kMs;
    record.details.queuedNs = std::numeric_limits<std::int64_t>::max();
    EXPECT_THAT(found("startup-dominated", record), IsEmpty());
}

}  // namespace
}  // namespace dartscope::diagnosis
