// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/leftovers.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <functional>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>

#include "tests/support/processes.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::testing {
namespace {

/// Whether a process that is there now is as described; called with its folder in /proc.
bool anyProcess(const std::function<bool(const std::filesystem::path&)>& isMeant) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc", error), last; !error && entry != last;
         entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos && isMeant(entry->path())) {
            return true;
        }
    }
    return false;
}

/// A process that ended and waits to be reaped has an empty command line.
bool startedBy(const std::filesystem::path& process, const std::string& folder) {
    return readText(process / "cmdline").starts_with(folder);
}

bool isInSession(const std::filesystem::path& process, const std::vector<pid_t>& sessions) {
    const std::string stat = readText(process / "stat");
    const std::size_t name = stat.rfind(") ");  // it may hold anything
    if (name == std::string::npos) {
        return false;
    }
    char state = 0;
    pid_t parent = 0;
    pid_t group = 0;
    pid_t session = 0;
    std::istringstream(stat.substr(name + 2)) >> state >> parent >> group >> session;
    return state != 'Z' && state != 'X' && std::ranges::find(sessions, session) != sessions.end();
}

/// Whether it comes to an end within a minute: the kernel takes a moment to bury what was killed,
/// and a busy machine more than that.
bool ends(const std::function<bool()>& goesOn) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (goesOn()) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace

std::size_t openDescriptors() {
    const std::filesystem::directory_iterator entries("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

bool hasChildren() {
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD;
}

std::vector<pid_t> childProcesses() {
    return childrenOf(::getpid());
}

bool nothingRunsFrom(const std::filesystem::path& folder) {
    return ends([name = folder.string()] {
        return anyProcess([&](const auto& process) { return startedBy(process, name); });
    });
}

bool nothingRunsInSessions(const std::vector<pid_t>& sessions) {
    return ends([&] {
        return anyProcess([&](const auto& process) { return isInSession(process, sessions); });
    });
}

}  // namespace dartscope::testing
