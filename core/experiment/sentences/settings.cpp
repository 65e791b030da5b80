// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen and cannot be had: models, options, and how many workers there is room for.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"unknown-model", "",
             DARTSCOPE_TEXT("Error", "There is no model “%1”: choose one of %2.")},
    Sentence{"option-not-in-model", "schedule",
             DARTSCOPE_TEXT("Error",
                            "The model %2 has no schedule to choose: leave it out, or choose one "
                            "of the models %3.")},
    Sentence{"option-not-in-model", "sharing",
             DARTSCOPE_TEXT("Error",
                            "The model %2 combines its hits in one way only: leave the sharing "
                            "out, or choose one of the models %3.")},
    Sentence{"option-not-in-model", "task-size",
             DARTSCOPE_TEXT("Error",
                            "The model %2 has no tasks: leave the task size out, or choose one of "
                            "the models %3.")},
    Sentence{"option-not-in-model", "",
             DARTSCOPE_TEXT("Error",
                            "The model %2 has no option “%1”: leave it out, or choose one of the "
                            "models %3.")},
    Sentence{"option-not-in-model", "lock-share-apart",
             DARTSCOPE_TEXT("Error",
                            "The workers of the model %2 share no memory, and so no lock that they "
                            "could wait for: leave the lock share out, or choose one of the models "
                            "%3.")},
    Sentence{"option-not-in-model", "nowhere",
             DARTSCOPE_TEXT("Error", "The model %2 has no option “%1”: leave it out.")},
    Sentence{"value-not-in-model", "schedule",
             DARTSCOPE_TEXT("Error", "The model %3 has no schedule “%2”: choose one of %4.")},
    Sentence{
        "value-not-in-model", "sharing",
        DARTSCOPE_TEXT("Error", "The model %3 cannot combine its hits by “%2”: choose one of %4.")},
    Sentence{"value-not-in-model", "",
             DARTSCOPE_TEXT("Error",
                            "The model %3 does not know “%2” for the option “%1”: choose one of "
                            "%4.")},
    Sentence{"sharing-needs-textbook", "",
             DARTSCOPE_TEXT("Error",
                            "The sharing “%1” counts every dart, which only the textbook kernel "
                            "does: choose that kernel, or leave the kernel out.")},
    Sentence{
        "bad-worker-list", "",
        DARTSCOPE_TEXT("Error", "“%1” is not a list of worker counts: write 1-8, 1,2,4 or 1-4,8.")},
    Sentence{"lesson-has-no-serial-part", "",
             DARTSCOPE_TEXT("Error",
                            "The ranks of the lesson's MPI program throw darts of their own and "
                            "wait for nobody: leave the serial share out, or choose gather or "
                            "reduce.")},
    Sentence{"more-blocking-than-workers", "",
             DARTSCOPE_TEXT("Error",
                            "%1 workers are to block, and there are only %2: choose from 0 to %2, "
                            "or more workers.")},
    Sentence{"unknown-instruction-set", "",
             DARTSCOPE_TEXT("Error",
                            "The vector kernel does not know the instruction set “%1”, or this "
                            "processor does not have it.")},
    Sentence{"too-many-workers", "",
             DARTSCOPE_TEXT("Error",
                            "%1 workers are more than the limits of processes and memory leave "
                            "room for: choose at most %2.")},
    Sentence{"too-many-workers", "none",
             DARTSCOPE_TEXT("Error",
                            "The limits of processes and memory do not leave room for a single "
                            "worker: end other programs, or raise the limits.")},
};

}  // namespace

std::span<const Sentence> settingSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
