// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/record/sweep_record.h"

/// Sweeps as a quiet machine would have measured them, for tests to change.
namespace dartscope::scaling::test {

inline record::Repeat repeat(double seconds, std::uint64_t darts = 1'000'000) {
    record::Repeat made;
    made.computeS = seconds;
    made.endToEndS = seconds + 0.01;
    made.darts = darts;
    made.hits = darts / 5 * 4;
    return made;
}

inline record::SweepPoint point(std::uint32_t workers, const std::vector<double>& seconds,
                                std::uint64_t darts = 1'000'000) {
    record::SweepPoint made;
    made.workers = workers;
    made.darts = darts;
    for (const double time : seconds) {
        made.repeats.push_back(repeat(time, darts));
    }
    return made;
}

/// Nine repeats around a time: time·(0.96 … 1.04), median `seconds`, interval ±3 %.
inline std::vector<double> nineAround(double seconds) {
    std::vector<double> times;
    for (const int step : {0, 3, -4, 1, -1, 4, -3, 2, -2}) {
        times.push_back(seconds * (1 + step / 100.0));
    }
    return times;
}

inline record::SweepRecord sweepOf(std::vector<record::SweepPoint> points, int allowed = 8) {
    record::SweepRecord sweep;
    sweep.machine.allowed = allowed;
    sweep.machine.online = allowed;
    record::SweepSeries series;
    series.model = "threads";
    for (const record::SweepPoint& each : points) {
        sweep.config.workers.push_back(each.workers);
    }
    series.points = std::move(points);
    sweep.series.push_back(std::move(series));
    sweep.config.models = {"threads"};
    return sweep;
}

}  // namespace dartscope::scaling::test
