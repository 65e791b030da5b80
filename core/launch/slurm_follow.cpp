// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/launch/printable.h"
#include "core/launch/slurm_following.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::size_t kWordsBytes = 300;
constexpr std::uint64_t kMostLogBytes = std::uint64_t{64} << 20;

std::int64_t ns(milliseconds time) {
    return std::chrono::nanoseconds(time).count();
}

/// The end of what a task said; nothing where its log is not there.
std::optional<std::string> lastWords(const fs::path& log) {
    std::error_code ignored;
    if (!fs::exists(log, ignored)) {
        return std::nullopt;
    }
    std::string words = readFile(log, kMostLogBytes).value_or("");
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) {
        words.pop_back();
    }
    std::ranges::replace(words, '\n', ' ');
    return printableEnd(words, kWordsBytes);
}

}  // namespace

/// Takes the results that have come. `all`: looks for each file by its name, too, because a listing
/// of a shared folder may be an old one.
void Following::takeFiles(bool all) {
    std::set<std::string> listed;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), last; !error && entry != last;
         entry.increment(error)) {
        listed.insert(entry->path().filename().string());
    }
    const std::size_t before = m_results.size();
    for (std::uint32_t task = 0; task < m_job.tasks; ++task) {
        if (isSettled(task) ||
            (!all && !listed.contains(taskResult(m_folder, task).filename().string()))) {
            continue;
        }
        auto result = readTaskResult(m_folder, m_job, task);
        if (result) {
            m_results.add(task, std::move(*result));
        } else if (result.error().id != "task-missing") {
            m_lost.emplace(task, result.error());
        }
    }
    if (m_results.size() != before) {
        m_filesEvery = m_timings.files;
        if (m_sink && !m_delivered) {
            [[maybe_unused]] const auto taken = m_sink(m_results.progress());
        }
    } else {
        m_filesEvery = std::min(2 * m_filesEvery, m_timings.filesMost);
    }
}

void Following::askQueue() {
    if (!m_tools || m_job.jobId.empty()) {
        return;
    }
    SlurmQueue answer =
        m_state.cancelling
            ? askSlurm(*m_tools, m_job.jobId, m_timings.ask, m_stops.hurry, m_timings.hurry)
            : askSlurm(*m_tools, m_job.jobId, m_timings.ask, m_stops.stop);
    m_askedNs = monotonicNs();
    m_queueEvery = std::min(2 * m_queueEvery, m_timings.queueMost);
    if (m_stops.stop.stop_requested() && !m_state.cancelling && !answer.answered) {
        return;  // it was not let answer
    }
    m_last = std::move(answer);
    m_state.answers = m_last.answered;
    if (m_last.answered) {
        findLosses();
    }
}

/// Tasks that have ended, or that the scheduler does not know any longer, and have left nothing
/// after the time that a shared folder may need to show it.
void Following::findLosses() {
    takeFiles(true);
    const std::int64_t now = monotonicNs();
    // Of tasks that never began, Slurm shows one for all once they are cancelled.
    const bool cancelled = std::ranges::any_of(
        m_last.tasks, [](const auto& task) { return task.second.state == "CANCELLED"; });
    const SlurmTask unknown{.state = cancelled ? "CANCELLED" : "", .node = "", .reason = ""};
    for (std::uint32_t task = 0; task < m_job.tasks; ++task) {
        const auto found = m_last.tasks.find(task);
        const bool known = found != m_last.tasks.end();
        if (isSettled(task) || (known && (found->second.waits() || found->second.runs()))) {
            m_endedNs.erase(task);
            continue;
        }
        const std::int64_t since = m_endedNs.emplace(task, now).first->second;
        const SlurmTask& how = known ? found->second : unknown;
        const bool neverRan = !how.state.empty() && how.node.empty();
        if (neverRan || now - since >= ns(m_timings.grace)) {
            giveUpOn(task, how);
        }
    }
    if (!m_endedNs.empty()) {
        m_queueEvery = m_timings.queue;
    }
}

void Following::giveUpOn(std::uint32_t task, const SlurmTask& how) {
    const auto words = lastWords(taskLog(m_folder, task));
    const std::string state = how.state.empty() ? "GONE" : how.state;
    m_lost.emplace(task, Error{ErrorCode::RunFailed,
                               words || state == "CANCELLED" ? "task-lost" : "task-unseen",
                               {std::to_string(task), state, how.node, words.value_or(""),
                                m_folder.string()}});
}

void Following::say() {
    QueueState now = m_state;
    now.done = static_cast<std::uint32_t>(m_results.size());
    now.lost = static_cast<std::uint32_t>(m_lost.size());
    countTasks(
        m_last, [this](std::uint32_t task) { return isSettled(task); }, now);
    m_state = now;
    if (m_queue) {
        m_queue(m_state);
    }
}

/// Until the next look is due, or a stop.
void Following::pass() {
    std::mutex mutex;  // guards nothing: a wait that a stop ends needs one
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    const std::stop_token& wakes = m_state.cancelling ? m_stops.hurry : m_stops.stop;
    if (wakes.stop_requested()) {
        wake.wait_for(lock, m_filesEvery, [] { return false; });
    } else {
        wake.wait_for(lock, wakes, m_filesEvery, [] { return false; });
    }
}

/// What became of those that are lost, in the words of the first of them.
void Following::explain() {
    const std::size_t cutShort = m_results.cutShort();
    if (m_report.failure || m_report.stopped) {
        return;
    }
    if (m_results.failure()) {
        m_lost.insert(*m_results.failure());
    }
    if (m_lost.empty() && cutShort == 0) {
        return;
    }
    const auto cancelled = std::ranges::count_if(m_lost, [](const auto& lost) {
        return lost.second.id == "task-lost" && lost.second.arguments[1] == "CANCELLED";
    });
    const std::string lost = std::to_string(m_lost.size() + cutShort);
    const std::string tasks = std::to_string(m_job.tasks);
    if (std::cmp_equal(cancelled, m_lost.size())) {
        m_report.failure = Error{ErrorCode::RunFailed, "job-cancelled", {m_job.jobId, lost, tasks}};
        return;
    }
    m_report.failure = m_lost.begin()->second;
    m_report.failure->arguments.resize(5);
    m_report.failure->arguments.insert(m_report.failure->arguments.end(), {lost, tasks});
}

void Following::finish() {
    m_report.hello = m_results.hello();
    const bool any = m_report.hello.has_value();
    const std::int64_t seenNs = monotonicNs() + (wallClock().offsetNs - m_job.wall.offsetNs);
    const bool sameClock = std::abs(seenNs - monotonicNs()) < 10'000'000'000;
    m_delivered = true;
    auto taken = m_results.deliver(m_sink, sameClock ? monotonicNs() : seenNs, m_report.stopped);
    m_report.launchedNs = m_results.launchedNs();
    m_report.finished = any && taken.has_value();
    if (!taken) {
        m_report.failure = taken.error();
    }
    explain();
}

LaunchReport Following::report() {
    m_report.command = m_job.command;
    m_report.script = m_job.script;
    m_report.environment = {{"OMP_PROC_BIND", "false"}};
    return std::move(m_report);
}

LaunchReport Following::follow() {
    m_askedNs = monotonicNs();
    say();
    while (true) {
        takeFiles(false);
        say();
        if (allSettled()) {
            break;
        }
        if (m_stops.stop.stop_requested()) {
            cancel();
            break;
        }
        if (monotonicNs() - m_askedNs >= ns(m_queueEvery)) {
            askQueue();
            continue;
        }
        pass();
    }
    const bool complete = m_results.complete();
    finish();
    m_report.endedNs = monotonicNs();
    if ((complete || m_report.stopped) && !m_report.failure) {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    return report();
}

LaunchReport Following::collect() {
    takeFiles(true);
    if (!allSettled()) {
        m_timings.grace = milliseconds(0);  // whoever collects later has waited already
        askQueue();
    }
    say();
    const bool unfinished = !allSettled();
    finish();
    m_report.endedNs = m_results.combinedNs().value_or(monotonicNs());
    if (unfinished && !m_report.failure) {
        m_report.failure =
            Error{ErrorCode::RunFailed,
                  "job-unfinished",
                  {m_job.jobId, std::to_string(m_state.done), std::to_string(m_state.tasks),
                   std::to_string(m_state.running), std::to_string(m_state.waiting)}};
    }
    return report();
}

LaunchReport followSlurm(const SlurmTools& tools, const SubmittedJob& job,
                         const SlurmTimings& timings, const MessageSink& sink,
                         const QueueSink& queue, SlurmStops stops) {
    const std::optional<SlurmTools> known(tools);
    return Following(known, job, timings, sink, queue, std::move(stops)).follow();
}

LaunchReport collectFromSlurm(const std::optional<SlurmTools>& tools, const SubmittedJob& job,
                              const SlurmTimings& timings, const MessageSink& sink,
                              QueueState& state, std::stop_token stop) {
    const QueueSink none;
    Following following(tools, job, timings, sink, none, {.stop = std::move(stop)});
    LaunchReport report = following.collect();
    state = following.state();
    return report;
}

}  // namespace dartscope::launch
