// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/team.h"

#include <algorithm>
#include <array>
#include <bit>
#include <exception>
#include <span>
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
static_assert(std::has_single_bit(kVectorPiece) && std::has_single_bit(kTextbookPiece));

record::RunConfig resolved(record::RunConfig config) {
    config.taskSize = record::resolveTaskSize(config);
    return config;
}

/// Of the first darts of a task: equal where the darts are.
std::optional<std::uint64_t> fingerprintOf(std::uint64_t seed, Range task) {
    if (task.count == 0) {
        return std::nullopt;
    }
    std::array<darts::Dart, 64> first;
    const std::span some(first.data(), std::min<std::size_t>(first.size(), task.count));
    darts::drawDarts(seed, task.first, some);
    std::uint64_t hash = some.size();
    for (const darts::Dart dart : some) {
        const std::uint64_t word = std::uint64_t{static_cast<std::uint32_t>(dart.x)} << 32 |
                                   static_cast<std::uint32_t>(dart.y);
        hash = darts::splitMix(hash ^ word);
    }
    return hash;
}

}  // namespace

Team::Team(const record::RunConfig& config, std::stop_token stop)
    : Team(config, std::move(stop), Slice{0, config.workers, config.workers, 0}) {}

Team::Team(const record::RunConfig& config, std::stop_token stop, const Slice& slice)
    : m_config(resolved(config)),
      m_slice(slice),
      m_plan(m_config, slice.firstDart),
      m_hits(m_config.kernel == record::Kernel::Vector ? darts::hitsVector : darts::hitsTextbook),
      m_pieceDarts(m_config.kernel == record::Kernel::Vector ? kVectorPiece : kTextbookPiece),
      m_ownBoard(slice.board == nullptr ? std::make_unique<Board>(slice.lanes) : nullptr),
      m_board(slice.board == nullptr ? *m_ownBoard : *slice.board),
      m_onStop(std::move(stop), RaiseStopped{&m_board.stopped()}) {
    const auto limits = record::RecorderLimits::forLanes(slice.allLanes);
    const std::size_t waits = record::WaitRecorder::mostWaitsOf(slice.allLanes);
    m_recorders.reserve(lanes());
    m_waits.reserve(lanes());
    m_work.resize(lanes());
    m_adopted.resize(lanes());
    const std::uint32_t firstSlot = slice.board == nullptr ? 0 : slice.firstLane;
    for (std::uint32_t lane = 0; lane < lanes(); ++lane) {
        m_recorders.push_back(std::make_unique<record::LaneRecorder>(
            slice.firstLane + lane, limits, &m_board.slot(firstSlot + lane)));
        m_waits.push_back(std::make_unique<record::WaitRecorder>(waits));
    }
}

Team::~Team() = default;

Range Team::share(std::uint32_t lane) const {
    const std::uint64_t number = m_slice.firstLane + lane;
    const std::uint64_t each = tasks() / m_slice.allLanes;
    const std::uint64_t more = tasks() % m_slice.allLanes;  // the first lanes get one more
    return {each * number + std::min(number, more), each + (number < more ? 1 : 0)};
}

Range Team::ownTasks() const {
    if (m_slice.ownDarts) {
        return {0, tasks()};
    }
    const Range last = share(lanes() - 1);
    const std::uint64_t first = share(0).first;
    return {first, last.first + last.count - first};
}

Worker Team::enter(std::uint32_t lane, LaneTools tools) {
    record::LaneRecorder& recorder = *m_recorders[lane];
    try {
        recorder.prepare();
    } catch (const std::exception&) {
        // Without memory for a probe its signals are absent.
    }
    waitAtStartLine();
    recorder.start();
    return {*this, lane, tools};
}

void Team::waitAtStartLine() {
    if (m_arrived.fetch_add(1) + 1 == lanes()) {
        if (m_slice.startLine) {
            m_slice.startLine();
        }
        m_readyNs.store(monotonicNs());
        m_started.store(true);
        m_started.notify_all();
    }
    m_started.wait(false);
}

void Team::dismiss() {
    m_board.stopped().store(true, std::memory_order_relaxed);
    m_started.store(true);
    m_started.notify_all();
    endSerialPart();
}

void Team::endSerialPart() {
    m_serialOver.store(true);
    m_serialOver.notify_all();
}

std::optional<std::int64_t> Team::readyNs() const {
    const std::int64_t ready = m_readyNs.load();
    return ready == 0 ? std::nullopt : std::optional(ready);
}

Recorded Team::recorded(std::uint32_t lane) const {
    if (m_adopted[lane]) {
        return *m_adopted[lane];
    }
    const record::LaneRecorder& recorder = *m_recorders[lane];
    Recorded recorded{recorder.lane(), recorder.firstDartNs(), recorder.lastDartNs()};
    m_waits[lane]->fill(recorded.lane);
    recorded.lane.fingerprint = fingerprintOf(m_config.seed, m_work[lane].firstTask);
    return recorded;
}

void Team::allArrived() {
    m_arrived.store(lanes());
    m_readyNs.store(monotonicNs());
}

void Team::adopt(std::uint32_t lane, Recorded recording) {
    m_adopted[lane] = std::move(recording);
}

void Team::breakOff(Error error) {
    if (!m_failure) {
        m_failure = std::move(error);
    }
    dismiss();
}

void Team::finishUp() {
    if (m_afterwards) {
        std::exchange(m_afterwards, nullptr)();
    }
}

}  // namespace dartscope::engines
