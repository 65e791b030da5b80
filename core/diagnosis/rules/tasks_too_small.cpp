// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// Handing out as a share of a task, and when it is an error (DIAGNOSIS.md).
constexpr double kLeastShare = 0.10;
constexpr double kGross = 0.5;
/// With one worker, too, it must be felt: else darts were dear for another reason.
constexpr double kLeastAlone = 0.05;
/// Tasks that last longer are not handed out at such a cost by anything here.
constexpr double kLongTaskNs = 1e6;
/// Handing out is to cost this share at most where tasks are as large as advised.
constexpr double kGoodShare = 0.01;
constexpr std::uint64_t kLeastTasks = 16;

/// The work of a task is throwing its darts once and nothing else, as the reference's is.
bool isPlainWork(const record::RunConfig& config) {
    return (config.sharing == record::Sharing::Private ||
            config.sharing == record::Sharing::AtomicPerTask) &&
           config.imbalance == 0 && config.lockShare == 0;
}

/// Tasks of the serial parts, whose CPU time is not among what is useful.
std::uint64_t serialTasks(const record::RunRecord& record, const record::Lane& lane) {
    const std::uint64_t size = std::max<std::uint64_t>(1, record.config.taskSize);
    std::uint64_t tasks = 0;
    for (const record::SerialPart& part : record.details.serialParts) {
        if (part.lane == lane.lane) {
            tasks += part.darts / size + (part.darts % size != 0 ? 1 : 0);
        }
    }
    return tasks;
}

/// Whether the run with tasks of the usual size won half of what is to be won, or more.
bool recovers(const record::Twin& twin, double computeNs, double share) {
    return computeNs - static_cast<double>(twin.computeNs) >= computeNs * share / 2;
}

/// CPU time, and waiting for the next task, of one task on average; nothing without the signal.
std::optional<double> taskNs(const record::RunRecord& record) {
    double spent = 0;
    std::uint64_t tasks = 0;
    for (const record::Lane& lane : record.lanes) {
        const auto useful = usefulNs(record, lane);
        if (!useful) {
            return std::nullopt;
        }
        spent += *useful;
        tasks += lane.tasks - std::min(lane.tasks, serialTasks(record, lane));
        const auto active = activeNs(lane);
        for (std::size_t i = 0; active && i < lane.waits.size(); ++i) {
            const bool queue =
                lane.waits.kind[i] == static_cast<std::int64_t>(record::WaitKind::Queue);
            if (queue && lane.waits.endNs[i] <= active->second) {
                spent += static_cast<double>(lane.waits.endNs[i]) -
                         static_cast<double>(lane.waits.startNs[i]);
            }
        }
    }
    return tasks >= kLeastTasks * record.lanes.size()
               ? std::optional(spent / static_cast<double>(tasks))
               : std::nullopt;
}

/// The power of two of darts with which handing out costs kGoodShare.
std::int64_t advisedSize(double overheadNs, double nsPerDart) {
    const double darts = overheadNs / kGoodShare / nsPerDart;
    const double most = static_cast<double>(record::kMostTaskSize);
    return static_cast<std::int64_t>(
        std::bit_ceil(static_cast<std::uint64_t>(std::clamp(darts, 1.0, most))));
}

}  // namespace

std::vector<Finding> tasksTooSmall(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    const auto task = taskNs(record);
    if (!isParallel(record) || !compute || !isPlainWork(record.config) || !task ||
        *task >= kLongTaskNs) {
        return {};
    }
    const auto bare = bareCost(record);
    if (!bare) {
        return {cannotTell("tasks-too-small",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether tasks are too small cannot be told: what "
                                           "their darts cost by themselves is not known.")})};
    }
    const double work = record.reference->generatorNs;
    const double share = (*task - work) / *task;
    const double alone = 1 - *bare / record.reference->nsPerDart;
    if (share < kLeastShare || alone < kLeastAlone) {
        return {};
    }
    const record::Twin* twin = twinOf(record, "task-size");
    if (twin != nullptr && !recovers(*twin, *compute, share)) {
        return {};
    }
    Finding finding = makeFinding(
        "tasks-too-small", share >= kGross ? Severity::Error : Severity::Warning,
        alone >= kLeastShare || twin != nullptr ? Certainty::Confirmed : Certainty::Likely,
        "task-queue");
    finding.text = {
        DARTSCOPE_TEXT("Finding",
                       "A task of %1 darts takes %2 µs, and %3 % of that goes into "
                       "handing it out."),
        {static_cast<std::int64_t>(record.config.taskSize), *task / 1e3, percent(share)}};
    finding.formula =
        fmt::format("(t − g)/t = ({} − {})/{} ns = {} ≥ {}; {} with one worker", plain(*task),
                    plain(work), plain(*task), plain(share), plain(kLeastShare), plain(alone));
    finding.evidence = {{"ns_per_task", *task},
                        {"generator_ns", work},
                        {"overhead_share", share},
                        {"overhead_share_of_one_worker", alone}};
    finding.recoverableNs = std::llround(*compute * share);
    finding.advice = {DARTSCOPE_TEXT("Finding", "Hand out %1 darts at once, or more."),
                      {advisedSize(*task - work, *bare)}};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "What recording a task costs is in it: some ten nanoseconds "
                                     "each.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
