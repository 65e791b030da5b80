// SPDX-License-Identifier: GPL-3.0-or-later

// Darts a second of every kernel and of the loops that one would write without it. Each benchmark
// counts darts as items and says beside them how fast the processor itself was; table.py makes the
// ratios.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "core/darts/kernels.h"

namespace dartscope::darts {
namespace {

constexpr std::uint64_t kSeed = 42;

constexpr int kAdditions = 80'000;

/// Additions that can only be done one after the other: one a cycle nearly everywhere.
void addOneByOne() {
    std::uint64_t sum = 0;
    for (int i = 0; i < kAdditions; i += 8) {
        for (int j = 0; j < 8; ++j) {
            sum += 3;
            benchmark::DoNotOptimize(sum);
        }
    }
}

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Additions a second in the middle one of a few short looks: the processor's clock as this thread
/// has it now.
double clockRate() {
    std::array<double, 15> rates{};
    for (double& rate : rates) {
        const double start = now();
        addOneByOne();
        rate = kAdditions / (now() - start);
    }
    std::ranges::sort(rates);
    return rates[rates.size() / 2];
}

/// Darts a cycle, a cycle being an addition. Looks are so short that a neighbour spoils only some,
/// and clock and kernel are looked at in turn; the middle one counts.
double dartsACycle(std::string_view instructionSet) {
    constexpr std::uint64_t kDarts = 16 * kBlockDarts;
    std::array<double, 101> looks{};
    for (double& look : looks) {
        const double start = now();
        addOneByOne();
        const double between = now();
        benchmark::DoNotOptimize(hitsVectorWith(instructionSet, kSeed, 0, kDarts));
        look = kDarts / (now() - between) * (between - start) / kAdditions;
    }
    std::ranges::sort(looks);
    return looks[looks.size() / 2];
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
            state.counters["darts_a_cycle"] = dartsACycle(name);
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
