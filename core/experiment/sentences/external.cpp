// SPDX-License-Identifier: GPL-3.0-or-later
// Models of somebody else's: their manifests, and what their programs do wrong.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"manifest-not-json", "",
             DARTSCOPE_TEXT("Error",
                            "%1 is no manifest: it must hold one JSON object of at most 64 KiB.")},
    Sentence{"manifest-missing", "",
             DARTSCOPE_TEXT("Error", "The manifest %1 lacks the field “%2”: give it %3.")},
    Sentence{
        "manifest-field", "",
        DARTSCOPE_TEXT("Error", "In the manifest %1 the field “%2” is %3, and it must be %4.")},
    Sentence{"manifest-unknown", "",
             DARTSCOPE_TEXT("Error",
                            "The manifest %1 has a field “%2” that no manifest has. Fields are "
                            "%3.")},
    Sentence{"manifest-twice", "",
             DARTSCOPE_TEXT("Error",
                            "The manifest %1 is left out: its id %2 is taken by %3. Choose another "
                            "id.")},
    Sentence{"external-missing", "",
             DARTSCOPE_TEXT("Error",
                            "The program %2 of the model %1 is not there or may not be executed: "
                            "install it, or correct the model's manifest.")},
    Sentence{"external-start-failed", "",
             DARTSCOPE_TEXT("Error",
                            "The program %2 of the model %1 could not be started (%3): check that "
                            "it may be executed and that there is room for one more process.")},
    Sentence{"external-died", "signal",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 was ended by the signal %3 before it had "
                            "finished.")},
    Sentence{"external-died", "signal-said",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 was ended by the signal %3 before it had "
                            "finished. Its last words: %4")},
    Sentence{"external-died", "status",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 failed with the status %3 and said "
                            "nothing.")},
    Sentence{"external-died", "status-said",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 failed with the status %3. Its last "
                            "words: %4")},
    Sentence{"external-died", "",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 ended without a result: its last line on "
                            "standard output must be one of type “result”.")},
    Sentence{"external-died", "quiet-said",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 ended without a result: its last line on "
                            "standard output must be one of type “result”. Its last words: %4")},
    Sentence{"external-silent", "",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 said nothing for %2 s and was ended. If "
                            "it does work so long without a line, raise “silence_s” in its "
                            "manifest or let it report its progress.")},
    Sentence{"external-garbage", "",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 wrote what is not in the protocol, and "
                            "was ended: %2. Whatever else it prints belongs on standard error.")},
    Sentence{"external-wrong-version", "",
             DARTSCOPE_TEXT("Error",
                            "The program of the model %1 speaks version %2 of the protocol, and "
                            "Dartscope version %3.")},
    Sentence{"external-error", "",
             DARTSCOPE_TEXT("Error", "The program of the model %1 gave up (%2): %3")},
    Sentence{"external-error", "python-exception",
             DARTSCOPE_TEXT("Error", "The Python program of the model %1 failed: %3")},
    Sentence{"external-wrong-sums", "",
             DARTSCOPE_TEXT("Error",
                            "The figures of the model %1 contradict each other (%2): it reports %3 "
                            "where %4 is right. Do not use this run; correct the program.")},
    Sentence{"external-wrong-sums", "darts",
             DARTSCOPE_TEXT("Error",
                            "The figures of the model %1 contradict each other: it reports %3 "
                            "darts where there are %4. Do not use this run; correct the program.")},
    Sentence{"external-wrong-sums", "hits",
             DARTSCOPE_TEXT("Error",
                            "The figures of the model %1 contradict each other: it reports %3 hits "
                            "where there are %4. Do not use this run; correct the program.")},
};

}  // namespace

std::span<const Sentence> externalSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
