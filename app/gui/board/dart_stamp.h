// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace dartscope::gui {

/// What one dart looks like on the board: a few horizontal runs of pixels, so that drawing one is a
/// handful of stores.
struct DartStamp {
    struct Run {
        int row;     ///< −radius to +radius, downwards
        int column;  ///< leftmost pixel, −radius to +radius
        int length;  ///< pixels, at least 1
        bool operator==(const Run&) const = default;
    };
    int radius = 1;  ///< the stamp is 2·radius + 1 pixels wide and high
    std::vector<Run> runs;
};

/// The stamp of a worker's darts (0-based lane) at `size` pixels, odd and at least 3. From 5 pixels
/// on it is the worker's marker; in 3 pixels no eight shapes can be told apart, so there the first
/// eight workers throw squares and each further eight another pattern. A dart that missed the
/// circle is hollow.
DartStamp dartStamp(std::uint32_t lane, bool inside, int size);

/// Pixels that a dart takes on a board of `side` device pixels: 3, more on large boards (a
/// projector); odd. `ratio` is the device pixel ratio, at least 1.
int dartSize(int side, double ratio);

}  // namespace dartscope::gui
