// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/engines/descriptor.h"
#include "core/engines/lane_process.h"
#include "core/engines/team.h"

namespace dartscope::engines {

/// A pipe; `packets`: what is written at once is read at once. Error (RunFailed):
/// "out-of-processes", as for a process that cannot be started.
Result<Pipe> makePipe(const Team& team, bool packets = false);

/// The processes that are the lanes of a team, one each, as the worker that started them sees them.
/// Who of them dies or stands still breaks the run off; the others end at their next look at the
/// stop flag, and what they did is kept. All on the thread that made it, which they do not outlive;
/// when it goes, whoever is left is killed and reaped.
class LaneCrew {
public:
    explicit LaneCrew(Team& team);
    ~LaneCrew();
    LaneCrew(const LaneCrew&) = delete;
    LaneCrew& operator=(const LaneCrew&) = delete;

    /// Starts a process for each lane: a fork of this one, or this program anew (the one that
    /// DARTSCOPE_WORKER names, where it is set). `job` is what is the same for all of them. Error
    /// (RunFailed): "out-of-processes" (processes that could be started, lanes).
    Result<void> start(record::StartMethod method, const LaneJob& job);

    /// Waits until all are at the start line. False: stopped or broken off before that.
    bool assemble();

    /// Calls `act` whenever the descriptor is ready for `events` (EPOLLIN, EPOLLOUT).
    void watch(int descriptor, std::uint32_t events, std::function<void()> act);
    void forget(int descriptor);

    /// Listens to all until `done`, or until one has failed.
    void follow(const std::function<bool()>& done);

    /// Whether every lane said how many hits it has; they, together, as far as is known.
    bool allHitsKnown() const;
    std::uint64_t hits() const;

    /// Listens until the last has ended, gives the team their recordings, and returns the hits in
    /// them: those of all who came to their end.
    std::uint64_t collect();

private:
    /// One lane's process.
    struct Member {
        pid_t pid = -1;  ///< −1: none, or reaped
        std::int64_t number = 0;
        Descriptor report;
        std::string buffer;
        bool heard = false;  ///< what it says is read at once
        bool ready = false;
        std::optional<std::uint64_t> hits;
        bool recorded = false;
        std::int64_t standsSinceNs = 0;  ///< stopped by a signal; 0: it is not
    };

    /// The copy allocates memory, which the C library allows while other threads do, too.
    /// AddressSanitizer's allocator does not: a copy made at such a moment stands for ever.
    pid_t forkLane(const LaneJob& job);
    pid_t spawnLane(const LaneJob& job);
    void listenTo(std::uint32_t lane);
    void listen(std::uint32_t lane);
    void takeLine(std::uint32_t lane, std::string_view line);
    void take(std::uint32_t lane, LaneLine&& line);
    void ended(std::uint32_t lane);
    void lookForStanding();
    void wait(int limitMs);
    void kill();

    Team& m_team;
    Descriptor m_poll;
    std::vector<Member> m_members;
    std::map<int, std::function<void()>> m_actions;
    std::size_t m_ready = 0;
    std::size_t m_gone = 0;
    bool m_collecting = false;
    std::int64_t m_lookedNs = 0;
};

}  // namespace dartscope::engines
