// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/lane_recorder.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/machine/chain_probe.h"

namespace dartscope::record {
namespace {

/// A probe that cost c (2 to 6 µs) comes no sooner than this times c after the last one: 0.125 % of
/// the time.
constexpr std::int64_t kProbeSpacing = 800;

/// Below this a second time stamp a task would cost more than about 0.3 %.
constexpr std::int64_t kShortTaskNs = 15'000;

/// Tasks share a time stamp where so many fit into this.
constexpr std::int64_t kStampEveryNs = 20'000;

constexpr std::size_t kSpansOfARun = std::size_t{1} << 20;
constexpr std::size_t kProbesOfARun = std::size_t{1} << 17;

void append(Span& to, const Span& next) {
    to.endNs = next.endNs;
    to.busyNs += next.busyNs;
    to.darts += next.darts;
    to.tasks += next.tasks;
}

template <typename T>
std::optional<std::int64_t> since(const std::optional<T>& start, const std::optional<T>& now) {
    if (!start || !now) {
        return std::nullopt;
    }
    return *now - *start;
}

}  // namespace

RecorderLimits RecorderLimits::forLanes(std::size_t lanes) {
    const RecorderLimits most;
    lanes = std::max<std::size_t>(lanes, 1);
    return {.spans = std::clamp<std::size_t>(kSpansOfARun / lanes, 16, most.spans),
            .probes = std::clamp<std::size_t>(kProbesOfARun / lanes, 16, most.probes)};
}

LaneRecorder::LaneRecorder(std::uint32_t lane, RecorderLimits limits, LaneSlot* slot)
    : m_slot(slot == nullptr ? m_ownSlot : *slot),
      m_lane(lane),
      m_limits(limits),
      m_pending{.tasks = 0} {
    m_spans.reserve(limits.spans);
    m_samples.reserve(limits.probes);
}

void LaneRecorder::prepare() {
    // Touched now and by its own thread: near its CPU, and a long run's memory does not grow.
    m_spans.resize(m_limits.spans);
    m_spans.clear();
    m_samples.resize(m_limits.probes);
    m_samples.clear();
    m_probe.emplace();
    // The first sample is the dearest; the cost is taken from the second.
    const std::int64_t before = m_probe->sample().wallNs;
    m_probeCostNs = std::max<std::int64_t>(1, m_probe->sample().wallNs - before);
}

void LaneRecorder::start() {
    if (m_probe) {
        m_atStart = m_probe->sample();
    } else {
        m_atStart.wallNs = monotonicNs();
    }
    m_atEnd = m_atStart;
    keepProbe(m_atStart);
    m_nextProbeNs = m_atStart.wallNs + kProbeSpacing * m_probeCostNs;
}

void LaneRecorder::tasksFollowAtOnce(bool follow) {
    m_tasksFollow = follow;
    if (follow) {
        return;
    }
    stamp(monotonicNs());
    m_tasksAStamp = 1;
    m_followsAtOnce = false;
}

void LaneRecorder::beginTask(std::uint64_t first, std::uint64_t count) {
    const bool known = m_followsAtOnce || m_unstampedTasks != 0;
    beginTaskAt(known ? m_stampedNs : monotonicNs(), first, count);
}

void LaneRecorder::beginTaskAt(std::int64_t nowNs, std::uint64_t first, std::uint64_t count) {
    m_taskFirst = first;
    m_stampedNs = nowNs;
    if (!m_firstStartNs) {
        m_firstStartNs = nowNs;
    }
    m_slot.first.store(first, std::memory_order_relaxed);
    m_slot.count.store(count, std::memory_order_relaxed);
    m_slot.working.store(true, std::memory_order_relaxed);
}

void LaneRecorder::endTask(std::uint64_t darts, std::uint64_t hits) {
    take(darts, hits);
    if (m_unstampedTasks < m_tasksAStamp) {
        return;
    }
    const std::int64_t now = monotonicNs();
    const auto tasks = static_cast<std::int64_t>(m_unstampedTasks);
    const std::int64_t aTaskNs = std::max<std::int64_t>((now - m_stampedNs) / tasks, 1);
    stamp(now);
    m_followsAtOnce = aTaskNs < kShortTaskNs;
    m_tasksAStamp = 1;
    if (m_tasksFollow) {
        m_tasksAStamp = static_cast<std::size_t>(std::clamp<std::int64_t>(
            kStampEveryNs / aTaskNs, 1, static_cast<std::int64_t>(kMostTasksAStamp)));
    }
    if (m_probe && now >= m_nextProbeNs) {
        probe();
        m_followsAtOnce = false;
    }
}

void LaneRecorder::endTaskAt(std::int64_t nowNs, std::uint64_t darts, std::uint64_t hits) {
    take(darts, hits);
    stamp(nowNs);
}

/// The task in hand is over; when, the next time stamp will say.
void LaneRecorder::take(std::uint64_t darts, std::uint64_t hits) {
    ++m_tasks;
    m_darts += darts;
    m_hits += hits;
    m_unstamped[m_unstampedTasks++] = {m_taskFirst, darts};
    m_slot.working.store(false, std::memory_order_relaxed);
    m_slot.done.store(0, std::memory_order_relaxed);
    m_slot.finishedDarts.store(m_darts, std::memory_order_relaxed);
    m_slot.finishedHits.store(m_hits, std::memory_order_relaxed);
}

inline void LaneRecorder::keep(const Span& span) {
    if (m_tasksASpan == 1) {
        m_spans.push_back(span);
    } else {
        if (m_pending.tasks == 0) {
            m_pending = span;
        } else {
            append(m_pending, span);
        }
        if (m_pending.tasks < m_tasksASpan) {
            return;
        }
        m_spans.push_back(m_pending);
        m_pending.tasks = 0;
    }
    // One place stays free for the pending span that finish() may add.
    if (m_spans.size() + 1 >= m_limits.spans) {
        mergeSpans();
    }
}

/// The tasks since the last time stamp, one after the other, took until now.
void LaneRecorder::stamp(std::int64_t nowNs) {
    if (m_unstampedTasks == 0) {
        return;
    }
    std::uint64_t darts = 0;
    for (std::size_t i = 0; i < m_unstampedTasks; ++i) {
        darts += m_unstamped[i].darts;
    }
    const double aDartNs = static_cast<double>(nowNs - m_stampedNs) /
                           static_cast<double>(std::max<std::uint64_t>(darts, 1));
    std::int64_t startNs = m_stampedNs;
    std::uint64_t done = 0;
    for (std::size_t i = 0; i < m_unstampedTasks; ++i) {
        const Unstamped& task = m_unstamped[i];
        done += task.darts;
        const bool last = i + 1 == m_unstampedTasks;
        const std::int64_t endNs =
            last ? nowNs
                 : m_stampedNs + static_cast<std::int64_t>(aDartNs * static_cast<double>(done));
        keep({.startNs = startNs,
              .endNs = endNs,
              .busyNs = endNs - startNs,
              .first = task.first,
              .darts = task.darts,
              .tasks = 1});
        startNs = endNs;
    }
    m_unstampedTasks = 0;
    m_stampedNs = nowNs;
    m_lastEndNs = nowNs;
}

void LaneRecorder::mergeSpans() {
    std::size_t kept = 0;
    std::size_t i = 0;
    for (; i + 1 < m_spans.size(); i += 2, ++kept) {
        Span merged = m_spans[i];
        append(merged, m_spans[i + 1]);
        m_spans[kept] = merged;
    }
    if (i < m_spans.size()) {
        m_pending = m_spans[i];
    }
    m_spans.resize(kept);
    m_tasksASpan *= 2;
}

void LaneRecorder::probe() {
    const machine::ThreadSample sample = m_probe->sample();
    keepProbe(sample);
    // The least cost seen: one that was interrupted says nothing about the next.
    const std::int64_t cost = sample.wallNs - m_lastEndNs.value_or(sample.wallNs);
    m_probeCostNs = std::clamp<std::int64_t>(cost, 1, m_probeCostNs);
    m_nextProbeNs = sample.wallNs + std::max(kProbeSpacing * m_probeCostNs, m_probeEveryNs);
}

void LaneRecorder::keepProbe(const machine::ThreadSample& sample) {
    m_samples.push_back(sample);
    // One place stays free for the last sample.
    if (m_samples.size() + 1 < m_limits.probes) {
        return;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_samples.size(); i += 2) {
        m_samples[kept++] = m_samples[i];
    }
    const std::int64_t covered = m_samples[kept - 1].wallNs - m_samples.front().wallNs;
    m_samples.resize(kept);
    m_probeEveryNs = kept > 1 ? covered / static_cast<std::int64_t>(kept - 1) : m_probeEveryNs;
}

void LaneRecorder::finish() {
    stamp(monotonicNs());
    if (m_probe) {
        m_atEnd = m_probe->sample();
        m_samples.push_back(m_atEnd);
        m_probe.reset();
    } else {
        m_atEnd.wallNs = monotonicNs();
    }
    if (m_pending.tasks != 0) {
        m_spans.push_back(m_pending);
        m_pending.tasks = 0;
    }
    m_slot.working.store(false, std::memory_order_relaxed);
    // Last, so that it is in none of the lane's times; the other lanes are still at work now.
    m_chainNs = machine::chainNs();
}

Lane LaneRecorder::lane() const {
    Lane lane;
    lane.lane = m_lane;
    lane.darts = m_darts;
    lane.hits = m_hits;
    lane.chainNs = m_chainNs;
    lane.tasks = m_tasks;
    lane.mergedSpans = m_tasks - m_spans.size();
    lane.wallNs = m_atEnd.wallNs - m_atStart.wallNs;
    lane.cpuNs = since(m_atStart.cpuNs, m_atEnd.cpuNs);
    lane.runqueueNs = since(m_atStart.runqueueNs, m_atEnd.runqueueNs);
    lane.voluntarySwitches = since(m_atStart.voluntarySwitches, m_atEnd.voluntarySwitches);
    lane.involuntarySwitches = since(m_atStart.involuntarySwitches, m_atEnd.involuntarySwitches);
    for (const Span& span : m_spans) {
        lane.spans.push(span);
    }
    const bool cpu = m_atStart.cpuNs.has_value();
    const bool runqueue = m_atStart.runqueueNs.has_value();
    const bool cpuId = m_atStart.cpu.has_value();
    for (const machine::ThreadSample& sample : m_samples) {
        lane.probes.atNs.push_back(sample.wallNs);
        if (cpu) {
            lane.probes.cpuNs.push_back(since(m_atStart.cpuNs, sample.cpuNs).value_or(0));
        }
        if (runqueue) {
            lane.probes.runqueueNs.push_back(
                since(m_atStart.runqueueNs, sample.runqueueNs).value_or(0));
        }
        if (cpuId) {
            lane.probes.cpu.push_back(sample.cpu.value_or(0));
        }
    }
    return lane;
}

}  // namespace dartscope::record
