// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>

#include "core/base/clock.h"
#include "core/launch/leftovers.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::int64_t kPatienceNs = 1'000'000'000;
constexpr milliseconds kPause(5);

int numberOf(std::string_view name) {
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

/// Whether the process was started with that setting. Nothing can be read of others' processes, nor
/// of those that have ended.
bool hasSetting(const fs::path& process, const std::string& setting) {
    std::ifstream file(process / "environ", std::ios::binary);
    for (std::string each; std::getline(file, each, '\0');) {
        if (each == setting) {
            return true;
        }
    }
    return false;
}

std::set<int> marked(const std::string& setting) {
    std::set<int> pids;
    std::error_code error;
    for (fs::directory_iterator each("/proc", error), end; !error && each != end;
         each.increment(error)) {
        const int pid = numberOf(each->path().filename().string());
        if (pid > 1 && pid != ::getpid() && hasSetting(each->path(), setting)) {
            pids.insert(pid);
        }
    }
    return pids;
}

}  // namespace

std::string newRunMark() {
    static std::atomic<std::uint64_t> runs = 0;
    return fmt::format("{}-{}-{}", ::getpid(), monotonicNs(), ++runs);
}

int killMarked(const std::string& mark) {
    const std::string setting = std::string(kRunMark) + "=" + mark;
    const std::int64_t begunNs = monotonicNs();
    std::set<int> all;
    while (true) {
        const std::set<int> now = marked(setting);
        for (const int pid : now) {
            ::kill(pid, SIGKILL);
        }
        all.insert(now.begin(), now.end());
        if (now.empty() || monotonicNs() - begunNs > kPatienceNs) {
            return static_cast<int>(all.size());
        }
        std::this_thread::sleep_for(kPause);
    }
}

}  // namespace dartscope::launch
