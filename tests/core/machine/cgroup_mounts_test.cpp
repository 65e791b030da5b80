// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/cgroup_mounts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dartscope::machine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(CgroupPaths, AreKeptByControllerAndVersionTwoUnderTheEmptyName) {
    EXPECT_THAT(parseCgroupPaths("3:cpu,cpuacct:/a:b\n1:name=systemd:/s\n0::/u\n"),
                ElementsAre(Pair("", "/u"), Pair("cpu", "/a:b"), Pair("cpuacct", "/a:b"),
                            Pair("name=systemd", "/s")));
}

TEST(CgroupPaths, SkipLinesOfAnotherForm) {
    EXPECT_THAT(parseCgroupPaths("\n:\n::\n3:cpu\n3:cpu:relative\n5::/no-controller\n"), IsEmpty());
}

TEST(CgroupMounts, AreFoundAmongOtherMountsWithAnyNumberOfTags) {
    const auto mounts = parseCgroupMounts(
        "23 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
        "29 23 0:26 / /sys/fs/cgroup rw shared:4 master:1 - cgroup2 cgroup2 rw\n"
        "33 23 0:30 /docker/x /cg\\134cpu rw - cgroup cgroup rw,cpu,cpuacct\n");
    ASSERT_EQ(mounts.size(), 2u);
    EXPECT_TRUE(mounts[0].unified);
    EXPECT_EQ(mounts[0].point, "/sys/fs/cgroup");
    EXPECT_FALSE(mounts[1].unified);
    EXPECT_EQ(mounts[1].shownRoot, "/docker/x");
    EXPECT_EQ(mounts[1].point, "/cg\\cpu");
    EXPECT_THAT(mounts[1].controllers, ElementsAre("rw", "cpu", "cpuacct"));
}

TEST(CgroupMounts, SkipLinesOfAnotherForm) {
    EXPECT_THAT(parseCgroupMounts("\n - \n1 2 3 - cgroup2\n1 2 3 / rel rw - cgroup2 a rw\n\\"),
                IsEmpty());
}

}  // namespace
}  // namespace dartscope::machine
