// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/process_tree.h"

#include <fmt/format.h>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/clock.h"
#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"

namespace dartscope::machine {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostNumber = INT64_MAX;
constexpr double kMostShare = 0.01;
constexpr std::int64_t kLeastPauseNs = 5'000'000;
constexpr std::int64_t kMostPauseNs = 5'000'000'000;

/// Takes the next word off the front of `text`.
std::string_view nextWord(std::string_view& text) {
    text = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
    text = text.substr(word.size());
    return word;
}

/// What a stat file of proc says of a process or thread.
struct Stat {
    std::string name;
    char state = '?';
    int parent = 0;
    std::int64_t born = 0;  ///< ticks since the host's start
    std::optional<int> cpu;
};

std::optional<Stat> readStat(const fs::path& path) {
    const std::string text = readKernelFile(path).text;
    // The name in brackets may hold anything, brackets and spaces too: the last one closes it.
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open) {
        return std::nullopt;
    }
    Stat stat;
    stat.name = printable(std::string_view(text).substr(open + 1, close - open - 1));
    std::string_view rest = std::string_view(text).substr(close + 1);
    const std::string_view state = nextWord(rest);
    const auto parent = parseWhole(nextWord(rest), 0, INT32_MAX);
    for (int field = 5; field < 22; ++field) {
        nextWord(rest);
    }
    const auto born = parseWhole(nextWord(rest), 0, kMostNumber);
    for (int field = 23; field < 39; ++field) {
        nextWord(rest);
    }
    const auto cpu = parseWhole(nextWord(rest), 0, kMostCpus);
    if (state.empty() || !parent || !born) {
        return std::nullopt;
    }
    stat.state = state.front();
    stat.parent = static_cast<int>(*parent);
    stat.born = *born;
    stat.cpu = cpu ? std::optional(static_cast<int>(*cpu)) : std::nullopt;
    return stat;
}

/// The numbers that name entries of a folder of proc.
std::vector<int> numbersIn(const fs::path& folder) {
    std::vector<int> numbers;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (const auto number = parseWhole(entry->path().filename().string(), 1, INT32_MAX)) {
            numbers.push_back(static_cast<int>(*number));
        }
    }
    return numbers;
}

/// The descendants of `ancestor`, ascending, zombies too: a process whose first thread has ended
/// looks like one while others run. Not every kernel lists a process's
/// children, so all processes are asked for their parents.
std::vector<int> descendantsOf(int ancestor) {
    std::map<int, Stat> all;
    for (const int pid : numbersIn("/proc")) {
        if (auto stat = readStat(fmt::format("/proc/{}/stat", pid))) {
            all.emplace(pid, std::move(*stat));
        }
    }
    std::vector<int> found;
    for (const auto& [pid, stat] : all) {
        // Bounded: one that ends while we read can leave the parents in a circle.
        int above = stat.parent;
        for (std::size_t step = 0; above != ancestor && step < all.size(); ++step) {
            const auto parent = all.find(above);
            if (parent == all.end()) {
                break;
            }
            above = parent->second.parent;
        }
        if (above == ancestor) {
            found.push_back(pid);
        }
    }
    return found;
}

std::vector<int> affinityOf(int tid) {
    for (std::size_t count = 1'024; count <= std::size_t{1} << 20; count *= 4) {
        cpu_set_t* mask = CPU_ALLOC(count);
        if (mask == nullptr) {
            break;
        }
        const std::size_t bytes = CPU_ALLOC_SIZE(count);
        std::vector<int> ids;
        const bool told = ::sched_getaffinity(tid, bytes, mask) == 0;
        for (std::size_t id = 0; told && id < count; ++id) {
            if (CPU_ISSET_S(id, bytes, mask)) {
                ids.push_back(static_cast<int>(id));
            }
        }
        CPU_FREE(mask);
        if (told) {
            return ids;
        }
    }
    return {};
}

/// The number behind a line's name in a status file.
std::optional<std::int64_t> valueIn(std::string_view text, std::string_view line) {
    const std::size_t at = text.find(line);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(at + line.size());
    return parseWhole(nextWord(rest), 0, kMostNumber);
}

void readSwitches(const std::string& folder, ThreadSeen& seen) {
    const std::string text = readKernelFile(folder + "/status").text;
    // With the line break, as the second name ends like the first.
    if (const auto value = valueIn(text, "\nvoluntary_ctxt_switches:")) {
        seen.voluntarySwitches = value;
    }
    if (const auto value = valueIn(text, "\nnonvoluntary_ctxt_switches:")) {
        seen.involuntarySwitches = value;
    }
}

}  // namespace

bool adoptOrphans() {
    return ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0;
}

std::int64_t pauseAfter(std::int64_t costNs, double cpus) {
    const double share = kMostShare * std::max(cpus, 0.01);
    const double pause = static_cast<double>(std::max<std::int64_t>(costNs, 0)) / share;
    return static_cast<std::int64_t>(
        std::clamp(pause, static_cast<double>(kLeastPauseNs), static_cast<double>(kMostPauseNs)));
}

ProcessTree::ProcessTree() : ProcessTree(::getpid()) {}

TreeSample ProcessTree::sample() {
    const std::int64_t before = threadCpuNs().value_or(0);
    TreeSample sample;
    sample.wallNs = monotonicNs();
    m_running.clear();
    const std::vector<int> all = descendantsOf(m_ancestor);
    for (const int pid : all) {
        const std::size_t threads = sample.threads;
        const std::size_t runnable = sample.runnable;
        look(pid, monotonicNs(), sample);
        if (sample.threads > threads) {
            m_running.push_back(pid);
        }
        sample.busyProcesses += sample.runnable > runnable ? 1 : 0;
        m_processesSeen += m_before.contains(pid) ? 0 : 1;
    }
    m_before = {all.begin(), all.end()};
    retire(sample.wallNs);
    sample.processes = m_running.size();
    sample.costNs = threadCpuNs().value_or(before) - before;
    return sample;
}

void ProcessTree::look(int pid, std::int64_t nowNs, TreeSample& sample) {
    for (const int tid : numbersIn(fmt::format("/proc/{}/task", pid))) {
        look(pid, tid, nowNs, sample);
    }
}

void ProcessTree::look(int pid, int tid, std::int64_t nowNs, TreeSample& sample) {
    const std::string folder = fmt::format("/proc/{}/task/{}", pid, tid);
    const auto stat = readStat(folder + "/stat");
    if (!stat || stat->state == 'X') {
        return;
    }
    const bool over = stat->state == 'Z';
    sample.threads += over ? 0 : 1;
    sample.runnable += stat->state == 'R' ? 1 : 0;
    const std::string counters = readKernelFile(folder + "/schedstat").text;
    std::string_view rest = counters;
    const auto cpu = parseWhole(nextWord(rest), 0, kMostNumber);
    const auto queue = parseWhole(nextWord(rest), 0, kMostNumber);
    const auto turns = parseWhole(nextWord(rest), 0, kMostNumber);
    auto [found, isNew] = m_threads.try_emplace(tid);
    Watched& watched = found->second;
    if (!isNew && watched.born != stat->born) {  // another thread under the number of an ended one
        watched.seen.ended = true;
        m_ended.push_back(std::exchange(watched.seen, {}));
        watched.turns = -1;
        isNew = true;
    }
    ThreadSeen& seen = watched.seen;
    watched.lookedNs = nowNs;
    if (seen.ended) {
        return;  // a zombie, told already
    }
    if (isNew) {
        ++m_threadsSeen;
        watched.born = stat->born;
        seen.startNs = nowNs - cpu.value_or(0) - queue.value_or(0);
    }
    seen.pid = pid;
    seen.tid = tid;
    seen.name = stat->name;
    seen.lastNs = nowNs;
    seen.ended = over;
    seen.cpu = stat->cpu;
    seen.cpuNs = cpu ? cpu : seen.cpuNs;
    seen.runqueueNs = queue ? queue : seen.runqueueNs;
    m_hasCpuTime = m_hasCpuTime || cpu;
    // One that had no turn since has switched no more, and is most likely tied to the same.
    if (!turns || *turns != watched.turns) {
        watched.turns = turns.value_or(-1);
        readSwitches(folder, seen);
        seen.cpuIds = over ? seen.cpuIds : affinityOf(tid);
    }
}

void ProcessTree::retire(std::int64_t nowNs) {
    for (auto each = m_threads.begin(); each != m_threads.end();) {
        if (each->second.lookedNs < nowNs) {
            each->second.seen.ended = true;
            m_ended.push_back(std::move(each->second.seen));
            each = m_threads.erase(each);
        } else {
            ++each;
        }
    }
    // Now and then, not each time: it sorts.
    if (m_ended.size() > 2 * kMostThreadsSeen) {
        forgetIdlest();
    }
}

void ProcessTree::forgetIdlest() {
    const auto ranLonger = [](const ThreadSeen& a, const ThreadSeen& b) {
        return a.cpuNs.value_or(0) > b.cpuNs.value_or(0);
    };
    const auto kept = m_ended.begin() + static_cast<std::ptrdiff_t>(kMostThreadsSeen);
    std::nth_element(m_ended.begin(), kept, m_ended.end(), ranLonger);
    for (auto each = kept; each != m_ended.end(); ++each) {
        m_forgottenNs += each->cpuNs.value_or(0);
    }
    m_ended.erase(kept, m_ended.end());
}

std::vector<ThreadSeen> ProcessTree::threads() const {
    std::vector<ThreadSeen> all = m_ended;
    std::ranges::transform(m_threads, std::back_inserter(all),
                           [](const auto& each) { return each.second.seen; });
    if (all.size() > kMostThreadsSeen) {
        std::ranges::sort(all, std::ranges::greater{},
                          [](const ThreadSeen& seen) { return seen.cpuNs.value_or(0); });
        all.resize(kMostThreadsSeen);
    }
    std::ranges::stable_sort(all, {}, &ThreadSeen::startNs);
    return all;
}

std::optional<std::int64_t> ProcessTree::cpuNs() const {
    if (!m_hasCpuTime) {
        return std::nullopt;
    }
    std::int64_t sum = m_forgottenNs;
    for (const ThreadSeen& seen : m_ended) {
        sum += seen.cpuNs.value_or(0);
    }
    for (const auto& [tid, watched] : m_threads) {
        sum += watched.seen.cpuNs.value_or(0);
    }
    return sum;
}

}  // namespace dartscope::machine
