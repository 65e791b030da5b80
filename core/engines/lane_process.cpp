// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lane_process.h"

#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>

#include "core/base/clock.h"

namespace dartscope::engines {
namespace {

/// Whoever started this process is gone, and with it the sense of its work.
[[noreturn]] void nobodyListens() {
    std::_Exit(EXIT_FAILURE);
}

void writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            nobodyListens();
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void say(const LaneJob& job, const LaneLine& line) {
    writeAll(job.report, encode(line) + '\n');
}

/// Reads one message of that size, or nothing at the end.
template <typename Message>
std::optional<Message> receive(int descriptor) {
    Message message;
    for (;;) {
        const ssize_t got = ::read(descriptor, &message, sizeof message);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        return got == static_cast<ssize_t>(sizeof message) ? std::optional(message) : std::nullopt;
    }
}

/// Says that it is there and waits for the sign to start: a task, or the end of the pipe.
void standAtStartLine(const LaneJob& job) {
    say(job, {.ready = true});
    pollfd sign{.fd = job.tasks, .events = POLLIN, .revents = 0};
    while (::poll(&sign, 1, -1) < 0 && errno == EINTR) {
    }
}

/// An independent copy: its share of the tasks, settled beforehand.
Result<std::uint64_t> throwShare(Team& team) {
    Worker worker = team.enter(0);
    const Range share = team.share(0);
    std::uint64_t hits = 0;
    for (std::uint64_t i = 0; i < share.count && !team.stopped(); ++i) {
        hits += worker.throwTask(share.first + i);
    }
    return hits;
}

/// A pool's worker: takes tasks until there are no more. Stopped, it takes them all the same, but
/// throws nothing.
std::uint64_t throwChunks(Team& team, const LaneJob& job) {
    Worker worker = team.enter(0);
    std::uint64_t hits = 0;
    for (;;) {
        record::Wait wait;
        wait.kind = record::WaitKind::Queue;
        wait.startNs = monotonicNs();
        const auto chunk = receive<Chunk>(job.tasks);
        if (!chunk) {
            return hits;
        }
        wait.endNs = monotonicNs();
        worker.waits().add(wait);
        ChunkResult result{.lane = job.lane, .tasks = chunk->count, .hits = 0};
        for (std::uint64_t i = 0; i < chunk->count && !team.stopped(); ++i) {
            result.hits += worker.throwTask(chunk->first + i);
        }
        writeAll(job.results, {reinterpret_cast<const char*>(&result), sizeof result});
        hits += result.hits;
    }
}

void work(const LaneJob& job, Board& board) {
    Slice slice{.firstLane = job.lane, .lanes = 1, .allLanes = job.config.workers};
    slice.board = &board;
    slice.startLine = [&job] { standAtStartLine(job); };
    Team team(job.config, {}, slice);
    const bool pooled = job.results >= 0;
    const Result<std::uint64_t> hits =
        pooled ? Result<std::uint64_t>(throwChunks(team, job)) : throwShare(team);
    if (!pooled) {
        say(job, {.hits = *hits});
    }
    Recorded recording = team.recorded(0);
    recording.lane.pid = ::getpid();
    say(job, {.recording = std::move(recording)});
}

}  // namespace

int runLane(const LaneJob& job, Board& board) {
    std::signal(SIGPIPE, SIG_IGN);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != job.parent) {
        nobodyListens();
    }
    try {
        work(job, board);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        say(job, {.failure = Error{ErrorCode::RunFailed, "exception", {error.what()}}});
        return EXIT_FAILURE;
    }
}

int runLane(std::string_view text) {
    const auto job = decodeLaneJob(text);
    if (!job) {
        return 2;
    }
    try {
        Board board(job->config.workers, job->board);
        return runLane(*job, board);
    } catch (const std::exception& error) {
        say(*job, {.failure = Error{ErrorCode::RunFailed, "exception", {error.what()}}});
        return EXIT_FAILURE;
    }
}

}  // namespace dartscope::engines
