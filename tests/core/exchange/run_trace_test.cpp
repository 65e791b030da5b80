// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
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

std::vector<json> eventsOf(const json& trace, const char* phase) {
    std::vector<json> events;
    for (const json& event : trace["traceEvents"]) {
        if (event["ph"] == phase) {
            events.push_back(event);
        }
    }
    return events;
}

/// Nanoseconds of an instant or a length, which stand in µs with three decimals.
std::int64_t ns(const json& microseconds) {
    return std::llround(microseconds.get<double>() * 1000);
}

TEST(ChromeTrace, PutsWaitsInsideTasksAndBetweenThem) {
    auto record = test::runRecord();
    record::Lane& lane = record.lanes[0];
    lane.spans = {};
    lane.spans.push({1'000, 5'000, 4'000, 0, 1, 1});
    lane.spans.push({6'000, 8'000, 2'000, 1, 1, 1});
    lane.waits.push(2'000, 3'000, record::WaitKind::Lock, 1);
    lane.waits.push(5'200, 5'900, record::WaitKind::Queue);
    const auto slices = slicesOf(json::parse(chromeTrace(test::runOutcome(std::move(record)))), 1);
    ASSERT_EQ(slices.size(), 4);
    EXPECT_EQ(slices[1]["name"], "waits for a lock");
    EXPECT_EQ(slices[1]["args"]["peer"], 1);
    EXPECT_EQ(slices[2]["name"], "waits for a task");
    EXPECT_EQ(slices[3]["ts"], 6.0);
}

TEST(ChromeTrace, NestsStrictlyWhateverTheTimesAre) {
    std::mt19937_64 random(4);
    for (int round = 0; round < 200; ++round) {
        auto record = test::runRecord();
        record::Lane& lane = record.lanes[0];
        lane.spans = {};
        const auto instant = [&] { return static_cast<std::int64_t>(random() % 500); };
        for (int i = 0; i < 12; ++i) {
            lane.spans.push({instant(), instant(), 1, 0, 1, 1});
            lane.waits.push(instant(), instant(), record::WaitKind::Lock);
        }
        if (round % 2 == 0) {  // as they are recorded
            std::ranges::sort(lane.spans.startNs);
            std::ranges::sort(lane.spans.endNs);
            std::ranges::sort(lane.waits.startNs);
            std::ranges::sort(lane.waits.endNs);
        }
        std::vector<std::int64_t> open;
        std::int64_t before = 0;
        const auto trace = json::parse(chromeTrace(test::runOutcome(std::move(record))));
        for (const json& slice : slicesOf(trace, 1)) {
            const std::int64_t start = ns(slice["ts"]);
            const std::int64_t end = start + ns(slice["dur"]);
            EXPECT_GE(start, before);
            before = start;
            while (!open.empty() && open.back() <= start) {
                open.pop_back();
            }
            EXPECT_TRUE(open.empty() || end <= open.back()) << slice;
            open.push_back(end);
        }
    }
}

TEST(ChromeTrace, CountsTheLanesThatWork) {
    auto record = test::runRecord();
    record.lanes[0].spans = record.lanes[1].spans = {};
    record.lanes[0].spans.push({1'000, 5'000, 4'000, 0, 1, 1});
    record.lanes[1].spans.push({3'000, 9'000, 6'000, 1, 1, 1});
    record.lanes[0].spans.push({5'000, 6'000, 1'000, 2, 1, 1});
    std::vector<std::pair<std::int64_t, int>> counts;
    for (const json& event :
         eventsOf(json::parse(chromeTrace(test::runOutcome(std::move(record)))), "C")) {
        counts.emplace_back(ns(event["ts"]), event["args"]["lanes"].get<int>());
    }
    const std::vector<std::pair<std::int64_t, int>> expected{
        {0, 0}, {1'000, 1}, {3'000, 2}, {6'000, 1}, {9'000, 0}};
    EXPECT_EQ(counts, expected);
}

TEST(ChromeTrace, DrawsAnArrowForEachMessageBetweenLanes) {
    auto record = test::runRecord();
    record.details.messages = {
        {1, 0, 4'000, 4'500, 8}, {1, 77, 4'000, 4'500, 8}, {-1, 0, 4'000, 4'500, 8}};
    const json trace = json::parse(chromeTrace(test::runOutcome(std::move(record))));
    const auto starts = eventsOf(trace, "s");
    const auto ends = eventsOf(trace, "f");
    ASSERT_EQ(starts.size(), 1);
    ASSERT_EQ(ends.size(), 1);
    EXPECT_EQ(starts[0]["id"], ends[0]["id"]);
    EXPECT_EQ(starts[0]["tid"], 2);
    EXPECT_EQ(ends[0]["tid"], 1);
    EXPECT_EQ(ends[0]["ts"], 4.499) << "within the wait that it ends";
}

TEST(ChromeTrace, EndsAnArrowNoEarlierThanItStarts) {
    auto record = test::runRecord();
    record.details.messages = {{1, 0, 4'000, std::numeric_limits<std::int64_t>::min(), 8}};
    const json trace = json::parse(chromeTrace(test::runOutcome(std::move(record))));
    ASSERT_EQ(eventsOf(trace, "f").size(), 1);
    EXPECT_EQ(eventsOf(trace, "f")[0]["ts"], 4.0);
}

TEST(ChromeTrace, CarriesWhatTheRunWas) {
    const json trace = json::parse(chromeTrace(test::runOutcome()));
    EXPECT_EQ(trace["otherData"]["seed"], "7");
    EXPECT_EQ(trace["otherData"]["model"], "threads");
    EXPECT_EQ(trace["otherData"]["watched"], "false");
    EXPECT_FALSE(trace["otherData"].contains("steal_share")) << "it could not be told";
    auto record = test::runRecord();
    record.noise.stealShare = 0.25;
    const json noisy = json::parse(chromeTrace(test::runOutcome(std::move(record))));
    EXPECT_EQ(noisy["otherData"]["steal_share"], "0.25");
}

TEST(ChromeTrace, OfAnEmptyRecordIsStillATrace) {
    EXPECT_TRUE(json::accept(chromeTrace(test::runOutcome({}))));
}

}  // namespace
}  // namespace dartscope::exchange
