// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/this_host.h"

namespace dartscope::launch {

/// What a worker tells of a host that the program itself does not run on.
using record::thisHost;

}  // namespace dartscope::launch
