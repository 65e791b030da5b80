// SPDX-License-Identifier: GPL-3.0-or-later
// What a person gave as a number: the three ways in which a quantity can be wrong have one
// sentence.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{kQuantity, "darts",
             DARTSCOPE_TEXT("Error",
                            "The number of darts cannot be “%2”: give a whole number from %3 to "
                            "%4, such as 1000000, 1e9 or 30M.")},
    Sentence{kQuantity, "workers",
             DARTSCOPE_TEXT("Error",
                            "The number of workers cannot be “%2”: give a whole number from %3 to "
                            "%4.")},
    Sentence{kQuantity, "ranks",
             DARTSCOPE_TEXT("Error",
                            "The number of ranks cannot be “%2”: give a whole number from %3 to "
                            "%4.")},
    Sentence{kQuantity, "array-tasks",
             DARTSCOPE_TEXT("Error",
                            "The number of array tasks cannot be “%2”: give a whole number from %3 "
                            "to %4.")},
    Sentence{kQuantity, "task-size",
             DARTSCOPE_TEXT("Error",
                            "The task size cannot be “%2” darts: give a whole number from %3 to "
                            "%4, such as 65536 or 1M.")},
    Sentence{
        kQuantity, "seed",
        DARTSCOPE_TEXT("Error", "The seed cannot be “%2”: give a whole number from %3 to %4.")},
    Sentence{kQuantity, "cpus",
             DARTSCOPE_TEXT("Error",
                            "The run cannot be confined to “%2” CPUs: give a whole number from %3 "
                            "to %4, the CPUs that may be used here.")},
    Sentence{kQuantity, "repeats",
             DARTSCOPE_TEXT("Error",
                            "The number of repeats cannot be “%2”: give a whole number from %3 to "
                            "%4.")},
    Sentence{kQuantity, "target-ms",
             DARTSCOPE_TEXT("Error",
                            "The time of a run with one worker cannot be “%2” ms: give a number "
                            "from %3 to %4.")},
    Sentence{kQuantity, "max-minutes",
             DARTSCOPE_TEXT("Error",
                            "The time limit cannot be “%2” minutes: give a number from %3 to %4.")},
    Sentence{kQuantity, "sweep-runs",
             DARTSCOPE_TEXT("Error",
                            "The sweep would take %2 runs, and at most %4 are possible: choose "
                            "fewer repeats, worker counts or models.")},
    Sentence{kQuantity, "",
             DARTSCOPE_TEXT("Error", "%1 cannot be “%2”: give a number from %3 to %4.")},
};

}  // namespace

std::span<const Sentence> quantitySentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
