// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <functional>
#include <vector>

#include "core/experiment/run_controller.h"

namespace dartscope::gui {

/// What the window opens on: the default run with a worker for each CPU that may be used here.
record::RunConfig defaultConfig(const experiment::Surroundings& surroundings);

/// What the controls show: one RunConfig with undo and redo. A task size of 0 means "chosen for
/// me". GUI thread.
class Parameters : public QObject {
    Q_OBJECT
public:
    enum class Field { Model, Workers, Cpus, Darts, Seed, Kernel, TaskSize, Schedule, Sharing };
    Q_ENUM(Field)

    /// `defaults` is what reset returns to.
    explicit Parameters(record::RunConfig defaults, QObject* parent = nullptr);

    const record::RunConfig& config() const { return m_config; }
    const record::RunConfig& defaults() const { return m_defaults; }

    /// Changes one field as one step of undo. Changes of the same field with the same non-zero
    /// `gesture` are one step (a drag).
    void change(Field field, std::function<void(record::RunConfig&)> edit, int gesture = 0);
    /// Takes a whole configuration (from a file) as one step.
    void take(const record::RunConfig& config);
    void reset(Field field);
    void resetAll();
    bool isDefault(Field field) const;

    /// The options that differ from the defaults and the model has, plus workers: what
    /// catalogue::validate should be strict about.
    std::vector<catalogue::Option> setOptions() const;
    /// The configuration as it would run, or why it cannot.
    Result<record::RunConfig> validated() const;

    QUndoStack& undoStack() { return m_undo; }

signals:
    void changed();

private:
    friend class ParameterCommand;
    void apply(const record::RunConfig& config);

    record::RunConfig m_defaults;
    record::RunConfig m_config;
    QUndoStack m_undo;
};

}  // namespace dartscope::gui
