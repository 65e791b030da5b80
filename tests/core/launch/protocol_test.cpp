// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/protocol.h"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

namespace dartscope::launch {
namespace {

using Json = nlohmann::json;

record::Lane sampleLane() {
    record::Lane lane;
    lane.lane = 1;
    lane.host = "node1";
    lane.pid = 4711;
    lane.darts = 1'000;
    lane.hits = 785;
    lane.wallNs = 5'000;
    lane.cpuNs = 4'900;
    lane.tasks = 2;
    return lane;
}

SpansLine sampleSpans() {
    SpansLine line;
    line.lane = 1;
    line.spans.push({1'000'000'000'100, 1'000'000'000'200, 100, 65'536, 65'536, 1});
    line.spans.push({1'000'000'000'225, 1'000'000'000'400, 150, 0, 65'536, 2});
    line.probes.atNs = {1'000'000'000'090, 1'000'000'000'410};
    line.probes.cpuNs = {0, 290};
    return line;
}

ResultLine sampleResult() {
    return {1'000, 785, true, 10, 11, 12, std::nullopt, {sampleLane()}};
}

std::vector<FromWorker> everythingFromAWorker() {
    return {Hello{1, "dartscope-worker 0.1.0", 4711, "avx2", {"serial", "threads"}},
            ProgressLine{1'500, 785, 1'000, {{0, true, 65'536, 1'000, 500}, {7, false, 0, 0, 0}}},
            sampleSpans(), sampleResult(), ErrorLine{"out-of-threads", "17 of 4096"},
            TimeLine{86'400'000'000'001},
            Hello{1, "dartscope-mpi-worker 0.1.0", 4711, "avx2", {"mpi"}, "node2"}};
}

std::vector<ToWorker> everythingToAWorker() {
    Start start;
    start.config.model = "openmp";
    start.config.seed = ~std::uint64_t{0};
    start.config.darts = record::kMostDarts;
    start.config.cpus = 2;
    start.progressHz = 4;
    Start elsewhere = start;
    elsewhere.elsewhere = true;
    return {start, elsewhere, Stop{}, Time{}};
}

/// The id of the error of a line; empty where it is understood.
std::string errorOf(std::string_view line) {
    const auto message = decodeFromWorker(line);
    return message ? "" : message.error().id;
}

/// The field that is refused after `change` was made to a message.
std::string fieldAfter(const FromWorker& message, const std::function<void(Json&)>& change) {
    Json json = Json::parse(encode(message));
    change(json);
    const auto decoded = decodeFromWorker(json.dump());
    if (decoded) {
        return "";
    }
    EXPECT_EQ(decoded.error().id, "protocol-field");
    EXPECT_EQ(decoded.error().code, ErrorCode::RunFailed);
    EXPECT_EQ(decoded.error().arguments.at(0), json["type"]);
    return decoded.error().arguments.at(1);
}

TEST(Protocol, BringsEveryMessageBackAsItWas) {
    for (const FromWorker& message : everythingFromAWorker()) {
        const auto decoded = decodeFromWorker(encode(message));
        ASSERT_TRUE(decoded) << encode(message);
        EXPECT_EQ(*decoded, message);
    }
    for (const ToWorker& message : everythingToAWorker()) {
        const auto decoded = decodeToWorker(encode(message));
        ASSERT_TRUE(decoded) << encode(message);
        EXPECT_EQ(*decoded, message);
    }
}

TEST(Protocol, WritesOneLineWithItsTypeFirst) {
    for (const FromWorker& message : everythingFromAWorker()) {
        const std::string line = encode(message);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_EQ(line.rfind(R"({"type":")", 0), 0u) << line;
    }
}

TEST(Protocol, FitsTheLongestPieceOfSpansIntoALine) {
    SpansLine line;
    for (std::size_t i = 0; i < kSpansALine; ++i) {
        // Steps as large as they can be: tasks from one end of 10^18 darts to the other.
        const auto start = static_cast<std::int64_t>(i) * 100'000'000'000'000;
        line.spans.push({start, start + 99'999'999'999'999, static_cast<std::int64_t>(i),
                         i % 2 == 0 ? 0 : record::kMostDarts,
                         i % 2 == 0 ? 1 : std::uint64_t{1'000'000'000}, i + 1});
    }
    EXPECT_LT(encode(line).size(), kLongestLineBytes);
}

TEST(Protocol, PassesOverFieldsThatItDoesNotKnow) {
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json["mood"] = "good"; }), "");
}

TEST(Protocol, CallsAnythingElseGarbage) {
    for (const std::string& line :
         {std::string(), std::string("Segmentation fault"), std::string("{}"), std::string("[1]"),
          std::string("null"), std::string(R"({"type":7})"), std::string(R"({"type":"start"})"),
          std::string(R"({"type":"Hello"})"), std::string(R"({"type":"hello")"),
          std::string("\xff\xfe\0\1", 4), std::string(1'000'000, '['),
          std::string(kLongestLineBytes + 1, ' ')}) {
        EXPECT_EQ(errorOf(line), "protocol-garbage") << line.substr(0, 40);
    }
}

TEST(Protocol, QuotesTheStartOfGarbageInPrintableLetters) {
    const auto message = decodeFromWorker("\x1b[31mred\xff" + std::string(500, 'x'));
    ASSERT_FALSE(message);
    EXPECT_EQ(message.error().arguments.at(0), ".[31mred." + std::string(71, 'x'));
}

TEST(Protocol, NamesTheFieldThatIsMissingOrWrong) {
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json.erase("darts"); }), "darts");
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json["darts"] = "1"; }), "darts");
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json["darts"] = 1e3; }), "darts");
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json["hits"] = 1'001; }), "hits");
    EXPECT_EQ(fieldAfter(sampleResult(), [](Json& json) { json["lanes"][0].erase("lane"); }),
              "lanes[0].lane");
    EXPECT_EQ(
        fieldAfter(sampleResult(), [](Json& json) { json["lanes"].push_back(json["lanes"][0]); }),
        "lanes");
    EXPECT_EQ(fieldAfter(sampleSpans(), [](Json& json) { json["spans"]["skip"] = {1}; }),
              "spans.skip");
    EXPECT_EQ(fieldAfter(sampleSpans(), [](Json& json) { json["lane"] = -1; }), "lane");
    const FromWorker progress = everythingFromAWorker()[1];
    EXPECT_EQ(fieldAfter(progress, [](Json& json) { json["lanes"][0]["state"] = "asleep"; }),
              "lanes[0].state");
    EXPECT_EQ(fieldAfter(progress, [](Json& json) { json["lanes"][0]["done"] = 1'001; }),
              "lanes[0].done");
    EXPECT_EQ(fieldAfter(progress, [](Json& json) { json["darts_of_hits"] = 1'501; }),
              "darts_of_hits");
}

TEST(Protocol, RefusesMoreLanesThanALineMayShow) {
    ProgressLine progress;
    progress.lanes.resize(kProgressLanes + 1);
    EXPECT_EQ(errorOf(encode(progress)), "protocol-field");
    progress.lanes.resize(kProgressLanes);
    EXPECT_EQ(errorOf(encode(progress)), "");
}

TEST(Protocol, RefusesAnotherVersionWhateverElseItSays) {
    const auto hello = decodeFromWorker(R"({"type":"hello","protocol":2,"news":[]})");
    ASSERT_FALSE(hello);
    EXPECT_EQ(hello.error(), (Error{ErrorCode::RunFailed, "protocol-version", {"2", "1"}}));
}

TEST(Protocol, RefusesAStartOutOfRange) {
    const std::string start = encode(everythingToAWorker()[0]);
    const auto fieldOf = [&](const char* key, const Json& value) {
        Json json = Json::parse(start);
        json["config"][key] = value;
        const auto decoded = decodeToWorker(json.dump());
        return decoded ? std::string() : decoded.error().arguments.at(1);
    };
    EXPECT_EQ(fieldOf("workers", 0), "config.workers");
    EXPECT_EQ(fieldOf("workers", 4'097), "config.workers");
    EXPECT_EQ(fieldOf("darts", 0), "config.darts");
    EXPECT_EQ(fieldOf("darts", 1'000'000'000'000'000'001), "config.darts");
    EXPECT_EQ(fieldOf("task_size", (std::uint64_t{1} << 40) + 1), "config.task_size");
    EXPECT_EQ(fieldOf("seed", -1), "config.seed");
    EXPECT_EQ(fieldOf("schedule", "random"), "config.schedule");
    EXPECT_EQ(fieldOf("workers", 4'096), "");
}

TEST(Protocol, SurvivesALineThatWasCutOffAnywhere) {
    for (const FromWorker& message : everythingFromAWorker()) {
        const std::string line = encode(message);
        for (std::size_t length = 0; length < line.size(); ++length) {
            ASSERT_EQ(errorOf(line.substr(0, length)), "protocol-garbage");
        }
    }
}

}  // namespace
}  // namespace dartscope::launch
