// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace dartscope::launch {

/// The words of --scheduler-args as they are handed to sbatch, without a shell: split at spaces,
/// with '…' and "…" around what has spaces itself. Errors (InvalidArgument):
/// "scheduler-args-quote" (text) for a quote that does not end, "scheduler-args-reserved" (word)
/// for an option that is Dartscope's to give (--array, --output, …), "scheduler-args-word" (word)
/// for a word that is neither an option nor the value of one.
Result<std::vector<std::string>> schedulerWords(std::string_view text);

/// The word as sh reads it back, in single quotes.
std::string shellQuoted(std::string_view word);

}  // namespace dartscope::launch
