// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/launch/process.h"

namespace dartscope::launch {

/// What became of processes that were reaped.
struct Reaped {
    ProcessEnd end;          ///< of the command
    std::int64_t cpuNs = 0;  ///< CPU time of it and of what it had reaped
};

/// A program that is none of ours, on streams that it is given, in a session and process group of
/// its own. The kernel kills it when the thread that started it ends. One thread uses it; when it
/// goes, the group is killed and the program reaped.
class ForeignCommand {
public:
    /// Returns once the program runs. Errors (Unavailable): "command-start-failed" (program, the
    /// system's reason).
    static Result<ForeignCommand> start(const ProcessSpec& spec, std::array<int, 3> streams);

    ForeignCommand(ForeignCommand&& other) noexcept;
    ForeignCommand& operator=(ForeignCommand&& other) noexcept;
    ~ForeignCommand();

    int pid() const;
    /// Waits until it has ended, `wakeup` was woken or `limit` is over: whether it has ended. It is
    /// not reaped by that, so that its counters can still be read.
    bool wait(std::chrono::milliseconds limit, const Wakeup& wakeup);
    /// Sends a signal to its group. Not after reap().
    void signal(int number) const;
    /// Waits for its end, however long that is, and reaps it.
    Reaped reap();
    /// Reaps other children of this process that have ended, orphans of the command: their CPU time
    /// with that of what they had reaped, in nanoseconds.
    std::int64_t reapOthers() const;
    /// Lets it be, for one that no signal from here reaches.
    void abandon();

private:
    struct State;
    explicit ForeignCommand(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// One process, whatever becomes of its number: a signal never meets another one that has got it.
class ProcessHandle {
public:
    explicit ProcessHandle(int pid);
    ProcessHandle(ProcessHandle&& other) noexcept;
    ProcessHandle& operator=(ProcessHandle&& other) noexcept;
    ~ProcessHandle();

    int pid() const { return m_pid; }
    void signal(int number) const;

private:
    int m_pid;
    int m_descriptor;  ///< -1: the kernel has none of that kind
};

/// Reaps every child of this process that has ended, among them orphans that were handed to it:
/// their CPU time with that of what they had reaped, in nanoseconds.
std::int64_t reapEnded();

}  // namespace dartscope::launch
