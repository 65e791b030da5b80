// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace dartscope {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using testing::readText;
using testing::TemporaryFolder;
using ::testing::UnorderedElementsAre;
using testing::writeText;

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename());
    }
    return names;
}

/// The system's reason against writing there; "written" where there was none.
std::string reasonAgainstWriting(const fs::path& path) {
    const auto written = writeFileAtomically(path, "new");
    if (written) {
        return "written";
    }
    EXPECT_EQ(written.error().code, ErrorCode::RunFailed);
    EXPECT_EQ(written.error().id, "cannot-write");
    EXPECT_EQ(written.error().arguments.at(0), path.string());
    return written.error().arguments.at(1);
}

std::string reasonAgainstReading(const fs::path& path) {
    const auto bytes = readFile(path, 1'000);
    if (bytes) {
        return "read";
    }
    EXPECT_EQ(bytes.error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(bytes.error().arguments.at(0), path.string());
    return bytes.error().id + ": " + bytes.error().arguments.at(1);
}

/// Files grow to `bytes` and no further while it lives: a full disk as a process sees it.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// Gives up root while it lives, which no permission stops.
class Unprivileged {
public:
    Unprivileged() : m_before(::geteuid()) {
        constexpr uid_t kNobody = 65'534;
        m_ready = m_before != 0 || ::seteuid(kNobody) == 0;
    }
    ~Unprivileged() { (void)!::seteuid(m_before); }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    bool ready() const { return m_ready; }

private:
    uid_t m_before;
    bool m_ready = false;
};

TEST(WriteFileAtomically, WritesANewFileAndNothingElse) {
    const TemporaryFolder folder;
    const std::string bytes("a\0b\n", 4);
    ASSERT_TRUE(writeFileAtomically(folder / "record.json", bytes));
    EXPECT_EQ(readText(folder / "record.json"), bytes);
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("record.json"));
}

TEST(WriteFileAtomically, ReplacesALongFileByAShortOneAndKeepsItsPermissions) {
    const TemporaryFolder folder;
    writeText(folder / "record.json", std::string(100'000, 'x'));
    ::chmod((folder / "record.json").c_str(), 0640);
    ASSERT_TRUE(writeFileAtomically(folder / "record.json", ""));
    EXPECT_EQ(fs::file_size(folder / "record.json"), 0U);
    EXPECT_EQ(fs::status(folder / "record.json").permissions(), fs::perms{0640});
}

TEST(WriteFileAtomically, GivesANewFileWhatTheUmaskAllows) {
    const TemporaryFolder folder;
    const mode_t before = ::umask(0027);
    const auto written = writeFileAtomically(folder / "record.json", "new");
    ::umask(before);
    ASSERT_TRUE(written);
    EXPECT_EQ(fs::status(folder / "record.json").permissions(), fs::perms{0640});
}

TEST(WriteFileAtomically, TakesTheLongestNameThatAFileCanHave) {
    const TemporaryFolder folder;
    const std::string name(255, 'n');
    ASSERT_TRUE(writeFileAtomically(folder / name, "new"));
    EXPECT_EQ(readText(folder / name), "new");
    EXPECT_EQ(reasonAgainstWriting(folder / (name + "n")), "File name too long");
}

TEST(WriteFileAtomically, LeavesTheOldFileWholeWhenTheDiskIsFull) {
    const TemporaryFolder folder;
    writeText(folder / "record.json", "old");
    {
        const FileSizeLimit limit(10'000);
        const auto written = writeFileAtomically(folder / "record.json", std::string(20'000, 'x'));
        ASSERT_FALSE(written);
        EXPECT_THAT(written.error().arguments,
                    ElementsAre((folder / "record.json").string(), "File too large"));
    }
    EXPECT_EQ(readText(folder / "record.json"), "old");
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("record.json"));
}

TEST(WriteFileAtomically, LeavesTheOldFileWholeOnARealDiskThatIsFull) {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // A disk of 64 KiB that this process alone sees.
        enum { kFine = 0, kNoDisk = 77, kWrong = 1 };
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("none", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
            ::_exit(kNoDisk);
        }
        const auto small = writeFileAtomically(folder / "record.json", "old");
        const auto large = writeFileAtomically(folder / "record.json", std::string(1 << 20, 'x'));
        const bool fine =
            small && !large && large.error().arguments.at(1) == "No space left on device" &&
            readText(folder / "record.json") == "old" && namesIn(folder.path()).size() == 1;
        ::_exit(fine ? kFine : kWrong);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77) {
        GTEST_SKIP() << "mounting a small disk needs root";
    }
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(WriteFileAtomically, SaysWhyAFolderCannotTakeTheFile) {
    const TemporaryFolder folder;
    writeText(folder / "file", "old");
    EXPECT_EQ(reasonAgainstWriting(folder / "missing/record.json"), "No such file or directory");
    EXPECT_EQ(reasonAgainstWriting(folder / "file/record.json"), "Not a directory");
    EXPECT_EQ(reasonAgainstWriting(folder.path()), "it is a folder");
    EXPECT_EQ(reasonAgainstWriting(""), "No such file or directory");
    EXPECT_EQ(readText(folder / "file"), "old");
}

TEST(WriteFileAtomically, RespectsWriteProtectedFoldersAndFiles) {
    const TemporaryFolder folder;
    writeText(folder / "closed/record.json", "old");
    writeText(folder / "open/protected.json", "old");
    fs::permissions(folder.path(), fs::perms{0755});
    fs::permissions(folder / "closed/record.json", fs::perms{0666});
    fs::permissions(folder / "closed", fs::perms{0555});
    fs::permissions(folder / "open", fs::perms{0777});
    fs::permissions(folder / "open/protected.json", fs::perms{0444});
    std::string inClosed, beside, onProtected;
    {
        const Unprivileged nobody;
        ASSERT_TRUE(nobody.ready());
        inClosed = reasonAgainstWriting(folder / "closed/record.json");
        beside = reasonAgainstWriting(folder / "closed/other.json");
        onProtected = reasonAgainstWriting(folder / "open/protected.json");
    }
    EXPECT_EQ(inClosed, "Permission denied");
    EXPECT_EQ(beside, "Permission denied");
    EXPECT_EQ(onProtected, "Permission denied");
    EXPECT_EQ(readText(folder / "closed/record.json"), "old");
    EXPECT_EQ(readText(folder / "open/protected.json"), "old");
    EXPECT_THAT(namesIn(folder / "open"), ElementsAre("protected.json"));
    fs::permissions(folder / "closed", fs::perms{0755});
}

TEST(WriteFileAtomically, RefusesWhatIsNoRegularFile) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    fs::create_symlink("/dev/full", folder / "link");
    EXPECT_EQ(reasonAgainstWriting("/dev/full"), "it is not a regular file");
    EXPECT_EQ(reasonAgainstWriting(folder / "pipe"), "it is not a regular file");
    EXPECT_EQ(reasonAgainstWriting(folder / "link"), "it is not a regular file");
    EXPECT_TRUE(fs::is_fifo(folder / "pipe"));
    EXPECT_THAT(namesIn(folder.path()), UnorderedElementsAre("pipe", "link"));
}

TEST(WriteFileAtomically, WritesThroughLinksAndKeepsThem) {
    const TemporaryFolder folder;
    writeText(folder / "elsewhere/record.json", "old");
    fs::create_symlink("elsewhere/record.json", folder / "first");
    fs::create_symlink(folder / "first", folder / "second");
    ASSERT_TRUE(writeFileAtomically(folder / "second", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "first"));
    EXPECT_TRUE(fs::is_symlink(folder / "second"));
    EXPECT_FALSE(fs::is_symlink(folder / "elsewhere/record.json"));
    EXPECT_EQ(readText(folder / "elsewhere/record.json"), "new");
}

TEST(WriteFileAtomically, CreatesTheFileThatALinkPointsAt) {
    const TemporaryFolder folder;
    fs::create_symlink("not-yet.json", folder / "link");
    ASSERT_TRUE(writeFileAtomically(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(readText(folder / "not-yet.json"), "new");
}

TEST(WriteFileAtomically, RefusesLinksThatRunInACircle) {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    EXPECT_EQ(reasonAgainstWriting(folder / "a"), "Too many levels of symbolic links");
}

TEST(ReadFile, GivesBackWhatWasWritten) {
    const TemporaryFolder folder;
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) {
        bytes += static_cast<char>(i * 31 % 256);
    }
    ASSERT_TRUE(writeFileAtomically(folder / "record.json", bytes));
    EXPECT_EQ(readFile(folder / "record.json", bytes.size()), bytes);
    writeText(folder / "empty", "");
    EXPECT_EQ(readFile(folder / "empty", 0), "");
}

TEST(ReadFile, RefusesAFileAboveTheLimitAndNamesBothSizes) {
    const TemporaryFolder folder;
    writeText(folder / "record.json", "12345");
    const auto bytes = readFile(folder / "record.json", 4);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(bytes.error().id, "file-too-large");
    EXPECT_THAT(bytes.error().arguments, ElementsAre((folder / "record.json").string(), "5", "4"));
}

TEST(ReadFile, ReadsFilesThatDoNotTellTheirSize) {
    const auto status = readFile("/proc/self/status", 1 << 20);
    ASSERT_TRUE(status);
    EXPECT_THAT(*status, ::testing::StartsWith("Name:"));
    EXPECT_EQ(reasonAgainstReading("/proc/self/smaps").substr(0, 15), "file-too-large:");
}

TEST(ReadFile, RefusesPipesDevicesFoldersAndNothingUnread) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(reasonAgainstReading(folder / "pipe"), "cannot-read: it is not a regular file");
    EXPECT_EQ(reasonAgainstReading("/dev/zero"), "cannot-read: it is not a regular file");
    EXPECT_EQ(reasonAgainstReading(folder.path()), "cannot-read: it is a folder");
    EXPECT_EQ(reasonAgainstReading(folder / "missing"), "cannot-read: No such file or directory");
    EXPECT_EQ(reasonAgainstReading(""), "cannot-read: No such file or directory");
}

}  // namespace
}  // namespace dartscope
