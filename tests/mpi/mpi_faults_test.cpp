// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a run whose ranks are stopped, killed or held up.
#include <gmock/gmock.h>
#include <signal.h>

#include "tests/mpi/mpi_fixture.h"

namespace dartscope {
namespace {

using MpiFaults = testing::MpiFixture;

TEST_F(MpiFaults, AStopKeepsWhatAllRanksHaveThrown) {
    const auto outcome = runUntil(config(3), [](std::stop_source& stop) { stop.request_stop(); });
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& run = *outcome->record;
    EXPECT_TRUE(run.partial);
    EXPECT_FALSE(run.failure) << run.failure->id;
    ASSERT_EQ(run.lanes.size(), 3u);
    std::uint64_t darts = 0;
    for (const record::Lane& lane : run.lanes) {
        darts += lane.darts;
    }
    EXPECT_EQ(run.darts, darts);
    EXPECT_GT(darts, 0u);
}

TEST_F(MpiFaults, AStopInTheSerialPartReachesTheRanksThatWaitForIt) {
    record::RunConfig planted = config(3);
    planted.serialShare = 1;
    const auto outcome = runUntil(planted, [](std::stop_source& stop) { stop.request_stop(); });
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& run = *outcome->record;
    EXPECT_TRUE(run.partial);
    EXPECT_FALSE(run.failure) << run.failure->id;
    ASSERT_EQ(run.lanes.size(), 3u);
    EXPECT_GT(run.lanes[0].darts, 0u);
    EXPECT_EQ(run.lanes[1].darts, 0u);
}

TEST_F(MpiFaults, ARankThatIsKilledEndsTheRunAndIsNamed) {
    const auto outcome = runUntil(config(3), [&](std::stop_source&) {
        const std::vector<int> ranks = rankProcesses();
        ASSERT_EQ(ranks.size(), 3u);
        ASSERT_EQ(::kill(ranks[1], SIGKILL), 0);
    });
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& run = *outcome->record;
    EXPECT_TRUE(run.partial);
    EXPECT_GT(run.darts, 0u);
    ASSERT_TRUE(run.failure);
    EXPECT_EQ(run.failure->id, "rank-died");
    EXPECT_EQ(run.failure->arguments[0], "1");
    EXPECT_THAT(run.failure->arguments[2], ::testing::HasSubstr("signal 9"));
}

TEST_F(MpiFaults, ARankThatIsHeldUpIsNamedAndEnded) {
    const auto outcome = runUntil(config(2), [&](std::stop_source&) {
        const std::vector<int> ranks = rankProcesses();
        ASSERT_EQ(ranks.size(), 2u);
        ASSERT_EQ(::kill(ranks[1], SIGSTOP), 0);
    });
    ASSERT_TRUE(outcome) << outcome.error().id;
    ASSERT_TRUE(outcome->record->failure);
    EXPECT_EQ(outcome->record->failure->id, "worker-error");
    EXPECT_EQ(outcome->record->failure->arguments[0], "rank-silent");
    EXPECT_THAT(outcome->record->failure->arguments[1], ::testing::HasSubstr("rank 1"));
}

TEST_F(MpiFaults, ALauncherThatIsKilledLeavesNoRankBehind) {
    const auto outcome = runUntil(config(2), [&](std::stop_source&) {
        const std::vector<int> ranks = rankProcesses();
        ASSERT_FALSE(ranks.empty());
        const std::string stat = testing::readText("/proc/" + std::to_string(ranks[0]) + "/stat");
        const int parent = std::stoi(stat.substr(stat.rfind(") ") + 4));
        ASSERT_EQ(::kill(parent, SIGKILL), 0);
    });
    ASSERT_TRUE(outcome) << outcome.error().id;
    ASSERT_TRUE(outcome->record->failure);
    EXPECT_EQ(outcome->record->failure->id, "worker-died");
}

TEST_F(MpiFaults, AWorkerProgramThatIsMissingIsSaid) {
    m_surroundings.mpiWorkerProgram = m_folder / "nothing";
    const auto outcome =
        experiment::run(config(2), m_surroundings, {.measureReference = false}, {}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "worker-missing");
    EXPECT_EQ(outcome.error().code, ErrorCode::Unavailable);
}

TEST_F(MpiFaults, AHostFileThatIsNotThereIsSaid) {
    record::RunConfig elsewhere = config(2);
    elsewhere.hostfile = m_folder / "hosts";
    const auto outcome =
        experiment::run(elsewhere, m_surroundings, {.measureReference = false}, {}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "hostfile-missing");
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
}

}  // namespace
}  // namespace dartscope
