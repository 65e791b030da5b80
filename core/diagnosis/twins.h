// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"

namespace dartscope::diagnosis {

/// The run that would confirm or refute a finding: the same settings, one thing changed.
struct TwinWanted {
    std::string changed;       ///< the RUN-FLAG that differs, without dashes
    record::RunConfig config;  ///< what is to run
    double nsPerDart = 0;      ///< what a dart is expected to cost one worker; 0 where unknown
};

/// The twin that a finding of this record calls for. Nothing where none would tell more, where the
/// finding is confirmed already, or where the record holds that twin.
std::optional<TwinWanted> twinFor(const Finding& finding, const record::RunRecord& record);

}  // namespace dartscope::diagnosis
