// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "core/experiment/run_controller.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::testing {

/// Runs real ranks by the launcher of this machine; skips with a reason where there is none. After
/// each test nothing of them is left.
class MpiFixture : public ::testing::Test {
protected:
    MpiFixture();
    void SetUp() override;
    void TearDown() override;

    /// `darts` on so many ranks.
    static record::RunConfig config(std::uint32_t ranks, std::uint64_t darts = 10'000'019);
    /// The record of a run that must come to an end.
    record::RunRecord record(const record::RunConfig& config);
    /// Processes of ranks that are there now, ascending.
    std::vector<int> rankProcesses() const;
    /// A run without end; `strike` is called once, when darts were thrown.
    Result<experiment::RunOutcome> runUntil(const record::RunConfig& config,
                                            const std::function<void(std::stop_source&)>& strike);

    TemporaryFolder m_folder;
    experiment::Surroundings m_surroundings;
};

}  // namespace dartscope::testing
