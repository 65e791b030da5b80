// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/allowed_cpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "core/machine/affinity.h"
#include "core/machine/constraint_names.h"
#include "tests/core/machine/temporary_folder.h"

namespace dartscope::machine {
namespace {

/// The mask as the kernel prints it, parsed by hand: an independent way to the same fact.
std::string allowedListOfThisProcess() {
    std::ifstream status("/proc/self/status");
    const std::string key = "Cpus_allowed_list:\t";
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(key)) {
            return line.substr(key.size());
        }
    }
    return {};
}

std::string asList(const std::vector<int>& cpus) {
    std::ostringstream list;
    for (std::size_t i = 0; i < cpus.size();) {
        std::size_t last = i;
        while (last + 1 < cpus.size() && cpus[last + 1] == cpus[last] + 1) {
            ++last;
        }
        list << (i == 0 ? "" : ",") << cpus[i];
        if (last > i) {
            list << '-' << cpus[last];
        }
        i = last + 1;
    }
    return list.str();
}

TEST(ThisMachine, HasTheAffinityMaskThatTheKernelPrints) {
    const auto mask = affinityMask();
    ASSERT_TRUE(mask.has_value());
    EXPECT_EQ(asList(*mask), allowedListOfThisProcess());
}

TEST(ThisMachine, IsBoundByAffinityWhenConfinedToOneCpu) {
    const Machine whole = readMachine(thisMachine());
    if (whole.online < 2 || whole.boundBy == "cpuset") {
        GTEST_SKIP() << "needs two CPUs and no cpuset";
    }
    Machine one;
    std::jthread([&] {
        cpu_set_t mask;
        CPU_ZERO(&mask);
        CPU_SET(static_cast<std::size_t>(whole.cpuIds.back()), &mask);
        ASSERT_EQ(sched_setaffinity(0, sizeof mask, &mask), 0);
        one = readMachine(thisMachine());
    }).join();
    EXPECT_EQ(one.allowed, 1);
    EXPECT_EQ(one.boundBy, "affinity");
    EXPECT_EQ(one.cpuIds, std::vector<int>{whole.cpuIds.back()});
}

TEST(ThisMachine, IsNamedAndHasCpusAndMemory) {
    const Machine machine = readMachine(thisMachine());
    EXPECT_FALSE(machine.host.empty());
    EXPECT_GE(machine.allowed, 1);
    EXPECT_LE(machine.allowed, machine.online);
    EXPECT_GT(machine.memoryBytes.value_or(0), 0u);
    EXPECT_THAT(machine.problems, testing::IsEmpty());
}

TEST(Reader, TakesAGivenMaskAndNumberOfCpusInsteadOfAsking) {
    const TemporaryFolder root;
    MachineSource source;
    source.root = root.path();
    source.affinityCpus = std::vector<int>{1, 3};
    source.online = 4;
    const Machine machine = readMachine(source);
    EXPECT_EQ(machine.online, 4);
    EXPECT_EQ(machine.allowed, 2);
    EXPECT_EQ(machine.boundBy, "affinity");
}

TEST(Reader, IgnoresAMaskThatNamesNoCpuOnline) {
    const TemporaryFolder root;
    MachineSource source;
    source.root = root.path();
    source.affinityCpus = std::vector<int>{8, 9};
    source.online = 4;
    const Machine machine = readMachine(source);
    EXPECT_EQ(machine.allowed, 4);
    EXPECT_THAT(machine.problems, testing::Contains(testing::StartsWith("affinity-broken")));
}

TEST(Reader, PassesOnOnlyPrintableAsciiWhateverTheBytesWere) {
    const TemporaryFolder root;
    root.write("proc/sys/kernel/hostname",
               "n\xff\x01"
               "de\n");
    root.write("sys/devices/system/cpu/online", std::string("\0\x80", 2));
    MachineSource source;
    source.root = root.path();
    source.environment["NSLOTS"] = "\xc3(\x1b[31m";
    source.environment["SLURM_JOB_CPUS_PER_NODE"] = std::string(100'000, '7');
    const Machine machine = readMachine(source);
    EXPECT_EQ(machine.host, "n??de");
    EXPECT_EQ(machine.problems.size(), 4u);  // online, affinity, sge, slurm
    for (const std::string& problem : machine.problems) {
        EXPECT_TRUE(std::all_of(problem.begin(), problem.end(), [](char c) {
            return c >= ' ' && c <= '~';
        })) << testing::PrintToString(problem);
        EXPECT_LT(problem.size(), 500u);
    }
}

TEST(ConstraintName, IsKnownForEverySource) {
    for (const char* id : {"online", "affinity", "cpuset", "cgroup-v2", "cgroup-v1", "slurm", "pbs",
                           "lsf", "sge", "cpus-flag", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT"}) {
        EXPECT_FALSE(constraintName(id).context.empty()) << id;
    }
    EXPECT_EQ(english(constraintName("some-new-source")), "some-new-source");
}

}  // namespace
}  // namespace dartscope::machine
