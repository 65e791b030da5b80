// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_record.h"

#include <gtest/gtest.h>

#include "core/record/estimate.h"
#include "tests/core/record/sample.h"

namespace dartscope::record {
namespace {

/// The sample as a run of Dartscope's own.
RunRecord ownRun() {
    RunRecord run = sampleRun();
    run.details.observed.reset();
    return run;
}

TEST(RunRecordFigures, KeepComputeAndEndToEndApart) {
    const RunRecord run = ownRun();
    EXPECT_EQ(computeNs(run), 31'000);
    EXPECT_EQ(endToEndNs(run), 40'000);
    EXPECT_DOUBLE_EQ(dartsPerSecond(run).value(), 393'216 / 31e-6);
}

TEST(RunRecordFigures, AreAbsentWhereAMarkIs) {
    RunRecord run = ownRun();
    run.marks.combinedNs.reset();
    run.marks.endedNs.reset();
    EXPECT_EQ(computeNs(run), std::nullopt);
    EXPECT_EQ(endToEndNs(run), std::nullopt);
    EXPECT_EQ(dartsPerSecond(run), std::nullopt);
}

TEST(RunRecordFigures, GiveNoRateForNoTime) {
    RunRecord run = ownRun();
    run.marks.combinedNs = run.marks.firstDartNs;
    EXPECT_EQ(dartsPerSecond(run), std::nullopt);
}

TEST(RunRecordFigures, AddTheHostsAndKeepAQuotaReal) {
    RunRecord run = ownRun();
    EXPECT_EQ(allowedCpus(run), 2);
    EXPECT_DOUBLE_EQ(capacityCpus(run), 1.5);
    run.machines.push_back(sampleMachine());
    EXPECT_EQ(allowedCpus(run), 4);
    EXPECT_DOUBLE_EQ(capacityCpus(run), 3.0);
    run.machines.clear();
    EXPECT_EQ(allowedCpus(run), 1);
    EXPECT_DOUBLE_EQ(capacityCpus(run), 1.0);
}

TEST(Estimate, IsTheBinomials) {
    // 3 of 4 hit: p = 3/4, 4·sqrt(3/16/4) = sqrt(3)/2.
    const auto estimated = estimate(4, 3);
    ASSERT_TRUE(estimated);
    EXPECT_DOUBLE_EQ(estimated->pi, 3.0);
    EXPECT_DOUBLE_EQ(estimated->standardError, 0.8660254037844386);
}

TEST(Estimate, OfNoDartsIsNone) {
    EXPECT_FALSE(estimate(0, 0));
}

}  // namespace
}  // namespace dartscope::record
