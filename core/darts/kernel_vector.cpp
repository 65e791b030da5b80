// SPDX-License-Identifier: GPL-3.0-or-later

// How the vector kernel works
// ===========================
//
// hitsVector must find exactly what the ten lines of hitsTextbook find, several hundred times as
// fast as the naive loop. This file says what a range, a block and a dart at the border are; the
// loops that must be fast stand in one file for each instruction set: kernel_avx512.cpp,
// kernel_avx2.cpp, kernel_highway.cpp (SSE4, NEON …) and kernel_scalar.cpp.
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
// Where the multiply-add adds to a third operand (VNNI), that subtraction is free, and the border
// can be 2³⁰ ± 98,304: three values of q and fewer darts to look at.
//
// A byte a dart. Packing q into bytes with saturation loses neither the sign nor the values of the
// border. Then the signs of 64 darts are one mask and one population count, and the darts at the
// border another mask, nearly always 0.
//
// No branch for the border. Of 100 rounds of 64 darts one or so has a dart there. A branch on that
// is cheap to take but dear to predict wrongly: what the processor has begun beyond it is thrown
// away, a hundred cycles of work where a round takes ten. So with AVX2 and AVX-512 every round
// stores its words and its mask in the next entry of a log and moves on in the log by (mask != 0).
// Stores have ports of their own. What the log holds is decided afterwards by all bits
// (hitsAtBorder below).
//
// Streams in registers. Each step needs the one before, but 32 streams are enough to work on while
// one waits. AVX-512 has registers for all of them; others walk a block in groups of streams that
// fit. Every group walks the same steps of the same streams, so the width cannot change a dart.
//
// The generator is most of the cost: seven or eight instructions a vector. Its rotation by 24 bits,
// three instructions before AVX-512, is a byte shuffle; 9·c is one multiplication where that is
// cheap, else c + 8·c. The counter is read from a table: loading has ports of its own, too.
//
// The limit. Zen 5 has four vector ports; each of the instructions above takes one of them for one
// cycle (shifts, shuffles and multiplications can only use two, which are not the narrow part here;
// loads, stores, register moves and what reads masks use none). So 64 darts take at least
//     AVX-512    4·7 + 4 + 2 + 1 + 2 = 37 instructions    37/4 =  9.25 cycles
//     AVX2       2·(4·8 + 4 + 6 + 1 + 1) = 88             88/4 = 22 cycles
// and, with the 18 steps that are thrown away, a block 1.3–1.8 % more than 1024 times that. The
// table of tests/benchmarks holds the kernels against this.
//
// What is seen. With AVX-512 a round takes 9.7 cycles, and 64-byte stores that the log wants
// account for 0.3 of the 0.45 above the limit; the rest is ports that stay free for want of
// something ready, which the order of the source decides (kernel_avx512.cpp). A block takes some
// 250 cycles more than its rounds: 18 steps thrown away, nine darts at the border, and two branches
// predicted wrongly.
//
// Ranges that cut a block. The streams cannot jump, so the steps before the range are generated and
// thrown away; steps that a range cuts, and those too few to fill a round, go dart by dart.
#include "core/darts/vector_kernel.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace dartscope::darts {
namespace {

/// Cuts a range at the borders of blocks: visit(block, begin, end) for each piece.
template <class Visit>
void forEachBlock(std::uint64_t first, std::uint64_t count, Visit visit) {
    while (count > 0) {
        const std::uint64_t begin = first % kBlockDarts;
        const std::uint64_t length = std::min(count, kBlockDarts - begin);
        visit(first / kBlockDarts, begin, begin + length);
        first += length;
        count -= length;
    }
}

/// A block on its way through one kernel.
class Walk {
public:
    /// Stands before step `step` of the block.
    Walk(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t block, std::uint64_t step)
        : m_kernel(kernel), m_key(lowBitsKey(seed)), m_firstDart(block * kBlockDarts) {
        for (std::uint32_t l = 0; l < kStreams; ++l) {
            m_streams.a[l] = seed;
            m_streams.b[l] = block;
            m_streams.c[l] = l;
        }
        m_streams.counter = 1;
        kernel.skip(m_streams, kDiscardedSteps + step);
    }

    std::uint64_t step() const { return m_streams.counter - kFirstCounter; }

    std::uint64_t sum(std::uint64_t steps) { return m_kernel.sum(m_streams, steps); }

    /// Hits in whole rounds.
    std::uint64_t countRounds(std::uint64_t rounds) {
        const std::uint64_t end = m_streams.counter + rounds * m_kernel.roundSteps;
        std::uint64_t hits = 0;
        BorderLog log;
        for (std::uint32_t group = 0; group < m_kernel.groups; ++group) {
            std::uint64_t counter = m_streams.counter;
            while (counter < end) {
                hits += m_kernel.count(m_streams, group, counter, end, log);
                hits += hitsAtBorder(log, group);
            }
        }
        m_streams.counter = end;
        return hits;
    }

    /// Makes the next step: visit(dart) for those of the block's darts [begin, end).
    template <class Visit>
    void visitStep(std::uint64_t begin, std::uint64_t end, Visit visit) {
        const std::uint64_t first = step() * kStepDarts;
        alignas(64) std::uint64_t words[kStreams];
        m_kernel.makeWords(m_streams, words);
        const std::uint64_t last = std::min<std::uint64_t>(end, first + kStepDarts);
        for (std::uint64_t dart = std::max(begin, first); dart < last; ++dart)
            visit(make(words, static_cast<std::uint32_t>(dart - first), dart));
    }

private:
    Dart make(const std::uint64_t* words, std::uint32_t half, std::uint64_t dart) const {
        const std::uint64_t word = words[half / 2] >> (half % 2 * 32);
        return makeDart(static_cast<std::uint32_t>(word), lowBits(m_key, m_firstDart + dart));
    }

    /// What the darts at the border add, each decided by all its bits.
    std::uint64_t hitsAtBorder(const BorderLog& log, std::uint32_t group) const {
        const std::uint32_t groupDarts = kStepDarts / m_kernel.groups;
        const int groupBits = std::countr_zero(groupDarts);  // a power of two: no division below
        std::uint64_t hits = 0;
        for (std::uint64_t round = 0; round < log.size; ++round) {
            for (std::uint64_t bits = log.bits[round]; bits != 0; bits &= bits - 1) {
                const std::uint32_t half = m_kernel.halfOfBit[std::countr_zero(bits)];
                const std::uint64_t step =
                    log.counters[round] - kFirstCounter + (half >> groupBits);
                const std::uint64_t dart =
                    step * kStepDarts + group * groupDarts + (half & (groupDarts - 1));
                hits += make(log.words[round], half, dart).inside();
            }
        }
        return hits;
    }

    const VectorKernel& m_kernel;
    std::uint64_t m_key;
    std::uint64_t m_firstDart;
    VectorStreams m_streams;
};

/// Hits among darts [begin, end) of a block, which are not none: whole rounds as such; the steps
/// that the range cuts, and those too few to fill a round, dart by dart.
std::uint64_t hitsInBlock(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t block,
                          std::uint64_t begin, std::uint64_t end) {
    Walk walk(kernel, seed, block, begin / kStepDarts);
    std::uint64_t hits = 0;
    const auto dartByDart = [&] {
        walk.visitStep(begin, end, [&](Dart dart) { hits += dart.inside(); });
    };
    if (begin % kStepDarts != 0)
        dartByDart();
    if (end / kStepDarts > walk.step())
        hits += walk.countRounds((end / kStepDarts - walk.step()) / kernel.roundSteps);
    while (walk.step() * kStepDarts < end)
        dartByDart();
    return hits;
}

}  // namespace

std::uint64_t hitsWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t first,
                       std::uint64_t count) {
    std::uint64_t hits = 0;
    forEachBlock(first, count, [&](std::uint64_t block, std::uint64_t begin, std::uint64_t end) {
        hits += hitsInBlock(kernel, seed, block, begin, end);
    });
    return hits;
}

std::uint64_t sumOfBlockWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t block) {
    return Walk(kernel, seed, block, 0).sum(kBlockSteps);
}

void drawWith(const VectorKernel& kernel, std::uint64_t seed, std::uint64_t first,
              std::span<Dart> out) {
    Dart* next = out.data();
    forEachBlock(first, out.size(),
                 [&](std::uint64_t block, std::uint64_t begin, std::uint64_t end) {
                     Walk walk(kernel, seed, block, begin / kStepDarts);
                     while (walk.step() * kStepDarts < end)
                         walk.visitStep(begin, end, [&](Dart dart) { *next++ = dart; });
                 });
}

std::vector<VectorKernel> usableKernels() {
    std::vector<VectorKernel> kernels;
    for (const auto& found : {avx512Kernels(), avx2Kernels(), highwayKernels()})
        kernels.insert(kernels.end(), found.begin(), found.end());
    std::ranges::stable_sort(kernels, std::ranges::greater(), &VectorKernel::width);
    kernels.push_back(scalarKernel());
    return kernels;
}

std::span<const VectorKernel> vectorKernels() {
    static const std::vector<VectorKernel> kernels = [] {
        std::vector<VectorKernel> firsts;
        for (const VectorKernel& kernel : usableKernels()) {
            if (std::ranges::find(firsts, kernel.name, &VectorKernel::name) == firsts.end())
                firsts.push_back(kernel);
        }
        return firsts;
    }();
    return kernels;
}

}  // namespace dartscope::darts
