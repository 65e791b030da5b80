// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/turns.h"

#include <algorithm>

#include "core/base/clock.h"

namespace dartscope::engines {
namespace {

/// A hold that lasts so long does not feel two readings of the thread's CPU clock (about 1 µs), and
/// a shorter one is not put off its CPU more often than one in hundreds.
constexpr std::int64_t kLongHoldNs = 50'000;

}  // namespace

LockTurn::LockTurn(Lock& lock, TurnBook& book, std::uint32_t lane, record::WaitRecorder& waits,
                   std::int64_t& lastHoldNs)
    : m_lock(lock), m_book(book), m_waits(waits), m_lastHoldNs(lastHoldNs) {
    if (!m_lock.tryTake()) {
        wait();
    }
    m_book.holder.store(lane, std::memory_order_relaxed);
    if (m_lastHoldNs < 0 || m_lastHoldNs >= kLongHoldNs) {
        m_fromCpuNs = threadCpuNs();
    }
    m_fromNs = monotonicNs();
}

void LockTurn::wait() {
    if (!m_waits.timesNext()) {
        m_lock.take();
        return;
    }
    const auto cpuNs = threadCpuNs();
    const std::int64_t offCpuNs = m_book.offCpuNs.load(std::memory_order_relaxed);
    record::Wait wait;
    wait.peer = m_book.holder.load(std::memory_order_relaxed);
    wait.startNs = monotonicNs();
    m_lock.take();
    wait.endNs = monotonicNs();
    // Of the hold that was under way, what lay before the wait is in it too: at most all of it.
    wait.holderOffCpuNs = std::min(m_book.offCpuNs.load(std::memory_order_relaxed) - offCpuNs,
                                   wait.endNs - wait.startNs);
    if (cpuNs) {
        wait.cpuNs = std::clamp<std::int64_t>(threadCpuNs().value_or(*cpuNs) - *cpuNs, 0,
                                              wait.endNs - wait.startNs);
    }
    m_waits.addSampled(wait);
}

LockTurn::~LockTurn() {
    const std::int64_t heldNs = monotonicNs() - m_fromNs;
    std::int64_t onCpuNs = heldNs;
    if (m_fromCpuNs) {
        onCpuNs = threadCpuNs().value_or(*m_fromCpuNs + heldNs) - *m_fromCpuNs;
    } else if (heldNs >= kLongHoldNs) {
        onCpuNs = m_lastHoldNs;  // it used to take much less: the rest it had no CPU
    }
    onCpuNs = std::clamp<std::int64_t>(onCpuNs, 0, heldNs);
    const std::int64_t before = m_book.offCpuNs.load(std::memory_order_relaxed);
    m_book.offCpuNs.store(before + heldNs - onCpuNs, std::memory_order_relaxed);
    m_lastHoldNs = onCpuNs;
    m_waits.held(heldNs);
    m_lock.give();
}

}  // namespace dartscope::engines
