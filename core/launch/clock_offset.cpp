// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/clock_offset.h"

#include <algorithm>
#include <cstdlib>

namespace dartscope::launch {
namespace {

/// Theirs may be anything: no clock has run for longer, and sums of two such instants exist.
constexpr std::int64_t kMostNs = std::int64_t{1} << 61;

}  // namespace

ClockOffset between(const ClockOffset& before, const ClockOffset& after) {
    const std::int64_t apart = std::abs(after.offsetNs - before.offsetNs);
    return {before.offsetNs + (after.offsetNs - before.offsetNs) / 2,
            std::max(before.boundNs, after.boundNs) + (apart + 1) / 2};
}

void ClockQuestions::answered(std::int64_t nowNs, std::int64_t theirsNs) {
    ++m_rounds;
    const std::int64_t half = (nowNs - m_askedNs) / 2;
    if (!m_best || half < m_best->boundNs) {
        m_best = {std::clamp(theirsNs, -kMostNs, kMostNs) - (m_askedNs + half), half + 1};
    }
}

}  // namespace dartscope::launch
