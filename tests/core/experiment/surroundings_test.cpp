// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <stdlib.h>

#include <map>
#include <optional>
#include <string>

#include "core/experiment/host_noise.h"
#include "core/experiment/run_controller.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using Variables = std::map<std::string, const char*>;

/// Variables of this process as a test wants them, put back when it ends. Null: unset.
class Environment {
public:
    explicit Environment(const Variables& wanted) {
        for (const auto& [name, value] : wanted) {
            const char* old = ::getenv(name.c_str());
            m_before[name] = old == nullptr ? std::nullopt : std::optional<std::string>(old);
            value == nullptr ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value, 1);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : m_before) {
            value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::map<std::string, std::optional<std::string>> m_before;
};

TEST(Surroundings, TheWorkerIsBesideTheProgramOrInLibexecOrWhereTheVariableSays) {
    const testing::TemporaryFolder folder;
    testing::writeText(folder / "libexec/dartscope/dartscope-worker", "");
    {
        const Environment environment(Variables{{"DARTSCOPE_WORKER", nullptr}});
        EXPECT_EQ(thisSurroundings(folder / "bin").workerProgram,
                  folder / "libexec/dartscope/dartscope-worker");
        testing::writeText(folder / "bin/dartscope-worker", "");
        EXPECT_EQ(thisSurroundings(folder / "bin").workerProgram, folder / "bin/dartscope-worker");
    }
    const Environment environment(Variables{{"DARTSCOPE_WORKER", "/some/where"}});
    EXPECT_EQ(thisSurroundings(folder / "bin").workerProgram, "/some/where");
}

TEST(Surroundings, TheCacheIsTheUsersByTheXdgSpecification) {
    {
        const Environment environment(Variables{{"XDG_CACHE_HOME", "/c"}, {"HOME", "/h"}});
        EXPECT_EQ(thisSurroundings("/").cacheFolder, "/c/dartscope");
    }
    {
        const Environment environment(Variables{{"XDG_CACHE_HOME", "relative"}, {"HOME", "/h"}});
        EXPECT_EQ(thisSurroundings("/").cacheFolder, "/h/.cache/dartscope");
    }
    const Environment environment(Variables{{"XDG_CACHE_HOME", nullptr}, {"HOME", nullptr}});
    EXPECT_TRUE(thisSurroundings("/").cacheFolder.empty());
}

TEST(Surroundings, AModelWithoutItsWorkerIsUnavailableWithACure) {
    const testing::TemporaryFolder folder;
    Surroundings surroundings;
    surroundings.workerProgram = folder / "dartscope-worker";
    const catalogue::Model& model = catalogue::models().front();
    const auto missing = unavailable(model, surroundings);
    ASSERT_TRUE(missing);
    EXPECT_NE(english(missing->reason).find("dartscope-worker"), std::string::npos);
    EXPECT_FALSE(missing->cure.empty());
    testing::writeText(surroundings.workerProgram, "");
    EXPECT_FALSE(unavailable(model, surroundings));
}

machine::HostDelta delta(std::int64_t wallNs) {
    machine::HostDelta delta;
    delta.wallNs = wallNs;
    delta.cpus = 2;
    delta.foreignShare = 0.3;
    delta.stealShare = 0.02;
    delta.ownShare = 0.01;
    return delta;
}

TEST(HostNoise, OthersShareNeedsASecondOfCapacity) {
    EXPECT_FALSE(noiseOf(delta(499'000'000), false).foreignShare);
    EXPECT_EQ(noiseOf(delta(500'000'000), false).foreignShare, 0.3);
    EXPECT_EQ(noiseOf(delta(499'000'000), false).stealShare, 0.02);
}

TEST(HostNoise, OneTickOfStealSaysNothingOfAShortRun) {
    machine::HostDelta short_ = delta(200'000'000);
    short_.stealShare = 10e6 / 400e6;  // one tick of 10 ms of two CPUs' 200 ms
    EXPECT_FALSE(noiseOf(short_, false).stealShare);
    short_.stealShare = 20e6 / 400e6;
    EXPECT_EQ(noiseOf(short_, false).stealShare, 0.05);
    short_.stealShare = 0;
    EXPECT_EQ(noiseOf(short_, false).stealShare, 0.0);
    machine::HostDelta longer = delta(500'000'000);
    longer.stealShare = 10e6 / 1e9;
    EXPECT_EQ(noiseOf(longer, false).stealShare, 0.01);
    machine::HostDelta usual = delta(400'000'000);
    usual.stealShare = 10e6 / 800e6;  // below the limit: it may vote for a quiet machine
    EXPECT_EQ(noiseOf(usual, false).stealShare, 0.0125);
}

TEST(HostNoise, OthersShareSaysNothingUnderAQuota) {
    EXPECT_FALSE(noiseOf(delta(5'000'000'000), true).foreignShare);
    EXPECT_EQ(noiseOf(delta(5'000'000'000), true).ownShare, 0.01);
}

}  // namespace
}  // namespace dartscope::experiment
