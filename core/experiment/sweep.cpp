// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep.h"

#include <utility>

#include "core/base/clock.h"
#include "core/experiment/deadline.h"
#include "core/experiment/execution.h"
#include "core/experiment/sweep_runner.h"

namespace dartscope::experiment {

Result<SweepOutcome> sweep(const record::SweepConfig& config, const Surroundings& surroundings,
                           const SweepObserver& observer, std::stop_token stop,
                           const record::SweepRecordPtr& begun) {
    const Deadline deadline(stop, config.maxMinutes);
    const std::stop_token ended = deadline.token();
    const SweepTools tools{.run =
                               [&](const record::RunConfig& run) {
                                   return execute(run, surroundings, {.watched = false}, {}, ended);
                               },
                           .reference =
                               [&](const record::RunConfig& of) {
                                   return measureReference(
                                       of, nullptr, surroundings, [] {}, ended);
                               },
                           .nowNs = monotonicNs};
    machine::Machine machine = surroundings.machine;
    if (config.run.cpus) {
        auto confined = machine::confined(machine, static_cast<int>(*config.run.cpus));
        if (!confined) {
            return tl::unexpected(confined.error());
        }
        machine = std::move(*confined);
    }
    // The sweep asks the deadline and not `stop`: either ends the run in hand, too.
    return measureSweep(config, machine, tools, observer, ended, begun)
        .map([](record::SweepRecordPtr record) { return assess(std::move(record)); });
}

}  // namespace dartscope::experiment
