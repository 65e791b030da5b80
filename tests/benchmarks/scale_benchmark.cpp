// SPDX-License-Identifier: GPL-3.0-or-later

// The largest records: a run of a million spans and a sweep of 10,000 repeats, as they are opened
// and explained; a law's fit; and a worker process from its start to its end. The counter "ns" is
// the least time seen.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/diagnosis/rules.h"
#include "core/launch/local_launcher.h"
#include "core/record/record_file.h"
#include "core/scaling/laws.h"

namespace dartscope {
namespace {

constexpr std::uint32_t kLanes = 64;

record::RunRecord runOf(std::uint64_t spansALane) {
    constexpr std::uint64_t kTask = 65'536;
    constexpr std::int64_t kTaskNs = 3'000;
    record::RunRecord run;
    run.config.model = "threads";
    run.config.workers = kLanes;
    run.config.taskSize = kTask;
    for (std::uint32_t number = 0; number < kLanes; ++number) {
        record::Lane lane;
        lane.lane = number;
        for (std::uint64_t i = 0; i < spansALane; ++i) {
            const auto start = static_cast<std::int64_t>(i) * kTaskNs + number;
            // Of unequal length, as real ones are.
            const auto busy = kTaskNs - 1 - static_cast<std::int64_t>((i * 7'919) % 700);
            lane.spans.push({start, start + busy, busy, (i * kLanes + number) * kTask, kTask, 1});
            lane.probes.atNs.push_back(start + busy);
            lane.probes.cpuNs.push_back(start + busy);
        }
        lane.tasks = spansALane;
        lane.darts = spansALane * kTask;
        lane.hits = lane.darts / 4 * 3;
        lane.wallNs = static_cast<std::int64_t>(spansALane) * kTaskNs;
        lane.cpuNs = lane.wallNs;
        run.darts += lane.darts;
        run.hits += lane.hits;
        run.lanes.push_back(std::move(lane));
    }
    run.config.darts = run.darts;
    const auto endNs = static_cast<std::int64_t>(spansALane) * kTaskNs + kLanes;
    run.marks = {.launchedNs = 0,
                 .readyNs = 0,
                 .firstDartNs = 0,
                 .lastDartNs = endNs,
                 .combinedNs = endNs,
                 .endedNs = endNs};
    return run;
}

const record::RunRecord& millionSpans() {
    static const record::RunRecord run = runOf(1'000'000 / kLanes);
    return run;
}

record::SweepRecord sweepOf(std::uint32_t points, std::uint32_t repeats) {
    record::SweepRecord sweep;
    sweep.config.models = {"threads"};
    sweep.config.repeats = repeats;
    record::SweepSeries series;
    series.model = "threads";
    for (std::uint32_t p = 1; p <= points; ++p) {
        record::SweepPoint point;
        point.workers = p;
        point.darts = 1'000'000'000;
        sweep.config.workers.push_back(p);
        for (std::uint32_t r = 0; r < repeats; ++r) {
            record::Repeat repeat;
            repeat.computeS = (0.02 + 0.98 / p + 0.001 * (p - 1)) * (1 + 0.001 * (r * 37 % 11));
            repeat.endToEndS = repeat.computeS + 0.01;
            repeat.darts = point.darts;
            repeat.hits = point.darts / 4 * 3;
            point.repeats.push_back(repeat);
        }
        point.nearestMedian = std::make_shared<const record::RunRecord>(runOf(256));
        series.points.push_back(std::move(point));
    }
    sweep.series.push_back(std::move(series));
    return sweep;
}

/// Keeps the least CPU time of a call in the counter "ns": one thread that waits for nothing, and
/// on a busy machine it is the time that the call takes on a quiet one.
template <typename Call>
void time(benchmark::State& state, Call call) {
    double best = std::numeric_limits<double>::max();
    for (auto _ : state) {
        const std::int64_t begin = threadCpuNs().value_or(0);
        call();
        best = std::min(best, static_cast<double>(threadCpuNs().value_or(0) - begin));
    }
    state.counters["ns"] = best;
    state.SetItemsProcessed(state.iterations());
}

/// A file that is gone when the program ends.
class Stored {
public:
    template <typename Record>
    explicit Stored(const Record& record, const char* name)
        : m_path(std::filesystem::temp_directory_path() /
                 ("dartscope-" + std::to_string(::getpid()) + name)) {
        m_good = record::save(record, m_path).has_value();
    }
    ~Stored() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    Stored(const Stored&) = delete;
    Stored& operator=(const Stored&) = delete;

    void open(benchmark::State& state) const {
        if (!m_good || !record::load(m_path)) {
            state.SkipWithError("the record cannot be stored and opened");
        }
        time(state, [this] { benchmark::DoNotOptimize(record::load(m_path)); });
    }

private:
    std::filesystem::path m_path;
    bool m_good = false;
};

void explain(benchmark::State& state) {
    time(state, [] { benchmark::DoNotOptimize(diagnosis::examine(millionSpans())); });
}
BENCHMARK(explain)->Name("scale/rules-million-spans");

void openRun(benchmark::State& state) {
    Stored(millionSpans(), "-run.json").open(state);
}
BENCHMARK(openRun)->Name("scale/open-million-spans");

void openSweep(benchmark::State& state) {
    Stored(sweepOf(10, 1'000), "-sweep.json").open(state);
}
BENCHMARK(openSweep)->Name("scale/open-sweep-10000x64");

void fitUsl(benchmark::State& state) {
    scaling::SeriesSummary series;
    const record::SweepRecord sweep = sweepOf(8, 9);
    for (const record::SweepPoint& point : sweep.series.front().points) {
        scaling::PointSummary summary;
        summary.workers = point.workers;
        summary.darts = point.darts;
        for (const record::Repeat& repeat : point.repeats) {
            summary.times.push_back(repeat.computeS);
        }
        summary.median = summary.times[4];
        series.points.push_back(summary);
    }
    if (scaling::fitLaw(series, record::Scaling::Strong).law != scaling::Law::Usl) {
        state.SkipWithError("no law was fitted");
    }
    time(state,
         [&] { benchmark::DoNotOptimize(scaling::fitLaw(series, record::Scaling::Strong)); });
}
BENCHMARK(fitUsl)->Name("scale/usl-2000-samples");

/// From before the process is started to its hello (fork, exec and its own start), and to its end
/// after 65,536 darts.
void startWorker(benchmark::State& state, bool toTheEnd) {
    launch::LocalLaunch local;
    local.worker =
        std::filesystem::read_symlink("/proc/self/exe").parent_path() / "dartscope-worker";
    local.start.config.model = "serial";
    local.start.config.workers = 1;
    local.start.config.darts = 65'536;
    double best = std::numeric_limits<double>::max();
    for (auto _ : state) {
        const std::int64_t begin = monotonicNs();
        std::int64_t first = 0;
        const auto report =
            launch::runLocally(local,
                               [&](launch::FromWorker&& message) -> Result<void> {
                                   if (std::holds_alternative<launch::Hello>(message)) {
                                       first = monotonicNs();
                                   }
                                   return {};
                               },
                               {});
        if (report.failure || (!toTheEnd && first == 0)) {
            state.SkipWithError("dartscope-worker could not be run");
            break;
        }
        const std::int64_t end = toTheEnd ? report.endedNs : first;
        best = std::min(best, static_cast<double>(end - begin));
    }
    state.counters["ns"] = best;
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(startWorker, hello, false)->Name("worker/to-hello")->UseRealTime();
BENCHMARK_CAPTURE(startWorker, end, true)->Name("worker/to-end")->UseRealTime();

}  // namespace
}  // namespace dartscope
