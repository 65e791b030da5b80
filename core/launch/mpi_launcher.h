// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/launch/launcher_folder.h"
#include "core/launch/local_launcher.h"

/// Runs of ranks: an MPI launcher (mpirun) starts them, here or on the hosts of a file, and passes
/// the protocol between this program and rank 0.
namespace dartscope::launch {

/// Whose launcher it is; they take different options.
enum class MpiFlavour { OpenMpi, Hydra };

struct MpiLauncher {
    std::filesystem::path program;
    MpiFlavour flavour = MpiFlavour::OpenMpi;
};

/// The launcher to use: DARTSCOPE_MPIRUN of the environment, else the first mpirun, else mpiexec,
/// of its PATH. Nothing where there is none.
std::optional<MpiLauncher> findMpiLauncher(const std::map<std::string, std::string>& environment);

/// What starts the ranks of `start.config`: dartscope-mpi-worker (`rankProgram`) under the
/// launcher, tied as config.bind says, with consent to run as root where this is root. `cpus` as in
/// LocalLaunch.
LocalLaunch mpiLaunch(const MpiLauncher& launcher, const std::filesystem::path& rankProgram,
                      const std::filesystem::path& folder, const Start& start,
                      const std::vector<int>& cpus, const Timeouts& timeouts, bool root);

/// A failure as far as the launcher's words tell more: of a launcher that ended because a rank was
/// killed, "rank-died" (rank, host, signal or status in its words); others as they are.
Error explainedByLauncher(const Error& failure);

}  // namespace dartscope::launch
