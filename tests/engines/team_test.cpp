// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/team.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

#include "core/engines/models.h"
#include "tests/engines/contract.h"

namespace dartscope::engines {
namespace {

using record::RunConfig;
using record::Schedule;

RunConfig smallConfig(std::uint32_t workers, std::uint64_t darts) {
    RunConfig config;
    config.workers = workers;
    config.darts = darts;
    return config;
}

TEST(Team, CutsTheDartsIntoTasksOfWhichTheLastIsShorter) {
    RunConfig config = smallConfig(2, 200'000);
    config.taskSize = 65'536;
    const Team team(config, {});
    EXPECT_EQ(team.tasks(), 4u);
    EXPECT_EQ(team.darts(0).first, 0u);
    EXPECT_EQ(team.darts(0).count, 65'536u);
    EXPECT_EQ(team.darts(3).first, 196'608u);
    EXPECT_EQ(team.darts(3).count, 3'392u);
}

TEST(Team, SharesAnyNumberOfTasksFairlyAndCompletely) {
    for (const std::uint32_t workers : {1u, 2u, 3u, 7u, 100u}) {
        for (const std::uint64_t tasks : {1u, 2u, 6u, 7u, 8u, 99u, 1'000'003u}) {
            RunConfig config = smallConfig(workers, tasks);
            config.taskSize = 1;
            const Team team(config, {});
            std::uint64_t next = 0;
            for (std::uint32_t lane = 0; lane < workers; ++lane) {
                const Range share = team.share(lane);
                EXPECT_EQ(share.first, next);
                EXPECT_GE(share.count, tasks / workers);
                EXPECT_LE(share.count, tasks / workers + 1);
                next += share.count;
            }
            EXPECT_EQ(next, tasks);
        }
    }
}

TEST(Team, HoldsAllLanesAtTheStartLineUntilTheLastOneComes) {
    Team team(smallConfig(3, 1'000'000), {});
    std::atomic<int> left{0};
    const auto lane = [&](std::uint32_t number) {
        const Worker worker = team.enter(number);
        ++left;
    };
    std::jthread first(lane, 0);
    std::jthread second(lane, 1);
    while (team.arrived() < 2) {
        std::this_thread::yield();
    }
    EXPECT_EQ(left, 0);
    EXPECT_EQ(team.readyNs(), std::nullopt);
    std::jthread third(lane, 2);
    first.join();
    second.join();
    third.join();
    EXPECT_EQ(left, 3);
    EXPECT_NE(team.readyNs(), std::nullopt);
}

TEST(Team, LetsThoseAtTheStartLineGoWhenItIsDismissed) {
    Team team(smallConfig(2, 1'000'000), {});
    std::uint64_t hits = 1;
    std::jthread lane([&] {
        Worker worker = team.enter(0);
        hits = worker.throwTask(0);
    });
    while (team.arrived() < 1) {
        std::this_thread::yield();
    }
    team.dismiss();
    lane.join();
    EXPECT_EQ(hits, 0u);
    EXPECT_TRUE(team.stopped());
    EXPECT_EQ(team.recorder(0).lane().darts, 0u);
}

TEST(Threads, ThrowEveryDartOnceWhileSomebodyWatches) {
    for (const Schedule schedule : {Schedule::Static, Schedule::Dynamic}) {
        RunConfig config = smallConfig(7, 10'000'019);
        config.schedule = schedule;
        Team team(config, {});
        std::jthread watcher([&](std::stop_token until) {
            while (!until.stop_requested()) {
                for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
                    const record::LaneSlot& slot = team.slot(lane);
                    ASSERT_LE(slot.finishedHits.load(), config.darts);
                    ASSERT_LE(slot.done.load(), config.darts);
                }
                std::this_thread::yield();
            }
        });
        const auto work = run({"threads", threads}, team);
        ASSERT_TRUE(work);
        expectBalanced(config, *work);
        expectEveryDartOnce(config, *work);
        EXPECT_EQ(work->hits, darts::hitsVector(config.seed, 0, config.darts));
    }
}

TEST(Threads, StopInTheMiddleOfTheirTasks) {
    RunConfig config = smallConfig(3, record::kMostDarts);
    config.taskSize = record::kMostTaskSize;
    std::stop_source stop;
    Team team(config, stop.get_token());
    std::jthread stopper([&] {
        while (team.slot(2).done.load() == 0) {
            std::this_thread::yield();
        }
        stop.request_stop();
    });
    const auto work = run({"threads", threads}, team);
    ASSERT_TRUE(work);
    EXPECT_TRUE(work->stopped);
    EXPECT_GT(work->lanes[2].darts, 0u);
    expectBalanced(config, *work);
}

TEST(Threads, HaveNoGuidedSchedule) {
    RunConfig config = smallConfig(2, 1'000'000);
    config.schedule = Schedule::Guided;
    Team team(config, {});
    const auto work = run({"threads", threads}, team);
    ASSERT_FALSE(work);
    EXPECT_EQ(work.error().id, "value-not-in-model");
}

TEST(Serial, HasOneWorkerOnly) {
    Team team(smallConfig(2, 1'000'000), {});
    const auto work = run({"serial", serial}, team);
    ASSERT_FALSE(work);
    EXPECT_EQ(work.error().id, "out-of-range");
}

TEST(AnyModel, ThatThrowsAnExceptionFailsWithItsWords) {
    Team team(smallConfig(1, 1'000'000), {});
    const auto work =
        run({"broken", [](Team&) -> Result<std::uint64_t> { throw std::runtime_error("no luck"); }},
            team);
    ASSERT_FALSE(work);
    EXPECT_EQ(work.error(), (Error{ErrorCode::RunFailed, "exception", {"no luck"}}));
}

}  // namespace
}  // namespace dartscope::engines
