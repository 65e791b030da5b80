// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_launch.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/clock.h"
#include "core/experiment/external_needs.h"
#include "core/experiment/jobs.h"
#include "core/machine/batch_host.h"

namespace dartscope::experiment {
namespace {

/// The worker links OpenMP for the model that uses it. Where OMP_PROC_BIND is set, libgomp ties the
/// main thread to one CPU as it is loaded, and the threads of every other model would inherit that.
std::map<std::string, std::string> environmentOf(const catalogue::Model& model) {
    if (model.usesOpenMp) {
        return {};
    }
    return {{"OMP_PROC_BIND", "false"}};
}

launch::LaunchReport failed(Error error) {
    launch::LaunchReport report;
    report.failure = std::move(error);
    report.endedNs = monotonicNs();
    return report;
}

launch::LaunchReport launchRanks(const catalogue::Model& model, const launch::Start& start,
                                 const Surroundings& surroundings, const std::vector<int>& cpus,
                                 const launch::MessageSink& sink, std::stop_token stop) {
    if (!surroundings.mpiLauncher) {
        return failed({ErrorCode::Unavailable, "mpi-missing", {}});
    }
    std::error_code ignored;
    if (!std::filesystem::exists(surroundings.mpiWorkerProgram, ignored)) {
        return failed(
            {ErrorCode::Unavailable, "worker-missing", {surroundings.mpiWorkerProgram.string()}});
    }
    if (const std::string& hosts = start.config.hostfile; !hosts.empty()) {
        if (!std::filesystem::is_regular_file(hosts, ignored) ||
            ::access(hosts.c_str(), R_OK) != 0) {
            return failed({ErrorCode::InvalidArgument, "hostfile-missing", {hosts}});
        }
    }
    const auto folder = launch::LauncherFolder::make();
    if (!folder) {
        return failed(folder.error());
    }
    launch::LocalLaunch ranks =
        launch::mpiLaunch(*surroundings.mpiLauncher, surroundings.mpiWorkerProgram, folder->path(),
                          start, cpus, surroundings.timeouts, ::geteuid() == 0);
    ranks.environment.merge(environmentOf(model));
    launch::LaunchReport report = launch::runLocally(ranks, sink, std::move(stop));
    if (report.failure) {
        report.failure = launch::explainedByLauncher(*report.failure);
    }
    return report;
}

launch::LaunchReport launchExternal(const catalogue::ExternalModel& model,
                                    const launch::Start& start, const Surroundings& surroundings,
                                    const std::vector<int>& cpus, const launch::MessageSink& sink,
                                    std::stop_token stop) {
    const auto folder = launch::LauncherFolder::make();
    if (!folder) {
        return failed(folder.error());
    }
    auto places = placesFor(model, surroundings);
    places.temporary = folder->path();
    return launch::runExternally(model, start, places, cpus, surroundings.timeouts, sink,
                                 std::move(stop));
}

/// A job of a scheduler from its submission to its end. Until then it is among the known ones, in
/// case that this program does not see that.
launch::LaunchReport launchJob(const record::RunConfig& config, const Surroundings& surroundings,
                               const launch::MessageSink& sink, const launch::QueueSink& queue,
                               const launch::SlurmStops& stops) {
    auto job = submit(config, surroundings, stops);
    if (!job) {
        return failed(job.error());
    }
    launch::LaunchReport report = launch::followSlurm(
        *surroundings.slurm, *job, surroundings.slurmTimings, sink, queue, stops);
    std::error_code ignored;
    if (!std::filesystem::exists(job->folder, ignored)) {
        forget(job->folder, surroundings);
    }
    return report;
}

/// The most processes of the record on a host that were at work at once.
int mostAtOnce(const record::RunRecord& record, const std::string& host) {
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> processes;  // by process id
    for (const record::Lane& lane : record.lanes) {
        if (lane.host == host && lane.spans.size() > 0) {
            const std::pair span(lane.spans.startNs.front(), lane.spans.endNs.back());
            auto& whole = processes.emplace(lane.pid, span).first->second;
            whole = {std::min(whole.first, span.first), std::max(whole.second, span.second)};
        }
    }
    int most = 1;
    for (const auto& [pid, span] : processes) {
        const auto atWork = std::ranges::count_if(processes, [&](const auto& other) {
            return other.second.first <= span.first && span.first < other.second.second;
        });
        most = std::max(most, static_cast<int>(atWork));
    }
    return most;
}

/// Each host once, as its tasks had it together.
void joinHosts(record::RunRecord& record) {
    std::map<std::string, std::vector<machine::Machine>> hosts;
    for (machine::Machine& machine : record.machines) {
        hosts[machine.host].push_back(std::move(machine));
    }
    record.machines.clear();
    for (const auto& [host, tasks] : hosts) {
        // The ranks of one task share what the task was granted.
        const int atOnce = std::min(mostAtOnce(record, host), static_cast<int>(tasks.size()));
        record.machines.push_back(machine::hostOfTasks(tasks, atOnce));
    }
}

/// The hosts of ranks beside this one; this one only where some of them, or all work, was here.
void addHosts(record::RunRecord& record) {
    const std::string here = record.machines.front().host;
    for (machine::Machine& machine : std::exchange(record.details.machines, {})) {
        if (machine.host != here) {
            record.machines.push_back(std::move(machine));
        }
    }
    if (record.machines.size() > 1 && std::ranges::none_of(record.lanes, [&](const auto& lane) {
            return lane.host == here;
        })) {
        record.machines.erase(record.machines.begin());
    }
}

}  // namespace

bool isScheduled(const record::RunConfig& config) {
    const catalogue::Model* model = catalogue::find(config.model);
    return model != nullptr && model->launcher == catalogue::Launcher::Slurm;
}

bool ranOn(const std::string& host, const record::RunRecord& record) {
    return std::ranges::any_of(record.machines,
                               [&](const auto& machine) { return machine.host == host; });
}

launch::LaunchReport launchRun(const record::RunConfig& config, const Surroundings& surroundings,
                               const std::vector<int>& cpus, int progressHz,
                               const launch::MessageSink& sink, const launch::QueueSink& queue,
                               const launch::SlurmStops& stops) {
    const launch::Start start{.config = config, .progressHz = progressHz};
    const catalogue::Model* model = catalogue::find(config.model);
    if (model == nullptr) {
        return failed({ErrorCode::InvalidArgument, "unknown-model", {config.model, ""}});
    }
    if (model->external != nullptr) {
        return launchExternal(*model->external, start, surroundings, cpus, sink, stops.stop);
    }
    if (model->launcher == catalogue::Launcher::Slurm) {
        return launchJob(config, surroundings, sink, queue, stops);
    }
    if (model->launcher == catalogue::Launcher::Mpi) {
        return launchRanks(*model, start, surroundings, cpus, sink, stops.stop);
    }
    return launch::runLocally({.worker = surroundings.workerProgram,
                               .environment = environmentOf(*model),
                               .cpus = cpus,
                               .start = start,
                               .timeouts = surroundings.timeouts},
                              sink, stops.stop);
}

void completeMachines(record::RunRecord& record) {
    if (isScheduled(record.config) && !record.details.machines.empty()) {
        record.machines = std::exchange(record.details.machines, {});  // not where it was asked for
        joinHosts(record);
    } else {
        addHosts(record);
    }
    for (machine::Machine& machine : record.machines) {
        std::set<int> used;
        for (const record::Lane& lane : record.lanes) {
            if (lane.rank && lane.host == machine.host) {
                used.insert(lane.cpuIds.begin(), lane.cpuIds.end());
            }
        }
        if (!used.empty() && used.size() < machine.cpuIds.size()) {
            machine =
                machine::tiedTo(std::move(machine), {used.begin(), used.end()}, "mpi-binding");
        }
    }
}

}  // namespace dartscope::experiment
