// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/base/text.h"

namespace dartscope::experiment {

/// A sentence for an error id, and for one kind of it where they differ (messages.cpp says which
/// kind an error is). %1, %2, … are the error's arguments as they stand, whichever of them the
/// sentence uses.
struct Sentence {
    std::string_view id;
    std::string_view variant;
    Marked text;
};

/// The id under which the sentences of a wrong number stand, whatever way it is wrong in.
inline constexpr std::string_view kQuantity = "quantity";

/// All sentences, by what went wrong: each list is the file of its name in this folder, and they
/// stand nowhere else. Those of quantities are of kQuantity, with what was given as the variant.
std::span<const Sentence> quantitySentences();
std::span<const Sentence> settingSentences();
std::span<const Sentence> fileSentences();
std::span<const Sentence> launchSentences();
std::span<const Sentence> jobSentences();
std::span<const Sentence> workerSentences();
std::span<const Sentence> externalSentences();
std::span<const Sentence> sweepSentences();
std::span<const Sentence> observeSentences();

}  // namespace dartscope::experiment
