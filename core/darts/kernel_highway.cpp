// SPDX-License-Identifier: GPL-3.0-or-later

// The loops of the vector kernel in portable vector code: SSE4, NEON and others, and AVX-512 on
// processors without VNNI. The idea is explained in kernel_vector.cpp.

// AVX2 and AVX-512 with VNNI have files of their own, SSSE3 alone is rare; vectors whose length is
// unknown when compiling cannot stand in arrays.
#define HWY_DISABLED_TARGETS \
    (HWY_AVX3_DL | HWY_AVX2 | HWY_SSSE3 | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/darts/kernel_highway.cpp"
#include "hwy/foreach_target.h"  // includes this file once per instruction set

#include "core/darts/vector_kernel.h"
#include "hwy/highway.h"

#if HWY_ONCE
#include <vector>
#endif

// Nothing from the standard library below: what the compiler makes of its templates here may use
// instructions of this target, and the linker could keep that copy for all.
HWY_BEFORE_NAMESPACE();
namespace dartscope::darts {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_EMU128 || HWY_TARGET == HWY_SCALAR
#define DARTSCOPE_VECTORS 0
#else
#define DARTSCOPE_VECTORS 1
#endif

#if DARTSCOPE_VECTORS

constexpr hn::CappedTag<std::uint64_t, 8> kWords;
using Words = hn::Vec<decltype(kWords)>;
constexpr hn::Repartition<std::int32_t, decltype(kWords)> kSquares;
constexpr hn::Repartition<std::uint32_t, decltype(kWords)> kHalves;
constexpr hn::Repartition<std::uint16_t, decltype(kWords)> kTests;
using Squares = hn::Vec<decltype(kSquares)>;
using Tests = hn::Vec<decltype(kTests)>;

constexpr const std::uint64_t* kCounter = kCounters.data();
constexpr std::uint32_t kLanes = hn::MaxLanes(kWords);
// Vectors of streams at a time: all of them where there are 32 registers. Elsewhere more than 2
// would not fit, and with fewer the processor waits for the generators, each step of which needs
// the one before.
constexpr std::uint32_t kVectors = HWY_TARGET <= HWY_AVX3 ? 4 : 2;
constexpr std::uint32_t kGroupStreams = kVectors * kLanes;
constexpr std::uint32_t kGroups = kStreams / kGroupStreams;
constexpr std::uint32_t kRoundSteps = kStreams / kGroupStreams;
constexpr std::uint32_t kRoundVectors = kRoundSteps * kVectors;
constexpr std::uint32_t kVectorDarts = 2 * kLanes;

HWY_INLINE Words rotateBy24(Words v) {
#if HWY_TARGET <= HWY_AVX3
    return hn::RotateRight<40>(v);
#else
    // Little endian: byte i of the result is byte i − 3 (modulo 8) of the word.
    constexpr hn::Repartition<std::uint8_t, decltype(kWords)> bytes;
    alignas(16) static constexpr std::uint8_t kFrom[16] = {5,  6,  7,  0, 1, 2,  3,  4,
                                                           13, 14, 15, 8, 9, 10, 11, 12};
    return hn::BitCast(kWords,
                       hn::TableLookupBytes(hn::BitCast(bytes, v), hn::LoadDup128(bytes, kFrom)));
#endif
}

// The streams of one group, as registers.
struct Generator {
    Words a[kVectors], b[kVectors], c[kVectors];

    HWY_INLINE Generator(const VectorStreams& from, std::uint32_t group) {
        for (std::uint32_t v = 0; v < kVectors; ++v) {
            a[v] = hn::Load(kWords, from.a + group * kGroupStreams + v * kLanes);
            b[v] = hn::Load(kWords, from.b + group * kGroupStreams + v * kLanes);
            c[v] = hn::Load(kWords, from.c + group * kGroupStreams + v * kLanes);
        }
    }

    HWY_INLINE void next(std::uint64_t count, Words* HWY_RESTRICT words) {
        const Words counter = hn::Set(kWords, kCounter[count]);
        for (std::uint32_t v = 0; v < kVectors; ++v) {
            words[v] = hn::Add(hn::Add(a[v], b[v]), counter);
            a[v] = hn::Xor(b[v], hn::ShiftRight<11>(b[v]));
            b[v] = hn::Add(c[v], hn::ShiftLeft<3>(c[v]));
            c[v] = hn::Add(rotateBy24(c[v]), words[v]);
        }
    }

    HWY_INLINE void store(VectorStreams& to, std::uint32_t group) const {
        for (std::uint32_t v = 0; v < kVectors; ++v) {
            hn::Store(a[v], kWords, to.a + group * kGroupStreams + v * kLanes);
            hn::Store(b[v], kWords, to.b + group * kGroupStreams + v * kLanes);
            hn::Store(c[v], kWords, to.c + group * kGroupStreams + v * kLanes);
        }
    }
};

// x² + y² of the high halves of each dart.
HWY_INLINE Squares distanceSquared(Words words) {
#if HWY_ARCH_X86
    // On x86 this operation is vpmaddwd and leaves its last argument alone; elsewhere it spreads
    // the sum over both accumulators, not dart by dart.
    constexpr hn::Repartition<std::int16_t, decltype(kWords)> halves;
    const auto xy = hn::BitCast(halves, words);
    auto unused = hn::Zero(kSquares);
    return hn::ReorderWidenMulAccumulate(kSquares, xy, xy, hn::Zero(kSquares), unused);
#else
    const auto xy = hn::BitCast(kSquares, words);
    const auto x = hn::ShiftRight<16>(hn::ShiftLeft<16>(xy));
    const auto y = hn::ShiftRight<16>(xy);
    return hn::Add(hn::Mul(x, x), hn::Mul(y, y));
#endif
}

// q of the darts of two vectors.
HWY_INLINE Tests testTwo(Words first, Words second) {
    const auto low = hn::ShiftRight<16>(hn::BitCast(kHalves, distanceSquared(first)));
    const auto high = hn::BitCast(kTests, distanceSquared(second));
    return hn::Sub(hn::OddEven(high, hn::BitCast(kTests, low)), hn::Set(kTests, 0x3FFE));
}

// Which of the 64 darts of a round are at the border, as bits in the order of the tests.
HWY_INLINE std::uint64_t borderBits(const Tests* q) {
    alignas(8) std::uint8_t bytes[kStepDarts / 8];
    for (std::uint32_t i = 0; i < kRoundVectors / 2; ++i)
        hn::StoreMaskBits(kTests, hn::Lt(q[i], hn::Set(kTests, 4)), bytes + i * kLanes / 2);
    std::uint64_t bits = 0;
    for (std::uint32_t i = 0; i < sizeof(bytes); ++i)
        bits |= std::uint64_t{bytes[i]} << (8 * i);
    return bits;
}

// In the order of the tests: of two vectors of words, an even lane stands for the first, an odd for
// the second.
constexpr std::uint32_t halfOfBit(std::uint32_t bit) {
    const std::uint32_t test = bit / (2 * kVectorDarts);
    return (2 * test + bit % 2) * kVectorDarts + bit % (2 * kVectorDarts) / 2;
}

std::uint64_t count(VectorStreams& streams, std::uint32_t group, std::uint64_t& counter,
                    std::uint64_t end, BorderLog& log) {
    Generator generator(streams, group);
    std::uint64_t hits = 0;
    std::uint64_t rounds = 0;
    std::uint64_t step = counter;
    Tests insideBefore = hn::Zero(kTests);  // at most 4 · 1024 a lane
    for (; step < end && rounds < BorderLog::kRounds; step += kRoundSteps) {
        Words words[kRoundVectors];
        for (std::uint32_t s = 0; s < kRoundSteps; ++s)
            generator.next(step + s, words + s * kVectors);
        Tests q[kRoundVectors / 2];
        Tests least = hn::Set(kTests, 0xFFFF);
        for (std::uint32_t v = 0; v < kRoundVectors; v += 2) {
            q[v / 2] = testTwo(words[v], words[v + 1]);
            least = hn::Min(least, q[v / 2]);
            constexpr hn::RebindToSigned<decltype(kTests)> sign;
            const auto inside = hn::Lt(hn::BitCast(sign, q[v / 2]), hn::Zero(sign));
#if HWY_TARGET <= HWY_AVX3
            hits += hn::CountTrue(sign, inside);
#else
            insideBefore =
                hn::Sub(insideBefore, hn::BitCast(kTests, hn::VecFromMask(sign, inside)));
#endif
        }
        // Here the words are still in registers: to store each round would cost more than to be
        // wrong about a branch once in 80 rounds.
        if (HWY_UNLIKELY(!hn::AllFalse(kTests, hn::Lt(least, hn::Set(kTests, 4))))) {
            for (std::uint32_t v = 0; v < kRoundVectors; ++v)
                hn::Store(words[v], kWords, log.words[rounds] + v * kLanes);
            log.bits[rounds] = borderBits(q);
            log.counters[rounds++] = step;
        }
    }
    generator.store(streams, group);
    alignas(64) std::uint16_t counts[hn::MaxLanes(kTests)];
    hn::Store(insideBefore, kTests, counts);
    for (const std::uint16_t lane : counts)
        hits += lane;
    log.size = rounds;
    counter = step;
    return hits;
}

void skip(VectorStreams& streams, std::uint64_t steps) {
    const std::uint64_t end = streams.counter + steps;
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        Words unused[kVectors];
        for (std::uint64_t counter = streams.counter; counter < end; ++counter)
            generator.next(counter, unused);
        generator.store(streams, group);
    }
    streams.counter = end;
}

void makeWords(VectorStreams& streams, std::uint64_t* to) {
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        Words words[kVectors];
        generator.next(streams.counter, words);
        for (std::uint32_t v = 0; v < kVectors; ++v)
            hn::Store(words[v], kWords, to + group * kGroupStreams + v * kLanes);
        generator.store(streams, group);
    }
    ++streams.counter;
}

std::uint64_t sum(VectorStreams& streams, std::uint64_t steps) {
    const std::uint64_t end = streams.counter + steps;
    Words sums = hn::Zero(kWords);
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        for (std::uint64_t counter = streams.counter; counter < end; ++counter) {
            Words words[kVectors];
            generator.next(counter, words);
            for (std::uint32_t v = 0; v < kVectors; ++v)
                sums = hn::Add(sums, words[v]);
        }
        generator.store(streams, group);
    }
    streams.counter = end;
    alignas(64) std::uint64_t lanes[kLanes];
    hn::Store(sums, kWords, lanes);
    std::uint64_t total = 0;
    for (const std::uint64_t lane : lanes)
        total += lane;
    return total;
}

VectorKernel kernel() {
    return {"",        64 * kLanes, kGroups, kRoundSteps,        skip,
            makeWords, sum,         count,   tabulate(halfOfBit)};
}

#else  // Highway has a fallback to compile, which is never called: scalarKernel() stands in for it.

VectorKernel kernel() {
    return {};
}

#endif  // DARTSCOPE_VECTORS
#undef DARTSCOPE_VECTORS

}  // namespace HWY_NAMESPACE
}  // namespace dartscope::darts
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace dartscope::darts {
namespace {

HWY_EXPORT(kernel);

std::string_view nameOf(std::int64_t target) {
    switch (target) {
#if HWY_ARCH_X86
        case HWY_AVX3:
            return "avx512";
        case HWY_SSE4:
            return "sse4";
#endif
#if HWY_ARCH_ARM
        case HWY_NEON:
            return "neon";
#endif
        default:
            return hwy::TargetName(target);
    }
}

// The entry of a target; a table of one entry was made for the only target.
VectorKernel kernelFor(std::int64_t target) {
    const auto& table = HWY_DISPATCH_TABLE(kernel);
    hwy::ChosenTarget chosen;
    chosen.Update(target);
    VectorKernel found = table[std::size(table) == 1 ? 0 : chosen.GetIndex()]();
    found.name = nameOf(target);
    return found;
}

}  // namespace

std::vector<VectorKernel> highwayKernels() {
    std::vector<VectorKernel> found;
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {  // best first
        if (target != HWY_EMU128 && target != HWY_SCALAR)
            found.push_back(kernelFor(target));
    }
    return found;
}

}  // namespace dartscope::darts

#endif  // HWY_ONCE
