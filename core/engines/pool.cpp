// SPDX-License-Identifier: GPL-3.0-or-later

// A pool of processes, as Python's multiprocessing.Pool with its map: workers are started once, by
// spawn or by fork; tasks go to them through one pipe in chunks, and results come back through
// another. Tasks are cut into four chunks a worker, rounded up.
#include <fcntl.h>
#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/engines/counters.h"
#include "core/engines/lane_crew.h"
#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

constexpr std::uint64_t kChunksAWorker = 4;

/// ceil(tasks / (4 · workers)): the rule of Pool.map where it is not told a chunk size.
std::uint64_t chunkSize(std::uint64_t tasks, std::uint64_t workers) {
    const std::uint64_t chunks = kChunksAWorker * workers;
    return tasks / chunks + (tasks % chunks == 0 ? 0 : 1);
}

/// A map over all tasks: puts chunks into one pipe and takes results out of the other.
class Map {
public:
    Map(Team& team, LaneCrew& crew, Pipe& tasks, Pipe& results)
        : m_team(team),
          m_crew(crew),
          m_tasks(tasks),
          m_results(results),
          m_chunk(chunkSize(team.tasks(), team.lanes())) {}

    /// The hits of all tasks; fewer where the team was stopped or broke off.
    std::uint64_t run() {
        ::fcntl(m_tasks.write.get(), F_SETFL, ::fcntl(m_tasks.write.get(), F_GETFL) | O_NONBLOCK);
        m_crew.watch(m_results.read.get(), EPOLLIN, [this] { take(); });
        m_crew.watch(m_tasks.write.get(), EPOLLOUT, [this] { put(); });
        m_crew.follow([this] { return m_allPut && m_taken == m_put; });
        noMore();
        m_crew.forget(m_results.read.get());
        return m_hits;
    }

private:
    void put() {
        while (m_next < m_team.tasks() && !m_team.stopped()) {
            const Chunk chunk{m_next, std::min(m_chunk, m_team.tasks() - m_next)};
            if (::write(m_tasks.write.get(), &chunk, sizeof chunk) != sizeof chunk) {
                return;  // full
            }
            m_next += chunk.count;
            ++m_put;
        }
        noMore();
    }

    /// The end of the pipe tells the workers that they are done.
    void noMore() {
        if (!m_allPut) {
            m_allPut = true;
            m_crew.forget(m_tasks.write.get());
            m_tasks.write.close();
        }
    }

    void take() {
        std::array<ChunkResult, 128> results;
        const ssize_t got = ::read(m_results.read.get(), results.data(), sizeof results);
        for (ssize_t i = 0; i < got / static_cast<ssize_t>(sizeof(ChunkResult)); ++i) {
            m_hits += results[static_cast<std::size_t>(i)].hits;
            ++m_taken;
        }
    }

    Team& m_team;
    LaneCrew& m_crew;
    Pipe& m_tasks;
    Pipe& m_results;
    const std::uint64_t m_chunk;
    std::uint64_t m_next = 0;
    std::uint64_t m_put = 0;
    std::uint64_t m_taken = 0;
    std::uint64_t m_hits = 0;
    bool m_allPut = false;
};

}  // namespace

Result<std::uint64_t> pool(Team& team) {
    if (auto ok = expectSharing(team.config(), {record::Sharing::Private}); !ok) {
        return tl::unexpected(ok.error());
    }
    if (team.stopped()) {
        return 0;
    }
    auto tasks = makePipe(team, true);
    auto results = makePipe(team);
    if (!tasks || !results) {
        return tl::unexpected(tasks ? results.error() : tasks.error());
    }
    const auto crew = std::make_shared<LaneCrew>(team);
    const LaneJob job{.config = team.config(),
                      .board = team.board().descriptor(),
                      .tasks = tasks->read.get(),
                      .results = results->write.get()};
    if (auto ok = crew->start(team.config().startMethod, job); !ok) {
        return tl::unexpected(ok.error());
    }
    tasks->read.close();
    results->write.close();
    if (!crew->assemble() && !team.failure()) {
        return 0;
    }
    const std::uint64_t hits = Map(team, *crew, *tasks, *results).run();
    if (team.failure()) {
        return crew->collect();
    }
    team.afterwards([crew] { crew->collect(); });
    return hits;
}

}  // namespace dartscope::engines
