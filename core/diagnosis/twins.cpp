// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/twins.h"

#include <algorithm>

#include "core/diagnosis/facts.h"

namespace dartscope::diagnosis {
namespace {

/// The same with private counters, which cost nothing beyond the kernel.
TwinWanted withPrivateCounters(const record::RunRecord& record) {
    TwinWanted twin{"sharing", record.config, bareCost(record).value_or(0)};
    twin.config.sharing = record::Sharing::Private;
    return twin;
}

TwinWanted withoutLock(const record::RunRecord& record) {
    TwinWanted twin{"lock-share", record.config, bareCost(record).value_or(0)};
    twin.config.lockShare = 0;
    return twin;
}

/// Tasks of the size that would be chosen.
TwinWanted withUsualTasks(const record::RunRecord& record) {
    TwinWanted twin{"task-size", record.config, bareCost(record).value_or(0)};
    twin.config.taskSize = 0;
    twin.config.taskSize = std::max(record.config.taskSize, record::resolveTaskSize(twin.config));
    return twin;
}

/// One worker for each physical core.
std::optional<TwinWanted> oneWorkerACore(const record::RunRecord& record) {
    if (record.machines.size() != 1 || record.machines.front().cores.empty()) {
        return std::nullopt;
    }
    const auto cores = static_cast<std::uint32_t>(record.machines.front().cores.size());
    if (cores >= record.config.workers) {
        return std::nullopt;
    }
    TwinWanted twin{"workers", record.config, record.reference ? record.reference->nsPerDart : 0};
    twin.config.workers = cores;
    return twin;
}

std::optional<TwinWanted> wanted(const Finding& finding, const record::RunRecord& record) {
    if (finding.id == "atomic-contention" || finding.id == "false-sharing") {
        return withPrivateCounters(record);
    }
    if (finding.id == "lock-contention") {
        if (record.config.sharing != record::Sharing::Private) {
            return withPrivateCounters(record);
        }
        return record.config.lockShare > 0 ? std::optional(withoutLock(record)) : std::nullopt;
    }
    if (finding.id == "tasks-too-small") {
        return withUsualTasks(record);
    }
    return finding.id == "smt-plateau" ? oneWorkerACore(record) : std::nullopt;
}

}  // namespace

std::optional<TwinWanted> twinFor(const Finding& finding, const record::RunRecord& record) {
    if (finding.certainty != Certainty::Likely || record.partial) {
        return std::nullopt;
    }
    auto twin = wanted(finding, record);
    if (!twin || twin->config == record.config || twinOf(record, twin->changed) != nullptr) {
        return std::nullopt;
    }
    return twin;
}

}  // namespace dartscope::diagnosis
