// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "core/experiment/jobs.h"
#include "tests/slurm/cluster.h"

namespace dartscope::testing {

/// Runs on the program's cluster; skips with the reason where there is none. After each test no job
/// is left.
class SlurmFixture : public ::testing::Test {
protected:
    SlurmFixture();
    void SetUp() override;
    void TearDown() override;

    /// A valid configuration of an array.
    static record::RunConfig config(std::uint32_t workers, std::uint64_t darts = 10'000'019);
    /// One whose tasks end only when they are told to.
    static record::RunConfig endless(std::uint32_t workers);
    static std::uint64_t serialHits(const record::RunConfig& config);

    /// Everything that its observer sees.
    Result<experiment::RunOutcome> run(
        const record::RunConfig& config,
        const std::function<void(const experiment::Progress&)>& watch = {},
        std::stop_token stop = {});
    /// A worker that does what `script` says in place of the real one, which is "$WORKER".
    void workerIs(const std::string& script);

    SlurmCluster& m_cluster = SlurmCluster::ofThisProgram();
    TemporaryFolder m_folder;
    experiment::Surroundings m_surroundings;
};

}  // namespace dartscope::testing
