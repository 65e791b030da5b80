// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/confirm.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "app/cli/figures.h"
#include "app/cli/progress.h"
#include "core/experiment/confirm.h"

namespace dartscope::cli {
namespace {

/// The value that the twin has for the flag that it changes.
std::string valueOf(const experiment::TwinPlan& plan) {
    if (plan.changed == "sharing") {
        return std::string(record::name(plan.config.sharing));
    }
    if (plan.changed == "task-size") {
        return fmt::format("{}", plan.config.taskSize);
    }
    return plan.changed == "workers" ? fmt::format("{}", plan.config.workers)
                                     : fmt::format("{}", plan.config.lockShare);
}

std::string costLine(const experiment::TwinPlan& plan) {
    return fmt::format(
        "{} in {} with {} worker{}: one more run with --{} {} is to confirm it, about {}.",
        plan.finding, plan.config.model, plan.config.workers, plan.config.workers == 1 ? "" : "s",
        plan.changed, valueOf(plan), duration(static_cast<double>(plan.estimate.count()) / 1e3));
}

template <typename Outcome>
int confirmOutcome(const Context& context, const experiment::Surroundings& surroundings,
                   Outcome& outcome) {
    const auto plans = experiment::twinsNeeded(outcome);
    if (plans.empty()) {
        return 0;
    }
    context.console.progressLine("");
    for (const experiment::TwinPlan& plan : plans) {
        context.console.message(costLine(plan));
    }
    auto confirmed = experiment::confirm(outcome, surroundings, runObserver(context.console),
                                         context.interrupts.token());
    context.console.progressLine("");
    if (!confirmed) {
        return report(context.console, confirmed.error());
    }
    outcome = std::move(*confirmed);
    return 0;
}

}  // namespace

int confirm(const Context& context, const experiment::Surroundings& surroundings,
            experiment::RunOutcome& outcome) {
    return confirmOutcome(context, surroundings, outcome);
}

int confirm(const Context& context, const experiment::Surroundings& surroundings,
            experiment::SweepOutcome& outcome) {
    return confirmOutcome(context, surroundings, outcome);
}

}  // namespace dartscope::cli
