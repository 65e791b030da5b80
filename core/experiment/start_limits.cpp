// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/start_limits.h"

#include <string>

#include "core/record/lane_recorder.h"

namespace dartscope::experiment {
namespace {

/// Of the worker process beside its workers: main, the reporter, the reader of its input.
constexpr std::uint64_t kOtherThreads = 4;
constexpr std::uint64_t kProcessBytes = std::uint64_t{32} << 20;
/// What a worker's thread really touches of its stack, with what the kernel keeps of it.
constexpr std::uint64_t kTouchedBytes = std::uint64_t{96} << 10;
/// What its stack takes of the addresses.
constexpr std::uint64_t kStackBytes = std::uint64_t{8} << 20;

std::uint64_t memoryFor(std::uint32_t workers) {
    const auto kept = record::RecorderLimits::forLanes(workers);
    const std::uint64_t recorded = kept.spans * sizeof(record::Span) +
                                   kept.probes * sizeof(machine::ThreadSample) +
                                   sizeof(record::LaneRecorder);
    return kProcessBytes + workers * (kTouchedBytes + recorded);
}

bool fits(std::uint32_t workers, const StartLimits& limits) {
    const std::uint64_t memory = memoryFor(workers);
    return (!limits.threads || workers + kOtherThreads <= *limits.threads) &&
           (!limits.memoryBytes || memory <= *limits.memoryBytes) &&
           (!limits.addressBytes || memory + workers * kStackBytes <= *limits.addressBytes);
}

}  // namespace

std::uint32_t mostWorkersThatFit(const StartLimits& limits) {
    std::uint32_t fitting = 0;
    std::uint32_t beyond = record::kMostWorkers + 1;
    while (beyond - fitting > 1) {
        const std::uint32_t middle = fitting + (beyond - fitting) / 2;
        (fits(middle, limits) ? fitting : beyond) = middle;
    }
    return fitting;
}

Result<void> checkWorkersFit(std::uint32_t workers, const StartLimits& limits) {
    if (!fits(workers, limits)) {
        return fail(ErrorCode::InvalidArgument, "too-many-workers",
                    {std::to_string(workers), std::to_string(mostWorkersThatFit(limits))});
    }
    return {};
}

}  // namespace dartscope::experiment
