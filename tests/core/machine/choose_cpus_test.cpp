// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/machine/allowed_cpus.h"

namespace dartscope::machine {
namespace {

using testing::ElementsAre;

/// Four CPUs of a mask with two hardware threads per core: 0+4, 1+5, 2+6, 3+7.
Machine twoThreadsPerCore(std::vector<int> mask) {
    Machine machine;
    machine.online = 8;
    machine.allowed = static_cast<int>(mask.size());
    machine.cpuIds = std::move(mask);
    machine.cores = {{0, 4}, {1, 5}, {2, 6}, {3, 7}};
    machine.constraints = {{.source = "online", .cpus = 8, .detail = "0-7"},
                           {.source = "affinity",
                            .cpus = static_cast<double>(machine.cpuIds.size()),
                            .detail = "mask"}};
    return machine;
}

TEST(ChooseCpus, TakesOneOfEachPhysicalCoreBeforeASecondOne) {
    const Machine machine = twoThreadsPerCore({0, 1, 4, 5});
    EXPECT_THAT(chooseCpus(machine, 1).value(), ElementsAre(0));
    EXPECT_THAT(chooseCpus(machine, 2).value(), ElementsAre(0, 1));
    EXPECT_THAT(chooseCpus(machine, 3).value(), ElementsAre(0, 1, 4));
    EXPECT_THAT(chooseCpus(machine, 4).value(), ElementsAre(0, 1, 4, 5));
}

TEST(ChooseCpus, TakesTheSecondThreadOfACoreWhoseFirstIsNotInTheMask) {
    EXPECT_THAT(chooseCpus(twoThreadsPerCore({1, 4, 5}), 2).value(), ElementsAre(1, 4));
}

TEST(ChooseCpus, TakesTheLowestWhereTheTopologyIsHidden) {
    Machine machine = twoThreadsPerCore({2, 3, 6, 7});
    machine.cores.clear();
    EXPECT_THAT(chooseCpus(machine, 3).value(), ElementsAre(2, 3, 6));
}

TEST(ChooseCpus, RefusesWhatIsNotBetweenOneAndTheAllowed) {
    Machine machine = twoThreadsPerCore({0, 1, 2, 3});
    machine.allowed = 3;
    for (const int count : {-1, 0, 4, 1'000'000}) {
        const auto chosen = chooseCpus(machine, count);
        ASSERT_FALSE(chosen.has_value()) << count;
        EXPECT_EQ(chosen.error(), (Error{ErrorCode::InvalidArgument,
                                         "out-of-range",
                                         {"cpus", std::to_string(count), "1", "3"}}));
    }
}

TEST(Confined, IsBoundByTheFlagWhereThatIsTighter) {
    const Machine machine = confined(twoThreadsPerCore({0, 1, 4, 5}), 2).value();
    EXPECT_EQ(machine.allowed, 2);
    EXPECT_EQ(machine.boundBy, "cpus-flag");
    EXPECT_THAT(machine.cpuIds, ElementsAre(0, 1));
    EXPECT_EQ(machine.capacityCpus(), 2.0);
    EXPECT_EQ(machine.online, 8);
}

TEST(Confined, KeepsAQuotaThatIsTighterThanTheFlag) {
    Machine whole = twoThreadsPerCore({0, 1, 2, 3});
    whole.constraints.push_back({.source = "cgroup-v2", .cpus = 1.5, .detail = "cpu.max"});
    whole.allowed = 2;
    const Machine machine = confined(whole, 2).value();
    EXPECT_EQ(machine.boundBy, "cgroup-v2");
    EXPECT_EQ(machine.capacityCpus(), 1.5);
    EXPECT_EQ(machine.allowed, 2);
}

TEST(Confined, RefusesMoreThanTheAllowed) {
    const auto machine = confined(twoThreadsPerCore({0, 1}), 3);
    ASSERT_FALSE(machine.has_value());
    EXPECT_EQ(machine.error().id, "out-of-range");
}

}  // namespace
}  // namespace dartscope::machine
