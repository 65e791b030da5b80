// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/external_models.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"

namespace dartscope::catalogue {
namespace {

namespace fs = std::filesystem;

/// More in one folder are no models of a person's.
constexpr std::size_t kMostManifests = 1'000;

std::vector<fs::path> manifestsIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end;
         each.increment(error)) {
        if (each->path().extension() == ".json" && files.size() < kMostManifests) {
            files.push_back(each->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

tl::expected<ExternalModel, std::vector<Error>> readManifest(const fs::path& file) {
    const auto bytes = readFile(file, kMostManifestBytes);
    if (!bytes) {
        return tl::unexpected(std::vector<Error>{bytes.error()});
    }
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored);
    return readManifest(ignored ? file : whole.lexically_normal(), *bytes);
}

FoundModels readManifests(std::span<const fs::path> folders) {
    FoundModels found;
    for (const fs::path& folder : folders) {
        for (const fs::path& file : manifestsIn(folder)) {
            auto model = readManifest(file);
            if (!model) {
                found.bad.push_back({file, std::move(model.error())});
                continue;
            }
            const auto twin = std::ranges::find(found.models, model->id, &ExternalModel::id);
            std::error_code error;
            if (twin != found.models.end() && fs::equivalent(twin->file, file, error)) {
                continue;  // its folder is named twice
            }
            if (twin != found.models.end()) {
                found.bad.push_back({file,
                                     {{ErrorCode::InvalidFile,
                                       "manifest-twice",
                                       {file.string(), model->id, twin->file.string()}}}});
                continue;
            }
            found.models.push_back(std::move(*model));
        }
    }
    return found;
}

}  // namespace dartscope::catalogue
