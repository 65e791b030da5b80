// SPDX-License-Identifier: GPL-3.0-or-later
// A job's folder, and the results in it put together: without any batch system.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/launch/job_results.h"
#include "core/launch/scheduler_words.h"
#include "core/launch/slurm.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::launch {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

Job jobOf(std::uint32_t workers, std::uint32_t tasks) {
    Job job;
    job.config.model = "slurm-array";
    job.config.workers = workers;
    job.config.darts = 1'000;
    job.tasks = tasks;
    job.jobId = "17";
    job.submittedAt = "2026-03-01T12:00:00Z";
    job.host = "login";
    job.submittedNs = 5'000;
    job.wall = {.offsetNs = 1'000'000, .boundNs = 10};
    job.script = "#!/bin/sh\n";
    return job;
}

/// A task that threw 100 darts in each of its lanes between two instants.
std::string resultOf(const Job& job, std::uint32_t task, const std::string& host,
                     std::int64_t offsetNs, std::int64_t startNs) {
    const TaskLanes lanes = lanesOfTask(job, task);
    Hello hello;
    hello.program = "dartscope-worker 0.1.0";
    hello.models = {"slurm-array"};
    std::string lines = encode(FromWorker(hello)) + "\n";
    ResultLine result;
    result.readyNs = startNs;
    result.firstDartNs = startNs + 10;
    result.lastDartNs = startNs + 90;
    result.combinedNs = startNs + 100;
    result.details.clocks = {{host, offsetNs, 20}};
    for (std::uint32_t i = 0; i < lanes.count; ++i) {
        SpansLine spans;
        spans.lane = lanes.first + i;
        spans.spans.push({startNs + 10, startNs + 90, 80, 0, 100, 1});
        lines += encode(FromWorker(spans)) + "\n";
        record::Lane lane;
        lane.lane = lanes.first + i;
        lane.host = host;
        lane.darts = 100;
        lane.hits = 78;
        result.lanes.push_back(lane);
        result.darts += 100;
        result.hits += 78;
    }
    return lines + encode(FromWorker(result)) + "\n";
}

/// What a job's results are as one worker's.
ResultLine merged(const std::filesystem::path& folder, const Job& job, std::int64_t seenNs) {
    JobResults results(job);
    for (std::uint32_t task = 0; task < job.tasks; ++task) {
        if (auto result = readTaskResult(folder, job, task)) {
            results.add(task, std::move(*result));
        }
    }
    ResultLine last;
    const auto taken = results.deliver(
        [&](FromWorker&& message) -> Result<void> {
            if (auto* line = std::get_if<ResultLine>(&message)) {
                last = std::move(*line);
            }
            return {};
        },
        seenNs, false);
    EXPECT_TRUE(taken);
    return last;
}

TEST(Job, LanesAreDealtOutInEqualShares) {
    const Job job = jobOf(7, 3);
    EXPECT_EQ(lanesOfTask(job, 0), (TaskLanes{0, 3}));
    EXPECT_EQ(lanesOfTask(job, 1), (TaskLanes{3, 2}));
    EXPECT_EQ(lanesOfTask(job, 2), (TaskLanes{5, 2}));
}

TEST(Job, ComesBackFromItsFolderAsItWas) {
    const testing::TemporaryFolder base;
    const auto folder = makeJobFolder(base / "new");
    ASSERT_TRUE(folder);
    ASSERT_TRUE(saveJob(*folder, jobOf(7, 3)));
    const auto loaded = loadJob(*folder);
    ASSERT_TRUE(loaded) << loaded.error().arguments.back();
    EXPECT_EQ(*loaded, jobOf(7, 3));
    EXPECT_EQ(testing::readText(jobScript(*folder)), "#!/bin/sh\n");
}

TEST(Job, ThatIsNoneIsNamed) {
    const testing::TemporaryFolder folder;
    const auto problem = [&](const std::string& text) {
        testing::writeText(folder / "job.json", text);
        const auto loaded = loadJob(folder.path());
        return loaded ? std::string("none")
                      : loaded.error().id + ": " + loaded.error().arguments[1];
    };
    EXPECT_EQ(loadJob(folder.path()).error().arguments[1], "job.json");
    EXPECT_EQ(problem("{"), "not-a-job: JSON");
    EXPECT_EQ(problem("{}"), "not-a-job: format");
    EXPECT_EQ(problem(R"({"format":"dartscope-job/2"})"), "job-newer: dartscope-job/2");
    ASSERT_TRUE(saveJob(folder.path(), jobOf(7, 3)));
    std::string text = testing::readText(folder / "job.json");
    text.replace(text.find("\"17\""), 4, "\"1;rm\"");
    EXPECT_EQ(problem(text), "not-a-job: job_id") << "a number is all that it may be";
}

TEST(JobResults, AreOneWorkersResultTogether) {
    const testing::TemporaryFolder folder;
    const Job job = jobOf(3, 2);
    testing::writeText(taskResult(folder.path(), 0), resultOf(job, 0, "login", 1'000'000, 6'000));
    testing::writeText(taskResult(folder.path(), 1), resultOf(job, 1, "login", 1'000'000, 8'000));
    const ResultLine all = merged(folder.path(), job, 10'000);
    EXPECT_EQ(all.darts, 300u);
    EXPECT_EQ(all.hits, 234u);
    EXPECT_FALSE(all.readyNs) << "there is no start line";
    EXPECT_EQ(all.firstDartNs, 6'010);
    EXPECT_EQ(all.lastDartNs, 8'090);
    EXPECT_EQ(all.combinedNs, 8'100);
    EXPECT_EQ(all.details.queuedNs, 1'000);
    EXPECT_THAT(all.lanes, SizeIs(3));
    EXPECT_TRUE(all.details.clocks.empty()) << "one host has one clock";
}

TEST(JobResults, OfAnotherHostAreBroughtToThisOnesClock) {
    const testing::TemporaryFolder folder;
    const Job job = jobOf(1, 1);
    // Its clock stands 100 s before ours: 6,000 there is 6,000 + 100 s here, by the wall clock.
    const std::int64_t apart = 100'000'000'000;
    testing::writeText(taskResult(folder.path(), 0),
                       resultOf(job, 0, "node", 1'000'000 + apart, 6'000));
    const ResultLine all = merged(folder.path(), job, 2 * apart);
    EXPECT_EQ(all.firstDartNs, 6'010 + apart);
    ASSERT_THAT(all.details.clocks, SizeIs(1));
    EXPECT_EQ(all.details.clocks[0], (record::ClockMap{"node", apart, 30}));
}

TEST(JobResults, LieBetweenTheSubmissionAndTheirComing) {
    const testing::TemporaryFolder folder;
    const Job job = jobOf(1, 1);
    // By the wall clocks it began a minute before it was submitted: the clocks are apart.
    testing::writeText(taskResult(folder.path(), 0),
                       resultOf(job, 0, "node", 1'000'000 - 60'000'000'000, 6'000));
    const ResultLine all = merged(folder.path(), job, 10'000);
    EXPECT_EQ(all.firstDartNs, job.submittedNs + 10);
    EXPECT_EQ(all.details.queuedNs, 0);
}

TEST(JobResults, KeepAPlaceForLanesThatAreLost) {
    const testing::TemporaryFolder folder;
    const Job job = jobOf(4, 2);
    testing::writeText(taskResult(folder.path(), 1), resultOf(job, 1, "login", 1'000'000, 6'000));
    const ResultLine all = merged(folder.path(), job, 10'000);
    EXPECT_THAT(all.lanes, SizeIs(4));
    EXPECT_EQ(all.darts, 200u);
}

TEST(TaskResult, ThatIsNotWholeOrNotItsOwnIsRefused) {
    const testing::TemporaryFolder folder;
    const Job job = jobOf(2, 2);
    const auto problem = [&](const std::string& text) {
        testing::writeText(taskResult(folder.path(), 1), text);
        const auto result = readTaskResult(folder.path(), job, 1);
        return result ? std::string("none") : result.error().id;
    };
    EXPECT_EQ(readTaskResult(folder.path(), job, 0).error().id, "task-missing");
    const std::string whole = resultOf(job, 1, "login", 0, 6'000);
    EXPECT_EQ(problem(whole), "none");
    EXPECT_EQ(problem(whole.substr(0, whole.size() / 2)), "task-broken");
    EXPECT_EQ(problem(""), "task-broken");
    EXPECT_EQ(problem(whole + whole), "task-broken");
    EXPECT_EQ(problem(resultOf(job, 0, "login", 0, 6'000)), "task-broken") << "another's lanes";
    EXPECT_EQ(problem(encode(FromWorker(ErrorLine{"out-of-memory", ""})) + "\n"), "task-failed");
}

TEST(SchedulerWords, AreSplitWithoutAShell) {
    EXPECT_THAT(schedulerWords("--partition=short  --time 10 -C 'a b'").value(),
                ElementsAre("--partition=short", "--time", "10", "-C", "a b"));
    EXPECT_THAT(schedulerWords(R"x(--comment="$(id)")x").value(), ElementsAre("--comment=$(id)"));
    EXPECT_THAT(schedulerWords("").value(), SizeIs(0));
}

TEST(SchedulerWords, ThatAreNotThePersonsOrNoOptionsAreRefused) {
    const auto problem = [](const char* text) { return schedulerWords(text).error(); };
    EXPECT_EQ(problem("--comment='a").id, "scheduler-args-quote");
    for (const char* text : {"--array=0-3", "-a 0-3", "--output=x", "--wrap=ls", "-Wx"}) {
        EXPECT_EQ(problem(text).id, "scheduler-args-reserved") << text;
    }
    EXPECT_EQ(problem("/bin/ls").id, "scheduler-args-word");
    EXPECT_EQ(problem("--partition=short /bin/ls").arguments[0], "/bin/ls");
}

TEST(ShellQuoted, IsReadBackAsItWas) {
    EXPECT_EQ(shellQuoted("/a b/$x"), "'/a b/$x'");
    EXPECT_EQ(shellQuoted("it's"), R"('it'\''s')");
}

TEST(SlurmQueue, IsReadTaskByTask) {
    const auto tasks = parseSlurmQueue(
        "0|RUNNING|n1|None\n1|PENDING||Resources\n2|FAILED|n2|NonZeroExitCode\nN/A\n");
    ASSERT_THAT(tasks, SizeIs(3));
    EXPECT_TRUE(tasks.at(0).runs());
    EXPECT_EQ(tasks.at(0).node, "n1");
    EXPECT_TRUE(tasks.at(1).waits());
    EXPECT_FALSE(tasks.at(2).runs() || tasks.at(2).waits());
    EXPECT_EQ(parseSlurmQueue("N/A|RUNNING|n1|None\n").at(0).state, "RUNNING");
    EXPECT_THAT(parseSlurmQueue("2-4,7%2|PENDING||Priority\n"), SizeIs(4));
    EXPECT_THAT(parseSlurmQueue("0-4294967295|PENDING||Priority\n"), SizeIs(4'096));
}

SlurmQueue queueOf(std::string_view lines) {
    return {.answered = true, .known = true, .tasks = parseSlurmQueue(lines), .words = ""};
}

TEST(SlurmQueue, IsCountedWithWhatMostOfTheWaitingWaitFor) {
    QueueState state{.tasks = 6};
    countTasks(
        queueOf("0|RUNNING|n1|None\n1|PENDING||Resources\n2-3|PENDING||Priority\n"
                "4|PENDING||None\n"),
        [](std::uint32_t task) { return task == 0; }, state);
    EXPECT_EQ(state.running, 0u) << "the one that ran has its result";
    EXPECT_EQ(state.waiting, 5u) << "the last is not in the queue yet";
    EXPECT_EQ(state.reason, "Priority");
    countTasks(
        queueOf("0|RUNNING|n1|None\n1-5|PENDING||None\n"), [](std::uint32_t) { return false; },
        state);
    EXPECT_EQ(state.running, 1u);
    EXPECT_EQ(state.reason, "") << "Slurm has not said why";
}

TEST(SlurmQueue, SaysTheReasonWithoutTheNamesOfNodes) {
    QueueState state{.tasks = 1};
    countTasks(
        queueOf("N/A|PENDING||ReqNodeNotAvail, UnavailableNodes:n[1-9]\n"),
        [](std::uint32_t) { return false; }, state);
    EXPECT_EQ(state.reason, "ReqNodeNotAvail");
}

TEST(FindSlurm, WantsAllOfItsPrograms) {
    const testing::TemporaryFolder folder;
    for (const char* name : {"sbatch", "squeue", "scancel"}) {
        testing::writeText(folder / name, "");
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    }
    const std::map<std::string, std::string> path{{"PATH", folder.path().string()}};
    EXPECT_FALSE(findSlurm(path)) << "scontrol is missing";
    testing::writeText(folder / "scontrol", "");
    std::filesystem::permissions(folder / "scontrol", std::filesystem::perms::owner_all);
    ASSERT_TRUE(findSlurm(path));
    EXPECT_EQ(findSlurm(path)->squeue, folder / "squeue");
    EXPECT_FALSE(findSlurm({{"PATH", folder.path()}, {"DARTSCOPE_SBATCH", "/nowhere/sbatch"}}));
}

}  // namespace
}  // namespace dartscope::launch
