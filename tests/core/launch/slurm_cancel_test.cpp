// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that are called off, where Slurm confirms it and where it does not: without any cluster.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "core/launch/command.h"
#include "tests/support/fake_slurm.h"

namespace dartscope::launch {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SlurmCancel : public ::testing::Test {
protected:
    SlurmLaunch launch() const {
        SlurmLaunch launch{.tools = m_slurm.tools(),
                           .worker = "/usr/bin/false",
                           .mpiWorker = {},
                           .mpiLauncher = {},
                           .config = {},
                           .workFolder = m_folder / "jobs",
                           .timings = m_timings};
        launch.config.model = "slurm-array";
        launch.config.workers = 2;
        return launch;
    }
    LaunchReport follow(const SubmittedJob& job) {
        return followSlurm(m_slurm.tools(), job, m_timings, {}, {},
                           {m_stop.get_token(), m_hurry.get_token()});
    }
    bool foldersLeft() const { return !std::filesystem::is_empty(m_folder / "jobs"); }

    testing::FakeSlurm m_slurm;
    testing::TemporaryFolder m_folder;
    /// What must not be waited for would be waited for until the test is given up.
    SlurmTimings m_timings{.command = hours(1), .ask = hours(1), .cancel = hours(1)};
    std::stop_source m_stop, m_hurry;
};

TEST_F(SlurmCancel, IsOverWhenSlurmHasConfirmedIt) {
    m_slurm.queue("0-1|PENDING||Resources\n");
    const auto job = submitToSlurm(launch());
    ASSERT_TRUE(job);
    m_stop.request_stop();
    const LaunchReport report = follow(*job);
    EXPECT_TRUE(report.stopped);
    EXPECT_FALSE(report.failure);
    EXPECT_TRUE(m_slurm.cancelled());
    EXPECT_FALSE(foldersLeft());
}

TEST_F(SlurmCancel, InAHurryIsSentAndItsEndNotWaitedFor) {
    m_slurm.queue("0-1|COMPLETING|n1|None\n");
    m_slurm.program("scancel", "touch cancelled");
    const auto job = submitToSlurm(launch());
    ASSERT_TRUE(job);
    m_timings.hurry = milliseconds(5'000);  // scancel gets no more
    m_stop.request_stop();
    m_hurry.request_stop();
    const LaunchReport report = follow(*job);
    EXPECT_TRUE(m_slurm.cancelled());
    ASSERT_TRUE(report.failure);
    EXPECT_EQ(report.failure->id, "cancel-sent");
    EXPECT_THAT(report.failure->arguments, ::testing::ElementsAre("17", job->folder.string()));
    // Somebody else can see what has become of it.
    EXPECT_EQ(loadJob(job->folder).value().jobId, "17");
    m_slurm.queue("0-1|CANCELLED|n1|None\n");
    QueueState state;
    const LaunchReport collected = collectFromSlurm(m_slurm.tools(), *job, m_timings, {}, state);
    ASSERT_TRUE(collected.failure);
    EXPECT_EQ(collected.failure->id, "job-cancelled");
}

TEST_F(SlurmCancel, InAHurryIsNotSentToAControllerThatDoesNotAnswer) {
    const auto job = submitToSlurm(launch());
    ASSERT_TRUE(job);
    for (const char* name : {"scancel", "squeue"}) {
        m_slurm.program(name, "exec sleep 3600");
    }
    m_timings.hurry = milliseconds(300);
    m_stop.request_stop();
    m_hurry.request_stop();
    const LaunchReport report = follow(*job);
    ASSERT_TRUE(report.failure);
    EXPECT_EQ(report.failure->id, "cancel-unconfirmed");
    EXPECT_THAT(report.failure->arguments, ::testing::ElementsAre("17", "no answer"));
    EXPECT_TRUE(foldersLeft());
}

TEST_F(SlurmCancel, AHurryThatComesLaterEndsTheWaitingForAnAnswer) {
    const auto job = submitToSlurm(launch());
    ASSERT_TRUE(job);
    m_slurm.program("squeue", "touch asked; exec sleep 3600");
    m_slurm.program("scancel", "touch cancelled");
    m_timings.hurry = milliseconds(5'000);  // scancel gets no more
    m_stop.request_stop();
    std::jthread other([&] {
        while (!m_slurm.cancelled()) {
            std::this_thread::yield();
        }
        m_hurry.request_stop();
    });
    const LaunchReport report = follow(*job);
    ASSERT_TRUE(report.failure);
    EXPECT_EQ(report.failure->id, "cancel-sent");
}

TEST_F(SlurmCancel, BeforeTheJobIsHandedOverLeavesNothing) {
    m_stop.request_stop();
    const auto job = submitToSlurm(launch(), {m_stop.get_token(), {}});
    ASSERT_FALSE(job);
    EXPECT_EQ(job.error().code, ErrorCode::Interrupted);
    EXPECT_FALSE(m_slurm.submitted());
    EXPECT_FALSE(std::filesystem::exists(m_folder / "jobs"));
}

TEST_F(SlurmCancel, InAHurryNoAnswerToASubmissionIsWaitedFor) {
    m_timings.hurry = milliseconds(100);
    m_hurry.request_stop();
    for (const char* name : {"sbatch", "scontrol"}) {
        m_slurm.program(name, "exec sleep 3600");
        const auto job = submitToSlurm(launch(), {{}, m_hurry.get_token()});
        ASSERT_FALSE(job);
        EXPECT_EQ(job.error().id, "interrupted");
    }
    EXPECT_FALSE(foldersLeft());
}

TEST(Command, IsGivenTimeAfterAStop) {
    std::stop_source stop;
    stop.request_stop();
    const ProcessSpec spec{.program = "/bin/sh", .arguments = {"-c", "echo done"}};
    const auto ended = runCommand(spec, hours(1), stop.get_token(), hours(1));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->out, "done\n");
    EXPECT_FALSE(ended->stopped);
    const ProcessSpec endless{.program = "/bin/sh", .arguments = {"-c", "exec sleep 3600"}};
    const auto stopped = runCommand(endless, hours(1), stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->stopped);
    EXPECT_FALSE(stopped->overdue);
}

}  // namespace
}  // namespace dartscope::launch
