// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

#include "core/catalogue/external_models.h"

namespace dartscope::catalogue {
namespace {

using record::Schedule;
using record::Sharing;

constexpr std::array kPrivate{Sharing::Private};
constexpr std::array kThreadSharings{Sharing::Private, Sharing::AtomicPerTask, Sharing::Atomic,
                                     Sharing::Mutex,   Sharing::FalseSharing,  Sharing::Racy};
constexpr std::array kOpenMpSharings{Sharing::Private,  Sharing::AtomicPerTask, Sharing::Atomic,
                                     Sharing::Critical, Sharing::FalseSharing,  Sharing::Racy};
/// One worker has nobody to throw the same darts as; the rest it bears, as a base for the others.
constexpr std::array kSerialOptions{Option::SerialShare, Option::LockShare, Option::Imbalance};
constexpr std::array kThreadOptions{Option::SerialShare, Option::LockShare, Option::Imbalance,
                                    Option::Streams};
constexpr std::array kGilOptions{Option::GilRelease,  Option::SwitchInterval, Option::GilBlocking,
                                 Option::SerialShare, Option::Imbalance,      Option::Streams};
constexpr std::array kTaskOptions{Option::Queue, Option::SerialShare, Option::LockShare,
                                  Option::Imbalance, Option::Streams};
/// Processes that share no memory can neither hold one lock nor wait for each other's serial part.
constexpr std::array kProcessOptions{Option::Imbalance, Option::Streams};
constexpr std::array kPoolOptions{Option::StartMethod, Option::Imbalance, Option::Streams};
constexpr std::array kThreadSchedules{Schedule::Dynamic, Schedule::Static};
constexpr std::array kOpenMpSchedules{Schedule::Dynamic, Schedule::Static, Schedule::Guided};
/// Ranks wait for rank 0's serial part at a barrier; a lock would need memory that they share.
constexpr std::array kMpiOptions{Option::Mpi,         Option::Bind,      Option::Hostfile,
                                 Option::SerialShare, Option::Imbalance, Option::Streams};
constexpr std::array kHybridOptions{Option::Ranks,       Option::Bind,      Option::Hostfile,
                                    Option::SerialShare, Option::Imbalance, Option::Streams};
constexpr std::array kArrayOptions{Option::SchedulerArgs, Option::WorkFolder, Option::ArrayTasks,
                                   Option::Detach,        Option::Streams,    Option::Imbalance};
constexpr std::array kSlurmMpiOptions{
    Option::SchedulerArgs, Option::WorkFolder,  Option::Detach,    Option::Mpi,
    Option::Bind,          Option::SerialShare, Option::Imbalance, Option::Streams};

constexpr std::array kModels{
    Model{.id = "serial",
          .group = Group::Serial,
          .name = DARTSCOPE_TEXT("Model", "Serial"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "One worker throws all the darts, one task after "
                                    "another: the base that the others are held against."),
          .mostWorkers = 1,
          .schedules = {},
          .sharings = kPrivate,
          .options = kSerialOptions},
    Model{.id = "processes",
          .group = Group::EmbarrassinglyParallel,
          .name = DARTSCOPE_TEXT("Model", "Processes"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Independent copies of a program throw a share of the darts "
                                    "each; what they found is added up afterwards."),
          .schedules = {},
          .sharings = kPrivate,
          .options = kProcessOptions},
    Model{.id = "pool",
          .group = Group::EmbarrassinglyParallel,
          .name = DARTSCOPE_TEXT("Model", "Process pool"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Processes are started once and get tasks through a pipe, "
                                    "several at a time, as Python's Pool.map deals them out."),
          .schedules = {},
          .sharings = kPrivate,
          .options = kPoolOptions},
    Model{.id = "slurm-array",
          .group = Group::EmbarrassinglyParallel,
          .name = DARTSCOPE_TEXT("Model", "Slurm job array"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "The cluster's scheduler starts tasks when it has room for "
                                    "them; each leaves its hits in a file, and the files are "
                                    "added up."),
          .launcher = Launcher::Slurm,
          .schedules = {},
          .sharings = kPrivate,
          .options = kArrayOptions},
    Model{.id = "threads",
          .group = Group::SharedMemory,
          .name = DARTSCOPE_TEXT("Model", "Threads"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Threads of one process share its memory; each counts "
                                    "its own hits, and the counts are added at the end."),
          .schedules = kThreadSchedules,
          .sharings = kThreadSharings,
          .options = kThreadOptions},
    Model{.id = "openmp",
          .group = Group::SharedMemory,
          .name = DARTSCOPE_TEXT("Model", "OpenMP"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "A parallel loop over the tasks: OpenMP starts the "
                                    "threads, deals out the loop and adds up the hits."),
          .schedules = kOpenMpSchedules,
          .sharings = kOpenMpSharings,
          .options = kThreadOptions,
          .usesOpenMp = true},
    Model{.id = "thread-pool",
          .group = Group::SharedMemory,
          .name = DARTSCOPE_TEXT("Model", "Thread pool"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Threads are started once and take tasks out of a queue; "
                                    "nothing but the queue is ever locked."),
          .schedules = {},
          .sharings = kThreadSharings,
          .options = kThreadOptions},
    Model{.id = "gil",
          .group = Group::SharedMemory,
          .name = DARTSCOPE_TEXT("Model", "Threads with a global lock"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "A thread pool in which whoever runs needs one lock, which is "
                                    "handed over on request, as in Python."),
          .schedules = {},
          .sharings = kPrivate,
          .options = kGilOptions},
    Model{.id = "tasks",
          .group = Group::SharedMemory,
          .name = DARTSCOPE_TEXT("Model", "Task queue"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Runners work off tasks: they steal from each other (oneTBB), "
                                    "or ask one central queue for the next."),
          .schedules = {},
          .sharings = kThreadSharings,
          .options = kTaskOptions},
    Model{.id = "mpi",
          .group = Group::MessagePassing,
          .name = DARTSCOPE_TEXT("Model", "MPI"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Ranks share no memory: each throws its part of the darts, "
                                    "and messages bring the hits to rank 0."),
          .launcher = Launcher::Mpi,
          .schedules = {},
          .sharings = kPrivate,
          .options = kMpiOptions},
    Model{.id = "hybrid",
          .group = Group::MessagePassing,
          .name = DARTSCOPE_TEXT("Model", "MPI with OpenMP"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "Ranks that share no memory, each with OpenMP threads that "
                                    "share the rank's."),
          .launcher = Launcher::Mpi,
          .schedules = kOpenMpSchedules,
          .sharings = kPrivate,
          .options = kHybridOptions,
          .usesOpenMp = true},
    Model{.id = "slurm-mpi",
          .group = Group::MessagePassing,
          .name = DARTSCOPE_TEXT("Model", "MPI in a Slurm job"),
          .summary = DARTSCOPE_TEXT("Model",
                                    "The cluster's scheduler finds nodes for all ranks at once; "
                                    "then they run as under MPI, and rank 0 leaves the result in "
                                    "a file."),
          .launcher = Launcher::Slurm,
          .schedules = {},
          .sharings = kPrivate,
          .options = kSlurmMpiOptions},
};

/// All models, with the manifests that the external ones among them point into.
struct Whole {
    std::vector<ExternalModel> external;
    std::vector<Model> models;
};

std::atomic<const Whole*>& whole() {
    static std::atomic<const Whole*> current = nullptr;
    return current;
}

Model modelOf(const ExternalModel& external) {
    const auto takes = [&](Option option) {
        return std::ranges::find(external.options, option) != external.options.end();
    };
    return {.id = external.id,
            .group = external.group,
            .name = {"", external.name.c_str()},
            .summary = {"", external.summary.c_str()},
            .launcher = Launcher::External,
            .mostWorkers = external.mostWorkers,
            .schedules = takes(Option::Schedule) ? std::span<const Schedule>(kOpenMpSchedules)
                                                 : std::span<const Schedule>(),
            .sharings = kPrivate,
            .options = external.options,
            .hasTasks = takes(Option::TaskSize),
            .usesOpenMp = true,
            .external = &external};
}

}  // namespace

void useExternalModels(std::vector<ExternalModel> external) {
    // Whoever holds an entry of an earlier list may keep it.
    static std::mutex mutex;
    static std::vector<std::unique_ptr<Whole>> all;
    const std::scoped_lock lock(mutex);
    auto next = std::make_unique<Whole>();
    next->external = std::move(external);
    next->models.assign(kModels.begin(), kModels.end());
    for (const ExternalModel& each : next->external) {
        const auto behind = std::ranges::find_if(
            next->models, [&](const Model& other) { return other.group > each.group; });
        next->models.insert(behind, modelOf(each));
    }
    all.push_back(std::move(next));
    whole() = all.back().get();
}

std::span<const Model> ownModels() {
    return kModels;
}

std::span<const Model> models() {
    const Whole* current = whole();
    return current != nullptr ? std::span<const Model>(current->models)
                              : std::span<const Model>(kModels);
}

const Model* find(std::string_view id) {
    const auto all = models();
    const auto found = std::ranges::find(all, id, &Model::id);
    return found == all.end() ? nullptr : &*found;
}

Marked groupName(Group group) {
    switch (group) {
        case Group::Serial:
            return DARTSCOPE_TEXT("Model", "One worker");
        case Group::EmbarrassinglyParallel:
            return DARTSCOPE_TEXT("Model", "Embarrassingly parallel");
        case Group::SharedMemory:
            return DARTSCOPE_TEXT("Model", "Shared memory");
        case Group::MessagePassing:
            return DARTSCOPE_TEXT("Model", "Message passing");
    }
    return {};
}

bool has(const Model& model, Option option) {
    switch (option) {
        case Option::Workers:
            return model.mostWorkers > 1;
        case Option::TaskSize:
            return model.hasTasks;
        case Option::Schedule:
            return !model.schedules.empty();
        case Option::Sharing:
            return model.sharings.size() > 1;
        case Option::Cpus:  // of other hosts the scheduler disposes
            return model.launcher != Launcher::Slurm;
        case Option::Kernel:
            if (model.external == nullptr) {
                return true;
            }
            [[fallthrough]];
        default:
            return std::ranges::find(model.options, option) != model.options.end();
    }
}

std::uint64_t usualDarts(const Model& model, std::uint64_t most) {
    constexpr std::uint64_t kOwnDarts = 10'000'000;  // of an interpreter's loop
    if (model.external == nullptr) {
        return most;
    }
    const std::uint64_t own = model.external->ownDarts ? kOwnDarts : most;
    return std::min(most, model.external->defaultDarts.value_or(own));
}

std::string_view name(Option option) {
    constexpr std::array kNames{std::pair{Option::Workers, "workers"},
                                std::pair{Option::TaskSize, "task-size"},
                                std::pair{Option::Schedule, "schedule"},
                                std::pair{Option::Sharing, "sharing"},
                                std::pair{Option::Cpus, "cpus"},
                                std::pair{Option::Kernel, "kernel"},
                                std::pair{Option::SerialShare, "serial-share"},
                                std::pair{Option::LockShare, "lock-share"},
                                std::pair{Option::Imbalance, "imbalance"},
                                std::pair{Option::Streams, "streams"},
                                std::pair{Option::Queue, "queue"},
                                std::pair{Option::Mpi, "mpi"},
                                std::pair{Option::Ranks, "ranks"},
                                std::pair{Option::Bind, "bind"},
                                std::pair{Option::Hostfile, "hostfile"},
                                std::pair{Option::GilRelease, "gil-release"},
                                std::pair{Option::SwitchInterval, "switch-interval"},
                                std::pair{Option::GilBlocking, "gil-blocking"},
                                std::pair{Option::StartMethod, "start-method"},
                                std::pair{Option::SchedulerArgs, "scheduler-args"},
                                std::pair{Option::WorkFolder, "work-folder"},
                                std::pair{Option::ArrayTasks, "array-tasks"},
                                std::pair{Option::Detach, "detach"}};
    const auto found = std::ranges::find(kNames, option, &std::pair<Option, const char*>::first);
    return found == kNames.end() ? "" : found->second;
}

}  // namespace dartscope::catalogue
