// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/text.h"
#include "core/record/run_config.h"

namespace dartscope::catalogue {

/// The lesson's families, in the order in which the window shows them.
enum class Group { Serial, EmbarrassinglyParallel, SharedMemory, MessagePassing };

/// What starts the model's processes: the worker itself, an MPI launcher that starts a rank of
/// dartscope-mpi-worker for each worker, Slurm, which does either when their turn has come, or the
/// command of a manifest.
enum class Launcher { Worker, Mpi, Slurm, External };

struct ExternalModel;

/// A value of RunConfig that the person set explicitly; the others hold defaults that a model
/// without that option ignores.
enum class Option {
    Workers,
    TaskSize,
    Schedule,
    Sharing,
    Cpus,
    Kernel,
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

/// Its name as on the command line, without dashes ("task-size").
std::string_view name(Option option);

/// What there is to run: everything that lists, controls and checks need to know of a model
/// without running it.
struct Model {
    std::string_view id;  ///< "openmp"; stable
    Group group;
    Marked name;     ///< "OpenMP"
    Marked summary;  ///< one sentence: what really happens
    Launcher launcher = Launcher::Worker;
    std::uint32_t mostWorkers = record::kMostWorkers;  ///< 1 for serial
    std::span<const record::Schedule> schedules;       ///< empty: the model has no choice
    std::span<const record::Sharing> sharings;         ///< never empty; the first is the default
    std::span<const Option> options = {};              ///< beyond those that every model has
    bool hasTasks = true;                              ///< takes a task size
    bool usesOpenMp = false;                  ///< OMP_PROC_BIND and its like are meant for it
    const ExternalModel* external = nullptr;  ///< of Launcher::External alone (manifest.h)
};

/// Why a model cannot run here and how to get it.
struct Unavailable {
    Text reason;
    Text cure;
};

/// THE list, in the order of showing: Dartscope's own models, which are added by one entry each,
/// and the external ones (external_models.h), each behind its group's. An entry lives as long as
/// the program.
std::span<const Model> models();

/// The model of that id, or nothing.
const Model* find(std::string_view id);

Marked groupName(Group group);

/// Whether the model has that option ("a flag that a model does not have is an error").
bool has(const Model& model, Option option);

/// Darts that take the model a second or so, where others would throw `most`: its manifest's.
std::uint64_t usualDarts(const Model& model, std::uint64_t most);

/// Holds a configuration against its model: ranges, options that the model lacks (only those named
/// in `set` count), kernel against sharing. Fills in what is implied (the model's default schedule,
/// textbook for counting sharings and for what throws darts of its own) and the resolved task size.
/// A worker count is never an error for a model that cannot have so many: serial is asked for along
/// with the others at every count, and always runs with one. Errors (InvalidArgument):
/// "unknown-model" (id, list of ids), "out-of-range" (what, value, least, most),
/// "option-not-in-model" (option, model, models that have it), "value-not-in-model" (option, value,
/// model, values it has), "sharing-needs-textbook" (sharing), "lesson-has-no-serial-part",
/// "more-blocking-than-workers" (lanes that are to block, workers).
Result<record::RunConfig> validate(record::RunConfig config, std::span<const Option> set);

}  // namespace dartscope::catalogue
