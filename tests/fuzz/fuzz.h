// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

/// What a fuzz target is: libFuzzer calls it with bytes of its own making, replay.cpp with those of
/// the corpus. It returns 0 and ends the process only where something is wrong.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace dartscope::fuzz {

/// Ends the process where `holds` is false, whatever it was built with; the fuzzer then keeps the
/// input.
inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// The input as text.
inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Its lines, without their newlines.
inline std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

}  // namespace dartscope::fuzz
