// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/kernels.h"

#include <string>
#include <vector>

#include "core/darts/vector_kernel.h"

namespace dartscope::darts {
namespace {

Result<const VectorKernel*> find(std::string_view name) {
    for (const VectorKernel& kernel : vectorKernels()) {
        if (kernel.name == name)
            return &kernel;
    }
    return fail(ErrorCode::InvalidArgument, "unknown-instruction-set", {std::string(name)});
}

const VectorKernel& best() {
    static const VectorKernel& kernel = vectorKernels().front();
    return kernel;
}

}  // namespace

std::uint64_t hitsVector(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    return hitsWith(best(), seed, first, count);
}

std::span<const std::string_view> instructionSets() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> result;
        for (const VectorKernel& kernel : vectorKernels())
            result.push_back(kernel.name);
        return result;
    }();
    return names;
}

std::string_view bestInstructionSet() {
    return best().name;
}

Result<std::uint64_t> hitsVectorWith(std::string_view instructionSet, std::uint64_t seed,
                                     std::uint64_t first, std::uint64_t count) {
    return find(instructionSet).map([&](const VectorKernel* kernel) {
        return hitsWith(*kernel, seed, first, count);
    });
}

Result<std::uint64_t> sumOfWordsWith(std::string_view instructionSet, std::uint64_t seed,
                                     std::uint64_t block, std::uint64_t blocks) {
    return find(instructionSet).map([&](const VectorKernel* kernel) {
        std::uint64_t sum = 0;
        for (std::uint64_t b = 0; b < blocks; ++b)
            sum += sumOfBlockWith(*kernel, seed, block + b);
        return sum;
    });
}

void drawDarts(std::uint64_t seed, std::uint64_t first, std::span<Dart> out) {
    drawWith(best(), seed, first, out);
}

Result<void> drawDartsWith(std::string_view instructionSet, std::uint64_t seed, std::uint64_t first,
                           std::span<Dart> out) {
    return find(instructionSet).map([&](const VectorKernel* kernel) {
        drawWith(*kernel, seed, first, out);
    });
}

}  // namespace dartscope::darts
