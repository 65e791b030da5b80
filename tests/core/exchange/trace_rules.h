// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dartscope::exchange::test {

/// What in a trace is not as the Trace Event Format has it and as its viewers take it: one sentence
/// each. Complete events of a track nest or are disjoint, each track is named once, counters hold
/// numbers in order of time, and an arrow's two ends lie in slices, the second not before the
/// first. Empty: nothing.
std::vector<std::string> faultsOfTrace(const nlohmann::json& trace);

}  // namespace dartscope::exchange::test
