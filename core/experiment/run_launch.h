// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "core/experiment/run_controller.h"
#include "core/launch/local_launcher.h"

namespace dartscope::experiment {

/// Starts what throws the darts of a run, whichever launcher its model has, and follows it to its
/// end on the calling thread. `cpus`: to confine everything to; empty: all. Failures are those of
/// launch::runLocally, (InvalidArgument) "hostfile-missing" (path), and (RunFailed) "rank-died"
/// (rank, host, how), "launcher-folder" (folder, reason); (Unavailable) "mpi-missing".
launch::LaunchReport launchRun(const record::RunConfig& config, const Surroundings& surroundings,
                               const std::vector<int>& cpus, int progressHz,
                               const launch::MessageSink& sink, const launch::QueueSink& queue,
                               const launch::SlurmStops& stops);

/// Whether a scheduler carries out runs of this model, on hosts of its choice.
bool isScheduled(const record::RunConfig& config);

/// Whether some of the work was done on that host: of a complete record.
bool ranOn(const std::string& host, const record::RunRecord& record);

/// The machines of a record as its lanes used them: those that workers told of, and for ranks the
/// union of their affinity masks (MEASUREMENT.md, "How many CPUs may be used").
void completeMachines(record::RunRecord& record);

}  // namespace dartscope::experiment
