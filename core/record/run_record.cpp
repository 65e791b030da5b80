// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_record.h"

#include <algorithm>

namespace dartscope::record {
namespace {

std::optional<std::int64_t> between(std::optional<std::int64_t> from,
                                    std::optional<std::int64_t> to) {
    if (!from || !to) {
        return std::nullopt;
    }
    return *to - *from;
}

}  // namespace

std::optional<std::int64_t> computeNs(const RunRecord& record) {
    if (record.details.observed) {
        return between(record.marks.launchedNs, record.marks.endedNs);
    }
    return between(record.marks.firstDartNs, record.marks.combinedNs);
}

std::optional<std::int64_t> endToEndNs(const RunRecord& record) {
    return between(record.marks.requestedNs, record.marks.endedNs);
}

std::optional<double> dartsPerSecond(const RunRecord& record) {
    const auto ns = computeNs(record);
    if (!ns || *ns <= 0 || record.details.observed) {
        return std::nullopt;
    }
    return static_cast<double>(record.darts) * 1e9 / static_cast<double>(*ns);
}

int allowedCpus(const RunRecord& record) {
    int sum = 0;
    for (const machine::Machine& host : record.machines) {
        sum += host.allowed;
    }
    return std::max(1, sum);
}

double capacityCpus(const RunRecord& record) {
    double sum = 0;
    for (const machine::Machine& host : record.machines) {
        sum += host.capacityCpus();
    }
    return record.machines.empty() ? 1 : sum;
}

}  // namespace dartscope::record
