// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdlib>
#include <latch>
#include <string>
#include <thread>
#include <tuple>

#include "core/engines/engine.h"
#include "tests/engines/contract.h"

namespace dartscope::engines {
namespace {

using record::Kernel;
using record::RunConfig;
using record::Schedule;

/// Processes of the models that start some are the worker's: this program would be itself again in
/// each of them, with all of its tests.
class WorkerForProcesses : public ::testing::Environment {
public:
    void SetUp() override { ::setenv("DARTSCOPE_WORKER", DARTSCOPE_WORKER_PROGRAM, 0); }
};

[[maybe_unused]] const ::testing::Environment* const kWorkerForProcesses =
    ::testing::AddGlobalTestEnvironment(new WorkerForProcesses);

/// What a model can be told to do differently.
std::vector<RunConfig> variantsOf(const std::string& model) {
    RunConfig plain;
    plain.model = model;
    plain.schedule = Schedule::Static;
    std::vector<RunConfig> all{plain};
    const auto also = [&](auto RunConfig::*field, auto value) {
        all.push_back(plain);
        all.back().*field = value;
    };
    if (model == "threads" || model == "openmp") {
        also(&RunConfig::schedule, Schedule::Dynamic);
    }
    if (model == "openmp") {
        also(&RunConfig::schedule, Schedule::Guided);
    }
    if (model == "tasks") {
        also(&RunConfig::queue, record::Queue::Central);
    }
    if (model == "gil") {
        also(&RunConfig::gilRelease, 0.3);
        also(&RunConfig::gilRelease, 1.0);
        all.back().switchIntervalMs = 0.01;
        also(&RunConfig::gilBlocking, 2U);
        all.back().switchIntervalMs = 0.01;
    }
    if (model == "pool") {
        also(&RunConfig::startMethod, record::StartMethod::Fork);
    }
    return all;
}

struct Case {
    const Engine* engine;
    RunConfig config;
    std::size_t variant;
};

/// Every engine with its variants, both kernels and 1, 2, 3 and 7 workers.
std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Engine& engine : engines()) {
        const auto variants = variantsOf(std::string(engine.id));
        for (std::size_t variant = 0; variant < variants.size(); ++variant) {
            for (const Kernel kernel : {Kernel::Vector, Kernel::Textbook}) {
                for (const std::uint32_t workers : {1u, 2u, 3u, 7u}) {
                    if (engine.id == "serial" && workers > 1) {
                        continue;
                    }
                    RunConfig config = variants[variant];
                    config.workers = workers;
                    config.darts = 2'000'019;
                    config.kernel = kernel;
                    all.push_back({&engine, config, variant});
                }
            }
        }
    }
    return all;
}

/// "thread_pool_0_vector_7"
std::string nameOf(const ::testing::TestParamInfo<Case>& info) {
    const auto& [engine, config, variant] = info.param;
    std::string name = config.model + "_" + std::to_string(variant) + "_" +
                       std::string(record::name(config.kernel)) + "_" +
                       std::to_string(config.workers);
    std::ranges::replace(name, '-', '_');
    return name;
}

class EveryEngine : public ::testing::TestWithParam<Case> {
protected:
    static Work run(const RunConfig& config, std::stop_token stop = {}) {
        Team team(config, std::move(stop));
        const auto work = engines::run(*GetParam().engine, team);
        EXPECT_TRUE(work) << work.error().id;
        return work.value_or(Work{});
    }
};

INSTANTIATE_TEST_SUITE_P(Models, EveryEngine, ::testing::ValuesIn(cases()), nameOf);

TEST_P(EveryEngine, GivesTheHitsOfTheSerialTextbook) {
    static const std::uint64_t kExpected = darts::hitsTextbook(42, 0, 2'000'019);
    const Work work = run(GetParam().config);
    EXPECT_EQ(work.hits, kExpected);
    EXPECT_EQ(work.darts, 2'000'019u);
    EXPECT_FALSE(work.stopped);
}

TEST_P(EveryEngine, BalancesItsSpansWhateverTheTaskSize) {
    for (const std::uint64_t taskSize : {1'000u, 65'536u, 100'000u, 5'000'000u}) {
        RunConfig config = GetParam().config;
        config.taskSize = taskSize;
        // A task that cuts a block costs the whole block: fewer darts do for the small one.
        config.darts = taskSize == 1'000 ? 65'999 : config.darts;
        const Work work = run(config);
        expectBalanced(config, work);
        expectEveryDartOnce(config, work);
        EXPECT_LE(work.readyNs, work.firstDartNs);
        EXPECT_LT(work.firstDartNs, work.lastDartNs);
        EXPECT_LE(work.lastDartNs, work.combinedNs);
    }
}

TEST_P(EveryEngine, CanThrowTaskByTaskOfOneDart) {
    RunConfig config = GetParam().config;
    config.taskSize = 1;
    config.darts = 23;
    const Work work = run(config);
    expectBalanced(config, work);
    expectEveryDartOnce(config, work);
}

TEST_P(EveryEngine, DoesWithFewerTasksThanLanes) {
    RunConfig config = GetParam().config;
    config.darts = 1;
    const Work work = run(config);
    EXPECT_EQ(work.darts, 1u);
    expectBalanced(config, work);
}

/// Stops a run of 10^15 darts, which would take hours, after the first dart of some lane.
TEST_P(EveryEngine, StopsWhenAskedAndCountsExactlyWhatWasThrown) {
    // Not so small that a lane has more spans than it keeps where the stopper waits for a CPU.
    const std::uint64_t small = GetParam().config.kernel == Kernel::Vector ? 1 << 20 : 65'536;
    for (const std::uint64_t taskSize : {std::uint64_t{0}, small, std::uint64_t{1} << 40}) {
        RunConfig config = GetParam().config;
        config.darts = 1'000'000'000'000'000;
        config.taskSize = taskSize;
        std::stop_source stop;
        Team team(config, stop.get_token());
        // Lanes are forked only once it waits: AddressSanitizer's allocator stays locked for ever
        // in a copy that is made while another thread, about to start, allocates.
        std::latch waiting(1);
        std::jthread stopper([&](std::stop_token until) {
            waiting.count_down();
            const auto begun = [&] {
                for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
                    const record::LaneSlot& slot = team.slot(lane);
                    if (slot.done.load() > 0 || slot.finishedDarts.load() > 0) {
                        return true;
                    }
                }
                return false;
            };
            while (!begun() && !until.stop_requested()) {
                std::this_thread::yield();
            }
            stop.request_stop();
        });
        waiting.wait();
        const auto work = engines::run(*GetParam().engine, team);
        ASSERT_TRUE(work);
        EXPECT_TRUE(work->stopped);
        EXPECT_GT(work->darts, 0u);
        EXPECT_LT(work->darts, config.darts);
        expectBalanced(config, *work);
    }
}

TEST_P(EveryEngine, ThrowsNothingWhenItWasStoppedBefore) {
    std::stop_source stop;
    stop.request_stop();
    const Work work = run(GetParam().config, stop.get_token());
    EXPECT_EQ(work.darts, 0u);
    EXPECT_EQ(work.hits, 0u);
    EXPECT_TRUE(work.stopped);
    EXPECT_EQ(work.firstDartNs, std::nullopt);
    EXPECT_EQ(work.combinedNs, std::nullopt);
}

TEST(Engines, AreFoundByTheirId) {
    for (const Engine& engine : engines()) {
        EXPECT_EQ(find(engine.id), &engine);
    }
    EXPECT_EQ(find("openmp "), nullptr);
    EXPECT_EQ(find(""), nullptr);
}

TEST(OpenMpEngine, ReallyStartsAsManyThreadsAsWorkers) {
    RunConfig config;
    config.workers = 7;
    config.darts = 1'000'000;
    config.schedule = Schedule::Static;
    Team team(config, {});
    ASSERT_TRUE(run(*find("openmp"), team));
    EXPECT_EQ(team.arrived(), 7u);
}

}  // namespace
}  // namespace dartscope::engines
