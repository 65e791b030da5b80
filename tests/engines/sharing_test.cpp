// SPDX-License-Identifier: GPL-3.0-or-later

// Sharings and planted locks of threads, also under ThreadSanitizer.
#include <gtest/gtest.h>

#include "core/engines/models.h"
#include "tests/engines/planted.h"

namespace dartscope::engines {
namespace {

using record::RunConfig;
using record::Sharing;

constexpr Engine kThreads{"threads", threads};

TEST(Threads, CountTogetherInEveryWayTheyHave) {
    for (const Sharing sharing : {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                  Sharing::Mutex, Sharing::FalseSharing, Sharing::Racy}) {
        RunConfig config = plantedConfig("threads", 3);
        config.sharing = sharing;
        expectHoldsItsSharing(kThreads, config);
    }
}

TEST(Threads, BearAllThatIsPlantedAtOnce) {
    RunConfig config = plantedConfig("threads", 3);
    config.serialShare = 0.2;
    config.lockShare = 0.3;
    config.imbalance = 0.3;
    config.sharing = Sharing::Mutex;
    const Work work = runOf(kThreads, config);
    expectBalanced(config, work);
    expectEveryDartOnce(config, work);
}

/// A lock that says who has it and that nobody ever finds free.
class WatchedLock final : public Lock {
public:
    bool tryTake() override { return false; }
    void take() override {
        m_lock.take();
        ++taken;
        held = true;
    }
    void give() override {
        held = false;
        m_lock.give();
    }
    int taken = 0;
    bool held = false;

private:
    MutexLock m_lock;
};

/// Counts darts that are thrown while the lock is held.
class WatchingCounter final : public DartCounter {
public:
    explicit WatchingCounter(const WatchedLock& lock) : m_lock(lock) {}
    std::uint64_t count(Worker&, darts::DartRange::Iterator& next, std::uint64_t count) override {
        (m_lock.held ? underLock : free) += count;
        return countEach(next, count, [] {});
    }
    std::uint64_t total() const override { return 0; }
    std::uint64_t underLock = 0;
    std::uint64_t free = 0;

private:
    const WatchedLock& m_lock;
};

TEST(LockShare, IsThePartOfTheDartsThatIsThrownWithTheLockInHand) {
    for (const std::uint64_t taskSize : {1u, 999u, 65'536u, 1u << 20}) {
        for (const double share : {0.05, 0.5, 0.75, 1.0}) {
            RunConfig config = plantedConfig("threads", 1);
            config.lockShare = share;
            config.taskSize = taskSize;
            config.darts = taskSize == (1u << 20) ? 8'000'000 : 20 * taskSize;
            WatchedLock lock;
            WatchingCounter counter(lock);
            Team team(config, {});
            {
                Worker worker = team.enter(0, {.counter = &counter, .lock = &lock});
                for (std::uint64_t task = 0; task < team.tasks(); ++task) {
                    worker.throwTask(task);
                }
            }
            const auto darts = static_cast<double>(config.darts);
            EXPECT_EQ(counter.underLock + counter.free, config.darts);
            // A grain of rounding in all, however many tasks: a dart, or a block of large tasks.
            EXPECT_NEAR(static_cast<double>(counter.underLock), share * darts,
                        taskSize == (1u << 20) ? 65'536 : 1)
                << taskSize << " " << share;
            EXPECT_LE(lock.taken, static_cast<int>(team.tasks()));
            EXPECT_FALSE(lock.held);
        }
    }
}

TEST(LockShare, RecordsEveryTurnThatHadToBeWaitedFor) {
    RunConfig config = plantedConfig("threads", 1);
    config.lockShare = 0.5;
    WatchedLock lock;
    Team team(config, {});
    {
        Worker worker = team.enter(0, {.lock = &lock});
        for (std::uint64_t task = 0; task < team.tasks(); ++task) {
            worker.throwTask(task);
        }
    }
    const record::Lane lane = team.recorded(0).lane;
    EXPECT_EQ(lock.taken, static_cast<int>(team.tasks()));
    ASSERT_GT(lane.waits.size(), 0u);
    EXPECT_GT(lane.lockWaitNs.value(), 0);
    EXPECT_GT(lane.lockHeldNs.value(), 0);
    EXPECT_LE(lane.lockHeldNs.value() + lane.lockWaitNs.value(), lane.wallNs);
    for (std::size_t i = 0; i < lane.waits.size(); ++i) {
        EXPECT_EQ(lane.waits.kind[i], static_cast<std::int64_t>(record::WaitKind::Lock));
    }
}

}  // namespace
}  // namespace dartscope::engines
