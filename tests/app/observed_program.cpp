// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is none of Dartscope's, for the tests of watching one from outside. What it does
// is its first word; it never lasts longer than a minute.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// Works until that instant.
void workUntil(Clock::time_point until) {
    while (Clock::now() < until) {
    }
}

/// So many threads beside the main one, which waits for them.
void threads(int count, std::chrono::milliseconds time) {
    const auto until = Clock::now() + time;
    std::vector<std::jthread> all;
    for (int i = 0; i < count; ++i) {
        all.emplace_back([until] { workUntil(until); });
    }
}

/// So many processes with so many threads each.
void processes(int count, int threadsEach, std::chrono::milliseconds time) {
    for (int i = 0; i < count; ++i) {
        if (::fork() == 0) {
            threads(threadsEach, time);
            ::_exit(0);
        }
    }
    while (::wait(nullptr) > 0) {
    }
}

/// Leaves a process behind that is nobody's child and of its own session; its id is in the file.
void daemonise(const char* file) {
    const pid_t between = ::fork();
    if (between == 0) {
        ::setsid();
        const pid_t daemon = ::fork();
        if (daemon == 0) {
            ::alarm(60);
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
    ::alarm(60);
    const std::string what = count > 1 ? words[1] : "";
    if (what == "work") {  // for so many milliseconds, on the main thread
        workUntil(Clock::now() + std::chrono::milliseconds(number(words[2])));
    } else if (what == "threads") {
        threads(number(words[2]), std::chrono::milliseconds(number(words[3])));
    } else if (what == "team") {  // as OpenMP programs: as many as the variable says
        const char* asked = std::getenv("OMP_NUM_THREADS");
        threads(asked == nullptr ? 1 : number(asked), std::chrono::milliseconds(number(words[2])));
    } else if (what == "processes") {
        processes(number(words[2]), number(words[3]), std::chrono::milliseconds(number(words[4])));
    } else if (what == "daemon") {
        daemonise(words[2]);
    } else if (what == "exit") {
        return number(words[2]);
    } else if (what == "crash") {
        ::raise(SIGTERM);
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
