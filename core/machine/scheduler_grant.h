// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/machine/allowed_cpus.h"

namespace dartscope::machine {

/// What the environment of a batch system grants on this node (slurm, pbs, lsf, sge), and the
/// user's intent for OpenMP. Values that are no whole number of CPUs from 1 on are left out and
/// reported as "slurm-broken: NAME=value".
///
/// Slurm: a process in a job step has SLURM_STEP_ID and gets SLURM_CPUS_PER_TASK. The batch script
/// has none (or one of the reserved ids at the end of 32 bits) although SLURM_PROCID is 0 there,
/// and gets that number for each of the job's tasks on this node. Without SLURM_CPUS_PER_TASK it is
/// the first entry of SLURM_JOB_CPUS_PER_NODE ("72(x2),36"). Never more than SLURM_CPUS_ON_NODE.
std::vector<Constraint> schedulerGrants(const std::map<std::string, std::string>& environment,
                                        std::vector<std::string>& problems);

}  // namespace dartscope::machine
