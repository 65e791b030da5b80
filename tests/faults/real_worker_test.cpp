// SPDX-License-Identifier: GPL-3.0-or-later
// The controller and dartscope-worker together, as they are shipped.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "core/experiment/run_controller.h"
#include "core/experiment/sweep.h"
#include "tests/faults/leftovers.h"
#include "tests/support/fake_worker.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

class RealWorker : public ::testing::Test {
protected:
    RealWorker() {
        std::filesystem::create_symlink(DARTSCOPE_WORKER_PROGRAM, m_folder / "dartscope-worker");
        m_surroundings.workerProgram = m_folder / "dartscope-worker";
        std::filesystem::create_symlink(DARTSCOPE_MPI_WORKER_PROGRAM, m_folder / "rank");
        m_surroundings.mpiWorkerProgram = m_folder / "rank";
        const char* path = std::getenv("PATH");
        m_surroundings.mpiLauncher =
            launch::findMpiLauncher({{"PATH", path == nullptr ? "" : path}});
        m_surroundings.cacheFolder = m_folder / "cache";
        m_surroundings.machine = machine::readMachine(machine::thisMachine());
        m_surroundings.cpuMask = m_surroundings.machine.cpuIds;
        // A busy machine must not be taken for a fault.
        m_surroundings.timeouts.hello = std::chrono::seconds(60);
        m_surroundings.timeouts.silence = std::chrono::seconds(60);
        m_surroundings.timeouts.stop = std::chrono::seconds(60);
        m_surroundings.timeouts.report = std::chrono::seconds(60);
        m_surroundings.timeouts.exit = std::chrono::seconds(60);
    }

    void TearDown() override {
        EXPECT_FALSE(testing::hasChildren());
        EXPECT_TRUE(testing::nothingRunsFrom(m_folder.path()));
    }

    static record::RunConfig config(std::string model, std::uint32_t workers) {
        record::RunConfig config;
        config.model = std::move(model);
        config.workers = workers;
        config.darts = 10'000'019;
        return catalogue::validate(config, {}).value();
    }

    testing::TemporaryFolder m_folder;
    Surroundings m_surroundings;
};

TEST_F(RealWorker, AllModelsHitTheSameWithAnyNumberOfWorkers) {
    std::vector<std::uint64_t> hits;
    for (const catalogue::Model& model : catalogue::models()) {
        if (const auto missing = unavailable(model, m_surroundings)) {
            RecordProperty("left out: " + std::string(model.id),
                           std::string(missing->reason.source));
            continue;
        }
        for (const std::uint32_t workers : {1u, 2u, 3u, 7u}) {
            for (const auto kernel : {record::Kernel::Vector, record::Kernel::Textbook}) {
                record::RunConfig wanted = config(std::string(model.id), workers);
                wanted.kernel = kernel;
                const auto outcome =
                    run(wanted, m_surroundings, {.measureReference = false}, {}, {});
                ASSERT_TRUE(outcome) << model.id << outcome.error().id;
                EXPECT_FALSE(outcome->record->failure) << outcome->record->failure->arguments[0];
                EXPECT_EQ(outcome->record->darts, wanted.darts);
                EXPECT_EQ(outcome->record->lanes.size(), record::lanesOf(wanted));
                hits.push_back(outcome->record->hits);
            }
        }
    }
    EXPECT_THAT(hits, ::testing::Each(hits.front()));
}

TEST_F(RealWorker, ARunHasAllItsMarksInOrderAndAReference) {
    const auto outcome = run(config("threads", 2), m_surroundings, {}, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::Marks& marks = outcome->record->marks;
    EXPECT_GT(marks.launchedNs, 0);
    EXPECT_GT(marks.readyNs, marks.launchedNs);
    EXPECT_GE(marks.firstDartNs, marks.readyNs);
    EXPECT_GT(marks.lastDartNs, marks.firstDartNs);
    EXPECT_GE(marks.combinedNs, marks.lastDartNs);
    EXPECT_GT(marks.endedNs, marks.combinedNs);
    ASSERT_TRUE(outcome->record->reference);
    EXPECT_GT(outcome->record->reference->nsPerDart, 0);
    EXPECT_GT(outcome->record->reference->vectorNsPerDart, 0);

    // The second run finds it in the cache.
    const auto again = run(config("threads", 2), m_surroundings, {}, {}, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->record->reference, outcome->record->reference);
}

TEST_F(RealWorker, AStopMidRunKeepsWhatWasMeasured) {
    record::RunConfig endless = config("threads", 2);
    endless.darts = record::kMostDarts;
    std::stop_source stop;
    const auto outcome = run(endless, m_surroundings, {.watched = true},
                             {.progress =
                                  [&](const Progress& progress) {
                                      if (progress.dartsOfHits > 0) {
                                          stop.request_stop();
                                      }
                                  }},
                             stop.get_token());
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& record = *outcome->record;
    EXPECT_TRUE(record.partial);
    EXPECT_FALSE(record.failure);
    EXPECT_TRUE(record.noise.watched);
    EXPECT_GT(record.darts, 0u);
    EXPECT_LT(record.darts, record::kMostDarts);
    // π to one digit: what was kept are darts and their hits.
    EXPECT_NEAR(4.0 * static_cast<double>(record.hits) / static_cast<double>(record.darts), 3.14,
                0.05);
}

TEST_F(RealWorker, ConfinedToOneCpuAllLanesRanThere) {
    record::RunConfig confined = config("threads", 3);
    confined.cpus = 1;
    const auto outcome = run(confined, m_surroundings, {.measureReference = false}, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_EQ(record::allowedCpus(*outcome->record), 1);
    ASSERT_EQ(outcome->record->launch.cpus.size(), 1u);
    for (const record::Lane& lane : outcome->record->lanes) {
        EXPECT_THAT(lane.probes.cpu, ::testing::Each(outcome->record->launch.cpus[0]));
    }
}

TEST_F(RealWorker, MoreCpusThanAllowedAreRefused) {
    record::RunConfig confined = config("threads", 1);
    confined.cpus = 4'096;
    const auto outcome = run(confined, m_surroundings, {}, {}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "out-of-range");
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
}

record::SweepConfig smallSweep() {
    record::SweepConfig config;
    config.models = {"serial", "threads"};
    config.workers = {1, 2};
    config.repeats = 2;
    config.targetMs = 20;
    return validate(config, {}).value();
}

TEST_F(RealWorker, ASweepMeasuresItsPoints) {
    const auto outcome = sweep(smallSweep(), m_surroundings, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_FALSE(outcome->record->partial);
    ASSERT_EQ(outcome->record->series.size(), 2u);
    ASSERT_EQ(outcome->series.size(), 2u);
    const record::SweepSeries& threads = outcome->record->series[1];
    ASSERT_EQ(threads.points.size(), 2u);
    for (const record::SweepPoint& point : threads.points) {
        ASSERT_EQ(point.repeats.size(), 2u);
        EXPECT_EQ(point.repeats[0].hits, point.repeats[1].hits);
        ASSERT_TRUE(point.nearestMedian);
        EXPECT_TRUE(point.nearestMedian->reference);
        EXPECT_FALSE(point.nearestMedian->noise.watched);
    }
    EXPECT_TRUE(threads.drift);
}

TEST_F(RealWorker, AStoppedSweepKeepsWhatItMeasured) {
    std::stop_source stop;
    const auto outcome =
        sweep(smallSweep(), m_surroundings,
              {.measured = [&](const record::SweepRecordPtr&) { stop.request_stop(); }},
              stop.get_token());
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_TRUE(outcome->record->partial);
    EXPECT_FALSE(outcome->record->failure);
}

TEST_F(RealWorker, TheTimeLimitOfASweepEndsTheRunInHand) {
    record::SweepConfig endless = smallSweep();
    endless.darts = record::kMostDarts;
    endless.maxMinutes = 0.01;
    const auto outcome = sweep(endless, m_surroundings, {}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "sweep-time-over");
}

/// A process of its own that runs a worker until it is killed.
class Victim {
public:
    explicit Victim(const Surroundings& surroundings, const record::RunConfig& config) {
        int ready[2];
        if (::pipe(ready) != 0) {
            return;
        }
        m_pid = ::fork();
        if (m_pid == 0) {
            [[maybe_unused]] const auto outcome =
                run(config, surroundings, {},
                    {.progress =
                         [&](const Progress& progress) {
                             if (progress.darts > 0) {
                                 [[maybe_unused]] const auto told = ::write(ready[1], "!", 1);
                             }
                         }},
                    {});
            ::_exit(0);
        }
        ::close(ready[1]);
        char told = 0;
        m_working = ::read(ready[0], &told, 1) == 1;
        ::close(ready[0]);
    }

    bool working() const { return m_working; }
    void kill() {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }

private:
    pid_t m_pid = -1;
    bool m_working = false;
};

TEST_F(RealWorker, NoWorkerOutlivesAProgramThatIsKilled) {
    record::RunConfig endless = config("threads", 2);
    endless.darts = record::kMostDarts;
    Victim victim(m_surroundings, endless);
    EXPECT_TRUE(victim.working());
    victim.kill();
}

TEST_F(RealWorker, EvenAWorkerThatIgnoresTheEndOfItsInputGoesWithItsProgram) {
    Surroundings surroundings = m_surroundings;
    surroundings.workerProgram = testing::fakeWorker(m_folder.path(), "ignores-stop");
    Victim victim(surroundings, config("threads", 2));
    EXPECT_TRUE(victim.working());
    victim.kill();
}

}  // namespace
}  // namespace dartscope::experiment
