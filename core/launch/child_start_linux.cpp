// SPDX-License-Identifier: GPL-3.0-or-later
// Not Boost.Process v2 as of 1.81: where exec fails it leaves a zombie, runs the parent's exit
// handlers in the forked child, and lets other threads' children inherit its pipes for a moment,
// so that the end of a worker's input may never be seen.
#include "core/launch/child_start_linux.h"

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

extern char** environ;

namespace dartscope::launch {
namespace {

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

}  // namespace

pid_t startChild(const ProcessSpec& spec, std::array<int, 3> streams, int failure) {
    std::vector<std::string> words{spec.program.string()};
    words.insert(words.end(), spec.arguments.begin(), spec.arguments.end());
    std::vector<std::string> settings = environmentOf(spec);
    const CpuMask cpus(spec.cpus);
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> environment = pointers(settings);
    return forkProgram({spec.program.c_str(), arguments.data(), environment.data(), cpus, streams,
                        failure, ::getpid()});
}

int startFailure(const Descriptor& failure, std::chrono::milliseconds limit) {
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

}  // namespace dartscope::launch
