// SPDX-License-Identifier: GPL-3.0-or-later

// The two ways in which a lane's process comes to be.
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "core/engines/lane_crew.h"

namespace dartscope::engines {
namespace {

/// What a lane keeps of the descriptors it inherits, beside the standard error.
std::array<int, 4> descriptorsOf(const LaneJob& job) {
    return {job.board, job.report, job.tasks, job.results};
}

/// A fork has copies of everything: of the worker's own standard streams, whose end somebody waits
/// for, and of other lanes' pipes.
void closeOthers(const LaneJob& job) {
    auto kept = descriptorsOf(job);
    std::ranges::sort(kept);
    int from = STDERR_FILENO + 1;
    for (const int descriptor : kept) {
        if (descriptor < from) {
            continue;
        }
        if (descriptor > from) {
            ::close_range(static_cast<unsigned>(from), static_cast<unsigned>(descriptor - 1), 0);
        }
        from = descriptor + 1;
    }
    ::close_range(static_cast<unsigned>(from), ~0U, 0);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    if (nothing > STDERR_FILENO) {
        ::close(nothing);
    }
}

/// This program, or the worker where this is another one (a test).
const char* program() {
    const char* named = std::getenv("DARTSCOPE_WORKER");
    return named != nullptr && *named != '\0' ? named : "/proc/self/exe";
}

}  // namespace

pid_t LaneCrew::forkLane(const LaneJob& job) {
    const pid_t pid = ::fork();
    if (pid == 0) {
        closeOthers(job);
        // Nothing of the worker's own is to be ended in its copy: no destructors, no handlers.
        std::_Exit(runLane(job, m_team.board()));
    }
    return pid;
}

pid_t LaneCrew::spawnLane(const LaneJob& job) {
    posix_spawn_file_actions_t actions;
    if (::posix_spawn_file_actions_init(&actions) != 0) {
        return -1;
    }
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    for (const int descriptor : descriptorsOf(job)) {
        if (descriptor >= 0) {  // onto itself: it is inherited then
            ::posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor);
        }
    }
    std::string name = program();
    std::string option = "--lane";
    std::string text = encode(job);
    std::array<char*, 4> arguments{name.data(), option.data(), text.data(), nullptr};
    pid_t pid = -1;
    const int failed =
        ::posix_spawn(&pid, name.c_str(), &actions, nullptr, arguments.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? pid : -1;
}

}  // namespace dartscope::engines
