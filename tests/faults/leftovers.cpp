// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/leftovers.h"

#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <iterator>
#include <string>
#include <system_error>
#include <thread>

#include "tests/support/temporary_folder.h"

namespace dartscope::testing {
namespace {

bool runsNow(const std::string& folder) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc", error), last; !error && entry != last;
         entry.increment(error)) {
        // A process that ended and waits to be reaped has an empty command line.
        if (readText(entry->path() / "cmdline").starts_with(folder)) {
            return true;
        }
    }
    return false;
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

bool nothingRunsFrom(const std::filesystem::path& folder) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (runsNow(folder.string())) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

}  // namespace dartscope::testing
