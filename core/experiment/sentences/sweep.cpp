// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps: their time limit, and going on with a stored one.
#include <array>

#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

constexpr std::array kSentences{
    Sentence{"sweep-time-over", "",
             DARTSCOPE_TEXT("Error",
                            "The time limit of %1 min was over before anything was measured: allow "
                            "more minutes, or give it less work.")},
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
};

}  // namespace

std::span<const Sentence> sweepSentences() {
    return kSentences;
}

}  // namespace dartscope::experiment
