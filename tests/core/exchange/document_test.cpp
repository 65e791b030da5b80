// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/core/exchange/outcomes.h"

namespace dartscope::exchange {
namespace {

using nlohmann::json;

TEST(RunDocument, HasTheRecordAndItsFindings) {
    auto outcome = test::runOutcome();
    std::erase_if(outcome.findings, [](const auto& each) { return each.id != "oversubscribed"; });
    outcome.findings.at(0).lesson.clear();
    const json document = json::parse(toDocument(outcome));
    EXPECT_EQ(document["format"], "dartscope-run/1");
    EXPECT_EQ(document["hits"], 785);
    EXPECT_EQ(document["pi"], 3.14);
    ASSERT_EQ(document["findings"].size(), 1);
    const json& finding = document["findings"][0];
    EXPECT_EQ(finding["id"], "oversubscribed");
    EXPECT_EQ(finding["severity"], "warning");
    EXPECT_EQ(finding["certainty"], "likely");
    EXPECT_EQ(finding["text"], "2 workers share 1 CPU and take turns.");
    EXPECT_EQ(finding["evidence"]["workers"], 2);
    EXPECT_EQ(finding["lanes"], json::parse("[0, 1]"));
    for (const char* field :
         {"formula", "intervals_ns", "recoverable_ns", "advice", "caveat", "lesson"}) {
        EXPECT_TRUE(finding.contains(field)) << field;
    }
    EXPECT_TRUE(finding["recoverable_ns"].is_null());
    EXPECT_TRUE(finding["lesson"].is_null());
}

TEST(RunDocument, WritesIntervalsAsPairs) {
    auto outcome = test::runOutcome();
    outcome.findings[0].intervalsNs = {{5, 9}, {11, 12}};
    outcome.findings[0].recoverableNs = 3;
    const json document = json::parse(toDocument(outcome));
    EXPECT_EQ(document["findings"][0]["intervals_ns"], json::parse("[[5, 9], [11, 12]]"));
    EXPECT_EQ(document["findings"][0]["recoverable_ns"], 3);
}

TEST(RunDocument, IsReadBackAsTheSameRecord) {
    const auto outcome = test::runOutcome();
    const auto stored = record::fromJson(toDocument(outcome), "a document");
    ASSERT_TRUE(stored) << stored.error().id;
    EXPECT_EQ(*std::get<record::RunRecordPtr>(*stored), *outcome.record);
}

TEST(RunDocument, IsJsonWhateverTheNamesAre) {
    auto record = test::runRecord();
    record.machines[0].cpuModel = "\xff\xfe broken";
    auto outcome = test::runOutcome(std::move(record));
    outcome.findings[0].formula = "\xff";
    EXPECT_TRUE(json::accept(toDocument(outcome)));
}

TEST(SweepDocument, HasTheFiguresOfEveryPoint) {
    const json document = json::parse(toDocument(test::sweepOutcome()));
    EXPECT_EQ(document["format"], "dartscope-sweep/1");
    const json& series = document["series"][0];
    EXPECT_EQ(series["model"], "threads");
    EXPECT_EQ(series["base_model"], "threads");
    EXPECT_EQ(series["fits"]["law"], "none");
    EXPECT_EQ(series["fits"]["reason"]["id"], "too-few-counts");
    EXPECT_EQ(series["fits"]["karp_flatt"].size(), 2);
    ASSERT_EQ(series["decomposition"].size(), 3);
    EXPECT_EQ(series["decomposition"][0]["reason"]["id"], "no-record");
    const json& points = series["points"];
    EXPECT_EQ(points[0]["compute_s"].size(), 9);
    EXPECT_EQ(points[0]["speedup"], 1);
    EXPECT_TRUE(points[0]["speedup_low"].is_null());
    EXPECT_EQ(points[1]["speedup"], 2);
    EXPECT_EQ(points[1]["efficiency"], 1);
    EXPECT_EQ(points[1]["median_s"], 0.5);
    EXPECT_EQ(points[1]["flags"], json::parse(R"(["too-few-repeats"])"));
    EXPECT_EQ(points[2]["beyond_allowed"], true);
    EXPECT_LT(points[2]["speedup_low"], 2);
    EXPECT_GT(points[2]["speedup_high"], 2);
}

TEST(SweepDocument, NamesThePointsThatFindingsSpeakOf) {
    const json document = json::parse(toDocument(test::sweepOutcome()));
    bool named = false;
    for (const json& finding : document["findings"]) {
        if (finding["id"] == "oversubscribed") {
            EXPECT_EQ(finding["workers"], 4);
            EXPECT_EQ(finding["model"], "threads");
            named = true;
        }
    }
    EXPECT_TRUE(named);
}

TEST(SweepDocument, IsReadBackAsTheSameRecord) {
    const auto outcome = test::sweepOutcome();
    const auto stored = record::fromJson(toDocument(outcome), "a document");
    ASSERT_TRUE(stored) << stored.error().id;
    EXPECT_EQ(*std::get<record::SweepRecordPtr>(*stored), *outcome.record);
}

TEST(FindingsDocument, SaysWhatItIsOf) {
    const json document = json::parse(findingsDocument(test::runOutcome()));
    EXPECT_EQ(document["of"], "dartscope-run/1");
    EXPECT_EQ(document["findings"][0]["id"], "oversubscribed");
    EXPECT_EQ(json::parse(findingsDocument(test::sweepOutcome()))["of"], "dartscope-sweep/1");
}

}  // namespace
}  // namespace dartscope::exchange
