// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/parameters.h"

#include <QUndoCommand>
#include <algorithm>
#include <array>
#include <utility>

namespace dartscope::gui {

/// One step of undo: the whole configuration before and after, which is small.
class ParameterCommand : public QUndoCommand {
public:
    ParameterCommand(Parameters& parameters, record::RunConfig after, int mergeId)
        : m_parameters(parameters),
          m_before(parameters.m_config),
          m_after(std::move(after)),
          m_mergeId(mergeId) {}

    void undo() override { m_parameters.apply(m_before); }
    void redo() override { m_parameters.apply(m_after); }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override {
        m_after = static_cast<const ParameterCommand*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Parameters& m_parameters;
    record::RunConfig m_before;
    record::RunConfig m_after;
    int m_mergeId;
};

namespace {

/// Copies one field of a configuration.
void copyField(Parameters::Field field, const record::RunConfig& from, record::RunConfig& to) {
    using Field = Parameters::Field;
    const auto copy = [&](auto record::RunConfig::*member) { to.*member = from.*member; };
    switch (field) {
        case Field::Model:
            return copy(&record::RunConfig::model);
        case Field::Workers:
            return copy(&record::RunConfig::workers);
        case Field::Cpus:
            return copy(&record::RunConfig::cpus);
        case Field::Darts:
            to.darts = usualDarts(to, from.darts);
            return;
        case Field::Seed:
            return copy(&record::RunConfig::seed);
        case Field::Kernel:
            return copy(&record::RunConfig::kernel);
        case Field::TaskSize:
            return copy(&record::RunConfig::taskSize);
        case Field::Schedule:
            return copy(&record::RunConfig::schedule);
        case Field::Sharing:
            return copy(&record::RunConfig::sharing);
        case Field::SerialShare:
            return copy(&record::RunConfig::serialShare);
        case Field::LockShare:
            return copy(&record::RunConfig::lockShare);
        case Field::Imbalance:
            return copy(&record::RunConfig::imbalance);
        case Field::Streams:
            return copy(&record::RunConfig::streams);
        case Field::Queue:
            return copy(&record::RunConfig::queue);
        case Field::Mpi:
            return copy(&record::RunConfig::mpi);
        case Field::Ranks:
            return copy(&record::RunConfig::ranks);
        case Field::Bind:
            return copy(&record::RunConfig::bind);
        case Field::Hostfile:
            return copy(&record::RunConfig::hostfile);
        case Field::GilRelease:
            return copy(&record::RunConfig::gilRelease);
        case Field::SwitchInterval:
            return copy(&record::RunConfig::switchIntervalMs);
        case Field::GilBlocking:
            return copy(&record::RunConfig::gilBlocking);
        case Field::StartMethod:
            return copy(&record::RunConfig::startMethod);
        case Field::SchedulerArgs:
            return copy(&record::RunConfig::schedulerArgs);
        case Field::WorkFolder:
            return copy(&record::RunConfig::workFolder);
        case Field::ArrayTasks:
            return copy(&record::RunConfig::arrayTasks);
        case Field::Detach:
            return copy(&record::RunConfig::detach);
    }
}

/// Fields that have an option of their own on the command line and may lack in a model.
constexpr std::array kOptions{
    std::pair{Parameters::Field::TaskSize, catalogue::Option::TaskSize},
    std::pair{Parameters::Field::Kernel, catalogue::Option::Kernel},
    std::pair{Parameters::Field::Cpus, catalogue::Option::Cpus},
    std::pair{Parameters::Field::SerialShare, catalogue::Option::SerialShare},
    std::pair{Parameters::Field::LockShare, catalogue::Option::LockShare},
    std::pair{Parameters::Field::Imbalance, catalogue::Option::Imbalance},
    std::pair{Parameters::Field::Streams, catalogue::Option::Streams},
    std::pair{Parameters::Field::Queue, catalogue::Option::Queue},
    std::pair{Parameters::Field::Mpi, catalogue::Option::Mpi},
    std::pair{Parameters::Field::Ranks, catalogue::Option::Ranks},
    std::pair{Parameters::Field::Bind, catalogue::Option::Bind},
    std::pair{Parameters::Field::Hostfile, catalogue::Option::Hostfile},
    std::pair{Parameters::Field::GilRelease, catalogue::Option::GilRelease},
    std::pair{Parameters::Field::SwitchInterval, catalogue::Option::SwitchInterval},
    std::pair{Parameters::Field::GilBlocking, catalogue::Option::GilBlocking},
    std::pair{Parameters::Field::StartMethod, catalogue::Option::StartMethod},
    std::pair{Parameters::Field::SchedulerArgs, catalogue::Option::SchedulerArgs},
    std::pair{Parameters::Field::WorkFolder, catalogue::Option::WorkFolder},
    std::pair{Parameters::Field::ArrayTasks, catalogue::Option::ArrayTasks},
    std::pair{Parameters::Field::Detach, catalogue::Option::Detach}};

}  // namespace

record::RunConfig defaultConfig(const experiment::Surroundings& surroundings) {
    record::RunConfig config;
    config.workers = static_cast<std::uint32_t>(std::clamp<std::int64_t>(
        surroundings.machine.allowed, 1, static_cast<std::int64_t>(record::kMostWorkers)));
    return config;
}

record::Sharing sharingInUse(const record::RunConfig& config) {
    const catalogue::Model* model = catalogue::find(config.model);
    if (model == nullptr ||
        std::ranges::find(model->sharings, config.sharing) != model->sharings.end()) {
        return config.sharing;
    }
    return model->sharings.empty() ? record::Sharing::Private : model->sharings.front();
}

record::Kernel kernelInUse(const record::RunConfig& config) {
    return record::countsEveryDart(sharingInUse(config)) ? record::Kernel::Textbook : config.kernel;
}

std::uint64_t usualDarts(const record::RunConfig& config, std::uint64_t most) {
    const std::uint64_t usual = record::usualDarts(kernelInUse(config), sharingInUse(config), most);
    const catalogue::Model* model = catalogue::find(config.model);
    return model != nullptr ? catalogue::usualDarts(*model, usual) : usual;
}

Parameters::Parameters(record::RunConfig defaults, QObject* parent)
    : QObject(parent), m_defaults(defaults), m_config(std::move(defaults)) {}

void Parameters::change(Field field, std::function<void(record::RunConfig&)> edit, int gesture) {
    record::RunConfig after = m_config;
    edit(after);
    if (after == m_config) {
        return;
    }
    if (field != Field::Darts && m_config.darts == usualDarts(m_config, m_defaults.darts)) {
        after.darts = usualDarts(after, m_defaults.darts);
    }
    // Gestures of different fields must not melt into one step.
    const int mergeId = gesture == 0 ? -1 : (gesture << 5) + static_cast<int>(field);
    m_undo.push(new ParameterCommand(*this, std::move(after), mergeId));
}

void Parameters::take(const record::RunConfig& config) {
    if (!(config == m_config)) {
        m_undo.push(new ParameterCommand(*this, config, -1));
    }
}

void Parameters::reset(Field field) {
    change(field, [&](record::RunConfig& config) { copyField(field, m_defaults, config); });
}

void Parameters::resetAll() {
    take(m_defaults);
}

bool Parameters::isDefault(Field field) const {
    record::RunConfig probe = m_config;
    copyField(field, m_defaults, probe);
    return probe == m_config;
}

std::vector<catalogue::Option> Parameters::setOptions() const {
    std::vector<catalogue::Option> options{catalogue::Option::Workers};
    const catalogue::Model* model = catalogue::find(m_config.model);
    const auto add = [&](Field field, catalogue::Option option) {
        if (!isDefault(field) && model != nullptr && catalogue::has(*model, option)) {
            options.push_back(option);
        }
    };
    for (const auto& [field, option] : kOptions) {
        add(field, option);
    }
    return options;
}

Result<record::RunConfig> Parameters::validated() const {
    return catalogue::validate(m_config, setOptions());
}

void Parameters::apply(const record::RunConfig& config) {
    m_config = config;
    emit changed();
}

}  // namespace dartscope::gui
