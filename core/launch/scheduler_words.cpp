// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/scheduler_words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dartscope::launch {
namespace {

/// What says where the results go and how many tasks there are, by long and by short name.
constexpr std::array<std::string_view, 8> kReserved{
    "--array", "--output", "--chdir", "--wrap", "--parsable", "--wait", "--test-only", "--error"};
constexpr std::string_view kReservedLetters = "aoDWe";

bool isReserved(std::string_view word) {
    if (word.starts_with("--")) {
        return std::ranges::find(kReserved, word.substr(0, word.find('='))) != kReserved.end();
    }
    return word.size() > 1 && word[0] == '-' &&
           kReservedLetters.find(word[1]) != std::string_view::npos;
}

/// Nothing where a quote does not end.
std::optional<std::vector<std::string>> split(std::string_view text) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word->push_back(c);
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
            word = word.value_or("");
        } else if (c == ' ' || c == '\t' || c == '\n') {
            if (word) {
                words.push_back(std::move(*word));
                word.reset();
            }
        } else {
            word = word.value_or("") + c;
        }
    }
    if (quote != 0) {
        return std::nullopt;
    }
    if (word) {
        words.push_back(std::move(*word));
    }
    return words;
}

}  // namespace

Result<std::vector<std::string>> schedulerWords(std::string_view text) {
    auto words = split(text);
    if (!words) {
        return fail(ErrorCode::InvalidArgument, "scheduler-args-quote", {std::string(text)});
    }
    bool mayTakeValue = false;
    for (const std::string& word : *words) {
        const bool isOption = word.size() > 1 && word[0] == '-';
        if (isReserved(word)) {
            return fail(ErrorCode::InvalidArgument, "scheduler-args-reserved", {word});
        }
        if (!isOption && !mayTakeValue) {
            return fail(ErrorCode::InvalidArgument, "scheduler-args-word", {word});
        }
        mayTakeValue = isOption && word.find('=') == std::string::npos;
    }
    return std::move(*words);
}

std::string shellQuoted(std::string_view word) {
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

}  // namespace dartscope::launch
