// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targets.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>

#include "app/cli/arguments.h"
#include "core/base/atomic_file.h"

namespace dartscope::cli {
namespace {

namespace fs = std::filesystem;

std::string systemReason(int error) {
    return std::generic_category().message(error);
}

/// Why nothing can be written there, or nothing.
std::optional<std::string> obstacle(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::none) {
        return error.message();  // links in a circle, a folder that may not be entered
    }
    if (fs::is_directory(status)) {
        return "it is a folder";
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return "it is not a regular file";
    }
    if (fs::exists(status) && ::access(path.c_str(), W_OK) != 0) {
        return systemReason(errno);
    }
    // A link is followed when the file is written, so its folder is the one that counts.
    const fs::path real = fs::weakly_canonical(path, error);
    const fs::path folder =
        error || real.parent_path().empty() ? fs::path(".") : real.parent_path();
    if (!fs::is_directory(folder, error)) {
        return "there is no folder " + folder.string();
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return systemReason(errno);
    }
    return std::nullopt;
}

}  // namespace

int checkTargets(const Console& console, const std::vector<Target>& targets) {
    std::map<std::string, std::string> seen;
    for (const Target& target : targets) {
        if (target.path.empty()) {
            continue;
        }
        if (auto reason = obstacle(target.path)) {
            return report(console, {ErrorCode::RunFailed, "cannot-write", {target.path, *reason}});
        }
        std::error_code error;
        const auto [other, isNew] =
            seen.emplace(fs::weakly_canonical(target.path, error).string(), target.flag);
        if (!isNew) {
            return reportUsage(console, fmt::format("{} and {} both name the file '{}': give each "
                                                    "a file of its own.",
                                                    other->second, target.flag, target.path));
        }
    }
    return 0;
}

int writeTargets(const Console& console, const std::vector<Target>& targets) {
    int code = 0;
    for (const Target& target : targets) {
        if (target.path.empty()) {
            continue;
        }
        if (auto written = writeFileAtomically(target.path, target.contents()); !written) {
            code = report(console, written.error());
        }
    }
    return code;
}

}  // namespace dartscope::cli
