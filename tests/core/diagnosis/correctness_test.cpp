// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using scaling::test::nineAround;
using scaling::test::point;
using scaling::test::sweepOf;
using test::evidence;
using test::fairRun;
using test::found;
using test::kMs;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(LostDarts, AreTheRemainderOfADivision) {
    auto record = fairRun(3, 3, 1000);
    record.config.darts = 10'000'000;
    record.darts = 9'999'999;
    const auto findings = found("lost-darts", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].formula,
              "Σ n_i = 9999999 ≠ N = 10000000; 3 × int(10000000 / 3) = 9999999");
    EXPECT_EQ(evidence(findings[0], "lost"), 1);
    EXPECT_EQ(findings[0].lesson, "mpi-darts");
}

TEST(LostDarts, ThatAreNoRemainderAreSaidToBeWorse) {
    auto record = fairRun(3, 3, 1000);
    record.darts -= 65'536;
    ASSERT_THAT(found("lost-darts", record), SizeIs(1));
    EXPECT_THAT(english(found("lost-darts", record)[0].caveat), HasSubstr("whole tasks"));
}

TEST(LostDarts, AreNoneWhereAllWereThrownOrTheRunWasStopped) {
    auto record = fairRun(3, 3, 1000);
    EXPECT_THAT(found("lost-darts", record), IsEmpty());
    record.darts /= 2;
    record.partial = true;
    EXPECT_THAT(found("lost-darts", record), IsEmpty());
}

TEST(SameDarts, AreLanesWithOneFingerprint) {
    auto record = fairRun(4, 4, 1000);
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane == 2 ? 99 : 7;
    }
    const auto findings = found("same-darts", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_THAT(findings[0].lanes, ElementsAre(0, 1, 3));
    EXPECT_NEAR(evidence(findings[0], "error_factor"), 1.7320508, 1e-6);
}

TEST(SameDarts, AreToldByTheNumbersOfTheFirstDartsToo) {
    auto record = fairRun(2, 2, 1000);
    for (auto& lane : record.lanes) {
        lane.spans.push({0, kMs, kMs, 0, 65'536, 1});
    }
    EXPECT_THAT(found("same-darts", record), SizeIs(1));
    record.lanes[1].spans.first[0] = 65'536;
    EXPECT_THAT(found("same-darts", record), IsEmpty());
}

TEST(SameDarts, AreNoneWhereFingerprintsDiffer) {
    auto record = fairRun(4, 4, 1000);
    for (auto& lane : record.lanes) {
        lane.fingerprint = lane.lane;
    }
    EXPECT_THAT(found("same-darts", record), IsEmpty());
    record.lanes[1].fingerprint = 0;
    record.lanes[1].darts = 0;
    EXPECT_THAT(found("same-darts", record), IsEmpty()) << "a lane that threw none";
    EXPECT_THAT(found("same-darts", fairRun(1, 1, 1000)), IsEmpty());
}

TEST(SameDarts, CannotBeToldWithoutEitherSignal) {
    const auto findings = found("same-darts", fairRun(2, 2, 1000));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::CannotTell);
}

TEST(LostUpdates, AreWhatTheSharedCountLacks) {
    auto record = fairRun(2, 2, 1000);
    record.lanes[0].hits = record.lanes[1].hits = 400'000'000;
    record.hits = 600'000'000;
    const auto findings = found("lost-updates", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "lost_share"), 0.25);
    EXPECT_DOUBLE_EQ(evidence(findings[0], "true_pi"), 3.2);
    EXPECT_EQ(findings[0].formula, "shared count 600000000 ≠ Σ audited 800000000");
}

TEST(LostUpdates, AreNoneWhereTheCountsAgree) {
    auto record = fairRun(2, 2, 1000);
    record.lanes[0].hits = record.lanes[1].hits = 5;
    record.hits = 10;
    EXPECT_THAT(found("lost-updates", record), IsEmpty());
}

TEST(LostUpdates, AreNotedAsARaceThatLostNothingThisTime) {
    auto record = fairRun(2, 2, 1000);
    record.config.sharing = record::Sharing::Racy;
    ASSERT_THAT(found("lost-updates", record), SizeIs(1));
    EXPECT_EQ(found("lost-updates", record)[0].severity, Severity::Note);
    EXPECT_THAT(found("lost-updates",
                      [] {
                          auto alone = fairRun(1, 1, 1000);
                          alone.config.sharing = record::Sharing::Racy;
                          return alone;
                      }()),
                IsEmpty());
}

TEST(UnfairComparison, IsATimerThatLeavesOutTheSlowestRank) {
    auto record = fairRun(3, 3, 1000);
    record.details.partialTimerNs = 700 * kMs;
    const auto findings = found("unfair-comparison", record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_NEAR(evidence(findings[0], "left_out_share"), 0.3, 1e-9);
    record.details.partialTimerNs = 990 * kMs;
    EXPECT_EQ(found("unfair-comparison", record).at(0).severity, Severity::Note);
    record.details.partialTimerNs.reset();
    EXPECT_THAT(found("unfair-comparison", record), IsEmpty());
}

TEST(UnfairComparison, IsPointsThatDidDifferentWork) {
    const auto fair = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))});
    EXPECT_THAT(found("unfair-comparison", fair), IsEmpty());
    const auto unfair = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5), 999'999)});
    const auto findings = found("unfair-comparison", unfair);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].workers, 2);
    EXPECT_EQ(evidence(findings[0], "darts_of_the_point"), 999'999);
}

TEST(UnfairComparison, IsNotWeakScaling) {
    auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(1), 2'000'000)});
    EXPECT_THAT(found("unfair-comparison", sweep), SizeIs(1));
    sweep.config.scaling = record::Scaling::Weak;
    EXPECT_THAT(found("unfair-comparison", sweep), IsEmpty());
}

}  // namespace
}  // namespace dartscope::diagnosis
