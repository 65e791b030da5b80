// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnosis/finding.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"
#include "core/scaling/noise.h"

/// What several rules go by: figures of a finished record, by the symbols of DIAGNOSIS.md.
namespace dartscope::diagnosis {

/// A finding with what every rule sets first.
Finding makeFinding(std::string_view id, Severity severity, Certainty certainty,
                    std::string_view lesson = "");

/// The answer of a rule whose signal is missing here: a note.
Finding cannotTell(std::string_view id, Text why);

/// T in nanoseconds, where the run was long enough for its times to mean anything (20 ms or more).
std::optional<double> trustedNs(const record::RunRecord& record);

/// A program watched from outside: it threw no darts, has no tasks, and its lanes are the threads
/// that were seen, helpers among them.
bool isObserved(const record::RunRecord& record);
bool isObserved(const record::SweepRecord& sweep);

/// Several lanes threw the darts, or several threads were seen.
bool isParallel(const record::RunRecord& record);

using scaling::isAsleep;

/// Whether a scheduler's queue let the lanes begin one by one, as those of a job array: they have
/// no start line, and that one waits for another says nothing of the program.
bool beganFromQueue(const record::RunRecord& record);

/// Lanes that had something to do: with fewer tasks than lanes the others only wait, and lanes that
/// sleep want no CPU. Of a program watched from outside, no more than wanted a CPU at a time.
std::int64_t awakeLanes(const record::RunRecord& record);

/// Σ cpu over all lanes in nanoseconds; nothing where one of them lacks the signal.
std::optional<double> totalCpuNs(const record::RunRecord& record);

/// c_W, CPU nanoseconds a dart.
std::optional<double> costPerDart(const record::RunRecord& record);

/// I = c_W / c_1: how much dearer a dart was than with one worker.
std::optional<double> inflation(const record::RunRecord& record);

/// What a dart costs one worker that combines nothing, by the reference.
std::optional<double> bareCost(const record::RunRecord& record);

/// The run that differs in `changed` alone, or null.
const record::Twin* twinOf(const record::RunRecord& record, std::string_view changed);

/// V: the lane's CPU time without what it spent on waiting and on serial parts, in nanoseconds.
std::optional<double> usefulNs(const record::RunRecord& record, const record::Lane& lane);

/// The run waited for its turn or for others' programs, so what lanes lost says nothing of the
/// program itself: ρ at its limit or above.
bool waitedForCpus(const record::RunRecord& record);

/// Time between a lane's first task and the end of its last; nothing for a lane without tasks.
std::optional<std::pair<std::int64_t, std::int64_t>> activeNs(const record::Lane& lane);

/// How long a lane was not there while others worked already, though tasks are handed out while
/// they run and there was one for it: its thread had no CPU yet, which no signal of the lane itself
/// tells. 0 where tasks are dealt out beforehand; serial parts are not counted. Nanoseconds.
double lateNs(const record::RunRecord& record, const record::Lane& lane);

/// The longest task of all lanes, by the mean of merged ones; 0 without spans.
std::int64_t longestTaskNs(const record::RunRecord& record);

/// A lane with its V.
struct LaneWork {
    const record::Lane* lane;
    double usefulNs;
};

/// V of every lane, the largest and the mean.
struct Balance {
    std::vector<LaneWork> lanes;
    double most = 0;
    double mean = 0;

    /// Mean over maximum, 1 where nobody worked.
    double loadBalance() const { return most > 0 ? mean / most : 1; }
};

/// Nothing where a lane has no CPU time.
std::optional<Balance> balanceOf(const record::RunRecord& record);

/// A process and the lanes that are its threads.
struct ProcessLanes {
    std::string_view host;
    std::int64_t pid = 0;
    std::vector<const record::Lane*> lanes;
};

/// The lanes by the processes they belong to.
std::vector<ProcessLanes> byProcess(const record::RunRecord& record);

}  // namespace dartscope::diagnosis
