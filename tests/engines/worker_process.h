// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "core/launch/protocol.h"

namespace dartscope::worker {

/// dartscope-worker as a child process with its input and output as pipes; killed where the test
/// leaves it running. A test that waits in vain is ended by its time limit.
class WorkerProcess {
public:
    /// `setUp` is shell code that is run before the worker in its process ("ulimit -v 500000").
    explicit WorkerProcess(const std::string& setUp = "", const std::string& arguments = "");
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    pid_t pid() const { return m_pid; }
    void send(const launch::ToWorker& command) { sendLine(launch::encode(command)); }
    void sendLine(const std::string& line);
    void closeInput();
    /// What the worker writes goes nowhere from now on.
    void closeOutput();

    /// The next line; nothing at the end of the output.
    std::optional<std::string> readLine();
    /// The next line as a message; fails the test where it is none.
    std::optional<launch::FromWorker> read();
    /// All further lines.
    std::vector<launch::FromWorker> readAll();
    /// Waits for the process: its exit status, or 128 + the signal that ended it.
    int wait();

private:
    pid_t m_pid = -1;
    int m_input = -1;
    int m_output = -1;
    std::string m_buffer;
};

}  // namespace dartscope::worker
