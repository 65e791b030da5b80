// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "app/worker/command_input.h"
#include "app/worker/line_output.h"
#include "app/worker/mpi_clocks.h"
#include "app/worker/mpi_crew.h"
#include "app/worker/mpi_world.h"
#include "core/engines/engine.h"

namespace dartscope::worker {

/// One run by ranks, as one of them lives it. Rank 0 speaks the protocol with the program and is
/// the only one to read and write; the others hear of everything through it.
class MpiSession {
public:
    /// `inJob`: a batch system carries it out, and the program may be on another host.
    MpiSession(MpiWorld& world, CommandInput& input, LineOutput& output, bool inJob = false)
        : m_world(world), m_input(input), m_output(output), m_inJob(inJob) {}

    /// From the hello to the last line. Collective. The process's exit status.
    int run();

private:
    /// What came of this rank's work and of bringing the hits together.
    struct Outcome {
        Result<engines::Work> work;
        std::vector<std::uint64_t> combined;  ///< on rank 0: every rank's hits, or their sum
        std::int64_t sentNs = 0;              ///< this rank began to send its hits
        std::int64_t doneNs = 0;              ///< it was free again; on rank 0: all are there
    };

    std::optional<Result<launch::ToWorker>> answerTime();
    std::optional<launch::Start> receiveStart();
    int work(const launch::Start& start);
    Outcome throwDarts(const launch::Start& start, engines::Team& team, std::stop_source& stop);
    std::unique_ptr<engines::Team> teamOf(record::RunConfig config, std::stop_token stop);
    void addWait(const Outcome& outcome, record::Lane& lane) const;
    void sendRecord(launch::ResultLine&& result, const std::vector<std::string>& lines);
    launch::ResultLine resultOf(const launch::Start& start, Outcome& outcome,
                                std::vector<std::string>& lines, const launch::ClockOffset& clock);
    void complete(const launch::Start& start, const Outcome& outcome, launch::ResultLine& all,
                  const std::vector<std::int64_t>& sent);
    void receiveRecords(launch::ResultLine& all);
    int say(const Error& error);
    bool away() const { return m_host != m_rootHost; }

    MpiWorld& m_world;
    CommandInput& m_input;
    LineOutput& m_output;
    const bool m_inJob;
    MpiCrew* m_crew = nullptr;  ///< while darts are thrown
    std::string m_host;
    std::string m_rootHost;
};

}  // namespace dartscope::worker
