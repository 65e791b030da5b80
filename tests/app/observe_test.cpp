// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <string>

#include "tests/app/cli_process.h"
#include "tests/support/processes.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using test::Ended;
using test::Program;
using ::testing::HasSubstr;
using ::testing::Not;

/// observe with these flags, and the tests' program with these words behind the dashes.
std::vector<std::string> observing(std::vector<std::string> flags,
                                   const std::vector<std::string>& words) {
    flags.insert(flags.begin(), "observe");
    flags.insert(flags.end(), {"--", DARTSCOPE_OBSERVED});
    flags.insert(flags.end(), words.begin(), words.end());
    return flags;
}

Ended observe(const std::vector<std::string>& flags, const std::vector<std::string>& words) {
    return cli(observing(flags, words));
}

const json* findingOf(const json& document, const std::string& id) {
    for (const json& finding : document["findings"]) {
        if (finding["id"] == id) {
            return &finding;
        }
    }
    return nullptr;
}

/// The finding of that id. Where other programs take most of the CPUs it may be missing, since the
/// waiting is theirs then; that must be said instead.
const json* namedOrDrowned(const json& document, const std::string& id) {
    const json* finding = findingOf(document, id);
    if (finding == nullptr) {
        const json* noise = findingOf(document, "noisy-machine");
        EXPECT_NE(noise, nullptr) << "no " << id << " in " << document["findings"];
        if (noise != nullptr) {
            EXPECT_GT((*noise)["evidence"]["foreign_share"], 0.5) << document["findings"];
        }
    }
    return finding;
}

/// Ids of what is more than a note, but for what other programs on the machine may cause.
std::vector<std::string> warnings(const json& document) {
    std::vector<std::string> ids;
    for (const json& finding : document["findings"]) {
        if (finding["severity"] != "note" && finding["id"] != "noisy-machine" &&
            finding["id"] != "throttled") {
            ids.push_back(finding["id"]);
        }
    }
    return ids;
}

TEST(Observe, SaysNothingAgainstAProgramOfOneThread) {
    const Ended ended = observe({"--json"}, {"work", "300"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    const json document = ended.json();
    EXPECT_EQ(document["format"], "dartscope-run/1");
    EXPECT_EQ(document["config"]["model"], "observed");
    EXPECT_EQ(document["darts"], 0);
    EXPECT_TRUE(document["pi"].is_null());
    EXPECT_TRUE(document["marks_ns"]["first_dart"].is_null());
    EXPECT_TRUE(document["reference"].is_null());
    EXPECT_EQ(document["launch"]["command"],
              json({DARTSCOPE_OBSERVED, std::string("work"), std::string("300")}));
    const json& observed = document["details"]["observed"];
    EXPECT_EQ(observed["processes"], 1);
    EXPECT_EQ(observed["threads"], 1);
    EXPECT_EQ(observed["status"], 0);
    EXPECT_EQ(document["lanes"].size(), 1U);
    EXPECT_TRUE(warnings(document).empty()) << document["findings"];
}

TEST(Observe, SeesAProgramThatEndsAtOnce) {
    const json document = observe({"--json"}, {"exit", "0"}).json();
    EXPECT_EQ(document["details"]["observed"]["processes"], 1);
    EXPECT_EQ(document["lanes"].size(), 1U);
    EXPECT_TRUE(warnings(document).empty()) << document["findings"];
}

TEST(Observe, CountsThreadsAndProcesses) {
    const json threads = observe({"--json"}, {"threads", "4", "2000"}).json();
    EXPECT_EQ(threads["details"]["observed"]["threads"], 5);
    EXPECT_EQ(threads["details"]["observed"]["processes"], 1);
    EXPECT_EQ(threads["lanes"].size(), 5U);
    const json processes = observe({"--json"}, {"processes", "3", "1", "2000"}).json();
    EXPECT_EQ(processes["details"]["observed"]["processes"], 4);
}

TEST(Observe, NamesThreadsThatShareTooFewCpus) {
    Program::Options options;
    options.environment = {{"OMP_NUM_THREADS", "4"}};
    const Ended ended = cli(observing({"--json", "--cpus", "1"}, {"team", "1500"}), options);
    const json document = ended.json();
    EXPECT_EQ(document["machines"][0]["allowed_cpus"], 1);
    EXPECT_EQ(document["details"]["observed"]["variables"]["OMP_NUM_THREADS"], "4");
    const json* finding = namedOrDrowned(document, "oversubscribed");
    if (finding == nullptr) {
        return;
    }
    EXPECT_EQ((*finding)["evidence"]["workers"], 4);
    EXPECT_EQ((*finding)["evidence"]["cpus"], 1);
}

TEST(Observe, NamesThreadsInsideProcesses) {
    const json document =
        observe({"--json", "--cpus", "1"}, {"processes", "2", "2", "1500"}).json();
    const json* finding = namedOrDrowned(document, "nested-oversubscription");
    if (finding == nullptr) {
        return;
    }
    EXPECT_EQ((*finding)["evidence"]["processes"], 2);
    EXPECT_EQ((*finding)["evidence"]["threads_each"], 2);
}

TEST(Observe, LeavesStandardOutputToTheCommand) {
    const Ended ended = observe({}, {"say", "forty-two"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out, "forty-two\n");
    EXPECT_THAT(ended.err, HasSubstr("ended with status 0"));
    EXPECT_THAT(ended.err, Not(HasSubstr("π")));
    EXPECT_THAT(ended.err, Not(HasSubstr("nan")));
    const Ended document = observe({"--json"}, {"say", "forty-two"});
    EXPECT_TRUE(document.json().is_object()) << document.out;
    EXPECT_THAT(document.err, HasSubstr("forty-two"));
}

TEST(Observe, PutsTheCommandsOutputIntoAFile) {
    const dartscope::testing::TemporaryFolder folder;
    const Ended ended = observe({"--output", folder / "out.txt"}, {"say", "forty-two"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(dartscope::testing::readText(folder / "out.txt"), "forty-two\n");
    EXPECT_THAT(ended.out, HasSubstr("ended with status 0"));
}

TEST(Observe, KeepsTheRecordOfACommandThatFails) {
    const dartscope::testing::TemporaryFolder folder;
    const Ended failed = observe({"--record", folder / "run.json"}, {"exit", "7"});
    EXPECT_EQ(failed.status, 4);
    EXPECT_THAT(failed.err, HasSubstr("ended with the status 7"));
    const Ended explained = cli({"explain", folder / "run.json"});
    EXPECT_EQ(explained.status, 0) << explained.err;
    EXPECT_THAT(explained.out, HasSubstr("exit 7"));
    const Ended killed = observe({"--json"}, {"crash"});
    EXPECT_EQ(killed.status, 4);
    EXPECT_THAT(killed.err, HasSubstr("SIGTERM"));
    EXPECT_EQ(killed.json()["details"]["observed"]["signal"], "SIGTERM");
}

TEST(Observe, CountsTheTimeOfChildrenThatNobodyReaps) {
    const json document = observe({"--json"}, {"careless", "2", "200"}).json();
    std::int64_t seen = 0;
    for (const json& lane : document["lanes"]) {
        seen += lane["cpu_ns"].is_null() ? 0 : lane["cpu_ns"].get<std::int64_t>();
    }
    EXPECT_GT(seen, 0);
    EXPECT_GE(document["details"]["observed"]["cpu_ns"], seen);
}

TEST(Observe, ReapsOrphansAsTheyEnd) {
    EXPECT_EQ(observe({}, {"orphans", "20"}).status, 0);
}

TEST(Observe, NamesASignalWithoutANameByItsNumber) {
    const int number = SIGRTMIN + 1;
    const Ended ended = observe({"--json"}, {"crash", std::to_string(number)});
    EXPECT_EQ(ended.status, 4);
    const json observed = ended.json()["details"]["observed"];
    EXPECT_EQ(observed["signal"], std::to_string(number));
    EXPECT_TRUE(observed["status"].is_null());
}

TEST(Observe, EmptiesNoFileBeforeAllCanBeWritten) {
    const dartscope::testing::TemporaryFolder folder;
    dartscope::testing::writeText(folder / "old", "kept\n");
    const std::string old = folder / "old";
    const std::string again = folder / "." / "old";
    const Ended twice = observe({"--output", old, "--record", again}, {"say", "new"});
    EXPECT_EQ(twice.status, 2);
    EXPECT_THAT(twice.err, HasSubstr("--output and --record"));
    const Ended nowhere =
        observe({"--output", old, "--record", folder / "none" / "r.json"}, {"say", "new"});
    EXPECT_EQ(nowhere.status, 4);
    EXPECT_EQ(dartscope::testing::readText(folder / "old"), "kept\n");
}

TEST(Observe, SaysWhyACommandCannotBeStarted) {
    const Ended ended = cli({"observe", "--", "no-such-program-anywhere"});
    EXPECT_EQ(ended.status, 3);
    EXPECT_THAT(ended.err, HasSubstr("no-such-program-anywhere"));
    EXPECT_EQ(ended.out, "");
}

TEST(Observe, RefusesWhatMakesNoSense) {
    EXPECT_EQ(cli({"observe"}).status, 2);
    EXPECT_EQ(cli({"observe", "--"}).status, 2);
    EXPECT_THAT(cli({"observe", "--"}).err, HasSubstr("observe -- ./program"));
    EXPECT_THAT(observe({"--model", "threads"}, {"exit", "0"}).err, HasSubstr("not a flag"));
    EXPECT_THAT(observe({"--set", "OMP_NUM_THREADS"}, {"exit", "0"}).err, HasSubstr("--workers"));
    EXPECT_THAT(observe({"--workers", "1,2"}, {"exit", "0"}).err, HasSubstr("{workers}"));
    EXPECT_THAT(observe({"--workers", "1,2", "--set", "A=B"}, {"exit", "0"}).err, HasSubstr("A=B"));
    for (const char* workers : {"0", "4097", "1,x"}) {
        const Ended ended = observe({"--workers", workers, "--set", "N"}, {"exit", "0"});
        EXPECT_EQ(ended.status, 2) << workers;
        EXPECT_NE(ended.err, "") << workers;
    }
    EXPECT_EQ(observe({"--cpus", "0"}, {"exit", "0"}).status, 2);
}

TEST(Observe, LeavesTheFlagsOfTheCommandAlone) {
    const Ended ended = observe({}, {"say", "--json"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.out, "--json\n");
}

TEST(Observe, EndsADaemonThatTheCommandLeavesBehind) {
    const dartscope::testing::TemporaryFolder folder;
    const Ended ended = observe({"--json"}, {"daemon", folder / "pid"});
    EXPECT_EQ(ended.status, 0) << ended.err;
    const std::string pid = dartscope::testing::readText(folder / "pid");
    ASSERT_NE(pid, "");
    EXPECT_FALSE(testing::isAlive(std::stoi(pid)));
    EXPECT_EQ(ended.json()["details"]["observed"]["left_over"], 1);
}

TEST(Observe, TakesTheCommandAlongWhenItIsQuit) {
    Program program(test::cliCommand(observing({"--json"}, {"wait"})));
    ASSERT_TRUE(program.waitForErr("ready"));
    const auto children = program.children();
    program.send(SIGQUIT);
    EXPECT_EQ(program.end().status, 130);
    EXPECT_TRUE(std::ranges::all_of(children, testing::ends));
}

class ObserveInterrupted : public ::testing::TestWithParam<const char*> {};

TEST_P(ObserveInterrupted, EndsTheCommandAndReportsWhatWasSeen) {
    Program program(test::cliCommand(observing({"--json"}, {GetParam()})));
    ASSERT_TRUE(program.waitForErr("ready"));
    const auto children = program.children();
    ASSERT_FALSE(children.empty());
    program.send(SIGINT);
    const Ended ended = program.end();
    EXPECT_EQ(ended.status, 130);
    EXPECT_EQ(ended.json()["partial"], true) << ended.out << ended.err;
    EXPECT_TRUE(std::ranges::all_of(children, testing::ends));
}

INSTANTIATE_TEST_SUITE_P(Commands, ObserveInterrupted, ::testing::Values("wait", "stubborn"));

TEST(ObserveInterruptedTwice, EndsEverythingWithoutDelay) {
    Program program(test::cliCommand(observing({"--json"}, {"stubborn"})));
    ASSERT_TRUE(program.waitForErr("ready"));
    const auto children = program.children();
    program.send(SIGINT);
    program.send(SIGTERM);
    EXPECT_EQ(program.end().status, 130);
    EXPECT_TRUE(std::ranges::all_of(children, testing::ends));
}

TEST(ObserveSweep, HasAPointForEachWorkerCountAndReopens) {
    const dartscope::testing::TemporaryFolder folder;
    const Ended ended = observe({"--workers", "1,2,3", "--set", "OMP_NUM_THREADS", "--repeats", "2",
                                 "--json", "--record", folder / "sweep.json"},
                                {"team", "100"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    const json document = ended.json();
    EXPECT_EQ(document["format"], "dartscope-sweep/1");
    const json& points = document["series"][0]["points"];
    ASSERT_EQ(points.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(points[i]["workers"], i + 1);
        EXPECT_EQ(points[i]["darts"], 0);
        EXPECT_EQ(points[i]["compute_s"].size(), 2U);
        EXPECT_TRUE(points[i]["speedup"].is_number());
        EXPECT_EQ(points[i]["nearest_median"]["launch"]["environment"]["OMP_NUM_THREADS"],
                  std::to_string(i + 1));
        EXPECT_EQ(points[i]["nearest_median"]["config"]["workers"], i + 1);
    }
    const Ended explained = cli({"explain", folder / "sweep.json", "--json"});
    EXPECT_EQ(explained.status, 0) << explained.err;
    EXPECT_EQ(explained.json()["findings"], document["findings"]);
}

TEST(ObserveSweep, PutsTheWorkersIntoTheCommandAndStartsAtOne) {
    const dartscope::testing::TemporaryFolder folder;
    const Ended ended = observe({"--workers", "2", "--repeats", "1", "--output", folder / "out"},
                                {"say", "n={workers}"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    const std::string said = dartscope::testing::readText(folder / "out");
    EXPECT_THAT(said, HasSubstr("n=1\n"));
    EXPECT_THAT(said, HasSubstr("n=2\n"));
    EXPECT_THAT(ended.out, HasSubstr("base: the command with 1 worker"));
    EXPECT_THAT(ended.out, Not(HasSubstr("darts")));
}

TEST(ObserveSweep, StopsAtACommandThatFails) {
    const Ended ended = observe({"--workers", "1,2", "--set", "N"}, {"exit", "5"});
    EXPECT_EQ(ended.status, 4);
    EXPECT_THAT(ended.err, HasSubstr("status 5"));
}

}  // namespace
}  // namespace dartscope::app
