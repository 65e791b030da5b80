// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Marks a string for translation without translating it (lupdate knows the macro as an alias of
/// QT_TRANSLATE_NOOP). The window resolves it in its bridge; the command line prints it in English.
#define DARTSCOPE_TEXT(context, source) \
    ::dartscope::Marked {               \
        context, source                 \
    }

/// The same for a sentence that counts something (%n): lupdate takes it for QT_TRANSLATE_N_NOOP, so
/// that translators give every plural form.
#define DARTSCOPE_PLURAL(context, source) DARTSCOPE_TEXT(context, source)

namespace dartscope {

/// A string literal that translators see: where it belongs and its English form.
struct Marked {
    const char* context = "";
    const char* source = "";
};

/// A number or word put into a sentence; numbers are written in the reader's locale.
using TextArgument = std::variant<std::string, std::int64_t, double>;

/// A sentence with numbered arguments (%1, %2, …) and, where it counts something, a plural (%n).
/// English plurals are written "%n CPU(s)": "(s)" becomes "s" unless the count is 1.
struct Text {
    Text() = default;
    Text(Marked marked, std::vector<TextArgument> args = {},
         std::optional<std::int64_t> pluralCount = {})
        : context(marked.context),
          source(marked.source),
          arguments(std::move(args)),
          count(pluralCount) {}

    std::string context;
    std::string source;
    std::vector<TextArgument> arguments;
    std::optional<std::int64_t> count;

    bool empty() const { return source.empty(); }
    bool operator==(const Text&) const = default;
};

/// The English sentence: arguments in place, plural chosen, doubles with at most 4 significant
/// digits, integers in plain digits.
std::string english(const Text& text);

/// A word that somebody else chose, as it can stand in a sentence: itself, or, where it is longer
/// than 400 bytes, so much of its start and "…". No UTF-8 sequence is cut in two.
std::string shortened(std::string_view word);

}  // namespace dartscope
