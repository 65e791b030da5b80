// SPDX-License-Identifier: GPL-3.0-or-later
// A system that gives nothing more: no processes, no threads, no descriptors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <system_error>
#include <thread>

#include "core/experiment/messages.h"
#include "core/experiment/run_controller.h"
#include "tests/faults/leftovers.h"
#include "tests/support/fake_worker.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using ::testing::HasSubstr;

/// A user of whom nothing runs: root, who has no limits, becomes that one. Another one in each
/// process, so that two runs of these tests do not take each other's room.
const uid_t kNobodyElse = 20'000 + static_cast<uid_t>(::getpid()) % 40'000;
/// What inAChild gives where the child could not do it.
constexpr std::string_view kSkipped = "skipped";

/// What `say` returns in a child of this process, which then ends.
std::string inAChild(const std::function<std::string()>& say) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        return "no pipe";
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string words = say();
        [[maybe_unused]] const ssize_t told = ::write(ends[1], words.data(), words.size());
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string words;
    std::array<char, 1'024> piece{};
    for (ssize_t got = 0; (got = ::read(ends[0], piece.data(), piece.size())) > 0;) {
        words.append(piece.data(), static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return words;
}

/// Leaves this process `more` processes and threads beside itself; false where it cannot be.
bool allowProcesses(rlim_t more) {
    if (::geteuid() == 0 && ::setresuid(kNobodyElse, kNobodyElse, kNobodyElse) != 0) {
        return false;
    }
    // Other processes of this user count too: those of an ordinary one are already too many.
    const rlimit few{1 + more, 1 + more};
    return ::setrlimit(RLIMIT_NPROC, &few) == 0;
}

/// Whether another process of this one's user is left, one that is just ending included.
bool othersOfThisUser() {
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc", error), last; !error && entry != last;
         entry.increment(error)) {
        const std::string name = entry->path().filename();
        struct stat about {};
        if (name.find_first_not_of("0123456789") == std::string::npos &&
            name != std::to_string(::getpid()) && ::stat(entry->path().c_str(), &about) == 0 &&
            about.st_uid == ::geteuid()) {
            return true;
        }
    }
    return false;
}

/// A run's last helpers count against the limit until the system has let go of them: a sanitizer's
/// outlives its worker for a moment.
void waitUntilAlone() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (::geteuid() == kNobodyElse && othersOfThisUser() &&
           std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

class OneLimit : public ::testing::Test {
protected:
    OneLimit() {
        // For the user without rights.
        std::filesystem::permissions(m_folder.path(), std::filesystem::perms{0755});
        std::filesystem::create_symlink(DARTSCOPE_WORKER_PROGRAM, m_folder / "dartscope-worker");
    }

    void TearDown() override {
        EXPECT_FALSE(testing::hasChildren());
        EXPECT_TRUE(testing::nothingRunsFrom(m_folder.path()));
    }

    std::filesystem::path worker() const { return m_folder / "dartscope-worker"; }

    static record::RunConfig config(std::string model, std::uint32_t workers) {
        record::RunConfig config;
        config.model = std::move(model);
        config.workers = workers;
        config.darts = 10'000'000;
        return config;
    }

    testing::TemporaryFolder m_folder;
};

/// The parameter: how often.
class RepeatedLimits : public OneLimit, public ::testing::WithParamInterface<int> {
protected:
    /// The sentence of a launch's failure in a child that may have so many more processes and
    /// threads; the same one each time, or all that there were.
    std::string sentences(const record::RunConfig& config, rlim_t more) const {
        return inAChild([&]() -> std::string {
            if (!allowProcesses(more) || ::access(worker().c_str(), X_OK) != 0) {
                return std::string(kSkipped);
            }
            std::string all;
            for (int i = 0; i < GetParam(); ++i) {
                launch::LocalLaunch wanted;
                wanted.worker = worker();
                wanted.start.config = config;
                waitUntilAlone();
                const auto report = launch::runLocally(
                    wanted, [](launch::FromWorker&&) { return Result<void>(); }, {});
                const std::string words =
                    report.failure ? english(describe(*report.failure)) : "no failure";
                all += all == words ? "" : words;
            }
            return all;
        });
    }
};

TEST_P(RepeatedLimits, WithoutProcessesTheReasonIsNamed) {
    const std::string words = sentences(config("threads", 2), 0);
    if (words == kSkipped) {
        GTEST_SKIP() << "the limit cannot be set, or the worker not be reached without rights";
    }
    EXPECT_THAT(words, ::testing::EndsWith("could not be started (Resource temporarily "
                                           "unavailable): check that it may be executed and that "
                                           "there is room for one more process."));
}

TEST_P(RepeatedLimits, WithoutThreadsTheWorkerSaysSo) {
    if (::geteuid() != 0) {
        GTEST_SKIP() << "how many threads an ordinary user has left changes all the time";
    }
    for (const char* model : {"threads", "openmp"}) {
        // The worker itself; then its listener and its reporter, and not all of its workers.
        for (const rlim_t more : {1, 2, 3, 4, 5}) {
            const std::string words = sentences(config(model, 7), more);
            if (words == kSkipped) {
                GTEST_SKIP() << "the worker cannot be reached without rights";
            }
            EXPECT_THAT(words, ::testing::StartsWith(
                                   "The system did not give the worker process all its threads ("))
                << model << " " << more;
        }
    }
}

TEST_F(OneLimit, MoreWorkersThanProcessesAreRefusedBeforeTheStart) {
    Surroundings surroundings;
    surroundings.workerProgram = worker();
    const std::string words = inAChild([&]() -> std::string {
        if (!allowProcesses(0)) {
            return std::string(kSkipped);
        }
        const auto outcome =
            run(config("threads", 4), surroundings, {.measureReference = false}, {}, {});
        return outcome ? "it ran" : english(describe(outcome.error()));
    });
    if (words == kSkipped) {
        GTEST_SKIP() << "the limit cannot be set";
    }
    EXPECT_THAT(words, HasSubstr("do not leave room for a single worker"));
}

TEST_F(OneLimit, AWorkerWithoutDescriptorsThrowsAllDartsAndLeavesSignalsOut) {
    constexpr std::uint32_t kWorkers = 64;
    Surroundings surroundings;
    surroundings.workerProgram = worker();
    const std::string words = inAChild([&]() -> std::string {
        const rlimit few{32, 32};
        ::setrlimit(RLIMIT_NOFILE, &few);
        const auto outcome =
            run(config("threads", kWorkers), surroundings, {.measureReference = false}, {}, {});
        if (!outcome) {
            return english(describe(outcome.error()));
        }
        const record::RunRecord& record = *outcome->record;
        const auto without = std::ranges::count_if(
            record.lanes, [](const record::Lane& lane) { return !lane.runqueueNs; });
        if (record.failure || record.partial || record.lanes.size() != kWorkers) {
            return "not whole";
        }
        return without >= kWorkers - 32 ? "whole" : "with all signals";
    });
    EXPECT_EQ(words, "whole");
}

INSTANTIATE_TEST_SUITE_P(FiveTimes, RepeatedLimits, ::testing::Values(5),
                         ::testing::PrintToStringParamName());
INSTANTIATE_TEST_SUITE_P(HundredTimes, RepeatedLimits, ::testing::Values(100),
                         ::testing::PrintToStringParamName());

}  // namespace
}  // namespace dartscope::experiment
