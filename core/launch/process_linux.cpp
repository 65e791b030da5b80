// SPDX-License-Identifier: GPL-3.0-or-later
// Not Boost.Process v2 as of 1.81: where exec fails it leaves a zombie, runs the parent's exit
// handlers in the forked child, and lets other threads' children inherit its pipes for a moment,
// so that the end of a worker's input may never be seen.
#include "core/launch/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
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

extern char** environ;

namespace dartscope::launch {
namespace {

/// How often a child is looked at where the kernel has no descriptor that says that it ended.
constexpr int kLookMs = 20;

/// A descriptor that is closed when it goes.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        reset(std::exchange(other.m_descriptor, -1));
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return m_descriptor; }
    bool valid() const { return m_descriptor >= 0; }
    void reset(int descriptor = -1) {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        m_descriptor = descriptor;
    }

private:
    int m_descriptor = -1;
};

/// Both ends of a stream between this process and its child.
struct Ends {
    Descriptor ours, theirs;
};

/// Away from 0 to 2, which the child's streams are put over: a program may run with those closed.
bool moveUp(Descriptor& descriptor) {
    if (descriptor.get() > STDERR_FILENO) {
        return true;
    }
    descriptor = Descriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    return descriptor.valid();
}

bool openEnds(Ends& ends, std::array<int, 2> pair, std::size_t ours) {
    ends.ours.reset(pair[ours]);
    ends.theirs.reset(pair[1 - ours]);
    return moveUp(ends.ours) && moveUp(ends.theirs) &&
           ::fcntl(ends.ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

bool openOutput(Ends& ends) {
    std::array<int, 2> pair{};
    return ::pipe2(pair.data(), O_CLOEXEC) == 0 && openEnds(ends, pair, 0);
}

/// A socket and not a pipe, because writing to a socket that nobody reads can be had without
/// SIGPIPE, whatever the program does with its signals.
bool openInput(Ends& ends) {
    std::array<int, 2> pair{};
    return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) == 0 &&
           openEnds(ends, pair, 0);
}

/// Words as execve(2) wants them; they borrow from `words`.
std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    out.reserve(words.size() + 1);
    for (std::string& word : words) {
        out.push_back(word.data());
    }
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> environmentOf(const ProcessSpec& spec) {
    std::vector<std::string> words;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view word = *entry;
        if (!spec.environment.contains(std::string(word.substr(0, word.find('='))))) {
            words.emplace_back(word);
        }
    }
    for (const auto& [name, value] : spec.environment) {
        words.push_back(name + "=" + value);
    }
    return words;
}

/// A CPU mask of the size that its highest id needs.
class CpuMask {
public:
    explicit CpuMask(const std::vector<int>& cpus) {
        if (cpus.empty()) {
            return;
        }
        const auto count = static_cast<std::size_t>(*std::ranges::max_element(cpus)) + 1;
        m_bytes = CPU_ALLOC_SIZE(count);
        m_mask = CPU_ALLOC(count);
        CPU_ZERO_S(m_bytes, m_mask);
        for (const int cpu : cpus) {
            CPU_SET_S(static_cast<std::size_t>(cpu), m_bytes, m_mask);
        }
    }
    ~CpuMask() {
        if (m_mask != nullptr) {
            CPU_FREE(m_mask);
        }
    }
    CpuMask(const CpuMask&) = delete;
    CpuMask& operator=(const CpuMask&) = delete;

    /// For the calling thread; also between fork and exec.
    bool apply() const { return m_mask == nullptr || ::sched_setaffinity(0, m_bytes, m_mask) == 0; }

private:
    std::size_t m_bytes = 0;
    cpu_set_t* m_mask = nullptr;
};

/// Everything that the child needs between fork and exec, prepared before: it may not allocate.
struct Preparation {
    const char* program;
    char* const* arguments;
    char* const* environment;
    const CpuMask& cpus;
    std::array<int, 3> streams;
    int failure;  ///< where it writes errno
    pid_t parent;
};

void defaultSignals() {
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal) {
        ::sigaction(signal, &standard, nullptr);  // the kernel's own ones refuse; no matter
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool setUpStreams(const Preparation& preparation) {
    for (int target = STDIN_FILENO; target <= STDERR_FILENO; ++target) {
        if (::dup2(preparation.streams[static_cast<std::size_t>(target)], target) < 0) {
            return false;
        }
    }
    return true;
}

/// The child's way from fork to exec. Only async-signal-safe calls: other threads of the parent
/// may have held any lock.
[[noreturn]] void becomeProgram(const Preparation& preparation) {
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != preparation.parent) {
        ::_exit(127);  // the parent died before the line above took effect
    }
    if (setUpStreams(preparation) && preparation.cpus.apply()) {
        defaultSignals();
        ::execve(preparation.program, preparation.arguments, preparation.environment);
    }
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(preparation.failure, &error, sizeof error);
    ::_exit(127);
}

/// Forks with all signals blocked, so that no handler of the parent's runs in the child.
pid_t forkProgram(const Preparation& preparation) {
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t pid = ::fork();
    if (pid == 0) {
        becomeProgram(preparation);
    }
    const int error = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return pid;
}

/// Waits for the exec: 0 once the program runs, else why it does not.
int execFailure(Descriptor& failure, std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd told{failure.get(), POLLIN, 0};
        const int ready =
            ::poll(&told, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready == 0) {
            return ETIMEDOUT;  // stopped by somebody, or its file is on a disk that hangs
        }
        int error = 0;
        const ssize_t got = ready > 0 ? ::read(failure.get(), &error, sizeof error) : -1;
        if (got >= 0 || errno != EINTR) {
            return got == static_cast<ssize_t>(sizeof error) ? error : 0;
        }
    }
}

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

Wakeup::Wakeup() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Wakeup::~Wakeup() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void Wakeup::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, &one, sizeof one);
}

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
    std::vector<std::string> words{spec.program.string()};
    words.insert(words.end(), spec.arguments.begin(), spec.arguments.end());
    std::vector<std::string> settings = environmentOf(spec);
    const CpuMask cpus(spec.cpus);
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> environment = pointers(settings);
    const pid_t pid = forkProgram({spec.program.c_str(),
                                   arguments.data(),
                                   environment.data(),
                                   cpus,
                                   {input.theirs.get(), output.theirs.get(), errors.theirs.get()},
                                   failure.theirs.get(),
                                   ::getpid()});
    if (pid < 0) {
        return refuse(errno);
    }
    failure.theirs.reset();
    if (const int error = execFailure(failure.ours, spec.startLimit); error != 0) {
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
