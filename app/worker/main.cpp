// SPDX-License-Identifier: GPL-3.0-or-later

// dartscope-worker: does one run in a process of its own (core/launch/protocol.h).
#include <fmt/format.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/worker/session.h"
#include "app/worker/task_session.h"
#include "core/base/roomy_stack.h"
#include "core/engines/lane_process.h"

namespace {

using dartscope::worker::Session;

/// For endedByLibrary() alone: what exit() calls can be given nothing.
Session* theSession = nullptr;

void endedByLibrary() {
    if (theSession != nullptr) {
        theSession->sayWhyItEnds();
        std::_Exit(EXIT_FAILURE);
    }
}

/// Threads of a run need little stack; with 8 MiB each, 4096 of them would reserve 32 GiB.
void makeStacksSmall() {
    constexpr std::size_t kStackBytes = std::size_t{1} << 20;
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) == 0) {
        pthread_attr_setstacksize(&attributes, kStackBytes);
        pthread_setattr_default_np(&attributes);
        pthread_attr_destroy(&attributes);
    }
}

/// Every lane holds one file open (its run-queue delay); the usual limit of 1024 is too few for
/// 4096 lanes, the hard one is not.
void allowManyFiles() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

/// A worker never outlives its program: the end of its input says so, and should it not come to
/// read that, the kernel ends it. Ctrl-C in a terminal reaches it too, but whether to stop is for
/// the program to say.
void bindToProgram() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a limit of file sizes is an error to handle, not an end
    if (::isatty(STDIN_FILENO) == 0) {
        std::signal(SIGINT, SIG_IGN);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    }
}

int runTask(const char* folder, const char* task) {
    makeStacksSmall();
    allowManyFiles();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    int status = EXIT_FAILURE;
    dartscope::withRoomyStack([&] { status = dartscope::worker::runTask(folder, task); });
    return status;
}

int runSession() {
    dartscope::worker::CommandInput input(STDIN_FILENO);
    dartscope::worker::LineOutput output(STDOUT_FILENO);
    Session session(input, output);
    theSession = &session;
    std::atexit(endedByLibrary);
    const int status = session.run();
    theSession = nullptr;
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--lane") {
        return dartscope::engines::runLane(argv[2]);  // of a run in several processes
    }
    if (argc == 4 && std::string_view(argv[1]) == "--task") {
        return runTask(argv[2], argv[3]);  // of a job that a batch system carries out
    }
    if (argc > 1) {
        const bool help = std::string_view(argv[1]) == "--help";
        fmt::print(help ? stdout : stderr,
                   "dartscope-worker: does one run of Dartscope in a process of its own.\n"
                   "It is started by dartscope and dartscope-cli and takes no arguments, or by a\n"
                   "batch system: dartscope-worker --task FOLDER NUMBER does one task of a job.\n");
        return help ? EXIT_SUCCESS : 2;
    }
    makeStacksSmall();
    allowManyFiles();
    bindToProgram();
    int status = EXIT_FAILURE;
    dartscope::withRoomyStack([&] { status = runSession(); });
    return status;
}
