// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/parameters.h"

#include <QUndoCommand>
#include <algorithm>

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
    switch (field) {
        case Parameters::Field::Model:
            to.model = from.model;
            break;
        case Parameters::Field::Workers:
            to.workers = from.workers;
            break;
        case Parameters::Field::Cpus:
            to.cpus = from.cpus;
            break;
        case Parameters::Field::Darts:
            to.darts = from.darts;
            break;
        case Parameters::Field::Seed:
            to.seed = from.seed;
            break;
        case Parameters::Field::Kernel:
            to.kernel = from.kernel;
            break;
        case Parameters::Field::TaskSize:
            to.taskSize = from.taskSize;
            break;
        case Parameters::Field::Schedule:
            to.schedule = from.schedule;
            break;
        case Parameters::Field::Sharing:
            to.sharing = from.sharing;
            break;
    }
}

}  // namespace

record::RunConfig defaultConfig(const experiment::Surroundings& surroundings) {
    record::RunConfig config;
    config.workers = static_cast<std::uint32_t>(std::clamp<std::int64_t>(
        surroundings.machine.allowed, 1, static_cast<std::int64_t>(record::kMostWorkers)));
    return config;
}

Parameters::Parameters(record::RunConfig defaults, QObject* parent)
    : QObject(parent), m_defaults(defaults), m_config(std::move(defaults)) {}

void Parameters::change(Field field, std::function<void(record::RunConfig&)> edit, int gesture) {
    record::RunConfig after = m_config;
    edit(after);
    if (after == m_config) {
        return;
    }
    // Gestures of different fields must not melt into one step.
    const int mergeId = gesture == 0 ? -1 : (gesture << 4) + static_cast<int>(field);
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
    add(Field::TaskSize, catalogue::Option::TaskSize);
    add(Field::Kernel, catalogue::Option::Kernel);
    add(Field::Cpus, catalogue::Option::Cpus);
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
