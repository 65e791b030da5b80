// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that are watched from outside.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{
        "command-start-failed", "",
        DARTSCOPE_TEXT("Error",
                       "The command “%1” could not be started (%2): check its name and that it "
                       "may be executed.")},
    Sentence{"command-failed", "",
             DARTSCOPE_TEXT("Error",
                            "The command “%1” ended with the status %2: what it wrote before says "
                            "why.")},
    Sentence{"command-killed", "",
             DARTSCOPE_TEXT("Error",
                            "The command “%1” was ended by the signal %2: what it wrote before may "
                            "say why.")},
    Sentence{"command-out-of-reach", "",
             DARTSCOPE_TEXT("Error",
                            "The command “%1” still runs, as another user's: no signal from here "
                            "reaches it. End process %2 as that user.")},
    Sentence{"observe-no-workers", "",
             DARTSCOPE_TEXT("Error",
                            "Nothing tells the command how many workers to start: name a variable "
                            "with --set, such as OMP_NUM_THREADS, or write {workers} where the "
                            "command takes the number.")},
    Sentence{"bad-variable", "",
             DARTSCOPE_TEXT("Error",
                            "“%1” cannot be the name of an environment variable: give one without "
                            "“=”, such as OMP_NUM_THREADS.")},
};

}  // namespace

std::span<const Sentence> observeSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
