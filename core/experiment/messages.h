// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/base/text.h"

namespace dartscope::experiment {

/// The sentence that a person reads for an error: what was wrong, with which value, what was
/// expected and what to do. The sentences stand in core/experiment/sentences alone. An unknown
/// id gives a sentence that names it and its arguments.
Text describe(const Error& error);

/// All that a program of somebody else's said of its failure, a traceback perhaps, where its
/// sentence has the last line alone; else empty.
std::string programWords(const Error& error);

/// dartscope-cli's exit code: 2 bad arguments or input file, 3 not available, 4 failed, 130
/// interrupted.
int exitCode(ErrorCode code);

}  // namespace dartscope::experiment
