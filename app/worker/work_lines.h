// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/launch/protocol.h"

namespace dartscope::worker {

/// The first line of this program.
launch::Hello hello();

/// An error in the worker's words, which are English: the program translates by the id.
launch::ErrorLine lineOf(const Error& error);

/// The last line for what was done here, on this host and by this process where the lanes have no
/// other.
launch::ResultLine resultOf(const engines::Work& work);

}  // namespace dartscope::worker
