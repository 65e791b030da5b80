// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_resume.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/record/record_file.h"
#include "tests/core/experiment/fake_runs.h"

namespace dartscope::experiment {
namespace {

using record::SweepConfig;
using record::SweepRecordPtr;
using ::testing::ElementsAre;

std::size_t repeatsOf(const record::SweepRecord& sweep) {
    std::size_t repeats = 0;
    for (const record::SweepSeries& series : sweep.series) {
        repeats += series.serialBase.size();
        for (const record::SweepPoint& point : series.points) {
            repeats += point.repeats.size();
        }
    }
    return repeats;
}

class SweepResume : public ::testing::Test {
protected:
    /// A sweep that was stopped after so many timed repeats, and read back from its file.
    SweepRecordPtr stoppedAfter(std::size_t repeats, const SweepConfig& config) {
        std::stop_source stop;
        std::size_t measured = 0;
        const SweepObserver observer{.progress = {}, .measured = [&](const SweepRecordPtr&) {
                                         if (++measured == repeats) {
                                             stop.request_stop();
                                         }
                                     }};
        const auto sweep =
            measureSweep(config, m_machine, m_runs.tools(), observer, stop.get_token());
        EXPECT_TRUE(sweep && (*sweep)->partial);
        m_runs.runs.clear();
        return std::get<SweepRecordPtr>(record::fromJson(record::toJson(**sweep), "x").value());
    }

    Result<SweepRecordPtr> resume(const SweepRecordPtr& begun, const SweepConfig& config,
                                  const SweepObserver& observer = {}) {
        return measureSweep(config, m_machine, m_runs.tools(), observer, {}, begun);
    }

    std::string errorOf(const SweepRecordPtr& begun, const SweepConfig& config) {
        const auto resumed = resume(begun, config);
        return resumed ? "" : resumed.error().id;
    }

    FakeRuns m_runs;
    machine::Machine m_machine;
};

TEST_F(SweepResume, MeasuresTheMissingRepeatsAndNoOthers) {
    const SweepConfig config = sweepOf({1, 2, 4}, 9);
    for (const std::size_t before : {1U, 2U, 3U, 13U, 26U}) {
        const auto begun = stoppedAfter(before, config);
        const auto sweep = resume(begun, config);
        ASSERT_TRUE(sweep);
        EXPECT_FALSE((*sweep)->partial);
        // A warm-up before and the drift point after.
        EXPECT_EQ(m_runs.runs.size(), 1 + 27 - before + 1);
        for (const record::SweepPoint& point : (*sweep)->series[0].points) {
            EXPECT_EQ(point.repeats.size(), 9u);
            EXPECT_TRUE(point.nearestMedian);
        }
        EXPECT_TRUE((*sweep)->series[0].drift);
    }
}

TEST_F(SweepResume, KeepsWhatWasMeasuredAndItsWork) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(7, config);
    m_runs.dartsPerNs = 1.1;  // would be calibrated differently now
    const auto sweep = resume(begun, config);
    ASSERT_TRUE(sweep);
    EXPECT_EQ((*sweep)->startedAt, begun->startedAt);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& had = begun->series[0].points[i];
        const auto& has = (*sweep)->series[0].points[i];
        EXPECT_EQ(has.darts, had.darts);
        EXPECT_TRUE(std::equal(had.repeats.begin(), had.repeats.end(), has.repeats.begin()));
        for (const record::Repeat& repeat : has.repeats) {
            EXPECT_EQ(repeat.darts, had.darts);
        }
    }
}

TEST_F(SweepResume, CanBeResumedAgainWhereNothingCouldBeMeasured) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(7, config);
    m_runs.failure = [](std::size_t) { return Error{ErrorCode::Interrupted, "interrupted"}; };
    const auto nothing = resume(begun, config);
    ASSERT_TRUE(nothing);
    EXPECT_EQ(repeatsOf(**nothing), 7u);
    m_runs.failure = [](std::size_t) { return std::nullopt; };
    const auto sweep = resume(*nothing, config);
    ASSERT_TRUE(sweep) << sweep.error().id;
    EXPECT_EQ(repeatsOf(**sweep), 18u);
}

TEST_F(SweepResume, GoesOnInTheOrderThatWasBegun) {
    const SweepConfig config = sweepOf({1, 2, 3, 4, 5, 6}, 3);
    ASSERT_TRUE(measureSweep(config, m_machine, m_runs.tools(), {}, {}));
    const auto whole = m_runs.runs;
    m_runs = {};
    const auto begun = stoppedAfter(8, config);
    ASSERT_TRUE(resume(begun, config));
    ASSERT_EQ(m_runs.runs.size(), 1u + 10 + 1);
    for (std::size_t i = 1; i <= m_runs.runs.size() - 1; ++i) {
        EXPECT_EQ(m_runs.runs[m_runs.runs.size() - i].workers, whole[whole.size() - i].workers);
    }
}

TEST_F(SweepResume, KnowsTheSerialBaseOfAllSeries) {
    SweepConfig config = sweepOf({2, 4}, 3);
    config.models = {"threads", "openmp"};
    config.base = record::Base::Serial;
    const auto begun = stoppedAfter(7, config);
    const auto sweep = resume(begun, config);
    ASSERT_TRUE(sweep);
    EXPECT_EQ(repeatsOf(**sweep), 3u * 4 + 2 * 3);
    for (const record::SweepSeries& series : (*sweep)->series) {
        EXPECT_EQ(series.serialBase.size(), 3u);
        EXPECT_TRUE(series.serialNearest);
    }
}

TEST_F(SweepResume, CountsOnlyWhatIsLeftInItsProgress) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(10, config);
    std::vector<SweepProgress> all;
    ASSERT_TRUE(
        resume(begun, config,
               {.progress = [&](const SweepProgress& p) { all.push_back(p); }, .measured = {}}));
    EXPECT_EQ(all.size(), 1u + 8 + 1);
    EXPECT_EQ(all.back().runsTotal, all.size());
    EXPECT_EQ(all.front().runsTotal, all.size());
}

TEST_F(SweepResume, MayHaveAnotherTimeLimit) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(3, config);
    SweepConfig longer = config;
    longer.maxMinutes = 60;
    const auto sweep = resume(begun, longer);
    ASSERT_TRUE(sweep);
    EXPECT_EQ((*sweep)->config.maxMinutes, 60);
}

TEST_F(SweepResume, ForgetsWhyItWasStopped) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    auto begun = std::make_shared<record::SweepRecord>(*stoppedAfter(3, config));
    begun->failure = Error{ErrorCode::RunFailed, "worker-died", {"status", "3", ""}};
    const auto sweep = resume(begun, config);
    ASSERT_TRUE(sweep);
    EXPECT_FALSE((*sweep)->failure);
}

TEST_F(SweepResume, RefusesAnotherConfigurationAndNamesTheDifference) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(3, config);
    SweepConfig other = config;
    other.run.seed = 43;
    const auto refused = resume(begun, other);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "resume-other-config");
    EXPECT_THAT(refused.error().arguments, ElementsAre("seed", "42", "43"));
    other = config;
    other.repeats = 10;
    EXPECT_EQ(errorOf(begun, other), "resume-other-config");
    EXPECT_TRUE(m_runs.runs.empty()) << "before anything is started";
}

TEST_F(SweepResume, RefusesAnotherMachine) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(3, config);
    m_machine.host = "elsewhere";
    EXPECT_EQ(errorOf(begun, config), "resume-other-machine");
    m_machine = {};
    m_machine.allowed = 3;
    EXPECT_EQ(errorOf(begun, config), "resume-other-machine");
    EXPECT_TRUE(m_runs.runs.empty());
}

TEST_F(SweepResume, RefusesAnotherVersionOfTheProgram) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(3, config);
    m_runs.change = [](std::size_t, record::RunRecord& run) { run.launch.programVersion = "2"; };
    const auto refused = resume(begun, config);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "resume-other-version");
    EXPECT_THAT(refused.error().arguments, ElementsAre("fake 1", "2"));
}

TEST_F(SweepResume, RefusesASweepThatLacksNothing) {
    const SweepConfig config = sweepOf({1, 2}, 2);
    const auto whole = measureSweep(config, m_machine, m_runs.tools(), {}, {});
    EXPECT_EQ(errorOf(*whole, config), "resume-complete");
}

TEST_F(SweepResume, RefusesPointsThatDoNotBelongToTheConfiguration) {
    const SweepConfig config = sweepOf({1, 2}, 9);
    const auto begun = stoppedAfter(3, config);
    auto broken = *begun;
    broken.series[0].points[1].workers = 3;
    EXPECT_EQ(errorOf(std::make_shared<record::SweepRecord>(broken), config), "resume-broken");
    broken = *begun;
    broken.series[0].points[0].darts = 0;
    EXPECT_EQ(errorOf(std::make_shared<record::SweepRecord>(broken), config), "resume-broken");
    broken = *begun;
    broken.series.clear();
    EXPECT_EQ(errorOf(std::make_shared<record::SweepRecord>(broken), config), "resume-broken");
    broken = *begun;
    broken.series[0].points.clear();
    EXPECT_EQ(errorOf(std::make_shared<record::SweepRecord>(broken), config), "resume-broken");
    broken = *begun;
    broken.series[0].points[0].repeats.resize(10);
    EXPECT_EQ(errorOf(std::make_shared<record::SweepRecord>(broken), config), "resume-broken");
}

}  // namespace
}  // namespace dartscope::experiment
