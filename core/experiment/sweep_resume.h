// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/machine/allowed_cpus.h"
#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// Whether a stored sweep can be gone on with: it is partial and whole in itself, was asked for
/// with the same configuration (but for the time limit), and ran on this machine. Errors:
/// "resume-complete", "resume-other-config" (field, stored, asked), "resume-other-machine" (what,
/// stored, here), "resume-broken" (model).
Result<void> checkResumable(const record::SweepRecord& begun, const record::SweepConfig& config,
                            const machine::Machine& machine);

/// Whether it was measured with this version of the program, which its workers say. Errors:
/// "resume-other-version" (stored, here).
Result<void> checkVersion(const record::SweepRecord& begun, std::string_view version);

}  // namespace dartscope::experiment
