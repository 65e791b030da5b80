// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/experiment/outcome.h"

/// The documents that --json prints: the record's file form and what was made of it.
/// record::fromJson reads them back (it ignores what was added), so `explain` takes them too.
namespace dartscope::exchange {

/// With "findings". One line of JSON in UTF-8, without a line break at its end.
std::string toDocument(const experiment::RunOutcome& outcome);

/// With "findings", and in each point of a series "median_s", "median_low_s", "median_high_s",
/// "speedup", "speedup_low", "speedup_high", "efficiency", "rate", "beyond_allowed", "flags" (null
/// where there is none). Each series has "fits", with a law or the reason for none, and
/// "decomposition", one for each point (their fields: scaling_forms.h).
std::string toDocument(const experiment::SweepOutcome& outcome);

/// The findings alone, as `explain --json` prints them: {"format": "dartscope-findings/1", "of":
/// the record's format, "findings": […]}.
std::string findingsDocument(const experiment::RunOutcome& outcome);
std::string findingsDocument(const experiment::SweepOutcome& outcome);

}  // namespace dartscope::exchange
