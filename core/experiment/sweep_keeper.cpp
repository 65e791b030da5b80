// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_keeper.h"

#include <memory>
#include <utility>

#include "core/experiment/sweep_work.h"

namespace dartscope::experiment {
namespace {

/// Spans that a sweep holds in memory while it does not yet know which repeat is nearest to each
/// median: about 100 MB.
constexpr std::size_t kMostSpans = std::size_t{1} << 21;

}  // namespace

SweepKeeper::SweepKeeper(const std::vector<record::SweepSeries>& series)
    : m_serial(kMostSpans / 16) {
    std::size_t points = 0;
    for (const record::SweepSeries& one : series) {
        points += one.points.size();
    }
    for (const record::SweepSeries& one : series) {
        m_points.emplace_back(one.points.size(), MedianKeeper(kMostSpans / points));
    }
}

void SweepKeeper::takeOver(const record::SweepRecord& sweep) {
    for (std::size_t i = 0; i < sweep.series.size(); ++i) {
        const record::SweepSeries& series = sweep.series[i];
        for (std::size_t point = 0; point < series.points.size(); ++point) {
            m_points[i][point].takeOver(series.points[point].repeats,
                                        series.points[point].nearestMedian);
        }
        if (againstSerial(sweep.config, series)) {
            m_serial.takeOver(series.serialBase, series.serialNearest);
        }
    }
}

void SweepKeeper::keep(record::SweepRecord& sweep, const SweepJob& job, record::RunRecord run) {
    const record::Repeat repeat = repeatOf(run);
    auto whole = std::make_shared<const record::RunRecord>(std::move(run));
    if (job.serialBase) {
        const auto nearest = m_serial.add(std::move(whole), repeat.computeS);
        for (record::SweepSeries& series : sweep.series) {
            if (againstSerial(sweep.config, series)) {
                series.serialBase.push_back(repeat);
                series.serialNearest = nearest;
            }
        }
        return;
    }
    record::SweepPoint& point = sweep.series[job.series].points[job.point];
    point.repeats.push_back(repeat);
    point.nearestMedian = m_points[job.series][job.point].add(std::move(whole), repeat.computeS);
}

}  // namespace dartscope::experiment
