// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"
#include "core/scaling/speedup.h"

namespace dartscope::diagnosis {
namespace {

/// A measured share this large is worth naming: half of what a Karp-Flatt interval must clear,
/// because it is measured and not inferred.
constexpr double kLeastMeasured = 0.025;
constexpr double kWorthwhile = 0.02;
constexpr double kLeastKarpFlatt = 0.05;

/// The serial share of the work as one worker would do it.
struct Serial {
    double wallNs = 0;
    double share = 0;
};

Serial serialOf(const record::RunRecord& record) {
    Serial serial;
    double parallel = 0;
    for (const record::SerialPart& part : record.details.serialParts) {
        serial.wallNs +=
            std::max(0.0, static_cast<double>(part.endNs) - static_cast<double>(part.startNs));
    }
    for (const record::Lane& lane : record.lanes) {
        const auto useful = usefulNs(record, lane);
        if (!useful) {
            return serial;
        }
        parallel += *useful;
    }
    if (serial.wallNs + parallel > 0) {
        serial.share = serial.wallNs / (serial.wallNs + parallel);
    }
    return serial;
}

/// Karp and Flatt's e = (1/S − 1/W)/(1 − 1/W), falling in S.
double karpFlatt(double speedup, std::uint32_t workers) {
    const double inverse = 1.0 / workers;
    return (1 / speedup - inverse) / (1 - inverse);
}

/// Intervals of e at the points that have one.
struct Metric {
    std::vector<std::uint32_t> workers;
    double lowest = 1;   ///< of all lower ends
    double flatLow = 0;  ///< what all intervals have in common
    double flatHigh = 1;
    double first = 0;  ///< e at the first and at the last point
    double last = 0;
};

Metric metricOf(const scaling::SeriesSummary& series) {
    Metric metric;
    for (const scaling::PointSummary& point : series.points) {
        if (point.workers < 2 || point.beyondAllowed || !point.speedup || !point.speedupInterval ||
            !(point.speedupInterval->low > 0)) {
            continue;
        }
        const double low = karpFlatt(point.speedupInterval->high, point.workers);
        const double high = karpFlatt(point.speedupInterval->low, point.workers);
        metric.lowest = std::min(metric.lowest, low);
        metric.flatLow = std::max(metric.flatLow, low);
        metric.flatHigh = std::min(metric.flatHigh, high);
        metric.last = karpFlatt(*point.speedup, point.workers);
        if (metric.workers.empty()) {
            metric.first = metric.last;
        }
        metric.workers.push_back(point.workers);
    }
    return metric;
}

Text advice() {
    return {DARTSCOPE_TEXT("Finding",
                           "Shorten the part that one worker does alone, or let the others begin "
                           "beside it.")};
}

Finding ofSeries(const record::SweepSeries& series, const Metric& metric) {
    const double e = (metric.flatLow + metric.flatHigh) / 2;
    Finding finding =
        makeFinding("serial-part", Severity::Warning, Certainty::Likely, "amdahl-and-gustafson");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "The speedup behaves as if %1 % of the work could not be "
                                   "shared: it can never exceed %2."),
                    {percent(e), 1 / e}};
    finding.formula =
        fmt::format("e = {} to {} ≥ {}, flat over W = {} to {}; 1/s = {}", plain(metric.flatLow),
                    plain(metric.flatHigh), plain(kLeastKarpFlatt), metric.workers.front(),
                    metric.workers.back(), plain(1 / e));
    finding.evidence = {{"serial_share", e},
                        {"serial_share_low", metric.flatLow},
                        {"serial_share_high", metric.flatHigh}};
    finding.advice = advice();
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "It is inferred from the times alone: anything that costs the "
                                     "same at every worker count looks so.")};
    finding.workers = metric.workers.back();
    finding.model = series.model;
    return finding;
}

/// Whether some point's record says itself how long its serial part was.
bool measuresItself(const record::SweepSeries& series) {
    return std::ranges::any_of(series.points, [](const record::SweepPoint& point) {
        return point.nearestMedian && !point.nearestMedian->details.serialParts.empty();
    });
}

}  // namespace

std::vector<Finding> serialPart(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute || record.details.serialParts.empty()) {
        return {};
    }
    const Serial serial = serialOf(record);
    const double together = std::max(
        1.0, std::min(static_cast<double>(record.lanes.size()), record::capacityCpus(record)));
    const double lost = serial.wallNs * (1 - 1 / together);
    if (serial.share < kLeastMeasured || lost < kWorthwhile * *compute) {
        return {};
    }
    Finding finding =
        makeFinding("serial-part", Severity::Warning, Certainty::Confirmed, "amdahl-and-gustafson");
    finding.text = {DARTSCOPE_TEXT("Finding",
                                   "One worker alone did %1 % of the work, so the speedup can "
                                   "never exceed %2, with however many workers."),
                    {percent(serial.share), 1 / serial.share}};
    finding.formula = fmt::format("s = T_s/(T_s + ΣV) = {}; 1/s = {}", plain(serial.share),
                                  plain(1 / serial.share));
    finding.evidence = {{"serial_share", serial.share},
                        {"serial_ms", serial.wallNs / 1e6},
                        {"speedup_limit", 1 / serial.share}};
    for (const record::SerialPart& part : record.details.serialParts) {
        finding.intervalsNs.emplace_back(part.startNs, part.endNs);
    }
    finding.intervalsNs = united(std::move(finding.intervalsNs));
    for (const record::Lane& lane : record.lanes) {
        if (lane.lane != record.details.serialParts.front().lane) {
            finding.lanes.push_back(lane.lane);
        }
    }
    finding.recoverableNs = std::llround(lost);
    finding.advice = advice();
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "With more work the serial part often stays as it is, and its "
                                     "share shrinks: Gustafson's law.")};
    return {finding};
}

std::vector<Finding> serialPart(const record::SweepRecord& sweep) {
    std::vector<Finding> findings;
    if (sweep.config.scaling == record::Scaling::Weak) {
        return findings;
    }
    for (const record::SweepSeries& series : sweep.series) {
        if (measuresItself(series)) {
            continue;  // the run's own measurement is told for the point
        }
        const Metric metric = metricOf(scaling::summarise(series, sweep));
        const bool flat = metric.flatLow <= metric.flatHigh;
        if (metric.workers.size() >= 2 && metric.lowest > kLeastKarpFlatt && flat) {
            findings.push_back(ofSeries(series, metric));
        }
    }
    return findings;
}

}  // namespace dartscope::diagnosis
