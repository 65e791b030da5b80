// SPDX-License-Identifier: GPL-3.0-or-later

// Darts a second of every kernel and of the loops that one would write without it. Each benchmark
// counts darts as items and says beside them how fast the processor itself was; table.py makes the
// ratios.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <ctime>
#include <random>
#include <string>

#include "core/darts/kernels.h"

namespace dartscope::darts {
namespace {

constexpr std::uint64_t kSeed = 42;

/// Additions a second of a loop that can do one after the other only, which is one a cycle nearly
/// everywhere: the processor's clock as this thread has it now, best of a few short looks.
double clockRate() {
    constexpr int kAdditions = 200'000;
    const auto cpuSeconds = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
    };
    double best = 0.0;
    for (int look = 0; look < 8; ++look) {
        std::uint64_t sum = 0;
        const double start = cpuSeconds();
        for (int i = 0; i < kAdditions; i += 8) {
            for (int j = 0; j < 8; ++j) {
                sum += 3;
                benchmark::DoNotOptimize(sum);
            }
        }
        best = std::max(best, kAdditions / (cpuSeconds() - start));
    }
    return best;
}

void countDarts(benchmark::State& state, std::uint64_t dartsEach) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dartsEach));
    state.counters["clock"] = clockRate();
}

/// What everybody writes first.
void naiveMt19937(benchmark::State& state) {
    constexpr std::uint64_t kDarts = 1 << 20;
    std::mt19937_64 random(kSeed);
    std::uniform_real_distribution<double> coordinate(0.0, 1.0);
    for (auto _ : state) {
        std::uint64_t hits = 0;
        for (std::uint64_t i = 0; i < kDarts; ++i) {
            const double x = coordinate(random);
            const double y = coordinate(random);
            if (x * x + y * y < 1.0)
                ++hits;
        }
        benchmark::DoNotOptimize(hits);
    }
    countDarts(state, kDarts);
}
BENCHMARK(naiveMt19937)->Name("naive/mt19937_64");

/// xoshiro256++ 1.0 (Blackman and Vigna 2019; public domain).
struct Xoshiro256 {
    std::uint64_t s0 = 1, s1 = 2, s2 = 3, s3 = kSeed;

    std::uint64_t operator()() {
        const std::uint64_t result = std::rotl(s0 + s3, 23) + s0;
        const std::uint64_t t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = std::rotl(s3, 45);
        return result;
    }
};

/// The naive loop with a fast generator and a conversion by hand.
void scalarXoshiro(benchmark::State& state) {
    constexpr std::uint64_t kDarts = 1 << 20;
    Xoshiro256 random;
    for (auto _ : state) {
        std::uint64_t hits = 0;
        for (std::uint64_t i = 0; i < kDarts; ++i) {
            const double x = static_cast<double>(random() >> 11) * 0x1p-53;
            const double y = static_cast<double>(random() >> 11) * 0x1p-53;
            if (x * x + y * y < 1.0)
                ++hits;
        }
        benchmark::DoNotOptimize(hits);
    }
    countDarts(state, kDarts);
}
BENCHMARK(scalarXoshiro)->Name("scalar/xoshiro256++");

void textbook(benchmark::State& state) {
    constexpr std::uint64_t kDarts = 16 * kBlockDarts;
    std::uint64_t first = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(hitsTextbook(kSeed, first, kDarts));
        first += kDarts;
    }
    countDarts(state, kDarts);
}
BENCHMARK(textbook)->Name("textbook");

/// Each instruction set: whole blocks, the words of as many without a test, a cut task, a redraw.
void registerVectorBenchmarks() {
    for (const std::string_view view : instructionSets()) {
        const std::string name(view);
        benchmark::RegisterBenchmark(("vector/" + name).c_str(), [name](benchmark::State& state) {
            constexpr std::uint64_t kDarts = 256 * kBlockDarts;
            std::uint64_t first = 0;
            for (auto _ : state) {
                benchmark::DoNotOptimize(hitsVectorWith(name, kSeed, first, kDarts));
                first += kDarts;
            }
            countDarts(state, kDarts);
        });
        benchmark::RegisterBenchmark(("words/" + name).c_str(), [name](benchmark::State& state) {
            constexpr std::uint64_t kBlocks = 256;
            std::uint64_t block = 0;
            for (auto _ : state) {
                benchmark::DoNotOptimize(sumOfWordsWith(name, kSeed, block, kBlocks));
                block += kBlocks;
            }
            countDarts(state, kBlocks * kBlockDarts);
        });
        benchmark::RegisterBenchmark(("task/" + name).c_str(), [name](benchmark::State& state) {
            std::uint64_t first = 0;
            for (auto _ : state) {
                benchmark::DoNotOptimize(hitsVectorWith(name, kSeed, first, kBlockDarts));
                first += kBlockDarts;
            }
            countDarts(state, kBlockDarts);
        });
        benchmark::RegisterBenchmark(("redraw/" + name).c_str(), [name](benchmark::State& state) {
            Dart drawn[kStepDarts];
            std::uint64_t block = 0;
            for (auto _ : state) {
                benchmark::DoNotOptimize(drawDartsWith(name, kSeed, block++ * kBlockDarts, drawn));
                benchmark::ClobberMemory();
            }
            countDarts(state, kStepDarts);
        });
    }
}

[[maybe_unused]] const bool kRegistered = (registerVectorBenchmarks(), true);

}  // namespace
}  // namespace dartscope::darts
