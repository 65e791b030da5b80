// SPDX-License-Identifier: GPL-3.0-or-later

// A parallel loop over the tasks. OpenMP starts the threads, deals out the loop by the chosen
// schedule and adds up the hits (reduction).
#include <omp.h>

#include <algorithm>

#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

// A loop of OpenMP cannot be left early, and even skipping 10¹³ tasks takes hours. So the tasks go
// through in rounds of this many, with a look at the stop flag in between; a run of fewer tasks,
// which is any of a usual length, is one plain loop.
constexpr std::int64_t kTasksARound = 131'072;

omp_sched_t kindOf(record::Schedule schedule) {
    switch (schedule) {
        case record::Schedule::Static:
            return omp_sched_static;
        case record::Schedule::Dynamic:
            return omp_sched_dynamic;
        case record::Schedule::Guided:
            return omp_sched_guided;
    }
    return omp_sched_static;
}

}  // namespace

Result<std::uint64_t> openmp(Team& team) {
    const auto tasks = static_cast<std::int64_t>(team.tasks());
    const int wanted = static_cast<int>(team.lanes());
    int started = wanted;
    bool goOn = true;
    std::uint64_t hits = 0;
    omp_set_dynamic(0);  // as many threads as asked for, also where they are more than CPUs
    omp_set_schedule(kindOf(team.config().schedule), 0);  // 0: the schedule's own chunk
#pragma omp parallel num_threads(wanted) reduction(+ : hits)
    if (omp_get_num_threads() < wanted) {  // OMP_THREAD_LIMIT; nobody may wait for the missing ones
#pragma omp master
        started = omp_get_num_threads();
    } else {
        Worker worker = team.enter(static_cast<std::uint32_t>(omp_get_thread_num()));
        for (std::int64_t round = 0; round < tasks && goOn; round += kTasksARound) {
            const std::int64_t end = std::min(tasks, round + kTasksARound);
#pragma omp for schedule(runtime) nowait
            for (std::int64_t task = round; task < end; ++task) {
                hits += worker.throwTask(static_cast<std::uint64_t>(task));
            }
            if (end < tasks) {
#pragma omp barrier
#pragma omp single
                goOn = !team.stopped();
            }
        }
    }
    if (started < wanted) {
        return fail(ErrorCode::RunFailed, "out-of-threads",
                    {std::to_string(started), std::to_string(wanted)});
    }
    return hits;
}

}  // namespace dartscope::engines
