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

/// Darts that take a second or so: `most` with the vector kernel, fewer where they are thrown one
/// by one, fewer still where each of them is counted in memory that all share.
std::uint64_t usualDarts(const record::RunConfig& config, std::uint64_t most);

/// The kernel that throws: sharings that count every dart imply the textbook's.
record::Kernel kernelInUse(const record::RunConfig& config);

/// The sharing that the model would run with: its own first one where it lacks the chosen one.
record::Sharing sharingInUse(const record::RunConfig& config);

/// What the controls show: one RunConfig with undo and redo. A task size of 0 means "chosen for
/// me". GUI thread.
class Parameters : public QObject {
    Q_OBJECT
public:
    enum class Field {
        Model,
        Workers,
        Cpus,
        Darts,
        Seed,
        Kernel,
        TaskSize,
        Schedule,
        Sharing,
        SerialShare,
        LockShare,
        Imbalance,
        Streams,
        Queue,
        Mpi,
        Ranks,
        Bind,
        Hostfile,
        GilRelease,
        SwitchInterval,
        GilBlocking,
        StartMethod,
        SchedulerArgs,
        WorkFolder,
        ArrayTasks,
        Detach
    };
    Q_ENUM(Field)

    /// `defaults` is what reset returns to.
    explicit Parameters(record::RunConfig defaults, QObject* parent = nullptr);

    const record::RunConfig& config() const { return m_config; }
    const record::RunConfig& defaults() const { return m_defaults; }

    /// Changes one field as one step of undo. Changes of the same field with the same non-zero
    /// `gesture` are one step (a drag). Where the number of darts is the usual one it stays so when
    /// another model, kernel or sharing makes each dart much dearer or cheaper.
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
