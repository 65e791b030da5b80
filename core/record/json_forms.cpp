// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_forms.h"

#include <algorithm>

#include "core/record/named.h"

namespace dartscope::record {
namespace {

constexpr Names<ErrorCode, 5> kErrorCodes{{{ErrorCode::InvalidArgument, "invalid-argument"},
                                           {ErrorCode::InvalidFile, "invalid-file"},
                                           {ErrorCode::Unavailable, "unavailable"},
                                           {ErrorCode::RunFailed, "run-failed"},
                                           {ErrorCode::Interrupted, "interrupted"}}};

Json jsonOf(const machine::Constraint& constraint) {
    return Json{{"source", constraint.source},
                {"cpus", constraint.cpus},
                {"detail", constraint.detail},
                {"binds", constraint.binds},
                {"capacity", constraint.capacity}};
}

constexpr double kMostCpus = 1 << 24;

void read(Fields& fields, machine::Constraint& constraint) {
    fields.need("source", constraint.source);
    fields.need("cpus", constraint.cpus);
    fields.range("cpus", constraint.cpus, 0.0, kMostCpus);
    fields.maybe("detail", constraint.detail);
    fields.maybe("binds", constraint.binds);
    fields.maybe("capacity", constraint.capacity);
}

}  // namespace

namespace {

void readPlanted(Fields& fields, RunConfig& config) {
    fields.maybe("serial_share", config.serialShare);
    fields.range("serial_share", config.serialShare, 0.0, 1.0);
    fields.maybe("lock_share", config.lockShare);
    fields.range("lock_share", config.lockShare, 0.0, 1.0);
    fields.maybe("imbalance", config.imbalance);
    fields.range("imbalance", config.imbalance, 0.0, kMostImbalance);
    fields.maybeNamed("streams", config.streams, streamsNamed);
}

void readOfModels(Fields& fields, RunConfig& config) {
    fields.maybeNamed("queue", config.queue, queueNamed);
    fields.maybeNamed("mpi", config.mpi, mpiModeNamed);
    fields.maybe("ranks", config.ranks);
    fields.range<std::uint64_t>("ranks", config.ranks.value_or(1), 1, kMostWorkers);
    fields.maybeNamed("bind", config.bind, bindingNamed);
    fields.maybe("hostfile", config.hostfile);
    fields.maybe("gil_release", config.gilRelease);
    fields.range("gil_release", config.gilRelease, 0.0, 1.0);
    fields.maybe("switch_interval_ms", config.switchIntervalMs);
    fields.range("switch_interval_ms", config.switchIntervalMs, kLeastSwitchIntervalMs,
                 kMostSwitchIntervalMs);
    fields.maybe("gil_blocking", config.gilBlocking);
    fields.range<std::uint64_t>("gil_blocking", config.gilBlocking, 0, kMostWorkers);
    fields.maybeNamed("start_method", config.startMethod, startMethodNamed);
    fields.maybe("scheduler_args", config.schedulerArgs);
    fields.maybe("work_folder", config.workFolder);
    fields.maybe("array_tasks", config.arrayTasks);
    fields.range<std::uint64_t>("array_tasks", config.arrayTasks.value_or(1), 1, kMostWorkers);
    fields.maybe("detach", config.detach);
    fields.maybe("own_darts", config.ownDarts);
}

}  // namespace

Json jsonOf(const RunConfig& config) {
    return Json{{"model", config.model},
                {"workers", config.workers},
                {"darts", config.darts},
                {"seed", config.seed},
                {"kernel", name(config.kernel)},
                {"task_size", config.taskSize},
                {"schedule", name(config.schedule)},
                {"sharing", name(config.sharing)},
                {"cpus", orNull(config.cpus)},
                {"serial_share", config.serialShare},
                {"lock_share", config.lockShare},
                {"imbalance", config.imbalance},
                {"streams", name(config.streams)},
                {"queue", name(config.queue)},
                {"mpi", name(config.mpi)},
                {"ranks", orNull(config.ranks)},
                {"bind", name(config.bind)},
                {"hostfile", config.hostfile},
                {"gil_release", config.gilRelease},
                {"switch_interval_ms", config.switchIntervalMs},
                {"gil_blocking", config.gilBlocking},
                {"start_method", name(config.startMethod)},
                {"scheduler_args", config.schedulerArgs},
                {"work_folder", config.workFolder},
                {"array_tasks", orNull(config.arrayTasks)},
                {"detach", config.detach},
                {"own_darts", config.ownDarts}};
}

void read(Fields& fields, RunConfig& config) {
    fields.need("model", config.model);
    fields.need("workers", config.workers);
    fields.range<std::uint64_t>("workers", config.workers, 1, kMostWorkers);
    fields.need("darts", config.darts);
    fields.range<std::uint64_t>("darts", config.darts, 1, kMostDarts);
    fields.need("seed", config.seed);
    fields.needNamed("kernel", config.kernel, kernelNamed);
    fields.need("task_size", config.taskSize);
    fields.range<std::uint64_t>("task_size", config.taskSize, 0, kMostTaskSize);
    fields.needNamed("schedule", config.schedule, scheduleNamed);
    fields.needNamed("sharing", config.sharing, sharingNamed);
    fields.maybe("cpus", config.cpus);
    fields.range<std::uint64_t>("cpus", config.cpus.value_or(1), 1, kMostWorkers);
    readPlanted(fields, config);
    readOfModels(fields, config);
}

Json jsonOf(const machine::Machine& machine) {
    Json constraints = Json::array();
    for (const machine::Constraint& constraint : machine.constraints) {
        constraints.push_back(jsonOf(constraint));
    }
    return Json{{"host", machine.host},
                {"allowed_cpus", machine.allowed},
                {"bound_by", machine.boundBy},
                {"constraints", std::move(constraints)},
                {"quota_cpus", orNull(machine.quotaCpus)},
                {"online_cpus", machine.online},
                {"cpu_ids", machine.cpuIds},
                {"physical_cores", orNull(machine.physicalCores)},
                {"threads_per_core", orNull(machine.threadsPerCore)},
                {"cores", machine.cores},
                {"cpu_model", machine.cpuModel},
                {"operating_system", machine.operatingSystem},
                {"kernel", machine.kernel},
                {"memory_bytes", orNull(machine.memoryBytes)},
                {"memory_limit_bytes", orNull(machine.memoryLimitBytes)},
                {"problems", machine.problems}};
}

void read(Fields& fields, machine::Machine& machine) {
    fields.need("host", machine.host);
    fields.need("allowed_cpus", machine.allowed);
    fields.range("allowed_cpus", machine.allowed, 1, 1 << 24);
    fields.need("bound_by", machine.boundBy);
    fields.eachOf("constraints",
                  [&](Fields& each) { read(each, machine.constraints.emplace_back()); });
    fields.maybe("quota_cpus", machine.quotaCpus);
    fields.range("quota_cpus", machine.quotaCpus.value_or(0), 0.0, kMostCpus);
    fields.maybe("online_cpus", machine.online);
    fields.maybe("cpu_ids", machine.cpuIds);
    fields.maybe("physical_cores", machine.physicalCores);
    fields.maybe("threads_per_core", machine.threadsPerCore);
    fields.maybe("cores", machine.cores);
    fields.maybe("cpu_model", machine.cpuModel);
    fields.maybe("operating_system", machine.operatingSystem);
    fields.maybe("kernel", machine.kernel);
    fields.maybe("memory_bytes", machine.memoryBytes);
    fields.maybe("memory_limit_bytes", machine.memoryLimitBytes);
    fields.maybe("problems", machine.problems);
}

Json summaryOf(const Lane& lane) {
    return Json{{"lane", lane.lane},
                {"rank", orNull(lane.rank)},
                {"host", lane.host},
                {"pid", lane.pid},
                {"darts", lane.darts},
                {"hits", lane.hits},
                {"wall_ns", lane.wallNs},
                {"cpu_ns", orNull(lane.cpuNs)},
                {"runqueue_ns", orNull(lane.runqueueNs)},
                {"voluntary_switches", orNull(lane.voluntarySwitches)},
                {"involuntary_switches", orNull(lane.involuntarySwitches)},
                {"lock_wait_ns", orNull(lane.lockWaitNs)},
                {"holder_off_cpu_ns", orNull(lane.holderOffCpuNs)},
                {"lock_held_ns", orNull(lane.lockHeldNs)},
                {"wait_cpu_ns", orNull(lane.waitCpuNs)},
                {"message_wait_ns", orNull(lane.messageWaitNs)},
                {"lock_wait_factor", lane.lockWaitFactor},
                {"dropped_waits", lane.droppedWaits},
                {"fingerprint", orNull(lane.fingerprint)},
                {"chain_ns", orNull(lane.chainNs)},
                {"cpu_ids", lane.cpuIds},
                {"tasks", lane.tasks},
                {"merged_spans", lane.mergedSpans}};
}

void readSummary(Fields& fields, Lane& lane) {
    const auto notNegative = [&](std::string_view key, std::optional<std::int64_t> value) {
        fields.range<std::int64_t>(key, value.value_or(0), 0, kFarthestNs);
    };
    const auto signal = [&](std::string_view key, std::optional<std::int64_t>& value) {
        fields.maybe(key, value);
        notNegative(key, value);
    };
    fields.need("lane", lane.lane);
    signal("rank", lane.rank);
    fields.maybe("host", lane.host);
    fields.maybe("pid", lane.pid);
    fields.need("darts", lane.darts);
    fields.range<std::uint64_t>("darts", lane.darts, 0, kMostDarts);
    fields.need("hits", lane.hits);
    fields.range<std::uint64_t>("hits", lane.hits, 0, lane.darts);
    fields.need("wall_ns", lane.wallNs);
    notNegative("wall_ns", lane.wallNs);
    signal("cpu_ns", lane.cpuNs);
    signal("runqueue_ns", lane.runqueueNs);
    signal("voluntary_switches", lane.voluntarySwitches);
    signal("involuntary_switches", lane.involuntarySwitches);
    signal("lock_wait_ns", lane.lockWaitNs);
    signal("holder_off_cpu_ns", lane.holderOffCpuNs);
    signal("lock_held_ns", lane.lockHeldNs);
    signal("wait_cpu_ns", lane.waitCpuNs);
    signal("message_wait_ns", lane.messageWaitNs);
    fields.maybe("lock_wait_factor", lane.lockWaitFactor);
    fields.range("lock_wait_factor", lane.lockWaitFactor, 1.0, 1e18);
    fields.maybe("dropped_waits", lane.droppedWaits);
    fields.maybe("fingerprint", lane.fingerprint);
    fields.maybe("chain_ns", lane.chainNs);
    fields.range("chain_ns", lane.chainNs.value_or(0), 0.0, 1e18);
    fields.maybe("cpu_ids", lane.cpuIds);
    fields.maybe("tasks", lane.tasks);
    fields.maybe("merged_spans", lane.mergedSpans);
}

void refuseDuplicates(Fields& fields, std::string_view key, const std::vector<Lane>& lanes) {
    std::vector<std::uint32_t> numbers;
    std::ranges::transform(lanes, std::back_inserter(numbers), &Lane::lane);
    std::ranges::sort(numbers);
    if (lanes.size() > kMostLanes || std::ranges::adjacent_find(numbers) != numbers.end()) {
        fields.refuse(key);
    }
}

Json jsonOf(const HostNoise& noise) {
    return Json{{"foreign_share", orNull(noise.foreignShare)},
                {"steal_share", orNull(noise.stealShare)},
                {"throttled_share", orNull(noise.throttledShare)},
                {"own_share", orNull(noise.ownShare)},
                {"watched", noise.watched}};
}

void read(Fields& fields, HostNoise& noise) {
    fields.maybe("foreign_share", noise.foreignShare);
    fields.maybe("steal_share", noise.stealShare);
    fields.maybe("throttled_share", noise.throttledShare);
    fields.maybe("own_share", noise.ownShare);
    fields.maybe("watched", noise.watched);
}

Json jsonOf(const std::optional<Error>& error) {
    if (!error) {
        return {};
    }
    return Json{{"code", nameOf(kErrorCodes, error->code)},
                {"id", error->id},
                {"arguments", error->arguments}};
}

void read(Fields& fields, std::string_view key, std::optional<Error>& error) {
    fields.inMaybe(key, [&](Fields& part) {
        error.emplace();
        part.needNamed("code", error->code,
                       [](std::string_view name) { return valueOf(kErrorCodes, name); });
        part.need("id", error->id);
        part.need("arguments", error->arguments);
    });
}

}  // namespace dartscope::record
