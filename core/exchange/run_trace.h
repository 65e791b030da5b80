// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/experiment/outcome.h"

namespace dartscope::exchange {

/// The run in the Trace Event Format that chrome://tracing and Perfetto open: one row for the run's
/// phases and one for each lane, with a slice for each span and, inside it or between, for each
/// timed wait; a counter of the lanes at work; and an arrow for each message. Times are exact to
/// the nanosecond (written in µs with three decimals). Slices of a row never overlap except to nest
/// strictly: what begins before the last one ended is cut to what is left of it.
std::string chromeTrace(const experiment::RunOutcome& outcome);

}  // namespace dartscope::exchange
