// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/job_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>

#include "core/launch/protocol.h"

namespace dartscope::worker {
namespace {

/// Between two looks for the stop file: seldom, as it is on a file system that many share.
constexpr std::chrono::milliseconds kLook(250);

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path) {
    return fail(ErrorCode::RunFailed, "cannot-write",
                {path.string(), std::generic_category().message(errno)});
}

/// Until the job is to stop or `until`; then the input ends.
void watch(std::stop_token until, const std::filesystem::path& stopFile, int writeEnd) {
    std::mutex mutex;  // guards nothing: a wait that a stop ends needs one
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    std::error_code ignored;
    while (!until.stop_requested() && !std::filesystem::exists(stopFile, ignored)) {
        wake.wait_for(lock, until, kLook, [] { return false; });
    }
    ::close(writeEnd);
}

}  // namespace

Result<JobStreams> JobStreams::open(const std::filesystem::path& folder) {
    const auto job = launch::loadJob(folder);
    if (!job) {
        return tl::unexpected(job.error());
    }
    JobStreams streams;
    streams.m_folder = folder;
    streams.m_part = folder / "task-0.part";
    streams.m_output =
        ::open(streams.m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::array<int, 2> ends{};
    if (streams.m_output < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return cannotWrite(streams.m_part);
    }
    streams.m_input = ends[0];
    // Shorter than what a pipe holds, so that nobody needs to read meanwhile.
    const std::string start =
        launch::encode(launch::ToWorker(launch::Start{.config = job->config, .progressHz = 1})) +
        "\n";
    if (::write(ends[1], start.data(), start.size()) != static_cast<ssize_t>(start.size())) {
        ::close(ends[1]);
        return cannotWrite(streams.m_part);
    }
    streams.m_watching =
        std::jthread([stopFile = launch::stopFile(folder), end = ends[1]](std::stop_token until) {
            watch(std::move(until), stopFile, end);
        });
    return streams;
}

JobStreams::JobStreams(JobStreams&& other) noexcept
    : m_folder(std::move(other.m_folder)),
      m_part(std::move(other.m_part)),
      m_input(std::exchange(other.m_input, -1)),
      m_output(std::exchange(other.m_output, -1)),
      m_watching(std::move(other.m_watching)) {}

JobStreams::~JobStreams() {
    for (const int descriptor : {m_input, m_output}) {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

Result<void> JobStreams::finish() {
    if (::fsync(m_output) != 0 ||
        ::rename(m_part.c_str(), launch::taskResult(m_folder, 0).c_str()) != 0) {
        return cannotWrite(launch::taskResult(m_folder, 0));
    }
    return {};
}

}  // namespace dartscope::worker
