// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scaling/decomposition.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/record/named.h"

namespace dartscope::scaling {
namespace {

constexpr record::Names<Loss, 7> kLosses{{{Loss::WorkInflation, "work-inflation"},
                                          {Loss::SerialPart, "serial-part"},
                                          {Loss::Imbalance, "imbalance"},
                                          {Loss::LockWait, "lock-wait"},
                                          {Loss::CpuWait, "cpu-wait"},
                                          {Loss::MessageWait, "message-wait"},
                                          {Loss::Unexplained, "unexplained"}}};
constexpr std::uint32_t kMostLanes = 4096;
/// Sums over that many lanes of two times each stay within half of 64 bits; it is 6 days.
constexpr std::int64_t kMostNs = std::numeric_limits<std::int64_t>::max() / kMostLanes / 4;

Reason noRecord() {
    return {"no-record",
            {DARTSCOPE_TEXT("Losses", "No run of this point was kept with its lanes."), {}}};
}

Reason noBase() {
    return {"no-base",
            {DARTSCOPE_TEXT("Losses",
                            "The base was not measured with its lanes, so there is nothing to hold "
                            "these workers against."),
             {}}};
}

Reason noCpuTime() {
    return {"no-cpu-time",
            {DARTSCOPE_TEXT("Losses",
                            "Not every worker's CPU time was measured: where it went cannot be "
                            "told."),
             {}}};
}

Reason fromOutside() {
    return {"from-outside",
            {DARTSCOPE_TEXT("Losses",
                            "Where the time of a program went that was watched from outside cannot "
                            "be told."),
             {}}};
}

Reason differentWork() {
    return {"different-work",
            {DARTSCOPE_TEXT("Losses",
                            "Other darts were thrown than with one worker, so that the two cannot "
                            "be held against each other."),
             {}}};
}

Reason badTimes() {
    return {"bad-times",
            {DARTSCOPE_TEXT("Losses", "The times of this run contradict each other."), {}}};
}

/// A lane's useful CPU time. Nothing where there is no CPU time, or one that cannot be.
std::optional<std::int64_t> usefulOf(const record::Lane& lane) {
    if (!lane.cpuNs) {
        return std::nullopt;
    }
    return *lane.cpuNs - std::min(*lane.cpuNs, lane.waitCpuNs.value_or(0));
}

bool isTime(std::int64_t ns) {
    return ns >= 0 && ns <= kMostNs;
}

/// U1 for the darts of a point. Weak scaling: so many times as much work.
std::optional<std::int64_t> baseFor(const UsefulBase& base, std::uint64_t darts,
                                    record::Scaling scaling) {
    if (scaling == record::Scaling::Strong || base.darts == darts) {
        return base.darts == darts ? std::optional(base.usefulNs) : std::nullopt;
    }
    const long double ns = static_cast<long double>(base.usefulNs) *
                           static_cast<long double>(darts) / static_cast<long double>(base.darts);
    return base.darts > 0 && ns < static_cast<long double>(kMostNs) * kMostLanes
               ? std::optional<std::int64_t>(std::llround(ns))
               : std::nullopt;
}

/// What lanes and serial parts of one run sum up to.
struct Sums {
    std::int64_t useful = 0;        ///< ΣU
    std::int64_t shared = 0;        ///< ΣV
    std::int64_t mostShared = 0;    ///< max V
    std::int64_t serial = 0;        ///< T_s
    std::int64_t serialUseful = 0;  ///< U_s
};

/// How long a serial part took; nothing where it ends before it begins, or too late.
std::optional<std::int64_t> wallOf(const record::SerialPart& part) {
    const std::uint64_t took =
        static_cast<std::uint64_t>(part.endNs) - static_cast<std::uint64_t>(part.startNs);
    return part.endNs >= part.startNs && std::cmp_less_equal(took, kMostNs)
               ? std::optional(static_cast<std::int64_t>(took))
               : std::nullopt;
}

/// Adds the serial parts, and takes each from what its lane shared; or why there are no sums. One
/// lane after the other worked alone, so that together they took no longer than the run.
std::optional<Reason> addSerialParts(const record::RunRecord& run, std::int64_t elapsedNs,
                                     std::vector<std::int64_t>& shared, Sums& sums) {
    for (const record::SerialPart& part : run.details.serialParts) {
        const auto lane = std::ranges::find(run.lanes, part.lane, &record::Lane::lane);
        if (!part.cpuNs) {
            return noCpuTime();
        }
        const auto took = wallOf(part);
        if (lane == run.lanes.end() || !isTime(*part.cpuNs) || !took) {
            return badTimes();
        }
        shared[static_cast<std::size_t>(lane - run.lanes.begin())] -= *part.cpuNs;
        sums.serial += *took;
        sums.serialUseful += *part.cpuNs;
        if (sums.serial > elapsedNs || !isTime(sums.serialUseful)) {
            return badTimes();
        }
    }
    return std::nullopt;
}

/// The sums, or why there are none.
std::optional<Reason> sumUp(const record::RunRecord& run, std::int64_t elapsedNs, Sums& sums) {
    std::vector<std::int64_t> shared;
    for (const record::Lane& lane : run.lanes) {
        const auto useful = usefulOf(lane);
        if (!useful) {
            return noCpuTime();
        }
        if (!isTime(*lane.cpuNs) || !isTime(lane.waitCpuNs.value_or(0))) {
            return badTimes();
        }
        shared.push_back(*useful);
        sums.useful += *useful;
    }
    if (auto reason = addSerialParts(run, elapsedNs, shared, sums)) {
        return reason;
    }
    sums.shared = std::accumulate(shared.begin(), shared.end(), std::int64_t{0});
    sums.mostShared = *std::ranges::max_element(shared);
    return std::nullopt;
}

/// A wait that the lanes recorded, all of them together.
struct Wait {
    Loss loss;
    std::int64_t ns = 0;
    bool recorded = false;

    void add(const std::optional<std::int64_t>& value, std::int64_t less = 0) {
        if (value) {
            recorded = true;
            ns += std::clamp<std::int64_t>(*value - less, 0, kMostNs);
        }
    }
};

/// Time behind a lock whose holder had no CPU was spent for want of CPUs.
std::vector<Wait> waitsOf(const record::RunRecord& run) {
    Wait lock{Loss::LockWait};
    Wait cpu{Loss::CpuWait};
    Wait message{Loss::MessageWait};
    for (const record::Lane& lane : run.lanes) {
        lock.add(lane.lockWaitNs, lane.holderOffCpuNs.value_or(0));
        cpu.add(lane.runqueueNs);
        cpu.add(lane.holderOffCpuNs);
        message.add(lane.messageWaitNs);
    }
    return {lock, cpu, message};
}

/// Splits the rest among the waits. They may come to more than it: a lane that waited had less to
/// do, and that part counts as imbalance already. Then each gets its share of what there is.
void split(std::int64_t rest, const record::RunRecord& run, std::vector<LossPart>& parts) {
    const std::vector<Wait> waits = waitsOf(run);
    double all = 0;
    for (const Wait& wait : waits) {
        all += static_cast<double>(wait.ns);
    }
    const double there = static_cast<double>(std::max<std::int64_t>(rest, 0));
    const double scale = all > there ? there / all : 1;
    for (const Wait& wait : waits) {
        if (!wait.recorded) {
            continue;
        }
        const std::int64_t part =
            scale < 1 ? std::llround(std::floor(static_cast<double>(wait.ns) * scale)) : wait.ns;
        parts.push_back({wait.loss, part});
        rest -= part;
    }
    parts.push_back({Loss::Unexplained, rest});
}

std::optional<double> ratio(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

/// The parts and their names, from times that make sense.
void fill(const record::RunRecord& run, const Sums& sums, Decomposition& result) {
    const std::int64_t lanes = result.lanes;
    const std::int64_t sharedWall = result.elapsedNs - sums.serial;  // T_p
    result.usefulNs = sums.useful;
    result.gapNs = lanes * result.elapsedNs - result.baseUsefulNs;
    result.parts = {{Loss::WorkInflation, sums.useful - result.baseUsefulNs},
                    {Loss::SerialPart, (lanes - 1) * sums.serial},
                    {Loss::Imbalance, lanes * sums.mostShared - sums.shared}};
    split(lanes * (sharedWall - sums.mostShared) + sums.serial - sums.serialUseful, run,
          result.parts);
    const auto most = static_cast<double>(sums.mostShared);
    result.loadBalance = ratio(static_cast<double>(sums.shared) / static_cast<double>(lanes), most);
    result.communicationEfficiency = ratio(most, static_cast<double>(sharedWall));
    result.computationScaling =
        ratio(static_cast<double>(result.baseUsefulNs), static_cast<double>(sums.useful));
}

/// The run of one worker that a series is held against.
const record::RunRecord* baseRun(const record::SweepSeries& series,
                                 const record::SweepRecord& sweep) {
    if (sweep.config.base == record::Base::Serial && series.model != "serial") {
        return series.serialNearest.get();
    }
    const auto one = std::ranges::find(series.points, 1U, &record::SweepPoint::workers);
    return one == series.points.end() ? nullptr : one->nearestMedian.get();
}

}  // namespace

std::string_view name(Loss loss) {
    return record::nameOf(kLosses, loss);
}

Text title(Loss loss) {
    switch (loss) {
        case Loss::WorkInflation:
            return DARTSCOPE_TEXT("Losses", "the same darts cost more");
        case Loss::SerialPart:
            return DARTSCOPE_TEXT("Losses", "one worked alone");
        case Loss::Imbalance:
            return DARTSCOPE_TEXT("Losses", "uneven work");
        case Loss::LockWait:
            return DARTSCOPE_TEXT("Losses", "waiting for a lock");
        case Loss::CpuWait:
            return DARTSCOPE_TEXT("Losses", "waiting for a CPU");
        case Loss::MessageWait:
            return DARTSCOPE_TEXT("Losses", "waiting for messages");
        case Loss::Unexplained:
            break;
    }
    return DARTSCOPE_TEXT("Losses", "unexplained");
}

std::int64_t Decomposition::of(Loss loss) const {
    const auto part = std::ranges::find(parts, loss, &LossPart::loss);
    return part == parts.end() ? 0 : part->ns;
}

std::optional<std::int64_t> usefulNs(const record::RunRecord& record) {
    std::int64_t sum = 0;
    for (const record::Lane& lane : record.lanes) {
        const auto useful = usefulOf(lane);
        if (!useful || !isTime(*useful)) {
            return std::nullopt;
        }
        sum += *useful;
    }
    return record.lanes.empty() ? std::nullopt : std::optional(sum);
}

Decomposition decompose(const record::RunRecord& record, const UsefulBase& base,
                        record::Scaling scaling) {
    Decomposition result;
    result.workers = record.config.workers;
    result.lanes = static_cast<std::uint32_t>(record.lanes.size());
    result.startUpNs = record.marks.firstDartNs;
    if (record.lanes.empty()) {
        result.reason = noRecord();
        return result;
    }
    if (record.details.observed) {
        result.reason = fromOutside();
        return result;
    }
    const auto elapsed = record::computeNs(record);
    const auto useful = baseFor(base, record.darts, scaling);
    if (!elapsed || *elapsed <= 0 || !isTime(*elapsed) || result.lanes > kMostLanes ||
        base.usefulNs < 0) {
        result.reason = badTimes();
        return result;
    }
    if (!useful) {
        result.reason = differentWork();
        return result;
    }
    Sums sums;
    if (auto reason = sumUp(record, *elapsed, sums)) {
        result.reason = std::move(reason);
        return result;
    }
    result.elapsedNs = *elapsed;
    result.baseUsefulNs = *useful;
    fill(record, sums, result);
    return result;
}

std::vector<Decomposition> decompose(const record::SweepSeries& series,
                                     const record::SweepRecord& sweep) {
    const record::RunRecord* one = baseRun(series, sweep);
    const auto useful = one != nullptr ? usefulNs(*one) : std::nullopt;
    std::vector<Decomposition> all;
    for (const record::SweepPoint& point : series.points) {
        Decomposition each;
        if (!point.nearestMedian) {
            each.reason = noRecord();
        } else if (one == nullptr) {
            each.reason = noBase();
        } else if (!useful) {
            each.reason = noCpuTime();
        } else {
            each = decompose(*point.nearestMedian, {*useful, one->darts}, sweep.config.scaling);
        }
        each.workers = point.workers;
        all.push_back(std::move(each));
    }
    return all;
}

}  // namespace dartscope::scaling
