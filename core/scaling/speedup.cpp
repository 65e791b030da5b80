// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/speedup.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/scaling/noise.h"

namespace dartscope::scaling {
namespace {

using record::Repeat;
using record::SweepPoint;

/// What speedups are held against: times of one worker, all for the same darts.
struct Base {
    std::string model;
    std::uint64_t darts = 0;
    double median = 0;
    std::optional<Interval> interval;
};

std::vector<double> timesOf(const std::vector<Repeat>& repeats, Figure figure) {
    std::vector<double> times;
    times.reserve(repeats.size());
    for (const Repeat& repeat : repeats) {
        times.push_back(figure == Figure::Compute ? repeat.computeS : repeat.endToEndS);
    }
    return times;
}

bool allThrew(const std::vector<Repeat>& repeats, std::uint64_t darts) {
    return std::ranges::all_of(repeats, [&](const Repeat& r) { return r.darts == darts; });
}

std::optional<Base> baseFrom(std::string model, const std::vector<Repeat>& repeats, Figure figure) {
    const std::vector<double> times = timesOf(repeats, figure);
    const auto middle = median(times);
    if (!middle || *middle <= 0 || !allThrew(repeats, repeats.front().darts)) {
        return std::nullopt;
    }
    return Base{std::move(model), repeats.front().darts, *middle, medianInterval(times)};
}

const SweepPoint* oneWorker(const record::SweepSeries& series) {
    const auto found = std::ranges::find(series.points, 1U, &SweepPoint::workers);
    return found == series.points.end() ? nullptr : &*found;
}

bool ownBase(const record::SweepSeries& series, const record::SweepRecord& sweep) {
    return sweep.config.base == record::Base::Same || series.model == "serial";
}

std::optional<Base> baseOf(const record::SweepSeries& series, const record::SweepRecord& sweep,
                           Figure figure) {
    if (!ownBase(series, sweep)) {
        return baseFrom("serial", series.serialBase, figure);
    }
    const SweepPoint* point = oneWorker(series);
    return point == nullptr ? std::nullopt : baseFrom(series.model, point->repeats, figure);
}

/// Darts that W workers must have thrown to be held against the base; nothing where there is no
/// such number.
std::optional<std::uint64_t> comparableDarts(const Base& base, std::uint32_t workers,
                                             record::Scaling scaling) {
    if (scaling == record::Scaling::Strong) {
        return base.darts;
    }
    if (base.darts > std::numeric_limits<std::uint64_t>::max() / workers) {
        return std::nullopt;
    }
    return base.darts * workers;
}

/// Speedup and its interval into `point`, which threw what the base calls for.
void holdAgainst(const Base& base, record::Scaling scaling, PointSummary& point) {
    const double factor = scaling == record::Scaling::Weak ? point.workers : 1;
    point.speedup = point.isBase ? 1 : factor * base.median / point.median;
    point.efficiency = *point.speedup / point.workers;
    if (!point.isBase && base.interval && point.interval && point.interval->low > 0) {
        point.speedupInterval = Interval{factor * base.interval->low / point.interval->high,
                                         factor * base.interval->high / point.interval->low};
    }
}

void addFlags(const SweepPoint& point, const machine::Machine& machine, bool differentWork,
              PointSummary& summary) {
    const auto flag = [&](bool set, const char* name) {
        if (set) {
            summary.flags.emplace_back(name);
        }
    };
    std::vector<double> own;
    bool watched = false;
    for (const Repeat& repeat : point.repeats) {
        own.push_back(repeat.noise.ownShare.value_or(0));
        watched = watched || repeat.noise.watched;
    }
    // The figure plotted may be the end-to-end one; what must be long enough is the work.
    const auto compute = median(timesOf(point.repeats, Figure::Compute));
    flag(compute && *compute < kTooShortSeconds, "too-short");
    flag(point.repeats.size() < kLeastRepeats, "too-few-repeats");
    flag(noiseSigns(point, machine).noisy(), "noisy");
    flag(watched || median(own).value_or(0) > kOwnLimit, "disturbed");
    flag(differentWork, "different-work");
}

PointSummary summarisePoint(const SweepPoint& point, const std::optional<Base>& base, bool isBase,
                            const record::SweepRecord& sweep, Figure figure) {
    PointSummary summary;
    summary.workers = point.workers;
    summary.darts = point.darts;
    summary.times = timesOf(point.repeats, figure);
    summary.median = median(summary.times).value_or(0);
    summary.interval = medianInterval(summary.times);
    summary.rate = summary.median > 0 ? static_cast<double>(point.darts) / summary.median : 0;
    summary.isBase = isBase;
    record::RunConfig config = sweep.config.run;
    config.workers = point.workers;
    summary.beyondAllowed = std::cmp_greater(record::lanesOf(config), sweep.machine.allowed);
    bool differentWork = !allThrew(point.repeats, point.darts);
    if (base) {
        const auto wanted = comparableDarts(*base, point.workers, sweep.config.scaling);
        differentWork = differentWork || wanted != point.darts;
        if (!differentWork && summary.median > 0) {
            holdAgainst(*base, sweep.config.scaling, summary);
        }
    }
    addFlags(point, sweep.machine, differentWork, summary);
    return summary;
}

}  // namespace

SeriesSummary summarise(const record::SweepSeries& series, const record::SweepRecord& sweep,
                        Figure figure) {
    SeriesSummary summary;
    summary.model = series.model;
    summary.base = record::name(sweep.config.base);
    const auto base = baseOf(series, sweep, figure);
    summary.baseModel = base ? base->model : "";
    for (const SweepPoint& point : series.points) {
        const bool isBase = base && ownBase(series, sweep) && point.workers == 1;
        summary.points.push_back(summarisePoint(point, base, isBase, sweep, figure));
    }
    return summary;
}

}  // namespace dartscope::scaling
