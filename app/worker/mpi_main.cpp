// SPDX-License-Identifier: GPL-3.0-or-later

// dartscope-mpi-worker: one rank of a run (core/launch/protocol.h), started by an MPI launcher.
#include <fmt/format.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

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

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) {
        const bool help = std::string_view(argv[1]) == "--help";
        fmt::print(help ? stdout : stderr,
                   "dartscope-mpi-worker: one rank of a run of Dartscope.\n"
                   "dartscope and dartscope-cli start it by mpirun; it takes no arguments.\n");
        return help ? EXIT_SUCCESS : 2;
    }
    bindToLauncher();
    int status = EXIT_SUCCESS;
    {
        dartscope::worker::MpiWorld world(argc, argv);
        dartscope::worker::CommandInput input(STDIN_FILENO);
        dartscope::worker::LineOutput output(STDOUT_FILENO);
        status = dartscope::worker::MpiSession(world, input, output).run();
    }
#ifdef __SANITIZE_ADDRESS__
    // Open MPI's plug-ins leave memory behind; unloaded by now, no suppression can name them.
    std::_Exit(status);
#else
    return status;
#endif
}
