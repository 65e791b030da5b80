// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/decomposition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <random>

#include "tests/core/scaling/sweeps.h"

namespace dartscope::scaling {
namespace {

constexpr std::int64_t kUseful = 800'000'003;  ///< of one worker; no round number, to round badly
constexpr std::uint64_t kDarts = 1'000'000;
constexpr UsefulBase kBase{kUseful, kDarts};

/// A run whose lanes have the given useful times and that took `elapsed`.
record::RunRecord run(const std::vector<std::int64_t>& useful, std::int64_t elapsed) {
    record::RunRecord record;
    record.config.workers = static_cast<std::uint32_t>(useful.size());
    record.darts = kDarts;
    record.marks.firstDartNs = 5'000'000;
    record.marks.combinedNs = 5'000'000 + elapsed;
    for (const std::int64_t ns : useful) {
        record::Lane lane;
        lane.lane = static_cast<std::uint32_t>(record.lanes.size());
        lane.cpuNs = ns;
        record.lanes.push_back(lane);
    }
    return record;
}

/// `share` of the work by lane 0 alone, the rest evenly by `workers`.
record::RunRecord serialRun(std::uint32_t workers, double share) {
    const auto serial = static_cast<std::int64_t>(share * kUseful);
    const std::int64_t each = (kUseful - serial) / workers;
    std::vector<std::int64_t> useful(workers, each);
    useful[0] += serial;
    auto record = run(useful, serial + each);
    record.details.serialParts.push_back({.lane = 0,
                                          .startNs = 5'000'000,
                                          .endNs = 5'000'000 + serial,
                                          .cpuNs = serial,
                                          .darts = 1});
    return record;
}

std::int64_t sum(const Decomposition& d) {
    return std::accumulate(d.parts.begin(), d.parts.end(), std::int64_t{0},
                           [](std::int64_t all, const LossPart& part) { return all + part.ns; });
}

double shareOfAll(const Decomposition& d, Loss loss) {
    return static_cast<double>(d.of(loss)) / static_cast<double>(d.elapsedNs * d.lanes);
}

Decomposition strong(const record::RunRecord& record) {
    return decompose(record, kBase, record::Scaling::Strong);
}

TEST(Decomposition, OfAPerfectRunHasNoGap) {
    const auto d =
        decompose(run({100, 100, 100, 100}, 100), {400, kDarts}, record::Scaling::Strong);
    ASSERT_FALSE(d.reason);
    EXPECT_EQ(d.gapNs, 0);
    for (const LossPart& part : d.parts) {
        EXPECT_EQ(part.ns, 0) << name(part.loss);
    }
    EXPECT_EQ(d.loadBalance, 1);
    EXPECT_EQ(d.communicationEfficiency, 1);
    EXPECT_EQ(d.computationScaling, 1);
}

TEST(Decomposition, GivesAPlantedSerialShareBack) {
    for (const double share : {0.05, 0.2, 0.5}) {
        for (const std::uint32_t workers : {2U, 4U, 64U}) {
            const auto d = strong(serialRun(workers, share));
            ASSERT_FALSE(d.reason);
            EXPECT_EQ(sum(d), d.gapNs);
            const double back = static_cast<double>(d.of(Loss::SerialPart)) / (workers - 1) /
                                static_cast<double>(d.baseUsefulNs);
            EXPECT_NEAR(back, share, 0.001);
            EXPECT_NEAR(shareOfAll(d, Loss::Imbalance), 0, 0.001) << "not as imbalance";
            EXPECT_NEAR(shareOfAll(d, Loss::Unexplained), 0, 0.001);
        }
    }
}

TEST(Decomposition, GivesAPlantedImbalanceBack) {
    // A static split whose costs rise from 1 − x to 1 + x, four workers.
    constexpr double kX = 0.6;
    std::vector<std::int64_t> useful;
    for (int lane = 0; lane < 4; ++lane) {
        useful.push_back(static_cast<std::int64_t>(kUseful / 4.0 * (1 + kX * (2 * lane - 3) / 4)));
    }
    const auto d = strong(run(useful, useful.back()));
    ASSERT_TRUE(d.loadBalance);
    EXPECT_NEAR(*d.loadBalance, 1 / (1 + kX * (1 - 1 / 4.0)), 1e-6);
    EXPECT_EQ(sum(d), d.gapNs);
    EXPECT_NEAR(shareOfAll(d, Loss::Imbalance), 1 - *d.loadBalance, 1e-6);
    EXPECT_NEAR(shareOfAll(d, Loss::Unexplained), 0, 1e-6);
}

TEST(Decomposition, GivesAPlantedLockBack) {
    // Each of two lanes waits a third of the time.
    auto record = run({kUseful / 2, kUseful / 2}, kUseful / 4 * 3);
    for (record::Lane& lane : record.lanes) {
        lane.lockWaitNs = kUseful / 4;
        lane.runqueueNs = 0;
    }
    const auto d = strong(record);
    EXPECT_EQ(sum(d), d.gapNs);
    EXPECT_NEAR(shareOfAll(d, Loss::LockWait), 1.0 / 3, 0.001);
    EXPECT_NEAR(shareOfAll(d, Loss::Unexplained), 0, 0.001);
    EXPECT_EQ(d.of(Loss::CpuWait), 0);
}

TEST(Decomposition, TakesTimeBehindAHolderWithoutACpuForWaitingForACpu) {
    auto record = run({kUseful / 2, kUseful / 2}, kUseful / 4 * 3);
    for (record::Lane& lane : record.lanes) {
        lane.lockWaitNs = kUseful / 4;
        lane.holderOffCpuNs = kUseful / 4;
    }
    const auto d = strong(record);
    EXPECT_EQ(d.of(Loss::LockWait), 0);
    EXPECT_NEAR(shareOfAll(d, Loss::CpuWait), 1.0 / 3, 0.001);
}

TEST(Decomposition, DoesNotTakeSpinningForWork) {
    // Both burn CPU time all along, but half of it is waiting.
    auto record = run({kUseful, kUseful}, kUseful);
    for (record::Lane& lane : record.lanes) {
        lane.waitCpuNs = kUseful / 2;
        lane.lockWaitNs = kUseful / 2;
    }
    const auto d = strong(record);
    EXPECT_NEAR(shareOfAll(d, Loss::WorkInflation), 0, 1e-6);
    EXPECT_NEAR(shareOfAll(d, Loss::LockWait), 0.5, 1e-6);
}

TEST(Decomposition, ShowsDartsThatCostMore) {
    const auto d = strong(run({kUseful, kUseful}, kUseful));
    EXPECT_EQ(d.of(Loss::WorkInflation), kUseful);
    EXPECT_EQ(d.of(Loss::Unexplained), 0);
    EXPECT_EQ(d.computationScaling, 0.5);
}

TEST(Decomposition, OfTakingTurnsIsWaitingForACpu) {
    auto record = run({kUseful / 4, kUseful / 4, kUseful / 4, kUseful / 4}, kUseful / 2);
    for (record::Lane& lane : record.lanes) {
        lane.runqueueNs = kUseful / 4;
    }
    const auto d = strong(record);
    EXPECT_NEAR(shareOfAll(d, Loss::CpuWait), 0.5, 1e-6);
    EXPECT_EQ(sum(d), d.gapNs);
}

TEST(Decomposition, NeverGivesWaitsMoreThanThereIs) {
    // One lane waited for the lock instead of working: that it had less to do counts already.
    auto record = run({kUseful / 4 * 3, kUseful / 4}, kUseful / 4 * 3);
    record.lanes[0].lockWaitNs = 0;
    record.lanes[1].lockWaitNs = kUseful / 2;
    const auto d = strong(record);
    EXPECT_EQ(d.of(Loss::Imbalance), kUseful / 4 * 3 - kUseful / 4);
    EXPECT_EQ(d.of(Loss::LockWait), 0);
    EXPECT_EQ(sum(d), d.gapNs);
}

TEST(Decomposition, OfWeakScalingScalesTheBaseWithTheDarts) {
    auto record = run({kUseful, kUseful, kUseful}, kUseful);
    record.darts = 3 * kDarts;
    const auto d = decompose(record, kBase, record::Scaling::Weak);
    EXPECT_EQ(d.baseUsefulNs, 3 * kUseful);
    EXPECT_EQ(d.gapNs, 0);
}

TEST(Decomposition, ShowsStartUpOutsideTheGap) {
    EXPECT_EQ(strong(run({kUseful, 0}, kUseful)).startUpNs, 5'000'000);
}

TEST(Decomposition, AddsUpToTheNanosecondWhateverTheRunWas) {
    std::mt19937_64 random(1);
    const auto upTo = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
    };
    for (int i = 0; i < 2'000; ++i) {
        std::vector<std::int64_t> useful(1 + random() % 9);
        for (std::int64_t& ns : useful) {
            ns = upTo(4'000'000'000);
        }
        const std::int64_t elapsed = 1 + upTo(5'000'000'000);
        auto record = run(useful, elapsed);
        for (record::Lane& lane : record.lanes) {
            if (i % 2 == 0) {
                lane.lockWaitNs = upTo(1'000'000'000);
                lane.holderOffCpuNs = upTo(100'000'000);
                lane.runqueueNs = upTo(1'000'000'000);
            }
            if (i % 3 == 0) {
                lane.messageWaitNs = upTo(1'000'000'000);
                lane.waitCpuNs = upTo(1'000'000'000);
            }
        }
        if (i % 5 == 0) {
            record.details.serialParts.push_back(
                {.lane = 0, .startNs = 0, .endNs = upTo(elapsed), .cpuNs = 7, .darts = 1});
        }
        const auto d = strong(record);
        ASSERT_FALSE(d.reason);
        EXPECT_EQ(sum(d), d.gapNs);
        EXPECT_EQ(d.gapNs, d.lanes * d.elapsedNs - kUseful);
    }
}

TEST(Decomposition, NamesOnlyWaitsThatWereRecorded) {
    const auto d = strong(run({kUseful, 0}, kUseful));
    for (const LossPart& part : d.parts) {
        EXPECT_NE(part.loss, Loss::LockWait);
        EXPECT_NE(part.loss, Loss::CpuWait);
        EXPECT_NE(part.loss, Loss::MessageWait);
    }
}

std::string reasonFor(const record::RunRecord& record, const UsefulBase& base = kBase) {
    const auto d = decompose(record, base, record::Scaling::Strong);
    EXPECT_TRUE(d.parts.empty() == d.reason.has_value());
    return d.reason ? d.reason->id : "";
}

TEST(Decomposition, SaysWhyThereIsNone) {
    EXPECT_EQ(reasonFor({}), "no-record");
    auto record = run({kUseful, kUseful}, kUseful);
    record.lanes[1].cpuNs.reset();
    EXPECT_EQ(reasonFor(record), "no-cpu-time");
    EXPECT_EQ(reasonFor(run({1, 1}, 1), {1, 3}), "different-work");
    EXPECT_EQ(reasonFor(run({1, 1}, 0)), "bad-times");
    EXPECT_EQ(reasonFor(run({1, 1}, -5)), "bad-times") << "a clock that went backwards";
    EXPECT_EQ(reasonFor(run({-1, 1}, 5)), "bad-times");
    EXPECT_EQ(reasonFor(run({1, 1}, std::numeric_limits<std::int64_t>::max() - 5'000'000)),
              "bad-times");
    record = serialRun(2, 0.5);
    record.details.serialParts[0].cpuNs.reset();
    EXPECT_EQ(reasonFor(record), "no-cpu-time");
    record = serialRun(2, 0.5);
    record.details.serialParts[0].lane = 17;
    EXPECT_EQ(reasonFor(record), "bad-times");
    record = serialRun(2, 0.5);
    std::swap(record.details.serialParts[0].startNs, record.details.serialParts[0].endNs);
    EXPECT_EQ(reasonFor(record), "bad-times");
}

TEST(Decomposition, IsRefusedWhereTheSerialPartsTookLongerThanTheRun) {
    auto record = serialRun(2, 0.5);
    record.details.serialParts.push_back(record.details.serialParts[0]);
    EXPECT_EQ(reasonFor(record), "bad-times");
    record = serialRun(2, 0.5);
    record.details.serialParts[0].startNs = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(reasonFor(record), "bad-times");
    record.details.serialParts[0].endNs = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(reasonFor(record), "bad-times");
}

TEST(Decomposition, OfHostileTimesHasSumsOrAReason) {
    constexpr std::int64_t kLong = std::numeric_limits<std::int64_t>::max() / 4096;
    // So much CPU time in no time, by so many parts that their sum has no number.
    auto record = serialRun(2, 0.5);
    record.details.serialParts.assign(
        8192, {.lane = 0, .startNs = 0, .endNs = 0, .cpuNs = kLong, .darts = 1});
    EXPECT_EQ(reasonFor(record), "bad-times");
    record = run(std::vector<std::int64_t>(4096, 0), kLong);
    record.details.serialParts = {
        {.lane = 0, .startNs = 0, .endNs = 0, .cpuNs = kLong, .darts = 1}};
    EXPECT_EQ(reasonFor(record), "bad-times");
    record = run(std::vector<std::int64_t>(4096, 0), kLong / 4);
    record.details.serialParts.resize(4096);
    for (std::uint32_t lane = 0; lane < 4096; ++lane) {
        record.details.serialParts[lane] = {
            .lane = lane, .startNs = 0, .endNs = 0, .cpuNs = kLong / 4096 / 4, .darts = 1};
    }
    const auto d = strong(record);
    ASSERT_FALSE(d.reason);
    EXPECT_EQ(sum(d), d.gapNs);
}

TEST(Decomposition, OfASeriesHoldsEachPointAgainstOneWorker) {
    auto sweep = test::sweepOf({test::point(1, {1}, kDarts), test::point(4, {0.4}, kDarts),
                                test::point(8, {0.3}, kDarts)});
    auto& points = sweep.series[0].points;
    points[0].nearestMedian = std::make_shared<record::RunRecord>(run({kUseful}, kUseful));
    points[1].nearestMedian = std::make_shared<record::RunRecord>(serialRun(4, 0.2));
    const auto all = decompose(sweep.series[0], sweep);
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].gapNs, 0);
    EXPECT_EQ(all[1].baseUsefulNs, kUseful);
    EXPECT_EQ(sum(all[1]), all[1].gapNs);
    ASSERT_TRUE(all[2].reason);
    EXPECT_EQ(all[2].reason->id, "no-record");
    EXPECT_EQ(all[2].workers, 8);
}

TEST(Decomposition, OfASeriesAgainstSerialUsesTheSerialRun) {
    auto sweep = test::sweepOf({test::point(2, {1}, kDarts)});
    sweep.config.base = record::Base::Serial;
    sweep.series[0].points[0].nearestMedian =
        std::make_shared<record::RunRecord>(run({kUseful, kUseful}, kUseful));
    EXPECT_EQ(decompose(sweep.series[0], sweep)[0].reason->id, "no-base");
    sweep.series[0].serialNearest =
        std::make_shared<record::RunRecord>(run({kUseful - 3}, kUseful));
    EXPECT_EQ(decompose(sweep.series[0], sweep)[0].baseUsefulNs, kUseful - 3);
}

}  // namespace
}  // namespace dartscope::scaling
