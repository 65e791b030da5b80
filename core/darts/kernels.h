// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/darts/dart.h"

/// How many of some darts hit the board. All functions here are pure, may be called from any thread
/// and give the same number for the same darts: hits are additive over ranges. The darts are
/// first … first + count − 1 (numbers modulo 2⁶⁴); a count of 0 gives 0. A range that starts or
/// ends inside a block costs up to the whole block, because a generator cannot jump.
namespace dartscope::darts {

/// The kernel as a lesson would write it: a loop over the darts, with the test written out.
std::uint64_t hitsTextbook(std::uint64_t seed, std::uint64_t first, std::uint64_t count);

/// The kernel for speed, with the best instruction set of this processor.
std::uint64_t hitsVector(std::uint64_t seed, std::uint64_t first, std::uint64_t count);

/// The instruction sets that the vector kernel can use here, best first: of "avx512", "avx2",
/// "sse4" and "scalar" on x86 (others: "neon" …). Never empty: "scalar" runs everywhere. The
/// storage lives as long as the program.
std::span<const std::string_view> instructionSets();

/// The first of instructionSets(): what hitsVector uses.
std::string_view bestInstructionSet();

/// hitsVector with one instruction set, for tests and benchmarks. Error (InvalidArgument):
/// "unknown-instruction-set" (argument: the name) where instructionSets() has no such name.
Result<std::uint64_t> hitsVectorWith(std::string_view instructionSet, std::uint64_t seed,
                                     std::uint64_t first, std::uint64_t count);

/// The sum modulo 2⁶⁴ of the words behind the darts of whole blocks block … block + blocks − 1: the
/// same generators without a test, for benchmarks of what the test costs. Errors as hitsVectorWith.
Result<std::uint64_t> sumOfWordsWith(std::string_view instructionSet, std::uint64_t seed,
                                     std::uint64_t block, std::uint64_t blocks);

/// Darts at the beginning of a block that are cheap to draw again: fetching 64 of them costs at
/// most 82 generator steps (below a microsecond with AVX2 or better), those at the very beginning
/// 19. The last ones of a block cost 1042 steps, as much as counting the whole block.
inline constexpr std::uint64_t kCheapDarts = 4096;

/// Makes the darts first, first + 1, … of a seed until `out` is full: the same darts as darts(), in
/// vector code. What a window needs to draw the darts of a task without anyone recording them.
void drawDarts(std::uint64_t seed, std::uint64_t first, std::span<Dart> out);

/// drawDarts with one instruction set, for tests. Errors as hitsVectorWith.
Result<void> drawDartsWith(std::string_view instructionSet, std::uint64_t seed, std::uint64_t first,
                           std::span<Dart> out);

}  // namespace dartscope::darts
