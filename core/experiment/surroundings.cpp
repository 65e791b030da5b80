// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <system_error>

#include "core/experiment/run_controller.h"

namespace dartscope::experiment {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWorkerName = "dartscope-worker";

/// Empty where it is not set.
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

fs::path workerFor(const fs::path& programFolder) {
    if (const std::string named = variable("DARTSCOPE_WORKER"); !named.empty()) {
        return named;
    }
    const fs::path installed =
        (programFolder / "../libexec/dartscope" / kWorkerName).lexically_normal();
    std::error_code ignored;
    const fs::path beside = programFolder / kWorkerName;
    return !fs::exists(beside, ignored) && fs::exists(installed, ignored) ? installed : beside;
}

/// By the XDG Base Directory Specification, where a relative path is to be ignored.
fs::path userCacheFolder() {
    if (const fs::path named = variable("XDG_CACHE_HOME"); named.is_absolute()) {
        return named / "dartscope";
    }
    const fs::path home = variable("HOME");
    return home.is_absolute() ? home / ".cache" / "dartscope" : fs::path();
}

}  // namespace

Surroundings thisSurroundings(const fs::path& programFolder) {
    Surroundings surroundings;
    surroundings.workerProgram = workerFor(programFolder);
    surroundings.cacheFolder = userCacheFolder();
    surroundings.machine = machine::readMachine(machine::thisMachine());
    surroundings.cpuMask = surroundings.machine.cpuIds;
    return surroundings;
}

std::optional<catalogue::Unavailable> unavailable(const catalogue::Model& model,
                                                  const Surroundings& surroundings) {
    std::error_code ignored;
    if (model.launcher == catalogue::Launcher::Worker &&
        !fs::exists(surroundings.workerProgram, ignored)) {
        return catalogue::Unavailable{
            Text(DARTSCOPE_TEXT("Model", "The worker program %1 is not there."),
                 {surroundings.workerProgram.string()}),
            Text(DARTSCOPE_TEXT("Model",
                                "Build or install Dartscope anew, or name the worker in the "
                                "environment variable %1."),
                 {std::string("DARTSCOPE_WORKER")})};
    }
    return {};
}

}  // namespace dartscope::experiment
