// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/experiment/start_limits.h"
#include "core/machine/cgroup.h"
#include "core/machine/cgroup_mounts.h"
#include "core/machine/kernel_file.h"

namespace dartscope::experiment {
namespace {

using machine::readKernelFile;
using machine::trimmed;
using machine::under;
using Path = std::filesystem::path;

std::optional<std::uint64_t> numberIn(std::string_view text) {
    text = trimmed(text);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;  // "max" is no number: no limit
}

/// The number behind `key` in a file of lines as "Threads:\t12 kB".
std::optional<std::uint64_t> fieldOf(std::string_view text, std::string_view key) {
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos) {
        return {};
    }
    std::string_view rest = text.substr(at + key.size());
    rest = trimmed(rest.substr(0, rest.find('\n')));
    return numberIn(rest.substr(0, rest.find(' ')));
}

void lower(std::optional<std::uint64_t>& limit, std::optional<std::uint64_t> most,
           std::optional<std::uint64_t> used) {
    if (most) {
        const std::uint64_t left = *most - std::min(*most, used.value_or(0));
        limit = std::min(limit.value_or(left), left);
    }
}

/// Threads of this user: what RLIMIT_NPROC counts.
std::uint64_t threadsOfUser(const Path& proc) {
    std::uint64_t threads = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(proc, error), last; !error && entry != last;
         entry.increment(error)) {
        struct stat info {};
        if (numberIn(entry->path().filename().string()) &&
            ::stat(entry->path().c_str(), &info) == 0 && info.st_uid == ::getuid()) {
            threads +=
                fieldOf(readKernelFile(entry->path() / "status").text, "Threads:").value_or(1);
        }
    }
    return threads;
}

/// Threads of the whole machine: the second number of the fourth word of loadavg, "2/345".
std::optional<std::uint64_t> threadsOfMachine(const Path& proc) {
    const std::string text = readKernelFile(proc / "loadavg").text;
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) {
        return {};
    }
    const std::string_view rest = std::string_view(text).substr(slash + 1);
    return numberIn(rest.substr(0, rest.find(' ')));
}

/// The groups whose pids.max holds for this process, in either version of cgroups.
std::vector<Path> pidsGroups(const Path& root) {
    std::vector<std::string> problems;
    std::vector<Path> groups = machine::readCgroups(root, problems).unified.levels;
    const auto paths =
        machine::parseCgroupPaths(readKernelFile(under(root, "/proc/self/cgroup")).text);
    const auto own = paths.find("pids");
    if (own == paths.end()) {
        return groups;
    }
    for (const auto& mount :
         machine::parseCgroupMounts(readKernelFile(under(root, "/proc/self/mountinfo")).text)) {
        if (std::ranges::find(mount.controllers, "pids") == mount.controllers.end()) {
            continue;
        }
        Path level = mount.point / Path(own->second).lexically_relative(mount.shownRoot);
        for (level = level.lexically_normal();
             level != mount.point.parent_path() && level.has_relative_path();
             level = level.parent_path()) {
            groups.push_back(level);
        }
    }
    return groups;
}

std::optional<std::uint64_t> softLimit(decltype(RLIMIT_NPROC) resource) {
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return {};
    }
    return limit.rlim_cur;
}

}  // namespace

StartLimits readStartLimits(const machine::Machine& machine, const Path& root) {
    StartLimits limits;
    const Path proc = under(root, "/proc");
    if (const auto most = softLimit(RLIMIT_NPROC); most && ::geteuid() != 0) {
        lower(limits.threads, most, threadsOfUser(proc));
    }
    const auto all = threadsOfMachine(proc);
    lower(limits.threads, numberIn(readKernelFile(proc / "sys/kernel/threads-max").text), all);
    lower(limits.threads, numberIn(readKernelFile(proc / "sys/kernel/pid_max").text), all);
    for (const Path& group : pidsGroups(root)) {
        lower(limits.threads, numberIn(readKernelFile(under(root, group / "pids.max")).text),
              numberIn(readKernelFile(under(root, group / "pids.current")).text));
    }
    if (const auto free = fieldOf(readKernelFile(proc / "meminfo").text, "MemAvailable:")) {
        limits.memoryBytes = *free * 1024;
    }
    lower(limits.memoryBytes, machine.memoryLimitBytes, 0);
    limits.addressBytes = softLimit(RLIMIT_AS);
    return limits;
}

}  // namespace dartscope::experiment
