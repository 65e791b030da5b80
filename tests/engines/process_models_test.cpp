// SPDX-License-Identifier: GPL-3.0-or-later

// The models whose lanes are processes, in the worker that starts them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <thread>

#include "core/engines/lane_process.h"
#include "tests/engines/worker_process.h"
#include "tests/support/processes.h"

namespace dartscope::worker {
namespace {

using launch::ErrorLine;
using launch::ProgressLine;
using launch::ResultLine;
using launch::SpansLine;

struct Variant {
    const char* name;
    const char* model;
    record::StartMethod method;
};

class ProcessModel : public ::testing::TestWithParam<Variant> {
protected:
    static launch::Start start(std::uint32_t workers, std::uint64_t darts) {
        launch::Start start;
        start.config.model = GetParam().model;
        start.config.startMethod = GetParam().method;
        start.config.workers = workers;
        start.config.darts = darts;
        start.config.schedule = record::Schedule::Static;
        return start;
    }

    /// Starts a run without an end and waits until every lane has a task in hand: the processes
    /// that throw.
    static std::vector<pid_t> startThrowing(WorkerProcess& worker, std::uint32_t workers) {
        worker.send(start(workers, record::kMostDarts));
        std::set<std::uint32_t> seen;
        while (seen.size() < workers) {
            const auto message = worker.read();
            if (!message) {
                ADD_FAILURE() << "the worker ended before its lanes threw a dart";
                return {};
            }
            if (const auto* progress = std::get_if<ProgressLine>(&*message)) {
                for (const launch::LaneState& lane : progress->lanes) {
                    if (lane.done > 0) {
                        seen.insert(lane.lane);
                    }
                }
            }
        }
        return testing::childrenOf(worker.pid());
    }

    static void expectGone(const std::vector<pid_t>& pids) {
        for (const pid_t pid : pids) {
            EXPECT_TRUE(testing::ends(pid)) << pid;
        }
    }

    static ResultLine resultOf(WorkerProcess& worker) {
        const auto lines = worker.readAll();
        EXPECT_EQ(worker.wait(), 0);
        const auto* result = lines.empty() ? nullptr : std::get_if<ResultLine>(&lines.back());
        EXPECT_NE(result, nullptr);
        return result == nullptr ? ResultLine{} : *result;
    }
};

/// By fork only without AddressSanitizer: its allocator may stand for ever in the copy of a worker
/// whose other threads allocate (lane_crew.h).
std::vector<record::StartMethod> startMethods() {
#ifdef __SANITIZE_ADDRESS__
    return {record::StartMethod::Spawn};
#else
    return {record::StartMethod::Spawn, record::StartMethod::Fork};
#endif
}

std::vector<Variant> variants() {
    std::vector<Variant> all{{"Processes", "processes", record::StartMethod::Spawn}};
    for (const record::StartMethod method : startMethods()) {
        const bool spawned = method == record::StartMethod::Spawn;
        all.push_back({spawned ? "SpawnedPool" : "ForkedPool", "pool", method});
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Models, ProcessModel, ::testing::ValuesIn(variants()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(ProcessModel, HasAProcessForEachLane) {
    WorkerProcess worker;
    const pid_t parent = worker.pid();
    worker.send(start(5, 10'000'019));
    const ResultLine result = resultOf(worker);
    EXPECT_EQ(result.hits, 7'852'929u);  // of seed 42, by resources/dart.py
    std::set<std::int64_t> processes{parent};
    for (const record::Lane& lane : result.lanes) {
        EXPECT_TRUE(processes.insert(lane.pid).second) << lane.pid;
        EXPECT_FALSE(lane.host.empty());
    }
    EXPECT_EQ(processes.size(), 6u);
}

TEST_P(ProcessModel, ShowsProgressOfEveryLane) {
    WorkerProcess worker;
    const auto processes = startThrowing(worker, 3);
    EXPECT_EQ(processes.size(), 3u);
    worker.send(launch::Stop{});
    const ResultLine result = resultOf(worker);
    EXPECT_TRUE(result.stopped);
    EXPECT_EQ(result.failure, std::nullopt);
    EXPECT_GT(result.darts, 0u);
    expectGone(processes);
}

TEST_P(ProcessModel, NamesTheProcessThatDiedAndKeepsWhatTheOthersDid) {
    WorkerProcess worker;
    const auto processes = startThrowing(worker, 3);
    ASSERT_EQ(processes.size(), 3u);
    ASSERT_EQ(::kill(processes[1], SIGKILL), 0);
    const ResultLine result = resultOf(worker);
    ASSERT_TRUE(result.failure.has_value());
    EXPECT_EQ(result.failure->id, "process-died");
    EXPECT_THAT(result.failure->detail, ::testing::HasSubstr(std::to_string(processes[1])));
    EXPECT_THAT(result.failure->detail, ::testing::HasSubstr("SIGKILL"));
    EXPECT_GT(result.darts, 0u);
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    for (const record::Lane& lane : result.lanes) {
        EXPECT_EQ(lane.pid == processes[1], lane.darts == 0);
        darts += lane.darts;
        hits += lane.hits;
    }
    EXPECT_EQ(result.darts, darts);
    EXPECT_EQ(result.hits, hits);
    expectGone(processes);
}

TEST_P(ProcessModel, NamesTheProcessThatStandsStill) {
    WorkerProcess worker;
    const auto processes = startThrowing(worker, 2);
    ASSERT_EQ(processes.size(), 2u);
    ASSERT_EQ(::kill(processes[0], SIGSTOP), 0);
    const ResultLine result = resultOf(worker);
    ASSERT_TRUE(result.failure.has_value());
    EXPECT_EQ(result.failure->id, "process-stopped");
    EXPECT_THAT(result.failure->detail, ::testing::HasSubstr(std::to_string(processes[0])));
    expectGone(processes);
}

TEST_P(ProcessModel, LeavesNobodyBehindWhenTheWorkerIsKilled) {
    WorkerProcess worker;
    const auto processes = startThrowing(worker, 3);
    ASSERT_EQ(processes.size(), 3u);
    ASSERT_EQ(::kill(worker.pid(), SIGKILL), 0);
    EXPECT_EQ(worker.wait(), 128 + SIGKILL);
    expectGone(processes);
}

TEST_P(ProcessModel, WorksWithFarMoreProcessesThanCpus) {
    WorkerProcess worker;
    worker.send(start(64, 10'000'019));
    const ResultLine result = resultOf(worker);
    EXPECT_EQ(result.hits, 7'852'929u);
    EXPECT_EQ(result.lanes.size(), 64u);
}

TEST_P(ProcessModel, SaysInWordsThatItCannotHaveSoMany) {
    WorkerProcess worker("ulimit -n 40");
    worker.send(start(100, 10'000'019));
    const auto lines = worker.readAll();
    EXPECT_EQ(worker.wait(), 1);
    ASSERT_FALSE(lines.empty());
    const auto* error = std::get_if<ErrorLine>(&lines.back());
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->id, "out-of-processes");
    EXPECT_THAT(error->detail, ::testing::HasSubstr("of 100 processes"));
}

class Pool : public ::testing::TestWithParam<record::StartMethod> {};

INSTANTIATE_TEST_SUITE_P(StartMethods, Pool, ::testing::ValuesIn(startMethods()),
                         [](const auto& tested) {
                             return std::string(record::name(tested.param));
                         });

TEST_P(Pool, DealsOutFourChunksAWorkerRoundedUp) {
    for (const auto& [tasks, workers, chunks] :
         {std::tuple{1U, 3U, 1U}, {8U, 2U, 8U}, {10U, 2U, 5U}, {100U, 3U, 12U}, {97U, 2U, 8U}}) {
        WorkerProcess worker;
        launch::Start start;
        start.config.model = "pool";
        start.config.startMethod = GetParam();
        start.config.workers = workers;
        start.config.taskSize = 10;
        start.config.darts = tasks * 10;
        worker.send(start);
        std::uint32_t taken = 0;
        for (const auto& line : worker.readAll()) {
            if (const auto* spans = std::get_if<SpansLine>(&line)) {
                taken += static_cast<std::uint32_t>(std::ranges::count(
                    spans->waits.kind, static_cast<std::int64_t>(record::WaitKind::Queue)));
            }
        }
        // ceil(tasks / ceil(tasks / (4 · workers))), as multiprocessing.Pool.map
        EXPECT_EQ(taken, chunks) << tasks << " tasks, " << workers << " workers";
        EXPECT_EQ(worker.wait(), 0);
    }
}

TEST(LaneProcess, IsToldItsJobInOneLine) {
    engines::LaneJob job;
    job.config.model = "pool";
    job.config.workers = 3;
    job.config.startMethod = record::StartMethod::Fork;
    job.config.imbalance = 0.25;
    job.lane = 2;
    job.parent = 4711;
    job.board = 5;
    job.report = 6;
    job.tasks = 7;
    job.results = 8;
    EXPECT_EQ(engines::decodeLaneJob(encode(job)), job);
    EXPECT_THAT(encode(job), ::testing::Not(::testing::HasSubstr("\n")));
    job.lane = 3;  // of lanes 0 to 2
    EXPECT_EQ(engines::decodeLaneJob(encode(job)), std::nullopt);
}

TEST(LaneProcess, RefusesWhatIsNoJobOrNoLine) {
    for (const char* text : {"", "{", "[]", "{}", R"({"lane":0})", R"({"ready":1})"}) {
        EXPECT_EQ(engines::decodeLaneJob(text), std::nullopt) << text;
        EXPECT_EQ(engines::decodeLaneLine(text), std::nullopt) << text;
    }
    EXPECT_EQ(engines::decodeLaneLine(R"({"hits":-1})"), std::nullopt);
    EXPECT_EQ(engines::decodeLaneLine(R"({"recording":{}})"), std::nullopt);
    WorkerProcess garbage("exec 2>/dev/null", "--lane '{}'");
    EXPECT_EQ(garbage.readLine(), std::nullopt);
    EXPECT_EQ(garbage.wait(), 2);
}

}  // namespace
}  // namespace dartscope::worker
