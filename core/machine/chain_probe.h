// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dartscope::machine {

/// How long one addition takes that needs the result of the one before, in nanoseconds: one clock
/// cycle on every usual processor, so it tells how fast the core's clock runs right now (about
/// 0.2 ns at 5 GHz). It reads no memory, and a sibling that shares the core slows it little. The
/// least of several short tries, some 10 µs together, so that being put off the CPU in one of them
/// does not matter. Any thread.
double chainNs();

}  // namespace dartscope::machine
