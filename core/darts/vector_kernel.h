// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/darts/dart.h"

/// The vector kernel inside the room. Each instruction set brings the few loops that must be fast,
/// as functions over plain memory; what a range, a block and a dart at the border are is said once
/// for all of them in kernel_vector.cpp, where the idea is explained too. kernels.h makes it
/// public.
namespace dartscope::darts {

/// The 32 generators of a block between two calls. `counter` is that of the step to come.
struct VectorStreams {
    alignas(64) std::uint64_t a[kStreams];
    alignas(64) std::uint64_t b[kStreams];
    alignas(64) std::uint64_t c[kStreams];
    std::uint64_t counter;
};

/// The counter of a block's first step that is used.
inline constexpr std::uint64_t kFirstCounter = 1 + kDiscardedSteps;

/// The counter after a block's last step.
inline constexpr std::uint64_t kLastCounter = kFirstCounter + kBlockSteps;

/// kCounters[i] = i, for every counter of a block: a broadcast from memory goes through the load
/// ports, where an addition would take one of the vector ports, of which there are too few.
inline constexpr auto kCounters = [] {
    std::array<std::uint64_t, kLastCounter> counters{};
    for (std::uint64_t i = 0; i < counters.size(); ++i)
        counters[i] = i;
    return counters;
}();

/// Rounds in which some darts were too near the border to be told by their upper halves. A kernel
/// writes every round to entry `size` and goes on to the next only where a bit is set: no branch,
/// so none that is predicted wrongly. `words` are those of the round (kernel's own order).
struct BorderLog {
    static constexpr std::uint64_t kRounds = 32;
    alignas(64) std::uint64_t words[kRounds][kStreams];
    std::uint64_t bits[kRounds];      ///< which darts, in the kernel's own order
    std::uint64_t counters[kRounds];  ///< counter of the round's first step
    std::uint64_t size;
};

/// Which half of the words in a log each bit there stands for: half h is of word h / 2.
using HalfOfBit = std::array<std::uint8_t, kStepDarts>;

/// A function of the bits 0 … 63 as a table, made by the compiler: calling it for every dart at the
/// border would be felt.
consteval HalfOfBit tabulate(std::uint32_t (*halfOfBit)(std::uint32_t bit)) {
    HalfOfBit table{};
    for (std::uint32_t bit = 0; bit < kStepDarts; ++bit)
        table[bit] = static_cast<std::uint8_t>(halfOfBit(bit));
    return table;
}

/// The loops of one instruction set.
struct VectorKernel {
    std::string_view name;
    std::uint32_t width;       ///< of its vectors, in bits: the wider the better
    std::uint32_t groups;      ///< 32 streams are walked in so many equal groups of neighbours …
    std::uint32_t roundSteps;  ///< … in rounds of so many steps, 64 darts a round at most
    /// Passes over some steps of all streams.
    void (*skip)(VectorStreams& streams, std::uint64_t steps);
    /// Makes the words of one step, in the order of the streams.
    void (*makeWords)(VectorStreams& streams, std::uint64_t* words);
    /// The sum of the words of some steps, modulo 2⁶⁴.
    std::uint64_t (*sum)(VectorStreams& streams, std::uint64_t steps);
    /// Walks one group from `counter` towards `end` (whole rounds, at least one) until there or the
    /// log is full; sets log.size and `counter`, leaves streams.counter. Returns the darts inside
    /// the border; those at the border are in the log.
    std::uint64_t (*count)(VectorStreams& streams, std::uint32_t group, std::uint64_t& counter,
                           std::uint64_t end, BorderLog& log);
    HalfOfBit halfOfBit;
};

/// Plain C++, runs everywhere.
VectorKernel scalarKernel();

/// By Highway, one for each of its instruction sets that this processor has, best first.
std::vector<VectorKernel> highwayKernels();

/// By intrinsics, best first; none where this processor lacks what they take (avx512: VNNI too).
std::vector<VectorKernel> avx512Kernels();
std::vector<VectorKernel> avx2Kernels();

/// All of these that this processor can run, best first, the scalar one last. Several may have one
/// name: what is second choice here is the first elsewhere. Never empty.
std::vector<VectorKernel> usableKernels();

/// The first of each name among usableKernels(); found once, at the first call.
std::span<const VectorKernel> vectorKernels();

/// Hits among darts first … first + count − 1 with one kernel; see kernels.h.
std::uint64_t hitsWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t first,
                       std::uint64_t count);

/// The sum of all words of a block, modulo 2⁶⁴.
std::uint64_t sumOfBlockWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t block);

/// Makes the darts first, first + 1, … until `out` is full.
void drawWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t first,
              std::span<Dart> out);

}  // namespace dartscope::darts
