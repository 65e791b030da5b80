// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace dartscope::launch {

/// What is kept of a child's standard error: its end.
inline constexpr std::size_t kErrorTailBytes = 64 * 1024;

/// A child process to start. Its standard streams belong to the caller; descriptors that were
/// opened to be inherited are inherited, all others are not.
struct ProcessSpec {
    std::filesystem::path program;                     ///< a path, not looked up in PATH
    std::vector<std::string> arguments;                ///< without the program's own name
    std::map<std::string, std::string> environment{};  ///< beside and over this process's own
    std::vector<int> cpus{};                           ///< CPU ids it is confined to; empty: all
    /// How long it may take until the program runs.
    std::chrono::milliseconds startLimit{60'000};
};

/// How a process ended: by a signal, or of itself with a status.
struct ProcessEnd {
    std::optional<int> signal;
    std::string signalName;  ///< "SIGKILL"; empty where there was no signal
    int status = 0;

    bool operator==(const ProcessEnd&) const = default;
};

/// Ends a Process::wait from another thread.
class Wakeup {
public:
    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    /// From any thread, any number of times; never blocks.
    void wake() noexcept;
    /// What poll(2) waits for; -1 where the system gave none, and then a wait lasts at most 20 ms.
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// What happened while waiting.
struct Activity {
    std::string_view output;   ///< bytes of its standard output; valid until the next wait
    bool outputEnded = false;  ///< there will never be more
    bool exited = false;       ///< it is gone and reaped
};

/// A child process in a session and process group of its own, with the default signal handling,
/// that the kernel kills when the thread that started it ends. One thread uses it. When it goes,
/// the whole group is killed and the child reaped.
class Process {
public:
    /// Returns once the program runs. Errors (RunFailed): "process-start-failed" (program, the
    /// system's reason), also where the start limit is over.
    static Result<Process> start(const ProcessSpec& spec);

    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    int pid() const;

    /// Queues bytes for its standard input; a child that is gone or closed it swallows them.
    void send(std::string_view bytes);
    /// Ends its standard input behind what was queued.
    void closeInput();

    /// Waits until there is output, the child ended, `wakeup` was woken or `limit` is over, and
    /// meanwhile writes what is queued and collects its standard error. When the child has ended,
    /// what is left of its group is killed.
    Activity wait(std::chrono::milliseconds limit, const Wakeup& wakeup);

    /// Kills the whole group and reaps the child; does nothing where it has ended.
    void kill();

    /// Nothing while it runs.
    const std::optional<ProcessEnd>& end() const;
    /// The last kErrorTailBytes of its standard error so far.
    const std::string& errorTail() const;

private:
    struct State;
    explicit Process(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

}  // namespace dartscope::launch
