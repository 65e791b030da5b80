// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/darts/dart.h"

/// The vector kernel block by block, inside the room; kernels.h makes ranges of it.
namespace dartscope::darts {

/// The vector kernel compiled for one instruction set. Darts of a block are counted from 0; ranges
/// are [begin, end) with begin < end ≤ kBlockDarts.
struct VectorKernel {
    std::string_view name;
    /// Hits among darts [begin, end) of a block.
    std::uint64_t (*hitsInBlock)(std::uint64_t seed, std::uint64_t block, std::uint32_t begin,
                                 std::uint32_t end);
    /// Sum of all words of a block.
    std::uint64_t (*sumOfBlock)(std::uint64_t seed, std::uint64_t block);
    /// Writes darts [begin, end) of a block to out[0], out[1], ….
    void (*drawFromBlock)(std::uint64_t seed, std::uint64_t block, std::uint32_t begin,
                          std::uint32_t end, Dart* out);
};

/// The kernel for processors without a known instruction set: plain C++, runs everywhere.
VectorKernel scalarKernel();

/// Those that this processor can run, best first, scalarKernel() last. Never empty; found out once,
/// at the first call.
std::span<const VectorKernel> vectorKernels();

}  // namespace dartscope::darts
