// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sample_records.h"

#include <algorithm>
#include <memory>

namespace dartscope::test {
namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kReadyNs = 8 * kMs;
constexpr std::uint64_t kTaskDarts = std::uint64_t{1} << 24;

/// π/4 to 18 digits: the hits of an ideal sampler.
std::uint64_t hitsOf(std::uint64_t darts) {
    return static_cast<std::uint64_t>(0.785398163397448310L * static_cast<long double>(darts));
}

record::Lane sampleLane(std::uint32_t number, std::uint32_t workers, bool crowded,
                        std::uint32_t tasks) {
    record::Lane lane;
    lane.lane = number;
    lane.host = "node1";
    lane.pid = 4242;
    lane.tasks = tasks;
    // Crowded lanes take turns: each task of 1 ms is followed by 1 ms of waiting for a CPU.
    const std::int64_t pace = crowded ? 2 * kMs : kMs;
    std::int64_t cpu = 0;
    std::int64_t queued = 0;
    for (std::uint32_t i = 0; i < tasks; ++i) {
        const std::int64_t start = kReadyNs + 50'000 * (number % 4) + pace * i;
        const std::int64_t end = start + pace - 20'000;
        const std::uint64_t first = (std::uint64_t{i} * workers + number) * kTaskDarts;
        lane.spans.push({start, end, end - start, first, kTaskDarts, 1});
        lane.darts += kTaskDarts;
        cpu += kMs - 20'000;
        queued += crowded ? kMs : 0;
        if (i % 10 == 9 || i + 1 == tasks) {
            lane.probes.atNs.push_back(end);
            lane.probes.cpuNs.push_back(cpu);
            lane.probes.runqueueNs.push_back(queued);
            lane.probes.cpu.push_back(number % 2);
        }
        lane.wallNs = end - kReadyNs;
    }
    lane.hits = hitsOf(lane.darts);
    lane.cpuNs = cpu;
    lane.runqueueNs = queued;
    lane.voluntarySwitches = 2;
    lane.involuntarySwitches = crowded ? tasks : 1;
    return lane;
}

record::Repeat sampleRepeat(double seconds, std::uint32_t number, std::uint64_t darts) {
    record::Repeat repeat;
    // −1 % to +1 % in an order that is neither rising nor falling.
    repeat.computeS = seconds * (1 + 0.0025 * (static_cast<int>(number * 5 % 9) - 4));
    repeat.endToEndS = repeat.computeS + 0.020;
    repeat.darts = darts;
    repeat.hits = hitsOf(darts);
    repeat.runqueueShare = 0.001;
    return repeat;
}

}  // namespace

machine::Machine sampleMachine(int online, int allowed) {
    machine::Machine machine;
    machine.host = "node1";
    machine.cpuModel = "Sample CPU";
    machine.operatingSystem = "Sample OS 1";
    machine.online = online;
    machine.allowed = allowed;
    machine.cpuIds.clear();
    for (int id = 0; id < allowed; ++id) {
        machine.cpuIds.push_back(id);
    }
    const bool bound = allowed < online;
    machine.boundBy = bound ? "affinity" : "online";
    machine.constraints.push_back(
        {"online", static_cast<double>(online), "/sys/devices/system/cpu/online", !bound, true});
    machine.constraints.push_back(
        {"affinity", static_cast<double>(allowed), "sched_getaffinity", bound, true});
    return machine;
}

record::RunRecordPtr sampleRun(std::uint32_t workers, int allowed, std::uint32_t tasksPerLane) {
    const bool crowded = workers > static_cast<std::uint32_t>(allowed);
    record::RunRecord run;
    run.config.model = "threads";
    run.config.workers = workers;
    run.config.taskSize = kTaskDarts;
    run.startedAt = "2026-01-15T12:00:00Z";
    run.machines.push_back(sampleMachine(std::max(8, allowed), allowed));
    std::int64_t last = kReadyNs;
    for (std::uint32_t i = 0; i < workers; ++i) {
        run.lanes.push_back(sampleLane(i, workers, crowded, tasksPerLane));
        run.darts += run.lanes.back().darts;
        run.hits += run.lanes.back().hits;
        last = std::max(last, kReadyNs + run.lanes.back().wallNs);
    }
    run.config.darts = run.darts;
    run.marks = {0, 3 * kMs, kReadyNs, kReadyNs + 10'000, last, last + 20'000, last + 2 * kMs};
    run.reference = record::Reference{0.06, 0.06, 5'000, "2026-01-15T11:59:00Z"};
    run.launch.instructionSet = "AVX2";
    run.launch.programVersion = "0.1.0";
    return std::make_shared<const record::RunRecord>(std::move(run));
}

record::SweepRecordPtr sampleSweep(const SampleSweep& wanted) {
    record::SweepRecord sweep;
    sweep.config.models = wanted.models;
    sweep.config.workers = wanted.workers;
    sweep.config.repeats = wanted.repeats;
    sweep.config.scaling = wanted.scaling;
    sweep.config.run.taskSize = kTaskDarts;
    sweep.config.run.model = wanted.models.front();
    sweep.startedAt = "2026-01-15T12:00:00Z";
    sweep.machine = sampleMachine(wanted.online, wanted.allowed);
    sweep.programVersion = "0.1.0";
    for (const std::string& model : wanted.models) {
        record::SweepSeries series;
        series.model = model;
        for (const std::uint32_t workers : wanted.workers) {
            const bool weak = wanted.scaling == record::Scaling::Weak;
            record::SweepPoint point;
            point.workers = workers;
            point.darts = wanted.darts * (weak ? workers : 1);
            const double used = std::min<double>(workers, wanted.allowed);
            const double speedup = workers == 1 ? 1 : 0.98 * used;
            const double seconds = 0.3 * (weak ? workers : 1) / speedup;
            for (std::uint32_t i = 0; i < wanted.repeats; ++i) {
                point.repeats.push_back(sampleRepeat(seconds, i, point.darts));
            }
            series.points.push_back(std::move(point));
        }
        sweep.series.push_back(std::move(series));
    }
    return std::make_shared<const record::SweepRecord>(std::move(sweep));
}

}  // namespace dartscope::test
