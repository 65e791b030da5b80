// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that a file or a worker says is executed or opened: only what a person asks for is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "core/launch/mpi_launcher.h"
#include "tests/app/cli_process.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

namespace fs = std::filesystem;

using dartscope::testing::readText;
using dartscope::testing::TemporaryFolder;
using dartscope::testing::writeText;
using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;

/// A file that nobody may open while this watches it, nor execute.
class Untouched {
public:
    explicit Untouched(const fs::path& file) : m_file(file) {
        writeText(file, "#!/bin/sh\ntouch '" + file.string() + ".ran'\n");
        fs::permissions(file, fs::perms::owner_all);
        m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        EXPECT_GE(::inotify_add_watch(m_watch, file.c_str(), IN_OPEN | IN_ACCESS), 0);
    }
    ~Untouched() { ::close(m_watch); }
    Untouched(const Untouched&) = delete;
    Untouched& operator=(const Untouched&) = delete;

    std::string path() const { return m_file.string(); }
    /// Whether it was opened or executed so far.
    bool touched() const {
        char events[4096];
        return ::read(m_watch, events, sizeof events) > 0 || fs::exists(path() + ".ran");
    }

private:
    fs::path m_file;
    int m_watch;
};

/// A stored run, as the fuzzer's corpus has it.
json storedRun() {
    return json::parse(readText(fs::path(DARTSCOPE_SOURCE_DIR) / "tests/fuzz/corpus/record/run"));
}

TEST(Security, TheWatchSeesAnOpenedFile) {
    const TemporaryFolder folder;
    const Untouched trap(folder / "trap");
    EXPECT_FALSE(trap.touched());
    EXPECT_FALSE(readText(trap.path()).empty());
    EXPECT_TRUE(trap.touched());
}

TEST(Security, ProgramsAndPathsInARecordAreShownAtMost) {
    const TemporaryFolder folder;
    const Untouched trap(folder / "trap");
    json run = storedRun();
    run["launch"]["command"] = {trap.path(), "&& " + trap.path(), "$(" + trap.path() + ")"};
    run["launch"]["environment"] = {{"LD_PRELOAD", trap.path()}, {"DARTSCOPE_WORKER", trap.path()}};
    run["config"]["hostfile"] = trap.path();
    run["machines"][0]["host"] = trap.path();
    run["machines"][0]["constraints"][0]["detail"] = trap.path() + ": 2";
    run["machines"][0]["problems"] = {"file://" + trap.path()};
    run["lanes"][0]["host"] = trap.path();
    writeText(folder / "run.json", run.dump());
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{}, std::vector<std::string>{"--json"}}) {
        std::vector<std::string> arguments{"explain", folder / "run.json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto ended = cli(arguments);
        EXPECT_EQ(ended.status, 0) << ended.err;
    }
    EXPECT_FALSE(trap.touched());
}

TEST(Security, WhatAWorkerSaysIsNotRunEither) {
    const TemporaryFolder folder;
    const Untouched trap(folder / "trap");
    const std::string words = "$(" + trap.path() + ") `" + trap.path() + "`; " + trap.path();
    const json hello = {{"type", "hello"},          {"protocol", 1},
                        {"program", words},         {"pid", 1},
                        {"instruction_set", words}, {"models", {"threads"}}};
    const json error = {{"type", "error"}, {"id", "x"}, {"detail", words}};
    writeText(folder / "says", hello.dump() + "\n" + error.dump() + "\n");
    writeText(folder / "worker", "#!/bin/sh\ncat '" + (folder / "says").string() + "'\n");
    fs::permissions(folder / "worker", fs::perms::owner_all);
    test::Program::Options options;
    options.environment["DARTSCOPE_WORKER"] = folder / "worker";
    const auto ended = cli({"run", "--darts", "1000"}, options);
    EXPECT_EQ(ended.status, 4);
    // It is shown as text.
    EXPECT_THAT(ended.err, HasSubstr("$("));
    EXPECT_FALSE(trap.touched());
}

TEST(Security, AFolderForALaunchersFilesIsThePersonsOwn) {
    const mode_t before = ::umask(0);
    const auto made = launch::LauncherFolder::make();
    ::umask(before);
    ASSERT_TRUE(made.has_value());
    struct stat info {};
    ASSERT_EQ(::stat(made->path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0700u);
    EXPECT_EQ(info.st_uid, ::geteuid());
}

}  // namespace
}  // namespace dartscope::app
