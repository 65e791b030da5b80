// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/wording.h"

namespace dartscope::diagnosis {
namespace {

/// c_1 over the vector kernel's cost (DIAGNOSIS.md).
constexpr double kLeastRatio = 3;
/// A bare kernel within this factor of the vector kernel is that kernel.
constexpr double kSameKernel = 1.5;

/// The darts are thrown as fast as can be already: what makes them dear is something else, such as
/// tasks that are too small or work that was planted.
bool isTuned(const record::RunRecord& record) {
    const auto bare = bareCost(record);
    return bare && *bare <= kSameKernel * record.reference->vectorNsPerDart;
}

}  // namespace

std::vector<Finding> optimiseFirst(const record::RunRecord& record) {
    const auto compute = trustedNs(record);
    if (!isParallel(record) || !compute) {
        return {};
    }
    if (!record.reference || !(record.reference->vectorNsPerDart > 0)) {
        return {cannotTell("optimise-first",
                           {DARTSCOPE_TEXT("Finding",
                                           "Whether one tuned core would do cannot be told: what "
                                           "a dart costs at best is not known.")})};
    }
    const double best = record.reference->vectorNsPerDart;
    const double ratio = record.reference->nsPerDart / best;
    if (ratio < kLeastRatio || isTuned(record)) {
        return {};
    }
    const double alone = best * static_cast<double>(record.darts);
    const bool beats = alone < *compute;
    Finding finding =
        makeFinding("optimise-first", Severity::Note, Certainty::Confirmed, "optimise-first");
    finding.text =
        beats ? Text{DARTSCOPE_TEXT("Finding",
                                    "One worker with the vector kernel would throw these darts in "
                                    "%1 ms; %2 workers took %3 ms."),
                     {alone / 1e6, static_cast<std::int64_t>(record.lanes.size()), *compute / 1e6}}
              : Text{DARTSCOPE_TEXT("Finding",
                                    "The vector kernel makes each worker %1 times as fast, before "
                                    "any second one is started."),
                     {ratio}};
    finding.formula =
        fmt::format("c_1/c_vector = {}/{} ns = {} ≥ {}", plain(record.reference->nsPerDart),
                    plain(best), plain(ratio), plain(kLeastRatio));
    finding.evidence = {{"ns_per_dart_of_one_worker", record.reference->nsPerDart},
                        {"ns_per_dart_of_the_vector_kernel", best},
                        {"ratio", ratio}};
    if (beats) {
        finding.recoverableNs = std::llround(*compute - alone);
    }
    finding.advice =
        record.config.ownDarts
            ? Text{DARTSCOPE_TEXT("Finding",
                                  "Make one worker fast first, with compiled code or whole arrays "
                                  "at a time; then see whether more are needed.")}
            : Text{DARTSCOPE_TEXT("Finding",
                                  "Make one worker fast first (--kernel vector); then see "
                                  "whether more are needed.")};
    finding.caveat = {DARTSCOPE_TEXT("Finding",
                                     "Where slow code is the subject, or a fast form does not "
                                     "exist, more workers are the right way.")};
    return {finding};
}

}  // namespace dartscope::diagnosis
