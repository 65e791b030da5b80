// SPDX-License-Identifier: GPL-3.0-or-later
// The program killed at random moments while it runs, sweeps, saves and exports: no worker
// survives it, every file is the old one or the new one, and what was saved reopens. The seed of
// the moments is printed with a failure; DARTSCOPE_SEED gives it again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "core/experiment/session.h"
#include "core/record/record_file.h"
#include "tests/app/cli_process.h"
#include "tests/faults/leftovers.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using std::chrono::microseconds;
using test::Program;
using Path = std::filesystem::path;

std::uint64_t seedOfThisRun() {
    const char* given = std::getenv("DARTSCOPE_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

/// Whether a session opens, and everything that it lists can be read.
bool reopens(const Path& file) {
    const auto session = experiment::Session::open(file);
    if (!session) {
        return false;
    }
    const auto& entries = (*session)->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool isRun = entries[i].kind == experiment::SessionEntry::Kind::Run;
        if (isRun ? !(*session)->run(i) : !(*session)->wholeSweep(i)) {
            return false;
        }
    }
    return !entries.empty();
}

/// Whether a file that the program writes is complete, by what its kind ends with.
bool isWhole(const Path& file) {
    const std::string bytes = testing::readText(file);
    if (bytes.starts_with("{\"format\":\"dartscope-session/")) {
        return reopens(file);
    }
    if (bytes.starts_with("{\"format\":\"dartscope-")) {
        return record::load(file).has_value();
    }
    if (bytes.starts_with("{")) {
        return nlohmann::json::accept(bytes);
    }
    if (bytes.starts_with("\x89PNG")) {
        return bytes.ends_with("IEND\xAE\x42\x60\x82");
    }
    if (bytes.starts_with("%PDF")) {
        return bytes.ends_with("%%EOF\n");
    }
    return bytes.ends_with("</svg>\n") || bytes.ends_with("\r\n");
}

/// The parameter: how many moments.
class KilledProgram : public ::testing::TestWithParam<int> {
protected:
    KilledProgram() : m_seed(seedOfThisRun()), m_random(m_seed) {
        std::filesystem::create_symlink(DARTSCOPE_WORKER, m_folder / "dartscope-worker");
        std::filesystem::create_symlink(DARTSCOPE_MPI_WORKER, m_folder / "dartscope-mpi-worker");
        std::filesystem::create_directory(files());
        m_options.environment = {{"DARTSCOPE_WORKER", m_folder / "dartscope-worker"},
                                 {"DARTSCOPE_MPI_WORKER", m_folder / "dartscope-mpi-worker"},
                                 {"XDG_CACHE_HOME", m_folder / "cache"},
                                 {"QT_QPA_PLATFORM", "offscreen"}};
    }

    Path files() const { return m_folder / "files"; }
    std::string file(const char* name) const { return files() / name; }

    /// Lets the command write its files twice (the first time measures the reference too), then
    /// kills it at random moments of the time that the second took.
    void killAtRandomMoments(const std::vector<std::string>& command, int moments) {
        ASSERT_EQ(Program(command, m_options).end().status, 0);
        const auto begin = std::chrono::steady_clock::now();
        const auto ended = Program(command, m_options).end();
        ASSERT_EQ(ended.status, 0) << ended.err;
        const auto length =
            std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
        const auto written = namesOfFiles();
        EXPECT_FALSE(written.empty());
        std::uniform_int_distribution<std::int64_t> moment(0, length.count());
        for (int i = 0; i < moments && !HasFailure(); ++i) {
            const microseconds after(moment(m_random));
            SCOPED_TRACE(::testing::Message() << "kill " << i << " after " << after.count()
                                              << " us, DARTSCOPE_SEED=" << m_seed);
            killAfter(command, after);
            EXPECT_TRUE(testing::nothingRunsFrom(m_folder.path())) << "a worker survived";
            for (const auto& entry : std::filesystem::directory_iterator(files())) {
                EXPECT_TRUE(isWhole(entry)) << entry;
            }
            for (const std::string& name : written) {
                EXPECT_TRUE(std::filesystem::exists(files() / name)) << name;
            }
        }
        // The caches of a program that was killed hinder nobody.
        EXPECT_EQ(Program(command, m_options).end().status, 0);
    }

    testing::TemporaryFolder m_folder;
    Program::Options m_options;

private:
    void killAfter(const std::vector<std::string>& command, microseconds after) const {
        Program program(command, m_options);
        const int process = static_cast<int>(::syscall(SYS_pidfd_open, program.pid(), 0));
        pollfd end{process, POLLIN, 0};
        const timespec wait{after.count() / 1'000'000, after.count() % 1'000'000 * 1'000};
        ::ppoll(&end, 1, &wait, nullptr);
        program.send(SIGKILL);
        ::close(process);
        program.end();
    }

    std::vector<std::string> namesOfFiles() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(files())) {
            names.push_back(entry.path().filename());
        }
        return names;
    }

    const std::uint64_t m_seed;
    std::mt19937_64 m_random;
};

TEST_P(KilledProgram, DuringARunLeavesNothing) {
    killAtRandomMoments(
        test::cliCommand({"run", "--workers", "2", "--darts", "1e9", "--record", file("run.json"),
                          "--trace", file("trace.json"), "--csv", file("lanes.csv")}),
        GetParam());
}

TEST_P(KilledProgram, DuringASweepLeavesNothing) {
    killAtRandomMoments(test::cliCommand({"sweep", "--model", "threads", "--workers", "1,2",
                                          "--repeats", "2", "--target-ms", "5", "--record",
                                          file("sweep.json"), "--csv", file("points.csv")}),
                        GetParam());
}

TEST_P(KilledProgram, WhileItSavesLeavesTheOldRecordOrTheNew) {
    // Many small tasks: much of the time goes into the files.
    killAtRandomMoments(
        test::cliCommand({"run", "--workers", "8", "--darts", "2e8", "--task-size", "8192",
                          "--record", file("run.json"), "--trace", file("trace.json")}),
        GetParam());
}

TEST_P(KilledProgram, WhileItSavesASessionLeavesOneThatReopens) {
    // In a folder of their own: what is looked at is the session alone.
    const std::string run = m_folder / "run.json";
    const std::string sweep = m_folder / "sweep.json";
    ASSERT_EQ(test::cli({"run", "--workers", "4", "--darts", "2e8", "--task-size", "8192",
                         "--record", run})
                  .status,
              0);
    ASSERT_EQ(test::cli({"sweep", "--model", "threads", "--workers", "1,2", "--repeats", "2",
                         "--target-ms", "5", "--record", sweep})
                  .status,
              0);
    killAtRandomMoments({DARTSCOPE_SESSION_SAVER, run, sweep, file("session.dartscope")},
                        GetParam());
}

TEST_P(KilledProgram, DuringARunOfRanksLeavesNoFolderBehindTheNextRun) {
    if (test::cli({"run", "--model", "mpi", "--workers", "2", "--darts", "1000"}).status == 3) {
        GTEST_SKIP() << "there is no MPI here";
    }
    const Path temporary = m_folder / "tmp";
    std::filesystem::create_directory(temporary);
    m_options.environment["TMPDIR"] = temporary;
    killAtRandomMoments(test::cliCommand({"run", "--model", "mpi", "--workers", "2", "--darts",
                                          "1e9", "--record", file("run.json")}),
                        (GetParam() + 2) / 3);
    EXPECT_TRUE(std::filesystem::is_empty(temporary));
}

TEST_P(KilledProgram, WhileItExportsLeavesTheOldPictureOrTheNew) {
#ifdef DARTSCOPE_WINDOW
    const std::string run = m_folder / "run.json";
    ASSERT_EQ(test::cli({"run", "--workers", "2", "--darts", "1e9", "--record", run}).status, 0);
    for (const char* picture : {"board.png", "window.svg", "timeline.pdf"}) {
        const std::string view(picture, std::string(picture).find('.'));
        killAtRandomMoments({DARTSCOPE_WINDOW, "--render", run, "--view", view, "--out",
                             file(picture), "--size", "800x600"},
                            (GetParam() + 2) / 3);
    }
#else
    GTEST_SKIP() << "built without the window";
#endif
}

INSTANTIATE_TEST_SUITE_P(FewMoments, KilledProgram, ::testing::Values(3),
                         ::testing::PrintToStringParamName());
INSTANTIATE_TEST_SUITE_P(FiftyMoments, KilledProgram, ::testing::Values(50),
                         ::testing::PrintToStringParamName());

}  // namespace
}  // namespace dartscope::app
