// SPDX-License-Identifier: GPL-3.0-or-later

// What is planted into serial, threads and openmp: sharings, a serial part, a lock, an imbalance,
// the same darts for all.
#include "tests/engines/planted.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace dartscope::engines {
namespace {

using record::RunConfig;
using record::Schedule;
using record::Sharing;
using record::Streams;
using record::WaitKind;

std::vector<Sharing> sharingsOf(std::string_view model) {
    if (model == "serial") {
        return {Sharing::Private};
    }
    const Sharing blocking = model == "threads" ? Sharing::Mutex : Sharing::Critical;
    return {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
            blocking,         Sharing::FalseSharing,  Sharing::Racy};
}

struct Case {
    std::string model;
    std::uint32_t workers;
};

std::string nameOf(const ::testing::TestParamInfo<Case>& info) {
    return info.param.model + "_" + std::to_string(info.param.workers);
}

class Planted : public ::testing::TestWithParam<Case> {
protected:
    static const Engine& engine() { return *find(GetParam().model); }
    static RunConfig config() { return plantedConfig(GetParam().model, GetParam().workers); }
    static std::uint64_t truth() { return darts::hitsVector(42, 0, config().darts); }
};

INSTANTIATE_TEST_SUITE_P(Models, Planted,
                         ::testing::Values(Case{"serial", 1}, Case{"threads", 1},
                                           Case{"threads", 2}, Case{"threads", 3},
                                           Case{"threads", 7}, Case{"openmp", 1}, Case{"openmp", 2},
                                           Case{"openmp", 3}, Case{"openmp", 7}),
                         nameOf);

TEST_P(Planted, CountsEveryHitUnderEverySharing) {
    for (const Sharing sharing : sharingsOf(GetParam().model)) {
        for (const Schedule schedule : {Schedule::Static, Schedule::Dynamic}) {
            RunConfig shared = config();
            shared.sharing = sharing;
            shared.schedule = schedule;
            expectHoldsItsSharing(engine(), shared);
        }
    }
}

TEST_P(Planted, SharesPerTaskWithTheVectorKernelToo) {
    RunConfig shared = config();
    shared.kernel = record::Kernel::Vector;
    shared.sharing =
        sharingsOf(GetParam().model).size() > 1 ? Sharing::AtomicPerTask : Sharing::Private;
    expectHoldsItsSharing(engine(), shared);
}

TEST_P(Planted, StopsWhateverIsPlanted) {
    std::vector<RunConfig> all;
    for (const Sharing sharing : sharingsOf(GetParam().model)) {
        all.push_back(config());
        all.back().sharing = sharing;
    }
    all.push_back(config());
    all.back().serialShare = 0.5;
    all.push_back(config());
    all.back().lockShare = 1;
    all.back().taskSize = record::kMostTaskSize;
    all.push_back(config());
    all.back().imbalance = 0.9;
    all.back().taskSize = record::kMostTaskSize;
    for (const RunConfig& each : all) {
        const Work work = stoppedRunOf(engine(), each);
        EXPECT_TRUE(work.stopped);
        EXPECT_GT(work.darts, 0u);
        EXPECT_LT(work.darts, 1'000'000'000'000'000u);
        expectBalanced(each, work);
    }
}

TEST_P(Planted, SerialPartIsThrownByLaneZeroWhileTheOthersWait) {
    for (const double share : {0.05, 0.5}) {
        RunConfig serial = config();
        serial.serialShare = share;
        const Work work = runOf(engine(), serial);
        expectBalanced(serial, work);
        expectEveryDartOnce(serial, work);
        EXPECT_EQ(work.hits, truth());
        ASSERT_EQ(work.details.serialParts.size(), 1u);
        const record::SerialPart& part = work.details.serialParts[0];
        EXPECT_EQ(part.lane, 0u);
        EXPECT_NEAR(static_cast<double>(part.darts), share * 150'019, 0.5);
        EXPECT_GT(part.cpuNs.value(), 0);
        EXPECT_LE(part.startNs, work.lanes[0].spans.startNs.at(0));
        for (std::uint32_t number = 1; number < work.lanes.size(); ++number) {
            const record::Lane& lane = work.lanes[number];
            if (lane.darts > 0) {
                EXPECT_GE(lane.spans.startNs[0], part.endNs);
            }
            ASSERT_EQ(lane.waits.size(), 1u);
            EXPECT_EQ(lane.waits.kind[0], static_cast<std::int64_t>(WaitKind::Barrier));
            EXPECT_EQ(lane.waits.peer[0], 0);
            EXPECT_GE(lane.waits.endNs[0], part.endNs);
            EXPECT_EQ(lane.lockWaitNs, std::nullopt);
        }
    }
}

TEST_P(Planted, SerialPartMayBeEverythingAndMayBeSmallerThanADart) {
    for (const auto& [darts, share] :
         {std::pair<std::uint64_t, double>{150'019, 1.0}, {1, 1.0}, {1, 0.1}, {23, 0.999}}) {
        RunConfig serial = config();
        serial.darts = darts;
        serial.serialShare = share;
        const Work work = runOf(engine(), serial);
        EXPECT_EQ(work.hits, darts::hitsVector(42, 0, darts));
        expectEveryDartOnce(serial, work);
        expectBalanced(serial, work);
    }
}

TEST_P(Planted, CommonCountersCountTheSerialPartToo) {
    for (const Sharing sharing : sharingsOf(GetParam().model)) {
        RunConfig serial = config();
        serial.serialShare = 0.5;
        serial.sharing = sharing;
        const Work work = runOf(engine(), serial);
        expectEveryDartOnce(serial, work);
        if (sharing != Sharing::Racy) {
            EXPECT_EQ(work.hits, truth()) << record::name(sharing);
        }
    }
}

TEST_P(Planted, LockShareChangesNoDart) {
    for (const double share : {0.1, 1.0}) {
        RunConfig locked = config();
        locked.lockShare = share;
        const Work work = runOf(engine(), locked);
        expectBalanced(locked, work);
        expectEveryDartOnce(locked, work);
        EXPECT_EQ(work.hits, truth());
        for (const record::Lane& lane : work.lanes) {
            ASSERT_TRUE(lane.lockWaitNs);
            EXPECT_LE(*lane.lockWaitNs, lane.wallNs);
            EXPECT_LE(lane.holderOffCpuNs.value(), *lane.lockWaitNs);
            EXPECT_EQ(lane.lockHeldNs.has_value(), lane.darts > 0);
            EXPECT_LE(lane.lockHeldNs.value_or(0), lane.wallNs);
        }
    }
}

TEST_P(Planted, ImbalanceThrowsAgainWithoutCounting) {
    for (const double x : {0.3, 0.9}) {
        RunConfig uneven = config();
        uneven.imbalance = x;
        uneven.schedule = Schedule::Static;
        uneven.taskSize = 1'000;
        uneven.darts = 84'000;  // as many tasks for each of 1, 2, 3 and 7 workers
        Team team(uneven, {});
        const auto work = run(engine(), team);
        ASSERT_TRUE(work);
        EXPECT_EQ(work->hits, darts::hitsVector(42, 0, uneven.darts));
        expectBalanced(uneven, *work);
        expectEveryDartOnce(uneven, *work);
        double all = 0;
        double most = 0;
        for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
            all += static_cast<double>(team.thrown(lane));
            most = std::max(most, static_cast<double>(team.thrown(lane)));
        }
        const double lanes = uneven.workers;
        EXPECT_NEAR(all, 84'000 / (1 - x), 84);  // a rounded dart a task
        EXPECT_NEAR(all / lanes / most, 1 / (1 + x * (1 - 1 / lanes)), 1e-3);
    }
}

TEST_P(Planted, WithTheSameStreamsEveryLaneThrowsTheDartsOfTheFirst) {
    RunConfig same = config();
    same.streams = Streams::Same;
    same.schedule = Schedule::Static;
    same.darts = 8'192 * 42;  // as many tasks for each of 1, 2, 3 and 7 workers
    const Work work = runOf(engine(), same);
    expectBalanced(same, work);
    EXPECT_EQ(work.darts, same.darts);
    const std::uint64_t each = same.darts / same.workers;
    EXPECT_EQ(work.hits, darts::hitsVector(42, 0, each) * same.workers);
    for (const record::Lane& lane : work.lanes) {
        EXPECT_EQ(lane.spans.first, work.lanes[0].spans.first);
        EXPECT_EQ(lane.fingerprint, work.lanes[0].fingerprint);
        EXPECT_NE(lane.fingerprint, std::nullopt);
    }
}

TEST_P(Planted, WithTheSameStreamsNoDartIsLackingHoweverTasksAreDealtOut) {
    for (const double serialShare : {0.0, 0.3}) {
        RunConfig same = config();
        same.streams = Streams::Same;
        same.serialShare = serialShare;
        const Work work = runOf(engine(), same);
        expectBalanced(same, work);
        EXPECT_EQ(work.darts, same.darts);
        EXPECT_FALSE(work.stopped);
        std::set<std::uint64_t> prints;
        for (const record::Lane& lane : work.lanes) {
            if (lane.fingerprint) {
                prints.insert(*lane.fingerprint);
            }
        }
        EXPECT_EQ(prints.size(), 1u) << "the serial part is nobody's first task";
    }
}

TEST_P(Planted, LanesWithDartsOfTheirOwnHaveFingerprintsOfTheirOwn) {
    RunConfig own = config();
    own.schedule = Schedule::Static;
    const Work work = runOf(engine(), own);
    const Work again = runOf(engine(), own);
    std::set<std::uint64_t> prints;
    for (std::size_t lane = 0; lane < work.lanes.size(); ++lane) {
        prints.insert(work.lanes[lane].fingerprint.value());
        EXPECT_EQ(work.lanes[lane].fingerprint, again.lanes[lane].fingerprint);
    }
    EXPECT_EQ(prints.size(), work.lanes.size());
}

TEST_P(Planted, EverythingAtOnceHoldsTogether) {
    RunConfig all = config();
    all.serialShare = 0.1;
    all.lockShare = 0.3;
    all.imbalance = 0.5;
    all.sharing = sharingsOf(GetParam().model).back();
    const Work work = runOf(engine(), all);
    EXPECT_LE(work.hits, truth());
    expectBalanced(all, work);
    expectEveryDartOnce(all, work);
}

TEST_P(Planted, LanesSayHowFastTheirClockRuns) {
    for (const record::Lane& lane : runOf(engine(), config()).lanes) {
        // Between 10 GHz and a processor of the eighties.
        EXPECT_GT(lane.chainNs.value(), 0.1);
        EXPECT_LT(lane.chainNs.value(), 1'000);
    }
}

TEST(Sharings, ThatAModelLacksAreRefused) {
    for (const auto& [model, sharing] : {std::pair{"serial", Sharing::Atomic},
                                         {"threads", Sharing::Critical},
                                         {"openmp", Sharing::Mutex}}) {
        RunConfig config = plantedConfig(model, 1);
        config.sharing = sharing;
        Team team(config, {});
        const auto work = run(*find(model), team);
        ASSERT_FALSE(work);
        EXPECT_EQ(work.error().id, "value-not-in-model");
        EXPECT_EQ(work.error().arguments.at(0), "sharing");
    }
}

}  // namespace
}  // namespace dartscope::engines
