// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/record/run_record.h"

namespace dartscope::diagnosis {

/// The numbers of one run (or point of a sweep) that tell workers which take turns on too few
/// CPUs (DIAGNOSIS.md, `oversubscribed`).
struct TurnTaking {
    std::int64_t workers = 0;       ///< W: those that do not sleep
    double cpus = 0;                ///< A, a real number
    double seconds = 0;             ///< T; 0 where unknown
    std::optional<double> waiting;  ///< ρ
    std::optional<double> foreign;  ///< F, where it can be told

    /// ρ of workers that take fair turns.
    double expected() const { return 1 - cpus / static_cast<double>(workers); }
    bool tooMany() const { return static_cast<double>(workers) > cpus; }
    /// No whole number of workers could use the CPUs better (1.5 CPUs want 2 workers).
    bool justRoundedUp() const { return static_cast<double>(workers) < cpus + 1; }
    bool foreignLoad() const;
    /// They waited for longer than their own turns explain: others had the CPUs. Threads that want
    /// one for a moment pile up then, and are counted by who looks from outside.
    bool heldUpByOthers() const;
    /// The workers waited as fair turns let expect.
    bool asExpected() const;
    /// As expected, for long enough, and by nobody else's doing.
    bool confirmed() const;
};

TurnTaking turnTaking(const record::RunRecord& record);

/// "W = 12 > A = 2; ρ = 0.833, 1 − A/W = 0.833"
std::string formulaOf(const TurnTaking& turns);
std::vector<std::pair<std::string, double>> evidenceOf(const TurnTaking& turns);
/// Why the finding might be wrong.
Text caveatOf(const TurnTaking& turns);

/// When the lanes waited for a CPU, as near as their probes tell.
std::vector<std::pair<std::int64_t, std::int64_t>> waitsForCpu(const record::RunRecord& record);

/// T − Σ cpu / A: what is left over when the same work runs without a pause on the same CPUs.
/// Nothing for a program watched from outside, which may have paused by itself.
std::optional<std::int64_t> lostToTurns(const record::RunRecord& record, double cpus);

}  // namespace dartscope::diagnosis
