// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

#include <string>
#include <thread>

namespace dartscope::launch {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

/// A shell with a script, which every system has.
ProcessSpec shell(std::string script) {
    return {.program = "/bin/sh", .arguments = {"-c", std::move(script)}};
}

/// All its output until it ends.
std::string readAll(Process& process) {
    const Wakeup wakeup;
    std::string output;
    for (;;) {
        const Activity activity = process.wait(10s, wakeup);
        output += activity.output;
        if (activity.exited && activity.outputEnded) {
            return output;
        }
    }
}

std::string outputOf(ProcessSpec spec) {
    auto process = Process::start(spec);
    return process ? readAll(*process) : process.error().id;
}

TEST(Process, ReadsItsOutputToTheEndAndItsStatus) {
    auto process = Process::start(shell("echo one; echo two; exit 7"));
    ASSERT_TRUE(process);
    EXPECT_EQ(readAll(*process), "one\ntwo\n");
    EXPECT_EQ(process->end(), (ProcessEnd{std::nullopt, "", 7}));
}

TEST(Process, ReadsMoreThanAPipeHolds) {
    EXPECT_EQ(outputOf(shell("head -c 3000000 /dev/zero")).size(), 3'000'000u);
}

TEST(Process, NamesTheSignalThatEndedIt) {
    auto process = Process::start(shell("kill -TERM $$"));
    ASSERT_TRUE(process);
    readAll(*process);
    ASSERT_TRUE(process->end());
    EXPECT_EQ(process->end()->signal, SIGTERM);
    EXPECT_EQ(process->end()->signalName, "SIGTERM");
}

TEST(Process, GetsWhatIsSentAndSeesItsEnd) {
    auto process = Process::start(shell("cat; echo end"));
    ASSERT_TRUE(process);
    process->send("hello\n");
    process->closeInput();
    EXPECT_EQ(readAll(*process), "hello\nend\n");
}

TEST(Process, GetsMoreThanASocketHolds) {
    auto process = Process::start(shell("wc -c"));
    ASSERT_TRUE(process);
    process->send(std::string(5'000'000, 'x'));
    process->closeInput();
    EXPECT_THAT(readAll(*process), HasSubstr("5000000"));
}

TEST(Process, AChildThatDoesNotReadDoesNoHarm) {
    auto process = Process::start(shell("exec 0<&-; echo deaf"));
    ASSERT_TRUE(process);
    process->send(std::string(1'000'000, 'x'));
    EXPECT_EQ(readAll(*process), "deaf\n");
    process->send("more");
}

TEST(Process, KeepsTheEndOfItsStandardError) {
    auto process = Process::start(shell("head -c 100000 /dev/zero >&2; echo last words >&2"));
    ASSERT_TRUE(process);
    readAll(*process);
    EXPECT_EQ(process->errorTail().size(), kErrorTailBytes);
    EXPECT_THAT(process->errorTail(), ::testing::EndsWith("last words\n"));
}

TEST(Process, AFailedStartTellsTheSystemsReason) {
    const auto process = Process::start({.program = "/nowhere/program", .arguments = {}});
    ASSERT_FALSE(process);
    EXPECT_EQ(process.error().id, "process-start-failed");
    EXPECT_THAT(process.error().arguments,
                ::testing::ElementsAre("/nowhere/program", "No such file or directory"));
}

TEST(Process, HasItsOwnVariablesOverThoseOfThisProcess) {
    ::setenv("DARTSCOPE_TEST_A", "old", 1);
    ::setenv("DARTSCOPE_TEST_B", "kept", 1);
    ProcessSpec spec = shell("echo $DARTSCOPE_TEST_A $DARTSCOPE_TEST_B $DARTSCOPE_TEST_C");
    spec.environment = {{"DARTSCOPE_TEST_A", "new"}, {"DARTSCOPE_TEST_C", "added"}};
    EXPECT_EQ(outputOf(spec), "new kept added\n");
    ::unsetenv("DARTSCOPE_TEST_A");
    ::unsetenv("DARTSCOPE_TEST_B");
}

TEST(Process, IsConfinedToItsCpus) {
    cpu_set_t mask;
    ASSERT_EQ(::sched_getaffinity(0, sizeof mask, &mask), 0);
    int cpu = 0;
    while (CPU_ISSET(cpu, &mask) == 0) {
        ++cpu;
    }
    ProcessSpec spec = shell("grep Cpus_allowed_list /proc/self/status");
    spec.cpus = {cpu};
    EXPECT_EQ(outputOf(spec), "Cpus_allowed_list:\t" + std::to_string(cpu) + "\n");
}

TEST(Process, CpusThatThereAreNotAreAFailedStart) {
    ProcessSpec spec = shell("true");
    spec.cpus = {100'000};
    const auto process = Process::start(spec);
    ASSERT_FALSE(process);
    EXPECT_EQ(process.error().arguments[1], "Invalid argument");
}

TEST(Process, HasTheDefaultSignalHandlingWhateverThisProgramDoes) {
    sigset_t block;
    sigset_t before;
    ::sigemptyset(&block);
    ::sigaddset(&block, SIGUSR1);
    ::pthread_sigmask(SIG_BLOCK, &block, &before);
    ::signal(SIGPIPE, SIG_IGN);
    const std::string masks = outputOf(shell("grep -E 'SigBlk|SigIgn' /proc/self/status"));
    ::signal(SIGPIPE, SIG_DFL);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    EXPECT_EQ(masks, "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n");
}

TEST(Process, LeadsASessionOfItsOwn) {
    auto process = Process::start(shell("cut -d ' ' -f 5,6 /proc/$$/stat"));
    ASSERT_TRUE(process);
    const std::string own = std::to_string(process->pid());
    EXPECT_EQ(readAll(*process), own + " " + own + "\n");
}

TEST(Process, InheritsNoDescriptorOfAnotherChild) {
    const ProcessSpec list{.program = "/bin/ls", .arguments = {"/proc/self/fd"}};
    const std::string alone = outputOf(list);
    const auto other = Process::start(shell("cat"));
    ASSERT_TRUE(other);
    EXPECT_EQ(outputOf(list), alone);
}

TEST(Process, AKillEndsIt) {
    auto process = Process::start(shell("trap '' TERM; echo ready; while :; do sleep 1000; done"));
    ASSERT_TRUE(process);
    process->kill();
    ASSERT_TRUE(process->end());
    EXPECT_EQ(process->end()->signal, SIGKILL);
    process->kill();
}

TEST(Process, AWaitEndsWhenItIsWokenFromAnotherThread) {
    auto process = Process::start(shell("cat"));
    ASSERT_TRUE(process);
    Wakeup wakeup;
    const std::jthread waker([&] { wakeup.wake(); });
    const auto before = std::chrono::steady_clock::now();
    process->wait(60s, wakeup);
    EXPECT_LT(std::chrono::steady_clock::now() - before, 30s);
}

TEST(Process, StreamsStayApartWhereThisProgramHasClosedItsOwn) {
    const int input = ::dup(STDIN_FILENO);
    ::close(STDIN_FILENO);
    auto process = Process::start(shell("cat; echo error >&2"));
    ::dup2(input, STDIN_FILENO);
    ::close(input);
    ASSERT_TRUE(process);
    process->send("in\n");
    process->closeInput();
    EXPECT_EQ(readAll(*process), "in\n");
    EXPECT_EQ(process->errorTail(), "error\n");
}

}  // namespace
}  // namespace dartscope::launch
