// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "core/base/result.h"
#include "core/experiment/run_controller.h"
#include "core/launch/local_launcher.h"
#include "core/launch/protocol.h"
#include "core/record/run_record.h"

namespace dartscope::experiment {

/// Puts the messages of one worker together into a record and holds them against each other. One
/// thread.
class RunCollector {
public:
    /// `requestedNs`: the instant that all others are made relative to, as monotonicNs().
    RunCollector(record::RunConfig config, std::int64_t requestedNs);

    /// Errors: "worker-lacks-model" (Unavailable; model, program) for the hello of a worker that
    /// cannot run it; (RunFailed) "worker-wrong-sums" (what, said, counted) for spans of lanes that
    /// the run has not, and ("span-count") for more of them than any run records.
    Result<void> take(launch::FromWorker&& message);

    /// How a scheduler that carries out the run says it stands.
    void queued(const launch::QueueState& state) { m_queue = state; }

    /// Where the run is by what has come so far; the instant is now.
    Progress progress() const;

    /// Whether anything was measured: a result, or finished tasks.
    bool measured() const;

    /// The record as the worker's end leaves it, without surroundings (machines, noise, reference):
    /// from the result if there is one, else from the last progress. Partial where darts are
    /// missing or something failed; the failure is the launch's, or "worker-wrong-sums" (what,
    /// said, counted) with what is one of "lanes", "darts", "hits", "marks", or, with the lane as a
    /// fourth argument, "spans", "lane-hits", "lane-marks". To be called once.
    record::RunRecord finish(const launch::LaunchReport& report);

private:
    Result<void> takeSpans(launch::SpansLine&& line);
    void completeResult(const launch::LaunchReport& report);
    void bringNear(const launch::LaunchReport& report);
    void makeRelative(record::Lane& lane) const;
    void makeRelative(record::WorkDetails& details) const;
    std::optional<std::int64_t> relative(std::optional<std::int64_t> instant) const;

    record::RunConfig m_config;
    std::int64_t m_requestedNs;
    std::int64_t m_zeroNs;  ///< the request by the worker's clock: another host has another
    bool m_external;  ///< somebody else's program: it may leave out what it does not know
    std::optional<std::int64_t> m_greetedNs, m_resultNs;  ///< when those lines came
    Progress::Phase m_phase = Progress::Phase::Launching;
    launch::ProgressLine m_last;
    std::optional<launch::QueueState> m_queue;
    std::uint64_t m_spans = 0;
    std::map<std::uint32_t, launch::SpansLine> m_pieces;
    std::optional<launch::ResultLine> m_result;
};

}  // namespace dartscope::experiment
