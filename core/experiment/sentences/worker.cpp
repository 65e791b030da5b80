// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong within a run, as its engine says it and as the worker process hands it on.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"worker-error", "", DARTSCOPE_TEXT("Error", "The worker process gave up (%1): %2")},
    Sentence{"worker-error", "out-of-threads",
             DARTSCOPE_TEXT("Error",
                            "The system did not give the worker process all its threads (%2): "
                            "choose fewer workers.")},
    Sentence{"worker-error", "out-of-processes",
             DARTSCOPE_TEXT("Error",
                            "The system did not start all processes of the run (%2): choose fewer "
                            "workers.")},
    Sentence{"worker-error", "process-died",
             DARTSCOPE_TEXT("Error",
                            "One of the run's processes ended before it had finished (%2); the "
                            "others were stopped, and what they had done is kept. Throw again.")},
    Sentence{"worker-error", "process-stopped",
             DARTSCOPE_TEXT("Error",
                            "One of the run's processes stood still, stopped by a signal (%2); it "
                            "was ended, and what the others had done is kept. Throw again.")},
    Sentence{"worker-error", "built-without",
             DARTSCOPE_TEXT("Error",
                            "Dartscope was built without a library that this needs (%2): install "
                            "it and build anew.")},
    Sentence{"worker-error", "out-of-memory",
             DARTSCOPE_TEXT("Error",
                            "The worker process ran out of memory: choose fewer workers or larger "
                            "tasks.")},
    Sentence{"worker-error", "no-server",
             DARTSCOPE_TEXT("Error",
                            "What the blocking workers wait for could not be set up (%2): throw "
                            "again, or let no worker block.")},
    Sentence{"out-of-threads", "",
             DARTSCOPE_TEXT("Error", "The system gave %1 of %2 threads: choose fewer workers.")},
    Sentence{
        "out-of-processes", "",
        DARTSCOPE_TEXT("Error", "The system started %1 of %2 processes: choose fewer workers.")},
    Sentence{"process-died", "",
             DARTSCOPE_TEXT("Error",
                            "The process %2 of worker %1 ended before it had finished (%3 %4).")},
    Sentence{
        "process-stopped", "",
        DARTSCOPE_TEXT("Error", "The process %2 of worker %1 stood still, stopped by a signal.")},
    Sentence{"process-garbage", "",
             DARTSCOPE_TEXT("Error",
                            "The process of worker %1 said what no such process says: install "
                            "Dartscope anew.")},
    Sentence{"built-without", "",
             DARTSCOPE_TEXT("Error",
                            "Stealing needs %1, which Dartscope was built without: install it "
                            "(Debian: %2) and build Dartscope anew, or choose the central queue.")},
    Sentence{"no-server", "",
             DARTSCOPE_TEXT("Error",
                            "What the blocking workers wait for could not be set up (%1): throw "
                            "again, or let no worker block.")},
    Sentence{"exception", "", DARTSCOPE_TEXT("Error", "The model failed: %1")},
};

}  // namespace

std::span<const Sentence> workerSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
