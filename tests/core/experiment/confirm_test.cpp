// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/confirm.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace dartscope::experiment {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kMs = 1'000'000;

/// A run of `ms` milliseconds on two CPUs, whose two lanes were busy all the time.
record::RunRecord ran(record::RunConfig config, std::int64_t ms) {
    record::RunRecord record;
    record.darts = config.darts;
    record.config = std::move(config);
    record.machines.emplace_back();
    record.machines[0].allowed = 2;
    record.marks.firstDartNs = 0;
    record.marks.combinedNs = ms * kMs;
    record.marks.endedNs = (ms + 20) * kMs;
    for (std::uint32_t i = 0; i < 2; ++i) {
        record::Lane lane;
        lane.lane = i;
        lane.darts = record.darts / 2;
        lane.wallNs = ms * kMs;
        lane.cpuNs = ms * kMs;
        lane.runqueueNs = 0;
        lane.fingerprint = i;
        record.lanes.push_back(lane);
    }
    return record;
}

/// A hundred million darts with one atomic counter took a second: 20 ns a dart and worker, where
/// one worker needs 5 ns, and 2 ns without a counter.
record::RunRecord withAtomic() {
    record::RunConfig config;
    config.model = "threads";
    config.workers = 2;
    config.darts = 100'000'000;
    config.sharing = record::Sharing::Atomic;
    config.kernel = record::Kernel::Textbook;
    config.taskSize = 100'000;
    auto record = ran(config, 1000);
    record.reference = record::Reference{.nsPerDart = 5,
                                         .vectorNsPerDart = 5,
                                         .generatorNs = 200'000,
                                         .measuredAt = "2026-01-01T00:00:00Z"};
    return record;
}

RunOutcome outcomeOf(record::RunRecord record) {
    return assess(std::make_shared<const record::RunRecord>(std::move(record)));
}

const diagnosis::Finding* find(const std::vector<diagnosis::Finding>& findings, const char* id) {
    const auto found = std::ranges::find(findings, id, &diagnosis::Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

TEST(TwinsNeeded, AreListedWithTheirCost) {
    const auto plans = twinsNeeded(outcomeOf(withAtomic()));
    ASSERT_THAT(plans, SizeIs(1));
    EXPECT_EQ(plans[0].finding, "atomic-contention");
    EXPECT_EQ(plans[0].changed, "sharing");
    EXPECT_EQ(plans[0].config.sharing, record::Sharing::Private);
    EXPECT_EQ(plans[0].config.kernel, record::Kernel::Textbook);
    // 10^8 darts of 2 ns on two CPUs, and the 20 ms that launching and ending took.
    EXPECT_EQ(plans[0].estimate.count(), 120);
}

TEST(TwinsNeeded, AreNoneWithoutAFindingThatWantsOne) {
    auto record = withAtomic();
    record.reference->nsPerDart = 19;
    EXPECT_THAT(twinsNeeded(outcomeOf(record)), IsEmpty());
    record = withAtomic();
    record.partial = true;
    EXPECT_THAT(twinsNeeded(outcomeOf(record)), IsEmpty());
}

TEST(Confirm, PutsTheTwinToTheRecordAndExaminesItAnew) {
    std::vector<record::RunConfig> asked;
    const auto confirmed = confirm(outcomeOf(withAtomic()), [&](const record::RunConfig& config) {
        asked.push_back(config);
        return Result<record::RunRecord>(ran(config, 100));
    });
    ASSERT_TRUE(confirmed);
    ASSERT_THAT(asked, SizeIs(1));
    ASSERT_THAT(confirmed->record->twins, SizeIs(1));
    EXPECT_DOUBLE_EQ(confirmed->record->twins[0].nsPerDart, 2);
    EXPECT_EQ(confirmed->record->twins[0].computeNs, 100 * kMs);
    EXPECT_EQ(confirmed->record->twins[0].config, asked[0]);
    const auto* finding = find(confirmed->findings, "atomic-contention");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->certainty, diagnosis::Certainty::Confirmed);
    EXPECT_THAT(twinsNeeded(*confirmed), IsEmpty());
}

TEST(Confirm, DropsAFindingThatTheTwinRefutes) {
    const auto refuted = confirm(outcomeOf(withAtomic()), [](const record::RunConfig& config) {
        return Result<record::RunRecord>(ran(config, 350));
    });
    ASSERT_TRUE(refuted);
    EXPECT_EQ(find(refuted->findings, "atomic-contention"), nullptr);
}

TEST(Confirm, FailsWhereTheTwinDoes) {
    const auto failed = confirm(outcomeOf(withAtomic()), [](const record::RunConfig&) {
        return Result<record::RunRecord>(fail(ErrorCode::RunFailed, "worker-died", {"9"}));
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().id, "worker-died");
    const auto stopped = confirm(outcomeOf(withAtomic()), [](const record::RunConfig& config) {
        auto record = ran(config, 100);
        record.partial = true;
        return Result<record::RunRecord>(std::move(record));
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().id, "interrupted");
}

TEST(Confirm, OfASweepTakesTheLargestPointThatCallsForOne) {
    record::SweepRecord sweep;
    sweep.config.models = {"threads"};
    sweep.machine.allowed = 2;
    record::SweepSeries series;
    series.model = "threads";
    for (const std::uint32_t workers : {1U, 2U}) {
        record::SweepPoint point;
        point.workers = workers;
        auto record = withAtomic();
        record.config.workers = workers;
        if (workers == 1) {
            record.lanes.pop_back();
        }
        point.nearestMedian = std::make_shared<const record::RunRecord>(std::move(record));
        series.points.push_back(std::move(point));
    }
    sweep.series.push_back(std::move(series));
    const auto outcome = assess(std::make_shared<const record::SweepRecord>(std::move(sweep)));
    const auto plans = twinsNeeded(outcome);
    ASSERT_THAT(plans, SizeIs(1));
    EXPECT_EQ(plans[0].series, 0U);
    EXPECT_EQ(plans[0].point, 1U);
    const auto confirmed = confirm(outcome, [](const record::RunConfig& config) {
        return Result<record::RunRecord>(ran(config, 100));
    });
    ASSERT_TRUE(confirmed);
    EXPECT_THAT(confirmed->record->series[0].points[1].nearestMedian->twins, SizeIs(1));
    const auto* finding = find(confirmed->findings, "atomic-contention");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->certainty, diagnosis::Certainty::Confirmed);
    EXPECT_EQ(finding->workers, 2U);
}

}  // namespace
}  // namespace dartscope::experiment
