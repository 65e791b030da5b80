// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is none of Dartscope's, for the tests of watching one from outside. What it does
// is its first word; it never lasts longer than a minute.
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace {

using std::chrono::milliseconds;

/// CPU time of the calling thread so far.
std::chrono::nanoseconds cpuTime() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Threads of one process or several that begin together and work until each of them has had its
/// CPU time: however busy the machine is, all of them are there at once and can run.
class Together {
public:
    explicit Together(int all) : m_all(all) {}

    void work(milliseconds time) {
        ++m_arrived;
        while (m_arrived < m_all) {
            ::sched_yield();
        }
        while (cpuTime() < time) {
        }
        ++m_done;
        while (m_done < m_all) {
        }
    }

private:
    const int m_all;
    std::atomic<int> m_arrived = 0;
    std::atomic<int> m_done = 0;
};

/// So many threads beside the main one, which waits for them.
void threads(Together& together, int count, milliseconds time) {
    std::vector<std::jthread> all;
    for (int i = 0; i < count; ++i) {
        all.emplace_back([&together, time] { together.work(time); });
    }
}

void threads(int count, milliseconds time) {
    Together together(count);
    threads(together, count, time);
}

/// So many processes with so many threads each.
void processes(int count, int threadsEach, milliseconds time) {
    void* shared = ::mmap(nullptr, sizeof(Together), PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) {
        ::_exit(1);
    }
    Together& together = *new (shared) Together(count * threadsEach);
    for (int i = 0; i < count; ++i) {
        if (::fork() == 0) {
            threads(together, threadsEach, time);
            ::_exit(0);
        }
    }
    while (::wait(nullptr) > 0) {
    }
}

/// Starts so many processes, one after the other, that are nobody's children when they end: whether
/// each is gone in the end, its number free again.
bool orphans(int count) {
    for (int i = 0; i < count; ++i) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) {
            return false;
        }
        const pid_t between = ::fork();
        if (between == 0) {
            const pid_t orphan = ::fork();
            if (orphan != 0) {
                [[maybe_unused]] const auto sent = ::write(ends[1], &orphan, sizeof orphan);
            }
            ::_exit(0);
        }
        ::waitpid(between, nullptr, 0);
        pid_t orphan = 0;
        if (::read(ends[0], &orphan, sizeof orphan) != sizeof orphan) {
            return false;
        }
        while (::kill(orphan, 0) == 0) {
            ::sched_yield();
        }
    }
    return true;
}

/// Leaves a process behind that is nobody's child and of its own session; its id is in the file.
void daemonise(const char* file) {
    const pid_t between = ::fork();
    if (between == 0) {
        ::setsid();
        const pid_t daemon = ::fork();
        if (daemon == 0) {
            ::alarm(240);
            for (;;) {
                ::pause();
            }
        }
        std::ofstream(file) << daemon;
        ::_exit(0);
    }
    ::waitpid(between, nullptr, 0);
}

int number(const char* text) {
    return static_cast<int>(std::strtol(text, nullptr, 10));
}

}  // namespace

int main(int count, char** words) {
    ::alarm(240);
    const std::string what = count > 1 ? words[1] : "";
    if (what == "work") {  // for so many milliseconds of CPU time, on the main thread
        Together(1).work(milliseconds(number(words[2])));
    } else if (what == "threads") {
        threads(number(words[2]), milliseconds(number(words[3])));
    } else if (what == "team") {  // as OpenMP programs: as many as the variable says
        const char* asked = std::getenv("OMP_NUM_THREADS");
        threads(asked == nullptr ? 1 : number(asked), milliseconds(number(words[2])));
    } else if (what == "processes") {
        processes(number(words[2]), number(words[3]), milliseconds(number(words[4])));
    } else if (what == "careless") {  // the same, and never asks what became of them
        ::signal(SIGCHLD, SIG_IGN);
        processes(number(words[2]), 1, milliseconds(number(words[3])));
    } else if (what == "daemon") {
        daemonise(words[2]);
    } else if (what == "exit") {
        return number(words[2]);
    } else if (what == "crash") {
        ::raise(count > 2 ? number(words[2]) : SIGTERM);
    } else if (what == "orphans") {
        return orphans(number(words[2])) ? 0 : 1;
    } else if (what == "say") {
        std::puts(words[2]);
    } else if (what == "wait" || what == "stubborn") {
        if (what == "stubborn") {
            ::signal(SIGINT, SIG_IGN);
            ::signal(SIGTERM, SIG_IGN);
        }
        std::fputs("ready\n", stderr);
        for (;;) {
            ::pause();
        }
    }
    return 0;
}
