// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/quantity.h"
#include "core/experiment/sweep.h"

namespace dartscope::experiment {
namespace {

constexpr CountRange kWorkers{"workers", 1, record::kMostWorkers};
constexpr std::uint32_t kMostRepeats = 1'000;
constexpr double kMostTargetMs = 3'600'000;
constexpr double kMostMinutes = 10'080;  // a week
constexpr double kLeastMinutes = 0.01;
/// What the program is designed to carry (ARCHITECTURE.md, "Sizes").
constexpr std::uint64_t kMostRuns = 10'000;

tl::unexpected<Error> outOfRange(std::string what, std::string value, std::string least,
                                 std::string most) {
    return fail(ErrorCode::InvalidArgument, "out-of-range",
                {std::move(what), std::move(value), std::move(least), std::move(most)});
}

Result<void> checkReal(const char* what, double value, double least, double most) {
    if (!std::isfinite(value) || value < least || value > most) {
        return outOfRange(what, fmt::format("{}", value), fmt::format("{}", least),
                          fmt::format("{}", most));
    }
    return {};
}

/// "2" or "1-8" into `counts`; false for anything else.
Result<bool> addCounts(std::string_view piece, std::set<std::uint32_t>& counts) {
    const std::size_t dash = piece.find('-', 1);  // "-3" is a number out of range
    const auto first = parseCount(piece.substr(0, dash), kWorkers);
    const auto last =
        dash == std::string_view::npos ? first : parseCount(piece.substr(dash + 1), kWorkers);
    for (const auto* count : {&first, &last}) {
        if (!*count && count->error().id == "out-of-range") {
            return tl::unexpected(count->error());
        }
    }
    if (!first || !last || *last < *first) {
        return false;
    }
    for (std::uint64_t count = *first; count <= *last; ++count) {
        counts.insert(static_cast<std::uint32_t>(count));
    }
    return true;
}

/// Darts of the largest run, roughly where they will be calibrated: a task of the usual size takes
/// about a millisecond.
std::uint64_t dartsOfLargest(const record::SweepConfig& config) {
    const bool weak = config.scaling == record::Scaling::Weak;
    const std::uint32_t most = config.workers.back();
    if (config.darts) {
        return *config.darts * (weak ? most : 1);
    }
    record::RunConfig usual = config.run;
    usual.taskSize = 0;
    usual.darts = record::kMostDarts;
    const double tasks = weak ? config.targetMs * most : std::max(config.targetMs, 60.0 * most);
    return static_cast<std::uint64_t>(std::ceil(tasks) *
                                      static_cast<double>(record::resolveTaskSize(usual)));
}

/// Every model at the fewest and the most workers; the smallest of their task sizes.
Result<std::uint64_t> checkModels(const record::SweepConfig& config,
                                  std::span<const catalogue::Option> set) {
    std::optional<std::uint64_t> taskSize;
    for (const std::string& model : config.models) {
        const auto* known = catalogue::find(model);
        if (known != nullptr && known->launcher == catalogue::Launcher::Slurm) {
            return fail(ErrorCode::InvalidArgument, "sweep-of-jobs", {model});
        }
        for (const std::uint32_t workers : {config.workers.front(), config.workers.back()}) {
            record::RunConfig each = config.run;
            each.model = model;
            each.workers = workers;
            each.darts = dartsOfLargest(config);
            std::vector<catalogue::Option> held(set.begin(), set.end());
            if (workers != config.workers.back()) {  // as many block there as there are
                std::erase(held, catalogue::Option::GilBlocking);
            }
            const auto valid = catalogue::validate(each, held);
            if (!valid) {
                return tl::unexpected(valid.error());
            }
            // Others' models have task sizes of their own, unless one is asked for.
            if (known->external == nullptr || config.askedTaskSize) {
                taskSize = std::min(taskSize.value_or(valid->taskSize), valid->taskSize);
            }
        }
    }
    record::RunConfig base = config.run;  // serial, where it is the base of others' models
    base.darts = dartsOfLargest(config);
    return taskSize.value_or(record::resolveTaskSize(base));
}

/// Models in the order given and worker counts in ascending order, each once.
void tidy(record::SweepConfig& config) {
    if (config.models.empty()) {
        config.models = {config.run.model};
    }
    std::vector<std::string> distinct;
    for (const std::string& model : config.models) {
        if (std::ranges::find(distinct, model) == distinct.end()) {
            distinct.push_back(model);
        }
    }
    config.models = std::move(distinct);
    std::ranges::sort(config.workers);
    const auto repeated = std::ranges::unique(config.workers);
    config.workers.erase(repeated.begin(), repeated.end());
}

}  // namespace

Result<void> checkAmounts(const record::SweepConfig& config) {
    if (config.repeats < 1 || config.repeats > kMostRepeats) {
        return outOfRange("repeats", fmt::format("{}", config.repeats), "1",
                          fmt::format("{}", kMostRepeats));
    }
    const std::uint64_t runs =
        std::uint64_t{config.repeats} * config.models.size() * (config.workers.size() + 1);
    if (runs > kMostRuns) {
        return outOfRange("sweep-runs", fmt::format("{}", runs), "1", fmt::format("{}", kMostRuns));
    }
    return checkReal("target-ms", config.targetMs, 1, kMostTargetMs).and_then([&] {
        return checkReal("max-minutes", config.maxMinutes.value_or(1), kLeastMinutes, kMostMinutes);
    });
}

Result<std::vector<std::uint32_t>> parseWorkerList(std::string_view text) {
    std::set<std::uint32_t> counts;
    std::string_view rest = text;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        const auto added = addCounts(rest.substr(0, comma), counts);
        if (!added) {
            return tl::unexpected(added.error());
        }
        if (!*added) {
            return fail(ErrorCode::InvalidArgument, "bad-worker-list", {std::string(text)});
        }
        more = comma != std::string_view::npos;
        rest.remove_prefix(more ? comma + 1 : rest.size());
    }
    return std::vector<std::uint32_t>(counts.begin(), counts.end());
}

Result<record::SweepConfig> validate(record::SweepConfig config,
                                     std::span<const catalogue::Option> set) {
    if (config.workers.empty()) {
        return fail(ErrorCode::InvalidArgument, "bad-worker-list", {""});
    }
    tidy(config);
    if (auto amounts = checkAmounts(config); !amounts) {
        return tl::unexpected(amounts.error());
    }
    for (const std::uint32_t workers : {config.workers.front(), config.workers.back()}) {
        if (workers < kWorkers.least || workers > kWorkers.most) {
            return outOfRange("workers", fmt::format("{}", workers), shortCount(kWorkers.least),
                              shortCount(kWorkers.most));
        }
    }
    const bool weak = config.scaling == record::Scaling::Weak;
    const std::uint64_t mostDarts = record::kMostDarts / (weak ? config.workers.back() : 1);
    if (config.darts && (*config.darts < 1 || *config.darts > mostDarts)) {
        return outOfRange("darts", fmt::format("{}", *config.darts), "1", shortCount(mostDarts));
    }
    config.askedTaskSize =
        config.askedTaskSize || std::ranges::find(set, catalogue::Option::TaskSize) != set.end();
    const auto taskSize = checkModels(config, set);
    if (!taskSize) {
        return tl::unexpected(taskSize.error());
    }
    config.run.model = config.models.front();
    config.run.taskSize = *taskSize;
    return config;
}

}  // namespace dartscope::experiment
