// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/diagnosis/rules.h"
#include "core/experiment/outcome.h"
#include "tests/core/scaling/sweeps.h"

/// A small run and a small sweep with every kind of value in them.
namespace dartscope::exchange::test {

inline record::RunRecord runRecord() {
    record::RunRecord record;
    record.config.model = "threads";
    record.config.workers = 2;
    record.config.darts = record.darts = 1000;
    record.config.taskSize = 500;
    record.config.seed = 7;
    record.hits = 785;
    record.startedAt = "2026-03-01T12:00:00Z";
    record.launch.programVersion = "0.1.0";
    machine::Machine machine;
    machine.host = "node, \"one\"";
    machine.allowed = 1;
    machine.boundBy = "affinity";
    record.machines.push_back(machine);
    record.marks.launchedNs = 1'000;
    record.marks.readyNs = 2'000;
    record.marks.firstDartNs = 2'500;
    record.marks.lastDartNs = 9'007'199'254'740'993;  // a double cannot hold it
    record.marks.combinedNs = 9'007'199'254'740'994;
    record.marks.endedNs = 9'007'199'254'740'999;
    for (std::uint32_t i = 0; i < 2; ++i) {
        record::Lane lane;
        lane.lane = i;
        lane.host = machine.host;
        lane.pid = 4242;
        lane.darts = 500;
        lane.hits = 392 + i;
        lane.wallNs = 2'000'000;
        lane.tasks = 1;
        lane.spans.push({2'500 + i, 9'007'199'254'740'993, 10, i * 500, 500, 1});
        record.lanes.push_back(lane);
    }
    record.lanes[0].cpuNs = 1'900'000;
    return record;
}

inline experiment::RunOutcome runOutcome(record::RunRecord record = runRecord()) {
    experiment::RunOutcome outcome;
    outcome.record = std::make_shared<const record::RunRecord>(std::move(record));
    outcome.findings = diagnosis::examine(*outcome.record);
    return outcome;
}

inline experiment::SweepOutcome outcomeOf(record::SweepRecord sweep) {
    return experiment::assess(std::make_shared<const record::SweepRecord>(std::move(sweep)));
}

inline experiment::SweepOutcome sweepOutcome() {
    using namespace scaling::test;
    record::SweepRecord sweep = sweepOf(
        {point(1, nineAround(1)), point(2, {0.5, 0.5, 0.5, 0.5, 0.5}), point(4, nineAround(0.5))},
        2);
    return outcomeOf(std::move(sweep));
}

}  // namespace dartscope::exchange::test
