// SPDX-License-Identifier: GPL-3.0-or-later
// The largest that the design carries, with the programs as a person starts them: darts by the ten
// million million, 4,096 lanes on a few CPUs, a million spans.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <random>
#include <string>

#include "core/record/record_file.h"
#include "tests/app/cli_process.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using nlohmann::json;
using test::cli;
using ::testing::HasSubstr;

test::Program::Options onTerminal() {
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    options.terminal = true;
    return options;
}

/// Darts that are thrown must be those of the lanes, and those of their spans.
void expectAgreement(const record::RunRecord& record) {
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    for (const record::Lane& lane : record.lanes) {
        std::uint64_t inSpans = 0;
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            const record::Span span = lane.spans.at(i);
            EXPECT_LE(span.first + span.darts, record.config.darts);
            inSpans += span.darts;
        }
        EXPECT_EQ(inSpans, lane.darts);
        darts += lane.darts;
        hits += lane.hits;
    }
    EXPECT_EQ(darts, record.darts);
    EXPECT_EQ(hits, record.hits);
}

/// What a run of ten million million darts stores when it is stopped; none where that fails.
record::RunRecordPtr storedOfAStoppedRun(const std::string& file) {
    // In tasks so small that some are over when the first darts are shown.
    test::Program program(
        test::cliCommand({"run", "--model", "threads", "--workers", "2", "--darts", "1e13",
                          "--task-size", "65536", "--schedule", "static", "--record", file}),
        onTerminal());
    EXPECT_TRUE(program.waitForErr("darts/s"));
    program.send(SIGINT);
    EXPECT_EQ(program.end().status, 130);
    const auto stored = record::load(file);
    EXPECT_TRUE(stored) << stored.error().id;
    if (!stored) {
        return nullptr;
    }
    const auto record = std::get<record::RunRecordPtr>(*stored);
    EXPECT_EQ(record->config.darts, 10'000'000'000'000u);
    EXPECT_TRUE(record->partial);
    EXPECT_GT(record->darts, 0u);
    return record;
}

TEST(Scale, TenMillionMillionDartsAreTakenAndAStopKeepsTheBooks) {
    const testing::TemporaryFolder folder;
    // A worker that gets no CPU is ended before it has reported, and then there are no lanes.
    record::RunRecordPtr stored;
    for (int i = 0; i < 10 && !HasFailure() && (stored == nullptr || stored->lanes.empty()); ++i) {
        stored = storedOfAStoppedRun(folder / "run.json");
    }
    ASSERT_NE(stored, nullptr);
    const record::RunRecord& record = *stored;
    ASSERT_EQ(record.lanes.size(), 2u);
    expectAgreement(record);
    // Static shares: the second lane begins in the middle of all the darts.
    ASSERT_GT(record.lanes[1].spans.size(), 0u);
    EXPECT_NEAR(static_cast<double>(record.lanes[1].spans.at(0).first), 5e12, 1e8);
}

TEST(Scale, LanesByTheThousandOnAFewCpusAreRecordedDrawnAndExplained) {
    constexpr std::uint64_t kLanes = 4'096;
    const testing::TemporaryFolder folder;
    const std::string file = folder / "run.json";
    const auto run = cli({"run", "--model", "threads", "--workers", std::to_string(kLanes),
                          "--darts", "1073741824", "--task-size", "65536", "--record", file});
    if (run.status == 2 && run.err.find("limits of processes and memory") != std::string::npos) {
        GTEST_SKIP() << run.err;
    }
    ASSERT_EQ(run.status, 0) << run.err;
    const auto stored = record::load(file);
    ASSERT_TRUE(stored) << stored.error().id;
    const record::RunRecord& record = *std::get<record::RunRecordPtr>(*stored);
    EXPECT_FALSE(record.partial);
    EXPECT_EQ(record.darts, 1'073'741'824u);
    EXPECT_EQ(record.lanes.size(), kLanes);
    expectAgreement(record);
    if (record::allowedCpus(record) < static_cast<int>(kLanes)) {
        EXPECT_THAT(cli({"explain", file}).out, HasSubstr("4096 workers share"));
    }
#ifdef DARTSCOPE_WINDOW
    for (const char* view : {"window", "board", "timeline"}) {
        const std::string picture = folder / (std::string(view) + ".png");
        test::Program::Options options;
        options.environment["QT_QPA_PLATFORM"] = "offscreen";
        const auto drawn =
            test::Program({DARTSCOPE_WINDOW, "--render", file, "--view", view, "--out", picture},
                          options)
                .end();
        EXPECT_EQ(drawn.status, 0) << view << drawn.err;
        EXPECT_TRUE(testing::readText(picture).starts_with("\x89PNG")) << view;
    }
#endif
}

/// As many spans as a run records, every figure as irregular as a real one.
record::RunRecord largestRun() {
    constexpr std::uint32_t kLanes = 32;
    constexpr int kSpansALane = 32'768;
    constexpr std::uint64_t kTask = 65'536;
    std::mt19937_64 random(42);
    record::RunRecord run;
    run.config.model = "threads";
    run.config.workers = kLanes;
    run.config.taskSize = kTask;
    std::uint64_t task = 0;
    for (std::uint32_t i = 0; i < kLanes; ++i) {
        record::Lane lane;
        lane.lane = i;
        std::int64_t now = 1'000'000;
        for (int k = 0; k < kSpansALane; ++k) {
            const auto length = static_cast<std::int64_t>(50'000 + random() % 1'000'000);
            lane.spans.push({now, now + length, length - static_cast<std::int64_t>(random() % 999),
                             task++ * kTask, kTask, 1});
            now += length + static_cast<std::int64_t>(random() % 50'000);
        }
        lane.darts = kSpansALane * kTask;
        lane.hits = lane.darts / 4 * 3;
        lane.tasks = kSpansALane;
        run.darts += lane.darts;
        run.hits += lane.hits;
        run.marks.endedNs = std::max(run.marks.endedNs.value_or(0), now);
        run.lanes.push_back(std::move(lane));
    }
    run.config.darts = run.darts;
    return run;
}

TEST(Scale, AMillionSpansStayBelow64MiBAndOpenAsTheyWere) {
    const testing::TemporaryFolder folder;
    const record::RunRecord run = largestRun();
    ASSERT_TRUE(record::save(run, folder / "run.json"));
    EXPECT_LE(std::filesystem::file_size(folder / "run.json"), std::uint64_t{64} << 20);
    const auto stored = record::load(folder / "run.json");
    ASSERT_TRUE(stored) << stored.error().id;
    EXPECT_EQ(std::get<record::RunRecordPtr>(*stored)->lanes, run.lanes);
    const auto explained = cli({"explain", folder / "run.json", "--json"});
    EXPECT_EQ(explained.status, 0) << explained.err;
    EXPECT_TRUE(explained.json()["findings"].is_array());
}

}  // namespace
}  // namespace dartscope::app
