// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <thread>

#include "core/base/result.h"
#include "core/launch/job_folder.h"

namespace dartscope::worker {

/// Stands in for the program where a batch system carries out a run of ranks: what rank 0 reads and
/// writes comes from a job's folder and goes there.
class JobStreams {
public:
    /// Errors: those of launch::loadJob, and (RunFailed) "cannot-write" (path, reason).
    static Result<JobStreams> open(const std::filesystem::path& folder);

    JobStreams(JobStreams&& other) noexcept;
    JobStreams& operator=(JobStreams&&) = delete;
    ~JobStreams();

    /// The start as the program would send it; it ends when the job is to stop.
    int input() const { return m_input; }
    /// Takes the lines of the protocol.
    int output() const { return m_output; }

    /// Puts the result in its place. Errors (RunFailed): "cannot-write" (path, reason).
    Result<void> finish();

private:
    JobStreams() = default;

    std::filesystem::path m_folder, m_part;
    int m_input = -1, m_output = -1;
    std::jthread m_watching;  ///< looks for the file that says stop
};

}  // namespace dartscope::worker
