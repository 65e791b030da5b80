// SPDX-License-Identifier: GPL-3.0-or-later

// dartscope-mpi-worker: one rank of a run (core/launch/protocol.h), started by an MPI launcher.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/worker/job_streams.h"
#include "app/worker/mpi_session.h"

namespace {

/// A rank never outlives its launcher. Ctrl-C in a terminal reaches it too, but whether to stop is
/// for the program to say.
void bindToLauncher() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a limit of file sizes is an error to handle, not an end
    std::signal(SIGINT, SIG_IGN);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

using dartscope::worker::CommandInput;
using dartscope::worker::JobStreams;
using dartscope::worker::LineOutput;
using dartscope::worker::MpiSession;
using dartscope::worker::MpiWorld;

/// Rank 0 of a job without a folder to read and write ends all others, too.
int runJob(MpiWorld& world, const char* folder) {
    if (world.rank() != 0) {
        CommandInput input(STDIN_FILENO);
        LineOutput output(STDOUT_FILENO);
        return MpiSession(world, input, output, true).run();
    }
    auto streams = JobStreams::open(folder);
    if (!streams) {
        fmt::print(stderr, "dartscope-mpi-worker: {}: {}\n", streams.error().id,
                   fmt::join(streams.error().arguments, ", "));
        world.abort();
        return EXIT_FAILURE;
    }
    CommandInput input(streams->input());
    LineOutput output(streams->output());
    const int status = MpiSession(world, input, output, true).run();
    const auto finished = streams->finish();
    if (!finished) {
        fmt::print(stderr, "dartscope-mpi-worker: {}\n",
                   fmt::join(finished.error().arguments, ": "));
    }
    return finished ? status : EXIT_FAILURE;
}

int runProgram(MpiWorld& world) {
    CommandInput input(STDIN_FILENO);
    LineOutput output(STDOUT_FILENO);
    return MpiSession(world, input, output).run();
}

}  // namespace

int main(int argc, char** argv) {
    const char* job = argc == 3 && std::string_view(argv[1]) == "--job" ? argv[2] : nullptr;
    if (argc > 1 && job == nullptr) {
        const bool help = std::string_view(argv[1]) == "--help";
        fmt::print(
            help ? stdout : stderr,
            "dartscope-mpi-worker: one rank of a run of Dartscope.\n"
            "dartscope and dartscope-cli start it by mpirun, without arguments or, in a job\n"
            "of a batch system, with --job FOLDER.\n");
        return help ? EXIT_SUCCESS : 2;
    }
    bindToLauncher();
    int status = EXIT_SUCCESS;
    {
        MpiWorld world(argc, argv);
        status = job != nullptr ? runJob(world, job) : runProgram(world);
    }
#ifdef __SANITIZE_ADDRESS__
    // Open MPI's plug-ins leave memory behind; unloaded by now, no suppression can name them.
    std::_Exit(status);
#else
    return status;
#endif
}
