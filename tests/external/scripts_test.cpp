// SPDX-License-Identifier: GPL-3.0-or-later
// Each model of resources/external as its manifest starts it: what it says is whole and adds up,
// whoever throws the darts, and it leaves nothing behind when it is stopped.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "core/darts/kernels.h"
#include "core/launch/command.h"
#include "tests/external/script.h"
#include "tests/faults/leftovers.h"

namespace dartscope::launch::test {
namespace {

using namespace std::chrono_literals;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::vector<std::string> kModels{
    "python-serial", "python-numpy",  "python-numba",       "python-pool",   "python-thread-pool",
    "python-ctypes", "python-openmp", "python-pool-openmp", "python-mpi4py", "python-dask"};
/// Which throw the darts of one and the same Python loop.
const std::vector<std::string> kSameLoop{"python-serial", "python-pool", "python-thread-pool",
                                         "python-mpi4py", "python-dask"};

record::RunConfig configOf(const std::string& model, std::uint32_t workers,
                           std::uint64_t darts = 200'003) {
    record::RunConfig config;
    config.model = model;
    config.workers = workers;
    config.darts = darts;
    config.taskSize = std::max<std::uint64_t>(darts / 20, 1);
    if (model == "python-pool-openmp") {
        config.ranks = 2;
    }
    return config;
}

std::uint64_t dartsIn(const std::vector<FromWorker>& lines, std::uint32_t lane) {
    std::uint64_t darts = 0;
    for (const FromWorker& line : lines) {
        const auto* spans = std::get_if<SpansLine>(&line);
        if (spans != nullptr && spans->lane == lane) {
            darts = std::accumulate(spans->spans.darts.begin(), spans->spans.darts.end(), darts);
        }
    }
    return darts;
}

/// What holds for every result: lanes, sums, marks and times.
void expectWhole(const Heard& heard, const record::RunConfig& config) {
    EXPECT_THAT(heard.garbage, IsEmpty());
    EXPECT_TRUE(heard.only<Hello>());
    EXPECT_TRUE(std::holds_alternative<Hello>(heard.lines.at(0)));
    EXPECT_EQ(heard.end, ProcessEnd{}) << heard.err;
    const auto result = heard.only<ResultLine>();
    ASSERT_TRUE(result) << heard.err;
    EXPECT_LE(result->darts, config.darts);
    ASSERT_EQ(result->lanes.size(), record::lanesOf(config));
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    for (const record::Lane& lane : result->lanes) {
        EXPECT_EQ(dartsIn(heard.lines, lane.lane), lane.darts);
        EXPECT_LE(lane.cpuNs.value_or(0), lane.wallNs);
        darts += lane.darts;
        hits += lane.hits;
    }
    EXPECT_EQ(darts, result->darts);
    EXPECT_EQ(hits, result->hits);
    if (darts > 0) {
        EXPECT_LE(result->readyNs.value(), result->firstDartNs.value());
        EXPECT_LE(result->firstDartNs.value(), result->lastDartNs.value());
        EXPECT_LE(result->lastDartNs.value(), result->combinedNs.value());
    }
}

/// All darts of a run that nobody disturbs.
ResultLine resultOf(const record::RunConfig& config, int progressHz = 0) {
    const Heard heard = Script(manifestOf(config.model), config, progressHz).end();
    expectWhole(heard, config);
    ResultLine result = heard.only<ResultLine>().value_or(ResultLine{});
    EXPECT_EQ(result.darts, config.darts);
    EXPECT_FALSE(result.stopped);
    return result;
}

class ExternalModel : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        if (const auto why = whyNotHere(manifestOf(GetParam()))) {
            GTEST_SKIP() << *why;
        }
    }
    /// As many workers as it can have, up to these.
    static std::uint32_t atMost(std::uint32_t workers) {
        return std::min(workers, manifestOf(GetParam()).mostWorkers);
    }
    /// So many tasks of that size, which is for darts that Python throws.
    static record::RunConfig longRun(std::uint64_t taskSize, std::uint64_t tasks) {
        auto config = configOf(GetParam(), atMost(2));
        config.taskSize = manifestOf(GetParam()).ownDarts ? taskSize : std::uint64_t{1} << 26;
        config.darts = config.taskSize * tasks;
        return config;
    }
};

TEST_P(ExternalModel, GivesTheSameHitsAtAnyNumberOfWorkers) {
    const ResultLine alone = resultOf(configOf(GetParam(), 1));
    EXPECT_NEAR(4.0 * static_cast<double>(alone.hits) / static_cast<double>(alone.darts), 3.1416,
                0.02);
    if (atMost(3) > 1) {
        EXPECT_EQ(resultOf(configOf(GetParam(), 3)).hits, alone.hits);
    }
}

TEST_P(ExternalModel, TellsHowFarItIsAndEndsWithWhatIsDoneWhenItIsToldTo) {
    // Many tasks, but for Dask, which makes a graph of them first.
    const auto config = longRun(20'000, GetParam() == "python-dask" ? 500 : 50'000);
    Script script(manifestOf(GetParam()), config, kProgressHz);
    ASSERT_TRUE(script.waitForDarts());
    script.stop();
    const int session = script.pid();
    const Heard heard = script.end();
    expectWhole(heard, config);
    EXPECT_TRUE(heard.only<ResultLine>().value_or(ResultLine{}).stopped);
    EXPECT_GT(heard.only<ResultLine>().value_or(ResultLine{}).darts, 0u);
    EXPECT_TRUE(testing::nothingRunsInSessions({session}));
    EXPECT_THAT(heard.err, Not(HasSubstr("leaked")));
}

TEST_P(ExternalModel, LeavesNothingBehindWhenItIsKilled) {
    const auto config = longRun(1'000'000, 1'000);
    Script script(manifestOf(GetParam()), config, kProgressHz);
    ASSERT_TRUE(script.waitFor([](const FromWorker& line) {
        const auto* progress = std::get_if<ProgressLine>(&line);
        return progress != nullptr && std::ranges::any_of(progress->lanes, &LaneState::working);
    }));
    ASSERT_EQ(::kill(script.pid(), SIGKILL), 0);
    EXPECT_TRUE(testing::nothingRunsInSessions({script.pid()}));
    EXPECT_FALSE(script.end().only<ResultLine>());
}

INSTANTIATE_TEST_SUITE_P(Each, ExternalModel, ::testing::ValuesIn(kModels), [](const auto& one) {
    std::string name = one.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(ExternalModels, AllHaveAManifestAndAScriptToShow) {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(externalFolder())) {
        if (entry.path().extension() == ".json") {
            const auto model = manifestOf(entry.path().stem());
            EXPECT_EQ(model.id, entry.path().stem());
            EXPECT_TRUE(std::filesystem::exists(externalFolder() / model.code)) << model.code;
            found.insert(model.id);
        }
    }
    EXPECT_EQ(found, std::set<std::string>(kModels.begin(), kModels.end()));
}

TEST(ExternalModels, OfOneLoopThrowTheSameDarts) {
    std::set<std::uint64_t> hits;
    for (const std::string& model : kSameLoop) {
        if (!whyNotHere(manifestOf(model))) {
            hits.insert(resultOf(configOf(model, 1, 100'000)).hits);
        }
    }
    EXPECT_EQ(hits.size(), 1u) << ::testing::PrintToString(hits);
}

TEST(ExternalModels, WithTheFrozenDartsHitAsTheKernelsDo) {
    const auto model = manifestOf("python-ctypes");
    EXPECT_FALSE(model.ownDarts);
    if (const auto why = whyNotHere(model)) {
        GTEST_SKIP() << *why;
    }
    auto config = configOf(model.id, 2, 10'000'019);
    config.seed = 18'446'744'073'709'551'557u;
    config.taskSize = 65'536;
    EXPECT_EQ(resultOf(config).hits, darts::hitsVector(config.seed, 0, config.darts));
}

TEST(ExternalModels, ForkTheirPoolsWhereTheyAreAskedTo) {
    for (const char* model : {"python-pool", "python-pool-openmp"}) {
        if (!whyNotHere(manifestOf(model))) {
            auto config = configOf(model, 2);
            const std::uint64_t spawned = resultOf(config).hits;
            config.startMethod = record::StartMethod::Fork;
            EXPECT_EQ(resultOf(config).hits, spawned);
        }
    }
}

TEST(ExternalModels, NumberTheLanesOfRanksOneRankAfterTheOther) {
    if (const auto why = whyNotHere(manifestOf("python-pool-openmp"))) {
        GTEST_SKIP() << *why;
    }
    std::vector<std::int64_t> ranks;
    for (const record::Lane& lane : resultOf(configOf("python-pool-openmp", 2)).lanes) {
        ranks.push_back(lane.rank.value_or(-1));
    }
    EXPECT_THAT(ranks, ElementsAre(0, 0, 1, 1));
}

TEST(ExternalModels, SayNothingOfHowFarTheyAreWhereNobodyAsked) {
    const auto config = configOf("python-serial", 1, 1'000'000);
    EXPECT_THAT(Script(manifestOf(config.model), config, 0).end().lines,
                Each(Not(::testing::VariantWith<ProgressLine>(::testing::_))));
}

TEST(ExternalModels, EndWithTheirInput) {
    auto config = configOf("python-pool", 2, 1'000'000'000);
    config.taskSize = 20'000;
    Script script(manifestOf(config.model), config, kProgressHz);
    ASSERT_TRUE(script.waitForDarts());
    script.closeInput();
    const int session = script.pid();
    const Heard heard = script.end();
    expectWhole(heard, config);
    EXPECT_TRUE(testing::nothingRunsInSessions({session}));
}

TEST(ExternalModels, OfManyThreadsHaveAllTheirLanesWhenTheyAreStopped) {
    if (const auto why = whyNotHere(manifestOf("python-openmp"))) {
        GTEST_SKIP() << *why;
    }
    const auto config = configOf("python-openmp", 32, std::uint64_t{1} << 44);
    Script script(manifestOf(config.model), config, kProgressHz);
    ASSERT_TRUE(script.waitFor([](const FromWorker& line) {
        const auto* progress = std::get_if<ProgressLine>(&line);
        return progress != nullptr && progress->lanes.size() == 32 &&
               std::ranges::all_of(progress->lanes, [](auto& lane) { return lane.done > 0; });
    }));
    script.stop();
    const Heard heard = script.end();
    expectWhole(heard, config);
    for (const record::Lane& lane : heard.only<ResultLine>().value_or(ResultLine{}).lanes) {
        EXPECT_GT(lane.darts, 0u);
        EXPECT_GT(lane.wallNs, 0);
    }
}

TEST(ExternalModels, RemoveTheirFilesWhenTheyAreStopped) {
    if (const auto why = whyNotHere(manifestOf("python-dask"))) {
        GTEST_SKIP() << *why;
    }
    auto config = configOf("python-dask", 2, 10'000'000);
    config.taskSize = 20'000;
    Script script(manifestOf(config.model), config, kProgressHz);
    ASSERT_TRUE(script.waitForDarts());
    EXPECT_FALSE(std::filesystem::is_empty(script.folder()));
    script.stop();
    expectWhole(script.end(), config);
    EXPECT_TRUE(std::filesystem::is_empty(script.folder()));
}

TEST(ExternalModels, WorkInATerminalToo) {
    const auto python = pythonWith({});
    if (!python) {
        GTEST_SKIP() << "there is no python3 here";
    }
    for (const char* script : {"python-serial.py", "python-pool.py", "examples/my-model.py"}) {
        const auto ended = runCommand(
            {.program = *python,
             .arguments = {externalFolder() / script, "--workers", "2", "--darts", "10000",
                           "--task-size", "1000", "--seed", "1"},
             .environment = {{"PYTHONPATH", externalFolder()}, {"PYTHONDONTWRITEBYTECODE", "1"}}},
            60s);
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->status, 0) << ended->err;
        EXPECT_THAT(ended->out, HasSubstr("from 10000 darts"));
        EXPECT_THAT(ended->out, HasSubstr("worker 1: "));
    }
}

TEST(ExternalModels, WorkInATerminalWithoutGreekLetters) {
    const auto python = pythonWith({});
    if (!python) {
        GTEST_SKIP() << "there is no python3 here";
    }
    for (const char* last : {"--seed=1", "--help"}) {
        const auto ended = runCommand(
            {.program = *python,
             .arguments = {externalFolder() / "python-serial.py", "--darts", "1000", last},
             .environment = {{"PYTHONPATH", externalFolder()},
                             {"PYTHONDONTWRITEBYTECODE", "1"},
                             {"PYTHONIOENCODING", "latin-1"}}},
            60s);
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->status, 0) << ended->err;
        EXPECT_THAT(ended->out, HasSubstr("pi"));
    }
}

TEST(ExternalExamples, ThrowAllDarts) {
    const auto python = pythonWith({});
    if (!python) {
        GTEST_SKIP() << "there is no python3 here";
    }
    const auto config = configOf("my-model", 2);
    const Heard heard =
        Script({*python, externalFolder() / "examples/my-model.py"}, {}, config).end();
    expectWhole(heard, config);
    EXPECT_EQ(heard.only<ResultLine>().value_or(ResultLine{}).darts, config.darts);
}

TEST(ExternalExamples, InCThrowAllDartsOrStop) {
    const auto config = configOf("example", 1, 3'000'001);
    Script whole({DARTSCOPE_EXAMPLE_MODEL, "3000001", "42"}, {}, config);
    const auto result = whole.end().only<ResultLine>();
    ASSERT_TRUE(result);
    EXPECT_EQ(result->darts, config.darts);
    EXPECT_FALSE(result->stopped);
    Script endless({DARTSCOPE_EXAMPLE_MODEL, "1000000000000000000", "42"}, {}, config);
    endless.stop();
    const auto stopped = endless.end().only<ResultLine>();
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->stopped);
}

TEST(ExternalExamples, InCThrowOtherDartsForTheNextSeed) {
    const auto config = configOf("example", 1, 1'000'000);
    std::set<std::uint64_t> hits;
    for (const char* seed : {"42", "43", "44", "45"}) {
        Script script({DARTSCOPE_EXAMPLE_MODEL, "1000000", seed}, {}, config);
        hits.insert(script.end().only<ResultLine>().value_or(ResultLine{}).hits);
    }
    EXPECT_EQ(hits.size(), 4u);
}

}  // namespace
}  // namespace dartscope::launch::test
