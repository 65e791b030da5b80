// SPDX-License-Identifier: GPL-3.0-or-later
// Starting programs, and what their ends and lines say.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"worker-missing", "",
             DARTSCOPE_TEXT("Error",
                            "The worker program %1 is not there: build or install Dartscope anew, "
                            "or name the worker in the environment variable DARTSCOPE_WORKER.")},
    Sentence{"worker-start-failed", "",
             DARTSCOPE_TEXT("Error",
                            "The worker program %1 could not be started (%2): check that it may be "
                            "executed and that there is room for one more process.")},
    Sentence{"process-start-failed", "",
             DARTSCOPE_TEXT("Error",
                            "The program %1 could not be started (%2): check that it may be "
                            "executed and that there is room for one more process.")},
    Sentence{"mpi-missing", "",
             DARTSCOPE_TEXT("Error",
                            "There is no mpirun to start ranks with: install one (Debian: "
                            "openmpi-bin), load your cluster's MPI module, or name it in the "
                            "environment variable DARTSCOPE_MPIRUN.")},
    Sentence{"hostfile-missing", "",
             DARTSCOPE_TEXT("Error",
                            "The file of hosts %1 is not there or cannot be read: name one with a "
                            "line such as “node1 slots=4” for each host.")},
    Sentence{"launcher-folder", "",
             DARTSCOPE_TEXT("Error",
                            "No folder for the launcher's files could be made in %1 (%2): make "
                            "room there, or name another place in the environment variable "
                            "TMPDIR.")},
    Sentence{"rank-died", "",
             DARTSCOPE_TEXT("Error",
                            "Rank %1 on the host %2 was ended by %3, and the run with it. Throw "
                            "again; if memory is short, choose fewer ranks.")},
    Sentence{
        "worker-died", "",
        DARTSCOPE_TEXT("Error", "The worker process ended before it had finished. Throw again.")},
    Sentence{"worker-died", "signal",
             DARTSCOPE_TEXT("Error",
                            "The worker process was ended by the signal %2 before it had finished. "
                            "Throw again; if memory is short, choose fewer workers.")},
    Sentence{"worker-died", "signal-said",
             DARTSCOPE_TEXT("Error",
                            "The worker process was ended by the signal %2 before it had finished. "
                            "Its last words: %3")},
    Sentence{"worker-died", "status",
             DARTSCOPE_TEXT("Error",
                            "The worker process ended before it had finished, with the status %2. "
                            "Throw again; if it stays so, install Dartscope anew.")},
    Sentence{"worker-died", "status-said",
             DARTSCOPE_TEXT("Error",
                            "The worker process ended before it had finished, with the status %2. "
                            "Its last words: %3")},
    Sentence{"worker-silent", "",
             DARTSCOPE_TEXT("Error",
                            "The worker process said nothing for %1 s and was ended. Throw again; "
                            "if it stays so, choose fewer workers or end other programs.")},
    Sentence{"worker-silent", "said",
             DARTSCOPE_TEXT("Error",
                            "The worker process said nothing for %1 s and was ended. Its last "
                            "words: %2")},
    Sentence{"worker-garbage", "",
             DARTSCOPE_TEXT("Error",
                            "The worker process wrote what is not in the protocol, and was ended: "
                            "%1")},
    Sentence{"worker-wrong-version", "",
             DARTSCOPE_TEXT("Error",
                            "The worker program speaks version %1 of the protocol, and this "
                            "program version %2: install both from one Dartscope.")},
    Sentence{"worker-lacks-model", "",
             DARTSCOPE_TEXT("Error",
                            "The worker program (%2) cannot run the model %1: install both "
                            "programs from one Dartscope, or choose another model.")},
    Sentence{"worker-wrong-sums", "darts",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: it reports %2 darts where "
                            "there are %3. Do not use this run.")},
    Sentence{"worker-wrong-sums", "hits",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: it reports %2 hits where "
                            "there are %3. Do not use this run.")},
    Sentence{"worker-wrong-sums", "spans",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: lane %4 reports %2 "
                            "darts, and its tasks have %3. Do not use this run.")},
    Sentence{"worker-wrong-sums", "lane-hits",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: lane %4 reports %2 hits "
                            "of %3 darts. Do not use this run.")},
    Sentence{"worker-wrong-sums", "lane-marks",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: lane %4 reports the "
                            "instant %2 ns where %3 ns is the limit. Do not use this run.")},
    Sentence{"worker-wrong-sums", "span-count",
             DARTSCOPE_TEXT("Error",
                            "The worker reports %2 tasks and waits, and no run records more than "
                            "%3: it was ended. Do not use this run.")},
    Sentence{"worker-wrong-sums", "lanes",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: it reports the lane or "
                            "number of lanes %2 in a run of %3. Do not use this run.")},
    Sentence{"worker-wrong-sums", "",
             DARTSCOPE_TEXT("Error",
                            "The worker's figures contradict each other: it reports the instant %2 "
                            "ns where %3 ns is the limit. Do not use this run.")},
    Sentence{"protocol-garbage", "",
             DARTSCOPE_TEXT("Error", "This line is not in the protocol of the workers: %1")},
    Sentence{"protocol-field", "",
             DARTSCOPE_TEXT("Error",
                            "A line of the type “%1” is not as in the protocol of the workers: its "
                            "field “%2” is missing or impossible.")},
    Sentence{"protocol-version", "",
             DARTSCOPE_TEXT("Error",
                            "The other program speaks version %1 of the protocol, and this one "
                            "version %2: install both from one Dartscope.")},
    Sentence{"interrupted", "", DARTSCOPE_TEXT("Error", "Stopped before anything was measured.")},
};

}  // namespace

std::span<const Sentence> launchSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
