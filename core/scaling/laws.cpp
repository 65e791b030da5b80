// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/laws.h"

#include <algorithm>

#include "core/record/named.h"

namespace dartscope::scaling {
namespace {

constexpr record::Names<Law, 4> kLaws{{{Law::None, "none"},
                                       {Law::Amdahl, "amdahl"},
                                       {Law::Gustafson, "gustafson"},
                                       {Law::Usl, "usl"}}};

/// A share that falls as the speedup grows, so that the ends of the interval change places.
template <typename Share>
std::optional<SerialShare> shareOf(const PointSummary& point, Share share) {
    if (point.workers < 2 || !point.speedup || !(*point.speedup > 0)) {
        return std::nullopt;
    }
    SerialShare result{.workers = point.workers, .value = share(*point.speedup), .interval = {}};
    if (point.speedupInterval && point.speedupInterval->low > 0) {
        result.interval =
            Interval{share(point.speedupInterval->high), share(point.speedupInterval->low)};
    }
    return result;
}

/// Part of a run's darts that one lane threw alone.
std::optional<double> measuredShare(const record::RunRecord& run) {
    std::uint64_t alone = 0;
    for (const record::SerialPart& part : run.details.serialParts) {
        alone += part.darts;
    }
    if (alone == 0 || run.darts < alone) {
        return std::nullopt;
    }
    return static_cast<double>(alone) / static_cast<double>(run.darts);
}

}  // namespace

std::string_view name(Law law) {
    return record::nameOf(kLaws, law);
}

std::optional<SerialShare> karpFlatt(const PointSummary& point) {
    const double workers = point.workers;
    return shareOf(point, [workers](double speedup) {
        return (1 / speedup - 1 / workers) / (1 - 1 / workers);
    });
}

std::optional<SerialShare> gustafson(const PointSummary& point) {
    const double workers = point.workers;
    return shareOf(point,
                   [workers](double speedup) { return (workers - speedup) / (workers - 1); });
}

double SerialBound::speedup(double workers) const {
    return 1 / (share + (1 - share) / workers);
}

std::optional<SerialBound> serialBound(const record::SweepSeries& series,
                                       const record::SweepRecord& sweep) {
    for (const record::SweepPoint& point : series.points) {
        const auto share = point.nearestMedian ? measuredShare(*point.nearestMedian) : std::nullopt;
        if (share) {
            return SerialBound{*share, SerialBound::Source::Measured};
        }
    }
    const double planted = sweep.config.run.serialShare;
    if (!(planted > 0) || planted > 1) {
        return std::nullopt;
    }
    return SerialBound{planted, SerialBound::Source::Planted};
}

SeriesLaws lawsOf(const record::SweepSeries& series, const record::SweepRecord& sweep,
                  const SeriesSummary& summary, unsigned samples) {
    const bool weak = sweep.config.scaling == record::Scaling::Weak;
    SeriesLaws laws;
    laws.fit = fitLaw(summary, sweep.config.scaling, samples);
    for (const PointSummary& point : summary.points) {
        if (const auto share = karpFlatt(point)) {
            laws.karpFlatt.push_back(*share);
        }
        if (const auto share = weak ? gustafson(point) : std::nullopt) {
            laws.gustafson.push_back(*share);
        }
    }
    laws.bound = serialBound(series, sweep);
    return laws;
}

}  // namespace dartscope::scaling
