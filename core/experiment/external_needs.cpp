// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/external_needs.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/launch/find_program.h"

namespace dartscope::experiment {
namespace {

namespace fs = std::filesystem;
using catalogue::ExternalModel;
using catalogue::Need;
using catalogue::Unavailable;

std::string pathVariable() {
    const char* path = std::getenv("PATH");
    return path == nullptr ? "" : path;
}

/// Whether the placeholder stands anywhere in the manifest where it is filled in.
bool mentions(const ExternalModel& model, std::string_view placeholder) {
    const auto has = [&](const std::string& word) {
        return word.find(placeholder) != std::string::npos;
    };
    return std::ranges::any_of(model.command, has) ||
           std::ranges::any_of(model.environment,
                               [&](const auto& each) { return has(each.second); }) ||
           std::ranges::any_of(model.needs, [&](const Need& need) { return has(need.name); });
}

std::vector<std::string> modulesOf(const ExternalModel& model) {
    std::vector<std::string> modules;
    for (const Need& need : model.needs) {
        if (need.kind == Need::Kind::Python) {
            modules.push_back(need.name);
        }
    }
    return modules;
}

bool needsPython(const ExternalModel& model) {
    return mentions(model, "{python}") || !modulesOf(model).empty();
}

/// The manifest's own words, or what helps in general.
Text cureOf(const Need& need, Marked otherwise) {
    return need.cure.empty() ? Text(otherwise, {need.name}) : Text({"", need.cure.c_str()});
}

Unavailable pythonMissing(const ExternalModel& model, launch::PythonFinder& pythons) {
    const auto all = pythons.all();
    const auto best = std::ranges::find_if(
        all, [](const launch::Python& python) { return !python.version.empty(); });
    if (const std::string chosen = pythons.chosen(); best == all.end() && !chosen.empty()) {
        return {Text(DARTSCOPE_TEXT("Model",
                                    "The environment variable %1 names %2, and no Python 3 answers "
                                    "there."),
                     {std::string("DARTSCOPE_PYTHON"), chosen}),
                Text(DARTSCOPE_TEXT("Model", "Name another one in %1, or unset it."),
                     {std::string("DARTSCOPE_PYTHON")})};
    }
    if (best == all.end()) {
        return {Text(DARTSCOPE_TEXT("Model", "There is no Python 3 here.")),
                Text(DARTSCOPE_TEXT("Model",
                                    "Install Python 3.9 or newer (Debian: python3), or name one in "
                                    "the environment variable %1."),
                     {std::string("DARTSCOPE_PYTHON")})};
    }
    for (const Need& need : model.needs) {
        if (need.kind == Need::Kind::Python && !best->modules.contains(need.name)) {
            return {
                Text(DARTSCOPE_TEXT("Model", "No Python here has what this needs; %1 lacks %2."),
                     {best->program.string(), need.name}),
                cureOf(need, DARTSCOPE_TEXT("Model", "Install the Python module %1."))};
        }
    }
    return {Text(DARTSCOPE_TEXT("Model", "The Python here, %1, is too old (%2)."),
                 {best->program.string(), best->version}),
            Text(DARTSCOPE_TEXT("Model",
                                "Install Python 3.9 or newer (Debian: python3), or name one in the "
                                "environment variable %1."),
                 {std::string("DARTSCOPE_PYTHON")})};
}

/// A program or a file that a need names.
std::optional<Unavailable> needMissing(const Need& need, const ExternalModel& model,
                                       const launch::ExternalPlaces& places) {
    const std::string name = launch::filledIn(need.name, model, {}, places);
    if (need.kind == Need::Kind::Program && !launch::programOf(name, model, pathVariable())) {
        return Unavailable{Text(DARTSCOPE_TEXT("Model", "There is no program %1 here."), {name}),
                           cureOf(need, DARTSCOPE_TEXT("Model", "Install %1."))};
    }
    std::error_code ignored;
    if (need.kind == Need::Kind::File && !fs::exists(model.file.parent_path() / name, ignored)) {
        return Unavailable{Text(DARTSCOPE_TEXT("Model", "The file %1 is not there."), {name}),
                           cureOf(need, DARTSCOPE_TEXT("Model", "Put %1 where it is looked for."))};
    }
    return {};
}

}  // namespace

Unavailable mpiLauncherMissing() {
    return {Text(DARTSCOPE_TEXT("Model", "There is no mpirun to start ranks with.")),
            Text(DARTSCOPE_TEXT("Model",
                                "Install one (Debian: openmpi-bin), load your cluster's MPI "
                                "module, or name it in the environment variable %1."),
                 {std::string("DARTSCOPE_MPIRUN")})};
}

std::set<std::string> pythonModulesOf(std::span<const ExternalModel> models) {
    std::set<std::string> all;
    for (const ExternalModel& model : models) {
        for (const std::string& module : modulesOf(model)) {
            all.insert(module);
        }
    }
    return all;
}

launch::ExternalPlaces placesFor(const ExternalModel& model, const Surroundings& surroundings) {
    launch::ExternalPlaces places{.libraries = surroundings.libFolder,
                                  .scripts = surroundings.scriptFolder,
                                  .compiled = surroundings.cacheFolder.empty()
                                                  ? fs::path()
                                                  : surroundings.cacheFolder / "python"};
    if (surroundings.pythons && needsPython(model)) {
        if (const auto python = surroundings.pythons->with(modulesOf(model))) {
            places.python = python->program;
        }
    }
    if (surroundings.mpiLauncher) {
        places.mpirun = surroundings.mpiLauncher->program;
    }
    return places;
}

std::optional<Unavailable> externalMissing(const ExternalModel& model,
                                           const Surroundings& surroundings) {
    const launch::ExternalPlaces places = placesFor(model, surroundings);
    if (needsPython(model) && places.python.empty()) {
        return surroundings.pythons ? pythonMissing(model, *surroundings.pythons) : Unavailable{};
    }
    if (mentions(model, "{mpirun}") && places.mpirun.empty()) {
        return mpiLauncherMissing();
    }
    if (mentions(model, "{lib}") && places.libraries.empty()) {
        return Unavailable{
            Text(DARTSCOPE_TEXT("Model", "Dartscope's library libdartscope.so is not there.")),
            Text(DARTSCOPE_TEXT("Model", "Build or install Dartscope anew."))};
    }
    for (const Need& need : model.needs) {
        if (auto missing = needMissing(need, model, places)) {
            return missing;
        }
    }
    const std::string program = launch::filledIn(model.command.front(), model, {}, places);
    if (!launch::programOf(program, model, pathVariable())) {
        return Unavailable{Text(DARTSCOPE_TEXT("Model", "There is no program %1 here."), {program}),
                           Text(DARTSCOPE_TEXT("Model", "Install it, or name another one in %1."),
                                {model.file.string()})};
    }
    return {};
}

}  // namespace dartscope::experiment
