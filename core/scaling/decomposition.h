// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/run_record.h"
#include "core/record/sweep_record.h"
#include "core/scaling/reason.h"

/// Where the speedup went (MEASUREMENT.md): the CPU time that W workers had beyond the useful time
/// of one, split by what became of it.
namespace dartscope::scaling {

/// In the order of showing. WorkInflation: the same darts cost more. SerialPart: the others wait
/// while one lane works alone. Imbalance: lanes that had less to do. LockWait, CpuWait,
/// MessageWait: recorded waiting. Unexplained: what is left, and may be below 0.
enum class Loss {
    WorkInflation,
    SerialPart,
    Imbalance,
    LockWait,
    CpuWait,
    MessageWait,
    Unexplained
};

/// Stable names: "work-inflation", "serial-part", "imbalance", "lock-wait", "cpu-wait",
/// "message-wait", "unexplained".
std::string_view name(Loss loss);
/// What a person reads: "waiting for a lock".
Text title(Loss loss);

struct LossPart {
    Loss loss = Loss::Unexplained;
    std::int64_t ns = 0;

    bool operator==(const LossPart&) const = default;
};

/// One worker count of a series, all of the one repeat nearest the median. Where a signal is
/// missing there are no parts but a reason: "no-record", "no-base" (one worker was not measured),
/// "no-cpu-time", "different-work", "bad-times", "from-outside".
struct Decomposition {
    std::uint32_t workers = 1;
    std::optional<Reason> reason;
    std::uint32_t lanes = 0;        ///< that shared the work: W of the formula
    std::int64_t elapsedNs = 0;     ///< T: first dart to combined
    std::int64_t baseUsefulNs = 0;  ///< U1, scaled to the darts of this point
    std::int64_t usefulNs = 0;      ///< ΣU
    std::int64_t gapNs = 0;         ///< W·T − U1; the parts add up to it exactly
    std::vector<LossPart> parts;    ///< in the order of Loss; recorded waits only where recorded
    std::optional<std::int64_t> startUpNs;  ///< requested → first dart, outside T: end to end only
    /// The names that the POP project gave to the efficiencies, each 1 at best: mean V / max V,
    /// max V / T_p, U1 / ΣU. Absent where they would divide by 0.
    std::optional<double> loadBalance;
    std::optional<double> communicationEfficiency;
    std::optional<double> computationScaling;

    /// Of one loss, 0 where it is not among the parts.
    std::int64_t of(Loss loss) const;
};

/// U1: useful CPU time of a run of one worker, and what it threw.
struct UsefulBase {
    std::int64_t usefulNs = 0;
    std::uint64_t darts = 0;
};

/// Σ (CPU time − CPU time spent on waiting) over the lanes. Nothing where a lane has no CPU time.
std::optional<std::int64_t> usefulNs(const record::RunRecord& record);

/// One run held against a base.
Decomposition decompose(const record::RunRecord& record, const UsefulBase& base,
                        record::Scaling scaling);

/// Every point of a series, in their order.
std::vector<Decomposition> decompose(const record::SweepSeries& series,
                                     const record::SweepRecord& sweep);

}  // namespace dartscope::scaling
