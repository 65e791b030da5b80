// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "core/launch/command.h"
#include "core/launch/find_program.h"
#include "core/launch/printable.h"
#include "core/launch/slurm.h"

namespace dartscope::launch {
namespace {

constexpr std::size_t kWordsBytes = 300;

std::optional<std::uint32_t> numberIn(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

/// Cuts `text` before the first `mark` and gives what was there.
std::string_view cutAt(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    const std::string_view head = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return head;
}

std::string word(std::string_view text) {
    return printableStart(text, 80);
}

/// The tasks of "3", of "2-5,7", with "%4" or ":2" behind it, or of "N/A" for a job that is no
/// array.
std::vector<std::uint32_t> tasksIn(std::string_view text) {
    if (text == "N/A") {
        return {0};
    }
    std::vector<std::uint32_t> tasks;
    text = text.substr(0, text.find('%'));
    while (!text.empty()) {
        std::string_view part = cutAt(text, ',');
        std::string_view range = cutAt(part, ':');
        const auto step = numberIn(part);
        const auto first = numberIn(cutAt(range, '-'));
        const auto last = range.empty() ? first : numberIn(range);
        for (std::uint64_t task = first.value_or(1);
             first && last && task <= *last && tasks.size() < record::kMostWorkers;
             task += std::max(step.value_or(1), 1U)) {
            tasks.push_back(static_cast<std::uint32_t>(task));
        }
    }
    return tasks;
}

/// Its word without the names of nodes that may follow it; empty where it has not looked yet.
std::string reasonOf(const SlurmTask& task) {
    const std::string word = task.reason.substr(0, task.reason.find(','));
    return word == "None" ? "" : word;
}

}  // namespace

std::optional<SlurmTools> findSlurm(const std::map<std::string, std::string>& environment) {
    const auto value = [&](const char* name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string() : found->second;
    };
    std::filesystem::path folder;
    if (const std::string chosen = value("DARTSCOPE_SBATCH"); !chosen.empty()) {
        folder = std::filesystem::path(chosen).parent_path();
    } else if (const auto found = findInPath(value("PATH"), "sbatch")) {
        folder = found->parent_path();
    } else {
        return std::nullopt;
    }
    const SlurmTools tools{folder / "sbatch", folder / "squeue", folder / "scancel",
                           folder / "scontrol"};
    for (const auto& program : {tools.sbatch, tools.squeue, tools.scancel, tools.scontrol}) {
        if (!isExecutable(program)) {
            return std::nullopt;
        }
    }
    return tools;
}

bool SlurmTask::waits() const {
    constexpr std::array<std::string_view, 5> kWaits{"PENDING", "REQUEUED", "REQUEUE_HOLD",
                                                     "REQUEUE_FED", "RESV_DEL_HOLD"};
    return std::ranges::find(kWaits, state) != kWaits.end();
}

bool SlurmTask::runs() const {
    constexpr std::array<std::string_view, 8> kRuns{"RUNNING",   "CONFIGURING", "COMPLETING",
                                                    "SUSPENDED", "STOPPED",     "SIGNALING",
                                                    "STAGE_OUT", "RESIZING"};
    return std::ranges::find(kRuns, state) != kRuns.end();
}

std::map<std::uint32_t, SlurmTask> parseSlurmQueue(std::string_view text) {
    std::map<std::uint32_t, SlurmTask> tasks;
    while (!text.empty()) {
        std::string_view line = cutAt(text, '\n');
        const auto numbers = tasksIn(cutAt(line, '|'));
        SlurmTask task{
            .state = word(cutAt(line, '|')), .node = word(cutAt(line, '|')), .reason = word(line)};
        for (const std::uint32_t number : numbers) {
            if (!task.state.empty()) {
                tasks.insert_or_assign(number, task);
            }
        }
    }
    return tasks;
}

SlurmQueue askSlurm(const SlurmTools& tools, const std::string& jobId,
                    std::chrono::milliseconds limit, const std::stop_token& stop,
                    std::chrono::milliseconds afterStop) {
    SlurmQueue queue;
    const auto end = runCommand({.program = tools.squeue,
                                 .arguments = {"--noheader", "--array", "--states=all", "--jobs",
                                               jobId, "--format=%K|%T|%N|%r"}},
                                limit, stop, afterStop);
    if (!end) {
        queue.words = end.error().arguments.back();
        return queue;
    }
    if (end->status == 0) {
        queue.answered = true;
        queue.tasks = parseSlurmQueue(end->out);
        queue.known = !queue.tasks.empty();
        return queue;
    }
    const bool silent = end->overdue || end->stopped;
    queue.words = silent ? "no answer" : printableEnd(end->err, kWordsBytes);
    // It has forgotten the job, as it does some minutes after the job's end.
    queue.answered = end->err.find("Invalid job id") != std::string::npos;
    return queue;
}

void countTasks(const SlurmQueue& queue, const std::function<bool(std::uint32_t task)>& isSettled,
                QueueState& state) {
    state.running = 0;
    state.waiting = 0;
    state.reason.clear();
    std::map<std::string, std::uint32_t> reasons;
    for (std::uint32_t task = 0; task < state.tasks; ++task) {
        if (isSettled(task)) {
            continue;
        }
        const auto found = queue.tasks.find(task);
        if (found != queue.tasks.end() && !found->second.waits()) {
            ++state.running;
            continue;
        }
        ++state.waiting;
        if (found != queue.tasks.end()) {
            ++reasons[reasonOf(found->second)];
        }
    }
    reasons.erase("");
    const auto most = std::ranges::max_element(
        reasons, {}, [](const auto& reasonAndTasks) { return reasonAndTasks.second; });
    if (most != reasons.end()) {
        state.reason = most->first;
    }
}

}  // namespace dartscope::launch
