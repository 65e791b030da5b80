// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

#include "app/cli/availability.h"
#include "app/cli/commands.h"
#include "app/cli/figures.h"
#include "app/cli/progress.h"
#include "core/experiment/external_needs.h"
#include "core/experiment/messages.h"
#include "core/experiment/run_controller.h"

namespace dartscope::cli {
namespace {

using catalogue::ExternalModel;

struct Flags {
    std::string file;
    bool readOnly = false;
};

/// A trial is to take a moment, however slow the program.
constexpr std::uint64_t kTrialDarts = 1'000'000;
/// Standard errors that chance does not reach.
constexpr double kFarOff = 6;

int report(const Console& console, const std::vector<Error>& errors) {
    int code = 0;
    for (const Error& error : errors) {
        code = report(console, error);
    }
    return code;
}

/// The id of a model that Dartscope finds in another manifest already.
std::optional<Error> takenBy(const ExternalModel& model) {
    const catalogue::Model* other = catalogue::find(model.id);
    std::error_code ignored;
    if (other == nullptr || other->external == nullptr ||
        std::filesystem::equivalent(other->external->file, model.file, ignored)) {
        return {};
    }
    return Error{ErrorCode::InvalidFile,
                 "manifest-twice",
                 {model.file.string(), model.id, other->external->file.string()}};
}

/// What a record cannot show because the program does not tell it.
std::string untold(const record::RunRecord& record) {
    const bool spans = std::ranges::any_of(
        record.lanes, [](const record::Lane& lane) { return lane.spans.size() > 0; });
    if (spans) {
        return {};
    }
    return "It tells nothing of its tasks (no lines of type “spans”): its timeline stays empty.\n";
}

Result<experiment::RunOutcome> tryOut(const Context& context, const ExternalModel& model,
                                      const experiment::Surroundings& surroundings,
                                      std::uint32_t workers) {
    record::RunConfig config;
    config.model = model.id;
    config.workers = workers;
    config.darts = std::min(model.defaultDarts.value_or(kTrialDarts), kTrialDarts);
    return catalogue::validate(config, {})
        .and_then([&](const record::RunConfig& valid) {
            return experiment::run(valid, surroundings, {.measureReference = false},
                                   runObserver(context.console), context.interrupts.token());
        })
        .and_then([&](experiment::RunOutcome outcome) -> Result<experiment::RunOutcome> {
            if (outcome.record->failure) {
                return tl::unexpected(*outcome.record->failure);
            }
            if (context.interrupts.received()) {
                return fail(ErrorCode::Interrupted, "interrupted", {});
            }
            return outcome;
        });
}

/// Hits that cannot be right, as a sentence; empty where they can.
Result<std::string> wrongHits(const Context& context, const ExternalModel& model,
                              const record::RunRecord& record,
                              const experiment::Surroundings& surroundings) {
    if (!model.ownDarts) {
        record::RunConfig config = record.config;
        config.model = "serial";
        const auto serial = catalogue::validate(config, {}).and_then([&](const auto& valid) {
            return experiment::run(valid, surroundings, {.measureReference = false}, {},
                                   context.interrupts.token());
        });
        if (!serial) {
            return tl::unexpected(serial.error());
        }
        return serial->record->hits == record.hits
                   ? std::string()
                   : fmt::format(
                         "Its manifest says that it throws Dartscope's darts, and {} of "
                         "them hit; right is {}. Say “darts”: “own”, or correct the "
                         "program.",
                         grouped(record.hits), grouped(serial->record->hits));
    }
    const double darts = static_cast<double>(record.darts);
    const double hit = std::numbers::pi / 4;
    const double off =
        (static_cast<double>(record.hits) - darts * hit) / std::sqrt(darts * hit * (1 - hit));
    return std::abs(off) <= kFarOff
               ? std::string()
               : fmt::format(
                     "{} hits of {} darts give π ≈ {:.4f}, which chance does not explain: "
                     "correct the program.",
                     grouped(record.hits), grouped(record.darts),
                     4 * static_cast<double>(record.hits) / darts);
}

int tryOut(const Context& context, const ExternalModel& model,
           const experiment::Surroundings& surroundings) {
    std::string text;
    for (const std::uint32_t workers : {1U, std::min(2U, model.mostWorkers)}) {
        if (workers == 1 && !text.empty()) {
            continue;  // it never has more
        }
        const auto outcome = tryOut(context, model, surroundings, workers);
        context.console.progressLine("");
        if (!outcome) {
            return report(context.console, outcome.error());
        }
        const record::RunRecord& record = *outcome->record;
        const auto wrong = wrongHits(context, model, record, surroundings);
        if (!wrong) {
            return report(context.console, wrong.error());
        }
        if (!wrong->empty()) {
            context.console.message(*wrong);
            return experiment::exitCode(ErrorCode::RunFailed);
        }
        text += fmt::format(
            "{}: {} darts, {} hits, {}\n",
            workers == 1 ? "1 worker" : fmt::format("{} workers", workers), grouped(record.darts),
            grouped(record.hits),
            duration(static_cast<double>(record::endToEndNs(record).value_or(0)) * 1e-9));
        if (workers > 1 || model.mostWorkers == 1) {
            text += untold(record);
        }
    }
    const auto written = context.console.result(text);
    return written ? 0 : report(context.console, written.error());
}

int check(const Context& context, const Flags& flags) {
    auto model = catalogue::readManifest(flags.file);
    if (!model) {
        return report(context.console, model.error());
    }
    auto surroundings = experiment::thisSurroundings(context.programFolder);
    const bool known = catalogue::find(model->id) != nullptr;
    if (const auto taken = takenBy(*model)) {
        return report(context.console, *taken);
    }
    const auto written =
        context.console.result(fmt::format("{}: {} ({})\n", model->id, model->name,
                                           english(Text(catalogue::groupName(model->group)))));
    if (!written) {
        return report(context.console, written.error());
    }
    // From here on it is the only model that is not Dartscope's own.
    surroundings = experiment::withModels(std::move(surroundings), {*model});
    if (const int code = checkAvailable(context.console, model->id, surroundings); code != 0) {
        return code;
    }
    if (!flags.readOnly) {
        if (const int code = tryOut(context, *model, surroundings); code != 0) {
            return code;
        }
    }
    const auto advice = context.console.result(
        known ? fmt::format("Run it: dartscope-cli run --model {}\n", model->id)
              : fmt::format("Put its folder's files into {}, or name the folder in the "
                            "environment variable DARTSCOPE_EXTERNAL; then it is in the list.\n",
                            experiment::userModelFolder().string()));
    return advice ? 0 : report(context.console, advice.error());
}

}  // namespace

Command addCheckModel(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "check-model", "Say what is wrong with the manifest of a model, and try the model out");
    auto flags = std::make_shared<Flags>();
    command->add_option("FILE", flags->file, "The manifest")->required();
    command->add_flag("--read-only", flags->readOnly, "Read it and start nothing of it");
    return [flags](const Context& context) { return check(context, *flags); };
}

}  // namespace dartscope::cli
