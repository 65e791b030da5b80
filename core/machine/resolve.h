// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/allowed_cpus.h"

namespace dartscope::machine {

/// Sets `allowed`, `boundBy`, `quotaCpus` and every `binds` from the constraints. A tie is given to
/// what is closest to the kernel: a scheduler's grant counts only where it is smaller.
void resolveConstraints(Machine& machine);

}  // namespace dartscope::machine
