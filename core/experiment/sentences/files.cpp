// SPDX-License-Identifier: GPL-3.0-or-later
// Records, sessions and results: reading and writing them.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
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

}  // namespace

std::span<const Sentence> fileSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
