// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/text.h"

namespace dartscope::machine {

/// What a person calls a constraint's source ("affinity" -> "CPU affinity (taskset)"); the id
/// itself where it is not one of those in allowed_cpus.h.
Text constraintName(std::string_view source);

}  // namespace dartscope::machine
