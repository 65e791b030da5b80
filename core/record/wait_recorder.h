// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/record/run_record.h"

namespace dartscope::record {

/// A wait that was timed. Instants are those of monotonicNs().
struct Wait {
    WaitKind kind = WaitKind::Lock;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::int64_t peer = -1;             ///< lane waited for; −1: none in particular
    std::optional<std::int64_t> cpuNs;  ///< CPU time of the waiting thread meanwhile
    /// While whoever held the lock had no CPU; 0 … length.
    std::optional<std::int64_t> holderOffCpuNs;
};

/// Records what one lane waits for: written by that lane's thread alone, without an allocation
/// after the constructor. Waits that come thick and fast are sampled: about one in 100 µs is timed
/// and stands for those before it, so that timing takes at most about 1 % of the lane.
class WaitRecorder {
public:
    /// Keeps at most so many waits with their instants (at least 2), spread over the whole run.
    explicit WaitRecorder(std::size_t mostWaits);

    /// What each of so many lanes may keep: together at most about 130,000 waits.
    static std::size_t mostWaitsOf(std::size_t lanes);

    /// The lane takes part in a lock: without a wait its time for locks is 0, not unknown.
    void usesLock() { m_usesLock = true; }

    /// Called once for every wait that may have to be sampled, before it: whether to time it. Those
    /// who time it say so with addSampled().
    bool timesNext() {
        if (--m_untilTimed > 0) {
            return false;
        }
        m_untilTimed = 1;  // until addSampled() says more
        return true;
    }

    /// The wait for which timesNext() was true: it stands for itself and those not timed before it.
    void addSampled(const Wait& wait);

    /// The same where nobody can tell beforehand whether it will be a wait at all. One that took
    /// no more than twice as long as the shortest was none; what those took in the mean is the cost
    /// of entering, and of the clock, and is taken off the others.
    void addSampledEntry(Wait entry);

    /// A wait that is always timed and stands for itself.
    void add(const Wait& wait);

    /// The lane had the lock in hand for so long.
    void held(std::int64_t ns) { m_heldNs = m_heldNs.value_or(0) + ns; }

    /// Writes what is known into a lane that has its times already: lockWaitNs, holderOffCpuNs,
    /// lockHeldNs, waitCpuNs, messageWaitNs, lockWaitFactor, droppedWaits and waits. lockWaitNs
    /// and waitCpuNs are estimates for all waits; `waits` has those that were timed.
    ///
    /// Where the CPU time of waits was not taken, it is what a wait can spend before it sleeps, and
    /// the time asleep follows from wall = CPU time + run-queue delay + blocked, which is exact:
    /// one sample in thousands that was put off its CPU would otherwise count thousands of times.
    void fill(Lane& lane) const;

private:
    void count(const Wait& wait, std::int64_t weight);
    void keep(const Wait& wait);

    const std::size_t m_most;
    bool m_usesLock = false;
    std::int64_t m_every = 1;       ///< one wait in so many is timed
    std::int64_t m_untilTimed = 1;  ///< waits until the next that is timed
    std::int64_t m_lastTimedNs = 0;

    // Estimates for all waits, the untimed ones included; nanoseconds.
    std::int64_t m_lockWaitNs = 0;  ///< of waits whose CPU time was taken
    std::int64_t m_messageWaitNs = 0;
    bool m_waitsForMessages = false;
    std::optional<std::int64_t> m_heldNs;
    std::int64_t m_holderOffCpuNs = 0;
    bool m_holderKnown = true;           ///< every wait for a lock said how long its holder was off
    std::int64_t m_cpuNs = 0;            ///< of waits whose CPU time was taken
    std::int64_t m_asleepNs = 0;         ///< their remainder
    std::int64_t m_otherNs = 0;          ///< length of waits for locks whose CPU time was not taken
    std::int64_t m_otherAwakeNs = 0;     ///< the part in which such a wait may have been awake
    std::int64_t m_shortestEntryNs = 0;  ///< 0: none yet
    std::int64_t m_freeEntriesNs = 0;    ///< of entries that were no waits
    std::int64_t m_freeEntries = 0;
    std::int64_t m_lockWaits = 0;  ///< all
    std::int64_t m_timedLockWaits = 0;

    WaitColumns m_waits;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_keepEvery = 1;
    std::uint64_t m_sinceKept = 0;
};

}  // namespace dartscope::record
