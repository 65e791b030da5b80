// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "core/experiment/sweep_plan.h"

namespace dartscope::experiment {

/// How long a sweep has still to go, from how long its last runs took.
class SweepRemaining {
public:
    /// A run of that kind took so long from its request to its end.
    void took(const SweepKind& kind, std::int64_t ns) { m_lastNs[kind] = static_cast<double>(ns); }

    /// Nothing before the first run. `passedNs`: since the sweep began.
    std::optional<std::chrono::milliseconds> expected(const record::SweepRecord& sweep,
                                                      const std::vector<SweepJob>& round,
                                                      std::int64_t passedNs) const;

private:
    double expectedNs(const record::SweepRecord& sweep, const SweepKind& kind) const;

    std::map<SweepKind, double> m_lastNs;  ///< how long the last such run took
};

}  // namespace dartscope::experiment
