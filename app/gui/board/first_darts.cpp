// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/first_darts.h"

#include <algorithm>
#include <cmath>

#include "core/darts/kernels.h"

namespace dartscope::gui {

std::vector<DartCount> firstDarts(const record::RunRecord& record) {
    std::vector<DartCount> counts;
    // A run that was cut short threw darts from all over the range.
    if (record.partial || record.config.streams == record::Streams::Same ||
        record.config.ownDarts) {
        return counts;
    }
    constexpr double kFirstPower = 3;
    constexpr int kStepsPerDecade = 12;
    const std::uint64_t most = std::min(record.darts, kMostFirstDarts);
    DartCount sum;
    for (int step = 0;; ++step) {
        const auto darts = static_cast<std::uint64_t>(std::llround(
            std::pow(10.0, kFirstPower + static_cast<double>(step) / kStepsPerDecade)));
        if (darts > most) {
            return counts;
        }
        sum.hits += darts::hitsVector(record.config.seed, sum.darts, darts - sum.darts);
        sum.darts = darts;
        counts.push_back(sum);
    }
}

}  // namespace dartscope::gui
