// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that a scheduler carries out, and the folders in which their tasks answer.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"slurm-missing", "",
             DARTSCOPE_TEXT("Error",
                            "There is no Slurm here: log in to a cluster that has it, load its "
                            "module, or name its sbatch in the environment variable "
                            "DARTSCOPE_SBATCH.")},
    Sentence{"slurm-unreachable", "",
             DARTSCOPE_TEXT("Error",
                            "Slurm's controller does not answer (%1): try again later, or ask "
                            "those who run the cluster.")},
    Sentence{"slurm-refused", "",
             DARTSCOPE_TEXT("Error",
                            "Slurm did not take the job. It said: %1 What to ask it for is said "
                            "with --scheduler-args.")},
    Sentence{"array-too-large", "",
             DARTSCOPE_TEXT("Error",
                            "An array of %1 tasks is more than this cluster takes: choose at most "
                            "%2 with --array-tasks; several workers then share a task.")},
    Sentence{"scheduler-args-quote", "",
             DARTSCOPE_TEXT("Error",
                            "A quotation mark in the scheduler's arguments “%1” does not end: "
                            "write such as --partition=short --time=10.")},
    Sentence{"scheduler-args-reserved", "",
             DARTSCOPE_TEXT("Error",
                            "The scheduler's argument “%1” is Dartscope's to give: leave it out. "
                            "Tasks of an array are chosen with --array-tasks, and its folder with "
                            "--work-folder.")},
    Sentence{"scheduler-args-word", "",
             DARTSCOPE_TEXT("Error",
                            "“%1” is no option of the scheduler: write such as --partition=short "
                            "--time=10.")},
    Sentence{"work-folder", "",
             DARTSCOPE_TEXT("Error",
                            "No folder for the job could be made in %1 (%2): name one with "
                            "--work-folder that you may write to and that all nodes see.")},
    Sentence{"work-folder-unknown", "",
             DARTSCOPE_TEXT("Error",
                            "You have no home folder for the job's files: name a folder with "
                            "--work-folder that all nodes see.")},
    Sentence{"not-a-job", "",
             DARTSCOPE_TEXT("Error",
                            "%1 holds no job of Dartscope (%2 is missing or impossible): name the "
                            "folder that --detach printed.")},
    Sentence{"job-newer", "",
             DARTSCOPE_TEXT("Error",
                            "The job in %1 was submitted by a newer Dartscope (its format is %2): "
                            "collect it with that one, or install it here.")},
    Sentence{"job-unfinished", "",
             DARTSCOPE_TEXT("Error",
                            "The job %1 is not finished: of %3 tasks %2 are done, %4 run and %5 "
                            "wait in the queue. Collect it again later.")},
    Sentence{"job-cancelled", "",
             DARTSCOPE_TEXT("Error",
                            "The job %1 was cancelled: %2 of %3 tasks did not finish. What they "
                            "had done is kept. Throw again.")},
    Sentence{"cancel-unconfirmed", "",
             DARTSCOPE_TEXT("Error",
                            "Slurm did not confirm that the job %1 is cancelled (%2). It may still "
                            "run: cancel it later with scancel %1.")},
    Sentence{"cancel-sent", "",
             DARTSCOPE_TEXT("Error",
                            "Slurm was told to cancel the job %1, and its end was not waited for. "
                            "What its tasks leave is in %2: collect it from there.")},
    Sentence{"task-lost", "",
             DARTSCOPE_TEXT("Error",
                            "Task %1 ended without a result (%2 on the node %3); %6 of %7 tasks "
                            "are lost, and what the others threw is kept. Its last words: %4")},
    Sentence{"task-unseen", "",
             DARTSCOPE_TEXT("Error",
                            "Task %1 ended (%2 on the node %3) and left neither a result nor a "
                            "word in %5; %6 of %7 tasks are lost. That node may not see this "
                            "folder: name one with --work-folder that all nodes share.")},
    Sentence{"task-missing", "",
             DARTSCOPE_TEXT("Error", "Task %1 has left no result yet: collect it later.")},
    Sentence{"task-failed", "",
             DARTSCOPE_TEXT("Error",
                            "Task %1 failed; %6 of %7 tasks are lost, and what the others threw is "
                            "kept. It said: %2")},
    Sentence{"task-broken", "",
             DARTSCOPE_TEXT("Error",
                            "The result of task %1 cannot be read (%2); %6 of %7 tasks are lost, "
                            "and what the others threw is kept. Throw again.")},
    Sentence{"sweep-of-jobs", "",
             DARTSCOPE_TEXT("Error",
                            "%1 cannot be swept: each of many runs would wait in the queue, and "
                            "time in a queue says nothing of the program. Sweep another model "
                            "inside one job, for example by sbatch.")},
};

}  // namespace

std::span<const Sentence> jobSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
