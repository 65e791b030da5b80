// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/team.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "core/base/clock.h"
#include "core/darts/kernels.h"

namespace dartscope::engines {
namespace {

// Darts between two looks at the stop flag: 0.05 to 1 ms of work, whatever the instruction set,
// and a multiple of the sampler's block, so that cutting a task there costs nothing.
constexpr std::uint64_t kVectorPiece = std::uint64_t{1} << 20;
constexpr std::uint64_t kTextbookPiece = std::uint64_t{1} << 17;
static_assert(kVectorPiece % record::kTaskGranularity == 0);
static_assert(kTextbookPiece % record::kTaskGranularity == 0);

record::RunConfig resolved(record::RunConfig config) {
    config.taskSize = record::resolveTaskSize(config);
    return config;
}

}  // namespace

Team::Team(const record::RunConfig& config, std::stop_token stop)
    : Team(config, std::move(stop), Slice{0, config.workers, config.workers, 0}) {}

Team::Team(const record::RunConfig& config, std::stop_token stop, const Slice& slice)
    : m_config(resolved(config)),
      m_slice(slice),
      m_tasks((m_config.darts - 1) / m_config.taskSize + 1),
      m_hits(m_config.kernel == record::Kernel::Vector ? darts::hitsVector : darts::hitsTextbook),
      m_pieceDarts(m_config.kernel == record::Kernel::Vector ? kVectorPiece : kTextbookPiece),
      m_onStop(std::move(stop), RaiseStopped{&m_stopped}) {
    const auto limits = record::RecorderLimits::forLanes(slice.allLanes);
    m_recorders.reserve(lanes());
    for (std::uint32_t lane = 0; lane < lanes(); ++lane) {
        m_recorders.push_back(
            std::make_unique<record::LaneRecorder>(slice.firstLane + lane, limits));
    }
}

Team::~Team() = default;

Range Team::darts(std::uint64_t task) const {
    const std::uint64_t first = task * m_config.taskSize;
    return {m_slice.firstDart + first, std::min(m_config.taskSize, m_config.darts - first)};
}

Range Team::share(std::uint32_t lane) const {
    const std::uint64_t number = m_slice.firstLane + lane;
    const std::uint64_t each = m_tasks / m_slice.allLanes;
    const std::uint64_t more = m_tasks % m_slice.allLanes;  // the first lanes get one more
    return {each * number + std::min(number, more), each + (number < more ? 1 : 0)};
}

Range Team::ownTasks() const {
    if (m_slice.ownDarts) {
        return {0, m_tasks};
    }
    const Range last = share(lanes() - 1);
    const std::uint64_t first = share(0).first;
    return {first, last.first + last.count - first};
}

Worker Team::enter(std::uint32_t lane) {
    record::LaneRecorder& recorder = *m_recorders[lane];
    try {
        recorder.prepare();
    } catch (const std::exception&) {
        // Without memory for a probe its signals are absent.
    }
    waitAtStartLine();
    recorder.start();
    return {*this, recorder};
}

void Team::waitAtStartLine() {
    if (m_arrived.fetch_add(1) + 1 == lanes()) {
        m_readyNs.store(monotonicNs());
        m_started.store(true);
        m_started.notify_all();
    }
    m_started.wait(false);
}

void Team::dismiss() {
    m_stopped.store(true, std::memory_order_relaxed);
    m_started.store(true);
    m_started.notify_all();
}

std::optional<std::int64_t> Team::readyNs() const {
    const std::int64_t ready = m_readyNs.load();
    return ready == 0 ? std::nullopt : std::optional(ready);
}

Worker::~Worker() {
    m_recorder.finish();
}

std::uint64_t Worker::throwTask(std::uint64_t task) {
    if (m_team.stopped()) {
        return 0;
    }
    const Range darts = m_team.darts(task);
    const std::uint64_t piece = m_team.m_pieceDarts;
    std::uint64_t done = 0;
    std::uint64_t hits = 0;
    m_recorder.beginTask(darts.first, darts.count);
    do {
        const std::uint64_t at = darts.first + done;
        const std::uint64_t count = std::min(darts.count - done, piece - at % piece);
        hits += m_team.m_hits(m_team.config().seed, at, count);
        done += count;
        m_recorder.advance(done);
    } while (done < darts.count && !m_team.stopped());
    m_recorder.endTask(done, hits);
    return hits;
}

}  // namespace dartscope::engines
