// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engines/worker_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

namespace dartscope::worker {

WorkerProcess::WorkerProcess(const std::string& setUp, const std::string& arguments) {
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0) {
        ADD_FAILURE() << "no pipes";
        return;
    }
    std::string shell = "sh";
    std::string option = "-c";
    std::string code =
        (setUp.empty() ? "" : setUp + "; ") + "exec '" DARTSCOPE_WORKER "' " + arguments;
    std::array<char*, 4> argv{shell.data(), option.data(), code.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    EXPECT_EQ(::posix_spawn(&m_pid, "/bin/sh", &actions, nullptr, argv.data(), ::environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    m_output = output[0];
}

WorkerProcess::~WorkerProcess() {
    closeInput();
    closeOutput();
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        wait();
    }
}

void WorkerProcess::sendLine(const std::string& line) {
    const std::string bytes = line + "\n";
    EXPECT_EQ(::write(m_input, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
}

void WorkerProcess::closeInput() {
    if (const int descriptor = std::exchange(m_input, -1); descriptor >= 0) {
        ::close(descriptor);
    }
}

void WorkerProcess::closeOutput() {
    if (const int descriptor = std::exchange(m_output, -1); descriptor >= 0) {
        ::close(descriptor);
    }
}

std::optional<std::string> WorkerProcess::readLine() {
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            std::string line = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            return line;
        }
        std::array<char, 65'536> bytes;
        const ssize_t got = ::read(m_output, bytes.data(), bytes.size());
        if (got <= 0) {
            EXPECT_EQ(m_buffer, "");  // every line is whole
            return std::nullopt;
        }
        m_buffer.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

std::optional<launch::FromWorker> WorkerProcess::read() {
    const auto line = readLine();
    if (!line) {
        return std::nullopt;
    }
    auto message = launch::decodeFromWorker(*line);
    EXPECT_TRUE(message) << *line;
    return message ? std::optional(*std::move(message)) : std::nullopt;
}

std::vector<launch::FromWorker> WorkerProcess::readAll() {
    std::vector<launch::FromWorker> all;
    while (auto message = read()) {
        all.push_back(*std::move(message));
    }
    return all;
}

int WorkerProcess::wait() {
    int status = 0;
    EXPECT_EQ(::waitpid(std::exchange(m_pid, -1), &status, 0) > 0, true);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace dartscope::worker
