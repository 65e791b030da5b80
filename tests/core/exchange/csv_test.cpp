// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <locale>
#include <string>
#include <vector>

#include "tests/core/exchange/outcomes.h"

namespace dartscope::exchange {
namespace {

using testing::SizeIs;

using Row = std::vector<std::string>;

/// What an RFC 4180 reader that skips comment lines makes of a table: header and rows.
struct Read {
    std::vector<std::string> comments;
    std::vector<Row> rows;

    std::string at(std::size_t row, const std::string& column) const {
        const auto found = std::ranges::find(rows.at(0), column);
        if (found == rows[0].end()) {
            return "no column " + column;
        }
        return rows.at(row).at(static_cast<std::size_t>(found - rows[0].begin()));
    }
};

Row fieldsOf(const std::string& line) {
    Row row{""};
    bool inQuotes = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && inQuotes && i + 1 < line.size() && line[i + 1] == '"') {
            row.back() += '"';
            ++i;
        } else if (line[i] == '"') {
            inQuotes = !inQuotes;
        } else if (line[i] == ',' && !inQuotes) {
            row.emplace_back();
        } else {
            row.back() += line[i];
        }
    }
    return row;
}

Read read(const std::string& table) {
    Read result;
    for (std::size_t from = 0; from < table.size();) {
        const std::size_t end = table.find("\r\n", from);
        EXPECT_NE(end, std::string::npos) << "a line without its end";
        const std::string line = table.substr(from, end - from);
        if (line.starts_with("# ")) {
            EXPECT_TRUE(result.rows.empty()) << "metadata stands before the header";
            result.comments.push_back(line.substr(2));
        } else {
            result.rows.push_back(fieldsOf(line));
            EXPECT_EQ(result.rows.back().size(), result.rows.front().size()) << line;
        }
        from = end + 2;
    }
    return result;
}

TEST(LaneTable, HasARowForEachLane) {
    const Read table = read(laneTable(test::runOutcome()));
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_EQ(table.at(1, "lane"), "0");
    EXPECT_EQ(table.at(2, "lane"), "1");
    EXPECT_EQ(table.at(2, "hits"), "393");
    EXPECT_EQ(table.at(1, "wall_ns"), "2000000");
}

TEST(LaneTable, LeavesAbsentSignalsEmpty) {
    const Read table = read(laneTable(test::runOutcome()));
    EXPECT_EQ(table.at(1, "cpu_ns"), "1900000");
    EXPECT_EQ(table.at(2, "cpu_ns"), "");
    EXPECT_EQ(table.at(1, "runqueue_ns"), "");
    EXPECT_EQ(table.at(1, "rank"), "");
}

TEST(LaneTable, QuotesWhatNeedsIt) {
    EXPECT_EQ(read(laneTable(test::runOutcome())).at(1, "host"), "node, \"one\"");
}

TEST(LaneTable, CarriesWhatTheNumbersMean) {
    const Read table = read(laneTable(test::runOutcome()));
    for (const char* line : {"title: Dartscope run: threads, 2 workers", "seed: 7", "darts: 1000",
                             "bound_by: affinity", "started_at: 2026-03-01T12:00:00Z",
                             "program: Dartscope 0.1.0", "pi: 3.14"}) {
        EXPECT_THAT(table.comments, testing::Contains(line));
    }
}

TEST(LaneTable, CarriesTheNoiseAsFarAsItCouldBeTold) {
    auto record = test::runRecord();
    record.noise = {0.25, 0.5, 0.125, std::nullopt, true};
    const Read table = read(laneTable(test::runOutcome(std::move(record))));
    for (const char* line :
         {"foreign_share: 0.25", "steal_share: 0.5", "throttled_share: 0.125", "watched: true"}) {
        EXPECT_THAT(table.comments, testing::Contains(line));
    }
    EXPECT_THAT(table.comments, testing::Not(testing::Contains(testing::StartsWith("own_share"))));
}

TEST(LaneTable, KeepsItsMetadataOnOneLineEach) {
    auto record = test::runRecord();
    record.machines[0].cpuModel = "line\r\nbreak";
    const Read table = read(laneTable(test::runOutcome(std::move(record))));
    EXPECT_THAT(table.comments, testing::Contains("cpu_model: line  break"));
}

TEST(PointTable, HasTheFiguresOfTheChart) {
    const Read table = read(pointTable(test::sweepOutcome()));
    ASSERT_THAT(table.rows, SizeIs(4));
    EXPECT_EQ(table.at(1, "speedup"), "1");
    EXPECT_EQ(table.at(1, "speedup_low"), "");
    EXPECT_EQ(table.at(2, "speedup"), "2");
    EXPECT_EQ(table.at(2, "efficiency"), "1");
    EXPECT_EQ(table.at(2, "median_s"), "0.5");
    EXPECT_EQ(table.at(2, "median_low_s"), "") << "five repeats have no interval";
    EXPECT_EQ(table.at(2, "flags"), "too-few-repeats");
    EXPECT_EQ(table.at(2, "rate_darts_per_s"), "2000000");
    EXPECT_EQ(table.at(3, "beyond_allowed_cpus"), "1");
    EXPECT_EQ(table.at(3, "median_low_s"), "0.485");
    EXPECT_EQ(table.at(3, "base_model"), "threads");
}

TEST(RepeatTable, HasARowForEachTimedRun) {
    const Read table = read(repeatTable(test::sweepOutcome()));
    ASSERT_THAT(table.rows, SizeIs(1 + 9 + 5 + 9));
    EXPECT_EQ(table.at(10, "workers"), "2");
    EXPECT_EQ(table.at(10, "repeat"), "1");
    EXPECT_EQ(table.at(10, "compute_s"), "0.5");
    EXPECT_EQ(table.at(10, "end_to_end_s"), "0.51");
    EXPECT_EQ(table.at(10, "foreign_share"), "");
}

TEST(RepeatTable, CarriesTheNoiseOfEachRun) {
    auto sweep = *test::sweepOutcome().record;
    sweep.series[0].points[0].repeats[0].noise = {0.25, 0.5, 0.125, 0.0625, true};
    const Read table = read(repeatTable(test::outcomeOf(std::move(sweep))));
    EXPECT_EQ(table.at(1, "foreign_share"), "0.25");
    EXPECT_EQ(table.at(1, "throttled_share"), "0.125");
    EXPECT_EQ(table.at(1, "watched"), "1");
    EXPECT_EQ(table.at(2, "throttled_share"), "");
    EXPECT_EQ(table.at(2, "watched"), "0");
}

TEST(RepeatTable, HasTheSerialBaseOnceAndTheDriftSoThatSpeedupsCanBeReckoned) {
    auto sweep = *test::sweepOutcome().record;
    record::SweepSeries& threads = sweep.series[0];
    threads.points.resize(1);
    threads.drift = scaling::test::repeat(1.5);
    threads.serialBase = {scaling::test::repeat(2), scaling::test::repeat(3)};
    sweep.series.push_back(threads);
    sweep.series[1].model = "openmp";
    const Read table = read(repeatTable(test::outcomeOf(std::move(sweep))));
    ASSERT_THAT(table.rows, SizeIs(1 + 2 * (9 + 1) + 2));
    EXPECT_EQ(table.rows[0].back(), "role");
    EXPECT_EQ(table.at(1, "role"), "point");
    EXPECT_EQ(table.at(10, "role"), "drift");
    EXPECT_EQ(table.at(10, "model"), "threads");
    EXPECT_EQ(table.at(10, "workers"), "1");
    EXPECT_EQ(table.at(10, "compute_s"), "1.5");
    EXPECT_EQ(table.at(20, "model"), "openmp");
    EXPECT_EQ(table.at(22, "role"), "base");
    EXPECT_EQ(table.at(22, "model"), "serial");
    EXPECT_EQ(table.at(22, "repeat"), "2");
    EXPECT_EQ(table.at(22, "compute_s"), "3");
}

/// As a German locale writes numbers, without needing one on this machine.
struct Commas : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

TEST(Tables, AreTheSameInEveryLocale) {
    const std::string before = pointTable(test::sweepOutcome());
    const std::locale old = std::locale::global(std::locale(std::locale(), new Commas));
    const std::string after = pointTable(test::sweepOutcome());
    std::locale::global(old);
    EXPECT_EQ(before, after);
}

TEST(Tables, OfEmptyRecordsHaveTheirHeader) {
    EXPECT_THAT(read(laneTable(test::runOutcome({}))).rows, SizeIs(1));
    experiment::SweepOutcome outcome;
    outcome.record = std::make_shared<const record::SweepRecord>();
    EXPECT_THAT(read(pointTable(outcome)).rows, SizeIs(1));
    EXPECT_THAT(read(repeatTable(outcome)).rows, SizeIs(1));
}

}  // namespace
}  // namespace dartscope::exchange
