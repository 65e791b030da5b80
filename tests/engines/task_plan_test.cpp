// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/task_plan.h"

#include <gtest/gtest.h>

namespace dartscope::engines {
namespace {

record::RunConfig configOf(std::uint64_t darts, std::uint64_t taskSize) {
    record::RunConfig config;
    config.darts = darts;
    config.taskSize = taskSize;
    return config;
}

TEST(TaskPlan, CoversEveryDartOnceWhateverTheSerialShare) {
    for (const double share : {0.0, 0.001, 0.2, 0.5, 0.999, 1.0}) {
        for (const std::uint64_t taskSize : {1u, 7u, 100u, 65'536u}) {
            record::RunConfig config = configOf(1'003, taskSize);
            config.serialShare = share;
            const TaskPlan plan(config, 5'000);
            EXPECT_EQ(plan.serialPart().first, 5'000u);
            EXPECT_NEAR(static_cast<double>(plan.serialPart().count), share * 1'003, 0.5);
            std::uint64_t next = 5'000 + plan.serialPart().count;
            for (std::uint64_t task = 0; task < plan.tasks(); ++task) {
                const Range darts = plan.darts(task);
                ASSERT_EQ(darts.first, next);
                ASSERT_GE(darts.count, 1u);
                ASSERT_LE(darts.count, taskSize);
                next += darts.count;
            }
            EXPECT_EQ(next, 6'003u) << share << " " << taskSize;
        }
    }
}

TEST(TaskPlan, KeepsTasksOnTheirGridBehindASerialPart) {
    record::RunConfig config = configOf(1'000, 100);
    config.serialShare = 0.25;
    const TaskPlan plan(config);
    ASSERT_EQ(plan.tasks(), 8u);
    EXPECT_EQ(plan.darts(0).first, 250u);
    EXPECT_EQ(plan.darts(0).count, 50u);
    EXPECT_EQ(plan.darts(1).first, 300u);
    EXPECT_EQ(plan.darts(1).count, 100u);
}

TEST(TaskPlan, HasNoTaskWhereEverythingIsSerial) {
    for (const std::uint64_t darts :
         {std::uint64_t{1}, std::uint64_t{130}, record::kMostDarts, record::kMostDarts - 1}) {
        record::RunConfig config = configOf(darts, 100);
        config.serialShare = 1;
        const TaskPlan plan(config);
        EXPECT_EQ(plan.tasks(), 0u);
        EXPECT_EQ(plan.serialPart().count, darts);
    }
}

TEST(TaskPlan, RaisesTheCostInAStraightLineAroundTheMean) {
    record::RunConfig config = configOf(1'000, 10);
    config.imbalance = 0.5;
    const TaskPlan plan(config);
    double sum = 0;
    for (std::uint64_t task = 0; task < plan.tasks(); ++task) {
        EXPECT_GE(plan.repeats(task), 0);  // no dart can be thrown less than once
        sum += 1 + plan.repeats(task);
        if (task >= 2) {
            EXPECT_NEAR(plan.repeats(task) - plan.repeats(task - 1),
                        plan.repeats(1) - plan.repeats(0), 1e-12);
        }
    }
    const double mean = sum / static_cast<double>(plan.tasks());
    EXPECT_NEAR(mean, 1 / (1 - 0.5), 1e-12);
    EXPECT_NEAR(mean, 1 + plan.meanRepeats(), 1e-12);
    // From 1 − x to 1 + x of the mean, less half a task at each end.
    EXPECT_NEAR((1 + plan.repeats(0)) / mean, 0.5 + 0.5 / 100, 1e-12);
    EXPECT_NEAR((1 + plan.repeats(99)) / mean, 1.5 - 0.5 / 100, 1e-12);
}

TEST(TaskPlan, GivesAStaticSplitTheLoadBalanceOfTheFormula) {
    for (const double x : {0.1, 0.5, 0.9}) {
        for (const std::uint64_t workers : {2u, 3u, 7u, 64u}) {
            record::RunConfig config = configOf(workers * 16, 1);
            config.imbalance = x;
            const TaskPlan plan(config);
            double all = 0;
            double last = 0;
            for (std::uint64_t task = 0; task < plan.tasks(); ++task) {
                const double cost = 1 + plan.repeats(task);
                all += cost;
                last += task >= (workers - 1) * 16 ? cost : 0;
            }
            const auto lanes = static_cast<double>(workers);
            EXPECT_NEAR(all / lanes / last, 1 / (1 + x * (1 - 1 / lanes)), 1e-12);
        }
    }
}

TEST(TaskPlan, RepeatsNothingWhereNothingIsPlanted) {
    const TaskPlan plan(configOf(1'000, 10));
    EXPECT_EQ(plan.repeats(99), 0);
    EXPECT_EQ(plan.meanRepeats(), 0);
    EXPECT_EQ(plan.serialPart().count, 0u);
}

}  // namespace
}  // namespace dartscope::engines
