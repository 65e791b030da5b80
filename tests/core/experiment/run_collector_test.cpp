// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker's figures are held against stands in tests/faults too, with real processes.
#include "core/experiment/run_collector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/record/record_file.h"

namespace dartscope::experiment {
namespace {

using ::testing::ElementsAre;

constexpr std::int64_t kRequestedNs = 1'000'000;

record::RunConfig config() {
    record::RunConfig config;
    config.model = "threads";
    config.workers = 2;
    config.darts = 300;
    config.taskSize = 100;
    return config;
}

launch::SpansLine spansOf(std::uint32_t lane, std::vector<std::uint64_t> darts) {
    launch::SpansLine line;
    line.lane = lane;
    for (const std::uint64_t count : darts) {
        line.spans.push({kRequestedNs + 50, kRequestedNs + 60, 10, 0, count, 1});
        line.probes.atNs.push_back(kRequestedNs + 60);
        line.probes.cpuNs.push_back(10);
    }
    return line;
}

launch::ResultLine result() {
    launch::ResultLine line;
    line.darts = 300;
    line.hits = 230;
    line.readyNs = line.firstDartNs = kRequestedNs + 50;
    line.lastDartNs = line.combinedNs = kRequestedNs + 60;
    line.lanes.resize(2);
    line.lanes[0].lane = 1;  // in whatever order
    line.lanes[0].darts = 200;
    line.lanes[0].hits = 150;
    line.lanes[1].lane = 0;
    line.lanes[1].darts = 100;
    line.lanes[1].hits = 80;
    return line;
}

launch::LaunchReport ended() {
    launch::LaunchReport report;
    report.launchedNs = kRequestedNs + 10;
    report.endedNs = kRequestedNs + 90;
    report.finished = true;
    return report;
}

record::RunRecord collect(std::vector<launch::FromWorker> messages,
                          const launch::LaunchReport& report = ended()) {
    RunCollector collector(config(), kRequestedNs);
    for (launch::FromWorker& message : messages) {
        EXPECT_TRUE(collector.take(std::move(message)));
    }
    return collector.finish(report);
}

TEST(RunCollector, PutsPiecesOfLanesTogetherAndMakesInstantsRelative) {
    const record::RunRecord record =
        collect({spansOf(1, {100}), spansOf(0, {60, 40}), spansOf(1, {100}), result()});
    EXPECT_FALSE(record.failure);
    EXPECT_FALSE(record.partial);
    ASSERT_EQ(record.lanes.size(), 2u);
    EXPECT_EQ(record.lanes[0].lane, 0u);
    EXPECT_THAT(record.lanes[0].spans.darts, ElementsAre(60, 40));
    EXPECT_THAT(record.lanes[1].spans.darts, ElementsAre(100, 100));
    EXPECT_THAT(record.lanes[1].spans.startNs, ElementsAre(50, 50));
    EXPECT_THAT(record.lanes[1].probes.atNs, ElementsAre(60, 60));
    EXPECT_EQ(record.marks.launchedNs, 10);
    EXPECT_EQ(record.marks.firstDartNs, 50);
    EXPECT_EQ(record.marks.combinedNs, 60);
    EXPECT_EQ(record.marks.endedNs, 90);
}

TEST(RunCollector, DropsASignalThatOnlySomePiecesHave) {
    launch::SpansLine blind = spansOf(1, {100});
    blind.probes.cpuNs.clear();
    const record::RunRecord record =
        collect({spansOf(1, {100}), std::move(blind), spansOf(0, {100}), result()});
    EXPECT_TRUE(record.lanes[1].probes.cpuNs.empty());
    EXPECT_EQ(record.lanes[1].probes.atNs.size(), 2u);
    EXPECT_EQ(record.lanes[0].probes.cpuNs.size(), 1u);
}

TEST(RunCollector, WithoutAResultKeepsFinishedTasks) {
    launch::ProgressLine progress;
    progress.darts = 180;
    progress.dartsOfHits = 100;
    progress.hits = 79;
    const record::RunRecord record = collect({progress});
    EXPECT_TRUE(record.partial);
    EXPECT_EQ(record.darts, 100u);
    EXPECT_EQ(record.hits, 79u);
}

TEST(RunCollector, AbsurdInstantsAreFoundAndNotComputedWith) {
    for (const std::int64_t instant :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        launch::ResultLine absurd = result();
        absurd.readyNs = instant;
        const record::RunRecord record =
            collect({spansOf(0, {100}), spansOf(1, {200}), std::move(absurd)});
        ASSERT_TRUE(record.failure);
        EXPECT_EQ(record.failure->arguments[0], "marks");
    }
}

TEST(RunCollector, AbsurdInstantsOfDetailsLeaveARecordThatCanBeReadAgain) {
    for (const std::int64_t instant :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        launch::ResultLine absurd = result();
        absurd.details.serialParts.emplace_back();
        absurd.details.serialParts[0].startNs = absurd.details.serialParts[0].endNs = instant;
        absurd.details.messages.emplace_back();
        absurd.details.messages[0].sentNs = absurd.details.messages[0].receivedNs = instant;
        const record::RunRecord record =
            collect({spansOf(0, {100}), spansOf(1, {200}), std::move(absurd)});
        const auto again = record::fromJson(record::toJson(record), "run.json");
        EXPECT_TRUE(again) << again.error().arguments.back();
    }
}

TEST(RunCollector, ASpanAfterTheEndIsFound) {
    launch::SpansLine late = spansOf(1, {200});
    late.spans.endNs[0] = kRequestedNs + 1'000;
    const record::RunRecord record = collect({spansOf(0, {100}), std::move(late), result()});
    ASSERT_TRUE(record.failure);
    EXPECT_EQ(record.failure->arguments[0], "lane-marks");
}

TEST(RunCollector, AFailureOfTheLaunchIsKeptBeforeItsOwn) {
    launch::LaunchReport report = ended();
    report.failure = Error{ErrorCode::RunFailed, "worker-died", {"status", "5", ""}};
    const record::RunRecord record =
        collect({spansOf(0, {100}), spansOf(1, {200}), result()}, report);
    EXPECT_TRUE(record.partial);
    EXPECT_EQ(record.failure->id, "worker-died");
    EXPECT_EQ(record.darts, 300u);
}

TEST(RunCollector, AWorkerThatRecordsWithoutEndIsRefused) {
    RunCollector collector(config(), kRequestedNs);
    const launch::SpansLine many = spansOf(0, std::vector<std::uint64_t>(launch::kSpansALine, 1));
    Result<void> taken;
    for (int i = 0; i < 1'000 && taken; ++i) {
        taken = collector.take(launch::SpansLine(many));
    }
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().id, "worker-wrong-sums");
}

TEST(RunCollector, ProgressFollowsTheLines) {
    RunCollector collector(config(), kRequestedNs);
    EXPECT_EQ(collector.progress().phase, Progress::Phase::Launching);
    launch::ProgressLine line;
    line.darts = 180;
    line.dartsOfHits = 100;
    line.hits = 79;
    line.lanes = {{.lane = 1, .working = true, .first = 100, .count = 100, .done = 80}};
    ASSERT_TRUE(collector.take(line));
    const Progress working = collector.progress();
    EXPECT_EQ(working.phase, Progress::Phase::Working);
    EXPECT_EQ(working.darts, 180u);
    EXPECT_EQ(working.totalDarts, 300u);
    ASSERT_EQ(working.lanes.size(), 1u);
    EXPECT_EQ(working.lanes[0].done, 80u);
    ASSERT_TRUE(collector.take(spansOf(0, {100})));
    EXPECT_EQ(collector.progress().phase, Progress::Phase::Collecting);
    EXPECT_EQ(collector.progress().darts, 180u);
}

}  // namespace
}  // namespace dartscope::experiment
