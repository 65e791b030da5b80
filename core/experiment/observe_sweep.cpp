// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/clock.h"
#include "core/experiment/deadline.h"
#include "core/experiment/observe.h"
#include "core/experiment/sweep_runner.h"

namespace dartscope::experiment {
namespace {

/// Puts the number of workers wherever a word asks for it.
void putWorkers(std::string& word, const std::string& workers) {
    for (std::size_t at = word.find(kWorkersPlaceholder); at != std::string::npos;
         at = word.find(kWorkersPlaceholder, at + workers.size())) {
        word.replace(at, kWorkersPlaceholder.size(), workers);
    }
}

/// The command as it is at so many workers.
ObservedCommand commandFor(const ObservedSweep& sweep, std::uint32_t workers) {
    ObservedCommand command = sweep.command;
    const std::string count = std::to_string(workers);
    for (std::string& word : command.words) {
        putWorkers(word, count);
    }
    if (!sweep.variable.empty()) {
        command.environment[sweep.variable] = count;
    }
    return command;
}

bool hasPlaceholder(const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [](const std::string& word) {
        return word.find(kWorkersPlaceholder) != std::string::npos;
    });
}

/// The runner gives every point its darts; here there are none.
record::SweepRecordPtr withoutDarts(const record::SweepRecord& measured) {
    auto record = std::make_shared<record::SweepRecord>(measured);
    for (record::SweepSeries& series : record->series) {
        for (record::SweepPoint& point : series.points) {
            point.darts = 0;
        }
    }
    return record;
}

}  // namespace

Result<record::SweepConfig> configOf(const ObservedSweep& sweep) {
    const std::string& variable = sweep.variable;
    if (variable.empty() && !hasPlaceholder(sweep.command.words)) {
        return fail(ErrorCode::InvalidArgument, "observe-no-workers", {});
    }
    if (variable.find_first_of(std::string_view("=\0", 2)) != std::string::npos) {
        return fail(ErrorCode::InvalidArgument, "bad-variable", {variable});
    }
    record::SweepConfig config;
    config.run.model = record::kObservedModel;
    config.run.darts = 1;
    config.run.cpus = sweep.command.cpus;
    config.models = {config.run.model};
    config.workers = sweep.workers;
    std::ranges::sort(config.workers);
    const auto repeated = std::ranges::unique(config.workers);
    config.workers.erase(repeated.begin(), repeated.end());
    config.repeats = sweep.repeats;
    config.scaling = sweep.scaling;
    config.maxMinutes = sweep.maxMinutes;
    config.darts = 1;
    return checkAmounts(config).map([&] { return std::move(config); });
}

Result<SweepOutcome> observe(const ObservedSweep& sweep, const machine::Machine& machine,
                             const std::string& programVersion, const SweepObserver& observer,
                             const ObserveStops& stops) {
    const auto config = configOf(sweep);
    if (!config) {
        return tl::unexpected(config.error());
    }
    auto place = sweep.command.cpus
                     ? machine::confined(machine, static_cast<int>(*sweep.command.cpus))
                     : Result<machine::Machine>(machine);
    if (!place) {
        return tl::unexpected(place.error());
    }
    const Deadline deadline(stops.stop, config->maxMinutes);
    const ObserveStops ended{deadline.token(), stops.hurry};
    const SweepTools tools{
        .run =
            [&](const record::RunConfig& run) {
                auto record =
                    observe(commandFor(sweep, run.workers), machine, programVersion, ended);
                if (record) {
                    record->config.workers = run.workers;
                }
                return record;
            },
        .reference = [](const record::RunConfig&) { return std::optional<record::Reference>(); },
        .nowNs = monotonicNs};
    SweepObserver passing{.progress = observer.progress};
    if (observer.measured) {
        passing.measured = [&](const record::SweepRecordPtr& record) {
            observer.measured(withoutDarts(*record));
        };
    }
    return measureSweep(*config, *place, tools, passing, ended.stop)
        .map([](const record::SweepRecordPtr& record) { return assess(withoutDarts(*record)); });
}

}  // namespace dartscope::experiment
