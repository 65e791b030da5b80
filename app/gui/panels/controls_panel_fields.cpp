// SPDX-License-Identifier: GPL-3.0-or-later
// The controls as they come to be: each with the field of the configuration that it shows.
#include <QLineEdit>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/path_control.h"
#include "app/gui/panels/text_control.h"

namespace dartscope::gui {
namespace {

using catalogue::Option;

std::vector<std::uint64_t> upTo(std::uint64_t most) {
    std::vector<std::uint64_t> stops(most);
    std::iota(stops.begin(), stops.end(), 1);
    return stops;
}

/// Seeds worth a slider's stop; the field takes every other one.
std::vector<std::uint64_t> seedStops() {
    std::vector<std::uint64_t> stops(101);
    std::iota(stops.begin(), stops.end(), 0);
    return stops;
}

std::uint64_t allowedCpus(const Session& session) {
    return static_cast<std::uint64_t>(std::max(session.surroundings().machine.allowed, 1));
}

QuantityControl::Range taskSizeRange() {
    QuantityControl::Range range{"task-size",
                                 QuantityControl::oneTwoFive(1, 10'000, record::kTaskGranularity),
                                 1, record::kMostTaskSize, true};
    range.stops.insert(range.stops.begin(), 0);
    return range;
}

/// Shares are handled as whole millionths.
constexpr double kMillion = 1e6;
constexpr std::uint64_t kWholeShare = 1'000'000;

std::uint64_t millionths(double value) {
    return static_cast<std::uint64_t>(std::llround(value * kMillion));
}

std::vector<std::uint64_t> shareStops(std::uint64_t most) {
    std::vector<std::uint64_t> stops;
    for (const std::uint64_t percent :
         {0, 1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100}) {
        if (percent * 10'000 <= most) {
            stops.push_back(percent * 10'000);
        }
    }
    return stops;
}

}  // namespace

QuantityControl* ControlsPanel::addQuantity(QuantityControl::Range range, Field field,
                                            std::optional<Option> option,
                                            std::function<std::uint64_t(const Config&)> read,
                                            std::function<void(Config&, std::uint64_t)> write,
                                            bool advanced) {
    auto* control = new QuantityControl(std::move(range), this);
    m_quantities.push_back({control, field, option, advanced, std::move(read), std::move(write)});
    return control;
}

QuantityControl* ControlsPanel::addShare(const char* what, std::uint64_t most, Field field,
                                         Option option, double Config::*member) {
    return addQuantity(
        {what, shareStops(most), 0, most, false, QuantityControl::Range::Form::Percent}, field,
        option, [member](const Config& config) { return millionths(config.*member); },
        [member](Config& config, std::uint64_t value) {
            config.*member = static_cast<double>(value) / kMillion;
        });
}

template <typename Value>
ChoiceControl* ControlsPanel::addChoice(Field field, std::optional<Option> option,
                                        Value Config::*member, bool advanced) {
    auto* control = new ChoiceControl(this);
    m_choices.push_back(
        {control, field, option, advanced,
         [member](const Config& config) { return QVariant(static_cast<int>(config.*member)); },
         [member](Config& config, const QVariant& value) {
             config.*member = static_cast<Value>(value.toInt());
         }});
    return control;
}

void ControlsPanel::makeCounts() {
    const std::uint64_t allowed = allowedCpus(*m_session);
    m_workers = addQuantity(
        {"workers", upTo(4 * allowed), 1, record::kMostWorkers}, Field::Workers, std::nullopt,
        [](const Config& config) { return std::uint64_t{config.workers}; },
        [](Config& config, std::uint64_t value) {
            config.workers = static_cast<std::uint32_t>(value);
        });
    m_ranks = addQuantity(
        {"ranks", upTo(4 * allowed), 1, record::kMostWorkers}, Field::Ranks, Option::Ranks,
        [](const Config& config) { return std::uint64_t{config.ranks.value_or(1)}; },
        [](Config& config, std::uint64_t value) {
            config.ranks = static_cast<std::uint32_t>(value);
        });
    m_cpus = addQuantity(
        {"cpus", upTo(allowed), 1, allowed}, Field::Cpus, std::nullopt,
        [allowed](const Config& config) {
            return config.cpus ? std::uint64_t{*config.cpus} : allowed;
        },
        [allowed](Config& config, std::uint64_t value) {
            // All of them is no confinement at all.
            config.cpus =
                value >= allowed ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
        });
    m_darts = addQuantity(
        {"darts", QuantityControl::oneTwoFive(1'000'000, 10'000'000'000'000), 1,
         record::kMostDarts},
        Field::Darts, std::nullopt, [](const Config& config) { return config.darts; },
        [](Config& config, std::uint64_t value) { config.darts = value; });
    m_taskSize = addQuantity(
        taskSizeRange(), Field::TaskSize, std::nullopt,
        [](const Config& config) { return config.taskSize; },
        [](Config& config, std::uint64_t value) { config.taskSize = value; });
}

void ControlsPanel::makeChoices() {
    m_sharing = addChoice(Field::Sharing, Option::Sharing, &Config::sharing);
    m_choices.back().read = [](const Config& config) {
        return QVariant(static_cast<int>(sharingInUse(config)));
    };
    m_kernel = addChoice(Field::Kernel, std::nullopt, &Config::kernel);
    m_choices.back().read = [](const Config& config) {
        return QVariant(static_cast<int>(kernelInUse(config)));
    };
    m_schedule = addChoice(Field::Schedule, std::nullopt, &Config::schedule);
    m_queue = addChoice(Field::Queue, Option::Queue, &Config::queue);
    m_mpi = addChoice(Field::Mpi, Option::Mpi, &Config::mpi);
}

void ControlsPanel::makePlanted() {
    m_serialShare = addShare("serial-share", kWholeShare, Field::SerialShare, Option::SerialShare,
                             &Config::serialShare);
    m_lockShare = addShare("lock-share", kWholeShare, Field::LockShare, Option::LockShare,
                           &Config::lockShare);
    m_imbalance = addShare("imbalance", millionths(record::kMostImbalance), Field::Imbalance,
                           Option::Imbalance, &Config::imbalance);
    m_gilRelease = addShare("gil-release", kWholeShare, Field::GilRelease, Option::GilRelease,
                            &Config::gilRelease);
    QuantityControl::Range blocking{"gil-blocking", upTo(4 * allowedCpus(*m_session)), 0,
                                    record::kMostWorkers};
    blocking.stops.insert(blocking.stops.begin(), 0);
    m_gilBlocking = addQuantity(
        std::move(blocking), Field::GilBlocking, Option::GilBlocking,
        [](const Config& config) { return std::uint64_t{config.gilBlocking}; },
        [](Config& config, std::uint64_t value) {
            config.gilBlocking = static_cast<std::uint32_t>(value);
        });
}

void ControlsPanel::makeOfModels() {
    m_streams = addChoice(Field::Streams, Option::Streams, &Config::streams, true);
    m_bind = addChoice(Field::Bind, Option::Bind, &Config::bind, true);
    m_hostfile = new PathControl(this);
    m_startMethod = addChoice(Field::StartMethod, Option::StartMethod, &Config::startMethod, true);
    constexpr double kMicros = 1'000;
    m_switchInterval = addQuantity(
        {"switch-interval",
         {100, 200, 500, 1'000, 2'000, 5'000, 10'000, 20'000, 50'000, 100'000},
         static_cast<std::uint64_t>(record::kLeastSwitchIntervalMs * kMicros),
         static_cast<std::uint64_t>(record::kMostSwitchIntervalMs * kMicros),
         false,
         QuantityControl::Range::Form::Milliseconds},
        Field::SwitchInterval, Option::SwitchInterval,
        [](const Config& config) {
            return static_cast<std::uint64_t>(std::llround(config.switchIntervalMs * kMicros));
        },
        [](Config& config, std::uint64_t value) {
            config.switchIntervalMs = static_cast<double>(value) / kMicros;
        },
        true);
    m_seed = addQuantity(
        {"seed", seedStops(), 0, std::numeric_limits<std::uint64_t>::max()}, Field::Seed,
        std::nullopt, [](const Config& config) { return config.seed; },
        [](Config& config, std::uint64_t value) { config.seed = value; }, true);
}

void ControlsPanel::makeOfJobs() {
    QuantityControl::Range tasks{"array-tasks", upTo(64), 1, record::kMostWorkers, true};
    tasks.stops.insert(tasks.stops.begin(), 0);
    m_arrayTasks = addQuantity(
        std::move(tasks), Field::ArrayTasks, Option::ArrayTasks,
        [](const Config& config) { return std::uint64_t{config.arrayTasks.value_or(0)}; },
        [](Config& config, std::uint64_t value) {
            config.arrayTasks =
                value == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
        });
    m_detach = addChoice(Field::Detach, Option::Detach, &Config::detach);
    m_schedulerArgs = new TextControl(this);
    m_workFolder = new TextControl(this);
    m_lines = {
        {m_schedulerArgs, Field::SchedulerArgs, Option::SchedulerArgs, &Config::schedulerArgs},
        {m_workFolder, Field::WorkFolder, Option::WorkFolder, &Config::workFolder}};
}

}  // namespace dartscope::gui
