// SPDX-License-Identifier: GPL-3.0-or-later

// What handing out a task costs those that the models of tasks and of processes are held against:
// nanoseconds a task, one worker, as in handout_benchmark.cpp.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <limits>

#include "core/base/clock.h"

#ifdef DARTSCOPE_HAS_TBB
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

namespace dartscope {
namespace {

constexpr std::uint64_t kTasks = 1'024;
constexpr int kLooks = 20;

#ifdef DARTSCOPE_HAS_TBB
/// oneTBB's loop with nothing in it but the task's number.
void tbbLoop(benchmark::State& state) {
    tbb::task_arena arena(1);
    double best = std::numeric_limits<double>::max();
    for (auto _ : state) {
        for (int look = 0; look < kLooks; ++look) {
            const std::int64_t begin = monotonicNs();
            arena.execute([] {
                tbb::parallel_for(std::uint64_t{0}, kTasks,
                                  [](std::uint64_t task) { benchmark::DoNotOptimize(task); });
            });
            best = std::min(best, static_cast<double>(monotonicNs() - begin) / kTasks);
        }
    }
    state.counters["ns"] = best;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks) * kLooks);
}
BENCHMARK(tbbLoop)->Name("loop/tbb-parallel_for");
#endif

/// Python's own pool with a function that does nothing, its workers started before.
void poolMap(benchmark::State& state) {
    constexpr const char* kScript =
        "python3 -c 'import time\n"
        "from multiprocessing import Pool\n"
        "with Pool(1) as pool:\n"
        "    best = 1e18\n"
        "    for look in range(20):\n"
        "        begin = time.perf_counter_ns()\n"
        "        pool.map(abs, range(1024))\n"
        "        best = min(best, (time.perf_counter_ns() - begin) / 1024)\n"
        "print(best)' 2>/dev/null";
    double best = std::numeric_limits<double>::max();
    for (auto _ : state) {
        double ns = 0;
        std::FILE* pipe = ::popen(kScript, "r");
        const bool read = pipe != nullptr && std::fscanf(pipe, "%lf", &ns) == 1;
        if (pipe != nullptr) {
            ::pclose(pipe);
        }
        if (!read) {
            state.SkipWithError("python3 did not run a pool");
            break;
        }
        best = std::min(best, ns);
    }
    state.counters["ns"] = best;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks) * kLooks);
}
BENCHMARK(poolMap)->Name("python/pool-map");

}  // namespace
}  // namespace dartscope
