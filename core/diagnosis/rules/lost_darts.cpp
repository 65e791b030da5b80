// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"

namespace dartscope::diagnosis {

std::vector<Finding> lostDarts(const record::RunRecord& record) {
    const std::uint64_t asked = record.config.darts;
    if (record.partial || record.failure || record.lanes.empty() || record.darts >= asked) {
        return {};
    }
    const std::uint64_t lost = asked - record.darts;
    const std::uint32_t lanes = record::lanesOf(record.config);
    Finding finding = makeFinding("lost-darts", Severity::Error, Certainty::Confirmed, "mpi-darts");
    finding.text = {
        DARTSCOPE_TEXT("Finding", "%1 darts were asked for and %2 thrown: %3 are lost."),
        {static_cast<std::int64_t>(asked), static_cast<std::int64_t>(record.darts),
         static_cast<std::int64_t>(lost)}};
    finding.formula = fmt::format("Σ n_i = {} ≠ N = {}", record.darts, asked);
    const bool roundedDown = asked / lanes * lanes == record.darts;
    if (roundedDown) {
        finding.formula +=
            fmt::format("; {} × int({} / {}) = {}", lanes, asked, lanes, record.darts);
    }
    finding.evidence = {{"asked", static_cast<double>(asked)},
                        {"thrown", static_cast<double>(record.darts)},
                        {"lost", static_cast<double>(lost)}};
    finding.advice = {DARTSCOPE_TEXT(
        "Finding", "Give the remainder of the division to the first workers, one dart each.")};
    finding.caveat =
        roundedDown
            ? Text{DARTSCOPE_TEXT("Finding",
                                  "π hardly suffers from so few: but a run that throws fewer darts "
                                  "is compared with one that throws them all.")}
            : Text{DARTSCOPE_TEXT("Finding",
                                  "It is not the remainder of a division that is missing: the "
                                  "program may have lost whole tasks.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
