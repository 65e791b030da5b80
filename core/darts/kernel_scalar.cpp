// SPDX-License-Identifier: GPL-3.0-or-later

// The loops of the vector kernel where there are no vectors: the same idea (kernel_vector.cpp) in
// plain C++, in a form that compilers turn into vectors if they may.
#include "core/darts/vector_kernel.h"

namespace dartscope::darts {
namespace {

void makeWords(VectorStreams& streams, std::uint64_t* words) {
    for (std::uint32_t l = 0; l < kStreams; ++l)
        words[l] = sfc64(streams.a[l], streams.b[l], streams.c[l], streams.counter);
    ++streams.counter;
}

void skip(VectorStreams& streams, std::uint64_t steps) {
    std::uint64_t unused[kStreams];
    for (; steps > 0; --steps)
        makeWords(streams, unused);
}

std::uint64_t sum(VectorStreams& streams, std::uint64_t steps) {
    std::uint64_t words[kStreams];
    std::uint64_t total = 0;
    for (; steps > 0; --steps) {
        makeWords(streams, words);
        for (const std::uint64_t word : words)
            total += word;
    }
    return total;
}

/// 0x3FFE to 0x4001 at the border, less inside, more outside; see q in kernel_vector.cpp.
std::uint32_t upperSquare(std::uint64_t half) {
    const std::int32_t x = static_cast<std::int16_t>(half);
    const std::int32_t y = static_cast<std::int16_t>(half >> 16);
    return (static_cast<std::uint32_t>(x * x) + static_cast<std::uint32_t>(y * y)) >> 16;
}

/// Bit i: whether half i % 2 of word i / 2 is at the border.
std::uint64_t borderBits(const std::uint64_t* words) {
    std::uint64_t bits = 0;
    for (std::uint32_t i = 0; i < kStepDarts; ++i) {
        const bool near = upperSquare(words[i / 2] >> (i % 2 * 32)) - 0x3FFE < 4;
        bits |= std::uint64_t{near} << i;
    }
    return bits;
}

std::uint64_t count(VectorStreams& streams, std::uint32_t, std::uint64_t& counter,
                    std::uint64_t end, BorderLog& log) {
    const std::uint64_t before = streams.counter;
    streams.counter = counter;
    std::uint64_t hits = 0;
    log.size = 0;
    while (streams.counter < end && log.size < BorderLog::kRounds) {
        std::uint64_t* const words = log.words[log.size];
        makeWords(streams, words);
        std::uint32_t inside = 0;
        std::uint32_t border = 0;
        for (std::uint32_t l = 0; l < kStreams; ++l) {
            const std::uint32_t low = upperSquare(words[l]);
            const std::uint32_t high = upperSquare(words[l] >> 32);
            inside += (low < 0x3FFE) + (high < 0x3FFE);
            border |= (low - 0x3FFE < 4) | (high - 0x3FFE < 4);
        }
        hits += inside;
        if (border != 0) {
            log.bits[log.size] = borderBits(words);
            log.counters[log.size++] = streams.counter - 1;
        }
    }
    counter = streams.counter;
    streams.counter = before;
    return hits;
}

constexpr std::uint32_t halfOfBit(std::uint32_t bit) {
    return bit;
}

}  // namespace

VectorKernel scalarKernel() {
    return {"scalar", 64, 1, 1, skip, makeWords, sum, count, tabulate(halfOfBit)};
}

}  // namespace dartscope::darts
