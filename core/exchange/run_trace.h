// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/experiment/outcome.h"

namespace dartscope::exchange {

/// The run in the Trace Event Format that chrome://tracing and Perfetto open: one row for the run's
/// phases and one for each lane, with a slice for each span. Times are exact to the nanosecond
/// (written in µs with three decimals), slices of a row never overlap except to nest. Spans that
/// end before they start or overlap an earlier one of their lane are cut to what is left of them.
std::string chromeTrace(const experiment::RunOutcome& outcome);

}  // namespace dartscope::exchange
