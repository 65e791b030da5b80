// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/base/quantity.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/manifest.h"

namespace dartscope::catalogue {
namespace {

using record::RunConfig;

/// "serial, threads, openmp": the models that `accept` takes.
template <typename Accept>
std::string idsOf(Accept accept) {
    std::string ids;
    for (const Model& model : models()) {
        if (accept(model)) {
            ids += (ids.empty() ? "" : ", ") + std::string(model.id);
        }
    }
    return ids;
}

template <typename Value>
std::string namesOf(std::span<const Value> values) {
    std::string names;
    for (const Value value : values) {
        names += (names.empty() ? "" : ", ") + std::string(record::name(value));
    }
    return names;
}

Result<void> checkRange(std::string_view what, std::uint64_t value, std::uint64_t least,
                        std::uint64_t most) {
    if (value < least || value > most) {
        return fail(
            ErrorCode::InvalidArgument, "out-of-range",
            {std::string(what), std::to_string(value), shortCount(least), shortCount(most)});
    }
    return {};
}

Result<void> checkShare(std::string_view what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {  // a value that is no number is outside
        return fail(ErrorCode::InvalidArgument, "out-of-range",
                    {std::string(what), fmt::format("{}", value), fmt::format("{}", least),
                     fmt::format("{}", most)});
    }
    return {};
}

Result<void> checkShares(const RunConfig& config) {
    return checkShare("serial-share", config.serialShare, 0, 1)
        .and_then([&] { return checkShare("lock-share", config.lockShare, 0, 1); })
        .and_then(
            [&] { return checkShare("imbalance", config.imbalance, 0, record::kMostImbalance); })
        .and_then([&] { return checkShare("gil-release", config.gilRelease, 0, 1); })
        .and_then([&] {
            return checkShare("switch-interval", config.switchIntervalMs,
                              record::kLeastSwitchIntervalMs, record::kMostSwitchIntervalMs);
        });
}

/// Values that the model has no use for go back to their defaults: a record shows what was done.
void dropUnused(const Model& model, RunConfig& config) {
    const RunConfig plain;
    const auto keep = [&](Option option, auto RunConfig::*field) {
        if (!has(model, option)) {
            config.*field = plain.*field;
        }
    };
    keep(Option::SerialShare, &RunConfig::serialShare);
    keep(Option::LockShare, &RunConfig::lockShare);
    keep(Option::Imbalance, &RunConfig::imbalance);
    keep(Option::Streams, &RunConfig::streams);
    keep(Option::Queue, &RunConfig::queue);
    keep(Option::Mpi, &RunConfig::mpi);
    keep(Option::Ranks, &RunConfig::ranks);
    keep(Option::Bind, &RunConfig::bind);
    keep(Option::Hostfile, &RunConfig::hostfile);
    keep(Option::GilRelease, &RunConfig::gilRelease);
    keep(Option::SwitchInterval, &RunConfig::switchIntervalMs);
    keep(Option::GilBlocking, &RunConfig::gilBlocking);
    keep(Option::StartMethod, &RunConfig::startMethod);
    keep(Option::SchedulerArgs, &RunConfig::schedulerArgs);
    keep(Option::WorkFolder, &RunConfig::workFolder);
    keep(Option::ArrayTasks, &RunConfig::arrayTasks);
    keep(Option::Detach, &RunConfig::detach);
    keep(Option::Cpus, &RunConfig::cpus);
}

Result<void> checkRanges(const RunConfig& config) {
    return checkRange("darts", config.darts, 1, record::kMostDarts)
        .and_then([&] { return checkRange("workers", config.workers, 1, record::kMostWorkers); })
        .and_then([&] {
            return checkRange("task-size", config.taskSize, config.taskSize == 0 ? 0 : 1,
                              record::kMostTaskSize);
        })
        .and_then(
            [&] { return checkRange("cpus", config.cpus.value_or(1), 1, record::kMostWorkers); })
        .and_then(
            [&] { return checkRange("ranks", config.ranks.value_or(1), 1, record::kMostWorkers); })
        .and_then([&] {
            return checkRange("array-tasks", config.arrayTasks.value_or(1), 1,
                              record::kMostWorkers);
        })
        .and_then(
            [&] { return checkRange("gil-blocking", config.gilBlocking, 0, record::kMostWorkers); })
        .and_then([&] { return checkShares(config); });
}

/// Ranks of a model that has both, where none are asked for.
constexpr std::uint32_t kUsualRanks = 2;

Result<void> checkOptions(const Model& model, std::span<const Option> set) {
    for (const Option option : set) {
        if (!has(model, option)) {
            return fail(ErrorCode::InvalidArgument, "option-not-in-model",
                        {std::string(name(option)), std::string(model.id),
                         idsOf([&](const Model& other) { return has(other, option); })});
        }
    }
    return {};
}

template <typename Value>
Result<void> checkValue(std::string_view option, Value value, std::span<const Value> allowed,
                        const Model& model) {
    if (std::ranges::find(allowed, value) == allowed.end()) {
        return fail(ErrorCode::InvalidArgument, "value-not-in-model",
                    {std::string(option), std::string(record::name(value)), std::string(model.id),
                     namesOf(allowed)});
    }
    return {};
}

/// Where nobody asked for just so many, as in a sweep's smaller runs, all there are block.
Result<void> fitBlocking(RunConfig& config, bool asked) {
    if (asked && config.gilBlocking > config.workers) {
        return fail(ErrorCode::InvalidArgument, "more-blocking-than-workers",
                    {std::to_string(config.gilBlocking), std::to_string(config.workers)});
    }
    config.gilBlocking = std::min(config.gilBlocking, config.workers);
    return {};
}

}  // namespace

Result<RunConfig> validate(RunConfig config, std::span<const Option> set) {
    const Model* model = find(config.model);
    if (model == nullptr) {
        return fail(ErrorCode::InvalidArgument, "unknown-model",
                    {config.model, idsOf([](const Model&) { return true; })});
    }
    const auto isSet = [&](Option option) { return std::ranges::find(set, option) != set.end(); };
    if (auto ok = checkRanges(config); !ok) {
        return tl::unexpected(ok.error());
    }
    config.workers = std::min(config.workers, model->mostWorkers);
    std::vector<Option> named(set.begin(), set.end());
    std::erase(named, Option::Workers);
    if (auto ok = checkOptions(*model, named); !ok) {
        return tl::unexpected(ok.error());
    }
    if (!has(*model, Option::Schedule)) {
        config.schedule = record::Schedule::Static;
    } else if (auto ok = checkValue("schedule", config.schedule, model->schedules, *model); !ok) {
        if (isSet(Option::Schedule)) {
            return tl::unexpected(ok.error());
        }
        config.schedule = model->schedules.front();
    }
    if (auto ok = checkValue("sharing", config.sharing, model->sharings, *model); !ok) {
        if (isSet(Option::Sharing)) {
            return tl::unexpected(ok.error());
        }
        config.sharing = model->sharings.front();
    }
    if (record::countsEveryDart(config.sharing) && config.kernel == record::Kernel::Vector) {
        if (isSet(Option::Kernel)) {
            return fail(ErrorCode::InvalidArgument, "sharing-needs-textbook",
                        {std::string(record::name(config.sharing))});
        }
        config.kernel = record::Kernel::Textbook;
    }
    dropUnused(*model, config);
    if (auto ok = fitBlocking(config, isSet(Option::GilBlocking)); !ok) {
        return tl::unexpected(ok.error());
    }
    config.ownDarts = model->external != nullptr && model->external->ownDarts;
    if (model->external != nullptr && !has(*model, Option::Kernel)) {
        config.kernel = config.ownDarts ? record::Kernel::Textbook : record::Kernel::Vector;
    }
    if (model->external != nullptr && config.taskSize == 0) {
        config.taskSize = model->external->taskSize.value_or(0);
    }
    if (config.mpi == record::MpiMode::Lesson && config.serialShare > 0) {
        if (isSet(Option::SerialShare)) {
            return fail(ErrorCode::InvalidArgument, "lesson-has-no-serial-part");
        }
        config.serialShare = 0;  // each rank throws darts of its own there, and waits for nobody
    }
    if (has(*model, Option::Ranks) && !config.ranks) {
        config.ranks = kUsualRanks;
        if (!isSet(Option::Workers)) {  // those that would be started without ranks, shared out
            config.workers = std::max(1U, config.workers / kUsualRanks);
        }
    }
    if (record::dartsToThrow(config) == 0) {  // int(n / size) of the lesson's program
        return checkRange("darts", config.darts, config.workers, record::kMostDarts).map([&] {
            return config;
        });
    }
    const std::uint64_t lanes = std::uint64_t{config.workers} * config.ranks.value_or(1);
    if (auto ok = checkRange("workers × ranks", lanes, 1, record::kMostWorkers); !ok) {
        return tl::unexpected(ok.error());
    }
    config.taskSize = record::resolveTaskSize(config);
    return config;
}

}  // namespace dartscope::catalogue
