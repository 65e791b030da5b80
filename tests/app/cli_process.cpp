// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <stdexcept>

#include "tests/support/processes.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app::test {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kLongestWait{300};

void makePipe(std::array<int, 2>& ends, bool terminal) {
    const bool made = terminal ? ::openpty(&ends[0], &ends[1], nullptr, nullptr, nullptr) == 0
                               : ::pipe2(ends.data(), O_CLOEXEC) == 0;
    if (!made) {
        throw std::runtime_error("no pipe or terminal to be had");
    }
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
}

/// Variables of a terminal that the tests do not want to depend on.
void setEnvironment(const std::map<std::string, std::string>& environment) {
    ::unsetenv("NO_COLOR");
    ::setenv("TERM", "xterm", 1);
    for (const auto& [name, value] : environment) {
        ::setenv(name.c_str(), value.c_str(), 1);
    }
}

/// In the child, after the fork: only what becomes the program.
[[noreturn]] void become(const std::vector<std::string>& command, const Program::Options& options,
                         int out, int err) {
    ::setpgid(0, 0);
    if (options.outputTo) {
        out = ::open(options.outputTo->c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    }
    const int none = ::open("/dev/null", O_RDONLY);
    ::dup2(none, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (options.closedStreams) {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
    }
    setEnvironment(options.environment);
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

/// Takes what is there; false at the end of the stream.
bool drain(int descriptor, std::string& text) {
    std::array<char, 65'536> piece{};
    for (;;) {
        const ssize_t got = ::read(descriptor, piece.data(), piece.size());
        if (got > 0) {
            text.append(piece.data(), static_cast<std::size_t>(got));
        } else if (got < 0 && errno == EINTR) {
            continue;
        } else {
            return got < 0 && errno == EAGAIN;  // a terminal ends with EIO
        }
    }
}

}  // namespace

Program::Program(const std::vector<std::string>& command, const Options& options) {
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    makePipe(out, false);
    makePipe(err, options.terminal);
    m_pid = ::fork();
    if (m_pid == 0) {
        become(command, options, out[1], err[1]);
    }
    ::close(out[1]);
    ::close(err[1]);
    m_out = out[0];
    m_err = err[0];
}

Program::~Program() {
    if (m_pid > 0) {
        ::kill(-m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    for (const int descriptor : {m_out, m_err}) {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

bool Program::readSome() {
    std::array<pollfd, 2> ready{{{m_out, POLLIN, 0}, {m_err, POLLIN, 0}}};
    ::poll(ready.data(), ready.size(), 100);
    const auto take = [](const pollfd& state, int& descriptor, std::string& text) {
        if (descriptor >= 0 && state.revents != 0 && !drain(descriptor, text)) {
            ::close(descriptor);
            descriptor = -1;
        }
    };
    take(ready[0], m_out, m_ended.out);
    take(ready[1], m_err, m_ended.err);
    return m_out >= 0 || m_err >= 0;
}

bool Program::waitForErr(const std::string& words) {
    const auto until = Clock::now() + kLongestWait / 2;
    while (m_ended.err.find(words) == std::string::npos) {
        if (!readSome() || Clock::now() > until) {
            return m_ended.err.find(words) != std::string::npos;
        }
    }
    return true;
}

void Program::send(int signal) const {
    ::kill(m_pid, signal);
}

std::vector<pid_t> Program::children() const {
    return testing::childrenOf(m_pid);
}

Ended Program::end() {
    const auto until = Clock::now() + kLongestWait;
    while (readSome() && Clock::now() < until) {
    }
    if (Clock::now() >= until) {
        ::kill(-m_pid, SIGKILL);
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    if (WIFEXITED(status)) {
        m_ended.status = WEXITSTATUS(status);
    } else {
        m_ended.signal = WTERMSIG(status);
    }
    return m_ended;
}

std::vector<std::string> cliCommand(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), DARTSCOPE_CLI);
    return arguments;
}

std::map<std::string, std::string> environmentOfTests() {
    static const testing::TemporaryFolder s_cache;
    return {{"XDG_CACHE_HOME", s_cache.path().string()}, {"DARTSCOPE_WORKER", DARTSCOPE_WORKER}};
}

Ended cli(std::vector<std::string> arguments) {
    return cli(std::move(arguments), {});
}

Ended cli(std::vector<std::string> arguments, const Program::Options& options) {
    Program::Options all = options;
    all.environment.merge(environmentOfTests());
    return Program(cliCommand(std::move(arguments)), all).end();
}

}  // namespace dartscope::app::test
