// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <gtest/gtest.h>

namespace dartscope::cli {
namespace {

experiment::Progress waitingJob(const std::string& reason) {
    experiment::Progress progress;
    progress.phase = experiment::Progress::Phase::Queued;
    progress.totalDarts = 1'000;
    progress.queue = launch::QueueState{.tasks = 4, .waiting = 4, .reason = reason};
    return progress;
}

TEST(ProgressLine, SaysWhyAJobWaits) {
    EXPECT_EQ(progressText(waitingJob("Resources"), 100),
              "waiting: Resources (other jobs have the CPUs)  0 of 4 tasks done, 4 waiting");
    EXPECT_EQ(progressText(waitingJob("Licenses"), 100),
              "waiting: Licenses  0 of 4 tasks done, 4 waiting");
    EXPECT_EQ(progressText(waitingJob(""), 100),
              "waiting in the queue …  0 of 4 tasks done, 4 waiting");
}

TEST(ProgressLine, SaysWhySomeTasksWaitWhileOthersRun) {
    experiment::Progress progress = waitingJob("JobArrayTaskLimit");
    progress.phase = experiment::Progress::Phase::Working;
    progress.queue->running = 1;
    progress.queue->waiting = 3;
    EXPECT_NE(progressText(progress, 120)
                  .find("0 of 4 tasks done, 1 running, 3 waiting (JobArrayTaskLimit)"),
              std::string::npos);
}

TEST(ProgressLine, LeavesOutWhatHasNoRoom) {
    EXPECT_EQ(progressText(waitingJob("Resources"), 60),
              "waiting: Resources (other jobs have the CPUs)");
    EXPECT_EQ(progressText(waitingJob("Resources"), 40), "waiting: Resources");
}

}  // namespace
}  // namespace dartscope::cli
