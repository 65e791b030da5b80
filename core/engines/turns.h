// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "core/engines/lock.h"
#include "core/record/wait_recorder.h"

namespace dartscope::engines {

/// What those who wait for a lock want to know of those who hold it.
struct TurnBook {
    std::atomic<std::int64_t> holder{-1};  ///< lane that has the lock, or had it last
    /// Time that holders had the lock but no CPU, all together; written with the lock in hand.
    std::atomic<std::int64_t> offCpuNs{0};
};

/// A lane's turn with a lock, recorded: how long it waited, how much of that the holders were off
/// their CPUs, and how long it held the lock. A wait takes two readings of the thread's CPU clock,
/// and so does a hold that lasts long enough not to feel them.
class LockTurn {
public:
    /// Takes the lock. `lastHoldNs` is kept by the lane from turn to turn, −1 before the first.
    LockTurn(Lock& lock, TurnBook& book, std::uint32_t lane, record::WaitRecorder& waits,
             std::int64_t& lastHoldNs);
    /// Gives it back.
    ~LockTurn();
    LockTurn(const LockTurn&) = delete;
    LockTurn& operator=(const LockTurn&) = delete;

private:
    void wait();

    Lock& m_lock;
    TurnBook& m_book;
    record::WaitRecorder& m_waits;
    std::int64_t& m_lastHoldNs;
    std::int64_t m_fromNs;
    std::optional<std::int64_t> m_fromCpuNs;
};

}  // namespace dartscope::engines
