// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/thread_probe.h"

#include <gtest/gtest.h>
#include <sched.h>

#include <atomic>
#include <filesystem>
#include <latch>
#include <string>
#include <thread>

#include "core/machine/affinity.h"
#include "tests/core/machine/temporary_folder.h"

namespace dartscope::machine {
namespace {

/// Computes until this thread had `ns` of CPU time more.
void burn(const ThreadProbe& probe, std::int64_t ns) {
    const std::int64_t start = probe.sample().cpuNs.value();
    while (probe.sample().cpuNs.value() - start < ns) {
    }
}

void pinTo(int cpu) {
    cpu_set_t mask;
    CPU_ZERO(&mask);
    CPU_SET(static_cast<std::size_t>(cpu), &mask);
    ASSERT_EQ(sched_setaffinity(0, sizeof mask, &mask), 0);
}

TEST(ThreadProbe, CountsCpuTimeOfItsOwnThreadWithinItsWallTime) {
    const ThreadProbe probe;
    const ThreadSample before = probe.sample();
    burn(probe, 5'000'000);
    const ThreadSample after = probe.sample();
    const std::int64_t cpu = after.cpuNs.value() - before.cpuNs.value();
    EXPECT_GE(cpu, 5'000'000);
    // The clocks are read one after the other; 1 ms is far more than that takes.
    EXPECT_LE(cpu, after.wallNs - before.wallNs + 1'000'000);
}

TEST(ThreadProbe, DoesNotCountTheWorkOfOtherThreads) {
    const ThreadProbe probe;
    const ThreadSample before = probe.sample();
    std::jthread([] {
        const ThreadProbe other;
        burn(other, 50'000'000);
    }).join();
    EXPECT_LT(probe.sample().cpuNs.value() - before.cpuNs.value(), 25'000'000);
}

TEST(ThreadProbe, SeesThatTwoThreadsTookTurnsOnOneCpu) {
    if (!ThreadProbe().sample().runqueueNs) {
        GTEST_SKIP() << "this kernel does not count the run-queue delay";
    }
    const int cpu = affinityMask().value().front();
    std::latch start(2);
    std::atomic<std::int64_t> waited{0};
    const auto compete = [&] {
        pinTo(cpu);
        const ThreadProbe probe;
        start.arrive_and_wait();
        const ThreadSample before = probe.sample();
        burn(probe, 40'000'000);
        const ThreadSample after = probe.sample();
        EXPECT_EQ(after.cpu, cpu);
        waited += after.runqueueNs.value() - before.runqueueNs.value();
    };
    {
        std::jthread first(compete);
        std::jthread second(compete);
    }
    // 80 ms of work on one CPU: whoever ends last has waited for the other. How long is the
    // scheduler's business.
    EXPECT_GT(waited.load(), 0);
}

TEST(ThreadProbe, CountsAVoluntarySwitchWhereTheThreadBlocks) {
    const ThreadProbe probe;
    const ThreadSample before = probe.sample();
    for (int i = 0; i < 20; ++i) {
        std::jthread([&] { burn(ThreadProbe(), 1'000'000); }).join();
    }
    EXPECT_GT(probe.sample().voluntarySwitches.value(), before.voluntarySwitches.value());
}

TEST(ThreadProbe, LeavesTheRunQueueDelayOutWhereTheKernelHasNoFile) {
    const ThreadSample sample = ThreadProbe("/nonexistent/schedstat").sample();
    EXPECT_EQ(sample.runqueueNs, std::nullopt);
    EXPECT_TRUE(sample.cpuNs.has_value());
}

TEST(ThreadProbe, LeavesTheRunQueueDelayOutWhereTheKernelDoesNotCountOrTheFileIsBroken) {
    const TemporaryFolder folder;
    for (const char* text : {"0 0 0\n", "", "\n", "12\n", "12 34\n", "12 x 3\n", "-1 -2 -3\n",
                             "99999999999999999999 1 1\n"}) {
        const auto file = folder.write("schedstat", text);
        EXPECT_EQ(ThreadProbe(file).sample().runqueueNs, std::nullopt) << text;
    }
}

TEST(ThreadProbe, TakesTheSecondNumberAndAnHonestZero) {
    const TemporaryFolder folder;
    EXPECT_EQ(ThreadProbe(folder.write("a", "812 3456 7\n")).sample().runqueueNs, 3456);
    EXPECT_EQ(ThreadProbe(folder.write("b", "0 0 1\n")).sample().runqueueNs, 0);
}

}  // namespace
}  // namespace dartscope::machine
