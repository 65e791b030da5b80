// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/catalogue/manifest.h"
#include "core/launch/local_launcher.h"

/// Runs of somebody else's program, as its manifest describes it, by the protocol.
namespace dartscope::launch {

/// What the placeholders of a manifest's command stand for on this machine. A path that there is
/// none of is empty.
struct ExternalPlaces {
    std::filesystem::path python{};     ///< {python}: the interpreter that has what the model needs
    std::filesystem::path mpirun{};     ///< {mpirun}
    std::filesystem::path libraries{};  ///< {lib}: libdartscope.so and its like
    std::filesystem::path scripts{};    ///< dartscope.py, which a script of anybody's may import
    std::filesystem::path compiled{};   ///< where interpreters keep what they compiled
    std::filesystem::path temporary{};  ///< for what the program leaves; goes with the run
};

/// A word of a manifest with its placeholders replaced.
std::string filledIn(std::string_view word, const catalogue::ExternalModel& model,
                     const record::RunConfig& config, const ExternalPlaces& places);

/// The program of a command's first word: a path as it stands (relative: beside the manifest), else
/// the first of that name in `path`. Nothing where it cannot be executed.
std::optional<std::filesystem::path> programOf(const std::string& word,
                                               const catalogue::ExternalModel& model,
                                               std::string_view path);

/// Runs the model to its end as runLocally does, for a start that is valid for it. Whatever the
/// program started, and wherever that went, is gone when it returns. Failures are those of
/// runLocally, told as the model's: "external-missing" (model, program; Unavailable),
/// "external-start-failed" (model, program, reason), "external-died" (model, signal or status,
/// which, the last line of its words, all of them), "external-silent" (model, seconds, last line,
/// all), "external-garbage" (model, line), "external-wrong-version" (model, theirs, ours),
/// "external-error" (model, id, the last line of its words, all of them).
LaunchReport runExternally(const catalogue::ExternalModel& model, const Start& start,
                           const ExternalPlaces& places, const std::vector<int>& cpus,
                           const Timeouts& timeouts, const MessageSink& sink, std::stop_token stop);

/// A failure of a worker as that of a model: "worker-died" as "external-died", and so on; others as
/// they are.
Error toldOfModel(Error failure, std::string_view model);

}  // namespace dartscope::launch
