// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/app/cli_process.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Of darts 0 to 10000018 with seed 42, as resources/dart.py counts them.
constexpr std::uint64_t kDarts = 10'000'019;
constexpr std::uint64_t kHits = 7'852'929;

TEST(Run, HitsTheSameUnderEveryModelWorkerCountAndKernel) {
    for (const char* model : {"serial", "threads", "openmp"}) {
        for (const char* workers : {"1", "2", "3", "7"}) {
            for (const char* kernel : {"vector", "textbook"}) {
                const auto ended = cli({"run", "--model", model, "--workers", workers, "--kernel",
                                        kernel, "--darts", "10000019", "--seed", "42", "--json"});
                ASSERT_EQ(ended.status, 0) << ended.err;
                const json document = ended.json();
                EXPECT_EQ(document["hits"], kHits) << model << " " << workers << " " << kernel;
                EXPECT_EQ(document["darts"], kDarts);
            }
        }
    }
}

TEST(Run, PassesNoControlCharactersOfAnArgumentOnToTheTerminal) {
    const auto ended = cli({"run", "--darts", "\x1b]0;title\x07"});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("?]0;title?"));
    EXPECT_THAT(ended.err, Not(HasSubstr("\x1b")));
}

TEST(Run, PrintsOneDocumentWithEveryField) {
    const auto ended = cli({"run", "--model", "threads", "--workers", "2", "--darts", "1e8",
                            "--seed", "18446744073709551615", "--json"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    EXPECT_THAT(ended.err, IsEmpty()) << "progress is for terminals";
    const json document = ended.json();
    EXPECT_EQ(document["format"], "dartscope-run/1");
    for (const char* field : {"config", "machines", "darts", "hits", "pi", "standard_error",
                              "marks_ns", "reference", "lanes", "findings"}) {
        EXPECT_TRUE(document.contains(field)) << field;
    }
    const double p = document["hits"].get<double>() / 1e8;
    EXPECT_DOUBLE_EQ(document["pi"].get<double>(), 4 * p);
    EXPECT_NEAR(document["standard_error"].get<double>(), 4 * std::sqrt(p * (1 - p) / 1e8), 1e-12);
    EXPECT_EQ(document["config"]["seed"], 18446744073709551615U);
}

TEST(Run, RecordsMarksInOrderAndLanesThatAddUp) {
    const json document =
        cli({"run", "--model", "openmp", "--workers", "3", "--darts", "1e8", "--json"}).json();
    std::int64_t before = 0;
    for (const char* mark :
         {"requested", "launched", "ready", "first_dart", "last_dart", "combined", "ended"}) {
        ASSERT_TRUE(document["marks_ns"][mark].is_number()) << mark;
        EXPECT_GE(document["marks_ns"][mark], before) << mark;
        before = document["marks_ns"][mark];
    }
    ASSERT_EQ(document["lanes"].size(), 3U);
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    for (const json& lane : document["lanes"]) {
        for (const char* field :
             {"lane", "rank", "host", "pid", "wall_ns", "cpu_ns", "runqueue_ns",
              "voluntary_switches", "involuntary_switches", "lock_wait_ns", "spans"}) {
            EXPECT_TRUE(lane.contains(field)) << field;
        }
        darts += lane["darts"].get<std::uint64_t>();
        hits += lane["hits"].get<std::uint64_t>();
    }
    EXPECT_EQ(darts, 100'000'000U);
    EXPECT_EQ(hits, document["hits"]);
}

TEST(Run, OfSerialHasOneLaneWhateverWasAskedFor) {
    const json document =
        cli({"run", "--model", "serial", "--workers", "7", "--darts", "1000", "--json"}).json();
    EXPECT_EQ(document["lanes"].size(), 1U);
    EXPECT_EQ(document["config"]["workers"], 1);
}

/// `cpu` of one taskset can use; nothing where there is no taskset.
bool haveTaskset() {
    return test::Program({"taskset", "-c", "0", "true"}).end().status == 0;
}

TEST(Run, TiedToOneCpuIsOversubscribed) {
    if (!haveTaskset()) {
        GTEST_SKIP() << "there is no taskset here, or CPU 0 may not be used";
    }
    auto command = test::cliCommand(
        {"run", "--model", "threads", "--workers", "4", "--darts", "5e9", "--seed", "1", "--json"});
    command.insert(command.begin(), {"taskset", "-c", "0"});
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    const auto ended = test::Program(command, options).end();
    ASSERT_EQ(ended.status, 0) << ended.err;
    const json document = ended.json();
    EXPECT_EQ(document["machines"][0]["allowed_cpus"], 1);
    EXPECT_EQ(document["machines"][0]["bound_by"], "affinity");
    std::set<std::string> ids;
    for (const json& finding : document["findings"]) {
        ids.insert(finding["id"]);
        if (finding["id"] == "oversubscribed") {
            EXPECT_EQ(finding["text"], "4 workers share 1 CPU and take turns.");
            EXPECT_EQ(finding["severity"], "warning");
            EXPECT_THAT(finding["advice"].get<std::string>(), HasSubstr("affinity"));
            EXPECT_EQ(finding["lanes"], json::parse("[0, 1, 2, 3]"));
        }
    }
    EXPECT_TRUE(ids.contains("oversubscribed")) << document["findings"];
}

TEST(Run, ConfinedToOneCpuIsOversubscribedByChoice) {
    const json document = cli({"run", "--model", "threads", "--workers", "3", "--cpus", "1",
                               "--darts", "1e9", "--json"})
                              .json();
    EXPECT_EQ(document["machines"][0]["allowed_cpus"], 1);
    EXPECT_EQ(document["machines"][0]["bound_by"], "cpus-flag");
    bool found = false;
    for (const json& finding : document["findings"]) {
        found = found || (finding["id"] == "oversubscribed" &&
                          finding["advice"].get<std::string>().find("--cpus") != std::string::npos);
    }
    EXPECT_TRUE(found) << document["findings"];
}

TEST(Run, TakesTheAllowedCpusByDefault) {
    const json machine = cli({"machine", "--json"}).json();
    const json whole = cli({"run", "--darts", "1000", "--json"}).json();
    EXPECT_EQ(whole["config"]["workers"], machine["allowed_cpus"]);
    const json confined = cli({"run", "--darts", "1000", "--cpus", "1", "--json"}).json();
    EXPECT_EQ(confined["config"]["workers"], 1);
    const json naive =
        cli({"run", "--darts", "1000", "--cpus", "1", "--workers", "auto", "--json"}).json();
    EXPECT_EQ(naive["config"]["workers"], machine["online_cpus"]);
}

TEST(Run, TellsAPersonTheSame) {
    const auto ended = cli({"run", "--model", "threads", "--workers", "2", "--darts", "10000019"});
    EXPECT_EQ(ended.status, 0);
    for (const char* words : {"π ≈ 3.1", "±", "10 000 019", "threads, 2 workers", "compute",
                              "end to end", "allowed, bound by", "seed 42"}) {
        EXPECT_THAT(ended.out, HasSubstr(words));
    }
    EXPECT_THAT(ended.err, IsEmpty());
    // So few darts that they are too few on a busy machine, too.
    EXPECT_THAT(cli({"run", "--model", "serial", "--darts", "1000"}).out, HasSubstr("too-short"));
}

TEST(Run, SumsUpManyLanes) {
    const auto ended = cli({"run", "--model", "threads", "--workers", "17", "--darts", "1e8"});
    EXPECT_EQ(ended.status, 0);
    EXPECT_THAT(ended.out, HasSubstr("17 lanes"));
}

TEST(Run, DrawsProgressOnTerminalsAlone) {
    test::Program::Options options;
    options.terminal = true;
    const auto ended = cli({"run", "--darts", "1e10", "--json"}, options);
    EXPECT_EQ(ended.status, 0);
    EXPECT_TRUE(ended.json().is_object());
    EXPECT_THAT(ended.err, HasSubstr("\r"));
    EXPECT_TRUE(ended.err.ends_with("\r\x1b[K")) << "the line is cleared at the end";
}

TEST(Run, IsQuietWhenItsReaderLeaves) {
    const auto command = test::cliCommand({"run", "--darts", "1000", "--workers", "2"});
    std::string line = "set -o pipefail;";
    for (const std::string& word : command) {
        line += " '" + word + "'";
    }
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    const auto ended = test::Program({"bash", "-c", line + " | true"}, options).end();
    EXPECT_THAT(ended.err, IsEmpty());
    EXPECT_EQ(ended.status, 0);
}

TEST(Run, BearsClosedStreams) {
    test::Program::Options options;
    options.closedStreams = true;
    const auto ended = cli({"run", "--darts", "1000", "--json"}, options);
    EXPECT_EQ(ended.status, 0) << ended.err;
    EXPECT_THAT(ended.err, Not(HasSubstr("dartscope-cli:")));
}

TEST(Run, BindingOfOpenMpIsForTheModelThatUsesIt) {
    // Without this libgomp, which the worker links, would tie all threads to one CPU.
    test::Program::Options options;
    options.environment = {{"OMP_PROC_BIND", "true"}};
    const auto environmentOf = [&](const char* model) {
        return cli({"run", "--model", model, "--darts", "1e6", "--json"}, options)
            .json()["launch"]["environment"];
    };
    EXPECT_EQ(environmentOf("threads"), json({{"OMP_PROC_BIND", "false"}}));
    EXPECT_EQ(environmentOf("serial"), json({{"OMP_PROC_BIND", "false"}}));
    EXPECT_EQ(environmentOf("openmp"), json::object());
}

TEST(Run, SaysWhenStandardOutputIsFull) {
    test::Program::Options options;
    options.outputTo = "/dev/full";
    const auto ended = cli({"run", "--darts", "1000", "--json"}, options);
    EXPECT_EQ(ended.status, 4);
    EXPECT_THAT(ended.err, HasSubstr("standard output (No space left on device)"));
    EXPECT_THAT(ended.err, Not(HasSubstr("still there"))) << "there is no old file to speak of";
}

TEST(Run, WorksWithLittleStack) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers need a stack of their own before main()";
#endif
    for (const char* model : {"serial", "threads", "openmp"}) {
        std::string line = "ulimit -s 64; exec";
        for (const std::string& word :
             test::cliCommand({"run", "--model", model, "--workers", "3", "--darts", "10000019",
                               "--seed", "42", "--json"})) {
            line += " '" + word + "'";
        }
        test::Program::Options options;
        options.environment = test::environmentOfTests();
        const auto ended = test::Program({"bash", "-c", line}, options).end();
        EXPECT_EQ(ended.status, 0) << model << ended.signal.value_or(0) << ended.err;
        EXPECT_EQ(ended.json()["hits"], kHits) << model;
    }
}

}  // namespace
}  // namespace dartscope::app
