// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/experiment/outcome.h"

/// Tables for spreadsheets and scripts: RFC 4180 (commas, CRLF, quotes where needed) in UTF-8, the
/// same in every locale, with the unit in each column's name. Before the header stand lines
/// "# key: value" with the export's metadata; readers skip them as comments (`comment="#"`). What
/// was not measured is an empty field, never 0.
namespace dartscope::exchange {

/// One row a lane.
std::string laneTable(const experiment::RunOutcome& outcome);

/// One row a point of a series: the figures that a speedup chart shows, compute time.
std::string pointTable(const experiment::SweepOutcome& outcome);

/// One row a timed run of the sweep. The last column says what it is for: a "point", the serial
/// "base" that all series are held against, or the "drift" (one worker once more, at the end).
std::string repeatTable(const experiment::SweepOutcome& outcome);

}  // namespace dartscope::exchange
