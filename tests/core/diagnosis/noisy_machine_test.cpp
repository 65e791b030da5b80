// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using scaling::test::nineAround;
using scaling::test::point;
using scaling::test::repeat;
using scaling::test::sweepOf;
using test::fairRun;
using test::found;
using test::kMs;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Finding> noise(const record::RunRecord& record) {
    return found("noisy-machine", record);
}

/// Two workers on two CPUs, the second of which was kept waiting.
record::RunRecord disturbedRun(std::int64_t waitedMs) {
    auto record = fairRun(2, 2, 1000);
    record.lanes[1].runqueueNs = waitedMs * kMs;
    record.lanes[1].cpuNs = (1000 - waitedMs) * kMs;
    return record;
}

TEST(NoisyMachine, IsSilentOnAQuietOne) {
    EXPECT_THAT(noise(fairRun(2, 2, 1000)), IsEmpty());
    EXPECT_THAT(noise(disturbedRun(99)), IsEmpty());
}

TEST(NoisyMachine, IsToldByWorkersThatWaitThoughThereIsACpuForEach) {
    const auto findings = noise(disturbedRun(300));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Warning);
    EXPECT_EQ(findings[0].certainty, Certainty::Likely);
    EXPECT_THAT(english(findings[0].text), HasSubstr("15 %"));
    EXPECT_EQ(findings[0].formula, "ρ = 0.15 ≥ 0.05");
    EXPECT_THAT(findings[0].lanes, ElementsAre(1));
    EXPECT_EQ(findings[0].recoverableNs, 150 * kMs);
}

TEST(NoisyMachine, IsConfirmedWhereTheHostsCountersAgree) {
    auto record = disturbedRun(300);
    record.noise.foreignShare = 0.15;
    EXPECT_EQ(noise(record).at(0).certainty, Certainty::Confirmed);
}

TEST(NoisyMachine, IsNotWorkersThatTakeTurns) {
    for (const double cpus : {1.0, 1.5, 2.0}) {
        EXPECT_THAT(noise(fairRun(4, cpus, 1000)), IsEmpty()) << cpus;
    }
}

TEST(NoisyMachine, CountsOthersBesideWorkersThatTakeTurns) {
    auto record = fairRun(4, 2, 1000);
    record.noise.foreignShare = 0.2;
    const auto findings = noise(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(english(findings[0].text), HasSubstr("Other programs used 20 %"));
    EXPECT_FALSE(findings[0].recoverableNs);
}

TEST(NoisyMachine, IsNotToldFromATick) {
    auto record = fairRun(2, 2, 100);
    record.noise.foreignShare = 0.05;  // one tick of 10 ms in 200 ms of two CPUs
    EXPECT_THAT(noise(record), IsEmpty());
}

TEST(NoisyMachine, IsNotToldFromCountersUnderAQuota) {
    auto record = fairRun(1, 1.5, 1000);
    record.noise.foreignShare = 0.9;
    EXPECT_THAT(noise(record), IsEmpty());
}

TEST(NoisyMachine, IsToldByTheHypervisorsShare) {
    auto record = fairRun(2, 2, 1000);
    record.noise.stealShare = 0.03;
    const auto findings = noise(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(english(findings[0].text), HasSubstr("hypervisor gave 3 %"));
}

TEST(NoisyMachine, SaysNothingOfRunsTooShortToTell) {
    auto record = disturbedRun(300);
    record.marks.combinedNs = 19 * kMs;
    EXPECT_THAT(noise(record), IsEmpty());
}

TEST(NoisyMachine, CannotTellWithoutTheSignal) {
    auto record = disturbedRun(300);
    for (auto& lane : record.lanes) {
        lane.runqueueNs.reset();
    }
    const auto findings = noise(record);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].certainty, Certainty::CannotTell);
    EXPECT_EQ(findings[0].severity, Severity::Note);
}

TEST(NoisyPoints, AreNamedByTheirWorkers) {
    auto sweep =
        sweepOf({point(1, nineAround(1)), point(2, nineAround(1)), point(3, nineAround(1))});
    for (auto& each : sweep.series[0].points[1].repeats) {
        each.runqueueShare = 0.08;
    }
    const auto findings = found("noisy-machine", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].workers, 2);
    EXPECT_EQ(findings[0].certainty, Certainty::Confirmed);
    EXPECT_THAT(english(findings[0].text), HasSubstr("workers: 2"));
}

TEST(NoisyPoints, AreLikelyWhereTheRepeatsAreNotClearOfTheLimit) {
    auto sweep = sweepOf({point(2, nineAround(1))});
    auto& repeats = sweep.series[0].points[0].repeats;
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        repeats[i].runqueueShare = i < 4 ? 0.01 : 0.08;
    }
    EXPECT_EQ(found("noisy-machine", sweep).at(0).certainty, Certainty::Likely);
}

TEST(NoisyPoints, AreToldByWideRepeatsUnlessTheyAreTooShort) {
    const std::vector<double> wide{1, 0.8, 1.2, 0.7, 1.3, 1.4, 0.6};
    EXPECT_THAT(found("noisy-machine", sweepOf({point(2, wide)})), SizeIs(1));
    std::vector<double> shorter = wide;
    for (double& time : shorter) {
        time /= 100;
    }
    EXPECT_THAT(found("noisy-machine", sweepOf({point(2, shorter)})), IsEmpty());
    EXPECT_THAT(found("noisy-machine", sweepOf({point(2, wide)}, 1)), IsEmpty());
}

TEST(NoisyPoints, AreNoneOnAQuietMachine) {
    auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))});
    for (auto& measured : sweep.series[0].points) {
        for (auto& each : measured.repeats) {
            each.runqueueShare = 0.01;
            each.noise.foreignShare = 0.01;
        }
    }
    EXPECT_THAT(found("noisy-machine", sweep), IsEmpty());
}

TEST(Drift, IsNotedWhereTheBaseMovedByTenPercent) {
    auto sweep = sweepOf({point(1, nineAround(1)), point(2, nineAround(0.5))});
    sweep.series[0].drift = repeat(1.09);
    EXPECT_THAT(found("noisy-machine", sweep), IsEmpty());
    sweep.series[0].drift = repeat(1.11);
    const auto findings = found("noisy-machine", sweep);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].severity, Severity::Note);
    EXPECT_THAT(english(findings[0].text), HasSubstr("11 %"));
    sweep.series[0].drift = repeat(2, 5);
    EXPECT_THAT(found("noisy-machine", sweep), IsEmpty()) << "other darts take another time";
}

}  // namespace
}  // namespace dartscope::diagnosis
