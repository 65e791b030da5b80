// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/slurm/slurm_fixture.h"

#include <cstdlib>

#include "core/darts/kernels.h"

namespace dartscope::testing {

using std::chrono::milliseconds;

SlurmFixture::SlurmFixture() {
    m_surroundings.workerProgram = DARTSCOPE_WORKER_PROGRAM;
#ifdef DARTSCOPE_MPI_WORKER_PROGRAM
    m_surroundings.mpiWorkerProgram = DARTSCOPE_MPI_WORKER_PROGRAM;
#endif
    m_surroundings.machine = machine::readMachine(machine::thisMachine());
    const char* path = std::getenv("PATH");
    m_surroundings.mpiLauncher = launch::findMpiLauncher({{"PATH", path == nullptr ? "" : path}});
    m_surroundings.slurm = launch::findSlurm({{"DARTSCOPE_SBATCH", m_cluster.sbatch().string()}});
    m_surroundings.stateFolder = m_folder / "state";
    m_surroundings.slurmTimings.files = milliseconds(50);
    m_surroundings.slurmTimings.filesMost = milliseconds(200);
    m_surroundings.slurmTimings.queue = milliseconds(300);
    m_surroundings.slurmTimings.queueMost = milliseconds(1'000);
    m_surroundings.slurmTimings.ask = milliseconds(2'000);
    m_surroundings.slurmTimings.grace = milliseconds(1'000);
}

void SlurmFixture::SetUp() {
    if (!m_cluster.ready()) {
        GTEST_SKIP() << m_cluster.whyNot();
    }
}

void SlurmFixture::TearDown() {
    if (m_cluster.ready()) {
        m_cluster.clear();
        EXPECT_THAT(m_cluster.jobProcesses(), ::testing::IsEmpty());
    }
}

record::RunConfig SlurmFixture::config(std::uint32_t workers, std::uint64_t darts) {
    record::RunConfig config;
    config.model = "slurm-array";
    config.workers = workers;
    config.darts = darts;
    return catalogue::validate(config, {}).value();
}

record::RunConfig SlurmFixture::endless(std::uint32_t workers) {
    record::RunConfig endless = config(workers, record::kMostDarts);
    endless.taskSize = 1 << 24;
    return endless;
}

std::uint64_t SlurmFixture::serialHits(const record::RunConfig& config) {
    return darts::hitsVector(config.seed, 0, config.darts);
}

Result<experiment::RunOutcome> SlurmFixture::run(
    const record::RunConfig& config, const std::function<void(const experiment::Progress&)>& watch,
    std::stop_token stop) {
    return experiment::run(config, m_surroundings, {}, {watch}, std::move(stop));
}

void SlurmFixture::workerIs(const std::string& script) {
    const std::filesystem::path worker = m_folder / "dartscope-worker";
    writeText(worker, "#!/bin/sh\nWORKER='" + m_surroundings.workerProgram.string() + "'\n" +
                          script + "\n");
    std::filesystem::permissions(worker, std::filesystem::perms::owner_all);
    m_surroundings.workerProgram = worker;
}

}  // namespace dartscope::testing
