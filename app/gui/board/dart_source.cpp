// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/dart_source.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/darts/kernels.h"

namespace dartscope::gui {
namespace {

constexpr std::int64_t kWindowNs = 1'000'000'000;
/// News that come later than this do not make up for the time without them in one burst.
constexpr std::int64_t kLongestGapNs = 250'000'000;

/// The dart drawn for the sample at `position` darts into a task: from the start of the block that
/// holds it, as far into the block as samples of that block came before.
std::uint64_t drawnNumber(std::uint64_t first, std::uint64_t position, double thrownPerDrawn) {
    const std::uint64_t wanted = first + position;
    const std::uint64_t blockStart = wanted / darts::kBlockDarts * darts::kBlockDarts;
    const std::uint64_t start = std::max(first, blockStart);
    const auto before =
        static_cast<std::uint64_t>(static_cast<double>(wanted - start) / thrownPerDrawn);
    return std::min(start + before, wanted);
}

}  // namespace

std::vector<std::uint32_t> drawnLanes(std::uint32_t lanes, std::uint32_t most,
                                      const std::vector<std::uint32_t>& wanted) {
    std::vector<std::uint32_t> drawn;
    if (lanes <= most) {
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            drawn.push_back(lane);
        }
        return drawn;
    }
    for (const std::uint32_t lane : wanted) {
        if (lane < lanes && drawn.size() < most) {
            drawn.push_back(lane);
        }
    }
    std::ranges::sort(drawn);
    drawn.erase(std::unique(drawn.begin(), drawn.end()), drawn.end());
    const std::vector<std::uint32_t> fixed = drawn;
    for (std::uint64_t i = 0; i < most && drawn.size() < most; ++i) {
        const auto lane = static_cast<std::uint32_t>(i * lanes / most);
        if (!std::ranges::binary_search(fixed, lane)) {
            drawn.push_back(lane);
        }
    }
    std::ranges::sort(drawn);
    return drawn;
}

void drawTask(const TaskSample& task, std::vector<ShownDart>& out) {
    std::array<darts::Dart, darts::kStepDarts> fetched;
    const auto numberOf = [&](std::uint64_t sample) {
        const double position = task.offset + static_cast<double>(sample) * task.thrownPerDrawn;
        return drawnNumber(task.first, static_cast<std::uint64_t>(position), task.thrownPerDrawn);
    };
    for (std::uint64_t sample = 0; sample < task.samples;) {
        // Neighbours in a block are fetched together: most of the cost is getting there.
        const std::uint64_t start = numberOf(sample);
        std::uint64_t count = 1;
        while (count < fetched.size() && sample + count < task.samples &&
               numberOf(sample + count) == start + count) {
            ++count;
        }
        darts::drawDarts(task.seed, start, std::span(fetched.data(), count));
        for (std::uint64_t i = 0; i < count; ++i) {
            out.push_back({fetched[i], start + i, task.slot});
        }
        sample += count;
    }
}

ReplaySource::ReplaySource(record::RunRecordPtr record, double slowDown, std::int64_t startNs,
                           std::int64_t endNs, std::vector<std::uint32_t> lanes)
    : m_record(std::move(record)),
      m_startNs(startNs),
      m_endNs(std::max(endNs, startNs + 1)),
      m_nsPerTick(std::max(1e9 / 60 / std::max(slowDown, 1e-9), 1e-3)),
      m_lanes(std::move(lanes)) {
    double thrown = 0;
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        const auto& spans = m_record->lanes[m_lanes[slot]].spans;
        LaneIndex index;
        index.phase = std::fmod(0.5 + 0.6180339887498949 * static_cast<double>(slot), 1.0);
        index.thrownBefore.reserve(spans.size() + 1);
        index.thrownBefore.push_back(0);
        for (const std::uint64_t count : spans.darts) {
            index.thrownBefore.push_back(index.thrownBefore.back() + count);
        }
        thrown += static_cast<double>(index.thrownBefore.back());
        m_index.push_back(std::move(index));
    }
    const double shownSeconds = static_cast<double>(m_endNs - m_startNs) / m_nsPerTick / 60;
    m_interval = std::max(1.0, thrown / std::max(1.0, kReadableDartsPerSecond * shownSeconds));
    std::uint64_t drawn = 0;
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        drawn += drawnUntil(slot, m_endNs) - drawnUntil(slot, m_startNs - 1);
    }
    if (drawn > 0) {
        m_thrownPerDrawn =
            std::max(1.0, static_cast<double>(m_record->darts) / static_cast<double>(drawn));
    }
}

std::int64_t ReplaySource::tickAt(std::int64_t ns) const {
    return static_cast<std::int64_t>(
        std::floor(static_cast<double>(ns - m_startNs) / m_nsPerTick + 1e-6));
}

std::int64_t ReplaySource::tickEndNs(std::int64_t tick) const {
    return m_startNs +
           static_cast<std::int64_t>(std::floor(static_cast<double>(tick) * m_nsPerTick));
}

double ReplaySource::thrownUntil(std::size_t slot, std::int64_t ns) const {
    const auto& spans = m_record->lanes[m_lanes[slot]].spans;
    const auto after = std::ranges::upper_bound(spans.startNs, ns);
    if (after == spans.startNs.begin()) {
        return 0;
    }
    const auto i = static_cast<std::size_t>(after - spans.startNs.begin() - 1);
    const auto length =
        static_cast<double>(std::max<std::int64_t>(spans.endNs[i] - spans.startNs[i], 1));
    const double share = std::min(1.0, static_cast<double>(ns - spans.startNs[i]) / length);
    return static_cast<double>(m_index[slot].thrownBefore[i]) +
           static_cast<double>(spans.darts[i]) * share;
}

std::uint64_t ReplaySource::drawnUntil(std::size_t slot, std::int64_t ns) const {
    return static_cast<std::uint64_t>(
        std::floor(thrownUntil(slot, ns) / m_interval + m_index[slot].phase));
}

void ReplaySource::collect(std::int64_t fromNs, std::int64_t toNs,
                           std::vector<ShownDart>& out) const {
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        const std::uint64_t from = drawnUntil(slot, fromNs);
        const std::uint64_t to = drawnUntil(slot, toNs);
        if (from < to) {
            collectLane(slot, from, to, out);
        }
    }
}

void ReplaySource::collectLane(std::size_t slot, std::uint64_t from, std::uint64_t to,
                               std::vector<ShownDart>& out) const {
    const record::Lane& lane = m_record->lanes[m_lanes[slot]];
    const auto& before = m_index[slot].thrownBefore;
    for (std::uint64_t sample = from; sample < to;) {
        // Where the count of drawn darts goes up by one.
        const double at = (static_cast<double>(sample + 1) - m_index[slot].phase) * m_interval;
        const auto after = std::ranges::upper_bound(before, static_cast<std::uint64_t>(at));
        if (after == before.begin() || after == before.end()) {
            return;  // rounding put it after the last dart
        }
        const auto i = static_cast<std::size_t>(after - before.begin() - 1);
        const record::Span span = lane.spans.at(i);
        const double left = static_cast<double>(*after) - at;
        const auto samples = std::clamp<std::uint64_t>(
            static_cast<std::uint64_t>(std::ceil(left / m_interval)), 1, to - sample);
        // Of merged tasks only the first one's darts are known to be this lane's.
        const std::uint64_t known =
            span.tasks > 1
                ? std::min(span.darts, std::max<std::uint64_t>(m_record->config.taskSize, 1))
                : span.darts;
        const double scale = static_cast<double>(known) /
                             static_cast<double>(std::max<std::uint64_t>(span.darts, 1));
        drawTask({.seed = m_record->config.seed,
                  .first = span.first,
                  .offset = (at - static_cast<double>(before[i])) * scale,
                  .thrownPerDrawn = std::max(1.0, m_interval * scale),
                  .samples = samples,
                  .slot = static_cast<std::uint32_t>(slot)},
                 out);
        sample += samples;
    }
}

LiveSource::LiveSource(std::uint64_t seed, std::vector<std::uint32_t> lanes)
    : m_seed(seed), m_lanes(std::move(lanes)) {
    m_window.push_back({0, 0, 0});
}

std::vector<LiveSource::Part> LiveSource::takeParts(const experiment::Progress& progress) {
    std::vector<Part> parts;
    for (const experiment::LaneProgress& now : progress.lanes) {
        const auto place = std::ranges::lower_bound(m_lanes, now.lane);
        if (place == m_lanes.end() || *place != now.lane) {
            continue;
        }
        const auto slot = static_cast<std::uint32_t>(place - m_lanes.begin());
        const auto add = [&](std::uint64_t first, std::uint64_t begin, std::uint64_t end) {
            if (begin < end) {
                parts.push_back({first, begin, end, slot});
            }
        };
        Task& task = m_tasks[now.lane];
        if (task.first != now.first || task.count != now.count) {
            // Only a worker that was not stopped goes on: the task before was thrown to its end.
            if (now.count > 0) {
                add(task.first, task.drawn, task.count);
            }
            task = {now.first, now.count, 0};
        }
        if (now.working && now.done > task.drawn) {
            add(task.first, task.drawn, std::min(now.done, task.count));
            task.drawn = std::min(now.done, task.count);
        }
    }
    return parts;
}

void LiveSource::feed(const experiment::Progress& progress, std::int64_t sinceStartNs,
                      std::vector<ShownDart>& out) {
    const std::vector<Part> parts = takeParts(progress);
    double thrown = 0;
    for (const Part& part : parts) {
        thrown += static_cast<double>(part.end - part.begin);
    }
    const std::int64_t gap = std::clamp<std::int64_t>(sinceStartNs - m_fedNs, 0, kLongestGapNs);
    m_fedNs = sinceStartNs;
    if (thrown > 0) {
        const double budget = kReadableDartsPerSecond * static_cast<double>(gap) / 1e9 + m_carry;
        const double interval = std::max(1.0, thrown / std::max(budget, 1e-9));
        const std::size_t before = out.size();
        double passed = 0;  // darts since the last sample
        for (const Part& part : parts) {
            const auto size = static_cast<double>(part.end - part.begin);
            const auto samples = static_cast<std::uint64_t>(std::floor((passed + size) / interval));
            drawTask({.seed = m_seed,
                      .first = part.first,
                      .offset = static_cast<double>(part.begin) +
                                std::clamp(interval - passed - 1, 0.0, size - 1),
                      .thrownPerDrawn = interval,
                      .samples = samples,
                      .slot = part.slot},
                     out);
            passed += size - static_cast<double>(samples) * interval;
        }
        const std::size_t drawn = out.size() - before;
        m_drawn += drawn;
        m_carry = std::clamp(budget - static_cast<double>(drawn), 0.0, 2.0);
    }
    m_window.push_back({sinceStartNs, progress.darts, m_drawn});
    while (m_window.size() > 2 && m_window[1].ns <= sinceStartNs - kWindowNs) {
        m_window.pop_front();
    }
}

double LiveSource::thrownPerDrawn() const {
    const Instant& then = m_window.front();
    const Instant& now = m_window.back();
    if (now.drawn == then.drawn) {
        return 0;
    }
    const double thrown = static_cast<double>(now.thrown) - static_cast<double>(then.thrown);
    return std::max(1.0, thrown / static_cast<double>(now.drawn - then.drawn));
}

}  // namespace dartscope::gui
