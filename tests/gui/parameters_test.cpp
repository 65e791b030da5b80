// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/parameters.h"

#include <gtest/gtest.h>

namespace dartscope::gui {
namespace {

using Field = Parameters::Field;

record::RunConfig defaults() {
    record::RunConfig config;
    config.model = "threads";
    config.workers = 2;
    config.darts = 1'000'000;
    return config;
}

void setWorkers(Parameters& parameters, std::uint32_t workers, int gesture = 0) {
    parameters.change(
        Field::Workers, [&](record::RunConfig& config) { config.workers = workers; }, gesture);
}

TEST(Parameters, UndoAndRedoWalkThroughEveryChange) {
    Parameters parameters(defaults());
    setWorkers(parameters, 4);
    parameters.change(Field::Darts, [](record::RunConfig& config) { config.darts = 5; });
    parameters.undoStack().undo();
    EXPECT_EQ(parameters.config().darts, 1'000'000U);
    EXPECT_EQ(parameters.config().workers, 4U);
    parameters.undoStack().undo();
    EXPECT_EQ(parameters.config(), defaults());
    parameters.undoStack().redo();
    parameters.undoStack().redo();
    EXPECT_EQ(parameters.config().darts, 5U);
    EXPECT_FALSE(parameters.undoStack().canRedo());
}

TEST(Parameters, OneDragIsOneStep) {
    Parameters parameters(defaults());
    for (std::uint32_t workers = 3; workers < 9; ++workers) {
        setWorkers(parameters, workers, 1);
    }
    setWorkers(parameters, 12, 2);
    EXPECT_EQ(parameters.undoStack().count(), 2);
    parameters.undoStack().undo();
    EXPECT_EQ(parameters.config().workers, 8U);
    parameters.undoStack().undo();
    EXPECT_EQ(parameters.config().workers, 2U);
}

TEST(Parameters, TheSameGestureNumberOnAnotherFieldIsAnotherStep) {
    Parameters parameters(defaults());
    setWorkers(parameters, 5, 1);
    parameters.change(
        Field::Darts, [](record::RunConfig& config) { config.darts = 7; }, 1);
    EXPECT_EQ(parameters.undoStack().count(), 2);
}

TEST(Parameters, ADragThatEndsWhereItBeganLeavesNoStep) {
    Parameters parameters(defaults());
    setWorkers(parameters, 5, 1);
    setWorkers(parameters, 2, 1);
    EXPECT_EQ(parameters.undoStack().count(), 0);
    EXPECT_EQ(parameters.config(), defaults());
}

TEST(Parameters, ResetOfOneFieldLeavesTheOthersAlone) {
    Parameters parameters(defaults());
    setWorkers(parameters, 5);
    parameters.change(Field::Seed, [](record::RunConfig& config) { config.seed = 7; });
    EXPECT_FALSE(parameters.isDefault(Field::Workers));
    parameters.reset(Field::Workers);
    EXPECT_TRUE(parameters.isDefault(Field::Workers));
    EXPECT_EQ(parameters.config().seed, 7U);
    parameters.resetAll();
    EXPECT_EQ(parameters.config(), defaults());
    parameters.undoStack().undo();
    EXPECT_EQ(parameters.config().seed, 7U);
}

TEST(Parameters, SayOnceThatTheyChangedAndNotWhenNothingDid) {
    Parameters parameters(defaults());
    int changes = 0;
    QObject::connect(&parameters, &Parameters::changed, [&] { ++changes; });
    setWorkers(parameters, 2);
    EXPECT_EQ(changes, 0);
    setWorkers(parameters, 3);
    EXPECT_EQ(changes, 1);
}

TEST(Parameters, ValidatedGivesTheConfigurationThatRuns) {
    Parameters parameters(defaults());
    parameters.change(Field::Model, [](record::RunConfig& config) { config.model = "serial"; });
    const auto config = parameters.validated();
    ASSERT_TRUE(config);
    EXPECT_EQ(config->workers, 1U);
    EXPECT_GT(config->taskSize, 0U);
}

}  // namespace
}  // namespace dartscope::gui
