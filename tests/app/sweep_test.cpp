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
    EXPECT_TRUE(threads["fits"].is_null());
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

}  // namespace
}  // namespace dartscope::app
