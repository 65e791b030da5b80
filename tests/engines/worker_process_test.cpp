// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>

#include "core/engines/engine.h"
#include "tests/engines/worker_process.h"

namespace dartscope::worker {
namespace {

using launch::ErrorLine;
using launch::Hello;
using launch::ProgressLine;
using launch::ResultLine;
using launch::SpansLine;
using launch::Start;
using launch::Stop;

Start startOf(const char* model, std::uint32_t workers, std::uint64_t darts) {
    Start start;
    start.config.model = model;
    start.config.workers = workers;
    start.config.darts = darts;
    start.config.schedule = record::Schedule::Static;
    start.progressHz = 0;
    return start;
}

/// The last line of a worker, which must be of that type, and its exit status.
template <typename Last>
Last lastOf(WorkerProcess& worker, int status) {
    const auto lines = worker.readAll();
    EXPECT_EQ(worker.wait(), status);
    const Last* last = lines.empty() ? nullptr : std::get_if<Last>(&lines.back());
    EXPECT_NE(last, nullptr);
    return last == nullptr ? Last{} : *last;
}

/// Reads on until darts have been thrown.
void waitForDarts(WorkerProcess& worker) {
    while (const auto message = worker.read()) {
        const auto* progress = std::get_if<ProgressLine>(&*message);
        if (progress != nullptr && progress->darts > 0) {
            return;
        }
    }
    ADD_FAILURE() << "the worker ended before it threw a dart";
}

TEST(Worker, SaysHelloFirst) {
    WorkerProcess worker;
    const auto hello = worker.read();
    ASSERT_TRUE(hello && std::holds_alternative<Hello>(*hello));
    EXPECT_EQ(std::get<Hello>(*hello).protocol, launch::kProtocolVersion);
    EXPECT_EQ(std::get<Hello>(*hello).pid, worker.pid());
    EXPECT_THAT(std::get<Hello>(*hello).models,
                testing::IsSupersetOf({"serial", "threads", "openmp"}));
}

TEST(Worker, EndsQuietlyWhereNothingIsAskedOfIt) {
    WorkerProcess worker;
    worker.closeInput();
    lastOf<Hello>(worker, 0);
    WorkerProcess stopped;
    stopped.send(Stop{});
    lastOf<Hello>(stopped, 0);
}

TEST(Worker, RunsEveryModelAndSaysWhatItRecorded) {
    for (const engines::Engine& engine : engines::engines()) {
        const std::string model(engine.id);
        WorkerProcess worker;
        worker.send(startOf(model.c_str(), model == "serial" ? 1 : 3, 10'000'019));
        const auto lines = worker.readAll();
        EXPECT_EQ(worker.wait(), 0);
        ASSERT_FALSE(lines.empty());
        const auto* result = std::get_if<ResultLine>(&lines.back());
        ASSERT_NE(result, nullptr) << model;
        EXPECT_EQ(result->darts, 10'000'019u);
        EXPECT_EQ(result->hits, 7'852'929u);  // of seed 42, by resources/dart.py
        EXPECT_FALSE(result->stopped);
        std::map<std::uint32_t, std::uint64_t> darts;
        for (const auto& line : lines) {
            if (const auto* spans = std::get_if<SpansLine>(&line)) {
                for (const std::uint64_t each : spans->spans.darts) {
                    darts[spans->lane] += each;
                }
            }
        }
        for (const record::Lane& lane : result->lanes) {
            EXPECT_EQ(darts[lane.lane], lane.darts);
            EXPECT_GT(lane.pid, 0);
        }
    }
}

TEST(Worker, StopsWhenToldTo) {
    for (const char* model : {"serial", "threads", "openmp"}) {
        WorkerProcess worker;
        Start start = startOf(model, std::string(model) == "serial" ? 1 : 3, record::kMostDarts);
        start.progressHz = 30;
        worker.send(start);
        waitForDarts(worker);
        worker.send(Stop{});
        const auto result = lastOf<ResultLine>(worker, 0);
        EXPECT_TRUE(result.stopped);
        EXPECT_GT(result.darts, 0u);
        EXPECT_LT(result.darts, record::kMostDarts);
    }
}

TEST(Worker, StopsAtTheEndOfItsInput) {
    WorkerProcess worker;
    Start start = startOf("threads", 2, record::kMostDarts);
    start.progressHz = 30;
    worker.send(start);
    waitForDarts(worker);
    worker.closeInput();
    EXPECT_TRUE(lastOf<ResultLine>(worker, 0).stopped);
}

TEST(Worker, EndsWhereNobodyReadsItAnyMore) {
    WorkerProcess worker;
    Start start = startOf("threads", 2, record::kMostDarts);
    start.progressHz = 30;
    worker.send(start);
    waitForDarts(worker);
    worker.closeOutput();
    EXPECT_EQ(worker.wait(), 1);
}

TEST(Worker, RefusesAStartThatItCannotRead) {
    for (const auto& [line, id] :
         {std::pair<std::string, std::string>{"start please", "protocol-garbage"},
          {"", "protocol-garbage"},
          {R"({"type":"start"})", "protocol-field"},
          {R"({"type":"start","protocol":2})", "protocol-version"},
          {R"({"type":"result","darts":1})", "protocol-garbage"},
          {std::string(100'000, '['), "protocol-garbage"}}) {
        WorkerProcess worker;
        worker.sendLine(line);
        EXPECT_EQ(lastOf<ErrorLine>(worker, 1).id, id) << line.substr(0, 80);
    }
}

TEST(Worker, RefusesWhatItCannotRun) {
    WorkerProcess worker;
    worker.send(startOf("pigeons", 1, 1));
    EXPECT_EQ(lastOf<ErrorLine>(worker, 1), (ErrorLine{"unknown-model", "pigeons"}));

    WorkerProcess sharing;
    Start start = startOf("threads", 1, 1);
    start.config.sharing = record::Sharing::Critical;
    sharing.send(start);
    EXPECT_EQ(lastOf<ErrorLine>(sharing, 1).id, "value-not-in-model");
}

TEST(Worker, TakesOnlyOneStart) {
    WorkerProcess worker;
    worker.send(startOf("threads", 2, record::kMostDarts));
    worker.send(startOf("threads", 2, record::kMostDarts));
    EXPECT_EQ(lastOf<ErrorLine>(worker, 1).id, "second-start");
}

TEST(Worker, TakesGarbageAfterTheStartForAnError) {
    WorkerProcess worker;
    worker.send(startOf("openmp", 2, record::kMostDarts));
    worker.sendLine("faster!");
    EXPECT_EQ(lastOf<ErrorLine>(worker, 1), (ErrorLine{"protocol-garbage", "faster!"}));
}

TEST(Worker, SaysHowManyThreadsOpenMpAllows) {
    WorkerProcess worker("export OMP_THREAD_LIMIT=2");
    worker.send(startOf("openmp", 7, 1'000'000));
    EXPECT_EQ(lastOf<ErrorLine>(worker, 1),
              (ErrorLine{"out-of-threads", "2 of 7 threads could be started"}));
}

TEST(Worker, FailsInWordsWhereThreadsCannotBeStarted) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers cannot run in little address space";
#endif
    for (const char* model : {"threads", "openmp"}) {
        WorkerProcess worker("ulimit -v 1000000; exec 2>/dev/null");
        worker.send(startOf(model, 4'096, 1'000'000'000));
        EXPECT_EQ(lastOf<ErrorLine>(worker, 1).id, "out-of-threads") << model;
    }
}

TEST(Worker, ExplainsItselfToWhoeverStartsItByHand) {
    WorkerProcess help("", "--help");
    EXPECT_THAT(help.readLine().value_or(""), testing::HasSubstr("Dartscope"));
    EXPECT_THAT(help.readLine().value_or(""), testing::HasSubstr("dartscope-cli"));
    EXPECT_THAT(help.readLine().value_or(""), testing::HasSubstr("--task FOLDER NUMBER"));
    EXPECT_EQ(help.readLine(), std::nullopt);
    EXPECT_EQ(help.wait(), 0);
    WorkerProcess wrong("exec 2>/dev/null", "--workers 4");
    EXPECT_EQ(wrong.readLine(), std::nullopt);
    EXPECT_EQ(wrong.wait(), 2);
}

}  // namespace
}  // namespace dartscope::worker
