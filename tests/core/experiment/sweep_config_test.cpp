// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/experiment/sweep.h"

namespace dartscope::experiment {
namespace {

using record::SweepConfig;
using ::testing::ElementsAre;

TEST(WorkerList, ReadsRangesListsAndMixtures) {
    EXPECT_THAT(*parseWorkerList("1-4"), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(*parseWorkerList("1,2,4"), ElementsAre(1, 2, 4));
    EXPECT_THAT(*parseWorkerList("2"), ElementsAre(2));
    EXPECT_THAT(*parseWorkerList("1-3,8"), ElementsAre(1, 2, 3, 8));
    EXPECT_THAT(*parseWorkerList("3-3"), ElementsAre(3));
}

TEST(WorkerList, ComesOutAscendingAndWithoutRepeats) {
    EXPECT_THAT(*parseWorkerList("8,2,1-3,2"), ElementsAre(1, 2, 3, 8));
}

TEST(WorkerList, RefusesWhatIsNoList) {
    for (const char* text :
         {"", ",", "1,", ",1", "1,,2", "a", "1-", "1-x", "4-1", "1-2-3", "1;2", "1.5", "--"}) {
        const auto list = parseWorkerList(text);
        ASSERT_FALSE(list) << text;
        EXPECT_EQ(list.error().id, "bad-worker-list") << text;
        EXPECT_THAT(list.error().arguments, ElementsAre(text));
    }
}

TEST(WorkerList, NamesTheCountThatIsOutOfRange) {
    for (const char* text : {"0", "0-3", "4097", "1-5000", "-3", "1-99999999999999999999"}) {
        const auto list = parseWorkerList(text);
        ASSERT_FALSE(list) << text;
        EXPECT_EQ(list.error().id, "out-of-range") << text;
        EXPECT_EQ(list.error().arguments[0], "workers");
    }
}

SweepConfig good() {
    SweepConfig config;
    config.models = {"threads"};
    config.workers = {1, 2, 4};
    return config;
}

std::string refusal(const SweepConfig& config, std::span<const catalogue::Option> set = {}) {
    const auto valid = validate(config, set);
    if (valid) {
        return "";
    }
    const Error& error = valid.error();
    return error.id + (error.arguments.empty() ? "" : " " + error.arguments[0]);
}

TEST(SweepConfigCheck, ResolvesOneTaskSizeForAll) {
    const auto valid = validate(good(), {});
    ASSERT_TRUE(valid);
    EXPECT_GT(valid->run.taskSize, 0u);
    SweepConfig few = good();
    few.darts = 1'000'000;
    few.models = {"serial", "threads"};
    // A million darts are shared by four workers with sixteen tasks each.
    EXPECT_EQ(validate(few, {})->run.taskSize, record::kTaskGranularity);
}

TEST(SweepConfigCheck, PutsCountsInOrderAndModelsOnce) {
    SweepConfig config = good();
    config.workers = {4, 1, 4};
    config.models = {"threads", "serial", "threads"};
    const auto valid = validate(config, {});
    ASSERT_TRUE(valid);
    EXPECT_THAT(valid->workers, ElementsAre(1, 4));
    EXPECT_THAT(valid->models, ElementsAre("threads", "serial"));
}

TEST(SweepConfigCheck, WithoutModelsTakesTheRuns) {
    SweepConfig config = good();
    config.models = {};
    config.run.model = "openmp";
    EXPECT_THAT(validate(config, {})->models, ElementsAre("openmp"));
}

TEST(SweepConfigCheck, RefusesAmountsOutOfRange) {
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    SweepConfig config = good();
    config.repeats = 0;
    EXPECT_EQ(refusal(config), "out-of-range repeats");
    config.repeats = 1'001;
    EXPECT_EQ(refusal(config), "out-of-range repeats");
    for (const double target : {0.0, -1.0, 1e9, notANumber}) {
        config = good();
        config.targetMs = target;
        EXPECT_EQ(refusal(config), "out-of-range target-ms") << target;
    }
    for (const double minutes : {0.0, -1.0, 1e9, notANumber}) {
        config = good();
        config.maxMinutes = minutes;
        EXPECT_EQ(refusal(config), "out-of-range max-minutes") << minutes;
    }
    for (const std::uint64_t darts : {std::uint64_t{0}, record::kMostDarts + 1}) {
        config = good();
        config.darts = darts;
        EXPECT_EQ(refusal(config), "out-of-range darts");
    }
    config = good();
    config.workers = {0, 1};
    EXPECT_EQ(refusal(config), "out-of-range workers");
    config.workers = {1, 4'097};
    EXPECT_EQ(refusal(config), "out-of-range workers");
    config.workers = {};
    EXPECT_EQ(refusal(config), "bad-worker-list ");
}

TEST(SweepConfigCheck, WeakScalingCountsTheDartsOfAllWorkers) {
    SweepConfig config = good();
    config.darts = record::kMostDarts / 2;
    EXPECT_EQ(refusal(config), "");
    config.scaling = record::Scaling::Weak;
    EXPECT_EQ(refusal(config), "out-of-range darts");
}

TEST(SweepConfigCheck, RefusesMoreRunsThanItCanCarry) {
    SweepConfig config = good();
    config.repeats = 1'000;
    config.workers = *parseWorkerList("1-20");
    EXPECT_EQ(refusal(config), "out-of-range sweep-runs");
}

TEST(SweepConfigCheck, HoldsBlockingWorkersAgainstTheMostWorkersAlone) {
    SweepConfig config = good();
    config.models = {"gil"};
    config.workers = {1, 4};
    const catalogue::Option set[] = {catalogue::Option::GilBlocking};
    config.run.gilBlocking = 3;
    EXPECT_TRUE(validate(config, set));
    config.run.gilBlocking = 5;
    EXPECT_EQ(validate(config, set).error().id, "more-blocking-than-workers");
}

TEST(SweepConfigCheck, ChecksEveryModel) {
    SweepConfig config = good();
    config.models = {"threads", "abacus"};
    EXPECT_EQ(refusal(config), "unknown-model abacus");
    config.models = {"threads", "serial"};
    const std::vector set{catalogue::Option::Schedule};
    EXPECT_EQ(refusal(config, set), "option-not-in-model schedule");
}

}  // namespace
}  // namespace dartscope::experiment
