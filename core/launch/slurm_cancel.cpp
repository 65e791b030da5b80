// SPDX-License-Identifier: GPL-3.0-or-later
// How a job is called off, and for how long Slurm's confirmation is waited for.
#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/launch/command.h"
#include "core/launch/printable.h"
#include "core/launch/slurm_following.h"

namespace dartscope::launch {
namespace {

constexpr std::size_t kWordsBytes = 300;

std::int64_t ns(std::chrono::milliseconds time) {
    return std::chrono::nanoseconds(time).count();
}

}  // namespace

bool Following::scancel() {
    const auto end = runCommand({.program = m_tools->scancel, .arguments = {m_job.jobId}},
                                m_timings.command, m_stops.hurry, m_timings.hurry);
    m_last.words = end ? printableEnd(end->err, kWordsBytes) : "";
    // It may have ended by itself meanwhile.
    return end && (end->status == 0 || end->err.find("already complet") != std::string::npos ||
                   end->err.find("Invalid job id") != std::string::npos);
}

/// Ranks are told by a file, and leave at their next task; true once there is a result.
bool Following::askToLeave() {
    if (m_job.config.model != "slurm-mpi" || !writeFileAtomically(stopFile(m_folder), "")) {
        return false;
    }
    const std::int64_t last = monotonicNs() + ns(m_timings.leave);
    while (!allSettled() && monotonicNs() < last && !m_stops.hurry.stop_requested()) {
        pass();
        takeFiles(true);
    }
    return allSettled();
}

/// Whether the scheduler has confirmed that nothing of the job runs or will.
bool Following::isGone() const {
    return m_last.answered && std::ranges::none_of(m_last.tasks, [](const auto& task) {
               return task.second.waits() || task.second.runs();
           });
}

/// From the first that is seen of a hurry on, a confirmation is waited for only that much longer.
void Following::noteHurry() {
    if (m_stops.hurry.stop_requested() && !m_hurried) {
        m_hurried = true;
        m_lastNs = std::min(m_lastNs, monotonicNs() + ns(m_timings.hurry));
    }
}

void Following::cancel() {
    m_report.stopped = true;
    m_state.cancelling = true;
    m_filesEvery = m_timings.files;
    say();
    askToLeave();
    m_lastNs = monotonicNs() + ns(m_timings.cancel);
    bool sent = scancel();
    while (true) {
        noteHurry();
        askQueue();
        takeFiles(true);
        say();
        if ((sent && isGone()) || monotonicNs() >= m_lastNs) {
            break;
        }
        pass();
        sent = sent || scancel();
    }
    if (isGone()) {
        return;
    }
    m_report.failure =
        sent && m_hurried
            ? Error{ErrorCode::RunFailed, "cancel-sent", {m_job.jobId, m_folder.string()}}
            : Error{ErrorCode::RunFailed, "cancel-unconfirmed", {m_job.jobId, m_last.words}};
}

}  // namespace dartscope::launch
