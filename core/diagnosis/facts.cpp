// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/facts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dartscope::diagnosis {
namespace {

/// The most lanes that had work in hand at one time, of those that a queue let begin one by one.
std::int64_t mostAtOnce(const record::RunRecord& record) {
    std::vector<std::pair<std::int64_t, int>> changes;  // at one instant, ends before beginnings
    for (const record::Lane& lane : record.lanes) {
        if (const auto active = activeNs(lane)) {
            changes.emplace_back(active->first, 1);
            changes.emplace_back(active->second, -1);
        }
    }
    std::ranges::sort(changes);
    std::int64_t now = 0;
    std::int64_t most = 0;
    for (const auto& [instant, change] : changes) {
        now += change;
        most = std::max(most, now);
    }
    return most;
}

}  // namespace

Finding makeFinding(std::string_view id, Severity severity, Certainty certainty,
                    std::string_view lesson) {
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.certainty = certainty;
    finding.lesson = lesson;
    return finding;
}

Finding cannotTell(std::string_view id, Text why) {
    Finding finding = makeFinding(id, Severity::Note, Certainty::CannotTell);
    finding.text = std::move(why);
    return finding;
}

std::optional<double> trustedNs(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    if (!compute || static_cast<double>(*compute) < scaling::kTooShortSeconds * 1e9) {
        return std::nullopt;
    }
    return static_cast<double>(*compute);
}

bool isObserved(const record::RunRecord& record) {
    return record.details.observed.has_value();
}

bool isObserved(const record::SweepRecord& sweep) {
    return sweep.config.run.model == record::kObservedModel;
}

bool isParallel(const record::RunRecord& record) {
    if (isObserved(record)) {
        return record.lanes.size() > 1;
    }
    return record.lanes.size() > 1 && record::lanesOf(record.config) > 1;
}

bool beganFromQueue(const record::RunRecord& record) {
    return record.details.queuedNs && !record.marks.readyNs && !record.lanes.empty();
}

std::int64_t awakeLanes(const record::RunRecord& record) {
    if (const auto& observed = record.details.observed) {
        // Threads may follow one another: how many there were in all says little.
        const auto awake =
            static_cast<std::uint64_t>(record.lanes.size()) -
            static_cast<std::uint64_t>(std::ranges::count_if(record.lanes, isAsleep));
        return static_cast<std::int64_t>(std::min(awake, observed->runnableMedian));
    }
    auto lanes = static_cast<std::int64_t>(record::lanesOf(record.config));
    lanes -= std::ranges::count_if(record.lanes, isAsleep);
    if (beganFromQueue(record)) {
        lanes = std::min(lanes, mostAtOnce(record));  // tasks of a job array may follow each other
    }
    if (record.config.taskSize > 0) {
        const std::uint64_t tasks = record.config.darts / record.config.taskSize +
                                    (record.config.darts % record.config.taskSize != 0 ? 1 : 0);
        const auto most = static_cast<std::uint64_t>(std::max<std::int64_t>(lanes, 0));
        lanes = static_cast<std::int64_t>(std::min(tasks, most));
    }
    return lanes;
}

std::optional<double> totalCpuNs(const record::RunRecord& record) {
    double sum = 0;
    for (const record::Lane& lane : record.lanes) {
        if (!lane.cpuNs) {
            return std::nullopt;
        }
        sum += static_cast<double>(*lane.cpuNs);
    }
    return record.lanes.empty() ? std::nullopt : std::optional(sum);
}

std::optional<double> costPerDart(const record::RunRecord& record) {
    const auto cpu = totalCpuNs(record);
    if (!cpu || *cpu <= 0 || record.darts == 0) {
        return std::nullopt;
    }
    return *cpu / static_cast<double>(record.darts);
}

std::optional<double> inflation(const record::RunRecord& record) {
    const auto cost = costPerDart(record);
    if (!cost || !record.reference || !(record.reference->nsPerDart > 0)) {
        return std::nullopt;
    }
    return *cost / record.reference->nsPerDart;
}

std::optional<double> bareCost(const record::RunRecord& record) {
    const std::uint64_t darts = std::min(record.config.taskSize, record.config.darts);
    if (!record.reference || !(record.reference->generatorNs > 0) || darts == 0) {
        return std::nullopt;
    }
    return record.reference->generatorNs / static_cast<double>(darts);
}

const record::Twin* twinOf(const record::RunRecord& record, std::string_view changed) {
    const auto found = std::ranges::find(record.twins, changed, &record::Twin::changed);
    return found == record.twins.end() ? nullptr : &*found;
}

std::optional<double> usefulNs(const record::RunRecord& record, const record::Lane& lane) {
    if (!lane.cpuNs) {
        return std::nullopt;
    }
    auto useful =
        static_cast<double>(*lane.cpuNs) - static_cast<double>(lane.waitCpuNs.value_or(0));
    for (const record::SerialPart& part : record.details.serialParts) {
        if (part.lane == lane.lane) {
            useful -= part.cpuNs
                          ? static_cast<double>(*part.cpuNs)
                          : static_cast<double>(part.endNs) - static_cast<double>(part.startNs);
        }
    }
    return std::max(0.0, useful);
}

bool waitedForCpus(const record::RunRecord& record) {
    return scaling::runqueueShare(record).value_or(0) >= scaling::kRunqueueLimit;
}

std::optional<std::pair<std::int64_t, std::int64_t>> activeNs(const record::Lane& lane) {
    if (lane.spans.size() == 0) {
        return std::nullopt;
    }
    return std::pair(lane.spans.startNs.front(), lane.spans.endNs.back());
}

double lateNs(const record::RunRecord& record, const record::Lane& lane) {
    const std::uint64_t size = std::max<std::uint64_t>(1, record.config.taskSize);
    const auto& firstDart = record.marks.firstDartNs;
    const auto& lastDart = record.marks.lastDartNs;
    if (record.config.schedule == record::Schedule::Static || !firstDart || !lastDart ||
        record.config.darts / size < 2 * record.lanes.size()) {
        return 0;
    }
    const auto active = activeNs(lane);
    double late =
        static_cast<double>(active ? active->first : *lastDart) - static_cast<double>(*firstDart);
    for (const record::SerialPart& part : record.details.serialParts) {
        if (part.lane != lane.lane) {
            late -= static_cast<double>(part.endNs) - static_cast<double>(part.startNs);
        }
    }
    return std::max(0.0, late);
}

std::int64_t longestTaskNs(const record::RunRecord& record) {
    std::int64_t longest = 0;
    for (const record::Lane& lane : record.lanes) {
        const auto& busy = lane.spans.busyNs;
        const auto& tasks = lane.spans.tasks;
        for (std::size_t i = 0; i < std::min(busy.size(), tasks.size()); ++i) {
            if (tasks[i] == 1) {
                longest = std::max(longest, busy[i]);
            } else if (tasks[i] > 1) {
                longest = std::max(longest, busy[i] / static_cast<std::int64_t>(tasks[i]));
            }
        }
    }
    return longest;
}

std::optional<Balance> balanceOf(const record::RunRecord& record) {
    Balance balance;
    for (const record::Lane& lane : record.lanes) {
        const auto useful = usefulNs(record, lane);
        if (!useful) {
            return std::nullopt;
        }
        balance.lanes.push_back({&lane, *useful});
        balance.most = std::max(balance.most, *useful);
        balance.mean += *useful;
    }
    if (balance.lanes.empty()) {
        return std::nullopt;
    }
    balance.mean /= static_cast<double>(balance.lanes.size());
    return balance;
}

std::vector<ProcessLanes> byProcess(const record::RunRecord& record) {
    std::map<std::tuple<std::string_view, std::int64_t, std::int64_t>, ProcessLanes> processes;
    for (const record::Lane& lane : record.lanes) {
        ProcessLanes& process = processes[{lane.host, lane.rank.value_or(-1), lane.pid}];
        process.host = lane.host;
        process.pid = lane.pid;
        process.lanes.push_back(&lane);
    }
    std::vector<ProcessLanes> list;
    list.reserve(processes.size());
    for (auto& [key, process] : processes) {
        list.push_back(std::move(process));
    }
    return list;
}

}  // namespace dartscope::diagnosis
