// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mpi/mpi_fixture.h"

#include <algorithm>
#include <cstdlib>

#include "tests/faults/leftovers.h"

namespace dartscope::testing {

MpiFixture::MpiFixture() {
    // Started by a path of their own, ranks of this test are told from all others.
    std::filesystem::create_symlink(DARTSCOPE_MPI_WORKER_PROGRAM, m_folder / "rank");
    m_surroundings.workerProgram = DARTSCOPE_WORKER_PROGRAM;
    m_surroundings.mpiWorkerProgram = m_folder / "rank";
    m_surroundings.cacheFolder = m_folder / "cache";
    m_surroundings.machine = machine::readMachine(machine::thisMachine());
    m_surroundings.cpuMask = m_surroundings.machine.cpuIds;
    const char* path = std::getenv("PATH");
    m_surroundings.mpiLauncher = launch::findMpiLauncher({{"PATH", path == nullptr ? "" : path}});
    // A busy machine must not be taken for a fault.
    m_surroundings.timeouts.hello = std::chrono::seconds(60);
    m_surroundings.timeouts.silence = std::chrono::seconds(60);
    m_surroundings.timeouts.stop = std::chrono::seconds(60);
    m_surroundings.timeouts.report = std::chrono::seconds(60);
    m_surroundings.timeouts.exit = std::chrono::seconds(60);
}

void MpiFixture::SetUp() {
    if (!m_surroundings.mpiLauncher) {
        GTEST_SKIP() << "there is no mpirun in PATH";
    }
}

void MpiFixture::TearDown() {
    EXPECT_FALSE(hasChildren());
    EXPECT_TRUE(nothingRunsFrom(m_folder.path()));
}

record::RunConfig MpiFixture::config(std::uint32_t ranks, std::uint64_t darts) {
    record::RunConfig config;
    config.model = "mpi";
    config.workers = ranks;
    config.darts = darts;
    return catalogue::validate(config, {}).value();
}

record::RunRecord MpiFixture::record(const record::RunConfig& config) {
    const auto outcome =
        experiment::run(config, m_surroundings, {.measureReference = false}, {}, {});
    if (!outcome) {
        ADD_FAILURE() << outcome.error().id << ": "
                      << (outcome.error().arguments.empty() ? ""
                                                            : outcome.error().arguments.back());
        return {};
    }
    EXPECT_FALSE(outcome->record->failure)
        << outcome->record->failure->id << ": " << outcome->record->failure->arguments.back();
    return *outcome->record;
}

std::vector<int> MpiFixture::rankProcesses() const {
    std::vector<int> found;
    std::error_code error;
    const std::string program = (m_folder / "rank").string();
    for (std::filesystem::directory_iterator entry("/proc", error), last; !error && entry != last;
         entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos &&
            readText(entry->path() / "cmdline").starts_with(program)) {
            found.push_back(std::stoi(name));
        }
    }
    std::ranges::sort(found);
    return found;
}

Result<experiment::RunOutcome> MpiFixture::runUntil(
    const record::RunConfig& config, const std::function<void(std::stop_source&)>& strike) {
    record::RunConfig endless = config;
    endless.darts = record::kMostDarts;
    endless.taskSize = 1 << 24;
    std::stop_source stop;
    bool struck = false;
    return experiment::run(endless, m_surroundings, {.watched = true, .measureReference = false},
                           {.progress =
                                [&](const experiment::Progress& progress) {
                                    if (progress.dartsOfHits > 0 && !struck) {
                                        struck = true;
                                        strike(stop);
                                    }
                                }},
                           stop.get_token());
}

}  // namespace dartscope::testing
