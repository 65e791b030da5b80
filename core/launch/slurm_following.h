// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "core/launch/slurm.h"

namespace dartscope::launch {

/// One job from where it stands to its end.
class Following {
public:
    Following(const std::optional<SlurmTools>& tools, const SubmittedJob& job,
              const SlurmTimings& timings, const MessageSink& sink, const QueueSink& queue,
              SlurmStops stops)
        : m_tools(tools),
          m_folder(job.folder),
          m_job(job.job),
          m_timings(timings),
          m_sink(sink),
          m_queue(queue),
          m_stops(std::move(stops)),
          m_results(m_job),
          m_filesEvery(timings.files),
          m_queueEvery(timings.queue) {
        m_state.tasks = m_job.tasks;
    }

    LaunchReport follow();
    LaunchReport collect();
    const QueueState& state() const { return m_state; }

private:
    void takeFiles(bool all);
    void askQueue();
    void giveUpOn(std::uint32_t task, const SlurmTask& how);
    void findLosses();
    bool isSettled(std::uint32_t task) const {
        return m_results.has(task) || m_lost.contains(task);
    }
    bool allSettled() const { return m_results.size() + m_lost.size() >= m_job.tasks; }
    void say();
    void pass();
    void cancel();
    bool askToLeave();
    bool scancel();
    bool isGone() const;
    void noteHurry();
    void finish();
    void explain();
    LaunchReport report();

    const std::optional<SlurmTools>& m_tools;
    const std::filesystem::path m_folder;
    const Job& m_job;
    SlurmTimings m_timings;
    const MessageSink& m_sink;
    const QueueSink& m_queue;
    const SlurmStops m_stops;
    JobResults m_results;
    QueueState m_state;
    SlurmQueue m_last;
    std::map<std::uint32_t, Error> m_lost;
    std::map<std::uint32_t, std::int64_t> m_endedNs;  ///< since when a task is known to have ended
    std::chrono::milliseconds m_filesEvery, m_queueEvery;
    std::int64_t m_askedNs = 0;
    std::int64_t m_lastNs = 0;  ///< when a confirmation is waited for no longer
    bool m_hurried = false;
    bool m_delivered = false;
    LaunchReport m_report;
};

}  // namespace dartscope::launch
