// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/manifest.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/catalogue/manifest_words.h"

namespace dartscope::catalogue {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "dartscope-model/1";
constexpr std::size_t kQuotedBytes = 80;
constexpr std::size_t kMostDepth = 8;

constexpr std::array kGroups{std::pair{"serial", Group::Serial},
                             std::pair{"embarrassingly-parallel", Group::EmbarrassinglyParallel},
                             std::pair{"shared-memory", Group::SharedMemory},
                             std::pair{"message-passing", Group::MessagePassing}};
constexpr std::array<std::string_view, 15> kFields{
    "format",  "id",          "name",          "summary",   "group",
    "command", "darts",       "needs",         "options",   "most_workers",
    "code",    "environment", "default_darts", "task_size", "silence_s"};
constexpr std::array<std::string_view, 8> kPlaceholders{"python",  "mpirun", "folder", "lib",
                                                        "workers", "darts",  "seed",   "task-size"};

/// Nothing in it moves a terminal's cursor or changes its colours.
bool isPlain(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; });
}

class ManifestReader {
public:
    ManifestReader(const std::filesystem::path& file, const Json& json)
        : m_json(json), m_file(file.string()) {
        m_model.file = file;
    }

    tl::expected<ExternalModel, std::vector<Error>> read() {
        refuseUnknown();
        const auto same = [](std::string_view value) { return value == kFormat; };
        std::string format;
        text("format", format, true, "the text dartscope-model/1", same);
        text("id", m_model.id, true,
             "lower-case letters, digits and dashes, a letter first, at most 40, and no id of a "
             "model of Dartscope's own",
             [](std::string_view id) { return isId(id) && !isOurs(id); });
        const auto some = [](std::string_view value) {
            return !value.empty() && value.size() <= 400 && isPlain(value);
        };
        constexpr const char* kSome = "a text of 1 to 400 bytes on one line";
        text("name", m_model.name, true, kSome, some);
        text("summary", m_model.summary, true, kSome, some);
        readGroup();
        readOptions();
        readCommand();
        readDarts();
        readNeeds();
        readEnvironment();
        text("code", m_model.code, false, "the name of a file beside the manifest",
             [](std::string_view value) {
                 return !value.empty() && value.find('/') == std::string_view::npos;
             });
        if (!m_errors.empty()) {
            return tl::unexpected(std::move(m_errors));
        }
        return std::move(m_model);
    }

private:
    void refuse(std::string field, const Json& value, std::string expected) {
        std::string shown = value.dump(-1, ' ', true, Json::error_handler_t::replace);
        if (shown.size() > kQuotedBytes) {
            shown.resize(kQuotedBytes);
            shown += "...";
        }
        m_errors.push_back({ErrorCode::InvalidFile,
                            "manifest-field",
                            {m_file, std::move(field), std::move(shown), std::move(expected)}});
    }

    /// The field's value; where there is none, and it is needed, that is an error.
    const Json* value(const char* field, bool needed, const char* expected) {
        const auto found = m_json.find(field);
        if (found != m_json.end()) {
            return &*found;
        }
        if (needed) {
            m_errors.push_back(
                {ErrorCode::InvalidFile, "manifest-missing", {m_file, field, expected}});
        }
        return nullptr;
    }

    template <typename Accept>
    void text(const char* field, std::string& to, bool needed, const char* expected,
              Accept accept) {
        const Json* found = value(field, needed, expected);
        if (found == nullptr) {
            return;
        }
        const auto* words = found->get_ptr<const std::string*>();
        if (words == nullptr || !isWord(*words) || !accept(*words)) {
            refuse(field, *found, expected);
        } else {
            to = *words;
        }
    }

    std::optional<std::uint64_t> count(const char* field, std::uint64_t most,
                                       const char* expected) {
        const Json* found = value(field, false, expected);
        if (found == nullptr) {
            return {};
        }
        if (!found->is_number_unsigned() || found->get<std::uint64_t>() < 1 ||
            found->get<std::uint64_t>() > most) {
            refuse(field, *found, expected);
            return {};
        }
        return found->get<std::uint64_t>();
    }

    void refuseUnknown() {
        for (const auto& [key, ignored] : m_json.items()) {
            if (std::ranges::find(kFields, key) == kFields.end()) {
                std::string all;
                for (const std::string_view field : kFields) {
                    all += (all.empty() ? "" : ", ") + std::string(field);
                }
                m_errors.push_back(
                    {ErrorCode::InvalidFile, "manifest-unknown", {m_file, key, all}});
            }
        }
    }

    void readGroup() {
        std::string group;
        text("group", group, true,
             "serial, embarrassingly-parallel, shared-memory or message-passing",
             [&](std::string_view word) {
                 const auto found = std::ranges::find_if(
                     kGroups, [&](const auto& each) { return each.first == word; });
                 if (found != kGroups.end()) {
                     m_model.group = found->second;
                 }
                 return found != kGroups.end();
             });
    }

    void readOptions() {
        const std::string expected = "a list of flags of run: " + optionNames();
        const Json* list = value("options", false, "");
        if (list == nullptr) {
            return;
        }
        if (!list->is_array()) {
            refuse("options", *list, expected);
            return;
        }
        for (const Json& each : *list) {
            const auto* word = each.get_ptr<const std::string*>();
            const auto option = word == nullptr ? std::nullopt : optionNamed(*word);
            if (!option) {
                refuse("options", each, expected);
            } else if (std::ranges::find(m_model.options, *option) == m_model.options.end()) {
                m_model.options.push_back(*option);
            }
        }
    }

    bool isPlaceholder(const std::string& placeholder) const {
        constexpr std::string_view kOption = "option:";
        if (placeholder == "ranks") {
            return hasOption(Option::Ranks);
        }
        if (placeholder.starts_with(kOption)) {
            const auto option = optionNamed(std::string_view(placeholder).substr(kOption.size()));
            return option && hasOption(*option);
        }
        return std::ranges::find(kPlaceholders, placeholder) != kPlaceholders.end();
    }

    bool hasOption(Option option) const {
        return std::ranges::find(m_model.options, option) != m_model.options.end();
    }

    void readCommand() {
        constexpr const char* kExpected = "a list of one or more words, the program first";
        const Json* list = value("command", true, kExpected);
        if (list == nullptr) {
            return;
        }
        if (!list->is_array() || list->empty()) {
            refuse("command", *list, kExpected);
            return;
        }
        for (const Json& each : *list) {
            const auto* word = each.get_ptr<const std::string*>();
            if (word == nullptr || !isWord(*word) || (m_model.command.empty() && word->empty())) {
                refuse("command", each, kExpected);
                continue;
            }
            m_model.command.push_back(*word);
            checkPlaceholders("command", each, *word);
        }
    }

    void checkPlaceholders(const char* field, const Json& shown, const std::string& word) {
        const auto names = placeholdersOf(word);
        if (!std::ranges::all_of(names, [&](const auto& name) { return isPlaceholder(name); })) {
            refuse(field, shown,
                   "of placeholders {python}, {mpirun}, {folder}, {lib}, {workers}, {darts}, "
                   "{seed}, {task-size}, {ranks} and {option:NAME}, where ranks and NAME are among "
                   "options");
        }
    }

    void readDarts() {
        text("darts", m_darts, false, "own or dartscope",
             [](std::string_view word) { return word == "own" || word == "dartscope"; });
        m_model.ownDarts = m_darts != "dartscope";
        const auto workers =
            count("most_workers", record::kMostWorkers, "a whole number from 1 to 4096");
        m_model.mostWorkers = static_cast<std::uint32_t>(workers.value_or(record::kMostWorkers));
        m_model.defaultDarts =
            count("default_darts", record::kMostDarts, "a whole number from 1 to 10^18");
        m_model.taskSize =
            count("task_size", record::kMostTaskSize, "a whole number from 1 to 2^40");
        m_model.silenceS = static_cast<std::uint32_t>(
            count("silence_s", kMostSilenceS, "seconds, a whole number from 1 to 86400")
                .value_or(kUsualSilenceS));
    }

    void readNeeds() {
        constexpr const char* kExpected =
            "a list of objects, each with one of python (a module), program or file, and perhaps "
            "a cure, all texts";
        const Json* list = value("needs", false, kExpected);
        if (list != nullptr && !list->is_array()) {
            refuse("needs", *list, kExpected);
            return;
        }
        for (const Json& each : list != nullptr ? *list : Json::array()) {
            if (auto need = needOf(each)) {
                checkPlaceholders("needs", each, need->name);
                m_model.needs.push_back(std::move(*need));
            } else {
                refuse("needs", each, kExpected);
            }
        }
    }

    static std::optional<Need> needOf(const Json& json) {
        if (!json.is_object()) {
            return {};
        }
        Need need;
        std::size_t kinds = 0;
        for (const auto& [key, each] : json.items()) {
            const auto* word = each.get_ptr<const std::string*>();
            if (word == nullptr || word->empty() || !isWord(*word)) {
                return {};
            }
            if (key == "cure") {
                if (!isPlain(*word)) {
                    return {};
                }
                need.cure = *word;
                continue;
            }
            if (key != "python" && key != "program" && key != "file") {
                return {};
            }
            ++kinds;
            need.name = *word;
            need.kind = key == "python"    ? Need::Kind::Python
                        : key == "program" ? Need::Kind::Program
                                           : Need::Kind::File;
        }
        const bool right = need.kind != Need::Kind::Python || isModule(need.name);
        return kinds == 1 && right ? std::optional(need) : std::nullopt;
    }

    void readEnvironment() {
        constexpr const char* kExpected = "an object of texts by the names of variables";
        const Json* object = value("environment", false, kExpected);
        if (object == nullptr) {
            return;
        }
        if (!object->is_object()) {
            refuse("environment", *object, kExpected);
            return;
        }
        for (const auto& [key, each] : object->items()) {
            const auto* word = each.get_ptr<const std::string*>();
            if (word == nullptr || !isWord(*word) || !isVariable(key)) {
                refuse("environment", Json{{key, each}}, kExpected);
            } else {
                checkPlaceholders("environment", Json{{key, each}}, *word);
                m_model.environment.emplace(key, *word);
            }
        }
    }

    const Json& m_json;
    std::string m_file;
    std::string m_darts;
    ExternalModel m_model;
    std::vector<Error> m_errors;
};

/// Nothing where it is no JSON, or nested deeper than any manifest.
Json parse(std::string_view bytes) {
    bool deep = false;
    const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
        deep = deep || depth > static_cast<int>(kMostDepth);
        return !deep;
    };
    Json json = Json::parse(bytes, shallow, false);
    return deep ? Json() : json;
}

}  // namespace

tl::expected<ExternalModel, std::vector<Error>> readManifest(const std::filesystem::path& file,
                                                             std::string_view bytes) {
    const Json json = bytes.size() > kMostManifestBytes ? Json() : parse(bytes);
    if (!json.is_object()) {
        return tl::unexpected(
            std::vector<Error>{{ErrorCode::InvalidFile, "manifest-not-json", {file.string()}}});
    }
    return ManifestReader(file, json).read();
}

}  // namespace dartscope::catalogue
