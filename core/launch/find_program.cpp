// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/find_program.h"

#include <unistd.h>

#include <system_error>

namespace dartscope::launch {

bool isExecutable(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

std::optional<std::filesystem::path> findInPath(std::string_view path, std::string_view name) {
    std::string_view rest = path;
    while (!rest.empty()) {
        const std::size_t colon = rest.find(':');
        const std::filesystem::path folder(rest.substr(0, colon));
        if (!folder.empty() && isExecutable(folder / name)) {
            return folder / name;
        }
        rest.remove_prefix(colon == std::string_view::npos ? rest.size() : colon + 1);
    }
    return std::nullopt;
}

}  // namespace dartscope::launch
