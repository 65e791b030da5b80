// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::gui {

/// What stands under an exported picture, in the reader's language: one line of parameters (model,
/// darts, seed, kernel, schedule, task size, repeats), one of the machine (CPU, allowed CPUs and
/// who binds them), one of date and program version.
QStringList captionOf(const record::RunRecord& run);
QStringList captionOf(const record::SweepRecord& sweep);

}  // namespace dartscope::gui
