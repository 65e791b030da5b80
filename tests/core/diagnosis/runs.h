// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/diagnosis/rules.h"
#include "tests/core/scaling/sweeps.h"

/// Runs as a machine would have recorded them, for tests to change.
namespace dartscope::diagnosis::test {

inline constexpr std::int64_t kMs = 1'000'000;

/// A run of `ms` milliseconds: every lane was ready to run all the time and, where the lanes are
/// more than the CPUs, waited for its turn as a fair scheduler has it.
inline record::RunRecord fairRun(std::uint32_t workers, double cpus, std::int64_t ms) {
    record::RunRecord record;
    record.config.workers = workers;
    record.config.darts = record.darts = 1'000'000'000;
    record.config.taskSize = 65'536;
    record.machines.emplace_back();
    machine::Machine& machine = record.machines[0];
    machine.allowed = static_cast<int>(cpus) + (cpus > static_cast<int>(cpus) ? 1 : 0);
    machine.online = 64;
    machine.boundBy = cpus > static_cast<int>(cpus) ? "cgroup-v2" : "affinity";
    machine.constraints = {{machine.boundBy, cpus, "", true, true}};
    record.marks.readyNs = 0;
    record.marks.firstDartNs = 0;
    record.marks.combinedNs = ms * kMs;
    const double running = std::min(1.0, cpus / workers);
    for (std::uint32_t i = 0; i < workers; ++i) {
        record::Lane lane;
        lane.lane = i;
        lane.darts = record.darts / workers;
        lane.wallNs = ms * kMs;
        lane.cpuNs = static_cast<std::int64_t>(static_cast<double>(lane.wallNs) * running);
        lane.runqueueNs = lane.wallNs - *lane.cpuNs;
        lane.tasks = 1000;
        record.lanes.push_back(lane);
    }
    return record;
}

/// What the rules say under that id.
template <typename Record>
std::vector<Finding> found(std::string_view id, const Record& record) {
    std::vector<Finding> all = examine(record);
    std::erase_if(all, [&](const Finding& finding) { return finding.id != id; });
    return all;
}

inline double evidence(const Finding& finding, std::string_view name) {
    for (const auto& [key, value] : finding.evidence) {
        if (key == name) {
            return value;
        }
    }
    return -1;
}

}  // namespace dartscope::diagnosis::test
