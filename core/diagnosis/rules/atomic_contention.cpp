// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules/list.h"
#include "core/diagnosis/shared_counter.h"

namespace dartscope::diagnosis {

std::vector<Finding> atomicContention(const record::RunRecord& record) {
    if (record.config.sharing != record::Sharing::Atomic &&
        record.config.sharing != record::Sharing::AtomicPerTask) {
        return {};
    }
    return sharedCounter(
        record,
        {.id = "atomic-contention",
         .leastInflation = 1.5,
         .text = {DARTSCOPE_TEXT("Finding",
                                 "The workers add to one atomic counter, which their cores take "
                                 "from each other: a dart costs %1 times what it costs a single "
                                 "worker.")},
         .advice = {DARTSCOPE_TEXT(
             "Finding", "Let every worker count for itself and add the counts up once.")},
         .missing = {DARTSCOPE_TEXT("Finding",
                                    "Whether the workers fight for their atomic counter cannot be "
                                    "told: what a dart costs a single worker is not known.")}});
}

}  // namespace dartscope::diagnosis
