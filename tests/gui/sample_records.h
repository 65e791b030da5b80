// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::tests {

/// What a built run looks like.
struct SampleRun {
    std::uint32_t workers = 4;
    int allowedCpus = 4;               ///< fewer than workers: they take turns, and wait
    std::uint32_t tasksALane = 200;
    std::uint64_t taskSize = std::uint64_t{1} << 24;
    std::int64_t taskNs = 1'000'000;   ///< CPU time of a task
    std::uint64_t seed = 42;
    bool probes = true;                ///< false: a machine that offers none
};

/// A finished run as the threads model would leave it: dynamic tasks of about a millisecond, a
/// start-up of a dozen milliseconds, probes at every fourth task. Where workers outnumber the CPUs
/// each gets slices of 4 ms in turn, and what it waits is in its run-queue delay. Depends on
/// nothing but its arguments.
record::RunRecordPtr sampleRun(const SampleRun& sample = {});

/// A finished sweep of the threads model at these worker counts, 9 repeats a point, speedups a
/// little below ideal up to `allowedCpus` and flat beyond. The nearest-median records are absent.
record::SweepRecordPtr sampleSweep(const std::vector<std::uint32_t>& workers = {1, 2, 3, 4, 6, 8},
                                   int allowedCpus = 4);

/// A machine with so many CPUs of twice as many online, bound by affinity.
machine::Machine sampleMachine(int allowedCpus);

}  // namespace dartscope::tests
