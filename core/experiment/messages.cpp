// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/messages.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dartscope::experiment {
namespace {

/// A sentence for an error id, and for one kind of it where they differ (see variantOf). %1, %2, …
/// are the error's arguments as they stand, whichever of them the sentence uses.
struct Sentence {
    std::string_view id;
    std::string_view variant;
    Marked text;
};

// --- what a person gave: the three ways in which a quantity can be wrong have one sentence
// --------

constexpr std::string_view kQuantity = "quantity";

constexpr std::array kQuantities{
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

// --- all the others
// -------------------------------------------------------------------------------

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

    // Files.
    Sentence{"cannot-write", "",
             DARTSCOPE_TEXT("Error",
                            "%1 cannot be written (%2): choose another place, or make room there. "
                            "What was in the file before is still there.")},
    Sentence{"cannot-print", "",
             DARTSCOPE_TEXT("Error",
                            "The result cannot be written to standard output (%1): make room "
                            "there, or send it somewhere else.")},
    Sentence{"cannot-read", "",
             DARTSCOPE_TEXT("Error", "%1 cannot be read (%2): choose another file.")},
    Sentence{
        "file-too-large", "",
        DARTSCOPE_TEXT("Error", "%1 has %2 bytes, and at most %3 are read: choose another file.")},
    Sentence{"not-a-record", "",
             DARTSCOPE_TEXT("Error",
                            "%1 is not a record of Dartscope, or it is cut off: choose a file that "
                            "was stored as a run or a sweep.")},
    Sentence{"not-a-record", "UTF-8",
             DARTSCOPE_TEXT("Error",
                            "%1 is not a record of Dartscope: it is not text in UTF-8. Choose a "
                            "file that was stored as a run or a sweep, and was not converted.")},
    Sentence{"not-a-record", "memory",
             DARTSCOPE_TEXT("Error",
                            "There is not enough memory to read %1: end other programs, or choose "
                            "a smaller file.")},
    Sentence{"record-newer", "",
             DARTSCOPE_TEXT("Error",
                            "%1 was stored by a newer Dartscope (its format is %2): read it with "
                            "that one, or install it here.")},
    Sentence{"record-broken", "",
             DARTSCOPE_TEXT("Error",
                            "%1 is broken: its field “%2” is missing or impossible. Store the run "
                            "anew.")},

    // Workers.
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
    Sentence{"exception", "", DARTSCOPE_TEXT("Error", "The model failed: %1")},
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
    Sentence{"sweep-time-over", "",
             DARTSCOPE_TEXT("Error",
                            "The time limit of %1 min was over before anything was measured: allow "
                            "more minutes, or choose fewer darts.")},
    Sentence{"resume-complete", "",
             DARTSCOPE_TEXT("Error",
                            "This sweep lacks nothing: it was measured to its end. Leave out "
                            "--resume to measure it anew.")},
    Sentence{"resume-not-a-sweep", "",
             DARTSCOPE_TEXT("Error", "%1 holds a run: only a sweep can be gone on with.")},
    Sentence{"resume-other-config", "",
             DARTSCOPE_TEXT("Error",
                            "The stored sweep cannot be gone on with: its “%1” is %2 and not %3. "
                            "Ask for the same, or leave out --resume.")},
    Sentence{
        "resume-other-machine", "",
        DARTSCOPE_TEXT("Error",
                       "The stored sweep cannot be gone on with here: its “%1” is %2, and here "
                       "it is %3. Go on with it on the machine that it began on.")},
    Sentence{"resume-other-version", "",
             DARTSCOPE_TEXT("Error",
                            "The stored sweep was measured with version %1, and this is %2: times "
                            "of two versions do not belong into one sweep. Measure it anew.")},
    Sentence{"resume-broken", "",
             DARTSCOPE_TEXT("Error",
                            "The stored sweep cannot be gone on with: the points of %1 are not "
                            "those that it asks for. Measure it anew.")},
    // Sessions.
    Sentence{"not-a-session", "",
             DARTSCOPE_TEXT("Error",
                            "%1 is no Dartscope session: choose a file that was stored as one.")},
    Sentence{"session-newer", "",
             DARTSCOPE_TEXT("Error",
                            "%1 was stored by a newer Dartscope (its format is %2): read it with "
                            "that one, or install it here.")},
    Sentence{"session-broken", "",
             DARTSCOPE_TEXT("Error",
                            "%1 is not as it was stored (%2): it may have been cut short on its "
                            "way here. Take a copy of it that is whole.")},
};

bool isQuantityError(std::string_view id) {
    return id == "out-of-range" || id == "not-a-number" || id == "not-whole";
}

std::string_view argument(const Error& error, std::size_t i) {
    return i < error.arguments.size() ? std::string_view(error.arguments[i]) : std::string_view();
}

/// Which of the sentences of its id an error takes.
std::string variantOf(const Error& error) {
    const auto first = std::string(argument(error, 0));
    if (error.id == "worker-died") {
        return first + (argument(error, 2).empty() ? "" : "-said");
    }
    if (error.id == "worker-silent") {
        return argument(error, 1).empty() ? "" : "said";
    }
    if (error.id == "too-many-workers") {
        return argument(error, 1) == "0" ? "none" : "";
    }
    if (error.id == "not-a-record") {
        return std::string(argument(error, 1));
    }
    if (error.id == "option-not-in-model" && argument(error, 2).empty()) {
        return "nowhere";
    }
    return first;
}

template <std::size_t N>
const Sentence* find(const std::array<Sentence, N>& sentences, std::string_view id,
                     std::string_view variant) {
    const auto found = std::ranges::find_if(sentences, [&](const Sentence& sentence) {
        return sentence.id == id && sentence.variant == variant;
    });
    return found == sentences.end() ? nullptr : &*found;
}

/// The sentence of that variant, else the one for all.
template <std::size_t N>
const Sentence* choose(const std::array<Sentence, N>& sentences, std::string_view id,
                       std::string_view variant) {
    const Sentence* exact = find(sentences, id, variant);
    return exact != nullptr ? exact : find(sentences, id, "");
}

Text unknown(const Error& error) {
    std::string words;
    for (const std::string& word : error.arguments) {
        words += (words.empty() ? "" : ", ") + shortened(word);
    }
    return {DARTSCOPE_TEXT("Error", "Something failed that has no description (%1): %2"),
            {error.id, words}};
}

}  // namespace

Text describe(const Error& error) {
    const Sentence* sentence = isQuantityError(error.id)
                                   ? choose(kQuantities, kQuantity, argument(error, 0))
                                   : choose(kSentences, error.id, variantOf(error));
    if (sentence == nullptr) {
        return unknown(error);
    }
    Text text(sentence->text);
    for (const std::string& word : error.arguments) {
        text.arguments.emplace_back(shortened(word));
    }
    return text;
}

int exitCode(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
        case ErrorCode::InvalidFile:
            return 2;
        case ErrorCode::Unavailable:
            return 3;
        case ErrorCode::RunFailed:
            return 4;
        case ErrorCode::Interrupted:
            return 130;
    }
    return 4;
}

}  // namespace dartscope::experiment
