// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/cpu_list.h"

#include <algorithm>
#include <charconv>

#include "core/machine/kernel_file.h"

namespace dartscope::machine {

std::optional<std::vector<int>> parseCpuList(std::string_view text) {
    std::vector<int> cpus;
    text = trimmed(text);
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        const std::size_t dash = part.find('-');
        const auto first = parseWhole(part.substr(0, dash), 0, kMostCpus - 1);
        const auto last = dash == std::string_view::npos
                              ? first
                              : parseWhole(part.substr(dash + 1), 0, kMostCpus - 1);
        if (!first || !last || *last < *first) {
            return std::nullopt;
        }
        for (std::int64_t cpu = *first; cpu <= *last; ++cpu) {
            cpus.push_back(static_cast<int>(cpu));
        }
        // A trailing comma leaves an empty part, which is refused as no number.
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        if (comma != std::string_view::npos && text.empty()) {
            return std::nullopt;
        }
        if (cpus.size() > static_cast<std::size_t>(kMostCpus)) {
            return std::nullopt;
        }
    }
    std::sort(cpus.begin(), cpus.end());
    cpus.erase(std::unique(cpus.begin(), cpus.end()), cpus.end());
    return cpus;
}

std::optional<std::int64_t> parseWhole(std::string_view text, std::int64_t least,
                                       std::int64_t most) {
    text = trimmed(text);
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || value < least || value > most) {
        return std::nullopt;
    }
    return value;
}

}  // namespace dartscope::machine
