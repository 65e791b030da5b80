// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/app/cli_process.h"

namespace dartscope::app {
namespace {

using test::cli;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A call that must be refused: what is typed, and words that the sentence has to hold.
struct Refusal {
    std::vector<std::string> arguments;
    std::vector<std::string> words;
};

class BadArguments : public ::testing::TestWithParam<Refusal> {};

TEST_P(BadArguments, AreRefusedWithASentence) {
    const auto ended = cli(GetParam().arguments);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, IsEmpty());
    EXPECT_THAT(ended.err, ::testing::StartsWith("dartscope-cli: "));
    for (const std::string& words : GetParam().words) {
        EXPECT_THAT(ended.err, HasSubstr(words));
    }
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << "one sentence, one line";
}

const std::string kMostSeed = "18446744073709551615";

INSTANTIATE_TEST_SUITE_P(
    Darts, BadArguments,
    ::testing::Values(Refusal{{"run", "--darts", "0"}, {"darts", "0", "1 to 1e18"}},
                      Refusal{{"run", "--darts", "-5"}, {"darts", "-5", "1 to 1e18"}},
                      Refusal{{"run", "--darts", "1.5"}, {"darts", "1.5", "whole number"}},
                      Refusal{{"run", "--darts", "2e18"}, {"darts", "2e18", "1 to 1e18"}},
                      Refusal{{"run", "--darts", "many"}, {"darts", "many", "1 to 1e18"}},
                      Refusal{{"run", "--darts=nan"}, {"darts", "nan"}},
                      Refusal{{"run", "--darts", "9999999999999999999999999"}, {"1 to 1e18"}}));

INSTANTIATE_TEST_SUITE_P(
    Workers, BadArguments,
    ::testing::Values(Refusal{{"run", "--workers", "0"}, {"workers", "0", "1 to 4096"}},
                      Refusal{{"run", "--workers", "-1"}, {"workers", "-1", "1 to 4096"}},
                      Refusal{{"run", "--workers", "2.5"}, {"workers", "2.5", "1 to 4096"}},
                      Refusal{{"run", "--workers", "5000"}, {"workers", "5000", "1 to 4096"}},
                      Refusal{{"run", "--workers", "all"}, {"workers", "all", "1 to 4096"}},
                      Refusal{{"sweep", "--model", "threads", "--workers", "3-1"}, {"3-1"}},
                      Refusal{{"sweep", "--model", "threads", "--workers", "1,x"}, {"1,x"}},
                      Refusal{{"sweep", "--model", "threads", "--workers", "0-2"}, {"0", "4096"}}));

INSTANTIATE_TEST_SUITE_P(
    Seeds, BadArguments,
    ::testing::Values(Refusal{{"run", "--seed", "-1"}, {"seed", "-1", kMostSeed}},
                      Refusal{{"run", "--seed", "0.5"}, {"seed", "0.5", kMostSeed}},
                      Refusal{{"run", "--seed", "18446744073709551616"}, {"seed", kMostSeed}},
                      Refusal{{"run", "--seed", "luck"}, {"seed", "luck", kMostSeed}}));

INSTANTIATE_TEST_SUITE_P(
    TaskSizes, BadArguments,
    ::testing::Values(Refusal{{"run", "--task-size", "0"}, {"task size", "0", "1099511627776"}},
                      Refusal{{"run", "--task-size", "-8"}, {"task size", "-8"}},
                      Refusal{{"run", "--task-size", "1.5"}, {"task size", "1.5"}},
                      Refusal{{"run", "--task-size", "2e12"}, {"task size", "2e12"}},
                      Refusal{{"run", "--task-size", "big"}, {"task size", "big"}}));

INSTANTIATE_TEST_SUITE_P(
    Models, BadArguments,
    ::testing::Values(
        Refusal{{"run", "--model", "cuda"}, {"cuda", "serial", "threads", "openmp"}},
        Refusal{{"run", "--model", "threads", "--schedule", "guided"},
                {"guided", "threads", "dynamic", "static"}},
        Refusal{{"run", "--model", "serial", "--schedule", "static"},
                {"serial", "schedule", "openmp"}},
        Refusal{{"run", "--schedule", "fair"}, {"fair", "dynamic, static"}},
        Refusal{{"run", "--kernel", "quantum"}, {"quantum", "textbook", "vector"}},
        Refusal{{"run", "--cpus", "0"}, {"CPUs", "0"}},
        Refusal{{"run", "--cpus", "99999"}, {"CPUs", "99999"}}, Refusal{{"sweep"}, {"--model"}},
        Refusal{{"sweep", "--model", "threads,cuda", "--workers", "1"}, {"cuda"}},
        Refusal{{"sweep", "--model", "threads", "--repeats", "0"}, {"repeats", "0", "1000"}},
        Refusal{{"sweep", "--model", "threads", "--scaling", "odd"}, {"odd", "strong", "weak"}},
        Refusal{{"sweep", "--model", "threads", "--base", "best"}, {"best", "same", "serial"}},
        Refusal{{"sweep", "--model", "threads", "--target-ms", "0"}, {"0"}}));

INSTANTIATE_TEST_SUITE_P(
    Flags, BadArguments,
    ::testing::Values(Refusal{{"run", "--drats", "5"}, {"--drats", "--darts"}},
                      Refusal{{"run", "--colour", "red"}, {"--colour", "not a flag of run"}},
                      Refusal{{"run", "--darts"}, {"--darts needs a value"}},
                      Refusal{{"run", "--darts", "--seed", "1"}, {"--darts needs a value"}},
                      Refusal{{"run", "--darts="}, {"--darts needs a value"}},
                      Refusal{{"run", "--seed", "1", "--seed", "2"}, {"--seed is given twice"}},
                      Refusal{{"run", "--json=yes"}, {"--json takes no value"}},
                      Refusal{{"run", "now"}, {"now"}},
                      Refusal{{"rnu"}, {"rnu", "Did you mean run?"}},
                      Refusal{{"--json", "run"}, {"--json", "command comes first"}},
                      Refusal{{}, {"command is missing", "--help"}},
                      Refusal{{"explain"}, {"explain needs the file"}},
                      Refusal{{"explain", "a", "b"}, {"'b'"}}));

TEST(LongArguments, AreToldByTheirStart) {
    const std::string most(100'000, 'x');
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"run", "--darts", most},
          {"run", "--model", most},
          {"run", "--kernel", most},
          {"run", "--workers", most},
          {"run", "--cpus", most},
          {"run", "--" + most},
          {"run", "--" + most + "=1"},
          {"run", "--json=" + most},
          {"run", most},
          {most},
          {"--" + most},
          {"explain", most},
          {"run", "--csv", most},
          {"sweep", "--model", "threads", "--workers", most}}) {
        const auto ended = cli(arguments);
        EXPECT_THAT(ended.status, ::testing::AnyOf(2, 4)) << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("xxx"));
        EXPECT_LT(ended.err.size(), 1'500U) << arguments[0] << " " << arguments[1].substr(0, 9);
    }
}

TEST(Help, GoesToStandardOutput) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--help"}, {"run", "--help"}, {"sweep", "-h"}}) {
        const auto ended = cli(arguments);
        EXPECT_EQ(ended.status, 0);
        EXPECT_THAT(ended.err, IsEmpty());
        EXPECT_THAT(ended.out, AllOf(HasSubstr("Usage: "), HasSubstr("Exit codes")));
    }
}

TEST(Version, IsThatOfTheProgram) {
    EXPECT_THAT(cli({"--version"}).out, HasSubstr("dartscope-cli 0."));
}

TEST(Models, AreListedAsJson) {
    const auto ended = cli({"models", "--json"});
    EXPECT_EQ(ended.status, 0);
    const auto models = ended.json()["models"];
    ASSERT_GE(models.size(), 3U);
    EXPECT_EQ(models[0]["id"], "serial");
    for (const auto& model : models) {
        EXPECT_EQ(model["available"], true) << model;
        EXPECT_TRUE(model["reason"].is_null());
    }
}

TEST(Models, SayWhatIsMissingAndTheCure) {
    test::Program::Options options;
    options.environment["DARTSCOPE_WORKER"] = "/nowhere/dartscope-worker";
    const auto ended = cli({"models", "--json"}, options);
    EXPECT_EQ(ended.status, 0);
    const auto models = ended.json()["models"];
    const auto threads = std::ranges::find(models, "threads", [](const auto& model) {
        return model["id"].template get<std::string>();
    });
    ASSERT_NE(threads, models.end());
    EXPECT_EQ((*threads)["available"], false);
    EXPECT_THAT((*threads)["reason"], HasSubstr("/nowhere/dartscope-worker"));
    EXPECT_THAT(cli({"models"}, options).out, HasSubstr("not available here"));

    const auto run = cli({"run", "--darts", "1000"}, options);
    EXPECT_EQ(run.status, 3);
    EXPECT_THAT(run.err, HasSubstr("/nowhere/dartscope-worker"));
    EXPECT_THAT(run.out, IsEmpty());
}

TEST(Machine, SaysHowManyCpusAndWhoBinds) {
    const auto machine = cli({"machine", "--json"}).json();
    EXPECT_GE(machine["allowed_cpus"], 1);
    bool bound = false;
    for (const auto& constraint : machine["constraints"]) {
        bound = bound || constraint["source"] == machine["bound_by"];
    }
    EXPECT_TRUE(bound) << machine;
    EXPECT_THAT(cli({"machine"}).out, HasSubstr("bound by"));
}

TEST(Colours, AreOnlyForTerminals) {
    EXPECT_THAT(cli({"models"}).out, Not(HasSubstr("\x1b")));
    test::Program::Options options;
    options.terminal = true;
    EXPECT_THAT(cli({"rnu"}, options).err, HasSubstr("\x1b[1m"));
    options.environment["NO_COLOR"] = "1";
    EXPECT_THAT(cli({"rnu"}, options).err, Not(HasSubstr("\x1b[1m")));
}

}  // namespace
}  // namespace dartscope::app
