// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/core/exchange/outcomes.h"

namespace dartscope::exchange {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::vector<json> slicesOf(const json& trace, int row) {
    std::vector<json> slices;
    for (const json& event : trace["traceEvents"]) {
        if (event["ph"] == "X" && event["tid"] == row) {
            slices.push_back(event);
        }
    }
    return slices;
}

TEST(ChromeTrace, NamesTheLanes) {
    const json trace = json::parse(chromeTrace(test::runOutcome()));
    std::map<int, std::string> names;
    for (const json& event : trace["traceEvents"]) {
        if (event["name"] == "thread_name") {
            names[event["tid"].get<int>()] = event["args"]["name"].get<std::string>();
        }
    }
    EXPECT_EQ(names, (std::map<int, std::string>{{0, "run"}, {1, "worker 0"}, {2, "worker 1"}}));
}

TEST(ChromeTrace, HasASliceForEachSpan) {
    const json trace = json::parse(chromeTrace(test::runOutcome()));
    const auto slices = slicesOf(trace, 2);
    ASSERT_EQ(slices.size(), 1);
    EXPECT_EQ(slices[0]["args"]["first"], 500);
    EXPECT_EQ(slices[0]["args"]["darts"], 500);
    EXPECT_DOUBLE_EQ(slices[0]["ts"].get<double>(), 2.501);
}

TEST(ChromeTrace, IsExactToTheNanosecond) {
    const std::string trace = chromeTrace(test::runOutcome());
    // From 2500 ns to 9007199254740993 ns.
    EXPECT_THAT(trace, HasSubstr(R"("ts":2.500,"dur":9007199254738.493)"));
}

TEST(ChromeTrace, KeepsPhasesWithinTheRunAndInOrder) {
    const auto slices = slicesOf(json::parse(chromeTrace(test::runOutcome())), 0);
    ASSERT_EQ(slices.size(), 7);
    EXPECT_EQ(slices[0]["name"], "run");
    double from = 0;
    for (std::size_t i = 1; i < slices.size(); ++i) {
        EXPECT_GE(slices[i]["ts"].get<double>(), from) << slices[i];
        from = slices[i]["ts"].get<double>() + slices[i]["dur"].get<double>();
    }
    EXPECT_EQ(slices[4]["name"], "throwing");
}

TEST(ChromeTrace, LeavesOutPhasesThatWereNeverReached) {
    auto record = test::runRecord();
    record.marks.lastDartNs.reset();
    record.marks.combinedNs.reset();
    record.marks.endedNs = 5'000;
    const auto slices = slicesOf(json::parse(chromeTrace(test::runOutcome(std::move(record)))), 0);
    ASSERT_EQ(slices.size(), 5);
    EXPECT_EQ(slices[4]["name"], "ending");
}

TEST(ChromeTrace, CutsSpansThatOverlapOrRunBackwards) {
    auto record = test::runRecord();
    auto& spans = record.lanes[0].spans;
    spans = {};
    spans.push({1'000, 5'000, 4'000, 0, 1, 1});
    spans.push({4'000, 8'000, 4'000, 1, 1, 1});
    spans.push({9'000, 2'000, 0, 2, 1, 3});
    const auto slices = slicesOf(json::parse(chromeTrace(test::runOutcome(std::move(record)))), 1);
    ASSERT_EQ(slices.size(), 3);
    EXPECT_EQ(slices[1]["ts"], 5.0);
    EXPECT_EQ(slices[1]["dur"], 3.0);
    EXPECT_EQ(slices[2]["dur"], 0.0);
    EXPECT_EQ(slices[2]["name"], "3 tasks");
}

TEST(ChromeTrace, CarriesWhatTheRunWas) {
    const json trace = json::parse(chromeTrace(test::runOutcome()));
    EXPECT_EQ(trace["otherData"]["seed"], "7");
    EXPECT_EQ(trace["otherData"]["model"], "threads");
}

TEST(ChromeTrace, OfAnEmptyRecordIsStillATrace) {
    EXPECT_TRUE(json::accept(chromeTrace(test::runOutcome({}))));
}

}  // namespace
}  // namespace dartscope::exchange
