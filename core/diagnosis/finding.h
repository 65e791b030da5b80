// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace dartscope::diagnosis {

enum class Severity { Note, Warning, Error };
/// Whether a twin run, or an interval clear of the threshold, backs it. CannotTell: the rule's
/// signal is missing on this machine; such an answer is never shown as "fine".
enum class Certainty { Confirmed, Likely, CannotTell };

/// What a good teaching assistant would say on looking over a student's shoulder
/// (DIAGNOSIS.md lists the ids).
struct Finding {
    std::string id;  ///< "oversubscribed"; stable
    Severity severity = Severity::Note;
    Certainty certainty = Certainty::Likely;
    Text text;            ///< one plain sentence
    std::string formula;  ///< with the numbers put in; not translated
    std::vector<std::pair<std::string, double>> evidence;  ///< named numbers, in order of showing
    std::vector<std::uint32_t> lanes;                      ///< to highlight; empty: the whole run
    std::vector<std::pair<std::int64_t, std::int64_t>> intervalsNs;  ///< since `requested`
    std::optional<std::int64_t> recoverableNs;                       ///< what fixing it would win
    Text advice;                                                     ///< one piece
    Text caveat;                                                     ///< why it might be wrong
    std::string lesson;                    ///< id of the lesson that teaches it, or empty
    std::optional<std::uint32_t> workers;  ///< of a sweep: the point it speaks of
    std::string model;                     ///< of a sweep: the series it speaks of

    bool operator==(const Finding&) const = default;
};

/// Stable names as in files: "warning", "likely", "cannot-tell".
std::string_view name(Severity severity);
std::string_view name(Certainty certainty);

}  // namespace dartscope::diagnosis
