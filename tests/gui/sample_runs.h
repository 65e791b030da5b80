// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/record/run_record.h"

namespace dartscope::test {

/// What a built run looks like, for what draws runs: unlike sampleRun, down to whose turn it is.
struct BuiltRun {
    std::uint32_t workers = 4;
    int allowedCpus = 4;  ///< fewer than workers: they take turns, and wait
    std::uint32_t tasksALane = 200;
    std::uint64_t taskSize = std::uint64_t{1} << 24;
    std::int64_t taskNs = 1'000'000;  ///< CPU time of a task
    std::uint64_t seed = 42;
    bool probes = true;  ///< false: a machine that offers none
};

/// A finished run as the threads model would leave it: dynamic tasks of about a millisecond, a
/// start-up of a dozen milliseconds, probes at every fourth task. Where workers outnumber the CPUs
/// each gets slices of 4 ms in turn, and what it waits is in its run-queue delay. Depends on
/// nothing but its arguments.
record::RunRecordPtr builtRun(const BuiltRun& sample = {});

}  // namespace dartscope::test
