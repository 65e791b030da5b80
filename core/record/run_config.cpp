// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_config.h"

#include "core/record/named.h"

namespace dartscope::record {
namespace {

constexpr std::uint64_t kVectorTask = std::uint64_t{1} << 24;    // about 1 ms
constexpr std::uint64_t kTextbookTask = std::uint64_t{1} << 20;  // about 1 ms or 2
constexpr std::uint64_t kTasksAWorker = 16;

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

}  // namespace

std::uint64_t resolveTaskSize(const RunConfig& config) {
    if (config.taskSize != 0) {
        return config.taskSize;
    }
    const std::uint64_t wanted = kTasksAWorker * config.workers;
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

std::optional<Kernel> kernelNamed(std::string_view name) {
    return valueOf(kKernels, name);
}

std::optional<Schedule> scheduleNamed(std::string_view name) {
    return valueOf(kSchedules, name);
}

std::optional<Sharing> sharingNamed(std::string_view name) {
    return valueOf(kSharings, name);
}

}  // namespace dartscope::record
