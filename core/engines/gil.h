// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace dartscope::engines {

/// One lock for all who run, handed over on request: the rules of the interpreter lock that CPython
/// has had since 3.2 (Python/ceval_gil.h there; see also PEP 703 on what they lead to).
///
/// Whoever waits for it lets one switch interval pass. If nobody new got the lock in that time it
/// asks the holder to let go. The holder looks for such a request only between two steps of its
/// work, drops the lock, and may take it again only after another has had it (forced switching):
/// otherwise it would mostly be back before the woken thread has a CPU. Whoever drops the lock of
/// its own accord, to wait or to run code that does not need it, gets in line again afterwards, and
/// behind somebody who computes that means a whole interval each time: the convoy.
///
/// Members are for any thread; `who` is the caller's own number, 0 or more.
class Gil {
public:
    explicit Gil(std::chrono::nanoseconds switchInterval) : m_interval(switchInterval) {}

    /// Takes it where it is free.
    bool tryTake(std::uint32_t who);
    /// Waits for it.
    void take(std::uint32_t who);
    /// Lets go of it; asked to, waits until another has taken it.
    void drop(std::uint32_t who);
    /// Whether the holder is asked to let go. Cheap: for every step of the work.
    bool asked() const { return m_asked.load(std::memory_order_relaxed); }

    /// Who had it last; −1: nobody yet.
    std::int64_t lastHolder() const { return m_lastHolder.load(std::memory_order_relaxed); }
    /// How often it has passed from one to another, and how often it was dropped on request.
    std::uint64_t switches() const { return m_switches.load(std::memory_order_relaxed); }
    std::uint64_t forcedDrops() const { return m_forcedDrops.load(std::memory_order_relaxed); }

private:
    void taken(std::uint32_t who);

    const std::chrono::nanoseconds m_interval;
    std::mutex m_mutex;  ///< guards what follows; the atomics are written with it in hand
    std::condition_variable m_free;
    std::condition_variable m_switched;
    bool m_held = false;
    std::atomic<std::int64_t> m_lastHolder{-1};
    std::atomic<std::uint64_t> m_switches{0};
    std::atomic<std::uint64_t> m_forcedDrops{0};
    alignas(128) std::atomic<bool> m_asked{false};
};

}  // namespace dartscope::engines
