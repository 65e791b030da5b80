// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace dartscope {

/// Calls `work` with at least a megabyte of stack: on the calling thread, or, where `ulimit -s` has
/// left less, on a thread of its own that is waited for. Threads that are made without a size of
/// their own get as much then. For main() alone, before other threads are made. `work` lets no
/// exception out.
void withRoomyStack(const std::function<void()>& work);

}  // namespace dartscope
