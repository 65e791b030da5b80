// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where there is no MPI.
#include <gtest/gtest.h>

#include "core/experiment/run_controller.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

const catalogue::Model& mpi() {
    return *catalogue::find("mpi");
}

TEST(WithoutMpi, AProgramBuiltWithoutItSaysHowToGetIt) {
    Surroundings surroundings;
    surroundings.mpiWorkerProgram = "nowhere/dartscope-mpi-worker";
    const auto missing = unavailable(mpi(), surroundings);
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->reason.source, "Dartscope was built without MPI.");
    EXPECT_NE(missing->cure.source.find("libopenmpi-dev"), std::string_view::npos);
}

TEST(WithoutMpi, AMachineWithoutLauncherSaysHowToGetOne) {
    const testing::TemporaryFolder folder;
    testing::writeText(folder / "rank", "");
    Surroundings surroundings;
    surroundings.mpiWorkerProgram = folder / "rank";
    const auto missing = unavailable(mpi(), surroundings);
    ASSERT_TRUE(missing);
    EXPECT_NE(missing->cure.source.find("openmpi-bin"), std::string_view::npos);
}

TEST(WithoutMpi, TheLauncherIsTheFirstOfThePathOrTheOneThatWasNamed) {
    const testing::TemporaryFolder folder;
    const auto makeProgram = [&](const char* name) {
        testing::writeText(folder / name, "#!/bin/sh\n");
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    };
    makeProgram("b/mpirun");
    makeProgram("c/mpiexec.hydra");
    std::filesystem::create_symlink("mpiexec.hydra", folder / "c/mpirun");
    const std::string b = (folder / "b").string();
    const std::string c = (folder / "c").string();
    const auto first =
        launch::findMpiLauncher({{"PATH", folder.path().string() + ":" + b + ":" + c}});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->program, folder / "b/mpirun");
    EXPECT_EQ(first->flavour, launch::MpiFlavour::OpenMpi);
    const auto named = launch::findMpiLauncher({{"PATH", b}, {"DARTSCOPE_MPIRUN", c + "/mpirun"}});
    ASSERT_TRUE(named);
    EXPECT_EQ(named->program, folder / "c/mpirun");
    EXPECT_EQ(named->flavour, launch::MpiFlavour::Hydra);
    EXPECT_FALSE(launch::findMpiLauncher({{"PATH", b}, {"DARTSCOPE_MPIRUN", b + "/none"}}));
    EXPECT_FALSE(launch::findMpiLauncher({{"PATH", ""}}));
}

TEST(WithoutMpi, RootSaysYesToOpenMpiByItsOwnVariablesAndOthersAreNotAsked) {
    launch::Start start;
    start.config.model = "mpi";
    start.config.workers = 5;
    const launch::MpiLauncher openMpi{"/opt/mpirun", launch::MpiFlavour::OpenMpi};
    const auto asRoot = launch::mpiLaunch(openMpi, "/opt/rank", "/run/own", start, {}, {}, true);
    EXPECT_EQ(asRoot.environment.at("OMPI_ALLOW_RUN_AS_ROOT"), "1");
    EXPECT_EQ(asRoot.environment.at("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"), "1");
    EXPECT_EQ(asRoot.environment.at("TMPDIR"), "/run/own");
    EXPECT_EQ(asRoot.arguments, (std::vector<std::string>{"--oversubscribe", "--bind-to", "none",
                                                          "-n", "5", "/opt/rank"}));
    const auto asOther = launch::mpiLaunch(openMpi, "/opt/rank", "/run/own", start, {}, {}, false);
    EXPECT_FALSE(asOther.environment.contains("OMPI_ALLOW_RUN_AS_ROOT"));
    start.config.bind = record::Binding::Default;
    const launch::MpiLauncher hydra{"/opt/mpirun", launch::MpiFlavour::Hydra};
    EXPECT_EQ(launch::mpiLaunch(hydra, "/opt/rank", "/run/own", start, {}, {}, true).arguments,
              (std::vector<std::string>{"-n", "5", "/opt/rank"}));
}

}  // namespace
}  // namespace dartscope::experiment
