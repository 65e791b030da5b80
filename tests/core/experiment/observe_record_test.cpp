// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/observe_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/experiment/observe.h"

namespace dartscope::experiment {
namespace {

using testing::ElementsAre;

machine::TreeSample look(std::int64_t ns, std::size_t runnable, std::size_t busy = 1) {
    return {.wallNs = ns, .runnable = runnable, .busyProcesses = busy};
}

machine::ThreadSeen thread(int tid, std::int64_t startNs, std::int64_t cpuNs) {
    machine::ThreadSeen seen;
    seen.pid = 7;
    seen.tid = tid;
    seen.startNs = startNs;
    seen.lastNs = startNs + 100;
    seen.cpuNs = cpuNs;
    return seen;
}

TEST(Looks, GiveEachNumberTheTimeBeforeIt) {
    Looks looks(1'000);
    looks.add(look(1'001, 1));
    looks.add(look(1'002, 2));
    looks.add(look(1'100, 8, 2));  // for 98 of 100
    record::Observed observed;
    looks.fill(observed);
    EXPECT_EQ(observed.looks, 3U);
    EXPECT_EQ(observed.runnablePeak, 8U);
    EXPECT_EQ(observed.runnableMedian, 8U);
    EXPECT_EQ(observed.busyProcessesMedian, 2U);
}

TEST(Looks, SayNothingWhereThereWereNone) {
    record::Observed observed;
    Looks(5).fill(observed);
    EXPECT_EQ(observed, record::Observed());
}

TEST(LanesOf, AreTheBusiestThreadsInTheOrderOfTheirStarts) {
    const auto lanes =
        lanesOf({thread(1, 10, 5), thread(2, 20, 90), thread(3, 30, 50)}, "node1", 2);
    ASSERT_EQ(lanes.size(), 2U);
    EXPECT_EQ(lanes[0].lane, 0U);
    EXPECT_EQ(lanes[0].cpuNs, 90);
    EXPECT_EQ(lanes[0].wallNs, 100);
    EXPECT_EQ(lanes[0].host, "node1");
    EXPECT_EQ(lanes[0].pid, 7);
    EXPECT_EQ(lanes[1].lane, 1U);
    EXPECT_EQ(lanes[1].cpuNs, 50);
    EXPECT_FALSE(lanes[1].runqueueNs.has_value()) << "what is not offered is absent";
}

TEST(ThreadVariables, AreThoseThatDecideThreadsAndTheirPlaces) {
    const auto chosen = threadVariables({{"OMP_NUM_THREADS", "4"},
                                         {"OMP_PROC_BIND", "true"},
                                         {"OPENBLAS_NUM_THREADS", "2"},
                                         {"GOMAXPROCS", "3"},
                                         {"HOME", "/home/someone"},
                                         {"API_TOKEN", "secret"}});
    std::vector<std::string> names;
    for (const auto& [name, value] : chosen) {
        names.push_back(name);
    }
    EXPECT_THAT(names, ElementsAre("GOMAXPROCS", "OMP_NUM_THREADS", "OMP_PROC_BIND",
                                   "OPENBLAS_NUM_THREADS"));
}

ObservedSweep sweepOf(std::vector<std::string> words, std::string variable) {
    ObservedSweep sweep;
    sweep.command.words = std::move(words);
    sweep.variable = std::move(variable);
    sweep.workers = {4, 1, 4};
    return sweep;
}

TEST(ObservedSweepConfig, TakesAVariableOrAPlaceholder) {
    const auto config = configOf(sweepOf({"program"}, "OMP_NUM_THREADS"));
    ASSERT_TRUE(config.has_value());
    EXPECT_THAT(config->workers, ElementsAre(1, 4));
    EXPECT_EQ(config->run.model, record::kObservedModel);
    EXPECT_TRUE(configOf(sweepOf({"mpirun", "-n{workers}", "program"}, "")).has_value());
    EXPECT_EQ(configOf(sweepOf({"program"}, "")).error().id, "observe-no-workers");
    EXPECT_EQ(configOf(sweepOf({"program"}, "A=B")).error().id, "bad-variable");
    auto many = sweepOf({"program"}, "N");
    many.repeats = 1'001;
    EXPECT_EQ(configOf(many).error().id, "out-of-range");
}

}  // namespace
}  // namespace dartscope::experiment
