// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/reporter.h"

#include <gtest/gtest.h>

#include <set>

namespace dartscope::worker {
namespace {

record::RunConfig configOf(std::uint32_t workers, std::uint64_t darts) {
    record::RunConfig config;
    config.workers = workers;
    config.darts = darts;
    return config;
}

launch::ProgressLine decoded(const std::string& line) {
    const auto message = launch::decodeFromWorker(line);
    EXPECT_TRUE(message) << line;
    return message ? std::get<launch::ProgressLine>(*message) : launch::ProgressLine{};
}

TEST(Reporter, ShowsAllLanesOfASmallTeamInEveryLine) {
    const engines::Team team(configOf(3, 1'000), {});
    Reporter reporter(team, 30);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(decoded(reporter.nextLine()).lanes.size(), 3u);
    }
}

TEST(Reporter, ShowsEveryLaneOfAnyTeamInTurnWithinItsBytes) {
    for (const std::uint32_t workers : {64u, 65u, 1'000u, 4'096u}) {
        const engines::Team team(configOf(workers, record::kMostDarts), {});
        for (const int hz : {1, 4, 30}) {
            Reporter reporter(team, hz);
            std::set<std::uint32_t> seen;
            std::size_t lines = 0;
            while (seen.size() < workers && lines < workers) {
                const std::string line = reporter.nextLine();
                ++lines;
                EXPECT_LE((line.size() + 1) * static_cast<std::size_t>(hz),
                          launch::kProgressBytesPerSecond);
                const launch::ProgressLine progress = decoded(line);
                EXPECT_LE(progress.lanes.size(), launch::kProgressLanes);
                for (const launch::LaneState& lane : progress.lanes) {
                    seen.insert(lane.lane);
                }
            }
            EXPECT_EQ(seen.size(), workers) << hz;
        }
    }
}

TEST(Reporter, CountsTheTaskInHandAndItsHitsOnlyOnceItIsOver) {
    engines::Team team(configOf(1, 100'000), {});
    Reporter reporter(team, 30);
    EXPECT_EQ(decoded(reporter.nextLine()).darts, 0u);
    engines::Worker worker = team.enter(0);
    const std::uint64_t hits = worker.throwTask(0);
    const launch::ProgressLine progress = decoded(reporter.nextLine());
    EXPECT_EQ(progress.darts, 65'536u);
    EXPECT_EQ(progress.dartsOfHits, 65'536u);
    EXPECT_EQ(progress.hits, hits);
    EXPECT_FALSE(progress.lanes.at(0).working);
}

}  // namespace
}  // namespace dartscope::worker
