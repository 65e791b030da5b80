// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::test {

/// A machine with `online` CPUs of which `allowed` may be used; bound by affinity where fewer.
machine::Machine sampleMachine(int online, int allowed);

/// A finished run of the threads model as it could have been: tasks of 1 ms, handed out in turn;
/// with more workers than allowed CPUs each lane waits for a CPU half of the time and its probes
/// say so. Every call gives the same record.
record::RunRecordPtr sampleRun(std::uint32_t workers, int allowed,
                               std::uint32_t tasksPerLane = 100);

struct SampleSweep {
    std::vector<std::string> models = {"threads"};
    std::vector<std::uint32_t> workers = {1, 2, 3, 4};
    int online = 8;
    int allowed = 2;
    std::uint32_t repeats = 9;
    std::uint64_t darts = 6'000'000'000;
    record::Scaling scaling = record::Scaling::Strong;
};

/// A sweep whose speedup is 0.98 × min(W, allowed), times spread by ±1 % around 0.3 s / speedup,
/// end-to-end times 20 ms longer. Every call gives the same record.
record::SweepRecordPtr sampleSweep(const SampleSweep& wanted = {});

}  // namespace dartscope::test
