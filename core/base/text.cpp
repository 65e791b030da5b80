// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <fmt/format.h>

namespace dartscope {
namespace {

std::string spelled(const TextArgument& argument) {
    if (const auto* word = std::get_if<std::string>(&argument)) {
        return *word;
    }
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) {
        return fmt::format("{}", *whole);
    }
    return fmt::format("{:.4g}", std::get<double>(argument));
}

}  // namespace

std::string english(const Text& text) {
    std::string out;
    const std::string& source = text.source;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source.compare(i, 3, "(s)") == 0 && text.count) {
            out += *text.count == 1 ? "" : "s";
            i += 2;
        } else if (source[i] == '%' && i + 1 < source.size()) {
            const char next = source[i + 1];
            const auto index = static_cast<std::size_t>(next - '1');
            if (next == 'n' && text.count) {
                out += fmt::format("{}", *text.count);
                ++i;
            } else if (next >= '1' && next <= '9' && index < text.arguments.size()) {
                out += spelled(text.arguments[index]);
                ++i;
            } else {
                out += source[i];
            }
        } else {
            out += source[i];
        }
    }
    return out;
}

std::string shortened(std::string_view word) {
    constexpr std::size_t kMostBytes = 400;
    if (word.size() <= kMostBytes) {
        return std::string(word);
    }
    constexpr std::size_t kLongestSequence = 4;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    std::size_t end = kMostBytes;
    while (end > kMostBytes - kLongestSequence && continues(word[end])) {
        --end;
    }
    return std::string(word.substr(0, end)) + "…";
}

}  // namespace dartscope
