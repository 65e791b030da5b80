// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_remaining.h"

#include <algorithm>

namespace dartscope::experiment {

/// How long the last run of that kind took, or else what the base lets expect.
double SweepRemaining::expectedNs(const record::SweepRecord& sweep, const SweepKind& kind) const {
    if (const auto last = m_lastNs.find(kind); last != m_lastNs.end()) {
        return last->second;
    }
    const auto base = m_lastNs.find({kind.model, 1});
    const double baseNs = base != m_lastNs.end() ? base->second : 1e6 * sweep.config.targetMs;
    const double share = std::min<double>(kind.workers, std::max(1, sweep.machine.allowed));
    const bool weak = sweep.config.scaling == record::Scaling::Weak;
    return weak ? baseNs * kind.workers / share : baseNs / share;
}

std::optional<std::chrono::milliseconds> SweepRemaining::expected(
    const record::SweepRecord& sweep, const std::vector<SweepJob>& round,
    std::int64_t passedNs) const {
    if (m_lastNs.empty()) {
        return {};
    }
    double roundNs = 0;
    for (const SweepJob& job : round) {
        roundNs += expectedNs(sweep, kindOf(sweep, job));
    }
    double ns = roundNs / static_cast<double>(round.size()) *
                static_cast<double>(jobsMissing(sweep, round));
    for (const record::SweepSeries& series : sweep.series) {
        if (series.points.front().workers == 1 && !series.drift) {
            ns += expectedNs(sweep, {series.model, 1});
        }
    }
    if (const auto& minutes = sweep.config.maxMinutes) {
        ns = std::min(ns, std::max(0.0, *minutes * 60e9 - static_cast<double>(passedNs)));
    }
    return std::chrono::milliseconds(static_cast<std::int64_t>(ns / 1e6));
}

}  // namespace dartscope::experiment
