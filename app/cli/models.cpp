// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "core/experiment/messages.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "dartscope-models/1";

template <typename Value>
std::vector<std::string> namesOf(std::span<const Value> values) {
    std::vector<std::string> names;
    for (const Value value : values) {
        names.emplace_back(record::name(value));
    }
    return names;
}

Json jsonOf(const catalogue::Model& model,
            const std::optional<catalogue::Unavailable>& unavailable) {
    return {{"id", model.id},
            {"group", english(Text(catalogue::groupName(model.group)))},
            {"name", english(Text(model.name))},
            {"summary", english(Text(model.summary))},
            {"available", !unavailable},
            {"reason", unavailable ? Json(english(unavailable->reason)) : Json()},
            {"cure", unavailable ? Json(english(unavailable->cure)) : Json()},
            {"most_workers", model.mostWorkers},
            {"schedules", namesOf(model.schedules)},
            {"sharings", namesOf(model.sharings)},
            {"has_task_size", model.hasTasks},
            {"own_darts", model.external != nullptr && model.external->ownDarts},
            {"manifest", model.external != nullptr ? Json(model.external->file.string()) : Json()}};
}

std::vector<std::string> sentencesOf(const std::vector<catalogue::BadManifest>& bad) {
    std::vector<std::string> sentences;
    for (const catalogue::BadManifest& each : bad) {
        for (const Error& error : each.errors) {
            sentences.push_back(english(experiment::describe(error)));
        }
    }
    return sentences;
}

std::string document(const experiment::Surroundings& surroundings) {
    Json models = Json::array();
    for (const catalogue::Model& model : catalogue::models()) {
        models.push_back(jsonOf(model, experiment::unavailable(model, surroundings)));
    }
    Json problems = Json::array();
    for (const std::string& sentence : sentencesOf(surroundings.badManifests)) {
        problems.push_back(sentence);
    }
    return Json{{"format", kFormat}, {"models", std::move(models)}, {"problems", problems}}.dump() +
           "\n";
}

/// The options of a model that its flags set, in one line.
std::string optionsLine(const catalogue::Model& model) {
    std::string line =
        model.mostWorkers == 1 ? "1 worker" : fmt::format("up to {} workers", model.mostWorkers);
    if (!model.schedules.empty()) {
        line += fmt::format("; --schedule {}", fmt::join(namesOf(model.schedules), "|"));
    }
    if (model.sharings.size() > 1) {
        line += fmt::format("; --sharing {}", fmt::join(namesOf(model.sharings), "|"));
    }
    if (model.hasTasks) {
        line += "; --task-size";
    }
    return line;
}

std::string list(const Console& console, const experiment::Surroundings& surroundings) {
    std::string text;
    for (const catalogue::Model& model : catalogue::models()) {
        const auto unavailable = experiment::unavailable(model, surroundings);
        text += fmt::format(
            "{}  {} ({})\n    {}\n    {}\n",
            console.onOut(Style::Strong, fmt::format("{:10}", model.id)), english(Text(model.name)),
            english(Text(catalogue::groupName(model.group))), english(Text(model.summary)),
            console.onOut(Style::Dim, optionsLine(model)));
        if (unavailable) {
            text +=
                fmt::format("    {} {} {}\n", console.onOut(Style::Warning, "not available here:"),
                            english(unavailable->reason), english(unavailable->cure));
        }
    }
    return text;
}

}  // namespace

Command addModels(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("models", "Every model: available here, or why not and the cure");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print one JSON document");
    return [json](const Context& context) {
        const auto surroundings = experiment::thisSurroundings(context.programFolder);
        if (!*json) {
            for (const std::string& sentence : sentencesOf(surroundings.badManifests)) {
                context.console.message(sentence);
            }
        }
        auto written = context.console.result(*json ? document(surroundings)
                                                    : list(context.console, surroundings));
        return written ? 0 : report(context.console, written.error());
    };
}

}  // namespace dartscope::cli
