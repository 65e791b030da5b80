// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/core/experiment/fake_runs.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

class ReferenceTest : public ::testing::Test {
protected:
    static record::RunConfig config() {
        record::RunConfig config;
        config.model = "threads";
        config.workers = 4;
        config.darts = 1'000'000;
        config.taskSize = 65'536;
        return config;
    }

    std::optional<record::Reference> find(const record::RunConfig& of,
                                          const record::RunRecord* own = nullptr) {
        return referenceFor(of, m_machine, ReferenceCache(m_folder.path()), own,
                            m_runs.tools().run);
    }

    testing::TemporaryFolder m_folder;
    machine::Machine m_machine;
    FakeRuns m_runs;
};

TEST_F(ReferenceTest, IsTheCostOfOneWorkerAndOfTheVectorKernel) {
    m_runs.dartsPerNs = 4;
    m_runs.change = [this](std::size_t, record::RunRecord& record) {
        // The model costs 3 ns of CPU time a dart, the bare kernel what it takes.
        if (record.config.model == "threads") {
            record.lanes.resize(1);
            record.lanes[0].cpuNs = static_cast<std::int64_t>(3 * record.darts);
        }
    };
    const auto reference = find(config());
    ASSERT_TRUE(reference);
    EXPECT_NEAR(reference->nsPerDart, 3, 1e-6);
    EXPECT_NEAR(reference->vectorNsPerDart, 0.25, 1e-6);
    EXPECT_NEAR(reference->generatorNs, 0.25 * 65'536, 1);
    for (const record::RunConfig& run : m_runs.runs) {
        EXPECT_EQ(run.workers, 1u);
    }
}

TEST_F(ReferenceTest, TakesRunsOf50MillisecondsHoweverFastTheMachine) {
    for (const double speed : {0.001, 1.0, 1'000.0}) {
        m_runs.runs.clear();
        m_runs.dartsPerNs = speed;
        record::RunConfig wanted = config();
        wanted.taskSize = static_cast<std::uint64_t>(65'536 * (1 + speed));
        ASSERT_TRUE(find(wanted));
        EXPECT_GE(m_runs.computeNs(m_runs.runs.back().darts, 1), kReferenceNs) << speed;
    }
}

TEST_F(ReferenceTest, TakesSecondsAtMostHoweverSmallTheTasks) {
    for (const std::uint64_t taskSize : {1, 17, 1'000}) {
        for (const std::int64_t taskNs : {100, 5'000}) {
            std::int64_t tookNs = 0;
            m_runs.change = [&](std::size_t, record::RunRecord& record) {
                if (record.config.model == "threads") {
                    const auto tasks = static_cast<std::int64_t>(record.darts / taskSize);
                    *record.marks.combinedNs += tasks * taskNs;
                    tookNs += tasks * taskNs;
                }
            };
            record::RunConfig wanted = config();
            wanted.taskSize = taskSize;
            EXPECT_TRUE(
                referenceFor(wanted, m_machine, ReferenceCache({}), nullptr, m_runs.tools().run));
            EXPECT_LT(tookNs, 2'000'000'000) << taskSize << " darts, " << taskNs << " ns";
        }
    }
}

TEST_F(ReferenceTest, IsTheLeastOfThreeRuns) {
    const std::vector<double> costs = {3, 2, 4};
    std::size_t measured = 0;
    m_runs.change = [&](std::size_t, record::RunRecord& record) {
        if (record.config.model == "threads" && record::computeNs(record) >= kReferenceNs) {
            record.lanes.resize(1);
            record.lanes[0].chainNs = costs.at(measured) / 10;
            record.lanes[0].cpuNs =
                static_cast<std::int64_t>(costs.at(measured++) * static_cast<double>(record.darts));
        }
    };
    const auto reference = find(config());
    ASSERT_TRUE(reference);
    EXPECT_EQ(measured, costs.size());
    EXPECT_NEAR(reference->nsPerDart, 2, 1e-6);
    EXPECT_NEAR(reference->chainNs.value(), 0.2, 1e-6) << "of the same run";
}

TEST_F(ReferenceTest, IsKeptWhereARepeatFails) {
    std::size_t measured = 0;
    m_runs.change = [&](std::size_t, record::RunRecord& record) {
        measured += record::computeNs(record) >= kReferenceNs ? 1 : 0;
    };
    m_runs.failure = [&](std::size_t) {
        return measured % 2 == 1 && measured++ > 0
                   ? std::optional(Error{ErrorCode::RunFailed, "worker-died"})
                   : std::nullopt;
    };
    EXPECT_TRUE(find(config()));
}

TEST_F(ReferenceTest, WhatTakesLongToStartIsMeasuredOnce) {
    m_runs.change = [&](std::size_t, record::RunRecord& record) {
        if (record.config.model == "threads" && record::computeNs(record) >= kReferenceNs) {
            record.marks.requestedNs = *record.marks.firstDartNs - 2'000'000'000;
        }
    };
    ASSERT_TRUE(find(config()));
    EXPECT_EQ(std::ranges::count(m_runs.runs, "threads", &record::RunConfig::model), 1);
}

TEST_F(ReferenceTest, AQuickerRunOfItsOwnTakesThePlaceOfADisturbedOne) {
    const auto cost = [&](double ns) {
        record::RunConfig alone = config();
        alone.workers = 1;
        alone.darts = 100'000'000;
        auto own = m_runs.tools().run(alone).value();
        own.lanes.resize(1);
        own.lanes[0].cpuNs = static_cast<std::int64_t>(ns * 1e8);
        return find(alone, &own)->nsPerDart;
    };
    EXPECT_NEAR(cost(3), 3, 1e-6);
    EXPECT_NEAR(cost(2), 2, 1e-6);
    EXPECT_NEAR(cost(4), 2, 1e-6);
    EXPECT_NEAR(find(config())->nsPerDart, 2, 1e-6) << "from the cache";
}

TEST_F(ReferenceTest, IsMeasuredOnceAndFoundInTheCache) {
    const auto first = find(config());
    const std::size_t runs = m_runs.runs.size();
    EXPECT_GT(runs, 0u);
    record::RunConfig again = config();
    again.seed = 7;
    again.darts = 5'000'000;
    again.workers = 2;
    EXPECT_EQ(find(again)->nsPerDart, first->nsPerDart);
    EXPECT_EQ(m_runs.runs.size(), runs);
}

TEST_F(ReferenceTest, KeepsHowFastTheClockRan) {
    m_runs.change = [](std::size_t, record::RunRecord& record) {
        record.lanes.resize(1);
        record.lanes[0].chainNs = record.config.model == "threads" ? 0.25 : 0.5;
    };
    EXPECT_EQ(find(config())->chainNs, 0.25);
    const std::size_t runs = m_runs.runs.size();
    EXPECT_EQ(find(config())->chainNs, 0.25) << "from the cache";
    EXPECT_EQ(m_runs.runs.size(), runs);
}

TEST_F(ReferenceTest, WhatIsPlantedMakesAnotherCost) {
    const std::string key = costKey(config(), m_machine);
    for (double record::RunConfig::*share :
         {&record::RunConfig::lockShare, &record::RunConfig::imbalance}) {
        record::RunConfig planted = config();
        planted.*share = 0.5;
        EXPECT_NE(costKey(planted, m_machine), key);
    }
}

TEST_F(ReferenceTest, IsOfAWorkerThatDoesNotBlock) {
    record::RunConfig blocking = config();
    blocking.gilBlocking = 1;
    EXPECT_NE(costKey(blocking, m_machine), costKey(config(), m_machine));
    ASSERT_TRUE(find(blocking));
    for (const record::RunConfig& run : m_runs.runs) {
        EXPECT_EQ(run.gilBlocking, 0u);
    }
}

TEST_F(ReferenceTest, OtherKernelsTaskSizesAndMachinesAreOtherCosts) {
    const std::string key = costKey(config(), m_machine);
    record::RunConfig other = config();
    other.kernel = record::Kernel::Textbook;
    EXPECT_NE(costKey(other, m_machine), key);
    other = config();
    other.taskSize *= 2;
    EXPECT_NE(costKey(other, m_machine), key);
    machine::Machine elsewhere;
    elsewhere.cpuModel = "abacus";
    EXPECT_NE(costKey(config(), elsewhere), key);
}

TEST_F(ReferenceTest, ALongWholeRunWithOneWorkerIsItsOwnReference) {
    record::RunConfig alone = config();
    alone.workers = 1;
    alone.darts = 100'000'000;
    const auto own = m_runs.tools().run(alone);
    ASSERT_TRUE(own);
    m_runs.runs.clear();
    ASSERT_TRUE(find(alone, &*own));
    for (const record::RunConfig& run : m_runs.runs) {
        EXPECT_EQ(run.model, "serial");  // only the bare kernel was still to be measured
    }
}

TEST_F(ReferenceTest, IsAbsentWhereARunFails) {
    m_runs.failure = [](std::size_t) { return Error{ErrorCode::Interrupted, "interrupted"}; };
    EXPECT_FALSE(find(config()));
}

TEST_F(ReferenceTest, JunkInTheCacheIsMeasuredAnew) {
    const std::string key = costKey(config(), m_machine);
    const auto file = m_folder / "reference.json";
    for (const std::string& text :
         {std::string(), std::string("junk"), std::string("[]"), std::string("\xff\xfe"),
          std::string(R"({"format":"dartscope-reference/1","costs":7})"),
          std::string(R"({"format":"dartscope-reference/9","costs":{}})"),
          R"({"format":"dartscope-reference/1","costs":{")" + key + R"(":7}})",
          R"({"format":"dartscope-reference/1","costs":{")" + key +
              R"(":{"ns_per_dart":-1,"measured_at":"now"}}})",
          R"({"format":"dartscope-reference/1","costs":{")" + key +
              R"(":{"ns_per_dart":"1","measured_at":"now"}}})"}) {
        testing::writeText(file, text);
        m_runs.runs.clear();
        EXPECT_TRUE(find(config())) << text;
        EXPECT_FALSE(m_runs.runs.empty()) << text;
        EXPECT_TRUE(ReferenceCache(m_folder.path()).find(key)) << text;
    }
}

TEST_F(ReferenceTest, ACostHoldsForOneBuildOfTheWorker) {
    const std::filesystem::path worker = m_folder / "worker";
    std::ofstream(worker) << "one build";
    const std::string key = costKey(config(), m_machine);
    ReferenceCache(m_folder.path(), worker).store(key, {0.5, "2026-01-01T00:00:00Z"});
    EXPECT_TRUE(ReferenceCache(m_folder.path(), worker).find(key));
    std::ofstream(worker) << "another, longer build";
    EXPECT_FALSE(ReferenceCache(m_folder.path(), worker).find(key));
    ReferenceCache(m_folder.path(), worker).store(key, {0.25, "2026-01-02T00:00:00Z"});
    const auto cost = ReferenceCache(m_folder.path(), worker).find(key);
    ASSERT_TRUE(cost);
    EXPECT_EQ(cost->nsPerDart, 0.25);
}

TEST_F(ReferenceTest, ACacheThatCannotBeWrittenIsNoError) {
    testing::writeText(m_folder / "file", "");
    const ReferenceCache cache(m_folder / "file" / "below");
    EXPECT_TRUE(referenceFor(config(), m_machine, cache, nullptr, m_runs.tools().run));
    EXPECT_TRUE(referenceFor(config(), m_machine, ReferenceCache({}), nullptr, m_runs.tools().run));
}

}  // namespace
}  // namespace dartscope::experiment
