// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/start_limits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/record/run_config.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using ::testing::ElementsAre;

TEST(StartLimits, WithoutLimitsAsManyFitAsMayBeAskedFor) {
    EXPECT_EQ(mostWorkersThatFit({}), record::kMostWorkers);
    EXPECT_TRUE(checkWorkersFit(record::kMostWorkers, {}));
}

TEST(StartLimits, TooManyWorkersAreRefusedWithTheMostThatFit) {
    const StartLimits limits{.threads = 100, .memoryBytes = {}, .addressBytes = {}};
    const std::uint32_t most = mostWorkersThatFit(limits);
    EXPECT_GT(most, 80u);
    EXPECT_LT(most, 100u);
    EXPECT_TRUE(checkWorkersFit(most, limits));
    const auto refused = checkWorkersFit(most + 1, limits);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "too-many-workers");
    EXPECT_THAT(refused.error().arguments,
                ElementsAre(std::to_string(most + 1), std::to_string(most)));
}

TEST(StartLimits, MemoryAndAddressesLimitToo) {
    const std::uint64_t gigabyte = std::uint64_t{1} << 30;
    EXPECT_EQ(mostWorkersThatFit({.threads = {}, .memoryBytes = 0, .addressBytes = {}}), 0u);
    const auto fewer =
        mostWorkersThatFit({.threads = {}, .memoryBytes = gigabyte / 4, .addressBytes = {}});
    const auto more =
        mostWorkersThatFit({.threads = {}, .memoryBytes = gigabyte / 2, .addressBytes = {}});
    EXPECT_GT(fewer, 0u);
    EXPECT_LT(fewer, more);
    // A stack takes 8 MiB of addresses.
    EXPECT_LE(mostWorkersThatFit({.threads = {}, .memoryBytes = {}, .addressBytes = gigabyte}),
              128u);
}

TEST(StartLimits, ReadsWhatTheKernelAndTheGroupsLeave) {
    const testing::TemporaryFolder root;
    testing::writeText(root / "proc/sys/kernel/threads-max", "5000\n");
    testing::writeText(root / "proc/sys/kernel/pid_max", "4000\n");
    testing::writeText(root / "proc/loadavg", "0.10 0.20 0.30 2/345 6789\n");
    testing::writeText(root / "proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    4096 kB\n");
    machine::Machine machine;
    StartLimits limits = readStartLimits(machine, root.path());
    EXPECT_EQ(limits.threads, 4'000u - 345u);
    EXPECT_EQ(limits.memoryBytes, 4'096u * 1'024u);

    testing::writeText(root / "proc/self/cgroup", "0::/lab\n");
    testing::writeText(root / "proc/self/mountinfo",
                       "30 20 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n");
    testing::writeText(root / "sys/fs/cgroup/lab/pids.max", "64\n");
    testing::writeText(root / "sys/fs/cgroup/lab/pids.current", "14\n");
    machine.memoryLimitBytes = 1'000;
    limits = readStartLimits(machine, root.path());
    EXPECT_EQ(limits.threads, 50u);
    EXPECT_EQ(limits.memoryBytes, 1'000u);

    testing::writeText(root / "sys/fs/cgroup/lab/pids.max", "max\n");
    EXPECT_EQ(readStartLimits(machine, root.path()).threads, 4'000u - 345u);
}

TEST(StartLimits, ReadsTheFirstVersionOfCgroups) {
    const testing::TemporaryFolder root;
    testing::writeText(root / "proc/self/cgroup", "8:pids:/lab/student\n");
    testing::writeText(root / "proc/self/mountinfo",
                       "30 20 0:26 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n");
    testing::writeText(root / "sys/fs/cgroup/pids/lab/student/pids.max", "max\n");
    testing::writeText(root / "sys/fs/cgroup/pids/lab/pids.max", "30\n");
    testing::writeText(root / "sys/fs/cgroup/pids/lab/pids.current", "40\n");
    EXPECT_EQ(readStartLimits({}, root.path()).threads, 0u);
}

TEST(StartLimits, BrokenFilesAreNoLimit) {
    const testing::TemporaryFolder root;
    testing::writeText(root / "proc/sys/kernel/threads-max", "many\n");
    testing::writeText(root / "proc/loadavg", "junk\n");
    testing::writeText(root / "proc/meminfo", "MemAvailable: lots\n");
    const StartLimits limits = readStartLimits({}, root.path());
    EXPECT_FALSE(limits.memoryBytes);
}

}  // namespace
}  // namespace dartscope::experiment
