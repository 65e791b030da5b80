// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that are left alone and collected by another process.
#include "tests/app/cli_process.h"
#include "tests/slurm/slurm_fixture.h"

namespace dartscope {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Detached : public testing::SlurmFixture {
protected:
    app::test::Ended cli(std::vector<std::string> words) {
        app::test::Program::Options options;
        options.environment = {{"DARTSCOPE_SBATCH", m_cluster.sbatch().string()},
                               {"DARTSCOPE_WORKER", m_surroundings.workerProgram.string()},
                               {"XDG_STATE_HOME", m_folder.path().string()}};
        return app::test::cli(std::move(words), options);
    }
    /// The folder that --detach printed.
    static std::string folderIn(const std::string& text) {
        const std::string mark = "its folder is ";
        const std::size_t at = text.find(mark);
        return at == std::string::npos
                   ? ""
                   : text.substr(at + mark.size(), text.find('\n', at) - at - mark.size());
    }
    void waitForResults(const std::filesystem::path& folder, int tasks) {
        for (int task = 0; task < tasks; ++task) {
            while (!std::filesystem::exists(folder / ("task-" + std::to_string(task) + ".jsonl")) &&
                   !m_cluster.ask("squeue --noheader").empty()) {
            }
        }
    }
};

TEST_F(Detached, AnotherProcessCollectsWhatWasSubmitted) {
    const auto submitted = cli({"run", "--model", "slurm-array", "--workers", "3", "--darts",
                                "10000019", "--detach", "--work-folder", m_folder / "work"});
    ASSERT_EQ(submitted.status, 0) << submitted.err;
    const std::string folder = folderIn(submitted.out);
    EXPECT_THAT(submitted.out, HasSubstr("collect " + folder));
    EXPECT_THAT(cli({"collect"}).out, HasSubstr(folder));
    waitForResults(folder, 3);
    const auto collected = cli({"collect", folder, "--json"});
    EXPECT_EQ(collected.status, 0) << collected.err;
    const auto json = collected.json();
    ASSERT_FALSE(json.is_discarded()) << collected.out;
    EXPECT_EQ(json["hits"], serialHits(config(3)));
    EXPECT_TRUE(json["marks_ns"]["ready"].is_null());
    EXPECT_THAT(cli({"collect"}).out, Not(HasSubstr(folder)));
    // A second time gives the same.
    EXPECT_EQ(cli({"collect", folder, "--json"}).json()["hits"], json["hits"]);
}

TEST_F(Detached, WhatIsNotThereYetIsToldAndTheRestIsPartial) {
    workerIs(R"([ "$3" = 0 ] || sleep 60
exec "$WORKER" "$@")");
    const auto submitted =
        cli({"run", "--model", "slurm-array", "--workers", "4", "--darts", "10000019", "--detach"});
    ASSERT_EQ(submitted.status, 0) << submitted.err;
    const std::filesystem::path folder = folderIn(submitted.out);
    waitForResults(folder, 1);
    const auto collected = cli({"collect", folder, "--json"});
    EXPECT_EQ(collected.status, 4);
    EXPECT_THAT(collected.err, HasSubstr("of 4 tasks 1 are done"));
    EXPECT_EQ(collected.json()["partial"], true) << collected.out;
    m_surroundings.stateFolder = m_folder / "dartscope";
    EXPECT_THAT(experiment::knownJobs(m_surroundings), SizeIs(1));
}

TEST_F(Detached, AFolderWithoutAJobIsRefused) {
    const auto collected = cli({"collect", m_folder.path().string()});
    EXPECT_EQ(collected.status, 2);
    EXPECT_THAT(collected.err, HasSubstr("holds no job"));
}

}  // namespace
}  // namespace dartscope
