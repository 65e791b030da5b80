// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"

/// What atomic-contention and false-sharing have in common: counters in memory make a dart dearer,
/// and a twin with private counters tells whether it was they.
namespace dartscope::diagnosis {

/// What one of the two rules says.
struct CounterWords {
    std::string_view id;
    double leastInflation;  ///< threshold of I
    Text text;              ///< sentence; I is added as its last argument
    Text advice;
    Text missing;  ///< why it cannot be told without a reference
};

/// The finding for a run whose sharing is the one in question. Nothing where I is below the
/// threshold, or where the twin with private counters was as dear: then something else makes darts
/// dear (two lanes on one core, a slower clock).
std::vector<Finding> sharedCounter(const record::RunRecord& record, const CounterWords& words);

}  // namespace dartscope::diagnosis
