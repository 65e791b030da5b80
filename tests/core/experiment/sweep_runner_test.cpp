// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/experiment/sweep_work.h"
#include "tests/core/experiment/fake_runs.h"

namespace dartscope::experiment {
namespace {

using record::SweepConfig;
using record::SweepPoint;
using record::SweepRecordPtr;
using ::testing::ElementsAre;
using ::testing::Pair;

class SweepRunner : public ::testing::Test {
protected:
    Result<SweepRecordPtr> measure(const SweepConfig& config, const SweepObserver& observer = {},
                                   std::stop_token stop = {}) {
        return measureSweep(config, m_machine, m_runs.tools(), observer, stop);
    }

    /// Worker counts of the runs that were made, those of one round each.
    std::vector<std::vector<std::uint32_t>> rounds(const SweepConfig& config) const {
        const std::size_t points = config.workers.size();
        const std::size_t before = m_runs.runs.size() - 1 - config.repeats * points;
        std::vector<std::vector<std::uint32_t>> rounds(config.repeats);
        for (std::size_t i = 0; i < config.repeats * points; ++i) {
            rounds[i / points].push_back(m_runs.runs[before + i].workers);
        }
        return rounds;
    }

    FakeRuns m_runs;
    machine::Machine m_machine;
};

std::vector<std::uint32_t> workersOf(const record::SweepSeries& series) {
    std::vector<std::uint32_t> workers;
    for (const SweepPoint& point : series.points) {
        workers.push_back(point.workers);
    }
    return workers;
}

TEST_F(SweepRunner, MeasuresEveryPointAsOftenAsAsked) {
    const auto sweep = measure(sweepOf({1, 2, 4}, 9));
    ASSERT_TRUE(sweep);
    EXPECT_FALSE((*sweep)->partial);
    ASSERT_EQ((*sweep)->series.size(), 1u);
    const record::SweepSeries& series = (*sweep)->series[0];
    EXPECT_THAT(workersOf(series), ElementsAre(1, 2, 4));
    for (const SweepPoint& point : series.points) {
        ASSERT_EQ(point.repeats.size(), 9u);
        for (const record::Repeat& repeat : point.repeats) {
            EXPECT_EQ(repeat.darts, point.darts);
            EXPECT_DOUBLE_EQ(
                repeat.computeS,
                static_cast<double>(m_runs.computeNs(point.darts, point.workers)) * 1e-9);
        }
        ASSERT_TRUE(point.nearestMedian);
        EXPECT_EQ(point.nearestMedian->config.workers, point.workers);
        EXPECT_TRUE(point.nearestMedian->reference);
    }
    EXPECT_TRUE(series.drift);
    EXPECT_EQ((*sweep)->programVersion, "fake 1");
}

TEST_F(SweepRunner, TheBaseIsMeasuredEvenIfItWasNotAskedFor) {
    const auto sweep = measure(sweepOf({2, 4}, 1));
    ASSERT_TRUE(sweep);
    EXPECT_THAT(workersOf((*sweep)->series[0]), ElementsAre(1, 2, 4));
}

TEST_F(SweepRunner, StrongScalingThrowsTheSameDartsAtEveryPoint) {
    const auto sweep = measure(sweepOf({1, 3, 8}, 2));
    ASSERT_TRUE(sweep);
    for (const SweepPoint& point : (*sweep)->series[0].points) {
        EXPECT_EQ(point.darts, (*sweep)->series[0].points[0].darts);
    }
}

TEST_F(SweepRunner, WeakScalingThrowsTheSameDartsWithEveryWorker) {
    SweepConfig config = sweepOf({1, 3, 8}, 2);
    config.scaling = record::Scaling::Weak;
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    for (const SweepPoint& point : (*sweep)->series[0].points) {
        EXPECT_EQ(point.darts, (*sweep)->series[0].points[0].darts * point.workers);
    }
}

TEST_F(SweepRunner, NoRunOfASweepTakesLongHoweverSmallTheTasks) {
    constexpr std::int64_t kTaskNs = 1'000;
    SweepConfig config = sweepOf({1, 2}, 2);
    config.run.taskSize = 1;
    std::int64_t longestNs = 0;
    m_runs.change = [&](std::size_t, record::RunRecord& record) {
        *record.marks.combinedNs += static_cast<std::int64_t>(record.darts) * kTaskNs;
        longestNs = std::max(longestNs, static_cast<std::int64_t>(record.darts) * kTaskNs);
    };
    ASSERT_TRUE(measure(config));
    EXPECT_LT(longestNs, static_cast<std::int64_t>(2e6 * config.targetMs));
}

TEST_F(SweepRunner, WorkIsCalibratedToTheTargetAtTheBaseInWholeTasks) {
    for (const double speed : {0.01, 1.0, 50.0}) {
        m_runs = {};
        m_runs.dartsPerNs = speed;
        SweepConfig config = sweepOf({1, 2}, 1);
        config.run.taskSize = 65'536;
        const auto sweep = measure(config);
        ASSERT_TRUE(sweep);
        const SweepPoint& base = (*sweep)->series[0].points[0];
        EXPECT_EQ(base.darts % 65'536, 0u);
        EXPECT_NEAR(base.repeats[0].computeS, 0.300, 0.300 * 0.05) << speed;
    }
}

TEST_F(SweepRunner, LargeWorkerCountsGet60MillisecondsEach) {
    const auto sweep = measure(sweepOf({1, 50}, 1));
    ASSERT_TRUE(sweep);
    EXPECT_NEAR((*sweep)->series[0].points[0].repeats[0].computeS, 3.0, 0.15);
    EXPECT_GE((*sweep)->series[0].points[1].repeats[0].computeS, 0.050);
}

TEST_F(SweepRunner, AHugeTaskSizeDoesNotMakeTheWorkHuge) {
    SweepConfig config = sweepOf({1, 2}, 1);
    config.run.taskSize = record::kMostTaskSize;
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    EXPECT_NEAR((*sweep)->series[0].points[0].repeats[0].computeS, 0.300, 0.015);
}

TEST_F(SweepRunner, DartsThatWereAskedForAreTakenAsTheyAre) {
    SweepConfig config = sweepOf({1, 2}, 3);
    config.darts = 12'345;
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    for (const SweepPoint& point : (*sweep)->series[0].points) {
        EXPECT_EQ(point.darts, 12'345u);
    }
    // Warm-up, three rounds of two, drift.
    EXPECT_EQ(m_runs.runs.size(), 1u + 6u + 1u);
}

TEST_F(SweepRunner, EachRoundRunsEveryPointOnceAndTheOrderChanges) {
    const SweepConfig config = sweepOf({1, 2, 3, 4, 5, 6}, 9);
    ASSERT_TRUE(measure(config));
    const auto all = rounds(config);
    for (std::vector<std::uint32_t> round : all) {
        std::ranges::sort(round);
        EXPECT_THAT(round, ElementsAre(1, 2, 3, 4, 5, 6));
    }
    EXPECT_GT(std::set(all.begin(), all.end()).size(), 5u);
}

TEST_F(SweepRunner, TheOrderIsThatOfItsSeed) {
    SweepConfig config = sweepOf({1, 2, 3, 4, 5, 6}, 5);
    ASSERT_TRUE(measure(config));
    const auto first = rounds(config);
    m_runs = {};
    ASSERT_TRUE(measure(config));
    EXPECT_EQ(rounds(config), first);
    m_runs = {};
    config.orderSeed = 2;
    ASSERT_TRUE(measure(config));
    EXPECT_NE(rounds(config), first);
}

TEST_F(SweepRunner, SeveralModelsAreInterleavedInEachRound) {
    SweepConfig config = sweepOf({1, 2}, 2);
    config.models = {"serial", "threads", "openmp"};
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    EXPECT_THAT(workersOf((*sweep)->series[0]), ElementsAre(1));  // serial has one worker only
    EXPECT_THAT(workersOf((*sweep)->series[1]), ElementsAre(1, 2));
    const std::size_t before = m_runs.runs.size() - 3 - 2 * 5;
    for (std::size_t round = 0; round < 2; ++round) {
        std::map<std::string, int> times;
        for (std::size_t i = 0; i < 5; ++i) {
            ++times[m_runs.runs[before + 5 * round + i].model];
        }
        EXPECT_THAT(times, ElementsAre(Pair("openmp", 2), Pair("serial", 1), Pair("threads", 2)));
    }
}

TEST_F(SweepRunner, TheSerialBaseIsMeasuredOnceARoundForAllSeries) {
    SweepConfig config = sweepOf({2, 4}, 3);
    config.models = {"threads", "openmp"};
    config.base = record::Base::Serial;
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    for (const record::SweepSeries& series : (*sweep)->series) {
        EXPECT_THAT(workersOf(series), ElementsAre(2, 4));
        ASSERT_EQ(series.serialBase.size(), 3u);
        EXPECT_EQ(series.serialBase[0].darts, series.points[0].darts);
    }
    EXPECT_EQ(std::ranges::count(m_runs.runs, "threads", &record::RunConfig::model), 6);
}

TEST_F(SweepRunner, TheReferenceIsMeasuredOnceForEachSeries) {
    SweepConfig config = sweepOf({1, 2}, 9);
    config.models = {"threads", "openmp"};
    ASSERT_TRUE(measure(config));
    ASSERT_EQ(m_runs.references.size(), 2u);
    EXPECT_EQ(m_runs.references[0].workers, 1u);
}

TEST_F(SweepRunner, AStopKeepsWhatWasMeasured) {
    std::stop_source stop;
    std::size_t measured = 0;
    const auto sweep = measure(sweepOf({1, 2}, 9),
                               {.progress = {},
                                .measured =
                                    [&](const SweepRecordPtr&) {
                                        if (++measured == 5) {
                                            stop.request_stop();
                                        }
                                    }},
                               stop.get_token());
    ASSERT_TRUE(sweep);
    EXPECT_TRUE((*sweep)->partial);
    EXPECT_FALSE((*sweep)->failure);
    const auto& points = (*sweep)->series[0].points;
    EXPECT_EQ(points[0].repeats.size() + points[1].repeats.size(), 5u);
    EXPECT_FALSE((*sweep)->series[0].drift);
}

TEST_F(SweepRunner, AStopBeforeTheFirstRepeatIsAnError) {
    std::stop_source stop;
    const auto sweep =
        measure(sweepOf({1, 2}, 9),
                {.progress = [&](const SweepProgress&) { stop.request_stop(); }}, stop.get_token());
    ASSERT_FALSE(sweep);
    EXPECT_EQ(sweep.error().code, ErrorCode::Interrupted);
    EXPECT_EQ(m_runs.runs.size(), 1u);
}

TEST_F(SweepRunner, ARunThatWasStoppedMidwayIsNotCounted) {
    std::stop_source stop;
    m_runs.change = [&](std::size_t number, record::RunRecord& record) {
        if (number == 6) {
            stop.request_stop();
            record.partial = true;
            record.darts /= 2;
        }
    };
    const auto sweep = measure(sweepOf({1, 2}, 9), {}, stop.get_token());
    ASSERT_TRUE(sweep);
    EXPECT_FALSE((*sweep)->failure);
    for (const SweepPoint& point : (*sweep)->series[0].points) {
        for (const record::Repeat& repeat : point.repeats) {
            EXPECT_EQ(repeat.darts, point.darts);
        }
    }
}

TEST_F(SweepRunner, AFailedRunEndsTheSweepAndKeepsWhatWasMeasured) {
    m_runs.failure = [](std::size_t number) {
        return number == 8
                   ? std::optional(Error{ErrorCode::RunFailed, "worker-died", {"status", "3"}})
                   : std::nullopt;
    };
    const auto sweep = measure(sweepOf({1, 2}, 9));
    ASSERT_TRUE(sweep);
    EXPECT_TRUE((*sweep)->partial);
    ASSERT_TRUE((*sweep)->failure);
    EXPECT_EQ((*sweep)->failure->id, "worker-died");
    EXPECT_EQ(m_runs.runs.size(), 9u);
}

TEST_F(SweepRunner, ARunThatFailedWithAPartialRecordEndsTheSweepToo) {
    m_runs.change = [](std::size_t number, record::RunRecord& record) {
        if (number == 8) {
            record.partial = true;
            record.failure = Error{ErrorCode::RunFailed, "worker-silent", {"10", ""}};
        }
    };
    const auto sweep = measure(sweepOf({1, 2}, 9));
    ASSERT_TRUE(sweep);
    ASSERT_TRUE((*sweep)->failure);
    EXPECT_EQ((*sweep)->failure->id, "worker-silent");
}

TEST_F(SweepRunner, AFirstRunThatFailsIsTheSweepsError) {
    m_runs.failure = [](std::size_t) {
        return Error{ErrorCode::Unavailable, "worker-missing", {"x"}};
    };
    const auto sweep = measure(sweepOf({1, 2}, 9));
    ASSERT_FALSE(sweep);
    EXPECT_EQ(sweep.error().id, "worker-missing");
}

TEST_F(SweepRunner, TheTimeLimitKeepsWhatWasMeasured) {
    SweepConfig config = sweepOf({1, 2}, 100);
    config.maxMinutes = 0.1;
    const auto sweep = measure(config);
    ASSERT_TRUE(sweep);
    EXPECT_TRUE((*sweep)->partial);
    EXPECT_FALSE((*sweep)->failure);
    EXPECT_GE((*sweep)->series[0].points[0].repeats.size(), 3u);
    // The run that was over the limit was the last; a run here takes less than half a second.
    EXPECT_GE(m_runs.nowNs, 6'000'000'000);
    EXPECT_LT(m_runs.nowNs, 6'500'000'000);
}

TEST_F(SweepRunner, ATimeLimitThatLeavesNothingIsNamed) {
    SweepConfig config = sweepOf({1, 2}, 9);
    config.maxMinutes = 0.05;
    m_runs.startUpNs = 60'000'000'000;
    const auto sweep = measure(config);
    ASSERT_FALSE(sweep);
    EXPECT_EQ(sweep.error().id, "sweep-time-over");
    EXPECT_THAT(sweep.error().arguments, ElementsAre("0.05"));
}

TEST_F(SweepRunner, EverySnapshotHasOneRepeatMoreAndStaysAsItWas) {
    std::vector<SweepRecordPtr> snapshots;
    ASSERT_TRUE(measure(sweepOf({1, 2}, 3),
                        {.progress = {}, .measured = [&](const SweepRecordPtr& snapshot) {
                             snapshots.push_back(snapshot);
                         }}));
    ASSERT_EQ(snapshots.size(), 6u);
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        std::size_t repeats = 0;
        for (const SweepPoint& point : snapshots[i]->series[0].points) {
            repeats += point.repeats.size();
        }
        EXPECT_EQ(repeats, i + 1);
    }
}

TEST_F(SweepRunner, ProgressCountsEveryRunAndEndsAtItsTotal) {
    std::vector<SweepProgress> all;
    ASSERT_TRUE(measure(sweepOf({1, 2, 4}, 4),
                        {.progress = [&](const SweepProgress& p) { all.push_back(p); }}));
    ASSERT_EQ(all.size(), m_runs.runs.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].runsDone, i);
        EXPECT_EQ(all[i].workers, m_runs.runs[i].workers);
        EXPECT_GT(all[i].runsTotal, i);
    }
    EXPECT_EQ(all.back().runsTotal, all.size());
    EXPECT_FALSE(all.front().remaining);
}

TEST_F(SweepRunner, TheRemainingTimeIsWhatTheRestReallyTakes) {
    std::vector<std::pair<std::int64_t, SweepProgress>> all;
    ASSERT_TRUE(measure(sweepOf({1, 2, 4}, 9), {.progress = [&](const SweepProgress& p) {
                            all.emplace_back(m_runs.nowNs, p);
                        }}));
    // Half way through every kind of run has been seen, and runs here take what they took before.
    const auto& [atNs, halfWay] = all[all.size() / 2];
    ASSERT_TRUE(halfWay.remaining);
    const double reallyMs = static_cast<double>(m_runs.nowNs - atNs) / 1e6;
    EXPECT_NEAR(static_cast<double>(halfWay.remaining->count()), reallyMs, 0.1 * reallyMs);
}

TEST(ARepeat, LeavesOutThreadsOfAWatchedProgramThatSleep) {
    record::RunRecord record;
    record.marks.launchedNs = 0;
    record.marks.endedNs = 100'000'000;
    record.details.observed.emplace();
    record.lanes.resize(2);
    record.lanes[0].wallNs = record.lanes[1].wallNs = 100'000'000;
    record.lanes[0].cpuNs = 60'000'000;
    record.lanes[0].runqueueNs = 20'000'000;
    record.lanes[1].cpuNs = 1'000'000;
    record.lanes[1].runqueueNs = 8'000'000;
    EXPECT_DOUBLE_EQ(repeatOf(record).runqueueShare.value(), 0.25);
}

TEST_F(SweepRunner, TenThousandRunsAreNoTrouble) {
    const auto sweep = measure(sweepOf({1, 2, 3, 4, 5, 6, 7, 8, 9}, 1'000));
    ASSERT_TRUE(sweep);
    for (const SweepPoint& point : (*sweep)->series[0].points) {
        EXPECT_EQ(point.repeats.size(), 1'000u);
    }
}

}  // namespace
}  // namespace dartscope::experiment
