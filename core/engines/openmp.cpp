// SPDX-License-Identifier: GPL-3.0-or-later

// A parallel loop over the tasks. OpenMP starts the threads, deals out the loop by the chosen
// schedule and adds up the hits (reduction). With other sharings the threads count in memory that
// all of them see, by the constructs that OpenMP has for it.
#include <omp.h>

#include <algorithm>
#include <memory>

#include "core/base/clock.h"
#include "core/engines/counters.h"
#include "core/engines/models.h"

namespace dartscope::engines {
namespace {

// A loop of OpenMP cannot be left early, and even skipping 10¹³ tasks takes hours. So the tasks go
// through in rounds of this many, with a look at the stop flag in between; a run of fewer tasks,
// which is any of a usual length, is one plain loop.
constexpr std::int64_t kTasksARound = 131'072;

omp_sched_t kindOf(record::Schedule schedule) {
    switch (schedule) {
        case record::Schedule::Static:
            return omp_sched_static;
        case record::Schedule::Dynamic:
            return omp_sched_dynamic;
        case record::Schedule::Guided:
            return omp_sched_guided;
    }
    return omp_sched_static;
}

/// One counter that every thread raises in one indivisible step.
class OmpAtomicCounter final : public DartCounter {
public:
    std::uint64_t count(Worker&, darts::DartRange::Iterator& next, std::uint64_t count) override {
        return countEach(next, count, [&] {
#pragma omp atomic
            ++m_hits;
        });
    }
    std::uint64_t total() const override {
        return m_hits;
    }

private:
    alignas(128) std::uint64_t m_hits = 0;
};

/// One counter in a critical section. Nobody can try to enter one, so some entries are timed
/// whether they have to wait or not, from inside of one section to inside of the next: a clock read
/// between the two would give the section away to another thread that it would not have got
/// otherwise. The shortest of them are what two entries are apart without a wait.
class OmpCriticalCounter final : public DartCounter {
public:
    std::uint64_t count(Worker& worker, darts::DartRange::Iterator& next,
                        std::uint64_t count) override {
        record::WaitRecorder& waits = worker.waits();
        waits.usesLock();
        bool timed = false;
        record::Wait wait;
        return countEach(next, count, [&] {
            const bool timesNext = !timed && waits.timesNext();
            std::int64_t nowNs = 0;
#pragma omp critical(dartscopeHits)
            {
                ++m_hits;
                if (timed || timesNext) {
                    nowNs = monotonicNs();
                }
            }
            if (timed) {
                wait.endNs = nowNs;
                waits.addSampledEntry(wait);
            }
            wait.startNs = nowNs;
            timed = timesNext;
        });
    }
    std::uint64_t total() const override {
        return m_hits;
    }

private:
    alignas(128) std::uint64_t m_hits = 0;
};

/// A lock of OpenMP's.
class OmpLock final : public Lock {
public:
    OmpLock() { omp_init_lock(&m_lock); }
    ~OmpLock() override { omp_destroy_lock(&m_lock); }
    OmpLock(const OmpLock&) = delete;
    OmpLock& operator=(const OmpLock&) = delete;
    bool tryTake() override { return omp_test_lock(&m_lock) != 0; }
    void take() override { omp_set_lock(&m_lock); }
    void give() override { omp_unset_lock(&m_lock); }

private:
    omp_lock_t m_lock;
};

std::unique_ptr<DartCounter> ompCounter(record::Sharing sharing, std::uint32_t lanes) {
    switch (sharing) {
        case record::Sharing::Atomic:
            return std::make_unique<OmpAtomicCounter>();
        case record::Sharing::Critical:
            return std::make_unique<OmpCriticalCounter>();
        default:
            return makeCounter(sharing, lanes);
    }
}

Result<void> expectOpenMpConfig(const record::RunConfig& config) {
    using record::Sharing;
    return expectSharing(config, {Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                  Sharing::Critical, Sharing::FalseSharing, Sharing::Racy});
}

}  // namespace

Result<std::uint64_t> openmp(Team& team) {
    if (auto ok = expectOpenMpConfig(team.config()); !ok) {
        return tl::unexpected(ok.error());
    }
    const auto counter = ompCounter(team.config().sharing, team.lanes());
    const bool everyTask = team.config().sharing == record::Sharing::AtomicPerTask;
    OmpLock lock;
    const Range own = team.ownTasks();
    const auto tasks = static_cast<std::int64_t>(own.first + own.count);
    const int wanted = static_cast<int>(team.lanes());
    int started = wanted;
    bool goOn = true;
    std::uint64_t hits = 0;
    std::uint64_t sharedHits = 0;
    omp_set_dynamic(0);  // as many threads as asked for, also where they are more than CPUs
    omp_set_schedule(kindOf(team.config().schedule), 0);  // 0: the schedule's own chunk
#pragma omp parallel num_threads(wanted) reduction(+ : hits)
    if (omp_get_num_threads() < wanted) {  // OMP_THREAD_LIMIT; nobody may wait for the missing ones
#pragma omp master
        started = omp_get_num_threads();
    } else {
        Worker worker = team.enter(static_cast<std::uint32_t>(omp_get_thread_num()),
                                   {.counter = counter.get(), .lock = &lock});
        hits += worker.throwSerialPart();
        worker.tasksFollowAtOnce(true);
        for (auto round = static_cast<std::int64_t>(own.first); round < tasks && goOn;
             round += kTasksARound) {
            const std::int64_t end = std::min(tasks, round + kTasksARound);
#pragma omp for schedule(runtime) nowait
            for (std::int64_t task = round; task < end; ++task) {
                const std::uint64_t taskHits = worker.throwTask(static_cast<std::uint64_t>(task));
                if (everyTask) {
#pragma omp atomic
                    sharedHits += taskHits;
                } else {
                    hits += taskHits;
                }
            }
            if (end < tasks) {
                worker.tasksFollowAtOnce(false);  // waiting for the others is no work
#pragma omp barrier
#pragma omp single
                goOn = !team.stopped();
                worker.tasksFollowAtOnce(true);
            }
        }
    }
    if (started < wanted) {
        return fail(ErrorCode::RunFailed, "out-of-threads",
                    {std::to_string(started), std::to_string(wanted)});
    }
    return counter ? counter->total() : hits + sharedHits;
}

}  // namespace dartscope::engines
