// SPDX-License-Identifier: GPL-3.0-or-later
// Workers that misbehave, as real processes: one clear error each, what was measured kept, and
// nothing left behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "core/experiment/run_controller.h"
#include "tests/faults/leftovers.h"
#include "tests/support/fake_worker.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// What the fake worker says that it has done when it is asked for the first time.
constexpr std::uint64_t kDartsSoFar = 1'000;
constexpr std::uint64_t kHitsSoFar = 785;

class WorkerFaults : public ::testing::Test {
protected:
    void SetUp() override { m_descriptors = testing::openDescriptors(); }

    void TearDown() override {
        EXPECT_FALSE(testing::hasChildren());
        EXPECT_TRUE(testing::nothingRunsFrom(m_folder.path()));
        EXPECT_EQ(testing::openDescriptors(), m_descriptors);
    }

    Surroundings with(std::string_view behaviour) const {
        Surroundings surroundings;
        surroundings.workerProgram = testing::fakeWorker(m_folder.path(), behaviour);
        // A busy machine must not be taken for the fault; what is to be late is set by its test.
        surroundings.timeouts.hello = 60s;
        surroundings.timeouts.silence = 60s;
        surroundings.timeouts.exit = 60s;
        return surroundings;
    }

    static record::RunConfig config() {
        record::RunConfig config;
        config.model = "threads";
        config.workers = 2;
        config.darts = 10'000;
        config.taskSize = 1'000;
        return config;
    }

    static Result<RunOutcome> run(const Surroundings& surroundings,
                                  const RunObserver& observer = {}, std::stop_token stop = {}) {
        return experiment::run(config(), surroundings, {.measureReference = false}, observer, stop);
    }

    Result<RunOutcome> run(std::string_view behaviour) const { return run(with(behaviour)); }

    /// What comes of a fault that shows by a limit which what comes before it must keep too, and
    /// may not on a busy machine: the limit is doubled while it was too short, up to 30 s.
    template <typename RunWithin, typename IsTooShort>
    static Result<RunOutcome> runWithLimitFrom(std::chrono::milliseconds limit, RunWithin runWithin,
                                               IsTooShort isTooShort) {
        constexpr std::chrono::milliseconds kMost = 30s;
        auto outcome = runWithin(limit);
        while (limit < kMost && isTooShort(outcome)) {
            limit = std::min(2 * limit, kMost);
            outcome = runWithin(limit);
        }
        return outcome;
    }

    /// The run failed with nothing measured.
    static void expectError(const Result<RunOutcome>& outcome, std::string_view id) {
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().id, id);
    }

    /// What the first progress line told is kept, and why there is no more.
    static void expectPartial(const Result<RunOutcome>& outcome, std::string_view id) {
        ASSERT_TRUE(outcome) << outcome.error().id;
        EXPECT_TRUE(outcome->record->partial);
        EXPECT_EQ(outcome->record->darts, kDartsSoFar);
        EXPECT_EQ(outcome->record->hits, kHitsSoFar);
        ASSERT_TRUE(outcome->record->failure);
        EXPECT_EQ(outcome->record->failure->id, id);
    }

    testing::TemporaryFolder m_folder;
    std::size_t m_descriptors = 0;
};

TEST_F(WorkerFaults, AWorkerThatBehavesYieldsAWholeRecord) {
    const auto outcome = run("behaves");
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& record = *outcome->record;
    EXPECT_FALSE(record.partial);
    EXPECT_FALSE(record.failure);
    EXPECT_EQ(record.darts, 10'000u);
    EXPECT_EQ(record.hits, 7'500u);
    ASSERT_EQ(record.lanes.size(), 2u);
    EXPECT_EQ(record.lanes[1].spans.size(), 1u);
    EXPECT_GT(record.marks.endedNs, record.marks.combinedNs);
}

TEST_F(WorkerFaults, AMissingWorkerIsNamed) {
    Surroundings surroundings;
    surroundings.workerProgram = m_folder / "nowhere";
    const auto outcome = run(surroundings);
    expectError(outcome, "worker-missing");
    EXPECT_THAT(outcome.error().arguments, ElementsAre((m_folder / "nowhere").string()));
}

TEST_F(WorkerFaults, AWorkerThatCannotBeExecutedIsNamedWithTheSystemsReason) {
    Surroundings surroundings;
    surroundings.workerProgram = m_folder / "text";
    testing::writeText(surroundings.workerProgram, "no program\n");
    const auto outcome = run(surroundings);
    expectError(outcome, "worker-start-failed");
    EXPECT_THAT(outcome.error().arguments,
                ElementsAre(surroundings.workerProgram.string(), "Permission denied"));
}

TEST_F(WorkerFaults, AWorkerThatNeverSaysHelloIsEnded) {
    Surroundings surroundings = with("never-says-hello");
    const auto runWithin = [&](std::chrono::milliseconds limit) {
        surroundings.timeouts.hello = limit;
        return run(surroundings);
    };
    // The same limit holds for the start of its program.
    const auto didNotStart = [](const Result<RunOutcome>& outcome) {
        return !outcome && outcome.error().id == "worker-start-failed";
    };
    expectError(runWithLimitFrom(50ms, runWithin, didNotStart), "worker-silent");
}

TEST_F(WorkerFaults, AWorkerThatDiesAtOnceIsNamedWithItsStatusAndLastWords) {
    const auto outcome = run("dies-at-once");
    expectError(outcome, "worker-died");
    EXPECT_THAT(outcome.error().arguments,
                ElementsAre("status", "3", "fake worker: no darts here"));
}

TEST_F(WorkerFaults, AWorkerThatIsKilledMidRunLeavesWhatItMeasured) {
    const auto outcome = run("killed");
    expectPartial(outcome, "worker-died");
    EXPECT_EQ(outcome->record->failure->arguments[1], "SIGKILL");
}

TEST_F(WorkerFaults, GarbageIsShownInPrintableForm) {
    const auto outcome = run("garbage");
    expectError(outcome, "worker-garbage");
    EXPECT_EQ(outcome.error().arguments[0], "?? what is a dart?");
}

TEST_F(WorkerFaults, HalfALineBeforeTheEndIsGarbage) {
    const auto outcome = run("half-a-line");
    expectPartial(outcome, "worker-garbage");
    EXPECT_EQ(outcome->record->failure->arguments[0], R"({"type":"prog)");
}

TEST_F(WorkerFaults, AnEndlessLineIsNotKept) {
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);
    const auto outcome = run("endless-line");
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    expectPartial(outcome, "worker-garbage");
    // The line is 1 GiB long; the sanitizers' own memory is in these figures too.
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 256 * 1024) << "KiB";
}

TEST_F(WorkerFaults, AnotherProtocolIsRefusedWithBothVersions) {
    const auto outcome = run("other-version");
    expectError(outcome, "worker-wrong-version");
    EXPECT_THAT(outcome.error().arguments,
                ElementsAre("99", std::to_string(launch::kProtocolVersion)));
}

TEST_F(WorkerFaults, AWorkerWithoutTheModelIsRefused) {
    const auto outcome = run("lacks-model");
    expectError(outcome, "worker-lacks-model");
    EXPECT_EQ(outcome.error().code, ErrorCode::Unavailable);
}

TEST_F(WorkerFaults, AResultBeforeTheHelloIsGarbage) {
    expectError(run("result-first"), "worker-garbage");
}

TEST_F(WorkerFaults, ASecondHelloIsGarbage) {
    expectPartial(run("says-hello-twice"), "worker-garbage");
}

TEST_F(WorkerFaults, ALaneThatComesTwiceIsGarbage) {
    expectPartial(run("lane-twice"), "worker-garbage");
}

TEST_F(WorkerFaults, AnEndWithoutAResultIsADeath) {
    const auto outcome = run("no-result");
    expectPartial(outcome, "worker-died");
    EXPECT_EQ(outcome->record->failure->arguments[1], "0");
}

TEST_F(WorkerFaults, TheWorkersOwnErrorIsPassedOn) {
    const auto outcome = run("says-error");
    expectPartial(outcome, "worker-error");
    EXPECT_THAT(outcome->record->failure->arguments,
                ElementsAre("out-of-threads", "7 of 9 threads could be started"));
}

class WrongSums : public WorkerFaults, public ::testing::WithParamInterface<const char*> {};

TEST_P(WrongSums, AreFoundAndTheRecordIsMarked) {
    const auto outcome = run(GetParam());
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_TRUE(outcome->record->partial);
    ASSERT_TRUE(outcome->record->failure);
    EXPECT_EQ(outcome->record->failure->id, "worker-wrong-sums");
}

INSTANTIATE_TEST_SUITE_P(OfAWorker, WrongSums,
                         ::testing::Values("wrong-hits", "wrong-darts", "lost-darts", "wrong-spans",
                                           "lost-lane", "strange-lane", "marks-in-the-future",
                                           "marks-before-the-request"),
                         [](const auto& parameter) {
                             std::string name = parameter.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST_F(WorkerFaults, OutputBehindTheResultIsGarbageAndTheResultStays) {
    const auto outcome = run("talks-on");
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_EQ(outcome->record->darts, 10'000u);
    EXPECT_TRUE(outcome->record->partial);
    EXPECT_EQ(outcome->record->failure->id, "worker-garbage");
}

TEST_F(WorkerFaults, AWorkerThatLingersBehindItsResultIsEndedWithoutBlame) {
    Surroundings surroundings = with("lingers");
    surroundings.timeouts.exit = 50ms;
    const auto outcome = run(surroundings);
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_FALSE(outcome->record->partial);
}

TEST_F(WorkerFaults, AStatusBehindTheResultIsADeath) {
    const auto outcome = run("fails-late");
    ASSERT_TRUE(outcome) << outcome.error().id;
    ASSERT_TRUE(outcome->record->failure);
    EXPECT_EQ(outcome->record->failure->id, "worker-died");
    EXPECT_EQ(outcome->record->failure->arguments[1], "5");
}

TEST_F(WorkerFaults, AWorkerThatFallsSilentIsEndedAndNamed) {
    for (const char* how : {"falls-silent", "stops-itself", "closes-its-output"}) {
        Surroundings surroundings = with(how);
        surroundings.timeouts.silencePerWorker = 0ms;
        const auto runWithin = [&](std::chrono::milliseconds limit) {
            surroundings.timeouts.silence = limit;
            return run(surroundings);
        };
        // Ended before it had told anything.
        const auto nothingMeasured = [](const Result<RunOutcome>& outcome) {
            return !outcome && outcome.error().id == "worker-silent";
        };
        expectPartial(runWithLimitFrom(500ms, runWithin, nothingMeasured), "worker-silent");
    }
}

TEST_F(WorkerFaults, FloodsOnStandardErrorAreReadAndForgotten) {
    const auto outcome = run("floods-errors");
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_FALSE(outcome->record->partial);
}

TEST_F(WorkerFaults, WhatAWorkerLeavesRunningIsEndedWithIt) {
    const auto outcome = run("leaves-a-child");
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_FALSE(outcome->record->partial);
}

TEST_F(WorkerFaults, AStopKeepsWhatWasMeasured) {
    std::stop_source stop;
    Surroundings surroundings = with("until-stopped");
    surroundings.timeouts.stop = 60s;
    surroundings.timeouts.report = 60s;
    const auto outcome = run(surroundings,
                             {.progress =
                                  [&](const Progress& progress) {
                                      if (progress.darts > 0) {
                                          stop.request_stop();
                                      }
                                  }},
                             stop.get_token());
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_TRUE(outcome->record->partial);
    EXPECT_FALSE(outcome->record->failure);
    EXPECT_EQ(outcome->record->darts, kDartsSoFar);
    EXPECT_EQ(outcome->record->lanes.size(), 2u);
}

TEST_F(WorkerFaults, AWorkerThatIgnoresTheStopIsEndedAndItsProgressKept) {
    for (const char* how : {"ignores-stop", "floods", "stops-itself"}) {
        std::stop_source stop;
        const auto outcome = run(with(how),
                                 {.progress =
                                      [&](const Progress& progress) {
                                          if (progress.darts > 0) {
                                              stop.request_stop();
                                          }
                                      }},
                                 stop.get_token());
        ASSERT_TRUE(outcome) << how << outcome.error().id;
        EXPECT_TRUE(outcome->record->partial);
        EXPECT_EQ(outcome->record->darts, kDartsSoFar);
        EXPECT_TRUE(outcome->record->lanes.empty());
    }
}

TEST_F(WorkerFaults, AStopBeforeTheStartStartsNothing) {
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = run(with("never-says-hello"), {}, stop.get_token());
    expectError(outcome, "interrupted");
    EXPECT_EQ(outcome.error().code, ErrorCode::Interrupted);
}

TEST_F(WorkerFaults, AStopFromAnotherThreadEndsAWorkerThatSaysNothing) {
    const Surroundings surroundings = with("never-says-hello");
    std::stop_source stop;
    std::jthread stopper;
    const auto outcome =
        run(surroundings,
            {.progress =
                 [&](const Progress&) { stopper = std::jthread([&] { stop.request_stop(); }); }},
            stop.get_token());
    expectError(outcome, "interrupted");
}

TEST_F(WorkerFaults, TwentyControllersDoNotDisturbEachOther) {
    constexpr std::size_t kControllers = 20;
    const Surroundings behaving = with("behaves");
    const Surroundings dying = with("dies-at-once");
    const Surroundings endless = with("ignores-stop");
    std::vector<Result<RunOutcome>> outcomes(kControllers);
    std::stop_source stop;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < kControllers; ++i) {
            threads.emplace_back([&, i] {
                const Surroundings& mine = i % 4 == 0 ? dying : i % 4 == 1 ? endless : behaving;
                outcomes[i] = run(mine, {}, i % 4 == 1 ? stop.get_token() : std::stop_token());
            });
        }
        for (std::size_t i = 0; i < kControllers; ++i) {
            if (i % 4 != 1) {
                threads[i].join();
            }
        }
        stop.request_stop();
    }
    for (std::size_t i = 0; i < kControllers; ++i) {
        if (i % 4 == 0) {
            expectError(outcomes[i], "worker-died");
        } else if (i % 4 > 1) {
            ASSERT_TRUE(outcomes[i]) << outcomes[i].error().id;
            EXPECT_EQ(outcomes[i]->record->darts, 10'000u);
        }
    }
}

}  // namespace
}  // namespace dartscope::experiment
