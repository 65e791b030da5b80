// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dartscope::record {

/// The values of an enumeration with their stable names, inside the room.
template <typename Value, std::size_t Count>
using Names = std::array<std::pair<Value, std::string_view>, Count>;

/// The name of a value; empty where it is not in the list.
template <typename Value, std::size_t Count>
constexpr std::string_view nameOf(const Names<Value, Count>& names, Value value) {
    for (const auto& [known, name] : names) {
        if (known == value) {
            return name;
        }
    }
    return {};
}

template <typename Value, std::size_t Count>
constexpr std::optional<Value> valueOf(const Names<Value, Count>& names, std::string_view name) {
    for (const auto& [value, known] : names) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace dartscope::record
