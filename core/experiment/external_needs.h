// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "core/catalogue/manifest.h"
#include "core/experiment/run_controller.h"
#include "core/launch/external_launcher.h"

namespace dartscope::experiment {

/// All Python modules that any of the models needs.
std::set<std::string> pythonModulesOf(std::span<const catalogue::ExternalModel> models);

/// What an external model needs and this machine has not: nothing if it can run. Starts each Python
/// interpreter for a moment, once for the surroundings.
std::optional<catalogue::Unavailable> externalMissing(const catalogue::ExternalModel& model,
                                                      const Surroundings& surroundings);

/// What to say where ranks have nothing to start them.
catalogue::Unavailable mpiLauncherMissing();

/// What its placeholders stand for here, but for the folder for temporary files.
launch::ExternalPlaces placesFor(const catalogue::ExternalModel& model,
                                 const Surroundings& surroundings);

}  // namespace dartscope::experiment
