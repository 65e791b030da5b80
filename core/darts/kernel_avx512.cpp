// SPDX-License-Identifier: GPL-3.0-or-later

// The loops of the vector kernel for AVX-512 with VNNI; the idea is explained in kernel_vector.cpp.
// All 32 streams are in registers, and 64 darts take 37 vector instructions:
//     generating   4 vectors × 7: three additions, shift, exclusive or, 9·c, rotation
//     testing      4 multiply-adds, 2 merges, 1 pack, 2 that make bit masks
#include "hwy/base.h"

#include "core/darts/vector_kernel.h"

#if HWY_ARCH_X86
#include <immintrin.h>

#if HWY_COMPILER_GCC_ACTUAL  // whose headers make "undefined" vectors by reading themselves
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

// Nothing from the standard library below: what the compiler makes of its templates here may use
// these instructions, and the linker could keep that copy for all.
HWY_PUSH_ATTRIBUTES("avx512f,avx512bw,avx512dq,avx512vnni,popcnt")
namespace dartscope::darts {
namespace {

using Vector = __m512i;
constexpr std::uint32_t kLanes = 8;
constexpr const std::uint64_t* kCounter = kCounters.data();

/// How to make 9·c. One multiplication is one instruction for Zen 4 and 5, three and slow ones for
/// Intel's processors, which do better with shift and addition.
enum class Times9 { Multiply, ShiftAdd };

template <Times9 kTimes9>
HWY_INLINE Vector times9(Vector c) {
    if constexpr (kTimes9 == Times9::ShiftAdd)
        return _mm512_add_epi64(c, _mm512_slli_epi64(c, 3));
    Vector nine = _mm512_set1_epi64(9);
    asm("" : "+v"(nine));  // or the compiler makes a shift and an addition of it
    return _mm512_mullo_epi64(c, nine);
}

/// Eight neighbouring streams.
struct Streams {
    Vector a, b, c;

    template <Times9 kTimes9>
    HWY_INLINE Vector next(Vector counter) {
        const Vector words = _mm512_add_epi64(_mm512_add_epi64(a, b), counter);
        a = _mm512_xor_si512(b, _mm512_srli_epi64(b, 11));
        b = times9<kTimes9>(c);
        c = _mm512_add_epi64(_mm512_rol_epi64(c, 24), words);
        return words;
    }
};

/// What all streams make at a step. Members and no array: compilers keep those in registers.
struct Step {
    Vector v0, v1, v2, v3;

    HWY_INLINE void store(std::uint64_t* words) const {
        _mm512_store_si512(words, v0);
        _mm512_store_si512(words + kLanes, v1);
        _mm512_store_si512(words + 2 * kLanes, v2);
        _mm512_store_si512(words + 3 * kLanes, v3);
    }
};

HWY_INLINE Vector broadcastCounter(std::uint64_t counter) {
    return _mm512_set1_epi64(static_cast<long long>(kCounter[counter]));
}

/// All streams.
template <Times9 kTimes9>
struct Generator {
    Streams s0, s1, s2, s3;

    HWY_INLINE explicit Generator(const VectorStreams& from)
        : s0(load(from, 0)), s1(load(from, 1)), s2(load(from, 2)), s3(load(from, 3)) {}

    HWY_INLINE Step next(std::uint64_t counter) {
        const Vector n = broadcastCounter(counter);
        return {s0.next<kTimes9>(n), s1.next<kTimes9>(n), s2.next<kTimes9>(n), s3.next<kTimes9>(n)};
    }

    HWY_INLINE void store(VectorStreams& to) const {
        Step{s0.a, s1.a, s2.a, s3.a}.store(to.a);
        Step{s0.b, s1.b, s2.b, s3.b}.store(to.b);
        Step{s0.c, s1.c, s2.c, s3.c}.store(to.c);
    }

    static HWY_INLINE Streams load(const VectorStreams& from, std::uint32_t v) {
        return {_mm512_load_si512(from.a + v * kLanes), _mm512_load_si512(from.b + v * kLanes),
                _mm512_load_si512(from.c + v * kLanes)};
    }
};

/// s − 2³⁰ + 98,304 of each dart, with s = x² + y² of its upper halves: below 0 inside, up to
/// 3 · 2¹⁶ at the border. Only the upper 16 bits will be looked at.
HWY_INLINE Vector squaresOf(Vector words) {
    return _mm512_dpwssd_epi32(_mm512_set1_epi32((3 << 15) - (1 << 30)), words, words);
}

/// The upper 16 bits of each dart of two vectors, those of `even` in the lower halves.
HWY_INLINE Vector merge(Vector even, Vector odd) {
    const Vector upper = _mm512_set4_epi32(0x0F0E0F0E, 0x0B0A0B0A, 0x07060706, 0x03020302);
    return _mm512_mask_shuffle_epi8(odd, 0x3333333333333333, even, upper);
}

struct Verdict {
    std::uint64_t inside, border;  ///< a bit for each dart
};

/// A byte a dart: packing keeps the sign, and 0, 1 and 2, which only darts at the border have.
HWY_INLINE Verdict judge(const Step& squares) {
    const Vector q =
        _mm512_packs_epi16(merge(squares.v0, squares.v1), merge(squares.v2, squares.v3));
    Verdict verdict{_mm512_movepi8_mask(q), _mm512_cmplt_epu8_mask(q, _mm512_set1_epi8(3))};
    // To a general register, which is free; testing a mask register would take a vector port.
    asm("" : "+r"(verdict.border));
    return verdict;
}

/// In the order of packing: 16-byte lane by lane, first 8 words of v0 and v1, then of v2 and v3.
constexpr std::uint32_t halfOfBit(std::uint32_t bit) {
    const std::uint32_t vector = bit % 16 / 8 * 2 + bit % 2;
    return vector * 2 * kLanes + bit / 16 * 4 + bit % 8 / 2;
}

struct Tally {
    std::uint64_t hits = 0;
    std::uint64_t rounds = 0;  ///< of the log
};

HWY_INLINE void finish(Tally& tally, const Step& squared, std::uint64_t counter, BorderLog& log) {
    const Verdict verdict = judge(squared);
    tally.hits += static_cast<std::uint64_t>(_mm_popcnt_u64(verdict.inside));
    log.bits[tally.rounds] = verdict.border;
    log.counters[tally.rounds] = counter;
    tally.rounds += verdict.border != 0;
}

/// Squares the words of a step, stores them where the log wants them, should a dart of theirs be at
/// the border, and makes those of the next step in their place. Vector by vector: four instructions
/// of a kind in a row would queue for the two ports that have it.
template <Times9 kTimes9>
HWY_INLINE Step squareAndRenew(Step& words, Generator<kTimes9>& generator, std::uint64_t counter,
                               std::uint64_t* stored) {
    const Vector n = broadcastCounter(counter);
    Step squared;
    _mm512_store_si512(stored, words.v0);
    squared.v0 = squaresOf(words.v0);
    words.v0 = generator.s0.template next<kTimes9>(n);
    _mm512_store_si512(stored + kLanes, words.v1);
    squared.v1 = squaresOf(words.v1);
    words.v1 = generator.s1.template next<kTimes9>(n);
    _mm512_store_si512(stored + 2 * kLanes, words.v2);
    squared.v2 = squaresOf(words.v2);
    words.v2 = generator.s2.template next<kTimes9>(n);
    _mm512_store_si512(stored + 3 * kLanes, words.v3);
    squared.v3 = squaresOf(words.v3);
    words.v3 = generator.s3.template next<kTimes9>(n);
    return squared;
}

/// The same where no step comes after.
HWY_INLINE Step square(const Step& words, std::uint64_t* stored) {
    words.store(stored);
    return {squaresOf(words.v0), squaresOf(words.v1), squaresOf(words.v2), squaresOf(words.v3)};
}

/// Three steps are under way at once: one is judged, the next is squared, the one after generated.
/// So what an instruction wants is there already, and no port waits for it. The order is that of
/// the source: CMakeLists.txt tells GCC to leave it.
template <Times9 kTimes9>
std::uint64_t count(VectorStreams& streams, std::uint32_t, std::uint64_t& counter,
                    std::uint64_t end, BorderLog& log) {
    Generator<kTimes9> generator(streams);
    Tally tally;
    std::uint64_t next = counter;
    Step words = generator.next(next++);
    if (next < end) {
        Step squared = squareAndRenew(words, generator, next++, log.words[0]);
        while (next < end && tally.rounds < BorderLog::kRounds - 2) {
            finish(tally, squared, next - 2, log);
            squared = squareAndRenew(words, generator, next++, log.words[tally.rounds]);
        }
        finish(tally, squared, next - 2, log);
    }
    finish(tally, square(words, log.words[tally.rounds]), next - 1, log);
    generator.store(streams);
    log.size = tally.rounds;
    counter = next;
    return tally.hits;
}

template <Times9 kTimes9>
void skip(VectorStreams& streams, std::uint64_t steps) {
    Generator<kTimes9> generator(streams);
    for (; steps > 0; --steps)
        generator.next(streams.counter++);
    generator.store(streams);
}

template <Times9 kTimes9>
void makeWords(VectorStreams& streams, std::uint64_t* words) {
    Generator<kTimes9> generator(streams);
    generator.next(streams.counter++).store(words);
    generator.store(streams);
}

template <Times9 kTimes9>
std::uint64_t sum(VectorStreams& streams, std::uint64_t steps) {
    Generator<kTimes9> generator(streams);
    const Vector zero = _mm512_setzero_si512();
    Step sums{zero, zero, zero, zero};
    for (; steps > 0; --steps) {
        const Step words = generator.next(streams.counter++);
        sums = {_mm512_add_epi64(sums.v0, words.v0), _mm512_add_epi64(sums.v1, words.v1),
                _mm512_add_epi64(sums.v2, words.v2), _mm512_add_epi64(sums.v3, words.v3)};
    }
    generator.store(streams);
    alignas(64) std::uint64_t lanes[kStreams];
    sums.store(lanes);
    std::uint64_t total = 0;
    for (const std::uint64_t lane : lanes)
        total += lane;
    return total;
}

template <Times9 kTimes9>
VectorKernel kernel() {
    return {"avx512",
            512,
            1,
            1,
            skip<kTimes9>,
            makeWords<kTimes9>,
            sum<kTimes9>,
            count<kTimes9>,
            tabulate(halfOfBit)};
}

}  // namespace
}  // namespace dartscope::darts
HWY_POP_ATTRIBUTES

namespace dartscope::darts {

std::vector<VectorKernel> avx512Kernels() {
    if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
        !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vnni") ||
        !__builtin_cpu_supports("popcnt"))
        return {};
    if (__builtin_cpu_is("amd"))
        return {kernel<Times9::Multiply>(), kernel<Times9::ShiftAdd>()};
    return {kernel<Times9::ShiftAdd>(), kernel<Times9::Multiply>()};
}

}  // namespace dartscope::darts

#else

namespace dartscope::darts {
std::vector<VectorKernel> avx512Kernels() {
    return {};
}
}  // namespace dartscope::darts

#endif  // HWY_ARCH_X86
