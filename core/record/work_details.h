// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/machine/allowed_cpus.h"
#include "core/record/observed.h"

namespace dartscope::record {

/// A stretch in which one lane alone worked because the work could not be shared. Its darts, its
/// task spans and its times are among those of the lane, too.
struct SerialPart {
    std::uint32_t lane = 0;
    std::int64_t startNs = 0;  ///< since `requested`
    std::int64_t endNs = 0;
    std::optional<std::int64_t> cpuNs;  ///< of the lane's thread
    std::uint64_t darts = 0;

    bool operator==(const SerialPart&) const = default;
};

/// A message between two lanes. Instants since `requested`, on the clock of this host: those of
/// other hosts are mapped (see ClockMap).
struct Message {
    std::int64_t from = 0;        ///< lane
    std::int64_t to = 0;          ///< lane
    std::int64_t sentNs = 0;      ///< the sender began to send
    std::int64_t receivedNs = 0;  ///< the receiver had it
    std::uint64_t bytes = 0;

    bool operator==(const Message&) const = default;
};

/// What a rank held before and after the hits were brought together, as the lesson prints it.
struct RankView {
    std::int64_t rank = 0;
    std::vector<std::uint64_t> before;  ///< its own hits
    std::vector<std::uint64_t> after;   ///< empty: it got nothing back

    bool operator==(const RankView&) const = default;
};

/// How another host's clock was brought to this one's: theirs + offset = ours, within the bound.
struct ClockMap {
    std::string host;
    std::int64_t offsetNs = 0;
    std::int64_t boundNs = 0;  ///< spans closer than this are not ordered

    bool operator==(const ClockMap&) const = default;
};

/// What only those who do the work can know of it, beside their lanes. Empty for plain runs.
struct WorkDetails {
    std::vector<SerialPart> serialParts;         ///< ascending
    std::vector<Message> messages;               ///< by the time of sending
    std::uint64_t droppedMessages = 0;           ///< sent and not kept
    std::vector<RankView> rankViews;             ///< by rank
    std::optional<std::int64_t> partialTimerNs;  ///< what a timer on rank 0 alone has said
    std::vector<ClockMap> clocks;                ///< of other hosts
    std::vector<machine::Machine> machines;      ///< of every host; empty: this one alone
    std::optional<std::uint32_t> launcherSlots;  ///< that the launcher had
    std::string binding;                         ///< what the launcher tied ranks to, in its words
    std::optional<std::int64_t> queuedNs;        ///< waited in a scheduler's queue
    std::optional<Observed> observed;            ///< of a program watched from outside

    bool operator==(const WorkDetails&) const = default;
};

}  // namespace dartscope::record
