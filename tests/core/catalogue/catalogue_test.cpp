// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <utility>

namespace dartscope::catalogue {
namespace {

using record::Kernel;
using record::RunConfig;
using record::Schedule;
using record::Sharing;
using testing::ElementsAre;
using testing::HasSubstr;

RunConfig configOf(const char* model) {
    RunConfig config;
    config.model = model;
    return config;
}

TEST(Catalogue, EveryModelHasItsOwnIdAndWordsToShow) {
    std::set<std::string_view> ids;
    for (const Model& model : models()) {
        EXPECT_TRUE(ids.insert(model.id).second) << model.id;
        EXPECT_STRNE(model.name.source, "") << model.id;
        EXPECT_STRNE(model.summary.source, "") << model.id;
        EXPECT_STRNE(groupName(model.group).source, "") << model.id;
        EXPECT_FALSE(model.sharings.empty()) << model.id;
        EXPECT_EQ(find(model.id), &model);
    }
    EXPECT_EQ(find("no-such-model"), nullptr);
}

TEST(Validate, NamesTheModelsThereAreForAnUnknownOne) {
    const auto result = validate(configOf("opencl"), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(result.error().id, "unknown-model");
    EXPECT_EQ(result.error().arguments.at(0), "opencl");
    EXPECT_THAT(result.error().arguments.at(1), HasSubstr("openmp"));
}

TEST(Validate, RefusesValuesOutsideTheirRangeWithTheRange) {
    const auto idOf = [](RunConfig config) {
        const auto result = validate(std::move(config), {});
        return result ? std::vector<std::string>{} : result.error().arguments;
    };
    RunConfig noDarts = configOf("threads");
    noDarts.darts = 0;
    EXPECT_THAT(idOf(noDarts), ElementsAre("darts", "0", "1", "1e18"));
    RunConfig tooManyDarts = configOf("threads");
    tooManyDarts.darts = record::kMostDarts + 1;
    EXPECT_THAT(idOf(tooManyDarts), ElementsAre("darts", "1000000000000000001", "1", "1e18"));
    RunConfig noWorkers = configOf("threads");
    noWorkers.workers = 0;
    EXPECT_THAT(idOf(noWorkers), ElementsAre("workers", "0", "1", "4096"));
    RunConfig tooManyWorkers = configOf("openmp");
    tooManyWorkers.workers = 4097;
    EXPECT_THAT(idOf(tooManyWorkers), ElementsAre("workers", "4097", "1", "4096"));
    RunConfig hugeTask = configOf("threads");
    hugeTask.taskSize = record::kMostTaskSize + 1;
    EXPECT_THAT(idOf(hugeTask), ElementsAre("task-size", "1099511627777", "1", "1099511627776"));
}

TEST(Validate, TakesTheEdgesOfEveryRange) {
    RunConfig most = configOf("threads");
    most.darts = record::kMostDarts;
    most.workers = record::kMostWorkers;
    most.taskSize = record::kMostTaskSize;
    EXPECT_TRUE(validate(most, {}));
    RunConfig least = configOf("threads");
    least.darts = 1;
    least.taskSize = 1;
    EXPECT_TRUE(validate(least, {}));
}

TEST(Validate, SerialRunsWithOneWorkerWhateverIsAsked) {
    RunConfig config = configOf("serial");
    config.workers = 7;
    const Option set[] = {Option::Workers};
    const auto result = validate(config, set);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->workers, 1U);
}

TEST(Validate, AnOptionThatTheModelLacksIsAnErrorOnlyWhereItWasGiven) {
    const RunConfig config = configOf("serial");
    EXPECT_TRUE(validate(config, {}));
    const Option set[] = {Option::Schedule};
    const auto result = validate(config, set);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().id, "option-not-in-model");
    EXPECT_THAT(result.error().arguments,
                ElementsAre("schedule", "serial", HasSubstr("threads, openmp")));
}

TEST(Validate, AScheduleThatTheModelLacksIsNamedWithThoseItHas) {
    RunConfig config = configOf("threads");
    config.schedule = Schedule::Guided;
    const Option set[] = {Option::Schedule};
    const auto result = validate(config, set);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().id, "value-not-in-model");
    EXPECT_THAT(result.error().arguments,
                ElementsAre("schedule", "guided", "threads", "dynamic, static"));
}

TEST(Validate, AnInheritedScheduleGivesWayToTheModelsOwn) {
    RunConfig config = configOf("threads");
    config.schedule = Schedule::Guided;
    const auto result = validate(config, {});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->schedule, Schedule::Dynamic);
}

TEST(Validate, ChoosesATaskSizeThatKeepsEveryWorkerBusyAndIsWholeBlocks) {
    for (const std::uint32_t workers : {1U, 2U, 3U, 7U, 64U}) {
        for (const std::uint64_t darts : {1ULL, 10'000'019ULL, 30'000'000'000ULL}) {
            RunConfig config = configOf("openmp");
            config.workers = workers;
            config.darts = darts;
            const auto result = validate(config, {});
            ASSERT_TRUE(result);
            EXPECT_EQ(result->taskSize % record::kTaskGranularity, 0U);
            EXPECT_LE(result->taskSize, 1ULL << 24);
            if (darts / workers >= 16 * record::kTaskGranularity) {
                EXPECT_GE(darts / result->taskSize, 16 * workers);
            }
        }
    }
}

TEST(Validate, CountingSharingsImplyTheTextbookKernel) {
    for (const Sharing sharing :
         {Sharing::Atomic, Sharing::Mutex, Sharing::FalseSharing, Sharing::Racy}) {
        RunConfig config = configOf("threads");
        config.sharing = sharing;
        const Option set[] = {Option::Sharing};
        const auto implied = validate(config, set);
        ASSERT_TRUE(implied) << record::name(sharing);
        EXPECT_EQ(implied->kernel, Kernel::Textbook);
        const Option both[] = {Option::Sharing, Option::Kernel};
        const auto refused = validate(config, both);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().id, "sharing-needs-textbook");
        EXPECT_THAT(refused.error().arguments, ElementsAre(record::name(sharing)));
    }
    for (const Sharing sharing : {Sharing::Private, Sharing::AtomicPerTask}) {
        RunConfig config = configOf("openmp");
        config.sharing = sharing;
        const Option both[] = {Option::Sharing, Option::Kernel};
        const auto result = validate(config, both);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->kernel, Kernel::Vector);
    }
}

TEST(Validate, NamesTheSharingsThatAModelHas) {
    for (const auto& [model, sharing] :
         {std::pair{"threads", Sharing::Critical}, {"openmp", Sharing::Mutex}}) {
        RunConfig config = configOf(model);
        config.sharing = sharing;
        const Option set[] = {Option::Sharing};
        const auto result = validate(config, set);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().id, "value-not-in-model");
        EXPECT_THAT(result.error().arguments.at(3), HasSubstr("private, atomic-per-task, atomic"));
    }
    RunConfig serial = configOf("serial");
    serial.sharing = Sharing::Atomic;
    const Option set[] = {Option::Sharing};
    EXPECT_EQ(validate(serial, set).error().id, "option-not-in-model");
}

TEST(Validate, PlantedBehaviourHasItsRangesAndItsModels) {
    RunConfig config = configOf("threads");
    config.serialShare = 0.2;
    config.lockShare = 1;
    config.imbalance = record::kMostImbalance;
    config.streams = record::Streams::Same;
    const Option all[] = {Option::SerialShare, Option::LockShare, Option::Imbalance,
                          Option::Streams};
    const auto planted = validate(config, all);
    ASSERT_TRUE(planted);
    EXPECT_EQ(planted->serialShare, 0.2);
    EXPECT_EQ(planted->streams, record::Streams::Same);
    config.imbalance = 0.91;
    EXPECT_THAT(validate(config, all).error().arguments,
                ElementsAre("imbalance", "0.91", "0", "0.9"));
    config.imbalance = 0;
    config.serialShare = -0.1;
    EXPECT_EQ(validate(config, all).error().id, "out-of-range");
    config.serialShare = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(validate(config, all).error().id, "out-of-range");
}

TEST(Validate, NoMoreWorkersBlockThanThereAre) {
    RunConfig config = configOf("gil");
    config.workers = 3;
    const Option set[] = {Option::GilBlocking};
    for (const std::uint32_t blocking : {0U, 1U, 3U}) {
        config.gilBlocking = blocking;
        ASSERT_TRUE(validate(config, set));
        EXPECT_EQ(validate(config, set)->gilBlocking, blocking);
    }
    config.gilBlocking = 4;
    EXPECT_EQ(validate(config, set).error().id, "more-blocking-than-workers");
    EXPECT_THAT(validate(config, set).error().arguments, ElementsAre("4", "3"));
    EXPECT_EQ(validate(config, {})->gilBlocking, 3U) << "a sweep's smaller run";
    config.gilBlocking = 4'097;
    EXPECT_EQ(validate(config, set).error().id, "out-of-range");
    config = configOf("threads");
    config.gilBlocking = 1;
    EXPECT_EQ(validate(config, set).error().id, "option-not-in-model");
    EXPECT_EQ(validate(config, {})->gilBlocking, 0U);
}

TEST(Validate, OneWorkerCannotThrowTheSameDartsAsAnother) {
    RunConfig config = configOf("serial");
    config.streams = record::Streams::Same;
    const Option set[] = {Option::Streams};
    EXPECT_EQ(validate(config, set).error().id, "option-not-in-model");
    // Inherited and not asked for: it falls away.
    EXPECT_EQ(validate(config, {})->streams, record::Streams::Own);
    // The rest a base for other models has to bear.
    config = configOf("serial");
    config.serialShare = config.lockShare = config.imbalance = 0.5;
    const Option shares[] = {Option::SerialShare, Option::LockShare, Option::Imbalance};
    EXPECT_TRUE(validate(config, shares));
}

TEST(Validate, IsIdempotent) {
    const auto once = validate(configOf("openmp"), {});
    ASSERT_TRUE(once);
    const auto twice = validate(*once, {});
    ASSERT_TRUE(twice);
    EXPECT_EQ(*once, *twice);
}

}  // namespace
}  // namespace dartscope::catalogue
