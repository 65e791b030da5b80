// SPDX-License-Identifier: GPL-3.0-or-later

// What recording costs: the same tasks thrown by a lane of a team, recorded as in every run, and by
// calls of the kernel alone. The two take turns, so that a machine that slows down slows both.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <vector>

#include "core/darts/kernels.h"
#include "core/engines/team.h"

namespace dartscope {
namespace {

std::int64_t threadCpuNs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Time of the recorded tasks over that of the bare ones, the median of many pairs, as the counter
/// "cost" (0.01 is 1 %). CPU time, because recording waits for nothing and others disturb it less.
/// Items are the darts of both.
void recording(benchmark::State& state) {
    constexpr std::uint64_t kPairDarts = std::uint64_t{1} << 27;
    record::RunConfig config;
    config.darts = record::kMostDarts;
    config.taskSize = static_cast<std::uint64_t>(state.range(0));
    engines::Team team(config, {});
    engines::Worker worker = team.enter(0);
    const std::uint64_t tasks = std::max<std::uint64_t>(1, kPairDarts / config.taskSize);
    std::vector<double> ratios;
    std::uint64_t task = 0;
    const auto bare = [&] {
        const std::int64_t begin = threadCpuNs();
        for (std::uint64_t i = 0; i < tasks; ++i) {
            benchmark::DoNotOptimize(
                darts::hitsVector(config.seed, (task + i) * config.taskSize, config.taskSize));
        }
        return static_cast<double>(threadCpuNs() - begin);
    };
    const auto recorded = [&] {
        const std::int64_t begin = threadCpuNs();
        for (std::uint64_t i = 0; i < tasks; ++i) {
            benchmark::DoNotOptimize(worker.throwTask(task + i));
        }
        return static_cast<double>(threadCpuNs() - begin);
    };
    constexpr int kPairs = 8;
    for (auto _ : state) {
        for (int pair = 0; pair < kPairs; ++pair, task += tasks) {
            const bool bareFirst = pair % 2 == 0;
            const double first = bareFirst ? bare() : recorded();
            const double second = bareFirst ? recorded() : bare();
            ratios.push_back(bareFirst ? second / first : first / second);
        }
    }
    std::ranges::sort(ratios);
    state.counters["cost"] = ratios[ratios.size() / 2] - 1;
    state.SetItemsProcessed(state.iterations() * kPairs * 2 *
                            static_cast<std::int64_t>(tasks * config.taskSize));
}
BENCHMARK(recording)->Name("recording")->ArgName("task")->Arg(65'536)->Arg(1 << 20)->Arg(1 << 24);

}  // namespace
}  // namespace dartscope
