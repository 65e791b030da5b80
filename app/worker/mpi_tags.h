// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dartscope::worker {

/// The tags of messages between ranks.
inline constexpr int kTagProgress = 1;  ///< to the parent: a progress line; empty: the last one
inline constexpr int kTagStop = 2;      ///< to the children: "stop", or empty: none will come
inline constexpr int kTagSilent = 3;    ///< to rank 0: the number of a rank that says nothing
inline constexpr int kTagTime = 4;      ///< clocks held against each other
inline constexpr int kTagRecord = 5;    ///< to rank 0: a line of the record; empty: that was all
inline constexpr int kTagTurn = 6;      ///< to a rank: its record is wanted now

}  // namespace dartscope::worker
