// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::record {

/// A lane of three tasks, the last two merged, with two probes.
inline Lane sampleLane(std::uint32_t number) {
    Lane lane;
    lane.lane = number;
    lane.host = "node1";
    lane.pid = 4711;
    lane.darts = 196'608;
    lane.hits = 154'000 + number;
    lane.wallNs = 30'000;
    lane.cpuNs = 28'000;
    lane.runqueueNs = 1'500;
    lane.voluntarySwitches = 0;
    lane.involuntarySwitches = 3;
    lane.tasks = 3;
    lane.mergedSpans = 1;
    lane.spans.push({5'000, 15'000, 10'000, 0, 65'536, 1});
    lane.spans.push({15'025, 35'000, 19'900, 131'072, 131'072, 2});
    lane.probes.atNs = {4'900, 35'010};
    lane.probes.cpuNs = {0, 28'000};
    lane.probes.runqueueNs = {0, 1'500};
    lane.probes.cpu = {1, 0};
    lane.lockWaitNs = 700;
    lane.holderOffCpuNs = 100;
    lane.lockHeldNs = 300;
    lane.waitCpuNs = 50;
    lane.messageWaitNs = 10;
    lane.lockWaitFactor = 2.5;
    lane.droppedWaits = 4;
    lane.fingerprint = ~std::uint64_t{0} - number;
    lane.chainNs = 0.25;
    lane.cpuIds = {0, 6};
    lane.waits.push(15'000, 15'010, WaitKind::Queue);
    lane.waits.push(15'012, 15'020, WaitKind::Message, 1);
    return lane;
}

inline machine::Machine sampleMachine() {
    machine::Machine machine;
    machine.host = "node1";
    machine.cpuModel = "A CPU";
    machine.kernel = "6.1";
    machine.memoryBytes = std::uint64_t{1} << 40;
    machine.online = 12;
    machine.cores = {{0, 6}, {1, 7}};
    machine.cpuIds = {0, 6};
    machine.allowed = 2;
    machine.quotaCpus = 1.5;
    machine.boundBy = "cgroup-v2";
    machine.constraints = {{"online", 12, "", false, true},
                           {"cgroup-v2", 1.5, "/a/cpu.max: 150000 100000", true, true},
                           {"OMP_NUM_THREADS", 4, "OMP_NUM_THREADS=4", false, false}};
    machine.problems = {"slurm-broken: SLURM_CPUS_PER_TASK=abc"};
    return machine;
}

/// A finished run with every field set.
inline RunRecord sampleRun() {
    RunRecord run;
    run.config.workers = 2;
    run.config.darts = 393'216;
    run.config.seed = ~std::uint64_t{0};
    run.config.taskSize = 65'536;
    run.config.cpus = 2;
    run.config.serialShare = 0.1;
    run.config.lockShare = 0.2;
    run.config.imbalance = 0.3;
    run.config.streams = Streams::Same;
    run.config.queue = Queue::Central;
    run.config.mpi = MpiMode::Lesson;
    run.config.ranks = 1;
    run.config.bind = Binding::Core;
    run.config.hostfile = "hosts";
    run.config.gilRelease = 0.4;
    run.config.switchIntervalMs = 2;
    run.config.gilBlocking = 1;
    run.config.startMethod = StartMethod::Fork;
    run.config.schedulerArgs = "--partition=all";
    run.config.workFolder = "/work";
    run.config.arrayTasks = 2;
    run.config.detach = true;
    run.startedAt = "2026-03-01T12:00:00Z";
    run.machines = {sampleMachine()};
    run.darts = 393'216;
    run.hits = 308'001;
    run.marks = {0, 1'000, 4'000, 5'000, 35'000, 36'000, 40'000};
    run.reference = Reference{0.1, 0.05, 3'300.25, "2026-03-01T11:00:00Z", 0.24};
    run.lanes = {sampleLane(0), sampleLane(1)};
    run.details.serialParts = {{0, 5'000, 15'000, 9'900, 65'536}};
    run.details.messages = {{1, 0, 35'100, 35'600, 16}};
    run.details.droppedMessages = 2;
    run.details.rankViews = {{0, {154'000}, {154'000, 154'001}}, {1, {154'001}, {}}};
    run.details.partialTimerNs = 30'000;
    run.details.clocks = {{"node2", -1'500, 200}};
    run.details.machines = {sampleMachine()};
    run.details.launcherSlots = 2;
    run.details.binding = "core";
    run.details.queuedNs = 500;
    run.details.observed = Observed{.processes = 3,
                                    .threads = 9,
                                    .looks = 7,
                                    .runnablePeak = 8,
                                    .runnableMedian = 4,
                                    .busyProcessesMedian = 2,
                                    .cpuNs = 60'000,
                                    .leftOver = 1,
                                    .status = 2,
                                    .signal = "SIGTERM",
                                    .variables = {{"OMP_NUM_THREADS", "4"}}};
    run.twins = {{"sharing", run.config, 0.2, 30'000, 393'216}};
    run.noise = {0.125, 0.0, std::nullopt, 0.01, true};
    run.launch = {{"worker", "with \"quotes\""},
                  {{"OMP_NUM_THREADS", "2"}},
                  {0, 6},
                  "avx2",
                  "0.1.0",
                  "#!/bin/sh\n"};
    return run;
}

inline SweepRecord sampleSweep() {
    SweepRecord sweep;
    sweep.config.models = {"threads", "openmp"};
    sweep.config.workers = {1, 2};
    sweep.config.repeats = 2;
    sweep.config.base = Base::Serial;
    sweep.config.maxMinutes = 0.1;
    sweep.startedAt = "2026-03-01T12:00:00Z";
    sweep.machine = sampleMachine();
    sweep.programVersion = "0.1.0";
    const Repeat repeat{0.1, 0.30000000000000004, 1'000, 785, 0.05, {}};
    sweep.series = {{"threads",
                     {{1, 1'000, {repeat, repeat}, std::make_shared<RunRecord>(sampleRun())},
                      {2, 1'000, {repeat}, nullptr}},
                     repeat,
                     {repeat, repeat},
                     nullptr}};
    sweep.partial = true;
    sweep.failure = Error{ErrorCode::Interrupted, "interrupted", {"a", "b"}};
    return sweep;
}

}  // namespace dartscope::record
