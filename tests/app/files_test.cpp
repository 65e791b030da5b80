// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/app/cli_process.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using dartscope::testing::readText;
using dartscope::testing::TemporaryFolder;
using dartscope::testing::writeText;
using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(Exports, StandBesideTheResult) {
    const TemporaryFolder folder;
    const auto ended =
        cli({"run", "--workers", "2", "--darts", "1e7", "--json", "--record", folder / "run.json",
             "--trace", folder / "trace.json", "--csv", folder / "lanes.csv"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    const json stored = json::parse(readText(folder / "run.json"), nullptr, false);
    EXPECT_EQ(stored["hits"], ended.json()["hits"]);
    const json trace = json::parse(readText(folder / "trace.json"), nullptr, false);
    EXPECT_TRUE(trace["traceEvents"].is_array());
    const std::string table = readText(folder / "lanes.csv");
    EXPECT_THAT(table, StartsWith("# title: Dartscope run: threads, 2 workers\r\n"));
    EXPECT_THAT(table, HasSubstr("\r\nlane,rank,host,pid,darts,hits,"));
}

TEST(Exports, AreRefusedBeforeTheRunWhereNothingCanBeWritten) {
    const TemporaryFolder folder;
    for (const std::string& target :
         {std::string("/dev/full"), folder.path().string(), (folder / "missing/file").string()}) {
        for (const char* flag : {"--record", "--trace", "--csv"}) {
            // So many darts that the run would not end within the test.
            const auto ended = cli({"run", "--darts", "1e18", flag, target});
            EXPECT_EQ(ended.status, 4) << flag << " " << target;
            EXPECT_THAT(ended.err, HasSubstr(target));
            EXPECT_THAT(ended.out, IsEmpty());
        }
    }
}

TEST(Exports, AreRefusedWhereTheFileIsWriteProtected) {
    const TemporaryFolder folder;
    writeText(folder / "old", "old");
    std::filesystem::permissions(folder / "old", std::filesystem::perms::owner_read);
    auto command = test::cliCommand({"run", "--darts", "1000", "--csv", folder / "old"});
    if (::geteuid() == 0) {
        // Without that capability root is held to a file's permissions like everybody else.
        const std::vector<std::string> without{"setpriv", "--inh-caps=-dac_override",
                                               "--bounding-set=-dac_override"};
        command.insert(command.begin(), without.begin(), without.end());
    }
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    const auto ended = test::Program(command, options).end();
    EXPECT_EQ(ended.status, 4);
    EXPECT_THAT(ended.err, HasSubstr((folder / "old").string()));
    EXPECT_EQ(readText(folder / "old"), "old");
}

TEST(Exports, LeaveTheOldFileWholeWhereThereIsNoRoom) {
    const TemporaryFolder folder;
    writeText(folder / "old.json", "old");
    std::string line = "ulimit -f 0; exec";
    for (const std::string& word :
         test::cliCommand({"run", "--darts", "1000", "--record", folder / "old.json"})) {
        line += " '" + word + "'";
    }
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    const auto ended = test::Program({"bash", "-c", line}, options).end();
    EXPECT_EQ(ended.status, 4);
    EXPECT_THAT(ended.err, HasSubstr("old.json"));
    EXPECT_THAT(ended.out, HasSubstr("π ≈")) << "the result is printed all the same";
    EXPECT_EQ(readText(folder / "old.json"), "old");
}

TEST(Exports, NeedAFileEach) {
    const TemporaryFolder folder;
    const auto ended =
        cli({"run", "--darts", "1000", "--record", folder / "a", "--csv", folder / "./a"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("--record and --csv both name"));
}

TEST(Explain, GivesTheFindingsOfAStoredRun) {
    const TemporaryFolder folder;
    ASSERT_EQ(cli({"run", "--workers", "3", "--cpus", "1", "--darts", "1e7", "--record",
                   folder / "run.json"})
                  .status,
              0);
    const auto ended = cli({"explain", folder / "run.json"});
    EXPECT_EQ(ended.status, 0);
    for (const char* words :
         {"oversubscribed", "3 workers share 1 CPU", "W = 3 > A = 1", "--cpus", "but"}) {
        EXPECT_THAT(ended.out, HasSubstr(words));
    }
    // Whether so short a run shows that they took turns is the machine's affair.
    EXPECT_THAT(ended.out, ::testing::AnyOf(HasSubstr("likely"), HasSubstr("confirmed")));
    const json document = cli({"explain", folder / "run.json", "--json"}).json();
    EXPECT_EQ(document["of"], "dartscope-run/1");
    EXPECT_FALSE(document["findings"].empty());
}

TEST(Explain, ReadsWhatJsonPrints) {
    const TemporaryFolder folder;
    const auto run = cli({"run", "--workers", "3", "--cpus", "1", "--darts", "1e7", "--json"});
    writeText(folder / "document.json", run.out);
    const auto ended = cli({"explain", folder / "document.json", "--json"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.json()["findings"], run.json()["findings"]);
}

TEST(Explain, RefusesWhatIsNoRecord) {
    const TemporaryFolder folder;
    const std::string whole = cli({"run", "--darts", "1000", "--json"}).out;
    json newer = json::parse(whole, nullptr, false);
    newer["format"] = "dartscope-run/99";
    json broken = json::parse(whole, nullptr, false);
    broken["hits"] = "all of them";
    writeText(folder / "cut.json", whole.substr(0, whole.size() / 2));
    writeText(folder / "newer.json", newer.dump());
    writeText(folder / "broken.json", broken.dump());
    writeText(folder / "junk.json",
              "\x7f"
              "ELF junk");
    writeText(folder / "empty.json", "");
    for (const auto& [name, words] : {std::pair{"cut.json", "cut off"},
                                      {"newer.json", "dartscope-run/99"},
                                      {"broken.json", "hits"},
                                      {"junk.json", "not a record"},
                                      {"empty.json", "not a record"},
                                      {"missing.json", "cannot be read"},
                                      {".", "folder"}}) {
        const auto ended = cli({"explain", folder / name});
        EXPECT_EQ(ended.status, 2) << name;
        EXPECT_THAT(ended.err, HasSubstr(words)) << name;
        EXPECT_THAT(ended.out, IsEmpty());
    }
}

}  // namespace
}  // namespace dartscope::app
