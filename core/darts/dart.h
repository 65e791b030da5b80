// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>

/// The dart. FROZEN: a seed printed in a report must mean the same darts for ever, so nothing in
/// this file that changes a bit of any dart may ever change. The same definition stands in
/// resources/dart.py, and tests/fixtures/darts/vectors.json holds what the two must agree on.
///
/// The board is the circle inscribed in the square [−1, 1)²; a coordinate is X·2⁻³¹ with X a signed
/// 32-bit integer. Darts are numbered from 0; 65,536 in a row make a block. Block b of seed s is
/// made by 32 independent SFC64 generators (Chris Doty-Humphrey, public domain), stream l starting
/// from (a, b, c, counter) = (s, b, l, 1) with 18 words thrown away. Dart i of the block is half h
/// of the word that stream l makes at step t, with i = (32·t + l)·2 + h; half 0 is bits 0–31.
///
/// Of a half, bits 0–15 are the upper 16 bits of X and bits 16–31 the upper 16 bits of Y. The lower
/// 16 bits of each come from a counter hash of seed and dart number (lowBits below), bits 0–15 for
/// X and 16–31 for Y. They seldom matter, which is what the vector kernel lives on.
namespace dartscope::darts {

inline constexpr std::uint64_t kBlockDarts = 65536;  ///< darts in a block
inline constexpr std::uint32_t kStreams = 32;        ///< generators that make a block side by side
inline constexpr std::uint32_t kStepDarts = 64;      ///< darts that the 32 streams make at one step
inline constexpr std::uint32_t kBlockSteps = 1024;   ///< steps in a block
inline constexpr std::uint32_t kDiscardedSteps = 18;  ///< words that each stream throws away first
static_assert(std::uint64_t{kStepDarts} * kBlockSteps == kBlockDarts);

/// One dart: where it landed, in units of 2⁻³¹, both from −2³¹ to 2³¹ − 1.
struct Dart {
    std::int32_t x = 0;
    std::int32_t y = 0;

    /// Whether it hit the board: X² + Y² < 2⁶², exactly. Each square is 2⁶² at most, so their sum
    /// fits 64 bits without a sign; with one, the corner (−2³¹, −2³¹) would overflow.
    constexpr bool inside() const {
        const auto squareX = static_cast<std::uint64_t>(std::int64_t{x} * x);
        const auto squareY = static_cast<std::uint64_t>(std::int64_t{y} * y);
        return squareX + squareY < std::uint64_t{1} << 62;
    }

    bool operator==(const Dart&) const = default;
};

/// One step of SFC64: changes (a, b, c), whose counter is given, and returns the word made.
constexpr std::uint64_t sfc64(std::uint64_t& a, std::uint64_t& b, std::uint64_t& c,
                              std::uint64_t counter) {
    const std::uint64_t word = a + b + counter;
    a = b ^ (b >> 11);
    b = c + (c << 3);
    c = std::rotl(c, 24) + word;
    return word;
}

/// The step between the states of SplitMix64 (Steele, Lea and Flood 2014; public domain).
inline constexpr std::uint64_t kSplitMixStep = 0x9E3779B97F4A7C15;

/// What SplitMix64 makes of a state: a bijection in which every bit depends on every other.
constexpr std::uint64_t splitMix(std::uint64_t state) {
    state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
    state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
    return state ^ (state >> 31);
}

/// Where the low halves of a seed start: the first word of SplitMix64 seeded with it.
constexpr std::uint64_t lowBitsKey(std::uint64_t seed) {
    return splitMix(seed + kSplitMixStep);
}

/// The low halves of dart `number` (= block · 65536 + dart of the block): word `number` of
/// SplitMix64 started from lowBitsKey(seed), of which the lower 32 bits count.
constexpr std::uint32_t lowBits(std::uint64_t key, std::uint64_t number) {
    return static_cast<std::uint32_t>(splitMix(key + (number + 1) * kSplitMixStep));
}

/// Puts a dart together from its half of a word and its low halves.
constexpr Dart makeDart(std::uint32_t half, std::uint32_t low) {
    return {static_cast<std::int32_t>((half << 16) | (low & 0xFFFF)),
            static_cast<std::int32_t>((half & 0xFFFF0000) | (low >> 16))};
}

/// The 32 generators of one block, side by side.
class BlockStreams {
public:
    using Words = std::array<std::uint64_t, kStreams>;  ///< what they make at one step

    /// Stands before step 0 of the block, the 18 words of each already thrown away.
    BlockStreams(std::uint64_t seed, std::uint64_t block) {
        for (std::uint32_t l = 0; l < kStreams; ++l) {
            m_a[l] = seed;
            m_b[l] = block;
            m_c[l] = l;
        }
        skip(kDiscardedSteps);
    }

    /// Makes the words of the next step: dart i of the step is half i % 2 of word i / 2.
    void next(Words& words) {
        for (std::uint32_t l = 0; l < kStreams; ++l)
            words[l] = sfc64(m_a[l], m_b[l], m_c[l], m_counter);
        ++m_counter;
    }

    /// Passes over some steps. A stream cannot jump: each costs as much as one that is used.
    void skip(std::uint32_t steps) {
        Words unused;
        for (; steps > 0; --steps)
            next(unused);
    }

private:
    Words m_a, m_b, m_c;
    std::uint64_t m_counter = 1;
};

/// The darts first, first + 1, …, first + count − 1 of a seed, made one after the other as they are
/// asked for: `for (Dart dart : darts(seed, first, count))`. Can be walked once; takes 1 KiB and no
/// heap. Starting inside a block costs the steps before it, at most a whole block. Numbers are
/// modulo 2⁶⁴. Not for sharing between threads.
class DartRange {
public:
    DartRange(std::uint64_t seed, std::uint64_t first, std::uint64_t count)
        : m_seed(seed),
          m_key(lowBitsKey(seed)),
          m_number(first),
          m_left(count),
          m_streams(seed, first / kBlockDarts) {
        m_streams.skip(static_cast<std::uint32_t>(first % kBlockDarts / kStepDarts));
        m_streams.next(m_words);
    }

    class Iterator {
    public:
        using value_type = Dart;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        Iterator() = default;
        explicit Iterator(DartRange& range) : m_range(&range) {}
        Dart operator*() const { return m_range->current(); }
        Iterator& operator++() {
            m_range->advance();
            return *this;
        }
        void operator++(int) { m_range->advance(); }
        bool operator==(std::default_sentinel_t) const { return m_range->m_left == 0; }

    private:
        DartRange* m_range = nullptr;
    };

    Iterator begin() { return Iterator(*this); }
    std::default_sentinel_t end() const { return {}; }

private:
    Dart current() const {
        const std::uint64_t word = m_words[m_number % kStepDarts / 2];
        const auto half = static_cast<std::uint32_t>(m_number % 2 == 0 ? word : word >> 32);
        return makeDart(half, lowBits(m_key, m_number));
    }

    void advance() {
        ++m_number;
        --m_left;
        if (m_number % kStepDarts == 0 && m_left > 0)
            nextStep();
    }

    void nextStep() {
        if (m_number % kBlockDarts == 0)
            m_streams = BlockStreams(m_seed, m_number / kBlockDarts);
        m_streams.next(m_words);
    }

    std::uint64_t m_seed;
    std::uint64_t m_key;
    std::uint64_t m_number;  ///< of the dart that comes next
    std::uint64_t m_left;    ///< darts still to come
    BlockStreams m_streams;
    BlockStreams::Words m_words;  ///< of the step that holds m_number
};

/// The darts first … first + count − 1 of a seed, in order; see DartRange. A count of 0 gives none.
inline DartRange darts(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    return {seed, first, count};
}

}  // namespace dartscope::darts
