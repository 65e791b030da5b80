// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include <algorithm>
#include <array>
#include <utility>

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
constexpr std::array kThreadSchedules{Schedule::Dynamic, Schedule::Static};
constexpr std::array kOpenMpSchedules{Schedule::Dynamic, Schedule::Static, Schedule::Guided};

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
};

}  // namespace

std::span<const Model> models() {
    return kModels;
}

const Model* find(std::string_view id) {
    const auto found = std::ranges::find(kModels, id, &Model::id);
    return found == kModels.end() ? nullptr : &*found;
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
        case Option::Cpus:
        case Option::Kernel:
            return true;
        default:
            return std::ranges::find(model.options, option) != model.options.end();
    }
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
                                std::pair{Option::StartMethod, "start-method"}};
    const auto found = std::ranges::find(kNames, option, &std::pair<Option, const char*>::first);
    return found == kNames.end() ? "" : found->second;
}

}  // namespace dartscope::catalogue
