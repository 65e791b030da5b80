// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::scaling {

/// Limits of MEASUREMENT.md, "Sweeps" and "Watching": shares of 0 to 1.
inline constexpr double kRunqueueLimit = 0.05;
inline constexpr double kForeignLimit = 0.05;
inline constexpr double kStealLimit = 0.02;
inline constexpr double kSpreadLimit = 0.10;
inline constexpr double kDriftLimit = 0.10;
inline constexpr double kOwnLimit = 0.02;  ///< a timed run's own share
/// Shorter runs say nothing: their times are start-up and chance.
inline constexpr double kTooShortSeconds = 0.020;
/// With fewer repeats no interval of the median can be given at 96 %.
inline constexpr std::size_t kLeastRepeats = 6;

/// A lane that neither ran nor waited for a CPU for nine tenths of its time sleeps on purpose, and
/// one that has no time at all never came to work.
bool isAsleep(const record::Lane& lane);

/// ρ: Σ run-queue delay / Σ (CPU time + run-queue delay) over the lanes that have both signals.
/// Absent where none has, or where none ran. Of a program watched from outside, over its threads
/// that do not sleep, and absent where these wanted a CPU for less than a tenth of the time: that
/// is starting and ending and says nothing of the rest.
std::optional<double> runqueueShare(const record::RunRecord& record);

/// Of a program watched from outside: looked at often enough, and with enough of its work seen, for
/// the most threads that were seen at once to have been the most.
bool sawItsPeak(const record::RunRecord& record);

/// What speaks of others having used the CPUs. Only signs that count under these circumstances are
/// there (each is a share of 0 to 1): the run-queue delay only with no more workers than CPUs, and
/// not that of workers that sleep for a lock beside a CPU that nobody wants; the share used by
/// others only where 10 ms ticks can tell it and it took what the workers needed.
struct NoiseSigns {
    std::optional<double> runqueueShare;
    std::optional<double> foreignShare;
    std::optional<double> stealShare;
    std::optional<double> spread;  ///< of the repeats' times, relative (relativeSpread)

    bool any() const { return runqueueShare || foreignShare || stealShare || spread; }
    /// At least one sign is at its limit or above.
    bool noisy() const;
};

/// Signs in one run. `spread` is never there.
NoiseSigns noiseSigns(const record::RunRecord& record);

/// Signs at one point of a sweep: medians over the repeats.
NoiseSigns noiseSigns(const record::SweepPoint& point, const machine::Machine& machine);

}  // namespace dartscope::scaling
