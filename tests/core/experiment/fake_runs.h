// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/experiment/sweep_runner.h"

namespace dartscope::experiment {

/// A machine on which runs take the time that a formula says and no process is started. Its clock
/// stands still but for its runs.
class FakeRuns {
public:
    /// Throws so many darts a nanosecond with each worker, with nothing lost.
    double dartsPerNs = 1;
    /// Time from the request to the first dart.
    std::int64_t startUpNs = 1'000'000;
    /// Changes a record before it is given out; the run's number counts from 0.
    std::function<void(std::size_t, record::RunRecord&)> change = [](auto, auto&) {};
    /// An error for some runs.
    std::function<std::optional<Error>(std::size_t)> failure = [](auto) { return std::nullopt; };

    SweepTools tools();
    /// Compute time of `darts` darts.
    std::int64_t computeNs(std::uint64_t darts, std::uint32_t workers) const;

    std::int64_t nowNs = 0;
    std::vector<record::RunConfig> runs;  ///< all that were asked for, in order
    std::vector<record::RunConfig> references;
};

/// A sweep of the threads model that passed validate().
record::SweepConfig sweepOf(std::vector<std::uint32_t> workers, std::uint32_t repeats);

}  // namespace dartscope::experiment
