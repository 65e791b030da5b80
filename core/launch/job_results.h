// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/launch/job_folder.h"
#include "core/launch/local_launcher.h"
#include "core/launch/protocol.h"

namespace dartscope::launch {

/// What one task left in the folder. Instants on the clock of its own host.
struct TaskResult {
    std::optional<Hello> hello;
    std::vector<SpansLine> spans;
    ResultLine result;  ///< details.clocks: its host's clock, to be brought to the wall clock

    bool operator==(const TaskResult&) const = default;
};

/// Reads it. Errors: (RunFailed) "task-missing" (task) where it has left nothing yet, "task-failed"
/// (task, its words), "task-broken" (task, what is wrong with its file).
Result<TaskResult> readTaskResult(const std::filesystem::path& folder, const Job& job,
                                  std::uint32_t task);

/// The results of a job's tasks as they come, and in the end the messages that one worker would
/// have sent, on the clock of the host that submitted it. One thread.
class JobResults {
public:
    explicit JobResults(const Job& job) : m_job(job) {}

    void add(std::uint32_t task, TaskResult&& result);
    bool has(std::uint32_t task) const { return m_results.contains(task); }
    bool complete() const { return m_results.size() == m_job.tasks; }
    std::size_t size() const { return m_results.size(); }

    /// Totals of what has come.
    ProgressLine progress() const;
    /// The first hello; nothing where no task has come.
    std::optional<Hello> hello() const;
    /// When the first task began and when the last one had its hits written, as delivered.
    std::optional<std::int64_t> launchedNs() const { return m_launchedNs; }
    std::optional<std::int64_t> combinedNs() const { return m_combinedNs; }

    /// Tasks that were told to stop before all their darts were thrown, and the first that failed
    /// in its own judgement ("task-failed"), as delivered.
    std::size_t cutShort() const { return m_cutShort; }
    const std::optional<std::pair<const std::uint32_t, Error>>& failure() const {
        return m_failure;
    }

    /// All that has come as one worker's hello, spans and result, with empty lanes for what has
    /// not; instants lie between the submission and `seenNs`. Gives up the results. Errors of
    /// `sink`. Does nothing where no task has come.
    Result<void> deliver(const MessageSink& sink, std::int64_t seenNs, bool stopped);

private:
    void merge(TaskResult& part, std::int64_t seenNs, ResultLine& all);

    const Job& m_job;
    std::map<std::uint32_t, TaskResult> m_results;
    std::optional<std::int64_t> m_launchedNs, m_readyNs, m_combinedNs;
    std::size_t m_cutShort = 0;
    std::optional<std::pair<const std::uint32_t, Error>> m_failure;
};

}  // namespace dartscope::launch
