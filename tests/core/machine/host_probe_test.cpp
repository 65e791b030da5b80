// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/host_probe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ctime>
#include <limits>
#include <string>

#include "core/machine/allowed_cpus.h"
#include "tests/core/machine/temporary_folder.h"

namespace dartscope::machine {
namespace {

constexpr std::int64_t kMs = 1'000'000;

std::int64_t processNs() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

HostSample sampled(std::int64_t wallMs, std::int64_t busyMs, std::int64_t programMs,
                   std::int64_t childrenMs) {
    HostSample sample;
    sample.wallNs = wallMs * kMs;
    sample.cpus = 4;
    sample.busyNs = busyMs * kMs;
    sample.stealNs = 0;
    sample.programNs = programMs * kMs;
    sample.childrenNs = childrenMs * kMs;
    return sample;
}

TEST(HostDelta, GivesToOthersWhatIsBusyAndNotOurs) {
    // Of 4 CPUs × 1000 ms, 3000 ms were busy: 100 the program, 2000 its workers, 900 others.
    const HostDelta delta = between(sampled(500, 100, 10, 20), sampled(1500, 3100, 110, 2020));
    EXPECT_EQ(delta.wallNs, 1000 * kMs);
    EXPECT_DOUBLE_EQ(delta.foreignShare.value(), 900.0 / 4000.0);
    EXPECT_DOUBLE_EQ(delta.ownShare.value(), 100.0 / 4000.0);
    EXPECT_DOUBLE_EQ(delta.stealShare.value(), 0.0);
}

TEST(HostDelta, CountsTheDisplayServerAsOurs) {
    HostSample before = sampled(0, 0, 0, 0);
    HostSample after = sampled(1000, 1000, 200, 0);
    before.displayNs = 50 * kMs;
    after.displayNs = 850 * kMs;
    const HostDelta delta = between(before, after);
    EXPECT_DOUBLE_EQ(delta.foreignShare.value(), 0.0);
    EXPECT_DOUBLE_EQ(delta.ownShare.value(), 1000.0 / 4000.0);
}

TEST(HostDelta, NeverGivesOthersLessThanNothing) {
    // Ours is exact and busy comes in ticks of 10 ms, so the difference can be negative.
    EXPECT_EQ(between(sampled(0, 0, 0, 0), sampled(100, 390, 0, 396)).foreignShare, 0.0);
}

TEST(HostDelta, SharesTheTimeThatTheHypervisorKept) {
    HostSample after = sampled(1000, 0, 0, 0);
    after.stealNs = 100 * kMs;
    EXPECT_DOUBLE_EQ(between(sampled(0, 0, 0, 0), after).stealShare.value(), 100.0 / 4000.0);
}

TEST(HostDelta, LeavesOutWhatOneOfTheSamplesLacks) {
    HostSample after = sampled(1000, 500, 0, 0);
    after.busyNs.reset();
    after.stealNs.reset();
    const HostDelta delta = between(sampled(0, 0, 0, 0), after);
    EXPECT_EQ(delta.foreignShare, std::nullopt);
    EXPECT_EQ(delta.stealShare, std::nullopt);
    EXPECT_EQ(delta.throttledShare, std::nullopt);
}

TEST(HostDelta, FollowsACounterPastTheEndOf64Bits) {
    // The CPUs of a big host pass 292 years of nanoseconds together.
    HostSample before = sampled(0, 0, 0, 0);
    HostSample after = sampled(1000, 0, 0, 0);
    before.busyNs = std::numeric_limits<std::int64_t>::max() - 500 * kMs;
    after.busyNs = std::numeric_limits<std::int64_t>::min() + 500 * kMs - 1;
    EXPECT_DOUBLE_EQ(between(before, after).foreignShare.value(), 1000.0 / 4000.0);
}

TEST(HostDelta, HasNoSharesOfNoTime) {
    const HostDelta delta = between(sampled(5, 1, 1, 1), sampled(5, 1, 1, 1));
    EXPECT_EQ(delta.foreignShare, std::nullopt);
    EXPECT_EQ(delta.ownShare, std::nullopt);
}

TEST(HostDelta, TakesTheQuotaThatThrottledMost) {
    HostSample before = sampled(0, 0, 0, 0);
    HostSample after = sampled(1000, 0, 0, 0);
    before.throttles = {{"leaf", 100, 10, 5}, {"parent", 0, 0, 0}};
    after.throttles = {{"leaf", 110, 11, 7 * kMs}, {"parent", 10, 6, 9 * kMs}};
    const HostDelta delta = between(before, after);
    EXPECT_DOUBLE_EQ(delta.throttledShare.value(), 0.6);
    EXPECT_EQ(delta.throttledNs, 9 * kMs);
}

TEST(HostDelta, SaysNotThrottledWhereAQuotaHadNoPeriods) {
    HostSample sample = sampled(0, 0, 0, 0);
    sample.throttles = {{"leaf", 7, 3, 1}};
    EXPECT_EQ(between(sample, sample).throttledShare, 0.0);
}

class RecordedHost : public testing::Test {
protected:
    HostSample sample(std::vector<int> cpus = {}) const {
        HostProbeOptions options;
        options.root = m_root.path();
        options.cpus = std::move(cpus);
        return HostProbe(options).sample();
    }

    /// Ticks in the file as nanoseconds.
    static std::int64_t ticks(std::int64_t count) {
        return count * (1'000'000'000 / ::sysconf(_SC_CLK_TCK));
    }

    TemporaryFolder m_root;
};

TEST_F(RecordedHost, SumsWhatIsNotIdleOverTheAllowedCpus) {
    m_root.write("proc/stat",
                 "cpu  999 999 999 999 999 999 999 999 0 0\n"
                 "cpu0 1 2 4 100 200 8 16 32 1 1\n"
                 "cpu2 10 0 0 100 200 0 0 1 0 0\n"
                 "intr 5\n");
    EXPECT_EQ(sample().cpus, 2);
    EXPECT_EQ(sample().busyNs, ticks(1 + 2 + 4 + 8 + 16 + 10));
    EXPECT_EQ(sample().stealNs, ticks(33));
    EXPECT_EQ(sample({2, 3}).cpus, 1);
    EXPECT_EQ(sample({2, 3}).busyNs, ticks(10));
}

TEST_F(RecordedHost, TakesCountersAtTheirEnds) {
    // Such a file once overflowed the sum; the second is ten ticks further.
    m_root.write("proc/stat", "cpu0 9007199254740980 0 0 0 0 0 0 0\n");
    const HostSample before = sample({0});
    m_root.write("proc/stat", "cpu0 9007199254740990 0 0 0 0 0 0 0\n");
    const HostSample after = sample({0});
    ASSERT_TRUE(before.busyNs && after.busyNs);
    EXPECT_EQ(
        static_cast<std::uint64_t>(*after.busyNs) - static_cast<std::uint64_t>(*before.busyNs),
        static_cast<std::uint64_t>(ticks(10)));
}

TEST_F(RecordedHost, HasNoBusyTimeWhereItCannotBeRead) {
    EXPECT_EQ(sample().busyNs, std::nullopt);
    for (const char* text :
         {"", "cpu0\n", "cpu0 1 2 three 4 5 6 7 8\n", "cpu0 1 2 3 -4 5 6 7 8\n"}) {
        m_root.write("proc/stat", text);
        EXPECT_EQ(sample().busyNs, std::nullopt) << text;
    }
}

TEST_F(RecordedHost, ReadsThrottlingOfBothVersionsWhereThereIsAQuota) {
    m_root.write("proc/self/cgroup", "2:cpu:/old\n0::/new\n");
    m_root.write("proc/self/mountinfo",
                 "1 0 0:1 / /cg1 rw - cgroup cgroup rw,cpu\n"
                 "2 0 0:2 / /cg2 rw - cgroup2 cgroup2 rw\n");
    m_root.write("cg2/new/cpu.max", "100000 100000\n");
    m_root.write("cg2/new/cpu.stat",
                 "usage_usec 9\nnr_periods 20\nnr_throttled 5\nthrottled_usec 1500\n");
    m_root.write("cg1/old/cpu.cfs_quota_us", "100000\n");
    m_root.write("cg1/old/cpu.cfs_period_us", "100000\n");
    m_root.write("cg1/old/cpu.stat", "nr_periods 30\nnr_throttled 6\nthrottled_time 1500000\n");
    const auto throttles = sample().throttles;
    ASSERT_EQ(throttles.size(), 2u);
    EXPECT_EQ(throttles[0].periods, 20);
    EXPECT_EQ(throttles[0].throttledPeriods, 5);
    EXPECT_EQ(throttles[0].throttledNs, 1'500'000);
    EXPECT_EQ(throttles[1].periods, 30);
    EXPECT_EQ(throttles[1].throttledPeriods, 6);
    EXPECT_EQ(throttles[1].throttledNs, 1'500'000);
}

TEST_F(RecordedHost, CountsItsRunningDescendantsAndNoOneElse) {
    const auto stat = [](int pid, int parent, const char* times) {
        return std::to_string(pid) + " (a) b (c) S " + std::to_string(parent) +
               " 0 0 0 0 0 0 0 0 0 " + times + " 20 0 1 0 0 0 0\n";
    };
    EXPECT_EQ(sample().childrenNs, std::nullopt);  // there is no proc folder yet
    m_root.write("proc/900003/stat", stat(900003, 1, "7000 0 0 0"));
    m_root.write("proc/900004/stat", stat(900004, 900005, "7000 0 0 0"));
    m_root.write("proc/900005/stat", stat(900005, 900004, "7000 0 0 0"));
    m_root.write("proc/900006/stat", "junk");
    const std::int64_t others = sample().childrenNs.value();
    // A child with 15 ticks of its own and 3 of its reaped children, and its child with 100.
    m_root.write("proc/900001/stat", stat(900001, ::getpid(), "10 5 2 1"));
    EXPECT_EQ(sample().childrenNs.value() - others, ticks(18));
    m_root.write("proc/900002/stat", stat(900002, 900001, "100 0 0 0"));
    EXPECT_EQ(sample().childrenNs.value() - others, ticks(118));
}

TEST(ProcessCpu, IsReadBehindANameWithBracketsAndSpaces) {
    const TemporaryFolder root;
    root.write("proc/5/stat", "5 (x) 1 2 (y) R 1 5 5 0 -1 0 0 0 0 0 30 12 99 99 20 0 1 0 8 9 1\n");
    EXPECT_EQ(processCpuNs(root.path(), 5), 42 * (1'000'000'000 / ::sysconf(_SC_CLK_TCK)));
    EXPECT_EQ(processCpuNs(root.path(), 6), std::nullopt);
}

TEST(HostProbe, CountsTheWorkOfAChildAsOursBeforeAndAfterItIsReaped) {
    HostProbeOptions options;
    options.cpus = readMachine(thisMachine()).cpuIds;
    const HostProbe probe(options);
    const HostSample before = probe.sample();
    int done[2];
    ASSERT_EQ(::pipe(done), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const std::int64_t start = processNs();
        while (processNs() - start < 100 * kMs) {
        }
        const char byte = 1;
        const bool told = ::write(done[1], &byte, 1) == 1;
        ::pause();
        ::_exit(told ? 0 : 1);
    }
    ASSERT_GT(child, 0);
    ::close(done[1]);
    char byte = 0;
    ASSERT_EQ(::read(done[0], &byte, 1), 1);
    const HostSample running = probe.sample();
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ::close(done[0]);
    const HostSample reaped = probe.sample();
    // Two counters cut to whole ticks of 10 ms.
    const std::int64_t least = 100 * kMs - 20 * kMs;
    EXPECT_GE(running.childrenNs.value() - before.childrenNs.value(), least);
    EXPECT_GE(reaped.childrenNs.value() - before.childrenNs.value(), least);
    EXPECT_TRUE(between(before, reaped).foreignShare.has_value());
}

}  // namespace
}  // namespace dartscope::machine
