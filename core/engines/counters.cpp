// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/counters.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <numeric>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/engines/team.h"

namespace dartscope::engines {
namespace {

using Next = darts::DartRange::Iterator;

/// One counter that every lane raises in one indivisible step.
class AtomicCounter final : public DartCounter {
public:
    std::uint64_t count(Worker&, Next& next, std::uint64_t count) override {
        return countEach(next, count, [&] { m_hits.fetch_add(1, std::memory_order_relaxed); });
    }
    std::uint64_t total() const override { return m_hits.load(); }

private:
    alignas(128) std::atomic<std::uint64_t> m_hits{0};
};

/// One counter behind one lock.
class MutexCounter final : public DartCounter {
public:
    std::uint64_t count(Worker& worker, Next& next, std::uint64_t count) override {
        worker.waits().usesLock();
        return countEach(next, count, [&] {
            if (!m_mutex.try_lock()) {
                wait(worker.waits());
            }
            ++m_hits;
            m_mutex.unlock();
        });
    }
    std::uint64_t total() const override { return m_hits; }

private:
    void wait(record::WaitRecorder& waits) {
        if (!waits.timesNext()) {
            m_mutex.lock();
            return;
        }
        record::Wait wait;
        wait.startNs = monotonicNs();
        m_mutex.lock();
        wait.endNs = monotonicNs();
        waits.addSampled(wait);
    }

    alignas(128) std::mutex m_mutex;
    std::uint64_t m_hits = 0;  ///< guarded by m_mutex
};

/// A count of darts and one of hits for each lane, but those of all lanes side by side: eight lanes
/// share a pair of cache lines, which is fetched back and forth as if it were one counter. An
/// atomic of which only one thread writes is a plain counter in all but name: it is read and
/// written in two steps, and in memory each time. Both are needed: processors hide much of what a
/// single store waits for.
class FalseSharingCounter final : public DartCounter {
public:
    explicit FalseSharingCounter(std::uint32_t lanes) : m_lines(lanes / kALine + 1) {}

    std::uint64_t count(Worker& worker, Next& next, std::uint64_t count) override {
        Tally& own = m_lines[worker.lane() / kALine].tallies[worker.lane() % kALine];
        std::uint64_t hits = 0;
        for (; count > 0; --count, ++next) {
            raise(own.darts);
            if ((*next).inside()) {
                raise(own.hits);
                ++hits;
            }
        }
        return hits;
    }
    std::uint64_t total() const override {
        std::uint64_t sum = 0;
        for (const Line& line : m_lines) {
            for (const Tally& tally : line.tallies) {
                sum += tally.hits.load();
            }
        }
        return sum;
    }

private:
    static constexpr std::size_t kALine = 8;
    struct Tally {
        std::atomic<std::uint64_t> darts = 0;
        std::atomic<std::uint64_t> hits = 0;
    };
    struct alignas(128) Line {
        std::array<Tally, kALine> tallies;
    };

    static void raise(std::atomic<std::uint64_t>& counter) {
        counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }

    std::vector<Line> m_lines;
};

/// One counter that lanes read and write back with no regard for each other: between the two steps
/// of one, another's hit is lost. Each step by itself is atomic only so that the language gives the
/// loss a meaning (a data race has none, and compilers make of it what they like); on usual
/// processors the instructions are those of `++hits` on a plain variable.
class RacyCounter final : public DartCounter {
public:
    std::uint64_t count(Worker&, Next& next, std::uint64_t count) override {
        return countEach(next, count, [&] {
            m_hits.store(m_hits.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        });
    }
    std::uint64_t total() const override { return m_hits.load(); }

private:
    alignas(128) std::atomic<std::uint64_t> m_hits{0};
};

}  // namespace

std::unique_ptr<DartCounter> makeCounter(record::Sharing sharing, std::uint32_t lanes) {
    switch (sharing) {
        case record::Sharing::Atomic:
            return std::make_unique<AtomicCounter>();
        case record::Sharing::Mutex:
            return std::make_unique<MutexCounter>();
        case record::Sharing::FalseSharing:
            return std::make_unique<FalseSharingCounter>(lanes);
        case record::Sharing::Racy:
            return std::make_unique<RacyCounter>();
        case record::Sharing::Private:
        case record::Sharing::AtomicPerTask:
        case record::Sharing::Critical:
            return nullptr;
    }
    return nullptr;
}

Result<void> expectSharing(const record::RunConfig& config,
                           std::initializer_list<record::Sharing> allowed) {
    if (std::ranges::find(allowed, config.sharing) != allowed.end()) {
        return {};
    }
    std::string names;
    for (const record::Sharing sharing : allowed) {
        names += (names.empty() ? "" : ", ") + std::string(record::name(sharing));
    }
    return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                {"sharing", std::string(record::name(config.sharing)), config.model, names});
}

}  // namespace dartscope::engines
