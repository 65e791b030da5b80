// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/median_keeper.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/scaling/statistics.h"

namespace dartscope::experiment {
namespace {

std::size_t spansOf(const record::RunRecord& record) {
    std::size_t spans = 0;
    for (const record::Lane& lane : record.lanes) {
        spans += lane.spans.size();
    }
    return spans;
}

}  // namespace

void MedianKeeper::takeOver(const std::vector<record::Repeat>& repeats,
                            const record::RunRecordPtr& nearest) {
    for (const record::Repeat& repeat : repeats) {
        m_times.push_back(repeat.computeS);
    }
    if (nearest) {
        const double seconds = 1e-9 * static_cast<double>(record::computeNs(*nearest).value_or(0));
        m_kept.push_back({nearest, seconds, spansOf(*nearest)});
    }
}

record::RunRecordPtr MedianKeeper::add(record::RunRecordPtr record, double seconds) {
    const std::size_t spans = spansOf(*record);
    m_times.push_back(seconds);
    m_kept.push_back({std::move(record), seconds, spans});
    const double median = scaling::median(m_times).value_or(seconds);
    const auto distance = [median](const Kept& kept) { return std::abs(kept.seconds - median); };
    const auto held = [this] {
        return std::accumulate(m_kept.begin(), m_kept.end(), std::size_t{0},
                               [](std::size_t sum, const Kept& kept) { return sum + kept.spans; });
    };
    while (m_kept.size() > 2 && held() > m_mostSpans) {
        m_kept.erase(std::ranges::max_element(m_kept, {}, distance));
    }
    return std::ranges::min_element(m_kept, {}, distance)->record;
}

}  // namespace dartscope::experiment
