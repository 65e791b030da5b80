// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/gil_turn.h"

#include <algorithm>

#include "core/base/clock.h"

namespace dartscope::engines {

void GilTurn::recordTo(record::WaitRecorder& waits) {
    m_waits = &waits;
    waits.usesLock();
}

void GilTurn::need() {
    if (m_has) {
        handOverIfAsked();
        return;
    }
    if (!m_common.gil.tryTake(m_lane)) {
        const Begun wait = begin();
        m_common.gil.take(m_lane);
        record(wait);
    }
    nowHeld();
}

void GilTurn::check() {
    if (m_blocking) {
        block();
    } else {
        handOverIfAsked();
    }
}

void GilTurn::handOverIfAsked() {
    if (!m_common.gil.asked()) {
        return;
    }
    const Begun wait = begin();  // to see another take it is part of the wait
    release();
    m_common.gil.take(m_lane);
    record(wait);
    nowHeld();
}

void GilTurn::block() {
    if (m_common.gil.asked()) {
        const Begun wait = begin();  // whoever asked takes it first
        release();
        record(wait);
    } else {
        release();
    }
    m_blocking();
    need();
}

void GilTurn::release() {
    if (!m_has) {
        return;
    }
    const std::int64_t heldNs = monotonicNs() - m_fromNs;
    if (m_fromCpuNs) {
        const std::int64_t onCpuNs = threadCpuNs().value_or(*m_fromCpuNs) - *m_fromCpuNs;
        const std::int64_t before = m_common.offCpuNs.load(std::memory_order_relaxed);
        m_common.offCpuNs.store(before + std::max<std::int64_t>(0, heldNs - onCpuNs),
                                std::memory_order_relaxed);
    }
    m_waits->held(heldNs);
    m_has = false;
    m_common.gil.drop(m_lane);
}

GilTurn::Begun GilTurn::begin() const {
    Begun begun;
    begun.wait.kind = record::WaitKind::Gil;
    begun.cpuNs = threadCpuNs();
    begun.offCpuNs = m_common.offCpuNs.load(std::memory_order_relaxed);
    begun.wait.peer = m_has ? -1 : m_common.gil.lastHolder();  // asked to: by whom, nobody knows
    begun.wait.startNs = monotonicNs();
    return begun;
}

void GilTurn::record(Begun begun) {
    record::Wait& wait = begun.wait;
    wait.endNs = monotonicNs();
    const std::int64_t length = wait.endNs - wait.startNs;
    wait.holderOffCpuNs = std::clamp<std::int64_t>(
        m_common.offCpuNs.load(std::memory_order_relaxed) - begun.offCpuNs, 0, length);
    if (begun.cpuNs) {
        wait.cpuNs = std::clamp<std::int64_t>(threadCpuNs().value_or(*begun.cpuNs) - *begun.cpuNs,
                                              0, length);
    }
    m_waits->add(wait);
}

void GilTurn::nowHeld() {
    m_has = true;
    m_fromNs = monotonicNs();
    m_fromCpuNs = threadCpuNs();
}

}  // namespace dartscope::engines
