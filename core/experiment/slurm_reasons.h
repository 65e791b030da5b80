// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/text.h"

namespace dartscope::experiment {

/// What Slurm's word for why a job waits means, in a few plain words that can follow it
/// ("Resources" -> "other jobs have the CPUs"); empty where it is not one of the usual ones.
Text slurmReason(std::string_view word);

}  // namespace dartscope::experiment
