// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/short_turns.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace dartscope::worker {
namespace {

/// sched_setattr(2)'s structure in its first version, which glibc 2.36 does not declare.
struct Attributes {
    std::uint32_t size = sizeof(Attributes);
    std::uint32_t policy = 0;
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtimeNs = 0;  ///< of the ordinary policies: the turn that is wished for
    std::uint64_t deadlineNs = 0;
    std::uint64_t periodNs = 0;
};
static_assert(sizeof(Attributes) == 48);

constexpr std::uint64_t kKeepPolicy = 0x08;
constexpr std::uint64_t kShortestTurnNs = 100'000;

}  // namespace

void askForShortTurns() {
    errno = 0;
    const int nice = ::getpriority(PRIO_PROCESS, 0);  // of this thread; -1 may be right
    if (errno != 0) {
        return;
    }
    const Attributes wish{.flags = kKeepPolicy, .nice = nice, .runtimeNs = kShortestTurnNs};
    // Refused under a real-time policy, which has its turn anyway.
    [[maybe_unused]] const long done = ::syscall(SYS_sched_setattr, 0, &wish, 0);
}

}  // namespace dartscope::worker
