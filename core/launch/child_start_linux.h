// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <array>
#include <chrono>

#include "core/launch/child_streams_linux.h"
#include "core/launch/process.h"

namespace dartscope::launch {

/// Forks and makes the child the program of `spec`, with `streams` as its standard input, output
/// and error. It leads a session of its own, has the default signal handling and dies with the
/// thread that started it. `failure` is where it writes why it could not become that program; that
/// end is to be closed here before waiting for it. Returns the child's id, or -1 with errno.
pid_t startChild(const ProcessSpec& spec, std::array<int, 3> streams, int failure);

/// Waits until the child has become its program: 0 then, else why it has not (an errno; ETIMEDOUT
/// where `limit` is over). `failure` is this process's end.
int startFailure(const Descriptor& failure, std::chrono::milliseconds limit);

}  // namespace dartscope::launch
