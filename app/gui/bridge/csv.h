// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/experiment/outcome.h"

namespace dartscope::gui {

/// The tables of core/exchange/csv.h as bytes of a file; empty where there is no record.
QByteArray pointCsv(const experiment::SweepOutcome& outcome);
QByteArray repeatCsv(const experiment::SweepOutcome& outcome);
QByteArray laneCsv(const experiment::RunOutcome& outcome);

}  // namespace dartscope::gui
