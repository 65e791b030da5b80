// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/gil.h"

namespace dartscope::engines {

void Gil::taken(std::uint32_t who) {
    m_held = true;
    if (m_lastHolder.load(std::memory_order_relaxed) != who) {
        m_lastHolder.store(who, std::memory_order_relaxed);
        m_switches.fetch_add(1, std::memory_order_relaxed);
    }
    m_asked.store(false, std::memory_order_relaxed);
    m_switched.notify_all();
}

bool Gil::tryTake(std::uint32_t who) {
    const std::scoped_lock lock(m_mutex);
    if (m_held) {
        return false;
    }
    taken(who);
    return true;
}

void Gil::take(std::uint32_t who) {
    std::unique_lock lock(m_mutex);
    while (m_held) {
        const std::uint64_t switches = m_switches.load(std::memory_order_relaxed);
        const bool timedOut = m_free.wait_for(lock, m_interval) == std::cv_status::timeout;
        if (timedOut && m_held && switches == m_switches.load(std::memory_order_relaxed)) {
            m_asked.store(true, std::memory_order_relaxed);
        }
    }
    taken(who);
}

void Gil::drop(std::uint32_t who) {
    std::unique_lock lock(m_mutex);
    m_held = false;
    m_free.notify_one();
    if (!asked()) {
        return;
    }
    m_forcedDrops.fetch_add(1, std::memory_order_relaxed);
    // Whoever asked still waits and takes it: nobody leaves the line before its turn.
    m_switched.wait(lock, [&] { return m_lastHolder.load(std::memory_order_relaxed) != who; });
}

}  // namespace dartscope::engines
