// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/external_launcher.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/catalogue/catalogue.h"
#include "core/launch/find_program.h"
#include "core/launch/leftovers.h"

namespace dartscope::launch {
namespace {

using std::chrono::milliseconds;

/// An interpreter with large modules on a cold disk takes its time until it can say anything.
constexpr milliseconds kHello(60'000);
/// It may have processes of its own to end, in any language.
constexpr milliseconds kStop(1'200);
constexpr milliseconds kReport(3'000);
constexpr milliseconds kExit(5'000);

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string valueOf(std::string_view option, const record::RunConfig& config) {
    const auto is = [&](catalogue::Option each) { return catalogue::name(each) == option; };
    using catalogue::Option;
    if (is(Option::TaskSize)) {
        return fmt::format("{}", config.taskSize);
    }
    if (is(Option::Ranks)) {
        return fmt::format("{}", config.ranks.value_or(1));
    }
    if (is(Option::GilBlocking)) {
        return fmt::format("{}", config.gilBlocking);
    }
    if (is(Option::Hostfile)) {
        return config.hostfile;
    }
    for (const auto& [which, value] :
         {std::pair{Option::SerialShare, config.serialShare},
          std::pair{Option::LockShare, config.lockShare},
          std::pair{Option::Imbalance, config.imbalance},
          std::pair{Option::GilRelease, config.gilRelease},
          std::pair{Option::SwitchInterval, config.switchIntervalMs}}) {
        if (is(which)) {
            return fmt::format("{}", value);
        }
    }
    for (const auto& [which, value] :
         {std::pair{Option::Schedule, record::name(config.schedule)},
          std::pair{Option::Kernel, record::name(config.kernel)},
          std::pair{Option::Streams, record::name(config.streams)},
          std::pair{Option::Queue, record::name(config.queue)},
          std::pair{Option::Mpi, record::name(config.mpi)},
          std::pair{Option::Bind, record::name(config.bind)},
          std::pair{Option::StartMethod, record::name(config.startMethod)}}) {
        if (is(which)) {
            return std::string(value);
        }
    }
    return {};
}

std::string valueOfPlaceholder(std::string_view name, const catalogue::ExternalModel& model,
                               const record::RunConfig& config, const ExternalPlaces& places) {
    constexpr std::string_view kOption = "option:";
    if (name == "python") {
        return places.python.string();
    }
    if (name == "mpirun") {
        return places.mpirun.string();
    }
    if (name == "folder") {
        return model.file.parent_path().string();
    }
    if (name == "lib") {
        return places.libraries.string();
    }
    if (name == "workers") {
        return fmt::format("{}", config.workers);
    }
    if (name == "darts") {
        return fmt::format("{}", config.darts);
    }
    if (name == "seed") {
        return fmt::format("{}", config.seed);
    }
    return valueOf(name.starts_with(kOption) ? name.substr(kOption.size()) : name, config);
}

std::string lastLine(const std::string& words) {
    const std::size_t end = words.find_last_not_of(" \t\n");
    if (end == std::string::npos) {
        return {};
    }
    const std::string_view whole = std::string_view(words).substr(0, end + 1);
    const std::size_t line = whole.rfind('\n');
    return std::string(line == std::string_view::npos ? whole : whole.substr(line + 1));
}

std::map<std::string, std::string> environmentOf(const catalogue::ExternalModel& model,
                                                 const record::RunConfig& config,
                                                 const ExternalPlaces& places,
                                                 const std::string& mark) {
    std::map<std::string, std::string> environment;
    for (const auto& [name, value] : model.environment) {
        environment.emplace(name, filledIn(value, model, config, places));
    }
    const auto set = [&](const char* name, const std::string& value) {
        environment.emplace(name, value);
    };
    if (!places.scripts.empty()) {
        const std::string others = variable("PYTHONPATH");
        // What a script prints before it imports dartscope.py must still be held back by then.
        set("PYTHONUNBUFFERED", "");
        set("PYTHONPATH", places.scripts.string() + (others.empty() ? "" : ":" + others));
    }
    if (!places.compiled.empty()) {
        set("PYTHONPYCACHEPREFIX", places.compiled.string());
    }
    if (!places.temporary.empty()) {
        set("TMPDIR", places.temporary.string());
    }
    const bool ranks = std::ranges::any_of(model.command, [](const std::string& word) {
        return word.find("{mpirun}") != std::string::npos;
    });
    if (ranks && ::geteuid() == 0) {
        set("OMPI_ALLOW_RUN_AS_ROOT", "1");
        set("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
    }
    environment.insert_or_assign(kRunMark, mark);
    return environment;
}

}  // namespace

std::string filledIn(std::string_view word, const catalogue::ExternalModel& model,
                     const record::RunConfig& config, const ExternalPlaces& places) {
    std::string out;
    std::string_view rest = word;
    for (const std::string& name : catalogue::placeholdersOf(word)) {
        const std::string whole = fmt::format("{{{}}}", name);
        const std::size_t at = rest.find(whole);
        out += rest.substr(0, at);
        out += valueOfPlaceholder(name, model, config, places);
        rest.remove_prefix(at + whole.size());
    }
    out += rest;
    return out;
}

std::optional<std::filesystem::path> programOf(const std::string& word,
                                               const catalogue::ExternalModel& model,
                                               std::string_view path) {
    if (word.find('/') == std::string::npos) {
        return findInPath(path, word);
    }
    const std::filesystem::path program = model.file.parent_path() / word;
    return isExecutable(program) ? std::optional(program) : std::nullopt;
}

Error toldOfModel(Error failure, std::string_view model) {
    constexpr std::string_view kWorker = "worker-";
    if (!failure.id.starts_with(kWorker)) {
        return failure;
    }
    failure.id = "external-" + failure.id.substr(kWorker.size());
    failure.arguments.insert(failure.arguments.begin(), std::string(model));
    if (failure.id == "external-died" || failure.id == "external-error" ||
        failure.id == "external-silent") {
        const std::string words = failure.arguments.back();
        failure.arguments.insert(failure.arguments.end() - 1, lastLine(words));
    }
    return failure;
}

LaunchReport runExternally(const catalogue::ExternalModel& model, const Start& start,
                           const ExternalPlaces& places, const std::vector<int>& cpus,
                           const Timeouts& timeouts, const MessageSink& sink,
                           std::stop_token stop) {
    const std::string mark = newRunMark();
    const std::string first = filledIn(model.command.front(), model, start.config, places);
    const auto program = programOf(first, model, variable("PATH"));
    if (!program) {
        LaunchReport report;
        report.failure = Error{ErrorCode::Unavailable, "external-missing", {model.id, first}};
        return report;
    }
    LocalLaunch launch{.worker = *program,
                       .environment = environmentOf(model, start.config, places, mark),
                       .cpus = cpus,
                       .start = start,
                       .timeouts = timeouts,
                       .external = true};
    for (auto word = model.command.begin() + 1; word != model.command.end(); ++word) {
        launch.arguments.push_back(filledIn(*word, model, start.config, places));
    }
    launch.timeouts.silence = std::chrono::seconds(model.silenceS);
    launch.timeouts.hello = std::max({timeouts.hello, kHello, launch.timeouts.silence});
    launch.timeouts.silencePerWorker = milliseconds(0);
    launch.timeouts.stop = std::max(timeouts.stop, kStop);
    launch.timeouts.report = std::max(timeouts.report, kReport);
    launch.timeouts.exit = std::max(timeouts.exit, kExit);
    LaunchReport report = runLocally(launch, sink, std::move(stop));
    killMarked(mark);
    if (report.failure) {
        report.failure = toldOfModel(std::move(*report.failure), model.id);
    }
    return report;
}

}  // namespace dartscope::launch
