// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/app/cli_process.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;

/// A small sweep: two models, two worker counts.
std::vector<std::string> smallSweep(std::vector<std::string> more) {
    std::vector<std::string> arguments{"sweep",     "--model", "threads,serial", "--workers", "1,2",
                                       "--repeats", "6",       "--target-ms",    "25"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

double medianOf(const json& times) {
    std::vector<double> values = times.get<std::vector<double>>();
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

TEST(Sweep, PrintsEveryPointWithItsFigures) {
    const auto ended = cli(smallSweep({"--json"}));
    ASSERT_EQ(ended.status, 0) << ended.err;
    EXPECT_EQ(ended.err, "");
    const json document = ended.json();
    EXPECT_EQ(document["format"], "dartscope-sweep/1");
    ASSERT_EQ(document["series"].size(), 2U);
    const json& threads = document["series"][0];
    EXPECT_EQ(threads["model"], "threads");
    EXPECT_EQ(threads["base"], "same");
    ASSERT_EQ(threads["points"].size(), 2U);
    EXPECT_EQ(threads["points"][0]["speedup"], 1);
    const json& base = threads["points"][0];
    const json& two = threads["points"][1];
    EXPECT_EQ(two["workers"], 2);
    ASSERT_EQ(two["compute_s"].size(), 6U);
    EXPECT_EQ(two["darts"], base["darts"]) << "strong scaling throws the same darts";
    const double speedup = medianOf(base["compute_s"]) / medianOf(two["compute_s"]);
    EXPECT_NEAR(two["speedup"].get<double>(), speedup, 1e-9);
    EXPECT_NEAR(two["efficiency"].get<double>(), speedup / 2, 1e-9);
    EXPECT_LE(two["speedup_low"], two["speedup"]);
    EXPECT_GE(two["speedup_high"], two["speedup"]);
    EXPECT_EQ(threads["fits"]["law"], "none");
    EXPECT_EQ(threads["fits"]["reason"]["id"], "too-few-counts");
    ASSERT_EQ(threads["decomposition"].size(), 2U);
    std::int64_t sum = 0;
    for (const json& part : threads["decomposition"][1]["parts"]) {
        sum += part["ns"].get<std::int64_t>();
    }
    EXPECT_EQ(sum, threads["decomposition"][1]["gap_ns"]);
}

TEST(Sweep, ThrowsTheDartsThatWereAskedFor) {
    const json document = cli({"sweep", "--model", "openmp", "--workers", "1-2", "--repeats", "1",
                               "--darts", "10000019", "--json"})
                              .json();
    for (const json& point : document["series"][0]["points"]) {
        EXPECT_EQ(point["darts"], 10'000'019);
        EXPECT_NE(std::ranges::find(point["flags"], "too-few-repeats"), point["flags"].end());
    }
}

TEST(Sweep, GrowsTheWorkUnderWeakScaling) {
    const json document = cli({"sweep", "--model", "threads", "--workers", "1,3", "--repeats", "1",
                               "--darts", "1000000", "--scaling", "weak", "--json"})
                              .json();
    EXPECT_EQ(document["series"][0]["points"][1]["darts"], 3'000'000);
}

TEST(Sweep, TellsAPersonATableAndNamesTheBase) {
    const auto ended = cli(smallSweep({"--base", "serial"}));
    ASSERT_EQ(ended.status, 0) << ended.err;
    for (const char* words : {"threads, strong scaling", "base: serial with 1 worker", "speedup",
                              "efficiency", "at least 92 %", "6 repeats"}) {
        EXPECT_THAT(ended.out, HasSubstr(words));
    }
}

TEST(Sweep, IsStoredAndExplained) {
    const dartscope::testing::TemporaryFolder folder;
    const auto ended =
        cli({"sweep", "--model", "threads", "--workers", "1-2", "--repeats", "2", "--darts", "1e6",
             "--record", folder / "sweep.json", "--csv", folder / "points.csv", "--json"});
    ASSERT_EQ(ended.status, 0) << ended.err;
    const auto explained = cli({"explain", folder / "sweep.json", "--json"});
    EXPECT_EQ(explained.status, 0) << explained.err;
    EXPECT_EQ(explained.json()["of"], "dartscope-sweep/1");
    EXPECT_EQ(explained.json()["findings"], ended.json()["findings"]);
    EXPECT_THAT(cli({"explain", folder / "sweep.json"}).out,
                HasSubstr("too-few-repeats (warning, confirmed) in threads with 1 worker\n"));
    EXPECT_THAT(dartscope::testing::readText(folder / "points.csv"),
                HasSubstr("model,base_model,workers,darts,repeats,median_s"));
}

TEST(Sweep, DrawsProgressWithTheRunInHand) {
    test::Program::Options options;
    options.terminal = true;
    const auto ended = cli({"sweep", "--model", "threads", "--workers", "1-2", "--repeats", "2",
                            "--darts", "1e6", "--json"},
                           options);
    EXPECT_EQ(ended.status, 0);
    EXPECT_THAT(ended.err, HasSubstr("threads, W = "));
    EXPECT_TRUE(ended.json().is_object());
}

/// A stored sweep as it would be had it been stopped before its last repeats.
json stoppedEarly(const std::string& text) {
    json stored = json::parse(text);
    stored["partial"] = true;
    for (json& point : stored["series"][0]["points"]) {
        point["repeats"].erase(point["repeats"].size() - 1);
    }
    stored["series"][0]["drift"] = nullptr;
    return stored;
}

TEST(Sweep, GoesOnWithOneThatWasStopped) {
    const testing::TemporaryFolder folder;
    const std::string file = folder / "sweep.json";
    const std::vector<std::string> flags{"sweep",     "--model", "threads", "--workers", "1,2",
                                         "--repeats", "3",       "--darts", "1000000"};
    auto first = flags;
    first.insert(first.end(), {"--record", file});
    ASSERT_EQ(cli(first).status, 0);
    const json begun = stoppedEarly(testing::readText(file));
    testing::writeText(file, begun.dump());
    for (std::vector<std::string> again : {std::vector<std::string>{"sweep"}, flags}) {
        again.insert(again.end(), {"--resume", file, "--json"});
        const auto ended = cli(again);
        ASSERT_EQ(ended.status, 0) << ended.err;
        const json document = ended.json();
        EXPECT_FALSE(document["partial"]);
        for (std::size_t i = 0; i < 2; ++i) {
            const json& point = document["series"][0]["points"][i];
            ASSERT_EQ(point["repeats"].size(), 3U);
            EXPECT_EQ(point["repeats"][1], begun["series"][0]["points"][i]["repeats"][1]);
        }
    }
}

TEST(Sweep, RefusesToGoOnWithWhatIsNotItsOwn) {
    const testing::TemporaryFolder folder;
    const std::string file = folder / "sweep.json";
    ASSERT_EQ(cli({"sweep", "--model", "threads", "--workers", "1", "--repeats", "2", "--darts",
                   "1000000", "--record", file})
                  .status,
              0);
    const auto complete = cli({"sweep", "--resume", file});
    EXPECT_EQ(complete.status, 2);
    EXPECT_THAT(complete.err, HasSubstr("lacks nothing"));
    testing::writeText(file, stoppedEarly(testing::readText(file)).dump());
    const auto other = cli({"sweep", "--resume", file, "--repeats", "9"});
    EXPECT_EQ(other.status, 2);
    EXPECT_THAT(other.err, HasSubstr("repeats"));
    EXPECT_EQ(cli({"sweep", "--resume", file, "--darts", "5"}).status, 2);
    EXPECT_EQ(cli({"sweep", "--resume", folder / "none"}).status, 2);
    const std::string run = folder / "run.json";
    ASSERT_EQ(cli({"run", "--model", "serial", "--darts", "1000", "--record", run}).status, 0);
    EXPECT_EQ(cli({"sweep", "--resume", run}).status, 2);
}

TEST(Sweep, WritesATableOfItsRepeats) {
    const testing::TemporaryFolder folder;
    const std::string file = folder / "repeats.csv";
    ASSERT_EQ(cli({"sweep", "--model", "threads", "--workers", "1,2", "--repeats", "2", "--darts",
                   "1000000", "--csv-repeats", file})
                  .status,
              0);
    const std::string text = testing::readText(file);
    EXPECT_THAT(text, HasSubstr("model,workers,repeat,"));
    EXPECT_EQ(std::ranges::count(text.substr(text.find("\nmodel,") + 1), '\n'), 1 + 4 + 1);
    EXPECT_THAT(text, HasSubstr(",drift\r\n"));
}

}  // namespace
}  // namespace dartscope::app
