// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dartscope::diagnosis {

double percent(double share) {
    return std::round(share * 1000) / 10;
}

std::string plain(double value) {
    std::string text = fmt::format("{:.3f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string workerRanges(const std::vector<std::uint32_t>& found,
                         const std::vector<std::uint32_t>& all) {
    std::string text;
    const auto has = [&](std::size_t i) {
        return i < all.size() && std::ranges::find(found, all[i]) != found.end();
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!has(i)) {
            continue;
        }
        const std::size_t first = i;
        while (has(i + 1)) {
            ++i;
        }
        text += text.empty() ? "" : ", ";
        text += first == i ? fmt::format("{}", all[i]) : fmt::format("{}–{}", all[first], all[i]);
    }
    return text;
}

std::vector<std::pair<std::int64_t, std::int64_t>> united(
    std::vector<std::pair<std::int64_t, std::int64_t>> intervals) {
    std::ranges::sort(intervals);
    std::vector<std::pair<std::int64_t, std::int64_t>> joined;
    for (const auto& [start, end] : intervals) {
        if (!joined.empty() && start <= joined.back().second) {
            joined.back().second = std::max(joined.back().second, end);
        } else {
            joined.emplace_back(start, end);
        }
    }
    return joined;
}

}  // namespace dartscope::diagnosis
