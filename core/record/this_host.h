// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/allowed_cpus.h"

namespace dartscope::record {

/// The host of the calling process as a record describes it: for workers on hosts that the program
/// itself does not run on. Never fails (machine::readMachine).
machine::Machine thisHost();

}  // namespace dartscope::record
