// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/wait_recorder.h"

#include <algorithm>

namespace dartscope::record {
namespace {

/// Timed waits come about this far apart where there are more: timing one costs up to 1 µs.
constexpr std::int64_t kSpacingNs = 100'000;
/// A wait that lasts longer sleeps: two system calls and some spinning take about as long.
constexpr std::int64_t kAwakeNs = 5'000;
constexpr std::int64_t kMostEvery = std::int64_t{1} << 20;
constexpr std::size_t kWaitsOfARun = std::size_t{1} << 17;
constexpr std::size_t kWaitsOfALane = 8'192;

bool isForLock(WaitKind kind) {
    return kind == WaitKind::Lock || kind == WaitKind::Gil;
}

}  // namespace

WaitRecorder::WaitRecorder(std::size_t mostWaits) : m_most(std::max<std::size_t>(2, mostWaits)) {
    for (auto* column : {&m_waits.startNs, &m_waits.endNs, &m_waits.kind, &m_waits.peer}) {
        column->reserve(m_most);
    }
}

std::size_t WaitRecorder::mostWaitsOf(std::size_t lanes) {
    return std::clamp<std::size_t>(kWaitsOfARun / std::max<std::size_t>(1, lanes), 16,
                                   kWaitsOfALane);
}

void WaitRecorder::addSampled(const Wait& wait) {
    count(wait, m_every);
    keep(wait);
    const std::int64_t apart = wait.endNs - m_lastTimedNs;
    m_lastTimedNs = wait.endNs;
    if (apart < kSpacingNs / 2) {
        m_every = std::min(m_every * 2, kMostEvery);
    } else if (apart > kSpacingNs * 2) {
        m_every = std::max<std::int64_t>(m_every / 2, 1);
    }
    m_untilTimed = m_every;
}

void WaitRecorder::addSampledEntry(Wait entry) {
    const std::int64_t took = std::max<std::int64_t>(1, entry.endNs - entry.startNs);
    if (m_shortestEntryNs == 0 || took < m_shortestEntryNs) {
        m_shortestEntryNs = took;
    }
    if (m_freeEntriesNs > 2 * m_shortestEntryNs * m_freeEntries) {
        m_freeEntriesNs = 0;  // these were no free ones, as it turns out now
        m_freeEntries = 0;
    }
    if (took <= 2 * m_shortestEntryNs) {
        m_freeEntriesNs += took;
        ++m_freeEntries;
        entry.startNs = entry.endNs;
    } else {
        // At most twice the shortest, so that something is left.
        entry.startNs += m_freeEntries == 0 ? m_shortestEntryNs : m_freeEntriesNs / m_freeEntries;
    }
    addSampled(entry);
}

void WaitRecorder::add(const Wait& wait) {
    count(wait, 1);
    keep(wait);
}

void WaitRecorder::count(const Wait& wait, std::int64_t weight) {
    const std::int64_t length = wait.endNs - wait.startNs;
    const std::int64_t ns = length * weight;
    if (wait.cpuNs) {
        m_cpuNs += *wait.cpuNs * weight;
        m_asleepNs += std::max<std::int64_t>(0, length - *wait.cpuNs) * weight;
    }
    if (wait.kind == WaitKind::Message) {
        m_waitsForMessages = true;
        m_messageWaitNs += ns;
    }
    if (isForLock(wait.kind)) {
        m_usesLock = true;
        if (wait.cpuNs) {
            m_lockWaitNs += ns;
        } else {
            m_otherNs += ns;
            m_otherAwakeNs += std::min(length, kAwakeNs) * weight;
        }
        m_holderOffCpuNs += wait.holderOffCpuNs.value_or(0) * weight;
        m_holderKnown = m_holderKnown && wait.holderOffCpuNs.has_value();
        m_lockWaits += weight;
        ++m_timedLockWaits;
    }
}

void WaitRecorder::keep(const Wait& wait) {
    // Few waits for all others, and long ones: none of them is left out.
    const bool always = wait.kind == WaitKind::Barrier;
    if (wait.endNs == wait.startNs) {
        return;  // it was none
    }
    if (!always && ++m_sinceKept < m_keepEvery) {
        ++m_dropped;
        return;
    }
    m_sinceKept = 0;
    if (m_waits.size() == m_most) {
        WaitColumns& all = m_waits;
        std::size_t kept = 0;
        bool odd = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            odd = !odd;
            if (odd || all.kind[i] == static_cast<std::int64_t>(WaitKind::Barrier)) {
                for (auto* column : {&all.startNs, &all.endNs, &all.kind, &all.peer}) {
                    (*column)[kept] = (*column)[i];
                }
                ++kept;
            }
        }
        m_dropped += all.size() - kept;
        for (auto* column : {&all.startNs, &all.endNs, &all.kind, &all.peer}) {
            column->resize(kept);
        }
        m_keepEvery *= 2;
    }
    if (m_waits.size() == m_most) {  // barriers only
        ++m_dropped;
        return;
    }
    m_waits.push(wait.startNs, wait.endNs, wait.kind, wait.peer);
}

void WaitRecorder::fill(Lane& lane) const {
    std::optional<std::int64_t> cpuNs = m_cpuNs;
    std::int64_t lockWaitNs = m_lockWaitNs;
    if (m_otherNs > 0 && lane.cpuNs && lane.runqueueNs) {
        const std::int64_t blocked = lane.wallNs - *lane.cpuNs - *lane.runqueueNs - m_asleepNs;
        *cpuNs = std::min(*lane.cpuNs, m_cpuNs + m_otherAwakeNs);
        lockWaitNs += m_otherAwakeNs + std::max<std::int64_t>(0, blocked);
    } else if (m_otherNs > 0) {
        cpuNs.reset();
        lockWaitNs += m_otherNs;
    }
    if (m_usesLock) {
        lane.lockWaitNs = std::min(lockWaitNs, lane.wallNs);
        lane.lockHeldNs = m_heldNs;
        if (m_holderKnown) {
            lane.holderOffCpuNs = std::min(m_holderOffCpuNs, *lane.lockWaitNs);
        }
    }
    if (m_waitsForMessages) {
        lane.messageWaitNs = m_messageWaitNs;
    }
    if (m_usesLock || m_waits.size() > 0) {
        lane.waitCpuNs = cpuNs;
    }
    if (m_timedLockWaits > 0) {
        lane.lockWaitFactor =
            static_cast<double>(m_lockWaits) / static_cast<double>(m_timedLockWaits);
    }
    lane.droppedWaits = m_dropped;
    lane.waits = m_waits;
}

}  // namespace dartscope::record
