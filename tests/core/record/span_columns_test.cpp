// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/span_columns.h"

#include <gtest/gtest.h>

#include "tests/core/record/sample.h"

namespace dartscope::record {
namespace {

TEST(SpanColumns, AreWrittenAsDifferencesFromWhatWasToBeExpected) {
    const Json json = jsonOf(sampleLane(0).spans);
    EXPECT_EQ(json["gap_ns"], Json::parse("[5000, 25]"));
    EXPECT_EQ(json["length_ns"], Json::parse("[10000, 19975]"));
    EXPECT_EQ(json["idle_ns"], Json::parse("[0, 75]"));
    EXPECT_EQ(json["skip"], Json::parse("[0, 65536]"));
    EXPECT_EQ(json["darts"], 65'536);  // all the same: one number
    EXPECT_EQ(json["tasks"], Json::parse("[0, 1]"));
}

TEST(ProbeColumns, AreWrittenAsDifferencesAndAbsentOnesAsNull) {
    ProbeColumns probes = sampleLane(0).probes;
    probes.runqueueNs.clear();
    const Json json = jsonOf(probes);
    EXPECT_EQ(json["at_ns"], Json::parse("[4900, 30110]"));
    EXPECT_EQ(json["cpu_ns"], Json::parse("[0, 28000]"));
    EXPECT_EQ(json["cpu"], Json::parse("[1, -1]"));
    EXPECT_TRUE(json["runqueue_ns"].is_null());
}

TEST(SpanColumns, OfNoSpansAreEmpty) {
    const Json json = jsonOf(SpanColumns{});
    std::string broken;
    Fields fields(json, "", broken);
    SpanColumns back;
    read(fields, back);
    EXPECT_EQ(broken, "");
    EXPECT_EQ(back, SpanColumns{});
}

TEST(SpanColumns, OfAMillionTasksAreSmall) {
    // Four lanes taking turns with tasks of 2^24 darts that take about a millisecond.
    SpanColumns spans;
    std::int64_t now = 0;
    for (std::uint64_t i = 0; i < 1'000'000; ++i) {
        const auto length = static_cast<std::int64_t>(1'000'000 + (i * 7'919) % 100'003);
        spans.push({now + 250, now + 250 + length, length, i * 4 << 24, 1 << 24, 1});
        now += 250 + length;
    }
    EXPECT_LT(dumpJson(jsonOf(spans)).size(), 22'000'000u);
}

}  // namespace
}  // namespace dartscope::record
