// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/base/text.h"

/// The one place where the core's marked texts become sentences in the reader's language, and
/// numbers and units get the reader's locale (QLocale() as set by the language switch).
namespace dartscope::gui {

QString resolve(const Text& text);
QString resolve(Marked marked);
QString describe(const Error& error);
/// The source that an external model's manifest names; empty for other models.
QString modelSource(const std::string& id);
/// What Slurm's word for why a job waits means; empty where it is not a usual one.
QString slurmReason(const std::string& word);
/// experiment::programWords of it.
QString programWords(const Error& error);

/// "10,000,019", in full digits.
QString inDigits(std::uint64_t value);
/// "30 billion", "1.5 million", "65,536": short, at most 4 significant digits. Exact where it looks
/// exact; otherwise rounded.
QString inWords(std::uint64_t value);
/// "19.3 G/s": darts a second.
QString rate(double dartsPerSecond);
/// "1.54 s", "12.3 ms", "840 ns".
QString duration(std::int64_t ns);
/// "4.2 %" of a share 0 to 1.
QString percent(double share);
/// "1.97×"
QString times(double factor);
/// π with as many digits as its error lets stand, and the error: "3.14159 ± 0.00002".
QString piWithError(std::uint64_t hits, std::uint64_t darts);

}  // namespace dartscope::gui
