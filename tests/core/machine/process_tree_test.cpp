// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/process_tree.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include "core/base/clock.h"

namespace dartscope::machine {
namespace {

constexpr std::int64_t kWorkNs = 100'000'000;

/// Works until it has had so much CPU time.
void work(std::int64_t ns) {
    const std::int64_t until = threadCpuNs().value_or(0) + ns;
    while (threadCpuNs().value_or(until) < until) {
    }
}

/// Tells the test by a pipe how far a child is.
class Signal {
public:
    Signal() { EXPECT_EQ(::pipe(m_ends.data()), 0); }
    ~Signal() {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    void give(int value = 0) const {
        EXPECT_EQ(::write(m_ends[1], &value, sizeof value), ssize_t{sizeof value});
    }
    int wait() const {
        int value = -1;
        EXPECT_EQ(::read(m_ends[0], &value, sizeof value), ssize_t{sizeof value});
        return value;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// A forked child, killed and reaped when it goes.
class Child {
public:
    explicit Child(const std::function<void()>& body) : m_pid(::fork()) {
        if (m_pid == 0) {
            ::alarm(60);  // never longer than the test
            body();
            ::_exit(0);
        }
    }
    ~Child() { end(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int pid() const { return m_pid; }
    /// CPU time of the ended child with what it has reaped, in nanoseconds.
    std::int64_t end() {
        rusage usage{};
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::wait4(m_pid, nullptr, 0, &usage);
            m_pid = -1;
        }
        const auto ns = [](const timeval& time) {
            return std::int64_t{time.tv_sec} * 1'000'000'000 + std::int64_t{time.tv_usec} * 1'000;
        };
        return ns(usage.ru_utime) + ns(usage.ru_stime);
    }

private:
    int m_pid;
};

/// Looks until `there` says so, at most ten seconds.
bool sampleUntil(ProcessTree& tree, const std::function<bool(const TreeSample&)>& there) {
    const std::int64_t until = monotonicNs() + 10'000'000'000;
    while (!there(tree.sample())) {
        if (monotonicNs() > until) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

TEST(ProcessTree, FindsNothingBelowAProcessWithoutChildren) {
    ProcessTree tree(INT32_MAX);
    const TreeSample sample = tree.sample();
    EXPECT_EQ(sample.processes, 0U);
    EXPECT_EQ(sample.threads, 0U);
    EXPECT_TRUE(tree.threads().empty());
    EXPECT_EQ(tree.processesSeen(), 0U);
    EXPECT_FALSE(tree.cpuNs().has_value());
}

TEST(ProcessTree, CountsTheCpuTimeThatTheKernelChargesInTheEnd) {
    const Signal worked;
    Child child([&] {
        work(kWorkNs);
        worked.give();
        ::pause();
    });
    worked.wait();
    ProcessTree tree(::getpid());
    // It sleeps: what it has run stands in its counters now.
    ASSERT_TRUE(sampleUntil(tree, [](const TreeSample& sample) {
        return sample.threads == 1 && sample.runnable == 0;
    }));
    const auto seen = tree.cpuNs();
    if (!seen) {
        GTEST_SKIP() << "this kernel keeps no schedstat";
    }
    EXPECT_GE(*seen, kWorkNs);
    // Of the rest, only its being killed has not been seen; rusage counts microseconds.
    const std::int64_t charged = child.end();
    EXPECT_LE(*seen, charged + charged / 10);
    EXPECT_GE(*seen, charged / 2);
    ASSERT_EQ(tree.threads().size(), 1U);
    EXPECT_FALSE(tree.threads().front().ended);
    EXPECT_EQ(tree.sample().threads, 0U);
    EXPECT_TRUE(tree.threads().front().ended);
    EXPECT_EQ(tree.cpuNs(), seen) << "what has ended still counts";
}

TEST(ProcessTree, AsksAProcessThatHasEndedForWhatItHasRun) {
    Child child([] { work(kWorkNs); });
    siginfo_t info{};
    ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(child.pid()), &info, WEXITED | WNOWAIT), 0);
    ProcessTree tree;
    const TreeSample sample = tree.sample();
    EXPECT_EQ(sample.processes, 0U) << "a zombie is not there any more";
    EXPECT_EQ(sample.threads, 0U);
    EXPECT_TRUE(tree.running().empty());
    EXPECT_EQ(tree.processesSeen(), 1U);
    ASSERT_EQ(tree.threads().size(), 1U);
    EXPECT_TRUE(tree.threads().front().ended);
    if (const auto seen = tree.cpuNs()) {
        EXPECT_GE(*seen, kWorkNs);
    }
    tree.sample();
    EXPECT_EQ(tree.threadsSeen(), 1U) << "it is told once";
}

TEST(ProcessTree, SeesEveryThreadOfAProcess) {
    const Signal ready;
    Child child([&] {
        const std::jthread first([] { work(kWorkNs * 1000); });
        const std::jthread second([] { work(kWorkNs * 1000); });
        ready.give();
        ::pause();
    });
    ready.wait();
    ProcessTree tree(::getpid());
    ASSERT_TRUE(sampleUntil(tree, [](const TreeSample& sample) {
        return sample.threads == 3 && sample.runnable == 2;
    }));
    EXPECT_EQ(tree.processesSeen(), 1U);
    EXPECT_EQ(tree.threadsSeen(), 3U);
    for (const ThreadSeen& thread : tree.threads()) {
        EXPECT_EQ(thread.pid, child.pid());
        EXPECT_FALSE(thread.cpuIds.empty());
        EXPECT_FALSE(thread.name.empty());
        EXPECT_LE(thread.startNs, thread.lastNs);
        // The counters are read after the clock, on a busy machine some time after it.
        EXPECT_GE(thread.lastNs - thread.startNs + 1'000'000'000,
                  thread.cpuNs.value_or(0) + thread.runqueueNs.value_or(0));
    }
}

TEST(ProcessTree, KeepsADaemonThatLeftItsParentAndItsSession) {
    ASSERT_TRUE(adoptOrphans());
    const Signal born;
    ProcessTree tree(::getpid());
    Child parent([&] {
        if (::fork() == 0) {
            ::setsid();
            if (::fork() == 0) {
                ::alarm(60);
                born.give(::getpid());
                ::pause();
            }
            ::_exit(0);
        }
        ::_exit(0);
    });
    const int daemon = born.wait();
    EXPECT_TRUE(sampleUntil(
        tree, [&](const TreeSample&) { return tree.running() == std::vector<int>{daemon}; }));
    ::kill(daemon, SIGKILL);
    EXPECT_EQ(::waitpid(daemon, nullptr, 0), daemon) << "its orphans are handed to this process";
    parent.end();
    while (::waitpid(-1, nullptr, 0) > 0) {  // the one between them
    }
    EXPECT_EQ(tree.sample().processes, 0U);
}

TEST(ProcessTree, SaysWhatAThreadIsTiedTo) {
    const Signal ready;
    Child child([&] {
        cpu_set_t mask;
        CPU_ZERO(&mask);
        cpu_set_t allowed;
        ::sched_getaffinity(0, sizeof allowed, &allowed);
        for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
            if (CPU_ISSET(cpu, &allowed)) {
                CPU_SET(cpu, &mask);
                break;
            }
        }
        ::sched_setaffinity(0, sizeof mask, &mask);
        ready.give();
        ::pause();
    });
    ready.wait();
    ProcessTree tree(::getpid());
    tree.sample();
    ASSERT_EQ(tree.threads().size(), 1U);
    EXPECT_EQ(tree.threads().front().cpuIds.size(), 1U);
}

TEST(ProcessTree, SurvivesProcessesThatComeAndGoWhileItLooks) {
    Child child([] {
        for (;;) {
            if (const int pid = ::fork(); pid == 0) {
                ::_exit(0);
            } else if (pid > 0) {
                ::waitpid(pid, nullptr, 0);
            }
        }
    });
    ProcessTree tree(::getpid());
    for (int i = 0; i < 50; ++i) {
        const TreeSample sample = tree.sample();
        EXPECT_GE(sample.processes, 1U);
        EXPECT_LE(sample.runnable, sample.threads);
    }
    EXPECT_GE(tree.processesSeen(), 1U);
    EXPECT_LE(tree.threads().size(), kMostThreadsSeen);
}

TEST(PauseAfterASample, KeepsLookingBelowOneHundredthOfTheCpus) {
    EXPECT_EQ(pauseAfter(1'000'000, 2), 50'000'000);
    EXPECT_EQ(pauseAfter(1'000'000, 64), 5'000'000) << "not more often than makes sense";
    EXPECT_EQ(pauseAfter(10'000'000'000, 1), 5'000'000'000) << "nor never again";
    EXPECT_EQ(pauseAfter(0, 2), 5'000'000);
    EXPECT_EQ(pauseAfter(1'000'000, 0), 5'000'000'000);
}

}  // namespace
}  // namespace dartscope::machine
