// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/cgroup_mounts.h"

#include <optional>
#include <utility>

namespace dartscope::machine {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text = text.substr(end + 1);
    }
}

/// The kernel writes space, tab, newline and backslash in a path as \ and three octal digits.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '7'; };
        if (text[i] == '\\' && i + 3 < text.size() && digit(i + 1) && digit(i + 2) &&
            digit(i + 3)) {
            const int code =
                (text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0');
            plain += static_cast<char>(code);
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// proc(5): id parent device root point options [tags …] - type source super-options.
std::optional<CgroupMount> parseMount(std::string_view line) {
    const std::size_t dash = line.find(" - ");
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto before = split(line.substr(0, dash), ' ');
    const auto after = split(line.substr(dash + 3), ' ');
    if (before.size() < 6 || after.size() < 3 || !before[4].starts_with('/')) {
        return std::nullopt;
    }
    CgroupMount mount;
    mount.unified = after[0] == "cgroup2";
    if (!mount.unified && after[0] != "cgroup") {
        return std::nullopt;
    }
    if (!mount.unified) {
        for (const std::string_view option : split(after[2], ',')) {
            mount.controllers.emplace_back(option);
        }
    }
    mount.shownRoot = unescaped(before[3]);
    mount.point = unescaped(before[4]);
    return mount;
}

}  // namespace

std::vector<CgroupMount> parseCgroupMounts(std::string_view mountInfo) {
    std::vector<CgroupMount> mounts;
    for (const std::string_view line : split(mountInfo, '\n')) {
        if (auto mount = parseMount(line)) {
            mounts.push_back(std::move(*mount));
        }
    }
    return mounts;
}

std::map<std::string, std::string> parseCgroupPaths(std::string_view selfCgroup) {
    std::map<std::string, std::string> paths;
    for (const std::string_view line : split(selfCgroup, '\n')) {
        // hierarchy:controllers:path; a path may hold colons itself.
        const std::size_t first = line.find(':');
        const std::size_t second =
            first == std::string_view::npos ? first : line.find(':', first + 1);
        if (second == std::string_view::npos || !line.substr(second + 1).starts_with('/')) {
            continue;
        }
        const std::string path(line.substr(second + 1));
        for (const std::string_view name : split(line.substr(first + 1, second - first - 1), ',')) {
            if (!name.empty() || line.substr(0, first) == "0") {
                paths.emplace(name, path);
            }
        }
    }
    return paths;
}

}  // namespace dartscope::machine
