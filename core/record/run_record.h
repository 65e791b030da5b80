// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/machine/allowed_cpus.h"
#include "core/record/run_config.h"
#include "core/record/span.h"
#include "core/record/work_details.h"

namespace dartscope::record {

/// Instants of a run in this order, nanoseconds since `requested`. Absent: never reached, or not
/// to be had (array tasks have no start line).
struct Marks {
    std::int64_t requestedNs = 0;            ///< always 0 after the record is finished
    std::optional<std::int64_t> launchedNs;  ///< processes exist
    std::optional<std::int64_t> readyNs;     ///< all lanes at the start line
    std::optional<std::int64_t> firstDartNs;
    std::optional<std::int64_t> lastDartNs;
    std::optional<std::int64_t> combinedNs;  ///< hits are in one place
    std::optional<std::int64_t> endedNs;     ///< everything reaped

    bool operator==(const Marks&) const = default;
};

/// Costs to hold a run against, measured with one worker on the same machine (MEASUREMENT.md).
struct Reference {
    double nsPerDart = 0;           ///< same model, kernel, sharing and task size, one worker
    double vectorNsPerDart = 0;     ///< vector kernel, one worker
    double generatorNs = 0;         ///< what the sampler itself costs for one task of that size
    std::string measuredAt;         ///< UTC, ISO 8601
    std::optional<double> chainNs{};  ///< a dependent addition took while one worker worked

    bool operator==(const Reference&) const = default;
};

/// A run like this one but for one thing, made to confirm a finding. Timed in the same session.
struct Twin {
    std::string changed;   ///< "sharing", "workers": the RUN-FLAG that differs, without dashes
    RunConfig config;      ///< as it ran
    double nsPerDart = 0;  ///< CPU time a dart, all lanes together
    std::int64_t computeNs = 0;
    std::uint64_t darts = 0;

    bool operator==(const Twin&) const = default;
};

/// One worker as drawn and recorded. Absent signals are absent, never 0.
struct Lane {
    std::uint32_t lane = 0;
    std::optional<std::int64_t> rank;
    std::string host;
    std::int64_t pid = 0;
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    std::int64_t wallNs =
        0;  ///< start line to the probe after the last task: cpu + run queue + blocked
    std::optional<std::int64_t> cpuNs;
    std::optional<std::int64_t> runqueueNs;
    std::optional<std::int64_t> voluntarySwitches;
    std::optional<std::int64_t> involuntarySwitches;
    std::optional<std::int64_t> lockWaitNs;  ///< absent where the model has no lock
    /// Part of lockWaitNs while whoever held the lock had no CPU.
    std::optional<std::int64_t> holderOffCpuNs;
    std::optional<std::int64_t> lockHeldNs;     ///< with the lock in hand
    std::optional<std::int64_t> waitCpuNs;      ///< CPU time spent on waiting (spinning)
    std::optional<std::int64_t> messageWaitNs;  ///< waiting for messages
    double lockWaitFactor = 1;                  ///< each timed wait on a lock stands for so many
    std::uint64_t droppedWaits = 0;             ///< timed, not kept among `waits`
    std::optional<std::uint64_t> fingerprint;   ///< of its first darts: equal for equal darts
    std::optional<double> chainNs{};              ///< a dependent addition took, after the work
    std::vector<int> cpuIds;                    ///< it was tied to; empty: not known, or all
    std::uint64_t tasks = 0;
    std::uint64_t mergedSpans = 0;  ///< tasks without a span of their own
    SpanColumns spans;
    ProbeColumns probes;
    WaitColumns waits;

    bool operator==(const Lane&) const = default;
};

/// What the machine did meanwhile, from host-wide counters. Shares are 0 to 1 of the allowed CPUs.
struct HostNoise {
    std::optional<double> foreignShare;    ///< others' CPU time; only where ticks can tell
    std::optional<double> stealShare;      ///< the hypervisor's
    std::optional<double> throttledShare;  ///< throttled quota periods
    std::optional<double> ownShare;        ///< this program and its display server
    bool watched = false;                  ///< drawn live: not for charts

    bool operator==(const HostNoise&) const = default;
};

/// How it was started, for "Under the hood".
struct Launch {
    std::vector<std::string> command;                ///< program and arguments
    std::map<std::string, std::string> environment;  ///< only what was set for the run
    std::vector<int> cpus;                           ///< CPU ids it was confined to; empty: all
    std::string instructionSet;                      ///< what the vector kernel ran on
    std::string programVersion;
    std::string script{};  ///< what a batch system was given to run; empty: there was none

    bool operator==(const Launch&) const = default;
};

/// Everything that is known of one finished run; immutable once the controller hands it out.
/// Charts, timeline, board, rules, files and exports read only this.
struct RunRecord {
    RunConfig config;       ///< taskSize is resolved
    std::string startedAt;  ///< UTC, ISO 8601
    std::vector<machine::Machine> machines;
    std::uint64_t darts = 0;  ///< really thrown
    std::uint64_t hits = 0;
    Marks marks;
    std::optional<Reference> reference;
    std::vector<Lane> lanes;
    WorkDetails details;
    std::vector<Twin> twins;
    HostNoise noise;
    Launch launch;
    bool partial = false;          ///< stopped or failed before all darts were thrown
    std::optional<Error> failure;  ///< why it is partial, where it failed

    bool operator==(const RunRecord&) const = default;
};

using RunRecordPtr = std::shared_ptr<const RunRecord>;

/// first_dart → combined in nanoseconds; nothing where one of them is missing.
std::optional<std::int64_t> computeNs(const RunRecord& record);
/// requested → ended.
std::optional<std::int64_t> endToEndNs(const RunRecord& record);
/// Darts a second of compute time.
std::optional<double> dartsPerSecond(const RunRecord& record);
/// CPUs that the run was allowed, all hosts together: as a whole number for starting workers, and
/// (at least 1) and as a real number for rules (a quota of 1.5 stays 1.5, one of 0.5 stays 0.5).
/// With no machine known: 1.
int allowedCpus(const RunRecord& record);
double capacityCpus(const RunRecord& record);

}  // namespace dartscope::record
