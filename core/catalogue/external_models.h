// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/catalogue/manifest.h"

namespace dartscope::catalogue {

/// A manifest that is no model, and why.
struct BadManifest {
    std::filesystem::path file;
    std::vector<Error> errors;  ///< never empty
};

/// What the manifests of some folders say.
struct FoundModels {
    std::vector<ExternalModel> models;
    std::vector<BadManifest> bad;
};

/// Reads every *.json of the folders, in their order and by name within one; a folder that is not
/// there holds none. Nothing that a manifest names is opened or started. Errors are those of
/// readManifest, those of readFile, and "manifest-twice" (InvalidFile; file, id, the file that has
/// it already): the first one stands.
FoundModels readManifests(std::span<const std::filesystem::path> folders);

/// One manifest by its path; its errors as above.
tl::expected<ExternalModel, std::vector<Error>> readManifest(const std::filesystem::path& file);

/// From now on models() and find() have these beside Dartscope's own, in place of those of an
/// earlier call. Any thread; what find() gave before stays as it was.
void useExternalModels(std::vector<ExternalModel> external);

/// Dartscope's own models alone.
std::span<const Model> ownModels();

}  // namespace dartscope::catalogue
