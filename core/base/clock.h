// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dartscope {

/// The one clock of every measurement: CLOCK_MONOTONIC in nanoseconds. Costs about 25 ns.
std::int64_t monotonicNs();

/// CPU time of the calling thread in nanoseconds (CLOCK_THREAD_CPUTIME_ID); nothing where there is
/// no such clock. Costs about 430 ns.
std::optional<std::int64_t> threadCpuNs();

/// The wall clock as ISO 8601 in UTC with seconds ("2026-03-01T12:00:00Z"), for dates in files
/// only.
std::string utcNow();

}  // namespace dartscope
