// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on a real cluster of one node, when all goes well and when it does not.
#include <algorithm>
#include <set>

#include "core/experiment/messages.h"
#include "core/record/record_file.h"
#include "tests/slurm/slurm_fixture.h"

namespace dartscope {
namespace {

using experiment::describe;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Phase = experiment::Progress::Phase;

class Slurm : public testing::SlurmFixture {
protected:
    /// Calls `strike` once, as soon as tasks run.
    static std::function<void(const experiment::Progress&)> onceRunning(
        std::function<void()> strike) {
        return [strike = std::move(strike),
                struck = false](const experiment::Progress& progress) mutable {
            if (progress.queue && progress.queue->running > 0 && !struck) {
                struck = true;
                strike();
            }
        };
    }

    static bool hasFinding(const experiment::RunOutcome& outcome, std::string_view id) {
        return std::ranges::any_of(outcome.findings, [&](const diagnosis::Finding& finding) {
            return finding.id == id && finding.certainty != diagnosis::Certainty::CannotTell;
        });
    }
};

TEST_F(Slurm, AnArrayLargerThanTheNodeHitsWhatOneWorkerHits) {
    std::set<Phase> phases;
    const auto outcome = run(
        config(5), [&](const experiment::Progress& progress) { phases.insert(progress.phase); });
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& record = *outcome->record;
    EXPECT_FALSE(record.failure) << record.failure->id << english(describe(*record.failure));
    EXPECT_FALSE(record.partial);
    EXPECT_EQ(record.darts, 10'000'019u);
    EXPECT_EQ(record.hits, serialHits(record.config));
    EXPECT_THAT(phases, ::testing::Contains(Phase::Queued));
    // No start line, but a wait in the queue.
    EXPECT_FALSE(record.marks.readyNs);
    EXPECT_TRUE(record.details.queuedNs);
    std::set<std::int64_t> processes;
    for (const record::Lane& lane : record.lanes) {
        processes.insert(lane.pid);
        EXPECT_FALSE(lane.host.empty());
        EXPECT_THAT(lane.cpuIds, SizeIs(1)) << "the node gives each task a CPU";
    }
    EXPECT_THAT(processes, SizeIs(5));
    ASSERT_THAT(record.machines, SizeIs(1));
    EXPECT_EQ(record.machines[0].boundBy, "slurm");
    EXPECT_LE(record.machines[0].allowed, 2);
    EXPECT_FALSE(hasFinding(*outcome, "oversubscribed")) << "tasks that wait do not take turns";
    EXPECT_THAT(record.launch.script, HasSubstr("SLURM_ARRAY_TASK_ID"));
    EXPECT_THAT(record.launch.command, ::testing::Contains("--array=0-4"));
    EXPECT_THAT(experiment::knownJobs(m_surroundings), IsEmpty());
    EXPECT_TRUE(std::filesystem::is_empty(m_folder / "state/jobs"));
}

TEST_F(Slurm, WhereTheArrayLimitAsksForItSeveralWorkersShareATask) {
    record::RunConfig many = config(40);
    many.schedulerArgs = "--cpus-per-task=1";  // three workers a task, and the node has two CPUs
    const auto outcome = run(many);
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_EQ(outcome->record->hits, serialHits(outcome->record->config));
    EXPECT_THAT(outcome->record->lanes, SizeIs(40));
    EXPECT_THAT(outcome->record->launch.command, ::testing::Contains("--array=0-15"));
    EXPECT_FALSE(outcome->record->failure);
}

TEST_F(Slurm, AnArrayThatIsTooLargeIsRefusedWithTheLargestThatFits) {
    record::RunConfig large = config(40);
    large.arrayTasks = 20;
    const auto outcome = run(large);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(outcome.error().id, "array-too-large");
    EXPECT_THAT(outcome.error().arguments, ::testing::ElementsAre("20", "16"));
}

TEST_F(Slurm, TwelveWorkersOnTwoOfTheNodesCpusTakeTurnsBecauseOfSlurm) {
    record::RunConfig crowded = config(12, 2'000'000'000);
    crowded.arrayTasks = 1;
    crowded.schedulerArgs = "--cpus-per-task=2";
    const auto outcome = run(crowded);
    ASSERT_TRUE(outcome) << outcome.error().id;
    ASSERT_THAT(outcome->record->machines, SizeIs(1));
    const machine::Machine& node = outcome->record->machines[0];
    EXPECT_EQ(node.boundBy, "slurm");
    EXPECT_EQ(node.allowed, 2);
    ASSERT_TRUE(hasFinding(*outcome, "oversubscribed"));
    const auto finding =
        std::ranges::find(outcome->findings, "oversubscribed", &diagnosis::Finding::id);
    EXPECT_THAT(english(finding->advice), HasSubstr("Slurm"));
}

TEST_F(Slurm, AFailedTaskIsNamedAndTheOthersAreKept) {
    workerIs(R"([ "$3" = 1 ] && { echo "out of ink" >&2; exit 3; }
exec "$WORKER" "$@")");
    const auto outcome = run(config(3));
    ASSERT_TRUE(outcome) << outcome.error().id;
    const record::RunRecord& record = *outcome->record;
    EXPECT_TRUE(record.partial);
    ASSERT_TRUE(record.failure);
    EXPECT_EQ(record.failure->id, "task-lost");
    EXPECT_THAT(english(describe(*record.failure)),
                ::testing::AllOf(HasSubstr("Task 1 "), HasSubstr("FAILED"), HasSubstr("1 of 3"),
                                 HasSubstr("out of ink")));
    EXPECT_GT(record.darts, 0u);
    EXPECT_LT(record.darts, record.config.darts);
    ASSERT_THAT(record.lanes, SizeIs(3));
    EXPECT_EQ(record.lanes[1].darts, 0u);
    EXPECT_GT(record.lanes[2].darts, 0u);
    // Its folder stays, so that one can look.
    EXPECT_THAT(experiment::knownJobs(m_surroundings), SizeIs(1));
}

TEST_F(Slurm, AJobBehindAnotherThatHasAllCpusSaysWhatItWaitsFor) {
    m_cluster.ask("sbatch --cpus-per-task=2 --output=/dev/null --wrap='sleep 300'");
    ASSERT_TRUE(m_cluster.waitFor("squeue --noheader --format=%T", "RUNNING"));
    std::stop_source stop;
    std::string reason;
    const auto outcome = run(
        config(2),
        [&](const experiment::Progress& progress) {
            if (progress.queue && !progress.queue->reason.empty()) {
                reason = progress.queue->reason;
                EXPECT_EQ(progress.phase == Phase::Queued, !progress.queue->cancelling);
                stop.request_stop();
            }
        },
        stop.get_token());
    EXPECT_THAT(reason, ::testing::AnyOf("Resources", "Priority"));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "interrupted");
}

TEST_F(Slurm, AnArrayThatIsCancelledFromOutsideIsSaidToBe) {
    const auto outcome = run(endless(4), onceRunning([&] { m_cluster.ask("scancel --me"); }));
    // Tasks may be cancelled before they have thrown a dart; what the others threw is kept.
    const auto failure = outcome ? outcome->record->failure : std::optional(outcome.error());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->id, "job-cancelled") << english(describe(*failure));
    EXPECT_TRUE(!outcome || outcome->record->partial);
}

TEST_F(Slurm, AStopCancelsTheArrayAndKeepsWhatWasThrown) {
    std::stop_source stop;
    std::set<Phase> phases;
    const auto strike = onceRunning([&] { stop.request_stop(); });
    const auto outcome = run(
        endless(4),
        [&, strike](const experiment::Progress& progress) mutable {
            phases.insert(progress.phase);
            strike(progress);
        },
        stop.get_token());
    // Stopped before a task has thrown a dart, there is nothing to keep.
    EXPECT_TRUE(outcome || outcome.error().id == "interrupted") << outcome.error().id;
    EXPECT_TRUE(!outcome || (outcome->record->partial && !outcome->record->failure));
    EXPECT_THAT(phases, ::testing::Contains(Phase::Cancelling));
    EXPECT_THAT(m_cluster.ask("squeue --noheader"), IsEmpty());
    EXPECT_THAT(m_cluster.jobProcesses(), IsEmpty());
}

TEST_F(Slurm, AStopInAHurryIsNotWaitedForAndNothingOutlivesIt) {
    workerIs("trap '' TERM\nsleep 600");
    m_surroundings.slurmTimings.hurry = std::chrono::milliseconds(500);
    std::stop_source stop;
    const auto outcome =
        experiment::run(config(2), m_surroundings, {.hurry = stop.get_token()},
                        {onceRunning([&] { stop.request_stop(); })}, stop.get_token());
    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().id, ::testing::AnyOf("cancel-sent", "interrupted"));
    EXPECT_TRUE(m_cluster.waitFor("squeue --noheader | wc -l", "0\n"));
    EXPECT_THAT(m_cluster.jobProcesses(), IsEmpty());
    for (const launch::SubmittedJob& job : experiment::knownJobs(m_surroundings)) {
        const auto collected = experiment::collect(job.folder, m_surroundings);
        ASSERT_FALSE(collected);
        EXPECT_EQ(collected.error().id, "job-cancelled");
    }
}

TEST_F(Slurm, ResultsCountWhenTheControllerGoesAway) {
    // They must not be done before they are seen to run and the controller is stopped.
    workerIs(R"(sleep 5; exec "$WORKER" "$@")");
    bool away = false;
    const auto strike = onceRunning([&] { m_cluster.stopController(); });
    const auto outcome = run(config(2), [&, strike](const experiment::Progress& progress) mutable {
        strike(progress);
        away = away || (progress.queue && !progress.queue->answers);
    });
    m_cluster.startController();
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_FALSE(outcome->record->failure);
    EXPECT_EQ(outcome->record->hits, serialHits(outcome->record->config));
}

TEST_F(Slurm, AStopWithoutAControllerEndsAndSaysWhatIsLeft) {
    m_surroundings.slurmTimings.cancel = std::chrono::milliseconds(1'000);
    m_surroundings.slurmTimings.command = std::chrono::milliseconds(2'000);
    m_surroundings.slurmTimings.ask = std::chrono::milliseconds(2'000);
    std::stop_source stop;
    const auto outcome = run(endless(2), onceRunning([&] {
                                 m_cluster.stopController();
                                 stop.request_stop();
                             }),
                             stop.get_token());
    m_cluster.startController();
    const auto failure = outcome ? outcome->record->failure : std::optional(outcome.error());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->id, "cancel-unconfirmed");
    EXPECT_THAT(english(describe(*failure)), HasSubstr("scancel"));
    EXPECT_THAT(experiment::knownJobs(m_surroundings), SizeIs(1));
}

TEST_F(Slurm, AControllerThatDoesNotAnswerIsSaidBeforeAnythingIsStarted) {
    m_cluster.stopController();
    m_surroundings.slurmTimings.command = std::chrono::milliseconds(2'000);
    const auto outcome = run(config(2));
    m_cluster.startController();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(outcome.error().id, "slurm-unreachable");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "state/jobs"));
}

TEST_F(Slurm, WhatSbatchDoesNotTakeIsToldInItsWords) {
    record::RunConfig wrong = config(2);
    wrong.schedulerArgs = "--partition=nowhere";
    const auto outcome = run(wrong);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "slurm-refused");
    EXPECT_THAT(outcome.error().arguments[0], HasSubstr("nowhere"));
    EXPECT_TRUE(std::filesystem::is_empty(m_folder / "state/jobs"));
}

TEST_F(Slurm, AWorkFolderThatCannotBeWrittenToIsNamed) {
    testing::writeText(m_folder / "file", "");
    record::RunConfig wrong = config(2);
    wrong.workFolder = (m_folder / "file").string();
    const auto outcome = run(wrong);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "work-folder");
    EXPECT_EQ(outcome.error().arguments[0], wrong.workFolder);
}

TEST_F(Slurm, AWorkFolderThatTheNodeDoesNotSeeIsSuspected) {
    if (m_cluster.hiddenFromNode().empty()) {
        GTEST_SKIP() << "nothing can be hidden from the node: no mounts of its own here";
    }
    record::RunConfig unseen = config(2);
    unseen.workFolder = m_cluster.hiddenFromNode().string();
    const auto outcome = run(unseen);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().id, "task-unseen");
    EXPECT_THAT(english(describe(outcome.error())), HasSubstr("--work-folder"));
}

TEST_F(Slurm, RanksInAnAllocationHitWhatOneWorkerHits) {
    if (m_surroundings.mpiWorkerProgram.empty() || !m_surroundings.mpiLauncher) {
        GTEST_SKIP() << "there is no MPI here";
    }
    record::RunConfig ranks = config(2);
    ranks.model = "slurm-mpi";
    ranks = catalogue::validate(ranks, {}).value();
    const auto outcome = run(ranks);
    ASSERT_TRUE(outcome) << outcome.error().id << english(describe(outcome.error()));
    const record::RunRecord& record = *outcome->record;
    EXPECT_FALSE(record.failure) << english(describe(*record.failure));
    EXPECT_EQ(record.hits, serialHits(record.config));
    ASSERT_THAT(record.lanes, SizeIs(2));
    EXPECT_EQ(record.lanes[1].rank, 1);
    EXPECT_TRUE(record.marks.readyNs) << "ranks have a start line";
    EXPECT_THAT(record.details.messages, ::testing::Not(IsEmpty()));
    ASSERT_THAT(record.machines, SizeIs(1));
    EXPECT_EQ(record.machines[0].boundBy, "slurm") << record::toJson(record.machines[0]);
}

TEST_F(Slurm, RanksInAnAllocationLeaveAtTheirNextTaskWhenStopped) {
    if (m_surroundings.mpiWorkerProgram.empty() || !m_surroundings.mpiLauncher) {
        GTEST_SKIP() << "there is no MPI here";
    }
    m_surroundings.slurmTimings.leave = std::chrono::seconds(20);
    record::RunConfig ranks = endless(2);
    ranks.model = "slurm-mpi";
    std::stop_source stop;
    const auto outcome = run(ranks, onceRunning([&] { stop.request_stop(); }), stop.get_token());
    const auto failure = outcome ? outcome->record->failure : std::optional(outcome.error());
    EXPECT_TRUE(!failure || failure->id == "interrupted") << failure->id;
    EXPECT_THAT(m_cluster.jobProcesses(), IsEmpty());
}

}  // namespace
}  // namespace dartscope
