// SPDX-License-Identifier: GPL-3.0-or-later

// What recording costs: the same tasks thrown by calls of the kernel alone, and recorded as every
// lane does it. The two take turns, so that a machine that slows down slows both. What dealing out
// tasks costs beside is in handout_benchmark.cpp.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "core/base/clock.h"
#include "core/darts/kernels.h"
#include "core/record/lane_recorder.h"

namespace dartscope {
namespace {

constexpr std::uint64_t kSeed = 42;

/// The mean of the middle half: what disturbed a few does not count.
double middleMean(std::vector<double>& values) {
    std::ranges::sort(values);
    const auto quarter = static_cast<std::ptrdiff_t>(values.size() / 4);
    const auto first = values.begin() + quarter;
    const auto last = values.end() - quarter;
    return std::accumulate(first, last, 0.0) / static_cast<double>(last - first);
}

/// Time of a recorded task over that of a bare one as the counter "cost" (0.01 is 1 %), from many
/// short pairs, because a neighbour disturbs only some of them. CPU time: recording waits for
/// nothing. Items are all darts.
void recording(benchmark::State& state) {
    constexpr std::uint64_t kDarts = std::uint64_t{1} << 24;  // 0.7 ms, a task of the largest size
    constexpr int kPairs = 64;
    const auto taskSize = static_cast<std::uint64_t>(state.range(0));
    record::LaneRecorder recorder(0, record::RecorderLimits::forLanes(1));
    recorder.prepare();
    recorder.start();
    recorder.tasksFollowAtOnce(true);  // as lanes of serial, threads and openmp say
    std::uint64_t task = 0;
    const auto aTaskNs = [&](auto throwOne) {
        const std::uint64_t end = task + kDarts / taskSize;
        const std::int64_t begin = threadCpuNs().value_or(0);
        const auto tasks = static_cast<double>(end - task);
        for (; task < end; ++task) {
            benchmark::DoNotOptimize(throwOne());
        }
        return static_cast<double>(threadCpuNs().value_or(0) - begin) / tasks;
    };
    const auto bare = [&] { return darts::hitsVector(kSeed, task * taskSize, taskSize); };
    const auto recorded = [&] {
        recorder.beginTask(task * taskSize, taskSize);
        const std::uint64_t hits = bare();
        recorder.advance(taskSize);
        recorder.endTask(taskSize, hits);
        return hits;
    };
    std::vector<double> ratios;
    for (auto _ : state) {
        for (int pair = 0; pair < kPairs; ++pair) {
            const double before = aTaskNs(bare);
            const double ours = aTaskNs(recorded);
            const double after = aTaskNs(bare);
            ratios.push_back(2 * ours / (before + after));
        }
    }
    state.counters["cost"] = middleMean(ratios) - 1;
    state.SetItemsProcessed(state.iterations() * kPairs * static_cast<std::int64_t>(3 * kDarts));
}
BENCHMARK(recording)->Name("recording")->ArgName("task")->Arg(65'536)->Arg(1 << 20)->Arg(1 << 24);

}  // namespace
}  // namespace dartscope
