// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/experiment/outcome.h"

/// What a person reads on standard output, in English.
namespace dartscope::cli {

/// Estimate, times, CPUs, the lanes (a summary of them above 16) and what the rules found; of a
/// program watched from outside what was seen of it.
std::string runReport(const Console& console, const experiment::RunOutcome& outcome);

/// The part of it about a program watched from outside, without findings.
std::string observedReport(const Console& console, const record::RunRecord& record);

/// The command of such a record as a person would type it; "observed" where it is not known.
std::string commandLine(const record::RunRecord& record);
std::string commandLine(const record::SweepRecord& record);

/// One table a series and what the rules found.
std::string sweepReport(const Console& console, const experiment::SweepOutcome& outcome);

/// Every finding with its numbers, advice and caveat; a sentence where there is none.
std::string findingsReport(const Console& console, const std::vector<diagnosis::Finding>& findings);

}  // namespace dartscope::cli
