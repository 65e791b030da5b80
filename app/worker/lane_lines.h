// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/launch/protocol.h"

namespace dartscope::worker {

/// The protocol's lines for what a lane recorded: its spans in pieces, its probes and waits with
/// the first of them. At least one line.
std::vector<std::string> recordingLines(const record::Lane& lane);

/// The lane as the result line has it: without its recording.
record::Lane summaryOf(record::Lane lane);

}  // namespace dartscope::worker
