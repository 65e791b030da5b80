// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

/// The rules' functions, one file each beside this one; rules.cpp lists them with their stages.
namespace dartscope::diagnosis {

/// A compute time below 20 ms: start-up and chance weigh more than the work.
std::vector<Finding> tooShort(const record::RunRecord& record);
std::vector<Finding> tooShort(const record::SweepRecord& sweep);

/// Fewer than 6 repeats give no interval; an interval of a speedup around 1 leaves open whether it
/// was faster at all.
std::vector<Finding> tooFewRepeats(const record::SweepRecord& sweep);

/// More workers than CPUs, which then take turns.
std::vector<Finding> oversubscribed(const record::RunRecord& record);
std::vector<Finding> oversubscribed(const record::SweepRecord& sweep);

/// Others used the CPUs (MEASUREMENT.md, "Sweeps", noise).
std::vector<Finding> noisyMachine(const record::RunRecord& record);
std::vector<Finding> noisyMachine(const record::SweepRecord& sweep);

/// Fewer darts were thrown than were asked for.
std::vector<Finding> lostDarts(const record::RunRecord& record);

/// Lanes that threw the same darts, by the fingerprints of their first ones.
std::vector<Finding> sameDarts(const record::RunRecord& record);

/// The shared count is not the sum of the private audit counts.
std::vector<Finding> lostUpdates(const record::RunRecord& record);

/// A timer that leaves out the slowest rank; points that did different work.
std::vector<Finding> unfairComparison(const record::RunRecord& record);
std::vector<Finding> unfairComparison(const record::SweepRecord& sweep);

/// Processes that each start threads, together more than the CPUs.
std::vector<Finding> nestedOversubscription(const record::RunRecord& record);

/// More MPI ranks than the launcher had slots.
std::vector<Finding> ranksExceedSlots(const record::RunRecord& record);

/// Threads tied to fewer cores than they are, though the machine has more.
std::vector<Finding> bindingTrap(const record::RunRecord& record);

/// The CPU quota stopped the workers.
std::vector<Finding> throttled(const record::RunRecord& record);

/// The clock was slower with all workers busy than with one.
std::vector<Finding> clockDrop(const record::RunRecord& record);

/// A global lock lets one worker run at a time.
std::vector<Finding> oneAtATime(const record::RunRecord& record);

/// Workers wait for one lock.
std::vector<Finding> lockContention(const record::RunRecord& record);

/// One atomic counter is bounced between cores.
std::vector<Finding> atomicContention(const record::RunRecord& record);

/// Separate counters on one cache line.
std::vector<Finding> falseSharing(const record::RunRecord& record);

/// Handing out work costs a good part of it.
std::vector<Finding> tasksTooSmall(const record::RunRecord& record);

/// Some lanes did much less.
std::vector<Finding> imbalance(const record::RunRecord& record);

/// Lanes wait for the last one.
std::vector<Finding> idleTail(const record::RunRecord& record);

/// One lane alone worked for a part, measured; or the Karp-Flatt metric of a sweep is flat and its
/// intervals are above 0.05. Source: Karp and Flatt (1990).
std::vector<Finding> serialPart(const record::RunRecord& record);
std::vector<Finding> serialPart(const record::SweepRecord& sweep);

/// Two workers share one physical core.
std::vector<Finding> smtPlateau(const record::RunRecord& record);

/// Launching took a good part of the whole.
std::vector<Finding> startupDominated(const record::RunRecord& record);

/// One tuned core does what these workers do.
std::vector<Finding> optimiseFirst(const record::RunRecord& record);

}  // namespace dartscope::diagnosis
