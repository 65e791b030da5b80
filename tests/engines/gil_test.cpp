// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/gil.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/darts/kernels.h"
#include "core/engines/engine.h"
#include "core/engines/gil_turn.h"
#include "core/engines/models.h"
#include "core/engines/server.h"
#include "core/engines/task_queue.h"
#include "tests/engines/contract.h"

namespace dartscope::engines {
namespace {

using namespace std::chrono_literals;
using record::RunConfig;

TEST(Gil, IsHeldByOneAtATime) {
    Gil gil(10us);
    int inside = 0;  // not atomic: guarded by the lock alone
    int most = 0;
    std::vector<std::jthread> threads;
    for (std::uint32_t who = 0; who < 4; ++who) {
        threads.emplace_back([&, who] {
            for (int i = 0; i < 200; ++i) {
                if (!gil.tryTake(who)) {
                    gil.take(who);
                }
                ++inside;
                most = std::max(most, inside);
                --inside;
                gil.drop(who);
            }
        });
    }
    threads.clear();
    EXPECT_EQ(most, 1);
}

TEST(Gil, IsNotAskedForWhereNobodyWaits) {
    Gil gil(1us);
    for (int i = 0; i < 1'000; ++i) {
        gil.take(0);
        EXPECT_FALSE(gil.asked());
        gil.drop(0);
    }
    EXPECT_EQ(gil.forcedDrops(), 0u);
    EXPECT_EQ(gil.switches(), 1u);  // from nobody
}

TEST(Gil, IsDroppedOnRequestOnlyAfterAnotherHasTakenIt) {
    Gil gil(100us);
    gil.take(0);
    std::jthread other([&] {
        gil.take(1);
        gil.drop(1);
    });
    while (!gil.asked()) {
        std::this_thread::yield();
    }
    EXPECT_EQ(gil.lastHolder(), 0);
    gil.drop(0);
    EXPECT_EQ(gil.lastHolder(), 1);
    EXPECT_EQ(gil.forcedDrops(), 1u);
}

/// Without a request the holder keeps the lock; whoever gives it away of its own accord has to ask
/// for it each time.
TEST(Gil, MakesABlockingWorkerAskAnewEachTimeItComesBack) {
    constexpr int kReturns = 20;
    Gil gil(100us);
    std::atomic<bool> done{false};
    gil.take(0);
    std::jthread blocking([&] {
        for (int i = 0; i < kReturns; ++i) {
            gil.take(1);
            gil.drop(1);
            while (gil.lastHolder() != 0) {  // reads a file, say
                std::this_thread::yield();
            }
        }
        done = true;
    });
    while (!done) {
        if (gil.asked()) {
            gil.drop(0);
            gil.take(0);
        }
    }
    gil.drop(0);
    EXPECT_GE(gil.forcedDrops(), static_cast<std::uint64_t>(kReturns));
}

/// Waits of one lane that blocks so many times while another computes.
std::size_t waitsBehindAComputingLane(int blocks) {
    GilCommon common{.gil = Gil(100us), .releasedShare = 0};
    record::WaitRecorder ofComputing(1'000);
    record::WaitRecorder ofBlocking(1'000);
    std::atomic<bool> done{false};
    std::jthread computing([&] {
        GilTurn turn(common, 0);
        turn.recordTo(ofComputing);
        turn.need();
        while (!done) {
            turn.check();
        }
        turn.release();
    });
    std::jthread blocking([&] {
        const auto untilTheOtherHasIt = [&] {
            while (common.gil.lastHolder() != 0) {  // reads a file, say
                std::this_thread::yield();
            }
        };
        untilTheOtherHasIt();
        GilTurn turn(common, 1, untilTheOtherHasIt);
        turn.recordTo(ofBlocking);
        turn.need();
        for (int i = 0; i < blocks; ++i) {
            turn.check();
        }
        done = true;
        turn.release();
    });
    computing.join();
    blocking.join();
    record::Lane lane;
    ofBlocking.fill(lane);
    EXPECT_GE(common.gil.forcedDrops(), static_cast<std::uint64_t>(blocks));
    return lane.waits.size();
}

TEST(GilTurn, OfALaneThatBlocksWaitsForTheLockAnewEachTime) {
    EXPECT_GE(waitsBehindAComputingLane(1), 1u);
    EXPECT_GE(waitsBehindAComputingLane(20), 20u);
}

TEST(Server, AnswersAllWhoAsk) {
    const auto server = Server::start();
    ASSERT_TRUE(server);
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int request = 0; request < 50; ++request) {
                (*server)->ask();
            }
        });
    }
    threads.clear();
    EXPECT_EQ((*server)->error(), 0);
}

RunConfig configOf(const char* model, std::uint32_t workers) {
    RunConfig config;
    config.model = model;
    config.workers = workers;
    config.darts = 200'000'019;
    config.schedule = record::Schedule::Static;
    return config;
}

Work workOf(const RunConfig& config) {
    Team team(config, {});
    auto work = run({config.model, gil}, team);
    EXPECT_TRUE(work);
    return work ? *std::move(work) : Work{};
}

TEST(GilModel, LetsNoTwoLanesWorkAtOnce) {
    RunConfig config = configOf("gil", 3);
    config.switchIntervalMs = 0.1;
    const Work work = workOf(config);
    std::int64_t held = 0;
    for (const record::Lane& lane : work.lanes) {
        EXPECT_TRUE(lane.lockWaitNs.has_value());
        held += lane.lockHeldNs.value_or(0);  // absent: the others were faster, it had no task
    }
    EXPECT_LE(held, *work.combinedNs - *work.readyNs);
}

TEST(GilModel, WaitsInsideItsTasksAndSaysForWhat) {
    RunConfig config = configOf("gil", 2);
    config.switchIntervalMs = 0.05;
    const Work work = workOf(config);
    std::size_t waits = 0;
    for (const record::Lane& lane : work.lanes) {
        for (std::size_t i = 0; i < lane.waits.size(); ++i) {
            EXPECT_EQ(lane.waits.kind[i], static_cast<std::int64_t>(record::WaitKind::Gil));
            bool inATask = false;
            for (std::size_t task = 0; task < lane.spans.size() && !inATask; ++task) {
                inATask = lane.spans.startNs[task] <= lane.waits.startNs[i] &&
                          lane.waits.endNs[i] <= lane.spans.endNs[task];
            }
            EXPECT_TRUE(inATask);
            ++waits;
        }
    }
    if (work.lanes[0].darts > 0 &&
        work.lanes[1].darts > 0) {  // on a busy machine one may do it all
        EXPECT_GT(waits, 0u);
    }
}

TEST(GilModel, NeedsNoLockForWorkThatReleasesIt) {
    RunConfig config = configOf("gil", 3);
    config.gilRelease = 1;
    for (const record::Lane& lane : workOf(config).lanes) {
        EXPECT_EQ(lane.lockWaitNs, 0);
        EXPECT_EQ(lane.lockHeldNs.value_or(0), 0);
    }
}

TEST(GilModel, LosesNoDartHoweverManyLanesBlock) {
    for (const std::uint32_t blocking : {1u, 2u, 3u}) {
        RunConfig config = configOf("gil", 3);
        config.gilBlocking = blocking;
        config.switchIntervalMs = 0.1;
        const Work work = workOf(config);
        expectEveryDartOnce(config, work);
        EXPECT_EQ(work.hits, darts::hitsVector(config.seed, 0, config.darts)) << blocking;
    }
}

/// A lane that computes lets go of the lock only when it is asked to, and with two lanes it is the
/// blocking one that asks: by waiting.
TEST(GilModel, AsksALaneThatComputesByWaitsOfTheOneThatBlocks) {
    RunConfig config = configOf("gil", 2);
    config.gilBlocking = 1;
    config.switchIntervalMs = 0.05;
    const Work work = workOf(config);
    const auto& kinds = work.lanes[0].waits.kind;
    EXPECT_TRUE(std::ranges::all_of(kinds, [](std::int64_t kind) {
        return kind == static_cast<std::int64_t>(record::WaitKind::Gil);
    }));
    const auto& peers = work.lanes[1].waits.peer;
    EXPECT_GE(static_cast<std::ptrdiff_t>(work.lanes[0].waits.size()),
              std::ranges::count(peers, -1));
}

TEST(GilModel, BlocksNobodyWhereNoWorkNeedsTheLock) {
    RunConfig config = configOf("gil", 2);
    config.gilBlocking = 2;
    config.gilRelease = 1;
    const Work work = workOf(config);
    expectEveryDartOnce(config, work);
    for (const record::Lane& lane : work.lanes) {
        EXPECT_EQ(lane.waits.size(), 0u);
    }
}

TEST(GilModel, StopsWhileLanesBlock) {
    RunConfig config = configOf("gil", 3);
    config.darts = record::kMostDarts;
    config.gilBlocking = 2;
    config.taskSize = std::uint64_t{1} << 40;  // a task that nobody would see the end of
    std::stop_source stop;
    Team team(config, stop.get_token());
    std::jthread stopper([&] {
        while (!team.readyNs()) {
            std::this_thread::yield();
        }
        stop.request_stop();
    });
    const auto work = run({config.model, gil}, team);
    ASSERT_TRUE(work);
    EXPECT_TRUE(work->stopped);
    expectBalanced(config, *work);
}

TEST(GilModel, TakesNoOtherSharing) {
    RunConfig config = configOf("gil", 2);
    config.sharing = record::Sharing::Atomic;
    config.kernel = record::Kernel::Textbook;
    Team team(config, {});
    const auto work = run({"gil", gil}, team);
    ASSERT_FALSE(work);
    EXPECT_EQ(work.error().id, "value-not-in-model");
}

TEST(ThreadPool, ThrowsEveryDartOnceWithEverySharing) {
    using record::Sharing;
    for (const Sharing sharing : {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                  Sharing::Mutex, Sharing::FalseSharing}) {
        RunConfig config = configOf("thread-pool", 3);
        config.darts = 500'003;
        config.kernel = record::Kernel::Textbook;
        config.sharing = sharing;
        config.serialShare = 0.1;
        config.lockShare = 0.2;
        Team team(config, {});
        const auto work = run({"thread-pool", threadPool}, team);
        ASSERT_TRUE(work);
        expectEveryDartOnce(config, *work);
        EXPECT_EQ(work->hits, darts::hitsVector(config.seed, 0, config.darts));
        EXPECT_EQ(work->details.serialParts.size(), 1u);
    }
}

TEST(TaskQueue, GivesTasksInTheirOrder) {
    TaskQueue queue(4);
    EXPECT_EQ(queue.tryTake(), std::nullopt);
    EXPECT_TRUE(queue.put(7));
    EXPECT_TRUE(queue.put(8));
    EXPECT_EQ(queue.take(), 7u);
    EXPECT_EQ(queue.tryTake(), 8u);
}

TEST(TaskQueue, PassesMoreTasksThanItHolds) {
    TaskQueue queue(2);
    std::jthread filler([&] {
        for (std::uint64_t task = 0; task < 1'000; ++task) {
            EXPECT_TRUE(queue.put(task));
        }
        queue.close();
    });
    std::uint64_t next = 0;
    while (const auto task = queue.take()) {
        EXPECT_EQ(*task, next++);
    }
    EXPECT_EQ(next, 1'000u);
}

TEST(TaskQueue, LetsEverybodyGoWhenItIsClosed) {
    TaskQueue full(2);
    EXPECT_TRUE(full.put(1));
    EXPECT_TRUE(full.put(2));
    TaskQueue empty(2);
    std::jthread putting([&] { EXPECT_FALSE(full.put(3)); });
    std::jthread taking([&] { EXPECT_EQ(empty.take(), std::nullopt); });
    full.close();
    empty.close();
    putting.join();
    taking.join();
    EXPECT_EQ(full.take(), 1u);  // what is in comes out
}

}  // namespace
}  // namespace dartscope::engines
