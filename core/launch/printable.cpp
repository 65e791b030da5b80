// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/printable.h"

#include <algorithm>

namespace dartscope::launch {
namespace {

std::string printable(std::string_view bytes) {
    std::string out(bytes);
    std::ranges::replace_if(
        out, [](char c) { return c < ' ' || c > '~'; }, '?');
    return out;
}

}  // namespace

std::string printableStart(std::string_view bytes, std::size_t most) {
    return printable(bytes.substr(0, most)) + (bytes.size() > most ? "..." : "");
}

std::string printableEnd(std::string_view bytes, std::size_t most) {
    if (bytes.size() <= most) {
        return printable(bytes);
    }
    return "..." + printable(bytes.substr(bytes.size() - most));
}

std::string printableLines(std::string_view bytes) {
    std::string out(bytes);
    std::ranges::replace_if(
        out, [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7f; },
        '?');
    return out;
}

}  // namespace dartscope::launch
