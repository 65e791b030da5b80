// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include "core/launch/child_start_linux.h"
#include "core/launch/child_streams_linux.h"
#include "core/launch/foreign_command.h"

namespace dartscope::launch {
namespace {

/// How often a program is looked at where the kernel has no descriptor that says that it ended.
constexpr std::int64_t kLookMs = 20;
constexpr std::int64_t kMostWaitMs = 60'000;

std::int64_t nanoseconds(const timeval& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + std::int64_t{time.tv_usec} * 1'000;
}

std::int64_t cpuNsOf(const rusage& usage) {
    return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
}

ProcessEnd endOf(int status) {
    if (WIFSIGNALED(status)) {
        const char* name = ::sigabbrev_np(WTERMSIG(status));
        return {WTERMSIG(status),
                name == nullptr ? std::to_string(WTERMSIG(status)) : std::string("SIG") + name, 0};
    }
    return {std::nullopt, "", WEXITSTATUS(status)};
}

int openProcess(int pid) {
    return static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
}

}  // namespace

struct ForeignCommand::State {
    pid_t pid = -1;
    Descriptor ended;
    bool reaped = false;

    ~State() {
        if (pid > 0 && !reaped) {
            ::kill(-pid, SIGKILL);
            reap();
        }
    }

    bool hasEnded() const {
        siginfo_t info{};
        return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
               info.si_pid == pid;
    }

    Reaped reap() {
        int status = 0;
        rusage usage{};
        while (::wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {
        }
        reaped = true;
        return {endOf(status), cpuNsOf(usage)};
    }
};

ForeignCommand::ForeignCommand(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ForeignCommand::ForeignCommand(ForeignCommand&& other) noexcept = default;
ForeignCommand& ForeignCommand::operator=(ForeignCommand&& other) noexcept = default;
ForeignCommand::~ForeignCommand() = default;

Result<ForeignCommand> ForeignCommand::start(const ProcessSpec& spec, std::array<int, 3> streams) {
    const auto refuse = [&](int error) {
        return fail(ErrorCode::Unavailable, "command-start-failed",
                    {spec.program.string(), std::generic_category().message(error)});
    };
    Ends failure;
    if (!openOutput(failure) || ::fcntl(failure.ours.get(), F_SETFL, 0) != 0) {
        return refuse(errno);
    }
    auto state = std::make_unique<State>();
    state->pid = startChild(spec, streams, failure.theirs.get());
    if (state->pid < 0) {
        return refuse(errno);
    }
    failure.theirs.reset();
    if (const int error = startFailure(failure.ours, spec.startLimit); error != 0) {
        ::kill(state->pid, SIGKILL);  // it may not have ended of itself
        return refuse(error);
    }
    state->ended.reset(openProcess(state->pid));
    return ForeignCommand(std::move(state));
}

int ForeignCommand::pid() const {
    return m_state->pid;
}

bool ForeignCommand::wait(std::chrono::milliseconds limit, const Wakeup& wakeup) {
    std::array<pollfd, 2> watched{
        {{m_state->ended.get(), POLLIN, 0}, {wakeup.descriptor(), POLLIN, 0}}};
    const bool blind = !m_state->ended.valid() || wakeup.descriptor() < 0;
    const auto most = std::clamp<std::int64_t>(limit.count(), 0, blind ? kLookMs : kMostWaitMs);
    ::poll(watched.data(), watched.size(), static_cast<int>(most));
    if ((watched[1].revents & POLLIN) != 0) {
        std::uint64_t count = 0;
        [[maybe_unused]] const ssize_t got = ::read(wakeup.descriptor(), &count, sizeof count);
    }
    return m_state->hasEnded();
}

void ForeignCommand::signal(int number) const {
    if (!m_state->reaped) {
        ::kill(-m_state->pid, number);
    }
}

Reaped ForeignCommand::reap() {
    return m_state->reap();
}

std::int64_t ForeignCommand::reapOthers() const {
    std::int64_t cpuNs = 0;
    for (;;) {
        siginfo_t info{};
        if (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid <= 0 ||
            info.si_pid == m_state->pid) {
            return cpuNs;
        }
        rusage usage{};
        if (::wait4(info.si_pid, nullptr, WNOHANG, &usage) == info.si_pid) {
            cpuNs += cpuNsOf(usage);
        }
    }
}

void ForeignCommand::abandon() {
    m_state->reaped = true;
}

ProcessHandle::ProcessHandle(int pid) : m_pid(pid), m_descriptor(openProcess(pid)) {}

ProcessHandle::ProcessHandle(ProcessHandle&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

ProcessHandle& ProcessHandle::operator=(ProcessHandle&& other) noexcept {
    std::swap(m_pid, other.m_pid);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

ProcessHandle::~ProcessHandle() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void ProcessHandle::signal(int number) const {
    if (m_descriptor >= 0) {
        ::syscall(SYS_pidfd_send_signal, m_descriptor, number, nullptr, 0);
    } else if (m_pid > 0) {
        ::kill(m_pid, number);
    }
}

std::int64_t reapEnded() {
    std::int64_t cpuNs = 0;
    for (;;) {
        rusage usage{};
        const pid_t pid = ::wait4(-1, nullptr, WNOHANG, &usage);
        if (pid > 0) {
            cpuNs += cpuNsOf(usage);
        } else if (pid == 0 || errno != EINTR) {
            return cpuNs;
        }
    }
}

}  // namespace dartscope::launch
