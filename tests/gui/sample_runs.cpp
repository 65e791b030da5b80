// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sample_runs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/gui/sample_records.h"

namespace dartscope::test {
namespace {

constexpr std::int64_t kLaunchedNs = 6'000'000;
constexpr std::int64_t kReadyNs = 12'000'000;
constexpr std::int64_t kSliceNs = 4'000'000;
constexpr std::uint32_t kTasksAProbe = 4;

/// A number from 0 to 1 that looks random and is the same everywhere.
double wobble(std::uint64_t a, std::uint64_t b) {
    const double x = std::sin(static_cast<double>(a) * 12.9898 + static_cast<double>(b) * 78.233);
    return std::abs(x * 43758.5453 - std::floor(x * 43758.5453));
}

/// The wall clock of a lane that has a CPU for one slice in every `turns`, by its CPU time.
class TurnClock {
public:
    TurnClock(std::uint32_t lane, int cpus, std::uint32_t workers)
        : m_turns(
              std::max<std::int64_t>(1, (std::int64_t{workers} + cpus - 1) / std::max(cpus, 1))),
          m_turn(static_cast<std::int64_t>(lane) / cpus % m_turns) {}

    std::int64_t wall(std::int64_t cpuNs) const {
        const std::int64_t slice = cpuNs / kSliceNs;
        return kReadyNs + (slice * m_turns + m_turn) * kSliceNs + cpuNs % kSliceNs;
    }

private:
    std::int64_t m_turns;
    std::int64_t m_turn;
};

record::Lane sampleLane(const BuiltRun& sample, std::uint32_t number) {
    record::Lane lane;
    lane.lane = number;
    lane.host = "sample";
    lane.pid = 4242;
    const int cpus = std::min<int>(sample.allowedCpus, static_cast<int>(sample.workers));
    const TurnClock clock(number, cpus, sample.workers);
    std::int64_t cpuNs = 0;
    std::int64_t gapsNs = 0;
    for (std::uint32_t i = 0; i < sample.tasksALane; ++i) {
        const std::uint64_t task = std::uint64_t{i} * sample.workers + number;
        const auto taskNs = static_cast<std::int64_t>(static_cast<double>(sample.taskNs) *
                                                      (0.95 + 0.1 * wobble(task, sample.seed)));
        const std::int64_t start = clock.wall(cpuNs) + gapsNs;
        cpuNs += taskNs;
        const std::int64_t end = clock.wall(cpuNs) + gapsNs;
        lane.spans.push({start, end, end - start, task * sample.taskSize, sample.taskSize, 1});
        if (sample.probes && (i % kTasksAProbe == kTasksAProbe - 1)) {
            lane.probes.atNs.push_back(end);
            lane.probes.cpuNs.push_back(cpuNs);
            lane.probes.runqueueNs.push_back(end - kReadyNs - cpuNs - gapsNs);
            lane.probes.cpu.push_back(number % static_cast<std::uint32_t>(cpus));
        }
        gapsNs += sample.taskNs / 200;  // handing out the next task
    }
    lane.tasks = sample.tasksALane;
    lane.darts = sample.taskSize * sample.tasksALane;
    lane.hits = static_cast<std::uint64_t>(static_cast<double>(lane.darts) * std::numbers::pi / 4);
    lane.wallNs = lane.spans.size() > 0 ? lane.spans.endNs.back() - kReadyNs : 0;
    if (sample.probes) {
        lane.cpuNs = cpuNs;
        lane.runqueueNs = std::max<std::int64_t>(0, lane.wallNs - cpuNs - gapsNs);
        lane.voluntarySwitches = 2;
        lane.involuntarySwitches = *lane.runqueueNs / kSliceNs;
    }
    return lane;
}

}  // namespace

record::RunRecordPtr builtRun(const BuiltRun& sample) {
    auto run = std::make_shared<record::RunRecord>();
    run->config.workers = sample.workers;
    run->config.taskSize = sample.taskSize;
    run->config.seed = sample.seed;
    run->startedAt = "2024-05-04T12:00:00Z";
    run->machines = {sampleMachine(2 * sample.allowedCpus, sample.allowedCpus)};
    run->marks.launchedNs = kLaunchedNs;
    run->marks.readyNs = kReadyNs;
    for (std::uint32_t lane = 0; lane < sample.workers; ++lane) {
        run->lanes.push_back(sampleLane(sample, lane));
        const record::Lane& made = run->lanes.back();
        run->darts += made.darts;
        run->hits += made.hits;
        if (made.spans.size() > 0) {
            run->marks.firstDartNs =
                std::min(run->marks.firstDartNs.value_or(INT64_MAX), made.spans.startNs.front());
            run->marks.lastDartNs =
                std::max(run->marks.lastDartNs.value_or(0), made.spans.endNs.back());
        }
    }
    if (run->marks.lastDartNs) {
        run->marks.combinedNs = *run->marks.lastDartNs + 300'000;
        run->marks.endedNs = *run->marks.lastDartNs + 4'000'000;
    }
    run->config.darts = std::max<std::uint64_t>(run->darts, 1);
    run->noise.watched = true;
    run->launch.instructionSet = "avx2";
    run->launch.programVersion = "0.1.0";
    return run;
}

}  // namespace dartscope::test
