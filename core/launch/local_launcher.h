// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/launch/clock_offset.h"
#include "core/launch/protocol.h"

namespace dartscope::launch {

/// How long a worker is waited for. Generous where a slow machine could be mistaken for a fault:
/// overloaded many times over, it lets a process stand still for seconds.
struct Timeouts {
    /// From the start of the process to its hello.
    std::chrono::milliseconds hello{15'000};
    /// Between two lines of a worker at work. Progress is its heartbeat: four lines a second and
    /// more, from one thread among as many as there are workers.
    std::chrono::milliseconds silence{10'000};
    std::chrono::milliseconds silencePerWorker{10};
    /// From its last line to its end.
    std::chrono::milliseconds exit{2'000};
    /// From a stop to the first line of its report; local workers are gone in 200 ms.
    std::chrono::milliseconds stop{150};
    /// From a stop to the end of its report, where it has begun in time.
    std::chrono::milliseconds report{1'000};
};

struct LocalLaunch {
    std::filesystem::path worker;  ///< dartscope-worker
    std::vector<std::string> arguments{};
    std::map<std::string, std::string> environment{};  ///< beside and over this process's own
    std::vector<int> cpus{};                           ///< CPU ids it is confined to; empty: all
    Start start{};
    Timeouts timeouts{};
    /// The program is somebody else's: it gets the start at once, and need not have said hello to
    /// be at work; what it says of itself is kept whole.
    bool external = false;
};

/// What became of the worker; its messages went to the callback. Instants as monotonicNs().
struct LaunchReport {
    std::vector<std::string> command;
    std::map<std::string, std::string> environment;  ///< what was set for it
    std::string script{};                            ///< what a batch system was given to run
    std::optional<std::int64_t> launchedNs;          ///< the program runs
    std::int64_t endedNs = 0;                        ///< the process is reaped
    std::optional<Hello> hello;
    /// Of a worker on another host: this clock's instants + offset are that one's.
    std::optional<ClockOffset> clock{};
    bool finished = false;         ///< there was a result
    bool stopped = false;          ///< it was told to stop
    std::optional<Error> failure;  ///< absent for a run that finished or was stopped
};

/// Takes one message, in order, on the thread that waits; an error ends the worker and becomes the
/// report's failure.
using MessageSink = std::function<Result<void>(FromWorker&&)>;

/// Runs one worker process to its end on the calling thread, and says at every line what came.
/// A stop is passed on at once; what does not end in time is killed. Nothing is left when it
/// returns. Failures (RunFailed): "worker-missing" (path; Unavailable), "worker-start-failed"
/// (program, reason),
/// "worker-died" ("signal" or "status", which, its last words), "worker-silent" (seconds, its last
/// words), "worker-garbage" (start of the line), "worker-wrong-version" (theirs, ours),
/// "worker-error" (id, its words).
LaunchReport runLocally(const LocalLaunch& launch, const MessageSink& sink, std::stop_token stop);

}  // namespace dartscope::launch
