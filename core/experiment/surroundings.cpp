// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "core/experiment/external_needs.h"
#include "core/experiment/run_controller.h"

namespace dartscope::experiment {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWorkerName = "dartscope-worker";
constexpr const char* kMpiWorkerName = "dartscope-mpi-worker";

/// Empty where it is not set.
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

fs::path workerFor(const fs::path& programFolder, const char* name, const char* namedBy) {
    if (const std::string named = variable(namedBy); !named.empty()) {
        return named;
    }
    const fs::path installed = (programFolder / "../libexec/dartscope" / name).lexically_normal();
    std::error_code ignored;
    const fs::path beside = programFolder / name;
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

/// For what is to outlast the program: by the same specification.
fs::path userStateFolder() {
    if (const fs::path named = variable("XDG_STATE_HOME"); named.is_absolute()) {
        return named / "dartscope";
    }
    const fs::path home = variable("HOME");
    return home.is_absolute() ? home / ".local" / "state" / "dartscope" : fs::path();
}

/// Where manifests are, in the order in which an id is taken.
std::vector<fs::path> manifestFolders(const fs::path& scripts) {
    std::vector<fs::path> folders{scripts};
    const std::string named = variable("DARTSCOPE_EXTERNAL");
    for (std::size_t at = 0; at < named.size();) {
        const std::size_t end = std::min(named.find(':', at), named.size());
        if (end > at) {
            folders.emplace_back(named.substr(at, end - at));
        }
        at = end + 1;
    }
    if (const fs::path user = userModelFolder(); !user.empty()) {
        folders.push_back(user);
    }
    return folders;
}

/// The folder beside the program's that holds libdartscope.so: as distributions place it, or plain.
fs::path libraryFolderFor(const fs::path& programFolder) {
    for (const char* folder : {"../lib", "../" DARTSCOPE_LIBDIR}) {
        fs::path here = (programFolder / folder).lexically_normal();
        std::error_code ignored;
        if (fs::exists(here / "libdartscope.so", ignored)) {
            return here;
        }
    }
    return {};
}

std::optional<catalogue::Unavailable> slurmMissing(const Surroundings& surroundings) {
    if (!surroundings.slurm) {
        return catalogue::Unavailable{
            Text(DARTSCOPE_TEXT("Model", "There is no Slurm here (no sbatch).")),
            Text(DARTSCOPE_TEXT("Model",
                                "Log in to a cluster that has it, load its module, or name its "
                                "sbatch in the environment variable %1."),
                 {std::string("DARTSCOPE_SBATCH")})};
    }
    return {};
}

std::optional<catalogue::Unavailable> mpiMissing(const Surroundings& surroundings) {
    std::error_code ignored;
    if (!fs::exists(surroundings.mpiWorkerProgram, ignored)) {
        return catalogue::Unavailable{
            Text(DARTSCOPE_TEXT("Model", "Dartscope was built without MPI.")),
            Text(DARTSCOPE_TEXT("Model",
                                "Install an MPI library for developers (Debian: libopenmpi-dev "
                                "and openmpi-bin) and build Dartscope anew."))};
    }
    if (!surroundings.mpiLauncher) {
        return mpiLauncherMissing();
    }
    return {};
}

}  // namespace

/// By the same specification: what a person adds.
fs::path userModelFolder() {
    if (const fs::path named = variable("XDG_DATA_HOME"); named.is_absolute()) {
        return named / "dartscope" / "models";
    }
    const fs::path home = variable("HOME");
    return home.is_absolute() ? home / ".local" / "share" / "dartscope" / "models" : fs::path();
}

Surroundings withModels(Surroundings surroundings, std::vector<catalogue::ExternalModel> models) {
    surroundings.pythons = std::make_shared<launch::PythonFinder>(
        std::map<std::string, std::string>{{"PATH", variable("PATH")},
                                           {"DARTSCOPE_PYTHON", variable("DARTSCOPE_PYTHON")}},
        pythonModulesOf(models));
    catalogue::useExternalModels(std::move(models));
    return surroundings;
}

Surroundings thisSurroundings(const fs::path& programFolder) {
    Surroundings surroundings;
    surroundings.workerProgram = workerFor(programFolder, kWorkerName, "DARTSCOPE_WORKER");
    surroundings.mpiWorkerProgram =
        workerFor(programFolder, kMpiWorkerName, "DARTSCOPE_MPI_WORKER");
    surroundings.mpiLauncher = launch::findMpiLauncher(
        {{"PATH", variable("PATH")}, {"DARTSCOPE_MPIRUN", variable("DARTSCOPE_MPIRUN")}});
    surroundings.slurm = launch::findSlurm(
        {{"PATH", variable("PATH")}, {"DARTSCOPE_SBATCH", variable("DARTSCOPE_SBATCH")}});
    surroundings.stateFolder = userStateFolder();
    surroundings.cacheFolder = userCacheFolder();
    surroundings.machine = machine::readMachine(machine::thisMachine());
    surroundings.cpuMask = surroundings.machine.cpuIds;
    surroundings.scriptFolder = (programFolder / "../share/dartscope/external").lexically_normal();
    surroundings.libFolder = libraryFolderFor(programFolder);
    auto found = catalogue::readManifests(manifestFolders(surroundings.scriptFolder));
    surroundings.badManifests = std::move(found.bad);
    return withModels(std::move(surroundings), std::move(found.models));
}

std::optional<catalogue::Unavailable> unavailable(const catalogue::Model& model,
                                                  const Surroundings& surroundings) {
    std::error_code ignored;
    if (model.external != nullptr) {
        return externalMissing(*model.external, surroundings);
    }
    if (model.launcher == catalogue::Launcher::Slurm) {
        const auto missing = slurmMissing(surroundings);
        const bool ranks = model.group == catalogue::Group::MessagePassing;
        return missing || !ranks ? missing : mpiMissing(surroundings);
    }
    if (model.launcher == catalogue::Launcher::Mpi) {
        return mpiMissing(surroundings);
    }
    if (!fs::exists(surroundings.workerProgram, ignored)) {
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
