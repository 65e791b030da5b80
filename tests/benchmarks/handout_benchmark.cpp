// SPDX-License-Identifier: GPL-3.0-or-later

// What a model takes for handing out a task, recording included, beside what it is held against.
// One worker: so nobody else's task is in the time. A model is added by one line of kModels.
#include <benchmark/benchmark.h>
#include <omp.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <string>

#include "core/base/clock.h"
#include "core/darts/kernels.h"
#include "core/engines/engine.h"

namespace dartscope {
namespace {

// Tasks of one dart, all at the beginning of a block, where a dart costs next to nothing.
constexpr std::uint64_t kTasks = 1'024;
constexpr int kLooks = 20;

/// The least of some looks: what nobody disturbed.
template <typename Look>
double least(Look look) {
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < kLooks; ++i) {
        best = std::min(best, look());
    }
    return best;
}

/// What the darts of a task cost by themselves.
double bareTaskNs() {
    return least([] {
        const std::int64_t begin = monotonicNs();
        for (std::uint64_t task = 0; task < kTasks; ++task) {
            benchmark::DoNotOptimize(darts::hitsVector(42, task, 1));
        }
        return static_cast<double>(monotonicNs() - begin) / kTasks;
    });
}

/// From the first to the last dart of a run, a task.
double taskNs(const engines::Engine& engine, record::Schedule schedule) {
    record::RunConfig config;
    config.model = engine.id;
    config.schedule = schedule;
    config.workers = 1;
    config.darts = kTasks;
    config.taskSize = 1;
    config.startMethod = record::StartMethod::Fork;  // where it matters; this program is no worker
    engines::Team team(config, {});
    const auto work = engines::run(engine, team);
    if (!work || !work->firstDartNs || !work->lastDartNs) {
        return std::numeric_limits<double>::max();
    }
    return static_cast<double>(*work->lastDartNs - *work->firstDartNs) / kTasks;
}

void report(benchmark::State& state, double ns) {
    state.counters["ns"] =
        std::min(state.counters.contains("ns") ? state.counters["ns"].value : ns, ns);
}

void handOut(benchmark::State& state, const engines::Engine& engine, record::Schedule schedule) {
    for (auto _ : state) {
        const double bare = bareTaskNs();
        const double all = least([&] { return taskNs(engine, schedule); });
        report(state, std::max(0.0, all - bare));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks) * kLooks);
}

/// An OpenMP loop with nothing in it but the task's number.
void ompLoop(benchmark::State& state, omp_sched_t kind) {
    omp_set_schedule(kind, 0);
    for (auto _ : state) {
        report(state, least([] {
                   const std::int64_t begin = monotonicNs();
#pragma omp parallel for schedule(runtime) num_threads(1)
                   for (std::uint64_t task = 0; task < kTasks; ++task) {
                       benchmark::DoNotOptimize(task);
                   }
                   return static_cast<double>(monotonicNs() - begin) / kTasks;
               }));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks) * kLooks);
}

/// Taking the next number from a counter that all could share.
void bareQueue(benchmark::State& state) {
    for (auto _ : state) {
        report(state, least([] {
                   std::atomic<std::uint64_t> next{0};
                   const std::int64_t begin = monotonicNs();
                   while (next.fetch_add(1, std::memory_order_relaxed) < kTasks) {
                   }
                   return static_cast<double>(monotonicNs() - begin) / kTasks;
               }));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTasks) * kLooks);
}
BENCHMARK(bareQueue)->Name("queue/atomic");
BENCHMARK_CAPTURE(ompLoop, static, omp_sched_static)->Name("loop/openmp-static");
BENCHMARK_CAPTURE(ompLoop, dynamic, omp_sched_dynamic)->Name("loop/openmp-dynamic");
BENCHMARK_CAPTURE(ompLoop, guided, omp_sched_guided)->Name("loop/openmp-guided");

struct Model {
    const char* id;
    record::Schedule schedule;
};

constexpr Model kModels[] = {
    {"serial", record::Schedule::Static},   {"threads", record::Schedule::Static},
    {"threads", record::Schedule::Dynamic}, {"openmp", record::Schedule::Static},
    {"openmp", record::Schedule::Dynamic},  {"openmp", record::Schedule::Guided},
    {"tasks", record::Schedule::Static},    {"thread-pool", record::Schedule::Static},
    {"gil", record::Schedule::Static},      {"pool", record::Schedule::Static}};

[[maybe_unused]] const bool kRegistered = [] {
    for (const Model& model : kModels) {
        if (const engines::Engine* engine = engines::find(model.id)) {
            const auto title = std::string("handout/") + model.id + "-" +
                               std::string(record::name(model.schedule));
            benchmark::RegisterBenchmark(title.c_str(), [engine, model](benchmark::State& state) {
                handOut(state, *engine, model.schedule);
            });
        }
    }
    return true;
}();

}  // namespace
}  // namespace dartscope
