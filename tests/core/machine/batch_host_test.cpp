// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/batch_host.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/machine/resolve.h"

namespace dartscope::machine {
namespace {

/// A host of 8 CPUs as a task read it that was given so many of them, and tied to these.
Machine taskOf(double granted, std::vector<int> cpuIds) {
    Machine machine;
    machine.host = "node";
    machine.constraints = {
        {.source = "online", .cpus = 8, .detail = ""},
        {.source = "affinity", .cpus = static_cast<double>(cpuIds.size()), .detail = ""},
        {.source = "slurm", .cpus = granted, .detail = "SLURM_CPUS_PER_TASK"}};
    machine.cpuIds = std::move(cpuIds);
    resolveConstraints(machine);
    return machine;
}

TEST(HostOfTasks, HasTheCpusOfAllTasksThatRanAtOnce) {
    const Machine host = hostOfTasks({taskOf(1, {0}), taskOf(1, {1}), taskOf(1, {2})}, 3);
    EXPECT_EQ(host.allowed, 3);
    EXPECT_THAT(host.cpuIds, ::testing::ElementsAre(0, 1, 2));
    EXPECT_EQ(host.boundBy, "slurm") << "it set the affinity mask, too";
}

TEST(HostOfTasks, HasOneTasksGrantWhereTheyFollowEachOther) {
    const Machine host = hostOfTasks({taskOf(2, {0, 1}), taskOf(2, {2, 3})}, 1);
    EXPECT_EQ(host.allowed, 2);
    EXPECT_EQ(host.boundBy, "slurm");
}

TEST(HostOfTasks, IsBoundByWhatIsTighterThanTheGrant) {
    const Machine host = hostOfTasks({taskOf(12, {0, 1})}, 1);
    EXPECT_EQ(host.allowed, 2);
    EXPECT_EQ(host.boundBy, "affinity");
}

}  // namespace
}  // namespace dartscope::machine
