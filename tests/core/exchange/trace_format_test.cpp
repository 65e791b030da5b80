// SPDX-License-Identifier: GPL-3.0-or-later
// Whole traces held against the format's rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/exchange/run_trace.h"
#include "tests/core/exchange/outcomes.h"
#include "tests/core/exchange/trace_rules.h"

namespace dartscope::exchange {
namespace {

using nlohmann::json;
using ::testing::IsEmpty;

std::vector<std::string> faultsOf(record::RunRecord record) {
    return test::faultsOfTrace(json::parse(chromeTrace(test::runOutcome(std::move(record)))));
}

/// Instants that a double holds to the nanosecond, as JSON's numbers are read here.
record::RunRecord shortRun() {
    auto record = test::runRecord();
    record.marks.lastDartNs = 9'000;
    record.marks.combinedNs = 9'100;
    record.marks.endedNs = 9'500;
    for (record::Lane& lane : record.lanes) {
        lane.spans = {};
        lane.spans.push({2'500, 9'000, 10, 0, 500, 1});
    }
    return record;
}

/// Two ranks as dartscope-mpi-worker records them: rank 1 waits from its sending on, rank 0 until
/// all hits are there, and that is when its message is received.
record::RunRecord ranks() {
    auto record = shortRun();
    for (record::Lane& lane : record.lanes) {
        lane.spans = {};
        lane.rank = lane.lane;
    }
    record.lanes[0].spans.push({1'000, 5'000, 4'000, 0, 1, 1});
    record.lanes[1].spans.push({1'000, 4'000, 3'000, 1, 1, 1});
    record.lanes[0].waits.push(5'000, 6'000, record::WaitKind::Message, -1);
    record.lanes[1].waits.push(4'000, 4'200, record::WaitKind::Message, 0);
    record.details.messages = {{1, 0, 4'000, 6'000, 8}};
    return record;
}

TEST(TraceFormat, OfARunOfThreadsHasNoFaults) {
    EXPECT_THAT(faultsOf(shortRun()), IsEmpty());
}

TEST(TraceFormat, OfRanksHasArrowsThatBindToSlicesAtBothEnds) {
    EXPECT_THAT(faultsOf(ranks()), IsEmpty());
}

TEST(TraceFormat, OfAnEmptyRecordHasNoFaults) {
    EXPECT_THAT(faultsOf({}), IsEmpty());
}

TEST(TraceFormat, HoldsWhateverTheTimesAre) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 100; ++round) {
        auto record = shortRun();
        const auto instant = [&] { return static_cast<std::int64_t>(random() % 400) - 20; };
        for (record::Lane& lane : record.lanes) {
            lane.spans = {};
            for (int i = 0; i < 10; ++i) {
                lane.spans.push({instant(), instant(), 1, 0, 1, 1});
                lane.waits.push(instant(), instant(), record::WaitKind::Lock);
            }
        }
        EXPECT_THAT(faultsOf(std::move(record)), IsEmpty()) << "round " << round;
    }
}

/// The checker can fail: what it must not let pass.
TEST(TraceFormat, FaultsAreSeen) {
    const json good = json::parse(chromeTrace(test::runOutcome(ranks())));
    const auto with = [&](const char* phase, const char* field, const json& value) {
        json bad = good;
        for (json& event : bad["traceEvents"]) {
            if (event["ph"] == phase) {
                event[field] = value;
            }
        }
        return test::faultsOfTrace(bad);
    };
    EXPECT_THAT(with("X", "dur", -1), ::testing::Not(IsEmpty()));
    EXPECT_THAT(with("X", "tid", 0), ::testing::Not(IsEmpty())) << "all on one track overlap";
    EXPECT_THAT(with("M", "name", "thread_nom"), ::testing::Not(IsEmpty()));
    EXPECT_THAT(with("C", "args", json{{"lanes", "two"}}), ::testing::Not(IsEmpty()));
    EXPECT_THAT(with("f", "ts", 0), ::testing::Not(IsEmpty()));
    EXPECT_THAT(with("f", "ts", 6.0), ::testing::Not(IsEmpty())) << "the slice is over there";
    EXPECT_THAT(test::faultsOfTrace(json::array()), ::testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace dartscope::exchange
