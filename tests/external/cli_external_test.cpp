// SPDX-License-Identifier: GPL-3.0-or-later
// The external models through dartscope-cli, as a person runs them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/app/cli_process.h"
#include "tests/external/script.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::app {
namespace {

using launch::test::externalFolder;
using launch::test::manifestOf;
using launch::test::whyNotHere;
using nlohmann::json;
using test::Ended;
using ::testing::HasSubstr;

Ended cli(std::vector<std::string> arguments, const std::map<std::string, std::string>& more = {}) {
    test::Program::Options options;
    options.environment = test::environmentOfTests();
    options.environment.insert(more.begin(), more.end());
    return test::cli(std::move(arguments), options);
}

class ExternalModelInTheCli : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        if (const auto why = whyNotHere(manifestOf(GetParam()))) {
            GTEST_SKIP() << *why;
        }
    }
};

TEST_P(ExternalModelInTheCli, ThrowsAllDartsInItsLanes) {
    std::vector<std::string> words{
        "run",    "--model", GetParam(),  "--darts",
        "200000", "--json",  "--workers", manifestOf(GetParam()).mostWorkers > 1 ? "2" : "1"};
    std::size_t lanes = manifestOf(GetParam()).mostWorkers > 1 ? 2 : 1;
    if (GetParam() == "python-pool-openmp") {
        words.insert(words.end(), {"--ranks", "2"});
        lanes = 4;
    }
    const Ended ended = cli(words);
    EXPECT_EQ(ended.status, 0) << ended.err;
    const json run = ended.json();
    ASSERT_TRUE(run.is_object()) << ended.out;
    EXPECT_EQ(run.at("darts"), 200'000);
    EXPECT_EQ(run.at("lanes").size(), lanes);
    EXPECT_NEAR(run.at("pi").get<double>(), 3.1416, 0.05);
}

INSTANTIATE_TEST_SUITE_P(Each, ExternalModelInTheCli,
                         ::testing::Values("python-serial", "python-numpy", "python-numba",
                                           "python-pool", "python-thread-pool", "python-ctypes",
                                           "python-openmp", "python-pool-openmp", "python-mpi4py",
                                           "python-dask"),
                         [](const auto& one) {
                             std::string name = one.param;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(ExternalModelsInTheCli, ThrowTheFrozenDartsWhereTheySaySo) {
    if (const auto why = whyNotHere(manifestOf("python-ctypes"))) {
        GTEST_SKIP() << *why;
    }
    const auto hits = [](const std::string& model) {
        return cli({"run", "--model", model, "--darts", "10000019", "--workers", "2", "--json"})
            .json()
            .at("hits");
    };
    EXPECT_EQ(hits("python-ctypes"), hits("threads"));
}

/// A folder as a person keeps one, with the examples in it.
class OwnModels : public ::testing::Test {
protected:
    OwnModels() {
        for (const char* name : {"my-model.json", "my-model.py", "example.json", "example.c"}) {
            std::filesystem::copy_file(externalFolder() / "examples" / name, m_folder / name);
        }
        std::filesystem::copy_file(DARTSCOPE_EXAMPLE_MODEL, m_folder / "example");
    }

    Ended cliWithThem(std::vector<std::string> arguments) const {
        return cli(std::move(arguments), {{"DARTSCOPE_EXTERNAL", m_folder.path()}});
    }

    testing::TemporaryFolder m_folder;
};

TEST_F(OwnModels, PassTheirCheck) {
    for (const char* name : {"my-model.json", "example.json"}) {
        const Ended ended = cliWithThem({"check-model", m_folder / name});
        EXPECT_EQ(ended.status, 0) << ended.err;
        EXPECT_THAT(ended.out, HasSubstr("1 worker: "));
    }
}

TEST_F(OwnModels, RunWithoutALineAboutTheirLanes) {
    const Ended ended = cliWithThem(
        {"run", "--model", "example", "--darts", "3000001", "--workers", "1", "--json"});
    EXPECT_EQ(ended.status, 0) << ended.err;
    ASSERT_TRUE(ended.json().is_object()) << ended.out;
    EXPECT_EQ(ended.json().at("darts"), 3'000'001);
}

TEST_F(OwnModels, SayWhereTheyTakeFewerWorkersThanAskedFor) {
    json manifest = json::parse(testing::readText(m_folder / "example.json"));
    manifest["most_workers"] = 2;
    testing::writeText(m_folder / "example.json", manifest.dump());
    const auto ran = [&](const std::string& workers) {
        return cliWithThem(
            {"run", "--model", "example", "--darts", "3000001", "--workers", workers, "--json"});
    };
    const Ended fewer = ran("5");
    EXPECT_EQ(fewer.status, 0) << fewer.err;
    EXPECT_THAT(fewer.err, HasSubstr("example takes at most 2 workers"));
    EXPECT_THAT(fewer.err, HasSubstr("where 5 are asked for"));
    EXPECT_EQ(fewer.json().at("config").at("workers"), 2);
    EXPECT_EQ(ran("2").err, "");
}

TEST_F(OwnModels, ShowTheTracebackOfTheirExceptions) {
    const std::string script = testing::readText(m_folder / "my-model.py");
    const std::size_t at = script.find("    return sum");
    ASSERT_NE(at, std::string::npos);
    testing::writeText(m_folder / "my-model.py", script.substr(0, at) + "    print([][0])\n" +
                                                     script.substr(script.find("\n\n", at)));
    const Ended ended =
        cliWithThem({"run", "--model", "my-model", "--darts", "200000", "--workers", "2"});
    EXPECT_EQ(ended.status, 4) << ended.out;
    EXPECT_THAT(ended.err, HasSubstr("in sample"));
    EXPECT_THAT(ended.err, HasSubstr("IndexError: list index out of range"));
}

TEST_F(OwnModels, OfWhichAPoolHangsAreEndedAfterTheirSilence) {
    const std::string script = testing::readText(m_folder / "my-model.py");
    const std::size_t at = script.find("    return sum");
    ASSERT_NE(at, std::string::npos);
    testing::writeText(m_folder / "my-model.py",
                       script.substr(0, at) + "    __import__('threading').Event().wait()\n" +
                           script.substr(script.find("\n\n", at)));
    json manifest = json::parse(testing::readText(m_folder / "my-model.json"));
    manifest["silence_s"] = 4;
    testing::writeText(m_folder / "my-model.json", manifest.dump());
    const Ended ended =
        cliWithThem({"run", "--model", "my-model", "--darts", "200000", "--workers", "2"});
    EXPECT_EQ(ended.status, 4) << ended.out;
    EXPECT_THAT(ended.err, HasSubstr("said nothing for 4 s"));
}

/// The models that a sweep's findings of that id speak of.
std::set<std::string> modelsWith(const json& sweep, const std::string& id) {
    std::set<std::string> models;
    for (const json& finding : sweep.at("findings")) {
        if (finding.at("id") == id && finding.at("certainty") != "cannot-tell") {
            models.insert(finding.value("model", ""));
        }
    }
    return models;
}

// A machine that others use hides it: then workers wait for a CPU, not for the lock.
TEST(ExternalModelsInTheCli, OnlyThoseUnderTheInterpretersLockRunOneAtATime) {
    for (const char* model : {"python-pool", "python-thread-pool", "python-ctypes"}) {
        if (const auto why = whyNotHere(manifestOf(model))) {
            GTEST_SKIP() << *why;
        }
    }
    for (int i = 0; i < 3; ++i) {
        const Ended ended =
            cli({"sweep", "--model", "python-pool,python-thread-pool,python-ctypes", "--workers",
                 "1-2", "--repeats", "3", "--target-ms", "300", "--json"});
        ASSERT_EQ(ended.status, 0) << ended.err;
        const auto models = modelsWith(ended.json(), "one-at-a-time");
        if (!models.empty()) {
            EXPECT_EQ(models, std::set<std::string>{"python-thread-pool"});
            return;
        }
    }
    GTEST_SKIP() << "this machine is too busy, or has one CPU";
}

}  // namespace
}  // namespace dartscope::app
