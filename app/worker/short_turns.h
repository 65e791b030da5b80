// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dartscope::worker {

/// Asks the kernel to give the calling thread short turns, and therefore early ones: a thread that
/// seldom runs, and then for microseconds, must not queue behind hundreds of lanes for each of
/// their turns. Takes nothing from anybody and needs no privilege. Linux before 6.12 does not know
/// such a wish, and nothing happens.
void askForShortTurns();

}  // namespace dartscope::worker
