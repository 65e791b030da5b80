// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_config.h"

#include <algorithm>

#include "core/record/named.h"

namespace dartscope::record {
namespace {

constexpr std::uint64_t kVectorTask = std::uint64_t{1} << 24;    // about 1 ms
constexpr std::uint64_t kTextbookTask = std::uint64_t{1} << 20;  // about 1 ms or 2
constexpr std::uint64_t kTasksAWorker = 16;
constexpr std::uint64_t kTextbookDarts = 300'000'000;
constexpr std::uint64_t kCountedDarts = 30'000'000;

constexpr Names<Kernel, 2> kKernels{{{Kernel::Textbook, "textbook"}, {Kernel::Vector, "vector"}}};

constexpr Names<Schedule, 3> kSchedules{
    {{Schedule::Static, "static"}, {Schedule::Dynamic, "dynamic"}, {Schedule::Guided, "guided"}}};

constexpr Names<Sharing, 7> kSharings{{{Sharing::Private, "private"},
                                       {Sharing::AtomicPerTask, "atomic-per-task"},
                                       {Sharing::Atomic, "atomic"},
                                       {Sharing::Critical, "critical"},
                                       {Sharing::Mutex, "mutex"},
                                       {Sharing::FalseSharing, "false-sharing"},
                                       {Sharing::Racy, "racy"}}};

constexpr Names<Streams, 2> kStreams{{{Streams::Own, "own"}, {Streams::Same, "same"}}};

constexpr Names<Queue, 2> kQueues{{{Queue::Stealing, "stealing"}, {Queue::Central, "central"}}};

constexpr Names<MpiMode, 3> kMpiModes{
    {{MpiMode::Gather, "gather"}, {MpiMode::Reduce, "reduce"}, {MpiMode::Lesson, "lesson"}}};

constexpr Names<Binding, 5> kBindings{{{Binding::None, "none"},
                                       {Binding::Default, "default"},
                                       {Binding::Core, "core"},
                                       {Binding::Socket, "socket"},
                                       {Binding::Numa, "numa"}}};

constexpr Names<StartMethod, 2> kStartMethods{
    {{StartMethod::Spawn, "spawn"}, {StartMethod::Fork, "fork"}}};

}  // namespace

std::uint32_t lanesOf(const RunConfig& config) {
    return config.workers * config.ranks.value_or(1);
}

bool countsEveryDart(Sharing sharing) {
    return sharing != Sharing::Private && sharing != Sharing::AtomicPerTask;
}

std::uint64_t usualDarts(Kernel kernel, Sharing sharing, std::uint64_t most) {
    if (countsEveryDart(sharing)) {
        return std::min(most, kCountedDarts);
    }
    return kernel == Kernel::Vector ? most : std::min(most, kTextbookDarts);
}

std::uint64_t dartsToThrow(const RunConfig& config) {
    const bool cutsOff =
        (config.model == "mpi" || config.model == "slurm-mpi") && config.mpi == MpiMode::Lesson;
    return cutsOff ? config.darts / config.workers * config.workers : config.darts;
}

std::uint64_t resolveTaskSize(const RunConfig& config) {
    if (config.taskSize != 0) {
        return config.taskSize;
    }
    const std::uint64_t wanted = kTasksAWorker * lanesOf(config);
    std::uint64_t size = config.kernel == Kernel::Vector ? kVectorTask : kTextbookTask;
    const auto tasks = [&] { return config.darts / size + (config.darts % size != 0 ? 1 : 0); };
    while (size > kTaskGranularity && tasks() < wanted) {
        size /= 2;
    }
    return size;
}

std::string_view name(Kernel kernel) {
    return nameOf(kKernels, kernel);
}

std::string_view name(Schedule schedule) {
    return nameOf(kSchedules, schedule);
}

std::string_view name(Sharing sharing) {
    return nameOf(kSharings, sharing);
}

std::string_view name(Streams streams) {
    return nameOf(kStreams, streams);
}

std::string_view name(Queue queue) {
    return nameOf(kQueues, queue);
}

std::string_view name(MpiMode mode) {
    return nameOf(kMpiModes, mode);
}

std::string_view name(Binding binding) {
    return nameOf(kBindings, binding);
}

std::string_view name(StartMethod method) {
    return nameOf(kStartMethods, method);
}

std::optional<Kernel> kernelNamed(std::string_view name) {
    return valueOf(kKernels, name);
}

std::optional<Schedule> scheduleNamed(std::string_view name) {
    return valueOf(kSchedules, name);
}

std::optional<Sharing> sharingNamed(std::string_view name) {
    return valueOf(kSharings, name);
}

std::optional<Streams> streamsNamed(std::string_view name) {
    return valueOf(kStreams, name);
}

std::optional<Queue> queueNamed(std::string_view name) {
    return valueOf(kQueues, name);
}

std::optional<MpiMode> mpiModeNamed(std::string_view name) {
    return valueOf(kMpiModes, name);
}

std::optional<Binding> bindingNamed(std::string_view name) {
    return valueOf(kBindings, name);
}

std::optional<StartMethod> startMethodNamed(std::string_view name) {
    return valueOf(kStartMethods, name);
}

}  // namespace dartscope::record
