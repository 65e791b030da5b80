// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace dartscope::testing {

/// The children of all its threads; those of a process that ends meanwhile may be left out.
inline std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> found;
    std::error_code error;
    const std::filesystem::path tasks = "/proc/" + std::to_string(parent) + "/task";
    for (std::filesystem::directory_iterator task(tasks, error), last; !error && task != last;
         task.increment(error)) {
        std::ifstream list(task->path() / "children");
        for (pid_t child = 0; list >> child;) {
            found.push_back(child);
        }
    }
    return found;
}

/// Whether it is there and more than an entry that waits to be reaped.
inline bool isAlive(pid_t process) {
    const std::string stat = readText("/proc/" + std::to_string(process) + "/stat");
    const std::size_t name = stat.rfind(") ");  // it may hold anything
    return name != std::string::npos && stat[name + 2] != 'Z' && stat[name + 2] != 'X';
}

/// Whether it ends within 20 s: a busy machine takes its time.
inline bool ends(pid_t process) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (isAlive(process)) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

}  // namespace dartscope::testing
