// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/catalogue/catalogue.h"

namespace dartscope::catalogue {

/// Larger manifests are refused.
inline constexpr std::uint64_t kMostManifestBytes = std::uint64_t{64} << 10;

/// Seconds that an external model may be silent where its manifest does not say, and may ever be.
inline constexpr std::uint32_t kUsualSilenceS = 300;
inline constexpr std::uint32_t kMostSilenceS = 86'400;

/// Something that an external model cannot run without.
struct Need {
    enum class Kind { Python, Program, File };
    Kind kind = Kind::Program;
    std::string name;  ///< a module (an identifier, with dots), a program of PATH, or a file
    std::string cure;  ///< how to get it, in the manifest's own words; may be empty

    bool operator==(const Need&) const = default;
};

/// A model that is a program of somebody's own, as its manifest describes it.
struct ExternalModel {
    std::filesystem::path file;  ///< the manifest; {folder} is where it lies
    std::string id;              ///< lower-case letters, digits and dashes; no built-in one's
    std::string name, summary;   ///< shown as they stand
    Group group = Group::EmbarrassinglyParallel;
    std::vector<std::string> command;  ///< never empty; words with placeholders
    bool ownDarts = true;              ///< false: the frozen darts, with serial's hits
    std::uint32_t mostWorkers = record::kMostWorkers;
    std::vector<Need> needs;
    std::vector<Option> options;  ///< beside workers, darts and seed
    std::map<std::string, std::string> environment;
    std::optional<std::uint64_t> defaultDarts;
    std::optional<std::uint64_t> taskSize;    ///< darts a task where nobody chose
    std::uint32_t silenceS = kUsualSilenceS;  ///< seconds without a line after which it hangs
    std::string code;                         ///< a file beside the manifest to show; may be empty
};

/// Reads a manifest, "dartscope-model/1". Pure: nothing it names is opened or started. Errors, all
/// that there are (InvalidFile): "manifest-not-json" (file), "manifest-field" (file, field, value
/// as JSON, what is expected), "manifest-missing" (file, field, what is expected),
/// "manifest-unknown" (file, field, fields that there are).
tl::expected<ExternalModel, std::vector<Error>> readManifest(const std::filesystem::path& file,
                                                             std::string_view bytes);

/// The placeholder names of a word, "{option:ranks}" as "option:ranks", those among them that there
/// are not ("{Seed}", "{task_size}"). A brace that begins no name stands for itself, and so does a
/// variable of a shell ("${HOME}").
std::vector<std::string> placeholdersOf(std::string_view word);

}  // namespace dartscope::catalogue
