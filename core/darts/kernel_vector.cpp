// SPDX-License-Identifier: GPL-3.0-or-later

// How the vector kernel works
// ===========================
//
// hitsVector must find exactly what the ten lines of hitsTextbook find, a few dozen times as fast.
//
// Half of every dart will do. The generators make 32 bits a dart: 16 of X and 16 of Y, the high
// halves x and y, signed. With X = 2¹⁶·x + u and Y = 2¹⁶·y + v (0 ≤ u, v < 2¹⁶)
//     X² + Y² = 2³²·(x² + y²) + 2¹⁷·(x·u + y·v) + u² + v².
// Let s = x² + y². The dart is inside where X² + Y² < 2⁶², and s tells unless it is near 2³⁰: the
// second term is at most 2¹⁷·65535·(|x| + |y|) ≤ 2¹⁷·65535·√(2s), which by s = 2³⁰ is 92,680.5
// times 2³², and the last two add less than 2. So |s − 2³⁰| > 92,692 decides (a test walks all of
// the circle to see it). The low halves u and v are wanted for 1.4 darts in 10,000 and are made by
// a counter hash then and only then.
//
// One multiply-add a vector. x and y lie side by side as 16-bit lanes, and x² + y² of each pair is
// one instruction (vpmaddwd). Its 32-bit result is 2³¹ for the corner (−2¹⁵, −2¹⁵), a negative
// number if taken as signed; the next step keeps that harmless.
//
// Two darts a lane. The border is widened to 2³⁰ ± 2¹⁷, whose ends have 16 low bits of zero: then
// the upper 16 bits of s suffice, and those of two vectors fit into one. Of these 16 bits p take
// q = p − 0x3FFE (modulo 2¹⁶):
//     q < 0 as signed    s < 2³⁰ − 2¹⁷: inside
//     0 ≤ q < 4          within the border: look closer
//     else               outside; the corner, p = 0x8000, gives q = 0x4002 and is here too.
// Counting inside takes a compare, and finding a border one unsigned minimum, per two vectors.
//
// One branch for 64 darts. The minimum runs over all q of a round of 64 darts. Once in 80 rounds it
// is below 4; the words of the round are then stored, and each dart at the border is decided by the
// 64-bit test of the definition. Predicted as "no", the branch costs next to nothing.
//
// Streams in registers. A round is as many steps of as many vectors of streams as make 64 darts.
// The 32 streams are walked in groups that go through the whole block: all 32 at once where there
// is room (AVX-512; AVX2 with some states in memory), 4 at once with SSE4. Every group walks the
// same steps of the same streams, so the width cannot change a dart. Generating a round does not
// depend on testing the one before, which is what lets the processor overlap the two.
//
// The generator is most of the cost: eight instructions a vector. Its rotation by 24 bits, three
// instructions before AVX-512, is a byte shuffle; 9·c is c + 8·c.
//
// Ranges that cut a block. The streams cannot jump, so the steps before the range are generated and
// thrown away; steps that a range cuts, and those too few to fill a round, go dart by dart.

// Four versions on x86. AVX3_DL adds nothing that this kernel uses, SSSE3 alone is rare; vectors
// whose length is unknown when compiling cannot stand in arrays.
#define HWY_DISABLED_TARGETS \
    (HWY_AVX3_DL | HWY_SSSE3 | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/darts/kernel_vector.cpp"
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

constexpr std::uint32_t kLanes = hn::MaxLanes(kWords);
// Vectors of streams at a time. Fewer would fit the 16 registers of AVX2, but then the processor
// waits for the generators, each step of which needs the one before: 2, 4 and 8 gave 7.0, 7.8
// and 8.0 G darts a second. SSE4 has half the work in a vector and does best with 2.
constexpr std::uint32_t kVectors = HWY_TARGET <= HWY_AVX3 ? 4 : kLanes == 4 ? 8 : 2;
constexpr std::uint32_t kGroupStreams = kVectors * kLanes;
constexpr std::uint32_t kGroups = kStreams / kGroupStreams;
constexpr std::uint32_t kRoundSteps = kStreams / kGroupStreams;
constexpr std::uint32_t kRoundVectors = kRoundSteps * kVectors;
constexpr std::uint32_t kVectorDarts = 2 * kLanes;
constexpr std::uint32_t kGroupDarts = 2 * kGroupStreams;

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
struct Streams {
    Words a[kVectors], b[kVectors], c[kVectors];
    Words counter;

    HWY_INLINE void start(std::uint64_t seed, std::uint64_t block, std::uint32_t group) {
        for (std::uint32_t v = 0; v < kVectors; ++v) {
            a[v] = hn::Set(kWords, seed);
            b[v] = hn::Set(kWords, block);
            c[v] = hn::Iota(kWords, group * kGroupStreams + v * kLanes);
        }
        counter = hn::Set(kWords, 1);
    }

    HWY_INLINE void step(Words* HWY_RESTRICT words) {
        for (std::uint32_t v = 0; v < kVectors; ++v) {
            words[v] = hn::Add(hn::Add(a[v], counter), b[v]);
            a[v] = hn::Xor(b[v], hn::ShiftRight<11>(b[v]));
            b[v] = hn::Add(c[v], hn::ShiftLeft<3>(c[v]));
            c[v] = hn::Add(rotateBy24(c[v]), words[v]);
        }
        counter = hn::Add(counter, hn::Set(kWords, 1));
    }

    HWY_INLINE void skip(std::uint32_t steps) {
        Words unused[kVectors];
        for (; steps > 0; --steps)
            step(unused);
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

// visit(dart, half) for those darts [begin, end) of the block that one group made at one step.
template <class Visit>
HWY_INLINE void visitHalves(const Words* words, std::uint32_t group, std::uint32_t step,
                            std::uint32_t begin, std::uint32_t end, Visit visit) {
    alignas(64) std::uint32_t halves[kGroupDarts];
    for (std::uint32_t v = 0; v < kVectors; ++v)
        hn::Store(hn::BitCast(kHalves, words[v]), kHalves, halves + v * kVectorDarts);
    const std::uint32_t dart = step * kStepDarts + group * kGroupDarts;
    const std::uint32_t last = HWY_MIN(end, dart + kGroupDarts);
    for (std::uint32_t d = HWY_MAX(begin, dart); d < last; ++d)
        visit(d, halves[d - dart]);
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

// What the darts at the border add to the hits of a round. Bit k of `border` is lane k of the tests
// in their order: of two vectors of words, an even lane stands for the first, an odd for the
// second.
HWY_NOINLINE std::uint64_t hitsAtBorder(const Words* words, std::uint64_t border,
                                        std::uint64_t seed, std::uint64_t block,
                                        std::uint32_t group, std::uint32_t step) {
    alignas(64) std::uint32_t halves[kStepDarts];
    for (std::uint32_t v = 0; v < kRoundVectors; ++v)
        hn::Store(hn::BitCast(kHalves, words[v]), kHalves, halves + v * kVectorDarts);
    std::uint64_t hits = 0;
    for (; border != 0; border &= border - 1) {
        const auto lane = static_cast<std::uint32_t>(hwy::Num0BitsBelowLS1Bit_Nonzero64(border));
        const std::uint32_t test = lane / (2 * kVectorDarts);
        const std::uint32_t half =
            (2 * test + lane % 2) * kVectorDarts + lane % (2 * kVectorDarts) / 2;
        const std::uint32_t dart =
            (step + half / kGroupDarts) * kStepDarts + group * kGroupDarts + half % kGroupDarts;
        const std::uint32_t low = lowBits(lowBitsKey(seed), block * kBlockDarts + dart);
        hits += makeDart(halves[half], low).inside();
    }
    return hits;
}

// Hits of one group in whole rounds of steps.
HWY_INLINE std::uint64_t hitsInRounds(Streams& streams, std::uint64_t seed, std::uint64_t block,
                                      std::uint32_t group, std::uint32_t step,
                                      std::uint32_t rounds) {
    std::uint64_t hits = 0;
    Tests insideBefore = hn::Zero(kTests);  // at most 4 · 1024 a lane
    for (; rounds > 0; --rounds, step += kRoundSteps) {
        Words words[kRoundVectors];
        for (std::uint32_t s = 0; s < kRoundSteps; ++s)
            streams.step(words + s * kVectors);
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
        if (HWY_UNLIKELY(!hn::AllFalse(kTests, hn::Lt(least, hn::Set(kTests, 4))))) {
            // A copy, so that only here the words must be in memory and not in registers.
            Words atBorder[kRoundVectors];
            for (std::uint32_t v = 0; v < kRoundVectors; ++v)
                atBorder[v] = words[v];
            hits += hitsAtBorder(atBorder, borderBits(q), seed, block, group, step);
        }
    }
    alignas(64) std::uint16_t counts[hn::MaxLanes(kTests)];
    hn::Store(insideBefore, kTests, counts);
    for (const std::uint16_t count : counts)
        hits += count;
    return hits;
}

// Starts a group before the step that holds dart `begin`.
HWY_INLINE std::uint32_t startGroup(Streams& streams, std::uint64_t seed, std::uint64_t block,
                                    std::uint32_t group, std::uint32_t begin) {
    streams.start(seed, block, group);
    streams.skip(kDiscardedSteps + begin / kStepDarts);
    return begin / kStepDarts;
}

HWY_INLINE std::uint64_t hitsDartByDart(Streams& streams, std::uint64_t seed, std::uint64_t block,
                                        std::uint32_t group, std::uint32_t step,
                                        std::uint32_t begin, std::uint32_t end) {
    const std::uint64_t key = lowBitsKey(seed);
    Words words[kVectors];
    streams.step(words);
    std::uint64_t hits = 0;
    visitHalves(words, group, step, begin, end, [&](std::uint32_t dart, std::uint32_t half) {
        hits += makeDart(half, lowBits(key, block * kBlockDarts + dart)).inside();
    });
    return hits;
}

std::uint64_t hitsInBlock(std::uint64_t seed, std::uint64_t block, std::uint32_t begin,
                          std::uint32_t end) {
    std::uint64_t hits = 0;
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Streams streams;
        std::uint32_t step = startGroup(streams, seed, block, group, begin);
        if (begin % kStepDarts != 0) {
            hits += hitsDartByDart(streams, seed, block, group, step, begin, end);
            ++step;
        }
        if (end / kStepDarts > step) {
            const std::uint32_t rounds = (end / kStepDarts - step) / kRoundSteps;
            hits += hitsInRounds(streams, seed, block, group, step, rounds);
            step += rounds * kRoundSteps;
        }
        for (; step * kStepDarts < end; ++step)
            hits += hitsDartByDart(streams, seed, block, group, step, begin, end);
    }
    return hits;
}

std::uint64_t sumOfBlock(std::uint64_t seed, std::uint64_t block) {
    Words sum = hn::Zero(kWords);
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Streams streams;
        startGroup(streams, seed, block, group, 0);
        for (std::uint32_t step = 0; step < kBlockSteps; ++step) {
            Words words[kVectors];
            streams.step(words);
            for (std::uint32_t v = 0; v < kVectors; ++v)
                sum = hn::Add(sum, words[v]);
        }
    }
    alignas(64) std::uint64_t lanes[kLanes];
    hn::Store(sum, kWords, lanes);
    std::uint64_t total = 0;
    for (const std::uint64_t lane : lanes)
        total += lane;
    return total;
}

void drawFromBlock(std::uint64_t seed, std::uint64_t block, std::uint32_t begin, std::uint32_t end,
                   Dart* out) {
    const std::uint64_t key = lowBitsKey(seed);
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Streams streams;
        std::uint32_t step = startGroup(streams, seed, block, group, begin);
        for (; step * kStepDarts < end; ++step) {
            Words words[kVectors];
            streams.step(words);
            visitHalves(
                words, group, step, begin, end, [&](std::uint32_t dart, std::uint32_t half) {
                    out[dart - begin] = makeDart(half, lowBits(key, block * kBlockDarts + dart));
                });
        }
    }
}

#else  // Highway has a fallback to compile, which is never called: scalarKernel() stands in for it.

std::uint64_t hitsInBlock(std::uint64_t, std::uint64_t, std::uint32_t, std::uint32_t) {
    return 0;
}
std::uint64_t sumOfBlock(std::uint64_t, std::uint64_t) {
    return 0;
}
void drawFromBlock(std::uint64_t, std::uint64_t, std::uint32_t, std::uint32_t, Dart*) {}

#endif  // DARTSCOPE_VECTORS
#undef DARTSCOPE_VECTORS

}  // namespace HWY_NAMESPACE
}  // namespace dartscope::darts
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace dartscope::darts {
namespace {

HWY_EXPORT(hitsInBlock);
HWY_EXPORT(sumOfBlock);
HWY_EXPORT(drawFromBlock);

std::string_view nameOf(std::int64_t target) {
    switch (target) {
#if HWY_ARCH_X86
        case HWY_AVX3:
            return "avx512";
        case HWY_AVX2:
            return "avx2";
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

// Where the dispatch tables keep a target; a table of one entry was made for the only target.
template <class Table>
auto entry(const Table& table, std::int64_t target) {
    hwy::ChosenTarget chosen;
    chosen.Update(target);
    return table[std::size(table) == 1 ? 0 : chosen.GetIndex()];
}

}  // namespace

std::span<const VectorKernel> vectorKernels() {
    static const std::vector<VectorKernel> kernels = [] {
        std::vector<VectorKernel> found;
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {  // best first
            if (target != HWY_EMU128 && target != HWY_SCALAR)
                found.push_back({nameOf(target), entry(HWY_DISPATCH_TABLE(hitsInBlock), target),
                                 entry(HWY_DISPATCH_TABLE(sumOfBlock), target),
                                 entry(HWY_DISPATCH_TABLE(drawFromBlock), target)});
        }
        found.push_back(scalarKernel());
        return found;
    }();
    return kernels;
}

}  // namespace dartscope::darts

#endif  // HWY_ONCE
