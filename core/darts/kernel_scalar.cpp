// SPDX-License-Identifier: GPL-3.0-or-later

// The vector kernel where there are no vectors: the same idea (kernel_vector.cpp), in plain C++.
#include "core/darts/vector_kernel.h"

namespace dartscope::darts {
namespace {

/// Calls visit(dart, half) for darts [begin, end) of a block, counted from 0.
template <class Visit>
void visitHalves(std::uint64_t seed, std::uint64_t block, std::uint32_t begin, std::uint32_t end,
                 Visit visit) {
    BlockStreams streams(seed, block);
    streams.skip(begin / kStepDarts);
    BlockStreams::Words words;
    std::uint32_t dart = begin;
    while (dart < end) {
        streams.next(words);
        do {
            const std::uint64_t word = words[dart % kStepDarts / 2];
            visit(dart, static_cast<std::uint32_t>(dart % 2 == 0 ? word : word >> 32));
        } while (++dart < end && dart % kStepDarts != 0);
    }
}

/// 0x3FFE to 0x4001 at the border, less inside, more outside; see q in kernel_vector.cpp.
std::uint32_t upperSquare(std::uint32_t half) {
    const std::int32_t x = static_cast<std::int16_t>(half);
    const std::int32_t y = static_cast<std::int16_t>(half >> 16);
    return (static_cast<std::uint32_t>(x * x) + static_cast<std::uint32_t>(y * y)) >> 16;
}

std::uint64_t hitsAmong(std::uint64_t seed, std::uint64_t block, std::uint32_t begin,
                        std::uint32_t end) {
    const std::uint64_t key = lowBitsKey(seed);
    std::uint64_t hits = 0;
    visitHalves(seed, block, begin, end, [&](std::uint32_t dart, std::uint32_t half) {
        const std::uint32_t square = upperSquare(half);
        hits += square < 0x3FFE;
        if (square - 0x3FFE < 4)
            hits += makeDart(half, lowBits(key, block * kBlockDarts + dart)).inside();
    });
    return hits;
}

/// Hits of a whole block: a step at a time, in a form that compilers turn into vectors.
std::uint64_t hitsOfBlock(std::uint64_t seed, std::uint64_t block) {
    const std::uint64_t key = lowBitsKey(seed);
    BlockStreams streams(seed, block);
    BlockStreams::Words words;
    std::uint64_t hits = 0;
    for (std::uint32_t step = 0; step < kBlockSteps; ++step) {
        streams.next(words);
        std::uint32_t inside = 0;
        std::uint32_t border = 0;
        for (const std::uint64_t word : words) {
            const std::uint32_t low = upperSquare(static_cast<std::uint32_t>(word));
            const std::uint32_t high = upperSquare(static_cast<std::uint32_t>(word >> 32));
            inside += (low < 0x3FFE) + (high < 0x3FFE);
            border |= (low - 0x3FFE < 4) | (high - 0x3FFE < 4);
        }
        hits += inside;
        if (border == 0)
            continue;
        for (std::uint32_t i = 0; i < kStepDarts; ++i) {
            const auto half = static_cast<std::uint32_t>(words[i / 2] >> (i % 2 * 32));
            if (upperSquare(half) - 0x3FFE < 4) {
                const std::uint64_t number = block * kBlockDarts + step * kStepDarts + i;
                hits += makeDart(half, lowBits(key, number)).inside();
            }
        }
    }
    return hits;
}

std::uint64_t hitsInBlock(std::uint64_t seed, std::uint64_t block, std::uint32_t begin,
                          std::uint32_t end) {
    const bool whole = begin == 0 && end == kBlockDarts;
    return whole ? hitsOfBlock(seed, block) : hitsAmong(seed, block, begin, end);
}

std::uint64_t sumOfBlock(std::uint64_t seed, std::uint64_t block) {
    BlockStreams streams(seed, block);
    BlockStreams::Words words;
    std::uint64_t sum = 0;
    for (std::uint32_t step = 0; step < kBlockSteps; ++step) {
        streams.next(words);
        for (const std::uint64_t word : words)
            sum += word;
    }
    return sum;
}

void drawFromBlock(std::uint64_t seed, std::uint64_t block, std::uint32_t begin, std::uint32_t end,
                   Dart* out) {
    const std::uint64_t key = lowBitsKey(seed);
    visitHalves(seed, block, begin, end, [&](std::uint32_t dart, std::uint32_t half) {
        out[dart - begin] = makeDart(half, lowBits(key, block * kBlockDarts + dart));
    });
}

}  // namespace

VectorKernel scalarKernel() {
    return {"scalar", hitsInBlock, sumOfBlock, drawFromBlock};
}

}  // namespace dartscope::darts
