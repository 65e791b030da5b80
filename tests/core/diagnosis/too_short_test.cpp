// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using scaling::test::nineAround;
using scaling::test::point;
using scaling::test::sweepOf;
using test::fairRun;
using test::found;
using test::kMs;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(TooShort, IsARunBelowTwentyMilliseconds) {
    EXPECT_THAT(found("too-short", fairRun(1, 1, 20)), IsEmpty());
    const auto findings = found("too-short", fairRun(1, 1, 19));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_EQ(findings[0].formula, "T = 19 ms < 20 ms");
    EXPECT_THAT(english(findings[0].text), HasSubstr("19 ms"));
}

TEST(TooShort, AdvisesDartsThatTakeLongEnough) {
    auto record = fairRun(1, 1, 10);
    record.darts = 1'000'000;
    // Five times as many take the 50 ms, which is a round number already.
    EXPECT_THAT(english(found("too-short", record).at(0).advice), HasSubstr("Throw 5000000 darts"));
    record.darts = 1'300'000;
    EXPECT_THAT(english(found("too-short", record).at(0).advice),
                HasSubstr("Throw 10000000 darts"));
}

TEST(TooShort, AdvisesByTheReferenceWhereStartUpIsMostOfTheTime) {
    auto record = fairRun(2, 2, 10);
    record.darts = 10;
    record.reference.emplace();
    record.reference->nsPerDart = 0.1;
    // Two workers at 0.05 ns a dart together throw 10^9 darts in 50 ms.
    EXPECT_THAT(english(found("too-short", record).at(0).advice),
                HasSubstr("Throw 1000000000 darts"));
}

TEST(TooShort, AdvisesNoMoreDartsThanThereCanBe) {
    auto record = fairRun(1, 1, 1);
    record.darts = record::kMostDarts;
    EXPECT_THAT(english(found("too-short", record).at(0).advice), HasSubstr("Throw more darts"));
    record.marks.combinedNs = 0;
    EXPECT_THAT(found("too-short", record), SizeIs(1));
}

TEST(TooShort, SaysNothingOfARunThatNeverGotSoFar) {
    auto record = fairRun(1, 1, 10);
    record.marks.combinedNs.reset();
    EXPECT_THAT(found("too-short", record), IsEmpty());
}

TEST(TooShortPoints, AreNamedByTheirWorkers) {
    const auto sweep = sweepOf({point(1, nineAround(0.04)), point(2, nineAround(0.022)),
                                point(4, nineAround(0.012)), point(8, nineAround(0.008))});
    const auto findings = found("too-short", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].workers, 4);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_THAT(english(findings[0].text), HasSubstr("(workers: 4–8) took as little as 8 ms"));
}

TEST(TooShortPoints, AreLikelyWhereTheIntervalReachesTheLimit) {
    EXPECT_EQ(found("too-short", sweepOf({point(1, nineAround(0.0199))})).at(0).certainty,
              Certainty::Likely);
}

TEST(TooFewRepeats, AreFiveOrFewer) {
    const auto findings =
        found("too-few-repeats", sweepOf({point(1, {1, 1, 1, 1, 1}), point(2, nineAround(1))}));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].workers, 1);
    EXPECT_THAT(english(findings[0].text), HasSubstr("With 5 repeats"));
    EXPECT_THAT(findings[0].formula, HasSubstr("0.938"));  // 1 − 2/32
}

TEST(TooFewRepeats, AreNotSix) {
    EXPECT_THAT(
        found("too-few-repeats", sweepOf({point(1, {2, 2, 2, 2, 2, 2}), point(2, nineAround(1))})),
        IsEmpty());
}

TEST(TooFewRepeats, AreNoneAtAll) {
    const auto findings = found("too-few-repeats", sweepOf({point(1, {}), point(2, {})}));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(english(findings[0].text), HasSubstr("With 0 repeats"));
    EXPECT_EQ(findings[0].formula, "n = 0 < 6");
    EXPECT_EQ(found("too-few-repeats", sweepOf({point(1, nineAround(1)), point(2, {})})).size(), 1);
}

/// The one thing that is said of such a sweep: that nothing can be.
std::string cannotTellOf(const record::SweepRecord& sweep) {
    const auto findings = found("too-few-repeats", sweep);
    EXPECT_THAT(findings, SizeIs(1));
    if (findings.size() != 1 || findings[0].certainty != Certainty::CannotTell) {
        return "";
    }
    EXPECT_EQ(findings[0].model, "threads");
    return english(findings[0].text);
}

TEST(TooFewRepeats, AreSaidOfASeriesFromWhichNothingFollows) {
    EXPECT_THAT(cannotTellOf(sweepOf({})), HasSubstr("No point was measured"));
    EXPECT_THAT(cannotTellOf(sweepOf({point(1, nineAround(1))})),
                HasSubstr("Only one worker was measured"));
    auto sweep = sweepOf({point(2, nineAround(1)), point(4, nineAround(0.5))});
    EXPECT_THAT(cannotTellOf(sweep), HasSubstr("No base was measured"));
    sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))});
    sweep.config.base = record::Base::Serial;
    EXPECT_THAT(cannotTellOf(sweep), HasSubstr("No base was measured"));
    for (const double seconds : nineAround(1)) {
        sweep.series[0].serialBase.push_back(scaling::test::repeat(seconds));
    }
    EXPECT_THAT(found("too-few-repeats", sweep), IsEmpty());
}

TEST(TooFewRepeats, AreNotSaidOfTheSerialModelBesideOthers) {
    auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))});
    sweep.series.push_back(sweep.series[0]);
    sweep.series[1].model = "serial";
    sweep.series[1].points.resize(1);
    EXPECT_THAT(found("too-few-repeats", sweep), IsEmpty());
    sweep.series.erase(sweep.series.begin());
    EXPECT_THAT(found("too-few-repeats", sweep), SizeIs(1));
}

TEST(TooFewRepeats, AreNotedWhereTheSpeedupMayBeNone) {
    const auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.98))});
    const auto findings = found("too-few-repeats", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
    EXPECT_EQ(findings[0].workers, 2);
    EXPECT_THAT(
        found("too-few-repeats", sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))})),
        IsEmpty());
    EXPECT_THAT(
        found("too-few-repeats", sweepOf({point(1, nineAround(1)), point(2, nineAround(0.98))}, 1)),
        IsEmpty())
        << "points beyond the CPUs are not expected to gain";
}

}  // namespace
}  // namespace dartscope::diagnosis
