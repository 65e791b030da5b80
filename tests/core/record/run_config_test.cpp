// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_config.h"

#include <gtest/gtest.h>

namespace dartscope::record {
namespace {

RunConfig with(Kernel kernel, std::uint64_t darts, std::uint32_t workers) {
    RunConfig config;
    config.kernel = kernel;
    config.darts = darts;
    config.workers = workers;
    return config;
}

TEST(TaskSize, ThatIsAskedForStays) {
    RunConfig config = with(Kernel::Vector, 10, 4'096);
    config.taskSize = 12'345;
    EXPECT_EQ(resolveTaskSize(config), 12'345u);
}

TEST(TaskSize, OfLongRunsIsAMillisecondOfTheKernel) {
    EXPECT_EQ(resolveTaskSize(with(Kernel::Vector, kMostDarts, 4'096)), 16'777'216u);
    EXPECT_EQ(resolveTaskSize(with(Kernel::Textbook, kMostDarts, 4'096)), 1'048'576u);
}

TEST(TaskSize, GivesEveryWorkerSixteenTasksWhereItCan) {
    // 64 tasks of 2^20 darts for 4 workers; one dart less and the last task is only shorter.
    EXPECT_EQ(resolveTaskSize(with(Kernel::Vector, std::uint64_t{64} << 20, 4)), 1u << 20);
    EXPECT_EQ(resolveTaskSize(with(Kernel::Vector, (std::uint64_t{64} << 20) - 1, 4)), 1u << 20);
    EXPECT_EQ(resolveTaskSize(with(Kernel::Vector, std::uint64_t{63} << 20, 4)), 1u << 19);
}

TEST(TaskSize, IsNeverBelowOneBlock) {
    EXPECT_EQ(resolveTaskSize(with(Kernel::Vector, 1, 1)), 65'536u);
    EXPECT_EQ(resolveTaskSize(with(Kernel::Textbook, 1'000'000, 4'096)), 65'536u);
}

TEST(Names, ComeBackAsTheirValues) {
    for (const Kernel kernel : {Kernel::Textbook, Kernel::Vector}) {
        EXPECT_EQ(kernelNamed(name(kernel)), kernel);
    }
    for (const Schedule schedule : {Schedule::Static, Schedule::Dynamic, Schedule::Guided}) {
        EXPECT_EQ(scheduleNamed(name(schedule)), schedule);
    }
    for (const Sharing sharing :
         {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic, Sharing::Critical,
          Sharing::Mutex, Sharing::FalseSharing, Sharing::Racy}) {
        EXPECT_EQ(sharingNamed(name(sharing)), sharing);
    }
    EXPECT_EQ(name(Sharing::AtomicPerTask), "atomic-per-task");
}

TEST(UsualDarts, AreFewerTheDearerADartIs) {
    const std::uint64_t most = 30'000'000'000;
    const std::uint64_t vector = usualDarts(Kernel::Vector, Sharing::Private, most);
    const std::uint64_t textbook = usualDarts(Kernel::Textbook, Sharing::AtomicPerTask, most);
    const std::uint64_t counted = usualDarts(Kernel::Vector, Sharing::Critical, most);
    EXPECT_EQ(vector, most);
    EXPECT_LT(textbook, vector);
    EXPECT_LT(counted, textbook);
    EXPECT_EQ(usualDarts(Kernel::Textbook, Sharing::Racy, 1000), 1000u);
}

TEST(Names, ThatNobodyKnowsAreNothing) {
    EXPECT_EQ(kernelNamed("Vector"), std::nullopt);
    EXPECT_EQ(scheduleNamed(""), std::nullopt);
    EXPECT_EQ(sharingNamed("privat"), std::nullopt);
}

}  // namespace
}  // namespace dartscope::record
