// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "core/experiment/outcome.h"

/// Laws and decompositions as they stand in documents; used inside the room.
namespace dartscope::exchange {

/// {"law", "reason" {"id", "text"} or null, "t1_s", "sigma" {"value", "low", "high", "side"},
/// "kappa", "peak_workers", "ceiling", "relative_error", "counts", "left_out", "curve" [{"workers",
/// "seconds", "seconds_low", "seconds_high", "speedup", "speedup_low", "speedup_high",
/// "beyond_measured"}], "karp_flatt" [{"workers", "value", "low", "high"}], "gustafson", "bound"
/// {"serial_share", "source", "most_speedup"}}. Null is what there is not, and what is infinite.
nlohmann::ordered_json jsonOf(const scaling::SeriesLaws& laws);

/// [{"workers", "reason", "lanes", "elapsed_ns", "base_useful_ns", "useful_ns", "gap_ns", "parts"
/// [{"loss", "ns"}], "start_up_ns", "load_balance", "communication_efficiency",
/// "computation_scaling"}], one for each point.
nlohmann::ordered_json jsonOf(const std::vector<scaling::Decomposition>& points);

}  // namespace dartscope::exchange
