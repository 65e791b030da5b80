// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "core/record/lane_recorder.h"

namespace dartscope::engines {

/// What the lanes of a run share with each other and with those who watch: the stop flag and a slot
/// for each lane. In memory that other processes can have, too: a forked one inherits it, another
/// program maps it by its descriptor.
class Board {
public:
    /// A new one, with all slots empty. Throws std::bad_alloc where there is no such memory.
    explicit Board(std::uint32_t lanes);
    /// The one behind a descriptor that was inherited, which is closed. Throws std::bad_alloc where
    /// it cannot be mapped or is too small.
    Board(std::uint32_t lanes, int descriptor);
    ~Board();
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    std::uint32_t lanes() const { return m_lanes; }
    record::LaneSlot& slot(std::uint32_t lane) { return m_slots[lane]; }
    const record::LaneSlot& slot(std::uint32_t lane) const { return m_slots[lane]; }
    /// Raised once, read by every lane all the time.
    std::atomic<bool>& stopped() { return *m_stopped; }
    const std::atomic<bool>& stopped() const { return *m_stopped; }
    /// For other programs; closed on exec. −1: this system has no memory with a descriptor.
    int descriptor() const { return m_descriptor; }

private:
    std::size_t bytes() const;
    void map();

    const std::uint32_t m_lanes;
    int m_descriptor = -1;
    std::atomic<bool>* m_stopped = nullptr;
    record::LaneSlot* m_slots = nullptr;
};

}  // namespace dartscope::engines
