// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/shared_counter.h"

namespace dartscope::diagnosis {

std::vector<Finding> falseSharing(const record::RunRecord& record) {
    if (record.config.sharing != record::Sharing::FalseSharing) {
        return {};
    }
    return sharedCounter(
        record,
        {.id = "false-sharing",
         .leastInflation = 1.2,
         .text = {DARTSCOPE_TEXT("Finding",
                                 "Each worker has a counter of its own, but the counters lie on "
                                 "one cache line: a dart costs %1 times what it costs a single "
                                 "worker.")},
         .advice = {DARTSCOPE_TEXT("Finding",
                                   "Keep the counters a cache line or two apart (alignas), or "
                                   "count in a local variable.")},
         .missing = {DARTSCOPE_TEXT("Finding",
                                    "Whether the counters disturb each other cannot be told: what "
                                    "a dart costs a single worker is not known.")}});
}

}  // namespace dartscope::diagnosis
