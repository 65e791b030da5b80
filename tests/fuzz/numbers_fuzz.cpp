// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a count, a real number, a list of workers and a list of CPUs.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/quantity.h"
#include "core/experiment/sweep.h"
#include "core/machine/cpu_list.h"
#include "core/record/run_config.h"
#include "tests/fuzz/fuzz.h"

namespace dartscope::fuzz {
namespace {

void counts(std::string_view text) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    const auto count = parseCount(text, {"darts", 1, kMost});
    if (count) {
        require(*count >= 1);
        require(parseCount(shortCount(*count), {"darts", 1, kMost}) == count);
    } else {
        require(count.error().arguments.size() == 4);
    }
    if (const auto few = parseCount(text, {"workers", 2, 7})) {
        require(*few >= 2 && *few <= 7 && count == few);
    }
    if (const auto share = parseReal(text, "serial-share", 0, 1)) {
        require(std::isfinite(*share) && *share >= 0 && *share <= 1);
    }
}

void lists(std::string_view text) {
    if (const auto workers = experiment::parseWorkerList(text)) {
        require(!workers->empty() && workers->front() >= 1);
        require(workers->back() <= record::kMostWorkers);
        require(std::ranges::adjacent_find(*workers, std::greater_equal<>()) == workers->end());
    }
    if (const auto cpus = machine::parseCpuList(text)) {
        require(std::ranges::adjacent_find(*cpus, std::greater_equal<>()) == cpus->end());
        require(cpus->empty() || (cpus->front() >= 0 && cpus->back() <= machine::kMostCpus));
    }
}

}  // namespace
}  // namespace dartscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = dartscope::fuzz::textOf(data, size);
    dartscope::fuzz::counts(text);
    dartscope::fuzz::lists(text);
    return 0;
}
