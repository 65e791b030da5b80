// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "tests/app/cli_process.h"
#include "tests/support/fake_slurm.h"
#include "tests/support/processes.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::Program;

Program::Options onTerminal() {
    Program::Options options;
    options.environment = test::environmentOfTests();
    options.terminal = true;
    return options;
}

/// The run of a test: far too long to end by itself, in tasks so small that some are over when the
/// first darts are shown.
std::vector<std::string> longRun(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"run",     "--model", "threads",     "--workers", "2",
                                       "--darts", "1e16",    "--task-size", "65536",     "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::cliCommand(arguments);
}

bool allGone(const std::vector<pid_t>& processes) {
    return std::ranges::all_of(processes, testing::ends);
}

class Interrupted : public ::testing::TestWithParam<int> {};

TEST_P(Interrupted, ReportsWhatWasMeasuredAndLeavesNothingRunning) {
    Program program(longRun(), onTerminal());
    ASSERT_TRUE(program.waitForErr("darts/s"));
    const auto workers = program.children();
    ASSERT_FALSE(workers.empty());
    program.send(GetParam());
    const auto ended = program.end();
    EXPECT_EQ(ended.status, 130);
    const json document = ended.json();
    ASSERT_TRUE(document.is_object()) << ended.out << ended.err;
    EXPECT_EQ(document["partial"], true);
    EXPECT_GT(document["darts"], 0);
    EXPECT_LT(document["darts"], 10'000'000'000'000'000);
    EXPECT_TRUE(allGone(workers));
}

INSTANTIATE_TEST_SUITE_P(Signals, Interrupted, ::testing::Values(SIGINT, SIGTERM, SIGHUP));

TEST(InterruptedRun, StillWritesItsFiles) {
    const dartscope::testing::TemporaryFolder folder;
    Program program(longRun({"--record", folder / "run.json"}), onTerminal());
    ASSERT_TRUE(program.waitForErr("darts/s"));
    program.send(SIGINT);
    EXPECT_EQ(program.end().status, 130);
    const json stored =
        json::parse(dartscope::testing::readText(folder / "run.json"), nullptr, false);
    EXPECT_EQ(stored["partial"], true);
}

TEST(InterruptedTwice, EndsAtOnceAndLeavesNothingRunning) {
    Program program(longRun(), onTerminal());
    ASSERT_TRUE(program.waitForErr("darts/s"));
    const auto workers = program.children();
    program.send(SIGINT);
    program.send(SIGTERM);
    EXPECT_EQ(program.end().status, 130);
    EXPECT_TRUE(allGone(workers));
}

/// A job of two tasks that a scheduler calls off when it is told to, but is long about.
class InterruptedJob : public ::testing::Test {
protected:
    InterruptedJob() {
        m_slurm.queue("0-1|RUNNING|n1|None\n");
        m_slurm.program("scancel", "touch cancelled");
    }
    Program::Options options() const {
        Program::Options options = onTerminal();
        options.environment["DARTSCOPE_SBATCH"] = m_slurm.tools().sbatch.string();
        options.environment["XDG_STATE_HOME"] = m_state.path().string();
        return options;
    }

    dartscope::testing::FakeSlurm m_slurm;
    dartscope::testing::TemporaryFolder m_state;
};

TEST_F(InterruptedJob, IsCalledOffAndItsEndWaitedForOnlyUntilTheSecondSignal) {
    Program program(test::cliCommand({"run", "--model", "slurm-array", "--workers", "2"}),
                    options());
    ASSERT_TRUE(program.waitForErr("2 running"));
    program.send(SIGINT);
    ASSERT_TRUE(program.waitForErr("cancelling"));
    program.send(SIGINT);
    const auto ended = program.end();
    EXPECT_EQ(ended.status, 130);
    EXPECT_THAT(ended.err, ::testing::HasSubstr("was told to cancel the job 17"));
    EXPECT_TRUE(m_slurm.cancelled());
    // What has come of it can be asked for.
    m_slurm.queue("0-1|CANCELLED|n1|None\n");
    const auto listed = test::cli({"collect"}, options()).out;
    const std::string folder =
        listed.substr(listed.find('/'), listed.find('\n') - listed.find('/'));
    EXPECT_THAT(test::cli({"collect", folder}, options()).err,
                ::testing::HasSubstr("The job 17 was cancelled"));
}

TEST_F(InterruptedJob, IsCalledOffWhereTwoSignalsComeAtOnce) {
    Program program(test::cliCommand({"run", "--model", "slurm-array", "--workers", "2"}),
                    options());
    ASSERT_TRUE(program.waitForErr("2 running"));
    program.send(SIGINT);
    program.send(SIGTERM);
    EXPECT_EQ(program.end().status, 130);
    EXPECT_TRUE(m_slurm.cancelled());
}

TEST_F(InterruptedJob, ThatIsBeingHandedOverLeavesNothing) {
    m_slurm.program("sbatch", "touch submitted; exec sleep 3600");
    Program program(test::cliCommand({"run", "--model", "slurm-array", "--workers", "2"}),
                    options());
    while (!m_slurm.submitted()) {
        std::this_thread::yield();
    }
    program.send(SIGINT);
    program.send(SIGTERM);
    EXPECT_EQ(program.end().status, 130);
    EXPECT_TRUE(std::filesystem::is_empty(m_state / "dartscope/jobs"));
}

TEST(InterruptedSweep, KeepsThePointsThatWereMeasured) {
    Program program(test::cliCommand({"sweep", "--model", "threads", "--workers", "1-2",
                                      "--repeats", "1000", "--target-ms", "20", "--json"}),
                    onTerminal());
    ASSERT_TRUE(program.waitForErr("run 9 of"));
    program.send(SIGINT);
    const auto ended = program.end();
    EXPECT_EQ(ended.status, 130);
    const json document = ended.json();
    ASSERT_TRUE(document.is_object()) << ended.err;
    EXPECT_EQ(document["partial"], true);
    EXPECT_GE(document["series"][0]["points"][0]["compute_s"].size(), 1U);
}

TEST(KilledProgram, TakesItsWorkersAlong) {
    Program program(longRun(), onTerminal());
    ASSERT_TRUE(program.waitForErr("darts/s"));
    const auto workers = program.children();
    program.send(SIGKILL);
    EXPECT_EQ(program.end().signal, SIGKILL);
    EXPECT_TRUE(allGone(workers));
}

}  // namespace
}  // namespace dartscope::app
