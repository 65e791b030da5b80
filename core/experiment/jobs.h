// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_controller.h"
#include "core/launch/slurm.h"

/// Runs that a scheduler carries out and that may outlast the program that asked for them.
namespace dartscope::experiment {

/// Hands a run over to the scheduler and returns at once; it is among the known jobs from then on.
/// `config` comes from catalogue::validate. Errors: those of launch::submitToSlurm; (Unavailable)
/// "slurm-missing"; (InvalidArgument) "work-folder-unknown" where none is named and the user has no
/// folder of their own.
Result<launch::SubmittedJob> submit(const record::RunConfig& config,
                                    const Surroundings& surroundings,
                                    const launch::SlurmStops& stops = {});

/// What was found of a job.
struct Collected {
    RunOutcome outcome;
    launch::QueueState state;
};

/// Puts together what has come of the job in that folder: a record as if it had been followed, or a
/// partial one with "job-unfinished" or what went wrong as its failure. A job that is whole is no
/// longer among the known ones; its folder stays. Errors: those of launch::loadJob; where nothing
/// has come, the failure alone. A stop ends the question that Slurm is asked.
Result<Collected> collect(const std::filesystem::path& folder, const Surroundings& surroundings,
                          std::stop_token stop = {});

/// Jobs that were submitted here and not collected yet, the oldest first. Those whose folders are
/// gone are forgotten.
std::vector<launch::SubmittedJob> knownJobs(const Surroundings& surroundings);

/// Takes a job off the list of the known ones.
void forget(const std::filesystem::path& folder, const Surroundings& surroundings);

}  // namespace dartscope::experiment
