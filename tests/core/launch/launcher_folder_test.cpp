// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/launcher_folder.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <string>

#include "tests/support/temporary_folder.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;

class LauncherFolders : public ::testing::Test {
protected:
    /// A folder of a process that was killed while it had it.
    fs::path leftByAKilledProcess() {
        std::array<int, 2> told{};
        EXPECT_EQ(::pipe(told.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto made = LauncherFolder::make(m_base.path());
            const std::string path = made ? made->path().string() : "";
            [[maybe_unused]] const auto said = ::write(told[1], path.data(), path.size());
            for (;;) {
                ::pause();
            }
        }
        std::string path(4096, '\0');
        const ssize_t got = ::read(told[0], path.data(), path.size());
        path.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        ::close(told[0]);
        ::close(told[1]);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        return path;
    }

    testing::TemporaryFolder m_base;
};

TEST_F(LauncherFolders, GoWithAllThatIsInThem) {
    fs::path path;
    {
        const auto made = LauncherFolder::make(m_base.path());
        ASSERT_TRUE(made.has_value());
        path = made->path();
        testing::writeText(path / "deep" / "file", "x");
    }
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(LauncherFolders, OfAProgramThatWasKilledGoWhenTheNextIsMade) {
    const fs::path left = leftByAKilledProcess();
    ASSERT_TRUE(fs::is_directory(left));
    testing::writeText(left / "session" / "pid", "4711");
    ASSERT_TRUE(LauncherFolder::make(m_base.path()).has_value());
    EXPECT_FALSE(fs::exists(left));
    EXPECT_TRUE(fs::is_empty(m_base.path()));
}

TEST_F(LauncherFolders, OfAProgramThatLivesStay) {
    const auto first = LauncherFolder::make(m_base.path());
    const auto second = LauncherFolder::make(m_base.path());
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(fs::is_directory(first->path()));
}

TEST_F(LauncherFolders, OfAnotherHostOrOfSomebodyElseStay) {
    const fs::path elsewhere = leftByAKilledProcess();
    testing::writeText(elsewhere / "owner", "a-host-that-is-not-this-one");
    const fs::path nobodys = m_base / "dartscope-abcdef";
    testing::writeText(nobodys / "file", "x");
    ASSERT_TRUE(LauncherFolder::make(m_base.path()).has_value());
    EXPECT_TRUE(fs::exists(elsewhere));
    EXPECT_TRUE(fs::exists(nobodys / "file"));
}

TEST_F(LauncherFolders, BehindALinkStay) {
    testing::TemporaryFolder aside;
    const fs::path left = leftByAKilledProcess();
    fs::rename(left, aside / "target");
    fs::create_directory_symlink(aside / "target", left);
    ASSERT_TRUE(LauncherFolder::make(m_base.path()).has_value());
    EXPECT_TRUE(fs::exists(aside / "target" / "owner"));
}

TEST_F(LauncherFolders, ThatCannotBeMadeAreAnErrorWithThePlace) {
    const auto made = LauncherFolder::make(m_base / "no" / "such");
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().id, "launcher-folder");
    EXPECT_EQ(made.error().arguments.front(), (m_base / "no" / "such").string());
}

}  // namespace
}  // namespace dartscope::launch
