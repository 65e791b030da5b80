// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/child_streams_linux.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <cstddef>

namespace dartscope::launch {
namespace {

/// Away from 0 to 2, which the child's streams are put over: a program may run with those closed.
bool moveUp(Descriptor& descriptor) {
    if (descriptor.get() > STDERR_FILENO) {
        return true;
    }
    descriptor = Descriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    return descriptor.valid();
}

bool openEnds(Ends& ends, std::array<int, 2> pair, std::size_t ours) {
    ends.ours.reset(pair[ours]);
    ends.theirs.reset(pair[1 - ours]);
    return moveUp(ends.ours) && moveUp(ends.theirs) &&
           ::fcntl(ends.ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

}  // namespace

bool openOutput(Ends& ends) {
    std::array<int, 2> pair{};
    return ::pipe2(pair.data(), O_CLOEXEC) == 0 && openEnds(ends, pair, 0);
}

/// A socket and not a pipe, because writing to a socket that nobody reads can be had without
/// SIGPIPE, whatever the program does with its signals.
bool openInput(Ends& ends) {
    std::array<int, 2> pair{};
    return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) == 0 &&
           openEnds(ends, pair, 0);
}

}  // namespace dartscope::launch
