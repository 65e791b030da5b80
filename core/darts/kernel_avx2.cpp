// SPDX-License-Identifier: GPL-3.0-or-later

// The loops of the vector kernel for AVX2; the idea is explained in kernel_vector.cpp. Its 16
// registers hold the states of 16 streams, so a block is walked twice, each time by half of the
// streams, and 32 darts take 44 vector instructions:
//     generating   4 vectors × 8: four additions, two shifts, exclusive or, byte shuffle
//     testing      4 multiply-adds, 2 × (shift, blend, subtraction), 1 pack, 1 subtraction
// Signs go to general registers beside these, through no vector port.
#include "hwy/base.h"

#include "core/darts/vector_kernel.h"

#if HWY_ARCH_X86
#include <immintrin.h>

// Nothing from the standard library below: what the compiler makes of its templates here may use
// these instructions, and the linker could keep that copy for all.
HWY_PUSH_ATTRIBUTES("avx2,popcnt")
namespace dartscope::darts {
namespace {

using Vector = __m256i;
constexpr std::uint32_t kLanes = 4;
constexpr std::uint32_t kGroups = 2;
constexpr std::uint32_t kGroupStreams = kStreams / kGroups;
constexpr const std::uint64_t* kCounter = kCounters.data();

HWY_INLINE Vector load(const std::uint64_t* from) {
    return _mm256_load_si256(reinterpret_cast<const Vector*>(from));
}

HWY_INLINE void storeVector(std::uint64_t* to, Vector v) {
    _mm256_store_si256(reinterpret_cast<Vector*>(to), v);
}

/// c rotated by 24 bits: byte i of the result is byte i − 3 (modulo 8) of the word.
HWY_INLINE Vector rotateBy24(Vector c) {
    const Vector from = _mm256_set_epi64x(0x0C0B0A09080F0E0D, 0x0403020100070605,
                                          0x0C0B0A09080F0E0D, 0x0403020100070605);
    return _mm256_shuffle_epi8(c, from);
}

/// Four neighbouring streams.
struct Streams {
    Vector a, b, c;

    HWY_INLINE Vector next(Vector counter) {
        const Vector words = _mm256_add_epi64(_mm256_add_epi64(a, b), counter);
        a = _mm256_xor_si256(b, _mm256_srli_epi64(b, 11));
        b = _mm256_add_epi64(c, _mm256_slli_epi64(c, 3));
        c = _mm256_add_epi64(rotateBy24(c), words);
        return words;
    }
};

/// What a group makes at a step. Members and no array: compilers keep those in registers.
struct Step {
    Vector v0, v1, v2, v3;

    HWY_INLINE void store(std::uint64_t* words) const {
        storeVector(words, v0);
        storeVector(words + kLanes, v1);
        storeVector(words + 2 * kLanes, v2);
        storeVector(words + 3 * kLanes, v3);
    }
};

/// The streams of one group.
struct Generator {
    Streams s0, s1, s2, s3;

    HWY_INLINE Generator(const VectorStreams& from, std::uint32_t group)
        : s0(at(from, group, 0)),
          s1(at(from, group, 1)),
          s2(at(from, group, 2)),
          s3(at(from, group, 3)) {}

    HWY_INLINE Step next(std::uint64_t counter) {
        const Vector n = _mm256_set1_epi64x(static_cast<long long>(kCounter[counter]));
        return {s0.next(n), s1.next(n), s2.next(n), s3.next(n)};
    }

    HWY_INLINE void store(VectorStreams& to, std::uint32_t group) const {
        const std::uint32_t first = group * kGroupStreams;
        Step{s0.a, s1.a, s2.a, s3.a}.store(to.a + first);
        Step{s0.b, s1.b, s2.b, s3.b}.store(to.b + first);
        Step{s0.c, s1.c, s2.c, s3.c}.store(to.c + first);
    }

    static HWY_INLINE Streams at(const VectorStreams& from, std::uint32_t group, std::uint32_t v) {
        const std::uint32_t first = group * kGroupStreams + v * kLanes;
        return {load(from.a + first), load(from.b + first), load(from.c + first)};
    }
};

/// q of the darts of two vectors, those of `even` in the lower halves of 32-bit lanes.
HWY_INLINE Vector testTwo(Vector even, Vector odd) {
    const Vector low = _mm256_srli_epi32(_mm256_madd_epi16(even, even), 16);
    const Vector p = _mm256_blend_epi16(low, _mm256_madd_epi16(odd, odd), 0xAA);
    return _mm256_sub_epi16(p, _mm256_set1_epi16(0x3FFE));
}

struct Verdict {
    std::uint32_t inside, border;  ///< a bit for each dart
};

/// A byte a dart: packing keeps the sign, and 0 to 3, which only darts at the border have. Those
/// are what becomes negative when 4 is taken away.
HWY_INLINE Verdict judge(const Step& words) {
    const Vector q = _mm256_packs_epi16(testTwo(words.v0, words.v1), testTwo(words.v2, words.v3));
    const Vector less4 = _mm256_subs_epi8(q, _mm256_set1_epi8(4));
    const auto inside = static_cast<std::uint32_t>(_mm256_movemask_epi8(q));
    return {inside, inside ^ static_cast<std::uint32_t>(_mm256_movemask_epi8(less4))};
}

/// In the order of packing: 16-byte lane by lane, first 8 words of v0 and v1, then of v2 and v3.
constexpr std::uint32_t halfOfBit(std::uint32_t bit) {
    const std::uint32_t vector = bit % 16 / 8 * 2 + bit % 2;
    return vector * 2 * kLanes + bit / 16 * 4 + bit % 8 / 2;
}

std::uint64_t count(VectorStreams& streams, std::uint32_t group, std::uint64_t& counter,
                    std::uint64_t end, BorderLog& log) {
    Generator generator(streams, group);
    std::uint64_t hits = 0;
    std::uint64_t rounds = 0;
    std::uint64_t next = counter;
    for (; next < end && rounds < BorderLog::kRounds; ++next) {
        const Step words = generator.next(next);
        words.store(log.words[rounds]);
        const Verdict verdict = judge(words);
        hits += static_cast<std::uint32_t>(_mm_popcnt_u32(verdict.inside));
        log.bits[rounds] = verdict.border;
        log.counters[rounds] = next;
        rounds += verdict.border != 0;
    }
    generator.store(streams, group);
    log.size = rounds;
    counter = next;
    return hits;
}

void skip(VectorStreams& streams, std::uint64_t steps) {
    const std::uint64_t end = streams.counter + steps;
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        for (std::uint64_t counter = streams.counter; counter < end; ++counter)
            generator.next(counter);
        generator.store(streams, group);
    }
    streams.counter = end;
}

void makeWords(VectorStreams& streams, std::uint64_t* words) {
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        generator.next(streams.counter).store(words + group * kGroupStreams);
        generator.store(streams, group);
    }
    ++streams.counter;
}

std::uint64_t sum(VectorStreams& streams, std::uint64_t steps) {
    const std::uint64_t end = streams.counter + steps;
    Vector sums = _mm256_setzero_si256();
    for (std::uint32_t group = 0; group < kGroups; ++group) {
        Generator generator(streams, group);
        for (std::uint64_t counter = streams.counter; counter < end; ++counter) {
            const Step words = generator.next(counter);
            sums = _mm256_add_epi64(sums, _mm256_add_epi64(_mm256_add_epi64(words.v0, words.v1),
                                                           _mm256_add_epi64(words.v2, words.v3)));
        }
        generator.store(streams, group);
    }
    streams.counter = end;
    alignas(32) std::uint64_t lanes[kLanes];
    storeVector(lanes, sums);
    return lanes[0] + lanes[1] + lanes[2] + lanes[3];
}

}  // namespace
}  // namespace dartscope::darts
HWY_POP_ATTRIBUTES

namespace dartscope::darts {

std::vector<VectorKernel> avx2Kernels() {
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("popcnt"))
        return {};
    return {{"avx2", 256, kGroups, 1, skip, makeWords, sum, count, tabulate(halfOfBit)}};
}

}  // namespace dartscope::darts

#else

namespace dartscope::darts {
std::vector<VectorKernel> avx2Kernels() {
    return {};
}
}  // namespace dartscope::darts

#endif  // HWY_ARCH_X86
