// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/launch/child_start_linux.h"
#include "core/launch/child_streams_linux.h"
#include "core/launch/process.h"

namespace dartscope::launch {
namespace {

/// How often a child is looked at where the kernel has no descriptor that says that it ended.
constexpr int kLookMs = 20;

void reap(pid_t pid, int& status) {
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
}

ProcessEnd endOf(int status) {
    if (WIFSIGNALED(status)) {
        const char* name = ::sigabbrev_np(WTERMSIG(status));
        return {WTERMSIG(status), name == nullptr ? "" : std::string("SIG") + name, 0};
    }
    return {std::nullopt, "", WEXITSTATUS(status)};
}

}  // namespace

struct Process::State {
    pid_t pid = -1;
    Descriptor input, output, errors, ended;
    std::string queued;  ///< for its standard input
    bool closeWhenSent = false;
    std::string tail;  ///< of its standard error
    std::optional<ProcessEnd> end;
    std::array<char, 64 * 1024> buffer;

    ~State() { kill(); }

    void kill() {
        if (pid > 0 && !end) {
            ::kill(-pid, SIGKILL);
            int status = 0;
            reap(pid, status);
            end = endOf(status);
        }
    }

    /// Reaps the child where it has ended. Its group is killed first, while its id cannot have
    /// been given to anybody else.
    void look() {
        siginfo_t info{};
        if (!end &&
            ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
            info.si_pid == pid) {
            kill();
        }
    }

    void writeQueued() {
        while (input.valid() && !queued.empty()) {
            const ssize_t sent =
                ::send(input.get(), queued.data(), queued.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && errno == EINTR) {
                continue;
            }
            if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
                return;
            }
            if (sent < 0) {
                input.reset();
                return;
            }
            queued.erase(0, static_cast<std::size_t>(sent));
        }
        if (closeWhenSent) {
            input.reset();
        }
    }

    /// Bytes read, 0 where there are none now; closes the descriptor at its end.
    std::size_t readSome(Descriptor& from) {
        while (from.valid()) {
            const ssize_t got = ::read(from.get(), buffer.data(), buffer.size());
            if (got > 0) {
                return static_cast<std::size_t>(got);
            }
            if (got < 0 && errno == EINTR) {
                continue;
            }
            if (got < 0 && errno == EAGAIN) {
                return 0;
            }
            from.reset();
        }
        return 0;
    }

    /// A bounded number of reads, so that a flood does not keep the rest waiting.
    void collectErrors() {
        for (int i = 0; i < 8; ++i) {
            const std::size_t got = readSome(errors);
            if (got == 0) {
                return;
            }
            tail.append(buffer.data(), got);
            if (tail.size() > kErrorTailBytes) {
                tail.erase(0, tail.size() - kErrorTailBytes);
            }
        }
    }

    void pollAll(int limitMs, const Wakeup& wakeup) {
        std::array<pollfd, 5> watched{{{output.get(), POLLIN, 0},
                                       {errors.get(), POLLIN, 0},
                                       {input.get(), short{0}, 0},
                                       {end ? -1 : ended.get(), POLLIN, 0},
                                       {wakeup.descriptor(), POLLIN, 0}}};
        if (queued.empty()) {
            watched[2].fd = -1;  // its hanging up is no news
        } else {
            watched[2].events = POLLOUT;
        }
        const bool blind = (!end && !ended.valid()) || wakeup.descriptor() < 0;
        ::poll(watched.data(), watched.size(), blind ? std::min(limitMs, kLookMs) : limitMs);
        if ((watched[4].revents & POLLIN) != 0) {
            std::uint64_t count = 0;
            [[maybe_unused]] const ssize_t got = ::read(wakeup.descriptor(), &count, sizeof count);
        }
    }
};

Process::Process(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Process::Process(Process&& other) noexcept = default;
Process& Process::operator=(Process&& other) noexcept = default;
Process::~Process() = default;

Result<Process> Process::start(const ProcessSpec& spec) {
    const auto refuse = [&](int error) {
        return fail(ErrorCode::RunFailed, "process-start-failed",
                    {spec.program.string(), std::generic_category().message(error)});
    };
    Ends input;
    Ends output;
    Ends errors;
    Ends failure;
    if (!openInput(input) || !openOutput(output) || !openOutput(errors) || !openOutput(failure) ||
        ::fcntl(failure.ours.get(), F_SETFL, 0) != 0) {
        return refuse(errno);
    }
    const pid_t pid = startChild(
        spec, {input.theirs.get(), output.theirs.get(), errors.theirs.get()}, failure.theirs.get());
    if (pid < 0) {
        return refuse(errno);
    }
    failure.theirs.reset();
    if (const int error = startFailure(failure.ours, spec.startLimit); error != 0) {
        ::kill(pid, SIGKILL);  // it may not have ended of itself
        int status = 0;
        reap(pid, status);
        return refuse(error);
    }
    auto state = std::make_unique<State>();
    state->pid = pid;
    state->input = std::move(input.ours);
    state->output = std::move(output.ours);
    state->errors = std::move(errors.ours);
    state->ended.reset(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    return Process(std::move(state));
}

int Process::pid() const {
    return m_state->pid;
}

void Process::send(std::string_view bytes) {
    m_state->queued.append(bytes);
    m_state->writeQueued();
}

void Process::closeInput() {
    m_state->closeWhenSent = true;
    m_state->writeQueued();
}

Activity Process::wait(std::chrono::milliseconds limit, const Wakeup& wakeup) {
    State& state = *m_state;
    if (!state.end) {
        const auto most = std::chrono::milliseconds(60'000);
        state.pollAll(static_cast<int>(std::clamp(limit, limit.zero(), most).count()), wakeup);
    }
    // Looked at before reading: what an ended child has written is all there then.
    state.look();
    state.writeQueued();
    state.collectErrors();
    const std::size_t got = state.readSome(state.output);
    if (got == 0 && state.end) {
        state.output.reset();
    }
    return {std::string_view(state.buffer.data(), got), !state.output.valid(),
            state.end.has_value()};
}

void Process::kill() {
    m_state->kill();
}

const std::optional<ProcessEnd>& Process::end() const {
    return m_state->end;
}

const std::string& Process::errorTail() const {
    return m_state->tail;
}

}  // namespace dartscope::launch
