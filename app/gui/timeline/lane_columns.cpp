// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/lane_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dartscope::gui {
namespace {

/// First place at or after `from` whose value is above `value`; cheap when it is near, a search
/// otherwise, so that walking over columns never costs more than the columns.
std::size_t gallop(const std::vector<std::int64_t>& values, std::size_t from, double value) {
    std::size_t step = 1;
    std::size_t low = from;
    while (low + step < values.size() && static_cast<double>(values[low + step]) <= value) {
        low += step;
        step *= 2;
    }
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end =
        values.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, values.size()));
    return static_cast<std::size_t>(
        std::upper_bound(begin, end, value,
                         [](double v, std::int64_t x) { return v < static_cast<double>(x); }) -
        values.begin());
}

}  // namespace

LaneTrack::LaneTrack(const record::Lane& lane, std::optional<std::int64_t> startNs)
    : m_lane(&lane) {
    m_busyBefore.reserve(lane.spans.size() + 1);
    m_busyBefore.push_back(0);
    for (const std::int64_t busy : lane.spans.busyNs) {
        m_busyBefore.push_back(m_busyBefore.back() + busy);
    }
    if (lane.spans.size() > 0) {
        const std::int64_t first = lane.spans.startNs.front();
        addIntervals(std::min(startNs.value_or(first), first));
    }
    addWaits();
}

Activity activityOf(record::WaitKind kind) {
    switch (kind) {
        case record::WaitKind::Lock:
        case record::WaitKind::Gil:
            return Activity::WaitingLock;
        case record::WaitKind::Message:
            return Activity::Message;
        case record::WaitKind::Barrier:
        case record::WaitKind::Queue:
            break;
    }
    return Activity::Barrier;
}

void LaneTrack::addWaits() {
    const record::WaitColumns& waits = m_lane->waits;
    m_waitsBefore.reserve(waits.size() + 1);
    m_waitsBefore.push_back({});
    for (std::size_t i = 0; i < waits.size(); ++i) {
        Waits sums = m_waitsBefore.back();
        const auto kind = static_cast<record::WaitKind>(waits.kind[i]);
        sums[static_cast<std::size_t>(activityOf(kind))] +=
            static_cast<double>(std::max<std::int64_t>(0, waits.endNs[i] - waits.startNs[i]));
        m_waitsBefore.push_back(sums);
    }
}

LaneTrack::Waits LaneTrack::waitedUntil(double ns, std::size_t& wait) const {
    const record::WaitColumns& waits = m_lane->waits;
    if (waits.size() == 0) {
        return {};
    }
    wait = gallop(waits.startNs, wait == 0 ? 0 : wait - 1, ns);
    if (wait == 0) {
        return {};
    }
    const std::size_t last = wait - 1;  // the last one that began
    const auto start = static_cast<double>(waits.startNs[last]);
    const auto end = static_cast<double>(waits.endNs[last]);
    const double share = ns >= end ? 1 : (ns - start) / (end - start);
    Waits sums = m_waitsBefore[last];
    for (std::size_t i = 0; i < kActivities; ++i) {
        sums[i] += (m_waitsBefore[wait][i] - sums[i]) * share;
    }
    return sums;
}

bool LaneTrack::has(Activity activity) const {
    return m_waitsBefore.back()[static_cast<std::size_t>(activity)] > 0;
}

/// Shares out what was waited inside tasks of an interval among its spans; returns how much that
/// is.
double LaneTrack::shareOut(std::int64_t fromNs, std::int64_t toNs, double busyNs,
                           const Measured& measured) {
    const double length = static_cast<double>(toNs - fromNs);
    const double wait = std::clamp(measured.waitNs, 0.0, length);
    double waitBusy =
        measured.cpuNs ? std::clamp(busyNs - *measured.cpuNs, 0.0, wait) : wait * busyNs / length;
    waitBusy = std::clamp(waitBusy, std::max(0.0, wait - (length - busyNs)), busyNs);
    const record::SpanColumns& spans = m_lane->spans;
    const auto [first, last] = spansIn(fromNs, toNs);
    // How much of a span, of its time and darts alike, lies in the interval.
    const auto overlap = [&](std::size_t i) {
        const std::int64_t from = std::max(spans.startNs[i], fromNs);
        const std::int64_t to = std::min(spans.endNs[i], toNs);
        return static_cast<double>(std::max<std::int64_t>(to - from, 0)) /
               static_cast<double>(std::max<std::int64_t>(spans.endNs[i] - spans.startNs[i], 1));
    };
    double darts = 0;
    for (std::size_t i = first; i < last; ++i) {
        darts += static_cast<double>(spans.darts[i]) * overlap(i);
    }
    const double cpu = busyNs - waitBusy;
    const auto excess = [&](std::size_t i) {
        const double part = overlap(i);
        const double own = darts > 0 ? cpu * static_cast<double>(spans.darts[i]) * part / darts : 0;
        return std::max(0.0, static_cast<double>(spans.busyNs[i]) * part - own);
    };
    double excesses = 0;
    for (std::size_t i = first; i < last; ++i) {
        excesses += excess(i);
    }
    for (std::size_t i = first; i < last && excesses > 0; ++i) {
        m_waitBefore[i + 1] += waitBusy * excess(i) / excesses;
    }
    return waitBusy;
}

void LaneTrack::addIntervals(std::int64_t startNs) {
    const record::ProbeColumns& probes = m_lane->probes;
    const std::size_t known = std::min(probes.atNs.size(), probes.runqueueNs.size());
    if (known == 0 && !m_lane->runqueueNs) {
        return;
    }
    m_waitingKnown = true;
    m_waitBefore.assign(m_busyBefore.size(), 0);  // until summed up: waiting of the span before
    const bool cpuKnown = known > 0 ? probes.cpuNs.size() >= known : m_lane->cpuNs.has_value();
    Interval now{.startNs = startNs};
    std::int64_t waitedNs = 0;  // until the probe before
    std::int64_t cpuNs = 0;
    std::size_t span = 0;
    const auto add = [&](std::int64_t atNs, std::int64_t waited, std::optional<std::int64_t> cpu) {
        waited = std::clamp<std::int64_t>(waited, waitedNs, std::max(atNs - startNs, waitedNs));
        if (atNs <= now.startNs) {
            return;  // nothing lies between: the next probe has it all
        }
        double unused = 0;
        const double busyEnd = busyUntil(static_cast<double>(atNs), span, unused);
        const double busy = busyEnd - now.busyNs;
        Measured measured{.waitNs = static_cast<double>(waited - waitedNs), .cpuNs = {}};
        if (cpu) {
            measured.cpuNs = static_cast<double>(*cpu - cpuNs);
        }
        const double waitBusy = shareOut(now.startNs, atNs, busy, measured);
        const double gap = std::max(0.0, static_cast<double>(atNs - now.startNs) - busy);
        const double waitGap = std::clamp(measured.waitNs - waitBusy, 0.0, gap);
        now.waitOfGap = gap > 0 ? waitGap / gap : 0;
        m_intervals.push_back(now);
        now = {.startNs = atNs, .busyNs = busyEnd, .waitGapNs = now.waitGapNs + waitGap};
        waitedNs = waited;
        cpuNs = cpu.value_or(cpuNs);
    };
    for (std::size_t i = 0; i < known; ++i) {
        add(probes.atNs[i], probes.runqueueNs[i],
            cpuKnown ? std::optional(probes.cpuNs[i]) : std::nullopt);
    }
    if (m_lane->runqueueNs) {
        add(std::max(m_lane->spans.endNs.back(), startNs + m_lane->wallNs), *m_lane->runqueueNs,
            cpuKnown ? m_lane->cpuNs : std::nullopt);
    }
    m_intervals.push_back(now);  // nothing is known to have waited after that
    std::partial_sum(m_waitBefore.begin(), m_waitBefore.end(), m_waitBefore.begin());
}

double LaneTrack::busyUntil(double ns, std::size_t& span, double& waitNs) const {
    const record::SpanColumns& spans = m_lane->spans;
    waitNs = 0;
    if (spans.size() == 0) {
        return 0;
    }
    span = gallop(spans.startNs, span == 0 ? 0 : span - 1, ns);
    if (span == 0) {
        return 0;
    }
    const std::size_t i = span - 1;  // the last one that started
    const auto start = static_cast<double>(spans.startNs[i]);
    const auto end = static_cast<double>(spans.endNs[i]);
    const double share = ns >= end ? 1 : (ns - start) / (end - start);
    if (!m_waitBefore.empty()) {
        waitNs = m_waitBefore[i] + (m_waitBefore[i + 1] - m_waitBefore[i]) * share;
    }
    return static_cast<double>(m_busyBefore[i]) + static_cast<double>(spans.busyNs[i]) * share;
}

LaneTrack::Sums LaneTrack::until(double ns, Place& place) const {
    Sums sums;
    sums.busyNs = busyUntil(ns, place.span, sums.waitBusyNs);
    sums.waits = waitedUntil(ns, place.wait);
    if (m_intervals.empty() || ns <= static_cast<double>(m_intervals.front().startNs)) {
        return sums;
    }
    while (place.interval + 1 < m_intervals.size() &&
           static_cast<double>(m_intervals[place.interval + 1].startNs) <= ns) {
        ++place.interval;
    }
    const Interval& interval = m_intervals[place.interval];
    const double busy = sums.busyNs - interval.busyNs;
    const double gap = ns - static_cast<double>(interval.startNs) - busy;
    sums.waitGapNs = interval.waitGapNs + interval.waitOfGap * std::max(0.0, gap);
    return sums;
}

Column LaneTrack::between(const Sums& from, const Sums& to, double ns) {
    const auto shareOf = [ns](double part) {
        return static_cast<float>(std::clamp(part / ns, 0.0, 1.0));
    };
    const auto waited = [&](Activity activity) {
        const auto i = static_cast<std::size_t>(activity);
        return std::max(0.0, to.waits[i] - from.waits[i]);
    };
    // A recorded wait cannot have been work; what is left of tasks and gaps is told by the probes.
    double busy = std::clamp(to.busyNs - from.busyNs, 0.0, ns);
    double gap = ns - busy;
    const auto take = [](double wanted, double& first, double& second) {
        const double ofFirst = std::min(wanted, first);
        const double ofSecond = std::min(wanted - ofFirst, second);
        first -= ofFirst;
        second -= ofSecond;
        return ofFirst + ofSecond;
    };
    const double lock = take(waited(Activity::WaitingLock), busy, gap);
    const double message = take(waited(Activity::Message), gap, busy);
    const double barrier = take(waited(Activity::Barrier), gap, busy);
    const double waitBusy = std::min(to.waitBusyNs - from.waitBusyNs, busy);
    const double waitGap = std::min(to.waitGapNs - from.waitGapNs, gap);
    Column column;
    const auto set = [&](Activity activity, double part) {
        column.shares[static_cast<std::size_t>(activity)] = shareOf(part);
    };
    set(Activity::Work, busy - waitBusy);
    set(Activity::WaitingCpu, waitBusy + waitGap);
    set(Activity::WaitingLock, lock);
    set(Activity::Message, message);
    set(Activity::Barrier, barrier);
    set(Activity::Idle, gap - waitGap);
    return column;
}

void LaneTrack::fill(double fromNs, double nsPerColumn, std::span<Column> columns) const {
    Place place;
    if (!m_intervals.empty()) {
        const auto after = std::ranges::upper_bound(
            m_intervals, fromNs, {},
            [](const Interval& interval) { return static_cast<double>(interval.startNs); });
        place.interval =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - m_intervals.begin() - 1));
    }
    Sums from = until(fromNs, place);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Sums to = until(fromNs + static_cast<double>(i + 1) * nsPerColumn, place);
        columns[i] = between(from, to, nsPerColumn);
        from = to;
    }
}

Column LaneTrack::total(double fromNs, double toNs) const {
    Column column;
    fill(fromNs, toNs - fromNs, std::span(&column, 1));
    return column;
}

std::optional<std::size_t> LaneTrack::spanAt(std::int64_t ns) const {
    const record::SpanColumns& spans = m_lane->spans;
    const auto after = std::ranges::upper_bound(spans.startNs, ns);
    if (after == spans.startNs.begin()) {
        return {};
    }
    const auto i = static_cast<std::size_t>(after - spans.startNs.begin() - 1);
    return ns < spans.endNs[i] ? std::optional(i) : std::nullopt;
}

std::optional<std::size_t> LaneTrack::waitAt(std::int64_t ns) const {
    const record::WaitColumns& waits = m_lane->waits;
    const auto after = std::ranges::upper_bound(waits.startNs, ns);
    if (after == waits.startNs.begin()) {
        return {};
    }
    const auto i = static_cast<std::size_t>(after - waits.startNs.begin() - 1);
    return ns < waits.endNs[i] ? std::optional(i) : std::nullopt;
}

std::pair<std::size_t, std::size_t> LaneTrack::spansIn(std::int64_t fromNs,
                                                       std::int64_t toNs) const {
    const record::SpanColumns& spans = m_lane->spans;
    const auto first = std::ranges::upper_bound(spans.endNs, fromNs) - spans.endNs.begin();
    const auto last = std::ranges::lower_bound(spans.startNs, toNs) - spans.startNs.begin();
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(first, last))};
}

std::optional<std::int64_t> LaneTrack::cpuAt(std::int64_t ns) const {
    const record::ProbeColumns& probes = m_lane->probes;
    if (probes.cpu.empty() || probes.cpu.size() != probes.atNs.size()) {
        return {};
    }
    const auto after = std::ranges::lower_bound(probes.atNs, ns) - probes.atNs.begin();
    const auto i = std::min(static_cast<std::size_t>(after), probes.cpu.size() - 1);
    return probes.cpu[i] >= 0 ? std::optional(probes.cpu[i]) : std::nullopt;
}

RecordTracks::RecordTracks(record::RunRecordPtr record) : m_record(std::move(record)) {
    const record::Marks& marks = m_record->marks;
    for (const auto& mark :
         {marks.launchedNs, marks.readyNs, marks.lastDartNs, marks.combinedNs, marks.endedNs}) {
        m_endNs = std::max(m_endNs, mark.value_or(0));
    }
    m_lanes.reserve(m_record->lanes.size());
    for (const record::Lane& lane : m_record->lanes) {
        m_lanes.emplace_back(lane, marks.readyNs);
        if (lane.spans.size() > 0) {
            m_endNs = std::max(m_endNs, lane.spans.endNs.back());
        }
        if (lane.waits.size() > 0) {
            m_endNs = std::max(m_endNs, lane.waits.endNs.back());
        }
    }
}

bool RecordTracks::has(Activity activity) const {
    return std::ranges::any_of(m_lanes,
                               [&](const LaneTrack& track) { return track.has(activity); });
}

bool RecordTracks::waitingKnown() const {
    return std::ranges::any_of(m_lanes, &LaneTrack::waitingKnown);
}

}  // namespace dartscope::gui
