// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/vector_kernel.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cstdint>
#include <memory>

#include "core/darts/kernels.h"

namespace dartscope::darts {
namespace {

constexpr std::uint64_t kSteps = 96;  // whole rounds of every kernel
constexpr std::uint64_t kInverseOf9 = 0x8E38E38E38E38E39;
static_assert(9 * kInverseOf9 == 1);

struct State {
    std::uint64_t a, b, c;
};

/// The state before the step that had this counter: sfc64 backwards.
State stepBack(const State& after, std::uint64_t counter) {
    const std::uint64_t c = after.b * kInverseOf9;
    const std::uint64_t word = after.c - std::rotl(c, 24);
    std::uint64_t b = after.a;
    for (int right = 11; right < 64; right += 11)  // each time the next 11 bits
        b = after.a ^ (b >> 11);
    return {word - b - counter, b, c};
}

/// A state whose steps with this counter and the next make two darts at the border each: both
/// halves of the words are x = 2¹⁵ − 1 and y = 0, for which s = 2³⁰ − 65,535.
State twiceAtTheBorder(std::uint64_t counter) {
    const std::uint64_t word = 0x0000'7FFF'0000'7FFF;
    const std::uint64_t b = splitMix(counter);
    const std::uint64_t nextA = b ^ (b >> 11);
    return {word - b - counter, b, (word - nextA - (counter + 1)) * kInverseOf9};
}

/// Streams that take turns to be at the border, so that more rounds have darts there than a log
/// has room for, which no seed comes near.
VectorStreams streamsAtTheBorder() {
    VectorStreams streams{};
    streams.counter = kFirstCounter;
    for (std::uint32_t l = 0; l < kStreams; ++l) {
        std::uint64_t counter = kFirstCounter + 2 * l;
        State state = twiceAtTheBorder(counter);
        while (counter > kFirstCounter)
            state = stepBack(state, --counter);
        streams.a[l] = state.a;
        streams.b[l] = state.b;
        streams.c[l] = state.c;
    }
    return streams;
}

/// Whether a dart hits with low halves that differ from dart to dart.
bool insideWithSomeLow(std::uint64_t word, std::uint64_t half) {
    const auto upper = static_cast<std::uint32_t>(word >> (half % 2 * 32));
    return makeDart(upper, static_cast<std::uint32_t>(splitMix(word + half))).inside();
}

std::uint64_t expectedHits(const VectorStreams& first) {
    VectorStreams streams = first;
    std::uint64_t hits = 0;
    for (std::uint64_t step = 0; step < kSteps; ++step) {
        for (std::uint32_t l = 0; l < kStreams; ++l) {
            const std::uint64_t word =
                sfc64(streams.a[l], streams.b[l], streams.c[l], streams.counter + step);
            hits += insideWithSomeLow(word, 0);
            hits += insideWithSomeLow(word, 1);
        }
    }
    return hits;
}

std::uint64_t hitsInLog(const VectorKernel& kernel, const BorderLog& log) {
    std::uint64_t hits = 0;
    for (std::uint64_t round = 0; round < log.size; ++round) {
        for (std::uint64_t bits = log.bits[round]; bits != 0; bits &= bits - 1) {
            const std::uint32_t half =
                kernel.halfOfBit[static_cast<std::size_t>(std::countr_zero(bits))];
            hits += insideWithSomeLow(log.words[round][half / 2], half % 2);
        }
    }
    return hits;
}

TEST(VectorKernel, GoesOnWhereTheLogOfDartsAtTheBorderIsFull) {
    for (const VectorKernel& kernel : usableKernels()) {
        SCOPED_TRACE(kernel.name);
        VectorStreams streams = streamsAtTheBorder();
        const std::uint64_t expected = expectedHits(streams);
        const std::uint64_t end = streams.counter + kSteps;
        const auto log = std::make_unique<BorderLog>();
        std::uint64_t hits = 0;
        std::uint64_t calls = 0;
        for (std::uint32_t group = 0; group < kernel.groups; ++group) {
            std::uint64_t counter = streams.counter;
            for (; counter < end; ++calls) {
                hits += kernel.count(streams, group, counter, end, *log);
                hits += hitsInLog(kernel, *log);
                ASSERT_LE(log->size, BorderLog::kRounds);
            }
            EXPECT_EQ(counter, end);
        }
        EXPECT_EQ(hits, expected);
        if (kernel.groups == 1) {  // all streams in one log: that is 64 rounds
            EXPECT_GT(calls, 1u);
        }
    }
}

TEST(VectorKernel, CountsTheSameInEveryVersionOfEveryInstructionSet) {
    // Of one instruction set there may be several, each the best one for some processor.
    for (const VectorKernel& kernel : usableKernels()) {
        SCOPED_TRACE(kernel.name);
        EXPECT_EQ(hitsWith(kernel, 3, 0, 64 * kBlockDarts), hitsTextbook(3, 0, 64 * kBlockDarts));
        EXPECT_TRUE(rc::check([&] {
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const auto first = *rc::gen::inRange<std::uint64_t>(0, 3 * kBlockDarts);
            const auto count = *rc::gen::inRange<std::uint64_t>(0, 5000);
            RC_ASSERT(hitsWith(kernel, seed, first, count) == hitsTextbook(seed, first, count));
        }));
    }
}

}  // namespace
}  // namespace dartscope::darts
