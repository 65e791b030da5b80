// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not what they should be, read and written by the program as a person starts it:
// always a sentence, never a crash, a hang or half a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "core/experiment/messages.h"
#include "core/experiment/outcome.h"
#include "tests/app/cli_process.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::readText;
using testing::TemporaryFolder;
using testing::writeText;

/// A record that the program wrote; the same for all tests.
const std::string& wholeRecord() {
    static const std::string s_record = [] {
        const TemporaryFolder folder;
        const auto ended = cli({"run", "--model", "threads", "--workers", "2", "--darts", "1e6",
                                "--task-size", "65536", "--record", folder / "run.json"});
        EXPECT_EQ(ended.status, 0) << ended.err;
        return readText(folder / "run.json");
    }();
    return s_record;
}

/// The file is refused: exit code 2, one sentence that names it, nothing on standard output.
void expectRefused(const std::string& path, const std::string& words) {
    const auto ended = cli({"explain", path});
    EXPECT_EQ(ended.status, 2) << path << ended.signal.value_or(0) << ended.err;
    EXPECT_THAT(ended.out, IsEmpty());
    EXPECT_THAT(ended.err, ::testing::StartsWith("dartscope-cli: "));
    EXPECT_THAT(ended.err, HasSubstr(path));
    EXPECT_THAT(ended.err, HasSubstr(words));
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
}

// --- contents
// -------------------------------------------------------------------------------------

std::string utf16(std::string_view text, bool bigEndian) {
    std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : text) {
        out += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return out;
}

/// The record with one change.
std::string changed(const std::function<void(json&)>& change) {
    json record = json::parse(wholeRecord());
    change(record);
    return record.dump();
}

/// What a file holds, and words of the sentence that refuses it.
struct Contents {
    const char* name;
    std::function<std::string()> make;
    const char* words;
};

class BrokenContents : public ::testing::TestWithParam<Contents> {};

TEST_P(BrokenContents, AreRefusedWithASentence) {
    const TemporaryFolder folder;
    writeText(folder / "record.json", GetParam().make());
    expectRefused(folder / "record.json", GetParam().words);
}

constexpr const char* kNoRecord = "is not a record of Dartscope";

INSTANTIATE_TEST_SUITE_P(
    OfFiles, BrokenContents,
    ::testing::Values(
        Contents{"ManyOpenBrackets", [] { return std::string(1'000'000, '['); }, kNoRecord},
        Contents{"ManyOpenObjects",
                 [] {
                     std::string text;
                     for (int i = 0; i < 200'000; ++i) {
                         text += "{\"a\":";
                     }
                     return text;
                 },
                 kNoRecord},
        Contents{"DeepUnknownField",
                 [] {
                     return "{\"format\":\"dartscope-run/1\",\"x\":" + std::string(100, '[') +
                            std::string(100, ']') + "}";
                 },
                 kNoRecord},
        Contents{"CutInTheMiddle", [] { return wholeRecord().substr(0, wholeRecord().size() / 2); },
                 kNoRecord},
        Contents{"TwoRecords", [] { return wholeRecord() + wholeRecord(); }, kNoRecord},
        Contents{"Utf16LittleEndian", [] { return utf16(wholeRecord(), false); }, "UTF-8"},
        Contents{"Utf16BigEndian", [] { return utf16(wholeRecord(), true); }, "UTF-8"},
        Contents{"Latin1",
                 [] {
                     std::string text = changed([](json& r) { r["config"]["model"] = "thr*ads"; });
                     text[text.find('*')] = '\xE9';
                     return text;
                 },
                 "UTF-8"},
        Contents{"NulBytes", [] { return std::string(4'096, '\0'); }, kNoRecord},
        Contents{"AnotherFormat",
                 [] { return changed([](json& r) { r["format"] = "heaptrack/3"; }); }, kNoRecord},
        Contents{"NewerFormat",
                 [] { return changed([](json& r) { r["format"] = "dartscope-run/4000000000"; }); },
                 "newer"},
        Contents{"UnequalColumns",
                 [] {
                     return changed([](json& r) {
                         json& spans = r["lanes"][0]["spans"];
                         spans["gap_ns"] = {1, 2, 3};
                         spans["length_ns"] = {1, 2};
                     });
                 },
                 "lanes[0].spans"},
        Contents{"TooManyDarts",
                 [] { return changed([](json& r) { r["config"]["darts"] = 2e18; }); },
                 "config.darts"},
        Contents{"MoreWorkersThanANumberHolds",
                 [] { return changed([](json& r) { r["config"]["workers"] = 1ULL << 40; }); },
                 "config.workers"},
        Contents{"NegativeDarts", [] { return changed([](json& r) { r["darts"] = -1; }); },
                 "darts"},
        Contents{"AWordForANumber",
                 [] { return changed([](json& r) { r["hits"] = "all of them"; }); }, "hits"},
        Contents{"AListForAnObject",
                 [] { return changed([](json& r) { r["config"] = json::array(); }); }, "config"},
        Contents{"AnObjectForAList",
                 [] { return changed([](json& r) { r["lanes"] = json::object(); }); }, "lanes"}),
    [](const auto& contents) { return std::string(contents.param.name); });

TEST(ForeignContents, AByteOrderMarkOfUtf8IsNoFault) {
    const TemporaryFolder folder;
    writeText(folder / "record.json", "\xEF\xBB\xBF" + wholeRecord());
    EXPECT_EQ(cli({"explain", folder / "record.json"}).status, 0);
}

/// Puts each of some wrong values in the place of every value of the document, one at a time.
void withEveryWrongValue(json& document, json& node, const std::function<void()>& look) {
    static const std::vector<json> s_wrong{nullptr,        true, "x", json::array(),
                                           json::object(), -1,   0.5, UINT64_MAX};
    if (node.is_structured()) {
        std::size_t taken = 0;
        for (auto& child : node) {
            if (node.is_array() && ++taken > 2) {  // of a column the first say enough
                break;
            }
            withEveryWrongValue(document, child, look);
        }
    }
    const json right = node;
    for (const json& wrong : s_wrong) {
        node = wrong;
        look();
    }
    node = right;
}

TEST(WrongValues, AnywhereInARecordAreRefusedOrHarmless) {
    json document = json::parse(wholeRecord());
    document["lanes"].erase(1);
    int refused = 0;
    int taken = 0;
    withEveryWrongValue(document, document, [&] {
        const auto stored = record::fromJson(document.dump(), "record.json");
        if (stored) {
            ++taken;
            // The rules take whatever the reader lets through.
            std::visit([](const auto& record) { experiment::assess(record); }, *stored);
            return;
        }
        ++refused;
        EXPECT_EQ(stored.error().code, ErrorCode::InvalidFile);
        EXPECT_THAT(english(experiment::describe(stored.error())), HasSubstr("record.json"));
    });
    EXPECT_GT(refused, 500);
    EXPECT_GT(taken, 10);
}

// --- what is no file
// ------------------------------------------------------------------------------

/// A folder with one of everything that has a path.
class Paths : public ::testing::Test {
protected:
    Paths() {
        writeText(m_folder / "record.json", wholeRecord());
        std::filesystem::create_symlink("record.json", m_folder / "link");
        std::filesystem::create_symlink("circle", m_folder / "circle");
        std::filesystem::create_symlink("nowhere", m_folder / "dangling");
        std::filesystem::create_symlink("/dev/full", m_folder / "full");
        EXPECT_EQ(::mkfifo((m_folder / "fifo").c_str(), 0600), 0);
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        std::strncpy(name.sun_path, (m_folder / "socket").c_str(), sizeof name.sun_path - 1);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        EXPECT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
        ::close(socket);
    }

    TemporaryFolder m_folder;
};

TEST_F(Paths, AreReadThroughALink) {
    EXPECT_EQ(cli({"explain", m_folder / "link"}).status, 0);
}

TEST_F(Paths, ThatAreNoFilesAreNotReadAndHoldNothingUp) {
    for (const char* name : {"fifo", "full"}) {
        expectRefused(m_folder / name, "it is not a regular file");
    }
    expectRefused(m_folder / "socket", "cannot be read");
    expectRefused(m_folder / "circle", "Too many levels of symbolic links");
    expectRefused(m_folder / "dangling", "No such file or directory");
    expectRefused(m_folder.path(), "it is a folder");
    for (const char* device : {"/dev/zero", "/dev/null", "/dev/tty"}) {
        expectRefused(device, "cannot be read");
    }
    EXPECT_EQ(::truncate((m_folder / "record.json").c_str(), 1L << 40), 0);
    expectRefused(m_folder / "record.json", "at most 268435456 are read");
}

TEST_F(Paths, ThatAreNoFilesAreNotWrittenAndHoldNothingUp) {
    for (const std::filesystem::path& path :
         {m_folder / "fifo", m_folder / "full", m_folder / "socket", m_folder / "circle",
          m_folder.path(), std::filesystem::path("/dev/null"), m_folder / "no/folder/here"}) {
        // So many darts that the run would not end within the test.
        const auto ended = cli({"run", "--darts", "1e18", "--record", path});
        EXPECT_EQ(ended.status, 4) << path << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(path.string() + " cannot be written"));
        EXPECT_THAT(ended.out, IsEmpty());
    }
    EXPECT_TRUE(std::filesystem::is_fifo(m_folder / "fifo"));
    EXPECT_TRUE(std::filesystem::is_symlink(m_folder / "circle"));
}

/// The command in a name space of its own, behind a shell line that may mount what it likes.
std::vector<std::string> mounted(const std::string& line, std::vector<std::string> command) {
    command.insert(command.begin(), {"unshare", "--map-root-user", "--mount", "sh", "-c",
                                     line + " && exec \"$@\"", "sh"});
    return command;
}

test::Ended runMounted(const std::string& line, std::vector<std::string> command) {
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    return test::Program(mounted(line, std::move(command)), options).end();
}

TEST_F(Paths, OnADiskThatIsFullTheOldFileStays) {
    const std::string disk = m_folder / "disk";
    std::filesystem::create_directory(disk);
    const std::string mount = "mount -t tmpfs -o size=64k none '" + disk + "'";
    if (runMounted(mount, {"true"}).status != 0) {
        GTEST_SKIP() << "a disk of one's own cannot be mounted here";
    }
    const auto ended = runMounted(
        // In the end it says what is there; "exec" then runs nothing more.
        mount + " && cd '" + disk + "' && echo old > run.json && trap 'cat run.json; ls -A' EXIT" +
            " && \"$@\"; exit $?",
        test::cliCommand({"run", "--darts", "1e6", "--task-size", "64", "--workers", "2",
                          "--record", disk + "/run.json"}));
    EXPECT_EQ(ended.status, 4) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("No space left on device"));
    EXPECT_THAT(ended.out, HasSubstr("π ≈"));
    EXPECT_THAT(ended.out, ::testing::EndsWith("old\nrun.json\n"));
}

TEST_F(Paths, InAFolderThatIsReadOnlyTheReasonIsNamed) {
    const std::string disk = m_folder / "disk";
    std::filesystem::create_directory(disk);
    const std::string mount = "mount -t tmpfs -o ro none '" + disk + "'";
    if (runMounted(mount, {"true"}).status != 0) {
        GTEST_SKIP() << "a disk of one's own cannot be mounted here";
    }
    const auto ended = runMounted(
        mount, test::cliCommand({"run", "--darts", "1e18", "--record", disk + "/run.json"}));
    EXPECT_EQ(ended.status, 4) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("Read-only file system"));
    EXPECT_THAT(ended.out, IsEmpty());
}

}  // namespace
}  // namespace dartscope::app
